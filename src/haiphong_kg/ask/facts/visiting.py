"""Visits in both directions: who came or went, who led them, whom they met, where, when, what about, of which rank.

A direction is never mixed: where there is no visit of the kind asked for, that is said, and what there is instead.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, in_span
from haiphong_kg.ask.facts.guests import (
    Way,
    has_guest,
    is_naval,
    is_of_concern,
    is_of_several_lands,
    is_with,
    of_ranks,
    visits,
)
from haiphong_kg.ask.facts.signed_there import signed_then, tells_signing, ties_telling
from haiphong_kg.ask.facts.visit_words import COVERED, LEADER, NAME, RANK, Cut, Slot, cut_of_visits
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target, as_asked
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.base import fold
from haiphong_kg.store import HOME, ID

VISIT: Final = "visit"
# Who of the city is said not to have gone somewhere.
TRAVELLER: Final = "traveller"
# What is asked of visits, the first that is asked for; a mere list of them is "which".
_WISHES: Final = ("sign", "lead", "stay", "matter", "where", "when", "who", "which", "asks")
_MOVES: Final = ("come", "visit", "go", "at")
_MET: Final = ("meet", "receive")
_ASKING: Final = ("who", "which", "when", "where", "matter", "lead", "stay", "sign")
# Of these ranks the country has its own, who are no guests.
_OWN_RANKS: Final = ("president", "prime-minister", "minister", "vice-president")
# What is told of a visit whatever else is asked of it.
_ALWAYS_TOLD: Final = ("when", "who", "which", "asks")
_MOST_INSTEAD: Final = 4
_MOST_THERE: Final = 2
# A longer list is told by what is recorded of events, each with its time.
_MOST_LISTED: Final = 8
_OF_ONE: Final = ("lead", "meet", "receive", "matter")


class Wished(NamedTuple):
    """What is asked of visits: the way they went, with whom, guests of which ranks, and the wish."""

    way: Way
    parties: tuple[tuple[str, ...], ...]
    ranks: tuple[str, ...]
    wish: str
    cut: Cut


def visits_asked(lexicon: Lexicon, text: str) -> Meaning | None:
    """The visits that are asked for, or that there is none with what is recorded instead; None for other questions."""
    wished = _wished(lexicon, text)
    if wished is None or _is_of_our_own(wished):
        return None
    own = [(fact, way) for fact, way in visits(lexicon) if _is_of(lexicon, fact, wished)]
    own = [(fact, way) for fact, way in own if not _only_mentions(lexicon, wished, way)]
    ships = wished.cut.has("naval")
    own = [(fact, way) for fact, way in own if ships == is_naval(fact) or not (ships or wished.cut.has("delegation"))]
    fit = [
        fact
        for fact, way in own
        if wished.way in (way, Way.EITHER) and (not wished.ranks or has_guest(lexicon, fact, wished.ranks))
    ]
    fit = [*fit, *signed_then(lexicon, fit, wished.parties)] if wished.wish == "sign" else fit
    found = _in_order(lexicon, [one for one in fit if in_span(lexicon.kg, one, wished.cut.signals.span)], wished)
    found = [one for one in found if wished.wish != "sign" or tells_signing(lexicon, one)]
    if wished.ranks and wished.parties:
        shared = [one for one in found if is_of_several_lands(lexicon, one)]
        found = [one for one in found if one not in shared]
        if any(_tells_of(lexicon, one, wished) for one in shared) and not found:
            return None  # whose guest of several countries had the rank, is not known by the record
    if not found and not _can_be_none(lexicon, wished):
        return None
    if len(found) > _MOST_LISTED and not (wished.ranks or wished.wish in _OF_ONE):
        return None
    records = found or [*_instead(lexicon, own, wished), *ties_telling(lexicon, wished.parties, wished.ranks)]
    return _meaning(wished, records, text, () if found else _traveller(lexicon, wished), none=not found)


def _instead(lexicon: Lexicon, own: list[tuple[Fact, Way]], wished: Wished) -> list[Fact]:
    """The last visits of another kind or time; of somebody of the city who did not go there, those elsewhere."""
    found = [fact for fact, _ in own]
    if not found and (who := _traveller(lexicon, wished)):
        others = [one for one in wished.parties if one != who]
        gone = [fact for fact, way in visits(lexicon) if way in (Way.GOING, Way.EITHER)]
        there = [one for one in gone if others and is_with(lexicon, one, others[0]) and one.home]
        found = [*(one for one in gone if is_with(lexicon, one, who)), *there[-_MOST_THERE:]]
    return found[-_MOST_INSTEAD:]


def _traveller(lexicon: Lexicon, wished: Wished) -> tuple[str, ...]:
    """Who of the city is asked to have gone somewhere: a person, or a post of it; () for none."""
    ours = (one for one in wished.parties if any({"Person", "Post"} & lexicon.traits(iri) for iri in one))
    return next(ours, ()) if wished.way == Way.GOING else ()


def _tells_of(lexicon: Lexicon, fact: Fact, wished: Wished) -> bool:
    """Whether the account that has the rank names one of the parties."""
    said = accounts_telling(lexicon.kg, fact.record, "en", of_ranks(lexicon, wished.ranks))
    named = {iri for one in said for item in phrases(lexicon, one, "en") for iri in item.named}
    return any(not named.isdisjoint(iris) for iris in wished.parties)


def _is_of_our_own(wished: Wished) -> bool:
    """Whether it is asked of the leaders of the country itself, who are no guests from abroad."""
    own = bool(wished.ranks) and all(one in _OWN_RANKS for one in wished.ranks) and wished.way == Way.COMING
    at_home = any(VIET_NAM in one for one in wished.parties)
    return at_home or (own and not wished.parties and not wished.cut.has("foreign", "who", "which"))


def _wished(lexicon: Lexicon, text: str) -> Wished | None:
    cut = cut_of_visits(lexicon, text)
    if cut is None or not cut.slots or not _is_of_visits(cut):
        return None
    parties = tuple(one.iris for one in cut.slots if one.kind == NAME)
    ranks = tuple(one.kind.removeprefix(RANK) for one in cut.of(RANK))
    way = _way(lexicon, cut)
    of_time = cut.has("delegation") and cut.has("last", "first") and not cut.has("go")
    if way is None or not (parties or ranks or of_time):
        return None
    return Wished(way, parties, ranks, wish_of_visits(cut), cut)


def tells_every_wish(lexicon: Lexicon, text: str, meaning: Meaning) -> bool:
    """Whether an answer on visits has all that `text` asks: when, and whether it was, is told of every visit."""
    cut = cut_of_visits(lexicon, text) if meaning.asked == VISIT else None
    told = (*_ALWAYS_TOLD, *(_MET if meaning.words[2] in _MET else ()), meaning.words[2]) if cut else ()
    return cut is not None and not cut.has(*(one for one in (*_WISHES, *_MET) if one not in told))


def wish_of_visits(cut: Cut) -> str:
    """What is asked first; "what … for" is what it was about, and who met somebody is whom he met."""
    kinds = [one.kind for one in cut.slots if one.kind != "at"]
    if kinds[-1] == "for" and "which" in kinds:
        return "matter"
    wish = next((one for one in _WISHES if cut.has(one)), "which")
    met = wish == "who" or (wish == "when" and cut.has("who"))  # when it was is told beside whom one met
    return next((one for one in _MET if cut.has(one)), wish) if met else wish


def _is_of_visits(cut: Cut) -> bool:
    """Whether somebody travels or is met, and something is asked."""
    heads = any(one.kind == "lead" and fold(one.text).endswith("doan") for one in cut.slots)
    travels = (
        heads
        or cut.has("delegation", "naval", "stay", "come", "visit", "go", *_MET)
        or (cut.of(RANK) and cut.has("home") and cut.has("when", "stay"))
    )
    return bool(travels) and cut.has(*_ASKING, "asks", "last", "first") and cut.signals.denied is None


def _way(lexicon: Lexicon, cut: Cut) -> Way | None:
    """Which way the visits went: by where one goes, else by who is named before it; what was merged is the city's."""
    slots = [one for one in cut.slots if one.kind not in ("for", "foreign", "last", "first", "which", "who")]
    places = [slot for before, slot in pairwise(slots) if before.kind in _MOVES and _is_place(slot)]
    to = {"home" if not set(one.iris).isdisjoint(lexicon.merged) else one.kind for one in places}
    if len(to) == 2 or (cut.of(RANK) and _is_ours(slots)):
        return None
    if to:
        return Way.COMING if "home" in to else Way.GOING
    if cut.has("meet"):
        return Way.EITHER
    if any(_is_ours_who_travels(before, slot) for before, slot in pairwise(slots)):
        return Way.GOING
    ours = next((one.kind for one in slots if _is_place(one) or one.kind == "leaders"), "") in ("home", "leaders")
    if cut.has("receive") or not ours:
        return Way.COMING
    return None


