"""Whether a fact has what a phrase of a question says, or a value of the kind that it asks for."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts import Fact, means
from haiphong_kg.ask.frames import POINTS
from haiphong_kg.ask.items import Item
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.things import node_traits
from haiphong_kg.base import fold, spelled
from haiphong_kg.entities import stem, told
from haiphong_kg.store import HOME, SCHEME

# Of what an account tells: it is asked of an event or an agreement.
MATTER: Final = "matter/"
LEAD: Final = "lead/"
_TELLING: Final = frozenset({"event", "agreement"})
# Titles of those who are met, where the graph has no person for them.
_TITLES: Final = frozenset(("ambassador", "chairman", "consul", "governor", "king", "mayor", "minister", "president"))
FREE: Final = ("link/and", "link/by", "kind/", "time/now")
_ACTORS: Final = frozenset({"Person", "Organisation", "Enterprise"})
# Events that are the beginning of something.
_BEGINNINGS: Final = frozenset(
    SCHEME + one
    for one in ("event-kind/works-start", "event-kind/opening", "event-kind/production-start", "event-kind/founding")
) | {SCHEME + "situation-kind/founding"}
# A number that is no part of a date.
_NUMBER: Final = re.compile(r"(?<![\d./-])(?!(?:19|20)\d\d\b)\d[\d.,]*(?![\d/-])")
EVENT: Final = "frame/event?kind="
# Kinds of one occasion: who receives a delegation meets it, and who travels meets those whom he visits.
_VISITS: Final = {
    f"{SCHEME}event-kind/{one}": frozenset(f"{SCHEME}event-kind/{other}" for other in others)
    for one, others in {
        "meeting": ("meeting", "delegation-received", "visit-abroad"),
        "delegation-received": ("meeting", "delegation-received"),
    }.items()
}
_THE_CITY: Final = ("city", "thành phố", "thanh pho", "tp")
_PARTIES: Final = frozenset({"AdministrativeUnit", "Country"})
_POINTS: Final = frozenset(POINTS)
_PLACES: Final = frozenset({"AdministrativeUnit", "Place", "Zone", "InfrastructureAsset", "Country"})


def explains(lexicon: Lexicon, fact: Fact, said: set[str], item: Item) -> bool:
    """Whether a fact has what a phrase says, or a value of the kind that it asks for."""
    if any(one.startswith("ask/") for one in item.senses):
        return _answers(lexicon, fact, said, item)
    if item.has(MATTER):
        return bool(_TELLING & fact.frames)
    if item.has(LEAD) and _met(lexicon, fact, said):
        return True
    if any(_occasions(one) & fact.concepts for one in item.senses):
        return True
    if item.has(*FREE) or any(means(lexicon, fact, one) for one in item.senses):
        return True
    if item.has("begin/") and _BEGINNINGS & fact.concepts:
        return True
    if item.has("active/") and lexicon.kg.value(fact.record, "hp:value"):
        return True
    if item.home or (item.has("class/city") and item.text.casefold() in _THE_CITY):
        return HOME in fact.things or not _PARTIES & frozenset().union(*map(lexicon.traits, fact.things))
    named = {*item.names, *item.loose}
    if named & (fact.things | fact.lands) or fact.concepts.intersection(item.concepts):
        return True
    return any(is_of(lexicon, fact.things - said, one) for one in item.of("class/")) or _is_told(
        lexicon, fact, item.text
    )


def _is_told(lexicon: Lexicon, fact: Fact, text: str) -> bool:
    """Whether all words of a phrase that tell something stand in the account of a fact, with the accents typed."""
    words = spelled(text).split()
    telling = [
        one for one in words if not any(stem(fold(one)) in idle for idle in lexicon.vocabulary.function.values())
    ]
    return all(one in fact.words or (one.isascii() and stem(fold(one)) in fact.stems) for one in telling or words)


def is_of(lexicon: Lexicon, things: frozenset[str], name: str) -> bool:
    """Whether one of these things is of a class."""
    members = lexicon.members(name)
    return any(node_traits(lexicon.traits(one), members) for one in things)


def _occasions(sense: str) -> frozenset[str]:
    """The kinds of event that may be the occasion which a word for a visit or a meeting tells of."""
    kinds = sense.partition(EVENT)[2].split(",")
    return frozenset[str]().union(*(_VISITS.get(SCHEME + one, frozenset()) for one in kinds))


def _met(lexicon: Lexicon, fact: Fact, said: set[str]) -> bool:
    """Whether a fact tells who it was: someone who is not named in the question, or whose title its account has."""
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in fact.things - said))
    return bool(_ACTORS & kinds or ("event" in fact.frames and _TITLES & fact.words))


def _answers(lexicon: Lexicon, fact: Fact, said: set[str], item: Item) -> bool:
    """Whether a fact has a value of the kind that a question word asks for."""
    kg, others = lexicon.kg, fact.things - said
    asks = set(item.of("ask/"))
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in others))
    figure = bool(kg.value(fact.record, "hp:value"))
    counted = figure or _NUMBER.search(told(kg, fact.record, "en")) is not None
    return bool(
        "which" in asks
        or ("who" in asks and _met(lexicon, fact, said))
        or ("where" in asks and _PLACES & kinds)
        or ("when" in asks and _POINTS & fact.frames and kg.value(fact.record, "hp:start"))
        or ("end" in asks and kg.value(fact.record, "hp:end"))
        or ("how-much" in asks and figure)
        or ("how-many" in asks and counted)
    )
