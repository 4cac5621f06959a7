"""The form that a filled record gives, and how far it is from what was said."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.frames import ROUTES, TIMELESS
from haiphong_kg.ask.meaning.kinds import roles_for
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.records.directing import is_visited
from haiphong_kg.ask.records.giving import is_listed
from haiphong_kg.ask.records.wanted import asked_role, conflicting, is_headed, kinds_of
from haiphong_kg.ask.signals.numbers import asks_money, unit_of
from haiphong_kg.ask.signals.slots import Filling
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.store import HOME

LEFT: Final = 10.0
_ABOUT: Final = "about"
_LISTED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)
LOOSE: Final = 0.4
_STRANGE: Final = 0.3
_EVOKED: Final = 0.05
_COUNTING: Final = 1.5
_VISITORS: Final = ("visitors", "visitor", "guests", "khách quốc tế", "khach quoc te", "khách", "khach")
_SUMS: Final = ("family/aid", "family/capital", "family/fdi", "family/registered")
_HAVE: Final = ("have", "has", "có", "co")
_BETWEEN: Final = ("between", "giữa", "giua")
# Records that are counted themselves.
_COUNTED: Final = ("agreement", "event", "project", "zone", "publication", "call", "air", "shipping", "consulate")


# Records whose statement alone says what is counted: "how many: cooperates with X".
_SAID_ALONE: Final = ("cooperation", "priority", "founding", "merger")


def cost_of(filling: Filling) -> float:
    """How far the form is from what was said; each word that does not fit weighs more than all else."""
    return (
        LEFT * len(filling.left)
        + LOOSE * filling.loose
        + _STRANGE * filling.strange
        + LEFT * (not _counts(filling) or conflicting(filling))
        + _COUNTING * ("counting" in filling.signals.flags)
        - _EVOKED * filling.evoked
    )


def _counts(filling: Filling) -> bool:
    """Whether, where it is asked how many, it is said of what."""
    said = filling.nouns or filling.classes or filling.signals.asks & {"who", "which", "where"}
    return (
        bool(said)
        or _asks_amount(filling)
        or filling.signals.target() != Target.COUNT
        or filling.frame.name in _COUNTED
    )


def left_of(filling: Filling) -> tuple[str, ...]:
    """The words that do not fit the record."""
    people = [place for place, one in filling.classes if one == "person" and place >= 0]
    people += [place for place, item in enumerate(filling.items) if item.text.casefold() in _VISITORS]
    # How many people came to an event is nowhere counted.
    uncounted = filling.frame.name == "event" and filling.signals.target() == Target.COUNT
    places = (*filling.left, *(people if uncounted else ()))
    unplaced = [n for n, item in enumerate(filling.items) if item.has("ask/who", "ask/where")]
    places = (*places, *(unplaced if filling.frame.name == "founding" else ()))
    places = (*places, *_unheard(filling))
    return (*(filling.items[n].text for n in places), *_uncounted(filling), *_unsummed(filling))


def _unheard(filling: Filling) -> list[int]:
    """The words for works and zones where no kind of event is told: parks "in operation" took part in none."""
    if filling.frame.name != "event" or filling.words or "hp:kind" in filling.facets:
        return []
    said = [(place, filling.lexicon.members(one)) for place, one in filling.classes if place >= 0]
    return [place for place, kinds in said if set(roles_for(filling.lexicon, filling.frame, kinds)) == {_ABOUT}]


def kinds_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The word for a kind that stands beside "which" where things of another role are asked for."""
    if meaning.asked in ("", RECORD, "country") or meaning.target not in (Target.THINGS, Target.COUNT):
        return []
    said = [(place, one) for place, one in filling.classes if place >= 0 and is_headed(filling, place)]
    kinds = ((place, roles_for(filling.lexicon, filling.frame, filling.lexicon.members(one))) for place, one in said)
    return [filling.items[place].text for place, roles in kinds if roles and meaning.asked not in roles]