def _is_ours_who_travels(before: Slot, slot: Slot) -> bool:
    """Whether somebody who is named, or who has a post of the city, goes somewhere: the graph has few others."""
    return before.kind == NAME and not _is_place(before) and slot.kind in ("visit", "go")


def _is_place(slot: Slot) -> bool:
    return slot.kind == "home" or (slot.kind == NAME and not slot.iris[0].startswith((f"{ID}person/", f"{ID}post/")))


def _is_ours(slots: list[Slot]) -> bool:
    """Whether a rank stands right before the city: the mayor of it is no guest."""
    return any(one.kind.startswith(RANK) and other.kind == "home" for one, other in pairwise(slots))


def _is_of(lexicon: Lexicon, fact: Fact, wished: Wished) -> bool:
    ours = wished.way == Way.GOING and wished.cut.has("home", "leaders")
    of_city = fact.home or is_of_concern(lexicon, fact)
    return all(is_with(lexicon, fact, iris) for iris in wished.parties) and (
        of_city or bool(wished.parties and not ours)
    )


def _only_mentions(lexicon: Lexicon, wished: Wished, way: Way) -> bool:
    """Whether a body that is met may but be mentioned in an event, as guests of others came."""
    bodies = any("Organisation" in lexicon.traits(one) for iris in wished.parties for one in iris)
    return bodies and wished.cut.has("meet") and way == Way.COMING


