"""All that binds one who is named to the city, or two who are named, asked in general: every record of both.

"What is X doing here", "the role of X in Y", "what do X and we work on together", "how did X help with water".
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.behind import behind, up_to
from haiphong_kg.ask.facts.between import asks_for_some
from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_time, with_what_is_there
from haiphong_kg.ask.facts.holdings import held_by
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.facts.shares_of import sharing
from haiphong_kg.ask.facts.visit_words import cut_of_visits
from haiphong_kg.ask.facts.whose import LANDS, asks_for, denies, said_beside, told_of, words_for
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.base import fold
from haiphong_kg.entities import stem
from haiphong_kg.store import HOME

BONDS: Final = "bonds"
BOND: Final = "bond"
_MATTER: Final = "matter"
_AGREEMENT: Final = "agreement"
# Whom one helps with what is told of before all other ties.
HELP: Final = "help"
HELPER: Final = "helper"
_ASKED: Final = {_MATTER: _MATTER, HELP: HELP}
# Of a company it is asked so what it makes, of a locality or a country what ties it to the city.
_OF_PLACES: Final = ("bond-of-place",)
# Partners from a country are all who are of it; partners in a network are its members.
_OF_LAND: Final = "bond-of-land"
_OF_LANDS: Final = ("partners", _OF_LAND)
# Of two it is asked so whether one has a part in the other.
_PART: Final = "part"
# Who signed, or who helped, is asked for by name.
_OF_MATTERS: Final = (HELP, "matter", *_OF_PLACES)
_KINDS: Final = (BOND, HELP, "matter", *_OF_LANDS, _PART, *_OF_PLACES)
_WISHES: Final = ("class/", "ask/", "family/", "unit/", "time/", "compare/", "order/", "not/", "modifier/", "whole/")
# With one name it may be said what help is about, with two what one's part in the other is about.
_ABOUT: Final = (HELP, BOND)
# The word for a country is that for water as well.
_LAND: Final = "class/country"
_PLACES: Final = frozenset({"Country", "AdministrativeUnit", "GeopoliticalEntity"})
_BOUND: Final = _PLACES | {"Organisation", "Enterprise", "Zone", "Project", "InfrastructureAsset"}
_MOST_MEANT: Final = 4
_WHICH: Final = "ask/which"
_MEETING: Final = "frame/event"
# What one makes is told of his works.
_MAKING: Final = " ".join(map(fold, ("làm", "ra")))
_MOST_NAMED: Final = 2


class _Asked(NamedTuple):
    """Of whom all ties are asked, of which kind, and the stems of what they are about, none where of anything.

    It is of what is `ours` where the city is named before the others.
    """

    named: tuple[tuple[str, ...], ...]
    kind: str
    about: frozenset[str]
    signals: Signals
    ours: bool


def bonds(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records that bind those whom `text` names, where it asks for these and no more."""
    asked = _asked(lexicon, text)
    if asked is None:
        return None
    first, *others = asked.named
    if others and not asked.about and (own := _of_its_land(lexicon, text, first, others[0])):
        return own
    facts = _between(lexicon, first, others[0]) if others else _of(lexicon, first)
    facts = [one for one in facts if asked.about <= one.stems and in_time(lexicon, one, asked.signals)]
    facts = [one for one in facts if _AGREEMENT in one.frames] if asked.kind == _MATTER else facts
    plain = [one for one in facts if not has_value(lexicon.kg, one)]
    narrowed = asked.about or asked.signals.span
    steps = () if narrowed else _role(lexicon, first, others[0]) if others else _reaching_here(lexicon, first, plain)
    records = dict.fromkeys((*steps, *(one.record for one in plain or facts)))
    if not records:
        return None
    helper = (Filled(HELPER, (HOME,)),) if asked.ours else ()
    filled = (Filled("thing", (*first, *(others[0] if others else ()))), Filled("wanted", ()), *helper)
    return of_records(first[0], records, text, _ASKED.get(asked.kind, BONDS))._replace(filled=filled)


def _reaching_here(lexicon: Lexicon, iris: tuple[str, ...], facts: list[Fact]) -> tuple[str, ...]:
    """The records of what one holds, and of what that holds in turn, where none of its own facts tells of the city."""
    if any(one.home or any("Zone" in lexicon.traits(thing) for thing in one.things) for one in facts):
        return ()
    return tuple(one.record for one in held_by(lexicon, iris))


def _of_its_land(lexicon: Lexicon, text: str, first: tuple[str, ...], other: tuple[str, ...]) -> Meaning | None:
    """The countries of all who are behind one of two, where the other is its country: all ties of it are of that."""
    for lands, things in ((first, other), (other, first)):
        if all(is_land(lexicon.traits(one)) for one in lands) and _side(lexicon, lands).intersection(things):
            meaning = told_of(lexicon, text, things, LANDS)
            return meaning._replace(filled=(meaning.filled[0], Filled("wanted", lands))) if meaning else None
    return None


