"""What an event is to a visit: whether guests came to the city or it went to others, and of which rank those were."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact
from haiphong_kg.ask.facts.visit_words import COVERED, RANK, VISIT
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import label
from haiphong_kg.store import HOME, SCHEME, bare

_KIND: Final = f"{SCHEME}event-kind/"
_COMING: Final = frozenset(f"{_KIND}{one}" for one in ("delegation-received", "naval-visit"))
_GOING: Final = frozenset((f"{_KIND}visit-abroad",))
# At these there may be guests, and some are held abroad: their accounts tell.
_GATHERINGS: Final = frozenset(
    f"{_KIND}{one}" for one in ("anniversary", "ceremony", "cultural-event", "festival-edition", "opening", "other")
)
_HELD: Final = frozenset(f"{_KIND}{one}" for one in ("conference", "exhibition", "meeting", "signing"))
# Before a rank these make another of it; behind it the head of a chamber is none of a state.
_LESSER: Final = r"(?<![Vv]ice )(?<![Vv]ice-)(?<![Dd]eputy )(?<![Pp]rime )(?<!-)(?<![Hh]onorary )(?<!Nam’s )"
_OF_A_BODY: Final = r"(?! of the \w+ (?:senate|assembly|council|parliament))"


class Way(Enum):
    """Whether guests came, the city went to others, or it is not told who went to whom."""

    COMING = "in"
    GOING = "out"
    EITHER = "any"


def visits(lexicon: Lexicon) -> Iterator[tuple[Fact, Way]]:
    """The events at which the city, or what it took in, and others met, each with the way it was."""
    for fact in every_fact(lexicon.kg):
        if "event" in fact.frames and (way := way_of(lexicon, fact)):
            yield fact, way


def is_of_concern(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether an event concerns the city, though it took no part itself."""
    return HOME in map(bare, lexicon.kg.objects(fact.record, "hp:concerns"))


def is_of_several_lands(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether guests of several countries are told of together."""
    lands = (one for one in fact.things | fact.lands if "Country" in lexicon.traits(one))
    return len({one for one in lands if one != VIET_NAM}) > 1


def is_naval(fact: Fact) -> bool:
    """Whether it is the visit of a ship, which brings no delegation."""
    return f"{_KIND}naval-visit" in fact.concepts


def way_of(lexicon: Lexicon, fact: Fact) -> Way | None:
    """Which way an event went; None where it is no visit."""
    if fact.concepts & _COMING:
        return Way.COMING
    if fact.concepts & _GOING:
        return Way.GOING
    if fact.concepts & _GATHERINGS:
        return Way.COMING if _has_guests(lexicon, fact) else None
    if not fact.concepts & _HELD or not (fact.home or is_of_concern(lexicon, fact)):
        return None
    if _is_abroad(lexicon, fact):
        return Way.GOING
    return Way.EITHER if fact.home else None


def _has_guests(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether accounts of an event tell of guests, or of somebody's ambassador at it."""
    guests = whole_words(lexicon, f"{VISIT}told-guests", "en")
    envoy = expression(rf"’s {one_of(lexicon, f'{VISIT}{RANK}ambassador', 'en')}\b")
    return bool(accounts_telling(lexicon.kg, fact.record, "en", lambda said: guests.search(said) or envoy.search(said)))


def _is_abroad(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether somebody of the city was where an account has an event: "a forum in Seoul"."""
    kg = lexicon.kg
    places = [one for one in fact.things | fact.lands if not lexicon.is_domestic(one)]
    names = [label(kg, one, "en") for one in sorted(places)]
    there = "|".join(re.escape(one) for name in names for one in (name, name.rpartition(" ")[2]))
    ours = any("Person" in lexicon.traits(one) for one in fact.things)
    if not there:
        return False
    within = expression(rf"\bin (?:{there})\b")
    sent = expression(r"\bdelegation of the city\b")
    there_ = accounts_telling(kg, fact.record, "en", lambda said: within.search(said) and (ours or sent.search(said)))
    return bool(there_)


def is_with(lexicon: Lexicon, fact: Fact, iris: tuple[str, ...]) -> bool:
    """Whether one of these takes part in an event: a country by what is of it, a post by who holds or held it.

    Of persons it is enough that an account names them.
    """
    kg = lexicon.kg
    holdings = (one for iri in iris for one in kg.subjects("hp:post", iri))
    holders = {bare(holder) for one in holdings for holder in kg.objects(one, "hp:holder")}
    if {*iris, *holders} & (fact.things | fact.lands):
        return True
    people = [label(kg, one, "en") for one in sorted({*iris, *holders}) if "Person" in lexicon.traits(one)]
    return bool(people) and bool(
        accounts_telling(kg, fact.record, "en", lambda said: any(one in said for one in people))
    )


def has_guest(lexicon: Lexicon, fact: Fact, ranks: tuple[str, ...]) -> bool:
    """Whether accounts of an event tell of somebody of one of these ranks; at openings the own country has its own."""
    others = "’s " if f"{_KIND}opening" in fact.concepts else ""
    return bool(accounts_telling(lexicon.kg, fact.record, "en", of_ranks(lexicon, ranks, others)))


def of_ranks(lexicon: Lexicon, ranks: tuple[str, ...], before: str = "") -> Callable[[str], object]:
    """What finds in an English account somebody of one of these ranks, with these words right before."""
    own = [one for rank in ranks for one in COVERED.get(rank, (rank,))]
    said = "|".join(one_of(lexicon, f"{VISIT}{RANK}{one}", "en") for one in own)
    lesser = "" if any(one.startswith("vice-") for one in own) else _LESSER
    return expression(rf"{before}\b{lesser}(?:{said})\b{_OF_A_BODY}", re.IGNORECASE).search


def tells_of(lexicon: Lexicon, name: str) -> Callable[[str], object]:
    """What finds in an English account one of the words of `pattern/visit-told-NAME`."""
    return whole_words(lexicon, f"{VISIT}told-{name}", "en").search
