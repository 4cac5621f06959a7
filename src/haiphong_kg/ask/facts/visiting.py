"""Visits in both directions: who came or went, who led them, whom they met, where, when, what about, of which rank.

A direction is never mixed: where there is no visit of the kind asked for, that is said, and what there is instead.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of, in_span, may_be_in
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
from haiphong_kg.ask.facts.own_leaders import OWN_RANKS, near_in_rank, present_at
from haiphong_kg.ask.facts.signed_there import signed_then, tells_signing, ties_telling
from haiphong_kg.ask.facts.visit_order import in_order
from haiphong_kg.ask.facts.visit_ways import asks_lands, is_place, way_of_visits
from haiphong_kg.ask.facts.visit_words import NAME, RANK, SHIP, Cut, cut_of_visits
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Span, Target, as_asked
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.base import fold
from haiphong_kg.store import HOME

VISIT: Final = "visit"
COUNTED: Final = "count"
# Who of the city is said not to have gone somewhere.
TRAVELLER: Final = "traveller"
# What is asked of visits, the first that is asked for; a mere list of them is "which".
_WISHES: Final = ("sign", "lead", "stay", "matter", "where", "when", "who", "which", COUNTED, "asks")
_MET: Final = ("meet", "receive")
_LISTED: Final = ("visit", "delegation", "go")
_ASKING: Final = ("who", "which", "when", "where", "matter", "lead", "stay", "sign", "count", "asks", "last", "first")
# What is told of a visit whatever else is asked of it.
_ALWAYS_TOLD: Final = ("when", "who", "which", "count", "asks")
_MOST_INSTEAD: Final = 4
_MOST_THERE: Final = 2
# More things than these have no name in common, and are a group of countries.
_MOST_ALIKE: Final = 3
# A longer list is told by what is recorded of events, each with its time.
_MOST_LISTED: Final = 8
_AND: Final = ("and", "va")
_OF_ONE: Final = ("lead", "meet", "receive", "matter")
# Of however many visits.
_WHOLE: Final = (*_OF_ONE, COUNTED)


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
    if wished is None:
        return None
    if _is_of_our_own(wished):
        return _of_our_own(lexicon, wished, text)
    own = _suiting(lexicon, wished)
    fit = [
        fact
        for fact, way in own
        if wished.way in (way, Way.EITHER) and (not wished.ranks or has_guest(lexicon, fact, wished.ranks))
    ]
    fit = [*fit, *signed_then(lexicon, fit, wished.parties)] if wished.wish == "sign" else fit
    found = in_order(lexicon, [one for one in fit if _is_of_span(lexicon, one, wished.cut.signals.span)], wished.cut)
    found = [one for one in found if wished.wish != "sign" or tells_signing(lexicon, one)]
    if wished.ranks and wished.parties:
        shared = [one for one in found if is_of_several_lands(lexicon, one)]
        found = [one for one in found if one not in shared or _tells_of(lexicon, one, wished, close=True)]
        if any(_tells_of(lexicon, one, wished) for one in shared) and not found:
            return None  # whose guest of several countries had the rank, is not known by the record
    if not found and not _can_be_none(lexicon, wished):
        return None if wished.parties or not _has_own_ranks(wished) else _of_our_own(lexicon, wished, text)
    if len(found) > _MOST_LISTED and not (wished.ranks or wished.wish in _WHOLE or _is_of_time(wished.cut)):
        return None
    ties = () if wished.cut.signals.span else ties_telling(lexicon, wished.parties, wished.ranks)
    records = found or [*_instead(lexicon, own, wished), *ties]
    return _meaning(wished, records, text, () if found else _traveller(lexicon, wished), none=not found)


def _suiting(lexicon: Lexicon, wished: Wished) -> list[tuple[Fact, Way]]:
    """The visits with those who are named; ships bring no delegation."""
    own = [(fact, way) for fact, way in visits(lexicon) if _is_of(lexicon, fact, wished)]
    own = [(fact, way) for fact, way in own if not _only_mentions(lexicon, wished, way)]
    return [(fact, way) for fact, way in own if not (wished.cut.has("delegation") and is_naval(fact))]


def _instead(lexicon: Lexicon, own: list[tuple[Fact, Way]], wished: Wished) -> list[Fact]:
    """The last visits of another kind, else of another time; of one who did not go there, those elsewhere."""
    if SHIP in wished.ranks:
        return [fact for fact, _ in visits(lexicon) if has_guest(lexicon, fact, wished.ranks)][-_MOST_INSTEAD:]
    found = [fact for fact, _ in own]
    if wished.cut.signals.span and not _traveller(lexicon, wished):
        found = [one for one in found if may_be_in(lexicon.kg, one, wished.cut.signals.span)] or found
    if not found and (who := _traveller(lexicon, wished)):
        others = [one for one in wished.parties if one != who]
        gone = [fact for fact, way in visits(lexicon) if way in (Way.GOING, Way.EITHER)]
        there = [one for one in gone if others and is_with(lexicon, one, others[0]) and one.home]
        found = [*(one for one in gone if is_with(lexicon, one, who)), *there[-_MOST_THERE:]]
    if not found and wished.parties and wished.way == Way.COMING:
        found = [one for one in facts_of(lexicon, wished.parties[0]) if "event" in one.frames and one.home]
    return found[-_MOST_INSTEAD:]


def _traveller(lexicon: Lexicon, wished: Wished) -> tuple[str, ...]:
    """Who of the city is asked to have gone somewhere: a person, a post of it, or what it took in; () for none."""
    ours = (
        one
        for one in wished.parties
        if any({"Person", "Post"} & lexicon.traits(iri) or iri in lexicon.merged for iri in one)
    )
    return next(ours, ()) if wished.way == Way.GOING else ()


def _tells_of(lexicon: Lexicon, fact: Fact, wished: Wished, *, close: bool = False) -> bool:
    """Whether the account that has the rank names one of the parties, where `close` right before the rank."""
    named = {iri for one in wished.parties for iri in one}
    for said in accounts_telling(lexicon.kg, fact.record, "en", of_ranks(lexicon, wished.ranks)):
        own = [one.text for one in phrases(lexicon, said, "en") if named & set(one.named)]
        if (
            own
            if not close
            else any(of_ranks(lexicon, wished.ranks, rf"{re.escape(one)}(?:’s)? ")(said) for one in own)
        ):
            return True
    return False


def _is_of_our_own(wished: Wished) -> bool:
    """Whether it is asked of the leaders of the country itself, who are no guests from abroad."""
    own = _has_own_ranks(wished) and wished.way == Way.COMING
    at_home = any(VIET_NAM in one for one in wished.parties)
    return at_home or (own and not wished.parties and not wished.cut.has("foreign", "who", "which"))


def _has_own_ranks(wished: Wished) -> bool:
    return bool(wished.ranks) and all(one in OWN_RANKS for one in wished.ranks)


def _of_our_own(lexicon: Lexicon, wished: Wished, text: str) -> Meaning | None:
    """The occasions of the city at which accounts tell of leaders of the country, or that there is none."""
    if not wished.ranks or wished.way == Way.GOING or wished.wish in _OF_ONE:
        return None
    span = wished.cut.signals.span
    found = [one for one in present_at(lexicon, wished.ranks) if in_span(lexicon.kg, one, span)]
    if found:
        return _meaning(wished, in_order(lexicon, found, wished.cut), text, (), none=False)
    near = list(near_in_rank(lexicon, wished.ranks))[-_MOST_INSTEAD:]
    return _meaning(wished, near, text, (), none=True) if wished.wish in _ALWAYS_TOLD else None


def _wished(lexicon: Lexicon, text: str) -> Wished | None:
    cut = cut_of_visits(lexicon, text)
    if cut is None or not cut.slots or not _is_of_visits(cut):
        return None
    parties = _parties(cut)
    ranks = tuple(dict.fromkeys(one.kind.removeprefix(RANK) for one in cut.of(RANK)))
    way = way_of_visits(lexicon, cut)
    if way is None or not (parties or ranks or _is_of_time(cut)):
        return None
    return Wished(way, parties, ranks, wish_of_visits(cut), cut)


def _is_of_time(cut: Cut) -> bool:
    """Whether visits are asked for by nothing but their time: the last delegation, or all who came in a year."""
    others = any(one.named and not one.home for one in cut.signals.items)  # Egypt is "Ai Cập", of which each is a word
    guests = cut.signals.refused and not cut.has("receive")  # tourists are received by nobody
    if cut.has(NAME) or cut.of(RANK) or asks_lands(cut) or others or guests:
        return False
    return bool(cut.signals.span) or (cut.has("delegation") and cut.has("last", "first") and not cut.has("go"))


def _parties(cut: Cut) -> tuple[tuple[str, ...], ...]:
    """Those who are named, all of whom take part; places between which "or" stands are one, and "or another" is any."""
    named = [one for one in cut.slots if one.kind == NAME]
    either = any(fold(one.text) not in _AND for one in cut.of("or"))
    if either and cut.has("other"):
        return ()
    if either and all(map(is_place, named)):
        return (tuple(dict.fromkeys(iri for one in named for iri in one.iris)),) * bool(named)
    return tuple(one.iris for one in named)


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
        or cut.has("delegation", f"{RANK}{SHIP}", "stay", "come", "visit", "go", *_MET)
        or (cut.of(RANK) and cut.has("home") and cut.has("when", "stay", "last", "first"))
    )
    head = cut.slots[0].kind
    # "visits of Cubans", "delegations sent abroad", "ambassadors received", and no more
    listed = (head in _LISTED and (cut.has("of", "abroad") or cut.signals.span)) or (
        head.startswith(RANK) and (cut.signals.span or cut.has("come", "visit", "receive"))
    )
    return bool(travels) and (cut.has(*_ASKING) or listed) and cut.signals.denied is None


def _is_of(lexicon: Lexicon, fact: Fact, wished: Wished) -> bool:
    ours = wished.way == Way.GOING and wished.cut.has("home", "leaders")
    taken_in = wished.way == Way.COMING and not (wished.ranks or fact.things.isdisjoint(lexicon.merged))
    of_city = fact.home or taken_in or is_of_concern(lexicon, fact)
    return all(is_with(lexicon, fact, iris) for iris in wished.parties) and (
        of_city or bool(wished.parties and not ours)
    )


def _is_of_span(lexicon: Lexicon, fact: Fact, span: Span | None) -> bool:
    """Whether a visit was in a time, or began in it."""
    start = lexicon.kg.value(fact.record, "hp:start") or lexicon.kg.value(fact.record, "hp:earliestStart")
    return in_span(lexicon.kg, fact, span) or (span is not None and bool(start) and span.holds(start, start))


def _only_mentions(lexicon: Lexicon, wished: Wished, way: Way) -> bool:
    """Whether a body that is met may but be mentioned in an event, as guests of others came."""
    bodies = any("Organisation" in lexicon.traits(one) for iris in wished.parties for one in iris)
    return bodies and wished.cut.has("meet") and way == Way.COMING


def _can_be_none(lexicon: Lexicon, wished: Wished) -> bool:
    """Whether it may be said that there is none: of one place or country that is named, or of guests from abroad."""
    others = [one for one in wished.parties if one != _traveller(lexicon, wished)]
    if wished.wish == "sign" or len(others) > 1:
        return False
    if wished.way == Way.EITHER:
        return bool(wished.ranks) and not others
    if wished.parties:
        return not others or any({"AdministrativeUnit", "Country"} & lexicon.traits(one) for one in others[0])
    own = any(one in OWN_RANKS for one in wished.ranks)
    return bool(wished.ranks) and (not own or asks_lands(wished.cut) or wished.cut.has("foreign"))


def _meaning(wished: Wished, records: list[Fact], text: str, who: tuple[str, ...], *, none: bool) -> Meaning:
    """The form of the question: the way and the wish stand beside the question, the ranks as facets.

    `who` of the city did not go is told beside the place.
    """
    places = [one for one in wished.parties if one != who] or [(HOME,)]
    thing = places[0] if wished.cut.has("or") or len(places[0]) > _MOST_ALIKE else places[0][:1]
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