def _in_order(lexicon: Lexicon, found: list[Fact], wished: Wished) -> list[Fact]:
    """All that were found, leaders by rank, or the first or last, one or several, of those that have a time."""
    if LEADER in wished.ranks:
        found = sorted(found, key=lambda one: _place_of(lexicon, one))
    if not wished.cut.has("first", "last"):
        return found
    dated = [(start, fact) for fact in found if (start := lexicon.kg.value(fact.record, "hp:start"))]
    dated.sort(key=lambda pair: pair[0], reverse=not wished.cut.has("first"))
    return [fact for _, fact in dated[: wished.cut.signals.top or 1]] or found


def _place_of(lexicon: Lexicon, fact: Fact) -> int:
    """How high the highest guest of an event stands among leaders."""
    return next(n for n, rank in enumerate(COVERED[LEADER]) if has_guest(lexicon, fact, (rank,)))


def _can_be_none(lexicon: Lexicon, wished: Wished) -> bool:
    """Whether it may be said that there is none: of one place or country that is named, or of guests from abroad."""
    others = [one for one in wished.parties if one != _traveller(lexicon, wished)]
    ships = wished.cut.has("naval")  # which accounts of other events tell of too
    if wished.way == Way.EITHER or wished.wish == "sign" or len(others) > 1 or ships:
        return False
    if wished.parties:
        return not others or any({"AdministrativeUnit", "Country"} & lexicon.traits(one) for one in others[0])
    own = any(one in _OWN_RANKS for one in wished.ranks)
    return bool(wished.ranks) and (not own or wished.cut.has("foreign"))


def _meaning(wished: Wished, records: list[Fact], text: str, who: tuple[str, ...], *, none: bool) -> Meaning:
    """The form of the question: the way and the wish stand beside the question, the ranks as facets.

    `who` of the city did not go is told beside the place.
    """
    places = [one for one in wished.parties if one != who] or [(HOME,)]
    thing = places[0][:1]
    return Meaning(
        Target.FACTS,
        asked=VISIT,
        filled=(Filled("thing", thing), Filled("wanted", ()), *((Filled(TRAVELLER, who[:1]),) if who else ())),
        words=(as_asked(text), wished.way.value, wished.wish),
        records=tuple(one.record for one in records),
        facets=tuple((RANK, (one,)) for one in wished.ranks),
        span=wished.cut.signals.span,
        order="latest" if wished.cut.has("last") else "",
        negated=none,
    )
