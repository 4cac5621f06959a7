"""Who built works: of their facts those whose accounts tell of a builder; openings and guests tell of none."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, fact_of, facts_of
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.records.describing import says_what_it_is
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import label
from haiphong_kg.store import bare

BUILDER: Final = "builder"
_BODIES: Final = ("class/organisation", "class/company")
_BESIDE: Final = (*_BODIES, "class/works", "class/project", "ask/which", "link/by", "numeral/")
_WORKS: Final = frozenset({"InfrastructureAsset", "Project"})


def built_by(lexicon: Lexicon, text: str) -> Meaning | None:
    """The facts that tell who built what is named; None where something else is asked, or none tells it."""
    items = phrases(lexicon, text)
    lands = [one for one in items if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    named = [one for one in items if one.named and not one.home and one not in lands]
    if len(named) != 1 or not asks_builder(lexicon, items):
        return None
    said = (one for one in items if one is not named[0] and one not in lands)
    rest = (one for one in said if not says_what_it_is(lexicon, named[0].named, one))
    if not all(one.idle or one.home or one.asks_who or builds(lexicon, one) or one.has(*_BESIDE) for one in rest):
        return None
    works = tuple(iri for iri in named[0].names or named[0].named if _WORKS & lexicon.traits(iri))
    of_lands = (one for one in facts_of(lexicon, works) if all(one.lands.intersection(land.names) for land in lands))
    own = (one.record for one in of_lands if not _is_within(lexicon, one.record, works))
    own = (one for one in own if not lexicon.kg.value(one, "hp:value"))  # what a contract was worth is no builder
    number = next((int(one) for item in items for one in item.of("numeral/")), 0)
    own = (one for one in own if not number or _companies(lexicon, one) == number)
    records = tuple(one for one in own if builders_told(lexicon, one, "en"))
    return of_records(works[0], records, text, BUILDER) if records else None


def _is_within(lexicon: Lexicon, record: str, works: tuple[str, ...]) -> bool:
    """Whether a record is of something that is built there: berths of a port are not the port."""
    return any(bare(one) in works for one in lexicon.kg.objects(record, "hp:hostPlace"))


def _companies(lexicon: Lexicon, record: str) -> int:
    """How many companies the accounts name that tell of a builder."""
    told = " ".join(builders_told(lexicon, record, "en"))
    firms = (one for one in fact_of(lexicon.kg, record).things if "Enterprise" in lexicon.traits(one))
    return sum(label(lexicon.kg, one, "en") in told for one in firms)


def asks_builder(lexicon: Lexicon, items: tuple[Item, ...]) -> bool:
    """Whether it is asked who built something: with "who", for a body, or for "the contractor"."""
    told = [one for one in items if builds(lexicon, one)]
    asks = any(one.asks_who or one.has(*_BODIES) for one in items)
    return any(asks or not one.has("frame/development") for one in told)


def wishes_builder(lexicon: Lexicon, items: tuple[Item, ...]) -> bool:
    """Whether a builder is asked for by a word for who it is: "contractors"."""
    builder = expression(one_of(lexicon, BUILDER, bare=True), re.IGNORECASE)
    return any(builder.fullmatch(one.text) for one in items)


def builds(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase is a word for building, or for who does."""
    return expression(one_of(lexicon, "asks-builder", bare=True), re.IGNORECASE).fullmatch(item.text) is not None


def builders_told(lexicon: Lexicon, record: str, lang: str) -> list[str]:
    """What sources say of a record where it tells of a builder: the English accounts have the words for that."""
    builds = whole_words(lexicon, "builder", "en")
    return accounts_telling(lexicon.kg, record, lang, builds.search)
