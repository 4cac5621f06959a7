"""The contractor, or the consultant, of works by what accounts tell of one; that none does is said with who paid."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_a_row, records_telling
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.telling.stages import BEGUN, ENDED, WORKS
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import bare

_BESIDE: Final = ("class/", "kind/", "link/")
_BUILT: Final = frozenset({*ENDED, BEGUN})
# What accounts say of each, and that none is recorded.
_TELLING: Final = {"contractor": "builder", "consultant": "consultant"}


def on_contractor(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of who built the works that `text` names, or advised on them; of which land is not judged."""
    kind, matter = first_asked(lexicon.vocabulary, _TELLING, text)
    items = phrases(lexicon, matter, lang) if matter else ()
    named = [one for one in items if one.named and not one.home]
    lands = [one for one in named if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    works = [one for one in named if one not in lands]
    beside = (one for one in items if one not in named)
    if len(works) != 1 or not all(one.idle or one.home or one.has(*_BESIDE) for one in beside):
        return None
    iris = tuple(one for one in works[0].names or works[0].named if WORKS & lexicon.traits(one))
    facts = [one for one in facts_of(lexicon, iris) if not has_value(lexicon.kg, one) and _is_own(lexicon, one, iris)]
    if not facts:
        return None
    tells = whole_words(lexicon, _TELLING[kind], "en").search
    found = records_telling(lexicon.kg, (one.record for one in facts), lang, tells)
    if not found:
        return _none(lexicon, kind, iris, facts, text, lang, where)
    answer = answer_facts(lexicon, of_records(iris[0], found, text), lang, where)
    key = "contractor-of-land" if lands else "sources-say"
    return answer._replace(sentence=reply(lexicon, key, lang, in_a_row(found)))


def _none(
    lexicon: Lexicon, kind: str, iris: tuple[str, ...], facts: list[Fact], text: str, lang: str, where: Asker
) -> Reply:
    """That no contractor, or no consultant, is recorded, and what is of the works."""
    kg = lexicon.kg
    built = [one.record for one in facts if one.concepts & _BUILT] or [one.record for one in facts[:1]]
    answer = answer_facts(lexicon, of_records(iris[0], built, text), lang, where)
    said = "; ".join(with_time(kg, one, told(kg, one, lang), lang) for one in built[:3])
    sentence = reply(lexicon, f"{kind}-none", lang, name_of(lexicon, iris[0], lang), said)
    return answer._replace(sentence=sentence, polarity="not stated")


def _is_own(lexicon: Lexicon, fact: Fact, works: tuple[str, ...]) -> bool:
    """Whether a record is of works, and not of what is built within them."""
    return not any(bare(one) in works for one in lexicon.kg.objects(fact.record, "hp:hostPlace"))
