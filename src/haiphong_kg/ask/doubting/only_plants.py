"""Factories alone where a question says "factory": the graph holds them among projects, beside terminals and roads."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import Reply, Row, Told, cell, reply
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.telling.weighing import tell_numbers
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import SCHEME, bare

_FRAMES: Final = ("event", "investment", "project", FIGURE)
_PROJECTS: Final = f"{INDICATOR}fdi-project-count"
_ASKED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)
# The branches whose works are no factories.
_SERVICES: Final = frozenset(
    f"{SCHEME}sector/{one}"
    for one in (
        "agriculture",
        "aviation",
        "education",
        "environment",
        "finance",
        "health",
        "housing",
        "logistics",
        "ports",
        "real-estate",
        "retail",
        "shipping",
        "tourism",
        "transport",
        "transport-infrastructure",
        "urban-development",
        "wastewater",
        "water-supply",
        "zone-infrastructure",
    )
)
# What one does in a zone who may have a plant of his own there, though none is named.
_TENANT: Final = f"{SCHEME}investor-role/investor"


def only_plants(lexicon: Lexicon, text: str, found: Reply, where: Asker) -> Reply:
    """The reply with the factories of its rows alone, where these are asked for; the others are said to be left out."""
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    if meaning and meaning.indicators == (_PROJECTS,) and meaning.target == Target.VALUE and _asks(lexicon, text):
        return found._replace(sentence=f"{reply(lexicon, 'no-plant-count', found.lang)} {found.sentence}")
    if meaning is None or meaning.frame not in _FRAMES or meaning.target not in _ASKED or not _asks(lexicon, text):
        return found
    rows = where(query_text(meaning, lexicon.members), {})
    apart = [row for row in rows.rows if not _may_be_plant(lexicon, rows, row)]
    if not apart or (_named(lexicon, meaning) and meaning.target == Target.YES_NO):
        return found
    kept = rows._replace(rows=tuple(row for row in rows.rows if row not in apart))
    others = sorted({one for row in apart for one in _works(lexicon, row)})
    said = listed(lexicon, [name_of(lexicon, one, found.lang) for one in others], found.lang)
    if not kept.rows:
        said = found.sentence.partition(": ")[2] if found.polarity == "yes" else found.sentence
        none = reply(lexicon, "no-plant", found.lang, said)
        return found._replace(sentence=none, polarity="none")
    told = (tell_numbers if meaning.frame == FIGURE else tell)(lexicon, meaning, kept, found.lang)
    return narrowed(lexicon, found, told, said, "no-plants")


def narrowed(lexicon: Lexicon, found: Reply, told: Told, others: str, key: str) -> Reply:
    """The reply with what was told of the rows that are left, and which works were left out, as `key` says it."""
    if not told.sentence or told.sentence == found.sentence:
        return found
    left = (reply(lexicon, key, found.lang, others),) if others else ()
    remarks = tuple(one for one in found.remarks if one in told.remarks)
    return found._replace(
        sentence=told.sentence,
        rows=told.rows,
        given=told.given,
        polarity=told.polarity,
        remarks=tuple(dict.fromkeys((*told.remarks, *remarks, *left))),
    )


def _asks(lexicon: Lexicon, text: str) -> bool:
    """Whether a word for factories stands by itself, and is no part of a name."""
    plants = whole_words(lexicon, "plants", bare=True)
    items = (one for one in phrases(lexicon, text) if one.has("class/project", "frame/investment") and not one.named)
    return any(plants.search(one.text) for one in items)


def _named(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether the question names the works: what they are is not asked then."""
    return any("Project" in lexicon.traits(iri) for one in meaning.filled for iri in one.iris)


def _works(lexicon: Lexicon, row: Row) -> list[str]:
    return [iri for iri in (bare(term) for term in row if term is not None) if is_project(lexicon, iri)]


def is_project(lexicon: Lexicon, iri: str) -> bool:
    """Whether a value of a row is a project."""
    return iri.startswith("http") and "Project" in lexicon.traits(iri)


def _may_be_plant(lexicon: Lexicon, rows: Answer, row: Row) -> bool:
    """Whether a row is of a factory, or of who invests in a zone in a way that is not told."""
    if works := _works(lexicon, row):
        return any(bare(theme) not in _SERVICES for one in works for theme in lexicon.kg.objects(one, "hp:theme"))
    record = cell(rows, row, "record")
    return record is None or lexicon.kg.value(bare(record), "hp:role") == _TENANT
