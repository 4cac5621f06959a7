"""When a plant was licensed: of its facts those whose accounts tell the day, the month or the year of its licence."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, facts_of
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.store import SCHEME

LICENCE: Final = "licence"
_LICENSED: Final = f"{SCHEME}status/licensed"
# What may stand beside the name of one who was licensed: his plant, and words that ask when.
_BESIDE: Final = ("ask/", "class/project", "class/company", "time/in", "begin/", "link/by", "licence/")
_WORKS: Final = ("Enterprise", "Project")
DATED: Final = expression(r"\b(?:19|20)\d\d\b")


def licensed_when(lexicon: Lexicon, text: str) -> Meaning | None:
    """The facts that tell when the one who is named was licensed; None where something else is asked, or none tells."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    rest = [one for one in items if one not in named]
    if len(named) != 1 or not any(map(is_licence, rest)) or not any(one.has("ask/when") for one in items):
        return None
    if not all(is_licence(one) or one.idle or one.home or one.has(*_BESIDE) for one in rest):
        return None
    iris = named[0].names or named[0].named
    works = tuple(iri for iri in iris if not lexicon.traits(iri).isdisjoint(_WORKS))
    facts = [one for one in facts_of(lexicon, works) if licences_told(lexicon, one.record, "en")]
    records = tuple(one.record for one in facts if _dated(lexicon, one.record)) or tuple(
        one.record for one in facts if lexicon.kg.value(one.record, "hp:start")
    )
    return of_records(works[0], records, text, LICENCE) if records else None


def is_licence(item: Item) -> bool:
    """Whether a phrase is a word for a licence, or for having one."""
    return _LICENSED in item.concepts or item.has("licence/")


def _dated(lexicon: Lexicon, record: str) -> bool:
    """Whether an account dates the licence itself; else the time of the record is told beside it."""
    return any(map(DATED.search, licences_told(lexicon, record, "en")))


def licences_told(lexicon: Lexicon, record: str, lang: str) -> list[str]:
    """What sources say of a record where it tells of its licence, and no rise of its capital: with a date if any do."""
    licensed = expression(rf"\b{one_of(lexicon, 'licensed', 'en')}\b", re.IGNORECASE)
    raised = expression(rf"\b{one_of(lexicon, 'raised', 'en')}\b", re.IGNORECASE)

    def tells(said: str) -> bool:
        return bool(licensed.search(said)) and not raised.search(said)

    def dates(said: str) -> bool:
        return tells(said) and DATED.search(said) is not None

    return accounts_telling(lexicon.kg, record, lang, dates) or accounts_telling(lexicon.kg, record, lang, tells)
