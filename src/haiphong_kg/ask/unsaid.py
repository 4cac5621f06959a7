"""What is said of a question as a whole and has no place in a meaning: with any of it the meaning is not whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.figuring import FIGURE
from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.meaning import Meaning, Span, Target
from haiphong_kg.ask.roles import RECORD
from haiphong_kg.ask.signals import Signals
from haiphong_kg.store import SCHEME

_PLACES: Final = frozenset({"AdministrativeUnit", "Country", "InfrastructureAsset", "Organisation", "Place", "Zone"})
_PERSONS: Final = frozenset(
    {"Actor", "AdministrativeUnit", "Country", "DomainEntity", "Enterprise", "Organisation", "Person", "Publisher"}
)
# Records that hold no time of their own.
_TIMELESS: Final = ("zone", "project", "grouping", "location", "part", "land", "consulate")
_FLAGS: Final = ("still", "other", "disputed", "each")
_IN_FORCE: Final = f"{SCHEME}status/in-force"


def unsaid(meaning: Meaning, signals: Signals) -> tuple[str, ...]:
    """What shapes the question and has no place in the meaning."""
    times = () if signals.whole else tuple(item.text for item in signals.items if item.date)
    parts = (_order, _time, _flags, _asked)
    return (*times, *(word for part in parts for word in part(meaning, signals)))


def _order(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """An order or a bound that the meaning does not have, or that its records have no figures or times for."""
    order = signals.order and (meaning.order != signals.order or meaning.target == Target.YES_NO)
    bound = signals.bound is not None and (meaning.bound is None or meaning.frame != FIGURE)
    counted = "counting" in signals.flags and meaning.asked not in ("", RECORD) and meaning.target == Target.THINGS
    counted = counted and meaning.frame != "membership"  # of whose members but some are recorded
    ranks = meaning.order in ("most", "least") and not (meaning.indicators or counted)
    timeless = meaning.frame in _TIMELESS and (meaning.order in ("latest", "first") or meaning.span is not None)
    if order or bound or ranks or timeless:
        words = [item.text for item in signals.items if item.has("order/", "compare/") or (timeless and item.date)]
        yield from words or ["?"]
    than = signals.than is not None and not (meaning.than or meaning.sides)
    if than or signals.nth != meaning.nth or signals.top != meaning.top:
        yield from (item.text for item in signals.items if item.has("compare/", "nth/") or item.number)
    if "versus" in signals.flags and not (meaning.sides or meaning.change):
        yield from (item.text for item in signals.items if item.has("versus/"))


def _time(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """A time that is not that of the meaning: which ties were in force in a year is not when they began."""
    in_force = meaning.still or any(_IN_FORCE in concepts for _, concepts in meaning.facets)
    lost = signals.span is not None and (meaning.span is None or (in_force and meaning.frame == "agreement"))
    if lost or (signals.span is not None and _is_apart(signals, signals.span) and not meaning.change):
        yield "time"


def _is_apart(signals: Signals, span: Span) -> bool:
    """Whether two years are named that do not follow each other: what lies between is not asked for."""
    return signals.pair and int(span.last) - int(span.first) > 1


def _flags(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """Words such as "still", "each year" and "except" that the meaning does not have."""
    told = ("each",) if meaning.frame == "event" and meaning.target == Target.WHEN else ()  # all its times are
    yield from (one for one in _FLAGS if one in signals.flags and one not in told and not getattr(meaning, one))
    grows = bool(meaning.indicators) and all("growth" in one for one in meaning.indicators)
    if "change" in signals.flags and not (meaning.change or grows):
        yield "change"
    if "total" in signals.flags and meaning.target == Target.THINGS and meaning.frame != FIGURE:
        yield "total"
    if signals.excepted and not (meaning.without or meaning.outside):
        yield from (signals.items[place].text for place in sorted(signals.excepted))


def _asked(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """A question word that the meaning does not answer."""
    if "how-much" in signals.asks and meaning.target != Target.VALUE and not meaning.indicators:
        yield "how much"
    if "where" in signals.asks and not _is_of(meaning, _PLACES):
        yield from (item.text for item in signals.items if item.has("ask/where"))
    of_whom = meaning.frame == FIGURE and not (meaning.sides or _ranks_firms(meaning))
    if "who" in signals.asks and (of_whom or not _is_of(meaning, _PERSONS)):
        yield from (item.text for item in signals.items if item.has("ask/who"))


def _ranks_firms(meaning: Meaning) -> bool:
    """Whether it is a rank of companies or of their projects."""
    return any(one in ("company", "project") for _, one in meaning.classes)


def _is_of(meaning: Meaning, classes: frozenset[str]) -> bool:
    """Whether it is asked for things of one of the classes, or for no things at all."""
    role = FRAMES[meaning.frame].roles.get(meaning.asked) if meaning.frame in FRAMES else None
    if role is None or meaning.target not in (Target.THINGS, Target.COUNT):
        return True
    if meaning.asked == RECORD and classes == _PLACES:
        return meaning.frame == "zone"
    return meaning.asked in ("country", RECORD) or bool(classes.intersection(role.classes))
