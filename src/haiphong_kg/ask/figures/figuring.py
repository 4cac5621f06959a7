"""A question cut into phrases → what it may mean as a question for a figure, or for the things with the largest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.figures.attracting import with_inflow
from haiphong_kg.ask.figures.comparing import changes, side_by_side, sides_of, span_of, unlike, year_of
from haiphong_kg.ask.figures.figure_parts import Parts, invests_most, parts_of
from haiphong_kg.ask.figures.measuring import COUNTS, had_by_ships, subject_of
from haiphong_kg.ask.figures.stand_ins import berths_of, measured_towards
from haiphong_kg.ask.meaning.figure_queries import THEME
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Reading, Target, is_between_years
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.units import is_count, is_growth, wanted_unit
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import EITHER, Lexicon, related
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.store import HOME, SCHEME

_LEFT: Final = 10.0
_LOOSE: Final = 0.4
_ASSUMED: Final = 0.6
_MEMBERS: Final = INDICATOR + "member-count"
_PUBLISHED: Final = 2.0
_COUNTED: Final = 1.5
_OF_RECORDS: Final = 0.6
_FDI_PROJECT: Final = "fdi/project"
_AREA: Final = INDICATOR + "area"
_AMOUNTS: Final = tuple(INDICATOR + one.values for one in FRAMES.values() if one.values)
# Figures of all the port of the city, by whichever name that is called.
_OF_PORT: Final = ("cargo-throughput", "container-throughput", "ship-calls")
# Figures of all the parks of the city together.
_OF_PARKS: Final = ("occupancy",)
_SEVERAL: Final = 4
# What is measured at the terminals of a port.
_AT_BERTHS: Final = ("berth-depth",)
# With the end of a year what there is by then may be meant, and not what came in that year.
_YEAR_END: Final = "within/09-12"
_INFLOW: Final = ("attract", "inflow", "hút", "hut", "gọi", "goi")
# What stands as it is: "each year" asks for something else.
_STANDING: Final = "area"
_FLOWS: Final = (INDICATOR + "fdi", INDICATOR + "fdi-cumulative")


def figure_readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """The meanings as figures."""
    if signals.denied is not None or _asks_one(signals):
        return
    subject = subject_of(lexicon, signals)
    if subject.indicators:
        parts = parts_of(lexicon, signals, subject.places, subject.indicators, assumed=subject.assumed)
        parts = with_inflow(lexicon, signals, parts)
        if signals.ranks and not parts.classes and (invests_most(signals) or subject.indicators[0] in _AMOUNTS):
            parts.classes.append("company" if invests_most(signals) else "project")
        if signals.ranks and "ship" in parts.classes:
            parts = parts._replace(indicators=had_by_ships(lexicon, parts.indicators))
        yield from _meanings(lexicon, signals, parts)


def _asks_one(signals: Signals) -> bool:
    """Whether the first or the latest of projects that are counted is asked for, which is no figure."""
    counted = any(item.has(_FDI_PROJECT) for item in signals.items) and "how-many" not in signals.asks
    return counted and signals.order in ("first", "latest")


def _wider(lexicon: Lexicon, meaning: Meaning, parts: Parts) -> Iterator[Meaning]:
    """The same of the things that are named in part, and of the projects of a company that is named."""
    for loose in parts.loosely if not parts.several else ():
        yield _of(meaning, loose)
    if meaning.indicators[0].endswith(_AT_BERTHS) and not parts.several:
        yield from (_of(meaning, berths_of(lexicon, named)) for named in parts.entities)
    yield from _towards(lexicon, meaning, parts)
    if _are_parks(lexicon, parts) and meaning.indicators[0].endswith(_OF_PARKS):
        yield _of(meaning, (HOME,))
    if parts.ported and not parts.several and meaning.indicators[0].endswith(_OF_PORT):
        yield _of(meaning, (HOME,))
    for named in parts.entities:
        if not meaning.role("counterpart") and not parts.several:
            yield _of(meaning, (HOME,))._replace(filled=(Filled("counterpart", named), Filled("entity", (HOME,))))
        projects = [related(lexicon, iri) for iri in named]
        if any(projects) and (all(projects) or not parts.several):
            yield _of(meaning, tuple(one for found in projects for one in found))


def _towards(lexicon: Lexicon, meaning: Meaning, parts: Parts) -> Iterator[Meaning]:
    """The same of whatever has a figure with those named on its other side."""
    for named in parts.entities if not (parts.several or meaning.role("counterpart")) else ():
        if whose := measured_towards(lexicon, named, meaning.indicators):
            yield _of(meaning._replace(filled=(Filled("counterpart", named),)), whose)


def _are_parks(lexicon: Lexicon, parts: Parts) -> bool:
    """Whether all the parks of the city are meant, as a word for them without a name has it."""
    return any(
        len(named) > _SEVERAL and all("Zone" in lexicon.traits(one) for one in named) for named in parts.entities
    )


def _of_projects(meaning: Meaning) -> Iterator[Meaning]:
    """A rank of companies by that of their projects, which have most of the figures."""
    if ("entity", "company") in meaning.classes:
        yield meaning._replace(classes=(("entity", "project"),))


def _anywhere(lexicon: Lexicon, meaning: Meaning) -> Iterator[Meaning]:
    """A rank of ships without the place: "the port of Hải Phòng" may stand for all its terminals."""
    place = meaning.role("place")
    ports = place and any(f"{SCHEME}asset-kind/port" in lexicon.traits(iri) for iri in place.iris)
    if place and ports and ("entity", "ship") in meaning.classes:
        yield meaning._replace(filled=tuple(one for one in meaning.filled if one.role != "place"))


def _of(meaning: Meaning, entities: tuple[str, ...]) -> Meaning:
    others = tuple(one for one in meaning.filled if one.role != "entity")
    return meaning._replace(filled=(Filled("entity", entities), *others))


def _meanings(lexicon: Lexicon, signals: Signals, parts: Parts) -> Iterator[Reading]:
    left = tuple(signals.items[n].text for n in parts.left)
    if "ship" in parts.classes:  # a port without a name is where they call
        called = [one for one in parts.classes if one != "port"]
        parts = parts._replace(entities=[berths_of(lexicon, one) for one in parts.entities], classes=called)
    cost = (
        -_COUNTED * (not parts.assumed and parts.indicators[0] in COUNTS)
        - _PUBLISHED * _is_published(lexicon, parts)
        + _LEFT * len(parts.left)
        + _LOOSE * parts.loose
        + _ASSUMED * parts.assumed
        + _OF_RECORDS * (parts.indicators[0] in _AMOUNTS)
    )
    ranked = signals.ranks
    if signals.target() not in (Target.THINGS, Target.COUNT, Target.VALUE, Target.YES_NO, Target.WHEN):
        return
    if sides := sides_of(lexicon, signals, parts):
        whole = side_by_side(lexicon, _valued(lexicon, signals, parts, parts.indicators), sides)
        yield Reading(whole, (*left, *unlike(lexicon, sides, parts.classes)), cost)
    elif ranked and not parts.classes and signals.target() == Target.WHEN:
        years = [year_of(_valued(lexicon, signals, parts, one), signals) for one in _each(signals, parts)]
        yield Reading(years[0], left, cost, tuple(years[1:]))
    elif signals.bound and not parts.classes and signals.yes_no:
        asked = [_bounded(lexicon, signals, parts, one) for one in _each(signals, parts)]
        asked += [further for one in asked for further in _wider(lexicon, one, parts)]
        yield Reading(asked[0], left, cost, tuple(asked[1:]))
    elif ranked and parts.classes:
        left += _unfit(signals, parts)
        each = [_ranked(signals, parts._replace(indicators=(one,))) for one in parts.indicators]
        wider = [further for one in each for further in (*_of_projects(one), *_anywhere(lexicon, one))]
        every = [*wider, *each] if parts.than else [*each, *wider]
        yield Reading(every[0], left, cost, tuple(every[1:]))
    elif not ranked and not (parts.classes and not parts.assumed) and _is_of_value(signals, parts):
        amount = bool(signals.asks & {"how-much", "how-many"})
        untold = (one for one in signals.items if one.has("ask/where") or (one.asks_who and not amount))
        left += tuple(item.text for item in untold)  # no figure tells where, or who
        for indicators in _split(signals, parts):
            each = [_valued(lexicon, signals, parts, (one,)) for one in indicators]
            wider = [further for one in each for further in _wider(lexicon, one, parts)]
            wider += [one._replace(unit="") for one in (*each, *wider) if one.unit]
            yield Reading(each[0], left, cost, (*each[1:], *wider))


def _split(signals: Signals, parts: Parts) -> list[tuple[str, ...]]:
    """The indicators to be tried in turn; a flow and its stock are two meanings unless something tells which.

    The area of the city is no other: what is planned there is that of its parks.
    """
    if parts.indicators[0] == _AREA and all(iri.startswith(HOME) for one in parts.entities for iri in one):
        return [parts.indicators[:1]]
    if parts.indicators == _FLOWS[1:] and is_between_years(signals.span) and not parts.countries:
        return [_FLOWS[:1]]  # what was attracted from one year to another, and not what there was in between
    if parts.indicators != _FLOWS:
        return [parts.indicators]
    flow, stock = ((one,) for one in _FLOWS)
    span = signals.span
    if parts.entities:
        return [parts.indicators]
    if is_between_years(span):
        return [parts.indicators if parts.countries else flow]  # of a country the stock at times is what is published
    if signals.flags & {"total", "now"} or parts.countries or (span and not span.first):
        return [stock]
    if any(item.has(_YEAR_END) for item in signals.items) and not any(map(_attracts, signals.items)):
        return [flow, stock]  # what there was then, or what came in that year
    return [flow] if span or "each" in signals.flags else [flow, stock]


def _attracts(item: Item) -> bool:
    """Whether it is said that capital came in: "FDI attracted", "thu hút FDI"."""
    return item.has("family/fdi") and any(one in item.text.casefold() for one in _INFLOW)


def _is_published(lexicon: Lexicon, parts: Parts) -> bool:
    """Whether it is published how many projects a country, or members a network has: those recorded are some."""
    kg = lexicon.kg
    had = [{kg.value(one, "hp:indicator") for one in kg.subjects("hp:counterpart", land)} for land in parts.countries]
    members = parts.indicators == (_MEMBERS,) and bool(parts.entities)
    return members or (parts.assumed and bool(had) and all(parts.indicators[0] in one for one in had))


def _is_of_value(signals: Signals, parts: Parts) -> bool:
    return signals.target() != Target.YES_NO or changes(signals, parts.indicators)


def _each(signals: Signals, parts: Parts) -> list[tuple[str, ...]]:
    """The indicators one by one, the likeliest first; of a flow and its stock the flow."""
    return [(one,) for one in (_split(signals, parts)[0] if parts.indicators == _FLOWS else parts.indicators)]


def _bounded(lexicon: Lexicon, signals: Signals, parts: Parts, indicators: tuple[str, ...]) -> Meaning:
    """Whether a figure is above or below a bound."""
    meaning = _valued(lexicon, signals, parts, indicators)
    return meaning._replace(target=Target.YES_NO, bound=signals.bound)


def _unfit(signals: Signals, parts: Parts) -> tuple[str, ...]:
    """The word for a time that is not asked of things, and that for what is foreign where it tells nothing of them."""
    when = signals.target() == Target.WHEN
    apart = parts.foreign and not {"project", "company", "country"}.issuperset(parts.classes)
    # of most countries nothing is published: which has the least is not known
    least = signals.order == "least" and "country" in parts.classes
    # whether one that is named is the first of all is not which of its own is
    first = signals.yes_no and bool(parts.entities or parts.countries)
    # which country has the largest project is not which has put in the most
    mixed = {"country", "project"}.issubset(parts.classes) and not any(map(is_count, parts.indicators))
    senses = (
        ("class/project",) * mixed
        + ("ask/when",) * when
        + ("foreign/",) * apart
        + ("order/", "open/") * (least or first)
    )
    return tuple(item.text for item in signals.items if senses and item.has(*senses))


def _is_each(signals: Signals, indicators: tuple[str, ...]) -> bool:
    """Whether the figures of all times are asked for, one by one: "by year", or how it changed, of no time.

    That a figure of growth grows asks for no other.
    """
    if all(one.endswith(_STANDING) for one in indicators):
        return False
    changes_ = "change" in signals.flags and signals.span is None and not all(map(is_growth, indicators))
    return "each" in signals.flags or changes_


def _valued(lexicon: Lexicon, signals: Signals, parts: Parts, indicators: tuple[str, ...]) -> Meaning:
    filled = [Filled("entity", one) for one in parts.entities]
    if parts.countries:
        filled.append(Filled("counterpart", tuple(parts.countries)))
    return Meaning(
        Target.VALUE,
        FIGURE,
        "value",
        tuple(filled) if parts.entities else (Filled("entity", (HOME,)), *filled),
        span=span_of(signals, indicators),
        order=signals.order,
        disputed="disputed" in signals.flags,
        each=_is_each(signals, indicators),
        change=changes(signals, indicators),
        months=signals.months if changes(signals, indicators) else "",
        unit=wanted_unit(lexicon, signals, indicators),
        indicators=indicators,
    )


def _or_project(parts: Parts, name: str) -> str:
    """Companies of a country with the projects of others, of which no total is known: one may be the larger."""
    return f"{name}{EITHER}project" if name == "company" and parts.countries and _invested(parts) else name


def _invested(parts: Parts) -> bool:
    return parts.indicators[0].endswith("registered-capital")


def _ranked(signals: Signals, parts: Parts) -> Meaning:
    """The things of a class with the largest, the smallest, or a larger or smaller figure."""
    places = [Filled("place", one) for one in parts.entities]
    asked = "counterpart" if "country" in parts.classes else "entity"
    target = Target.COUNT if "how-many" in signals.asks else Target.THINGS
    return Meaning(
        target,
        FIGURE,
        asked,
        tuple(places),
        tuple(parts.countries),
        tuple((asked, _or_project(parts, one)) for one in dict.fromkeys(parts.classes)) if asked == "entity" else (),
        ((THEME, parts.sectors),) if parts.sectors else (),
        span=signals.span,
        order=signals.order,
        bound=signals.bound,
        outside=() if asked == "counterpart" else tuple(dict.fromkeys(parts.without)),
        without=tuple(dict.fromkeys(parts.without)) if asked == "counterpart" else (),
        than=parts.than,
        below=signals.than is not None and signals.items[signals.than - 1].has("compare/less"),
        nth=signals.nth,
        top=signals.top,
        foreign=parts.foreign and asked == "entity",
        indicators=parts.indicators,
    )
