"""Whether one who is named is there, "is X in Hải Phòng", in a zone or port, or in the records at all."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.words.items import Item, phrases, words_beside
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import words_of
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.base import fold
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare

THERE: Final = "there"
# The one who is named is not there by any record, but has one with somebody who is.
WITH_OTHERS: Final = "with-others"
ELSEWHERE: Final = "elsewhere"
# Records by which a company is where its money, its works or its seat are.
_PRESENT: Final = frozenset({"investment", "project", "location", "operation", "ownership", "development", "seat"})
# A line operates where its ships or planes call.
_SERVED: Final = frozenset({"shipping", "air"})
# Of what is not at work yet.
UNDER_CONSTRUCTION: Final = f"{SCHEME}status/under-construction"
AHEAD: Final = frozenset(
    {
        UNDER_CONSTRUCTION,
        *(f"{SCHEME}status/{one}" for one in ("announced", "approved", "in-preparation", "licensed", "planned")),
        *(f"{SCHEME}status/{one}" for one in ("proposed", "under-study")),
    }
)
_SITES: Final = frozenset({"Zone", "InfrastructureAsset"})
_BODIES: Final = frozenset({"Enterprise", "Organisation"})
_MOST: Final = 4


def is_there(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records by which the one who is named is there, or is recorded; None where something else is asked."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    bodies = [one for one in named if _of(lexicon, one, _BODIES)]
    bodies = [
        one for one in bodies if one is bodies[0] or not _of(lexicon, one, _SITES)
    ]  # a park called as its company
    sites = [iri for one in named if one not in bodies for iri in _of(lexicon, one, _SITES)]
    zones = with_parts(lexicon, tuple(sites))
    if len(bodies) != 1 or len(named) > 1 + bool(sites):
        return None
    here, present, recorded = (_words(lexicon, name) for name in ("here", "present", "recorded"))
    rest = words_beside(text, named)
    if not items[0].has("ask/is-there") and not items[-1].has("ask/is-there"):
        return None
    if not (here | present | recorded).issuperset(rest) or not (zones or rest & (here | recorded)):
        return None
    iris = _of(lexicon, bodies[0], _BODIES)
    facts = facts_of(lexicon, (*iris, *companies_of(lexicon.kg, iris)))
    served = _SERVED if rest & _words(lexicon, "lines-operate") else frozenset[str]()
    there = [one for one in facts if rest & recorded or _is_there(lexicon, one, frozenset(zones), served)]
    if served and there and all(lexicon.kg.value(one.record, "hp:status") in AHEAD for one in there):
        return None  # whether it is at work is another question then
    if there:
        return of_records(iris[0], (one.record for one in there), text, THERE)
    if zones:
        found = [one for one in facts if _is_there(lexicon, one, frozenset())]
        return _of_others(iris[0], zones[0], found, text)
    if not all("Enterprise" in lexicon.traits(one) for one in iris):
        return None  # of a network it is asked who is a member
    with_others = [one for one in facts if not has_value(lexicon.kg, one) and _has_one_here(lexicon, one, iris)]
    return of_records(iris[0], (one.record for one in with_others), text, WITH_OTHERS) if with_others else None


def _of_others(iri: str, zone: str, found: list[Fact], text: str) -> Meaning | None:
    """The records by which one is elsewhere in the city, where none tells of the zone that is named."""
    if not found:
        return None
    meaning = of_records(iri, (one.record for one in found), text, ELSEWHERE)
    return meaning._replace(filled=(*meaning.filled, Filled("zone", (zone,))))


def _words(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(map(fold, words_of(lexicon, name)))


def _of(lexicon: Lexicon, item: Item, classes: frozenset[str]) -> tuple[str, ...]:
    """What a phrase names of some classes, as it stands, else in part."""
    every = ([iri for iri in iris if classes & lexicon.traits(iri)] for iris in (item.names, item.named))
    found = next(filter(None, every), [])
    return tuple(found) if len(found) <= _MOST else ()


def _has_one_here(lexicon: Lexicon, fact: Fact, iris: tuple[str, ...]) -> bool:
    """Whether another company takes part in a record that is in the city by records of its own."""
    others = (one for one in fact.things - {*iris} if "Enterprise" in lexicon.traits(one))
    return fact.home or any(_is_there(lexicon, own, frozenset()) for one in others for own in facts_of(lexicon, (one,)))


def _is_there(lexicon: Lexicon, fact: Fact, zones: frozenset[str], served: frozenset[str] = frozenset()) -> bool:
    """Whether a record tells that one is in one of the zones; in the city, where none is named."""
    sites = (one for one in fact.things if _SITES & lexicon.traits(one))
    placed = fact.home or any(lies_here(lexicon.kg, one) for one in sites)
    return bool(fact.frames & (_PRESENT | served)) and (bool(fact.things & zones) if zones else placed)


def lies_here(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether works are in no other country."""
    return {bare(land) for land in kg.objects(iri, "hp:inCountry")} <= {VIET_NAM}