def _unsummed(filling: Filling) -> tuple[str, ...]:
    """The word for an order by amounts, which are of many records and are not added up."""
    summed = filling.amounts or any(item.has(*_SUMS) for item in filling.items)
    counted = any(item.has("class/project", "class/works", "role/funding/funded") for item in filling.items)
    summed = summed or (filling.frame.name == "funding" and not counted)
    ranked = summed and filling.signals.order in ("most", "least")
    return tuple(item.text for item in filling.items if item.has("order/", "open/")) if ranked else ()


def _uncounted(filling: Filling) -> tuple[str, ...]:
    """The word for "how many" where it is not said of what."""
    if _counts(filling) or filling.frame.name in _SAID_ALONE:
        return ()
    return tuple(item.text for item in filling.items if item.has("ask/how-many"))


def facets_of(filling: Filling) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The concepts that narrow the record, by path."""
    return tuple(sorted((path, tuple(sorted(found))) for path, found in filling.facets.items()))


def meaning_of(filling: Filling) -> Meaning:
    """The form that a filled frame gives."""
    signals, frame = filling.signals, filling.frame
    target = signals.target()
    if _asks_amount(filling):
        return _amounting(filling)
    asked = asked_role(filling, target)
    filled = _filled(filling, asked)
    if asked == frame.far and (within := _within(filling, filled)):
        asked, filled = RECORD, within
    if target == Target.WHEN and asked not in ("", RECORD) and "which" in signals.asks and filling.classes:
        target = Target.THINGS
    if target in (Target.WHEN, Target.END) and asked not in ("", RECORD) and _named(filling, asked):
        asked = RECORD
    if target == Target.YES_NO and any(one.role == asked for one in filled):
        asked = RECORD
    return Meaning(
        target,
        frame.name,
        asked,
        filled,
        tuple(dict.fromkeys(filling.countries)),
        tuple(dict.fromkeys(kinds_of(filling, asked, {one.role for one in filled}))),
        tuple(one for one in facets_of(filling) if target != Target.END or one[0] != "hp:status"),
        signals.span,
        signals.order or ("latest" if frame.name == "post" and "now" in signals.flags else ""),
        signals.bound,
        outside=tuple(dict.fromkeys(filling.outside)),
        without=tuple(dict.fromkeys([*filling.without, *_own_city(filling, asked)])),
        words=tuple(dict.fromkeys(filling.words)),
        foreign=filling.foreign,
        still="still" in signals.flags or _asks_now(filling),
        other="other" in signals.flags,
        together="together" in signals.flags
        and asked not in ("", RECORD)
        and any(one.every for one in filled)
        and target in (Target.THINGS, Target.COUNT),
        ending="ending" in signals.flags,
        each="each" in signals.flags and target == Target.COUNT,
        dated="when" in signals.asks and target in _LISTED and frame.name not in TIMELESS,
        top=signals.top if target == Target.THINGS and signals.order in ("latest", "first") else 0,
    )


def _asks_now(filling: Filling) -> bool:
    """Whether it is asked if there is a link now: then those that have ended are none."""
    return "now" in filling.signals.flags and filling.signals.yes_no and filling.frame.name in ROUTES


def _own_city(filling: Filling, asked: str) -> list[str]:
    """The city itself where it is asked for the places of somebody's events: they are those elsewhere."""
    persons = any("Person" in filling.lexicon.traits(iri) for iri in filling.roles.get("party", ()))
    places = "where" in filling.signals.asks or any(one == "place" for _, one in filling.classes)
    if asked != "party" or filling.frame.name != "event":
        return []
    return [HOME] if (persons and places) or is_visited(filling) else []


def _asks_amount(filling: Filling) -> bool:
    asks = filling.signals.asks & {"how-much", "how-many", "which"}
    counted = filling.nouns or filling.classes or filling.signals.asks & {"who", "which"}
    bare = "how-much" in asks or ("how-many" in asks and not counted)
    lent = filling.frame.name == "funding" and bare and filling.evoked > 0
    money = any(asks_money(filling.items, n) for n in range(len(filling.items)))
    of_things = counted and not money  # "how many yen" counts no works
    amounts = filling.amounts and not ("how-many" in asks and "how-much" not in asks and of_things)
    return (amounts or lent) and (bool(asks) or not filling.signals.asks) and not filling.signals.yes_no


