"""What sources leave open, where curators noted it: said beside an answer, or in place of hundreds of sentences."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.meaning.frames import FRAMES, ROUTES
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning
from haiphong_kg.ask.telling.replying import Told, by_record, cell, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import capital
from haiphong_kg.entities import by_language, label
from haiphong_kg.sparql import Answer
from haiphong_kg.store import KnowledgeGraph, bare, expand

# So many records may each be said to have no time.
_MOST_UNTIMED: Final = 10
# Notes on more records than these tell nothing of the one that is meant.
_MOST_NOTED: Final = 3
# Of one thing alone any record may be open.
_FEWEST_NAMED: Final = 2


def unstated(lexicon: Lexicon, rows: Answer, lang: str) -> list[str]:
    """What the sources leave open of the records, and what is noted on them where they are few."""
    records = dict.fromkeys(bare(term) for row in rows.rows if (term := cell(rows, row, "record")) is not None)
    found = [one for record in records for one in lexicon.kg.subjects("hp:unstatedOf", record)]
    few = records if len(records) <= _MOST_NOTED else ()
    noted = [note for record in few for note in notes_on(lexicon.kg, record, lang)]
    told_ = [reply(lexicon, "noted", lang, one) for one in noted]
    return [*(label(lexicon.kg, one, lang) for one in dict.fromkeys(found)), *dict.fromkeys(told_)]


def notes_on(kg: KnowledgeGraph, record: str, lang: str) -> list[str]:
    """What curators note on a record: what its time rests on, what no page tells."""
    return [note] if (note := by_language(kg, record, "skos:editorialNote").get(lang)) else []


def left_open(lexicon: Lexicon, rows: Answer, column: str, lang: str) -> Told | None:
    """What is noted to be open of the few among many records none of which has a time in `column`; None for others."""
    groups = by_record(rows)
    if len(groups) <= _MOST_UNTIMED or any(cell(rows, row, column) is not None for row in rows.rows):
        return None
    noted = [one for one in groups if lexicon.kg.subjects("hp:unstatedOf", one)]
    few = rows._replace(rows=tuple(row for one in noted for row in groups[one]))
    said = "; ".join(unstated(lexicon, few, lang))
    return Told(reply(lexicon, "one", lang, capital(said)), few, (), "not stated") if noted else None


def noted_open(kg: KnowledgeGraph, meaning: Meaning) -> list[str]:
    """What sources leave open of a record in which all that is named takes part."""
    named = [iri for one in meaning.filled for iri in one.iris]
    found = []
    if meaning.frame == FIGURE:
        return [iri for iri, of in kg.pairs("hp:unstatedOf") if _is_figure_of(kg, bare(of), meaning)]
    if meaning.frame not in FRAMES or len(named) < _FEWEST_NAMED:
        return []
    paths = {expand(role.path) for role in FRAMES[meaning.frame].roles.values() if role.path.startswith("hp:")}
    for iri, of in kg.pairs("hp:unstatedOf"):
        about = kg.value(iri, "hp:unstatedProperty") in paths and _may_be_of(kg, bare(of), meaning)
        if about and set(named) <= {bare(term) for term in kg.objects(bare(of), "hp:involves")}:
            found.append(iri)
    return found


def _may_be_of(kg: KnowledgeGraph, record: str, meaning: Meaning) -> bool:
    """Whether a record may be one of those asked for: of what kind a tie is may be open, of a route it is not."""
    return meaning.frame not in ROUTES or meaning.frame in fact_of(kg, record).frames


def _is_figure_of(kg: KnowledgeGraph, record: str, meaning: Meaning) -> bool:
    """Whether a record is of the indicator, the entity and the time that are asked for."""
    given = meaning.role("entity")
    entities = {kg.value(record, "hp:observedEntity")}
    entities |= {kg.value(one, "hp:versionOf") for one in entities if one}
    times = [kg.value(record, name) for name in ("hp:edtf", "hp:knownOn")]
    timely = meaning.span is None or any(one.startswith(meaning.span.last or meaning.span.first) for one in times)
    measured = kg.value(record, "hp:indicator") in meaning.indicators
    return measured and timely and given is not None and bool(entities & set(given.iris))
