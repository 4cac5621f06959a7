"""What is said of a question as a whole and has no place in a meaning: with any of it the meaning is not whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.meaning.frames import FRAMES, TIMELESS
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Reading, Span, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.signals.asides import asks_site
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.units import fits, is_growth, is_standing
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.store import ID, SCHEME

_PLACES: Final = frozenset({"AdministrativeUnit", "Country", "InfrastructureAsset", "Organisation", "Place", "Zone"})
_PERSONS: Final = frozenset(
    {"Actor", "AdministrativeUnit", "Country", "DomainEntity", "Enterprise", "Organisation", "Person", "Publisher"}
)
_ANY: Final = frozenset({"who", "where", "end", "how-many"})
# What the answer to a question gives besides: a count its things, things how many they are.
_BESIDES: Final = {Target.COUNT: "who", Target.YES_NO: "who", Target.THINGS: "how-many"}
# Words that a meaning has a place for, by its field.
_FLAGS: Final = {
    "still": "time/still",
    "other": "else/else",
    "disputed": "modifier/disagree",
    "each": "time/each",
}
# Records of what begins.
_BEGUN: Final = ("event", "founding", "agreement", "membership", "air", "shipping")
_PLACED: Final = ("location", "land", "seat")
_ARTICLES: Final = ("the", "a", "an", "các", "những", "cac", "nhung")
_SIDES: Final = ("a", "b")
_PLACE: Final = f"{ID}place/"
_SITE: Final = ("đâu", "dau", "where")  # with these it is asked at what place: "quận nào" asks for a district
_OF_ONE: Final = (Target.WHEN, Target.END, Target.YES_NO, Target.SOURCES)
_COUNTED: Final = ("ask/how-many", "family/partners-count")
_HOW_MANY: Final = ("how many", "bao nhiêu nước", "mấy nước")
_ADDS: Final = ("by", "bằng", "bang", "and", "và", "va")
_IN_FORCE: Final = f"{SCHEME}status/in-force"


def with_unsaid(lexicon: Lexicon, reading: Reading, signals: Signals) -> Reading:
    """The reading with all that the question says and it has no place for as left.

    Of several meanings for a figure those stay that can have the unit which is named: a capital has no per cent.
    """
    units = [item for item in signals.items if item.has("unit/") and "change" not in signals.flags]
    every = (reading.meaning, *reading.otherwise)
    if units and reading.meaning.frame == FIGURE:
        fitting = [one for one in every if all(fits(lexicon, one.indicators, unit) for unit in units)]
        wanted = any(signals.items[place].of("unit/CCY_") for place in signals.units)  # no rate turns one into another
        fitting = [one for one in fitting if one.unit or not wanted or one.target != Target.VALUE]
        if not fitting:
            return reading._replace(left=(*reading.left, *(unit.text for unit in units)))
        reading = reading._replace(meaning=fitting[0], otherwise=tuple(fitting[1:]))
    return reading._replace(left=(*reading.left, *_unsaid(lexicon, reading.meaning, signals)))


def _unsaid(lexicon: Lexicon, meaning: Meaning, signals: Signals) -> tuple[str, ...]:
    """What the question says and the meaning has no place for."""
    times = () if signals.whole else tuple(item.text for item in signals.items if item.date)
    parts = (_order, _time, _months, _flags, _asked, _denied, _second, _further)
    said = (*times, *(word for part in parts for word in part(meaning, signals)))
    return said or _lost_names(lexicon, meaning, signals)


def _lost_names(lexicon: Lexicon, meaning: Meaning, signals: Signals) -> tuple[str, ...]:
    """The names of things that are in no part of the meaning, nor any project of theirs."""
    held = set(_held(meaning))
    named = (place for place, item in enumerate(signals.items) if not (item.senses or item.idle))
    lost = (signals.items[n] for n in named if not signals.items[n].home or _is_side(meaning, signals, n))
    return tuple(item.text for item in lost if item.named and not _is_held(lexicon, item, held))


def _is_side(meaning: Meaning, signals: Signals, place: int) -> bool:
    """Whether the city is one of two whose figures are asked for: elsewhere a question is of the city anyway."""
    items = signals.items
    pairs = (items[n : n + 3] for n in (place - 2, place) if n >= 0 and n + 3 <= len(items))
    joint = (
        one[1].has("link/and", "link/or") and not one[1].has("ask/") and one[0].names and one[2].names for one in pairs
    )
    return meaning.frame == FIGURE and any(joint)


def holds_name(lexicon: Lexicon, meaning: Meaning, item: Item) -> bool:
    """Whether what a phrase names is in a meaning, or a project of it is."""
    return _is_held(lexicon, item, set(_held(meaning)))


def _is_held(lexicon: Lexicon, item: Item, held: set[str]) -> bool:
    named = (*item.named, *item.concepts)
    return not held.isdisjoint(named) or any(not held.isdisjoint(related(lexicon, one)) for one in named)


def _held(meaning: Meaning) -> Iterator[str]:
    """All things that a meaning names."""
    for one in meaning.filled:
        yield from one.iris
    yield from (*meaning.countries, *meaning.without, *meaning.outside, *meaning.than, *meaning.indicators)
    yield from (concept for _, concepts in meaning.facets for concept in concepts)
    for other in meaning.joined:
        yield from _held(other)


def _order(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """An order or a bound that the meaning does not have, or that its records have no figures or times for."""
    order = signals.order and (meaning.order != signals.order or meaning.target == Target.YES_NO)
    bound = signals.bound is not None and (meaning.bound is None or meaning.frame != FIGURE)
    counted = "counting" in signals.flags and meaning.asked not in ("", RECORD) and meaning.target == Target.THINGS
    counted = counted and meaning.frame != "membership"  # of whose members but some are recorded
    ranks = meaning.order in ("most", "least") and not (meaning.indicators or counted)
    timeless = meaning.frame in TIMELESS and (meaning.order in ("latest", "first") or meaning.span is not None)
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
    in_force &= not (meaning.target == Target.YES_NO and meaning.role("b") and _is_called_by_year(signals.items))
    lost = signals.span is not None and (meaning.span is None or (in_force and meaning.frame == "agreement"))
    if lost or (signals.span is not None and _is_apart(signals, signals.span) and not meaning.change):
        yield from (item.text for item in signals.items if item.date or item.has("time/merger", "time/before-merger"))


def _is_called_by_year(items: tuple[Item, ...]) -> bool:
    """Whether the year stands beside the word for an agreement, and says which one it is: "the 2009 agreement"."""
    agreements = [n for n, one in enumerate(items) if one.has("frame/agreement") or _is_agreement(one)]
    before = any(n and items[n - 1].date for n in agreements)
    behind = [
        [one for one in items[n + 1 : n + 3] if not one.has("time/in", "link/by") or one.date] for n in agreements
    ]
    return before or any(one and one[0].date for one in behind)


def _is_agreement(item: Item) -> bool:
    return any(one.startswith("frame/agreement?kind=") for one in item.senses)


def _months(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """Words for the first months of a year that the meaning does not have."""
    if signals.months != meaning.months:
        yield from _texts(signals, "months/")


def _is_apart(signals: Signals, span: Span) -> bool:
    """Whether two years are named that do not follow each other: what lies between is not asked for."""
    return signals.pair and int(span.last) - int(span.first) > 1


def _flags(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """Words such as "still", "each year" and "except" that the meaning does not have."""
    listed = ["each"] if meaning.frame == "event" and meaning.target == Target.WHEN else []  # all its times are
    listed += ["still"] if meaning.frame == FIGURE and is_standing(meaning.indicators) else []
    for flag, sense in _FLAGS.items():
        if flag in signals.flags and flag not in listed and not getattr(meaning, flag):
            yield from _texts(signals, sense)
    grows = bool(meaning.indicators) and all(map(is_growth, meaning.indicators))
    several = any(one.every for one in meaning.filled) and meaning.target in (Target.THINGS, Target.COUNT)
    if "together" in signals.flags and several and not meaning.together:
        yield from _texts(signals, "both/both")
    told = meaning.change or grows or (meaning.frame == FIGURE and meaning.each)
    if "change" in signals.flags and not told:
        yield from _texts(signals, "change/")
    if "total" in signals.flags and meaning.target == Target.THINGS and meaning.frame != FIGURE:
        yield from _texts(signals, "modifier/total")
    alone = meaning.asked in ("", RECORD) and meaning.target in _OF_ONE  # of one record nothing can be left out
    if signals.excepted and (alone or not (meaning.without or meaning.outside)):
        yield from (signals.items[place].text for place in sorted(signals.excepted))


def _asked(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """A question word that the meaning does not answer."""
    if "how-much" in signals.asks and meaning.target != Target.VALUE and not meaning.indicators:
        yield from _texts(signals, "ask/how-much")
    timed = meaning.dated or meaning.target in (Target.WHEN, Target.END, Target.SOURCES)  # sources of the date as well
    if "when" in signals.asks and not timed:
        yield from _texts(signals, "ask/when")
    if meaning.frame == FIGURE and meaning.asked == "value" and not meaning.sides:
        yield from _things_asked(signals)
    if "where" in signals.asks and not (_is_of(meaning, _PLACES) and not _asks_where_signed(meaning, signals)):
        yield from _texts(signals, "ask/where")
    of_whom = meaning.frame == FIGURE and not (meaning.sides or _ranks_firms(meaning))
    of_whom |= meaning.frame in _PLACED and meaning.asked not in ("", "what", "about")  # whose it is is not where it is
    if "who" in signals.asks and (of_whom or meaning.frame == "consulate" or not _is_of(meaning, _PERSONS)):
        yield from _texts(signals, "ask/who")


def _asks_where_signed(meaning: Meaning, signals: Signals) -> bool:
    """Whether both sides of a tie are known, so that "where" asks for no partner: "ký với Kitakyushu ở đâu"."""
    partner = meaning.frame == "agreement" and meaning.target == Target.THINGS and meaning.asked in _SIDES
    named = any(one.role in _SIDES and not one.home and one.iris[0].startswith(_PLACE) for one in meaning.filled)
    places = [place for place in range(len(signals.items)) if asks_site(signals.items, place)]
    site = any(signals.items[place].text.casefold().endswith(_SITE) for place in places)
    return partner and named and site


def _things_asked(signals: Signals) -> Iterator[str]:
    """The things that "which" asks for, where the answer would be a figure: "which ships called" asks for no number."""
    for place, item in enumerate(signals.items):
        words = item.text.casefold().split()
        last = words[-1] in ("nào", "nao")
        if last or words[0] == "which":
            near = signals.items[max(place - 1, 0) : place + 1] if last else signals.items[place : place + 2]
            yield from (one.text for one in near if one.has("class/") != one.has("family/") and one is not item)


def _denied(_: Meaning, signals: Signals) -> Iterator[str]:
    """A negation that denies nothing here: "never" at the end."""
    for place, item in enumerate(signals.items):
        if place == signals.denied or not item.has("not/not") or item.has("not/so"):
            continue
        counts = place + 1 < len(signals.items) and signals.items[place + 1].number
        asks = item.has("ask/is-there") and (signals.yes_no or item.idle or item.text.isascii())
        if not (asks or counts):
            yield item.text


def _second(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """A second question behind "and": the answer to the first does not give it."""
    items = signals.items
    counts = [place for place, item in enumerate(items) if item.has(*_COUNTED) or _asks_number(item)]
    if len(counts) > 1:
        yield items[counts[-1]].text
    for place in range(2, len(items)):
        if items[place].has("begin/") and items[place - 1].has("link/and") and meaning.frame not in _BEGUN:
            yield items[place].text  # "shareholders and opened when" asks when two things were
        asked = _ANY.intersection(items[place].of("ask/"))
        if not asked or not items[place - 1].has("link/and"):
            continue
        first = any(item.has("ask/") for item in items[: place - 1])
        alone = all(item.idle or item.has("ask/") for item in items[place + 1 :])
        given = alone and _BESIDES.get(meaning.target) in asked
        if first and not given:
            yield items[place].text


def _asks_number(item: Item) -> bool:
    """Whether a word for a figure asks how many by itself: "sống ở mấy nước"."""
    return item.has("family/") and any(one in item.text.casefold() for one in _HOW_MANY)


def _further(meaning: Meaning, signals: Signals) -> Iterator[str]:
    """A word for a kind of things behind "and" or "by" that the meaning has no place for: "and the airport"."""
    said = set(_kinds(meaning)) | set(_held(meaning))
    for place, item in enumerate(signals.items):
        kinds = {*item.of("class/"), *(one for one in item.concepts if one.startswith(SCHEME))}
        told = item.names or item.has("frame/", "role/", "family/", "ask/")
        if kinds and not told and said.isdisjoint(kinds) and _is_added(signals.items, place):
            yield item.text


def _is_added(items: tuple[Item, ...], place: int) -> bool:
    """Whether it stands last, behind a word that adds it to a question which names something."""
    before = [one for one in items[:place] if not (one.idle and one.text.casefold() in _ARTICLES)]
    last = all(one.idle or one.has("ask/") for one in items[place + 1 :])
    asked = any(one.named for one in before)
    return last and asked and before[-1].text.casefold() in _ADDS


def _kinds(meaning: Meaning) -> Iterator[str]:
    """The kinds of things that a meaning tells of."""
    yield from (one for _, one in meaning.classes)
    for other in meaning.joined:
        yield from _kinds(other)


def _texts(signals: Signals, *senses: str) -> Iterator[str]:
    """The words of the question that have one of these senses."""
    return (item.text for item in signals.items if item.has(*senses))


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