def _amounting(filling: Filling) -> Meaning:
    """The form of a question for what records amount to."""
    filled = tuple(Filled(name, tuple(iris)) for name, iris in sorted(filling.roles.items()))
    indicators = (INDICATOR + filling.frame.values,)
    countries = tuple(dict.fromkeys(filling.countries))
    money = [n for n in range(len(filling.items)) if asks_money(filling.items, n)]
    return Meaning(
        Target.VALUE,
        filling.frame.name,
        RECORD,
        filled,
        countries,
        facets=facets_of(filling),
        span=filling.signals.span,
        order=filling.signals.order,
        unit=next((unit_of(one) for n in money for one in filling.items[n].of("unit/")), ""),
        indicators=indicators,
    )


def _named(filling: Filling, role: str) -> bool:
    return not any(one == role for _, one in filling.nouns) and not any(place >= 0 for place, _ in filling.classes)


def _filled(filling: Filling, asked: str) -> tuple[Filled, ...]:
    """The roles that are named, and that of the city where nothing else has it."""
    roles = {name: list(iris) for name, iris in filling.roles.items()}
    frame = filling.frame
    if frame.symmetric:
        roles = _sides(filling, roles, asked)
    elif frame.home and asked != frame.home and frame.home not in roles and _needs_home(filling):
        roles[frame.home] = [HOME]
    elif filling.home and frame.home == "" and frame.name == "merger":
        roles.setdefault("about", []).append(HOME)
    return tuple(
        Filled(name, tuple(dict.fromkeys(iris)), name in filling.every) for name, iris in sorted(roles.items())
    )


def _within(filling: Filling, filled: tuple[Filled, ...]) -> tuple[Filled, ...]:
    """The sides of a tie where it is asked for who abroad has it within a place: "a district of Incheon"; else none.

    With no "or" between them two names are not both of whom it is asked. Who has the place in its name is tried later.
    """
    named = filled[0].iris if filling.frame.symmetric and len(filled) == 1 else ()
    ours = tuple(iri for iri in named if filling.lexicon.is_domestic(iri))
    theirs = tuple(iri for iri in named if iri not in ours)
    if len(ours) != 1 or len(theirs) != 1 or filling.home or is_listed(filling):
        return ()
    return Filled("a", ours), Filled("b", theirs)


def _needs_home(filling: Filling) -> bool:
    """Whether the record is of the city: not where an investment, which always is, names none."""
    return filling.frame.name not in ("investment",)


def _has_partners(filling: Filling, iri: str) -> bool:
    """Whether it is asked if a company has partners of its own: "does VinFast have foreign partners"."""
    words = [item.text.casefold() for item in filling.items]
    owns = any(one in _HAVE for one in words) and filling.foreign and bool(filling.nouns)
    return owns and "Enterprise" in filling.lexicon.traits(iri)


def _sides(filling: Filling, roles: dict[str, list[str]], asked: str) -> dict[str, list[str]]:
    """The two sides of a tie: two names, one name and the city, or the one name beside what is asked for."""
    named = [*roles.pop("a", []), *roles.pop("b", [])]
    between = any(item.text.casefold() in _BETWEEN for item in filling.items)
    further = not between and ("b" in filling.every or "a" in filling.every)
    either = any(item.has("link/or") and not item.has("ask/") for item in filling.items)
    ours = len(named) == 1 and (filling.lexicon.is_domestic(named[0]) or _has_partners(filling, named[0]))
    if ours and not filling.home:
        return {**roles, "a": named}
    if len(named) == 2 and not further and not either and not filling.home and asked != "b":
        return {**roles, "a": named[:1], "b": named[1:]}
    if not named:
        return {**roles, "a": [HOME]}
    if asked == "b" and not (filling.signals.yes_no and filling.nouns):
        return {**roles, "a": named}
    if further:
        filling.every.add("b")
    return {**roles, "a": [HOME], "b": named}