def _is_of_a_delegation(lexicon: Lexicon, text: str) -> bool:
    """Whether it is asked of guests: what they came for, and not what their country does."""
    cut = cut_of_visits(lexicon, text)
    return cut is not None and cut.has("delegation")


def _asked(lexicon: Lexicon, text: str) -> _Asked | None:
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    spots = [one for one in named if _is_spot(lexicon, one)]
    named = [one for one in named if one not in spots]
    if not 0 < len(named) <= _MOST_NAMED or denies(items):
        return None
    said = said_beside(text, [one for one in items if one.named or one.date] + _since(items))
    iris = tuple(_meant(lexicon, one) for one in named)
    lands = all(is_land(lexicon.traits(one)) for one in iris[0])
    kinds = (one for one in _KINDS if lands or one not in _OF_LANDS)
    kind = next((one for one in kinds if asks_for(lexicon, one, said)), "")
    if kind == BOND and read_signals(items).yes_no:
        return None  # whether there is any tie is answered by the ties there are, with "yes"
    if kind in _OF_MATTERS and any(one.asks_who for one in items):
        return None
    if not kind or not all(iris) or (kind == _PART and len(named) < _MOST_NAMED):
        return None
    if kind == _OF_LAND and asks_for_some(items):
        return None
    if _MAKING in " ".join(said) or _is_of_a_delegation(lexicon, text):
        return None
    about = [one for one in said if one not in words_for(lexicon, "bond-beside")]
    met = any(one.has(_MEETING) for one in items)  # "làm việc với thành phố về gì" asks of no help
    if kind in _OF_PLACES and about and len(named) == 1 and lands and not met:
        kind = HELP  # "what did Finland do for the water"
    if about and ((kind == HELP) == (len(named) > 1) or kind not in _ABOUT or _asks_for_kind(items, about)):
        return None
    there = [fold(word) for one in spots for word in one.text.split()]
    ours = any(one.home and one.start < named[0].start for one in items)
    return _Asked(iris, kind, frozenset(stem(one) for one in (*about, *there)), read_signals(items), ours)


def _since(items: tuple[Item, ...]) -> list[Item]:
    """The words for a time that stand before a date: "từ năm" 2005 is not whom a partner is from."""
    return [one for one, date in pairwise(items) if date.date and one.has("time/")]


def _is_spot(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase names a spot that takes part in nothing: an island, a bay; accounts tell what is done there."""
    return not any(_BOUND & lexicon.traits(one) for one in item.named)


def _asks_for_kind(items: tuple[Item, ...], about: list[str]) -> bool:
    """Whether what help is for is a word for things of a kind, or for a figure: it asks for those.

    So does any word of which it is asked which there is: "what protection do we have in Japan".
    """
    if any(
        one.has(_WHICH) and any(fold(word) in about for word in other.text.split()) for one, other in pairwise(items)
    ):
        return True
    words = [one for one in items if any(fold(word) in about for word in one.text.split())]
    return any(one.has(*_WISHES) and not one.has(_LAND) for one in words)


def _are_places(lexicon: Lexicon, iris: tuple[str, ...]) -> bool:
    return all(_PLACES & lexicon.traits(one) for one in iris)


def _meant(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """What a phrase names as it stands, else in part; of zones and companies of one name all."""
    every = tuple(one for one in dict.fromkeys(item.named) if _BOUND & lexicon.traits(one))
    exact = tuple(one for one in item.names if one in every)
    found = exact if exact and _are_places(lexicon, exact) else every
    return found if len(found) <= _MOST_MEANT else exact


def _side(lexicon: Lexicon, iris: tuple[str, ...]) -> frozenset[str]:
    """Those named, with what is of the country, in the zone or of the group."""
    lands = tuple(one for one in iris if is_land(lexicon.traits(one)))
    return frozenset((*iris, *with_what_is_there(lexicon, lands), *companies_of(lexicon.kg, iris)))


def _of(lexicon: Lexicon, iris: tuple[str, ...]) -> list[Fact]:
    """The facts of one side: of a place those in which the city has a part, of others all, for they are of the city."""
    facts = facts_of(lexicon, tuple(sorted(_side(lexicon, iris))))
    units = all("AdministrativeUnit" in lexicon.traits(one) for one in iris)
    return [one for one in facts if one.home or not units]


def _between(lexicon: Lexicon, first: tuple[str, ...], other: tuple[str, ...]) -> list[Fact]:
    """The facts in which both sides take part."""
    sides = [_side(lexicon, first), _side(lexicon, with_parts(lexicon, other))]
    return [one for one in facts_of(lexicon, tuple(sorted(sides[0]))) if all(side & one.things for side in sides)]


def _role(lexicon: Lexicon, first: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The records by which one of two is behind the other, with those who hold shares beside it."""
    for holder, held in ((first, other), (other, first)):
        steps = up_to(behind(lexicon, with_parts(lexicon, held)), holder)
        if steps:
            return (*(one.record for one in steps), *sharing(lexicon, {one.thing for one in steps}))
    return ()
