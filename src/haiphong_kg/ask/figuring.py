"""A question cut into phrases → what it may mean as a question for a figure, or for the things with the largest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.figure_parts import Parts, measures_of, parts_of
from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.lexicon import HOME, Lexicon, related
from haiphong_kg.ask.meaning import Filled, Meaning, Reading, Target, is_between_years
from haiphong_kg.ask.signals import Signals
from haiphong_kg.ask.things import INDICATOR

FIGURE: Final = "figure"
_LEFT: Final = 10.0
_LOOSE: Final = 0.4
_ASSUMED: Final = 0.6
_OF_RECORDS: Final = 0.6
_AMOUNTS: Final = tuple(INDICATOR + one.values for one in FRAMES.values() if one.values)
_FLOWS: Final = (INDICATOR + "fdi", INDICATOR + "fdi-cumulative")
_INVESTING: Final = INDICATOR + "investor-country-count"
_COUNTED: Final = INDICATOR + "fdi-project-count"
# What is compared where a question only says which is the largest.
_LARGEST: Final = {
    "project": "family/registered",
    "company": "family/registered",
    "zone": "family/area",
    "industrial-park": "family/area",
    "economic-zone": "family/area",
    "ship": "family/ship-size",
    "country": "family/fdi-total",
}


def figure_readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """The meanings as figures."""
    if signals.denied is not None:
        return
    measures = [
        (place, found)
        for place, item in enumerate(signals.items)
        if (found := measures_of(lexicon, item)) and not item.idle
    ]
    if signals.asks & {"which", "who", "where"} and not signals.asks & {"how-much", "how-many"}:
        measures = [(place, found) for place, found in measures if not signals.items[place].has("frame/")]
    measures, groups = _chosen(lexicon, signals, measures)
    assumed = False
    if _asks_investing_countries(signals):
        groups, measures = (_INVESTING,), []
    invests = any(item.has("frame/investment") for item in signals.items)
    if not groups and (invests or "counting" not in signals.flags):
        groups, assumed = _assumed(lexicon, signals), True
    if groups:
        ranked = signals.ranks
        parts = parts_of(lexicon, signals, {place for place, _ in measures}, groups, assumed=assumed)
        if groups == (_INVESTING,):
            parts = parts._replace(classes=[], left=[])
        if ranked and not parts.classes and groups[0] in _AMOUNTS:
            parts.classes.append("project")
        yield from _meanings(lexicon, signals, parts)


Measured = list[tuple[int, tuple[str, ...]]]


def _chosen(lexicon: Lexicon, signals: Signals, measures: Measured) -> tuple[Measured, tuple[str, ...]]:
    """The phrases that name what is measured, with the indicators that they agree on."""
    groups = _agreed([found for _, found in measures])
    if "change" in signals.flags:
        return _changed(lexicon, signals, measures, groups)
    if signals.order in ("most", "least") and (counted := _counted_by_figure(signals)):
        return counted, counted[0][1]
    if not groups:  # "how large is the investment" asks for no area, "how deep are the berths" for no number
        besides = ("class/", "family/area", "family/ship-size")
        measures = [(place, found) for place, found in measures if not signals.items[place].has(*besides)]
        groups = _agreed([found for _, found in measures])
    return measures, groups


def _changed(
    lexicon: Lexicon, signals: Signals, measures: Measured, groups: tuple[str, ...]
) -> tuple[Measured, tuple[str, ...]]:
    """The same where "grow" and "per cent" say how another figure changed: in one year by its rate of growth."""
    if not groups:
        measures = [one for one in measures if not signals.items[one[0]].has("change/", "family/share")]
        groups = _agreed([found for _, found in measures])
    if is_between_years(signals.span) or any("growth" in one for one in groups):
        return measures, groups
    return measures, _growths(lexicon, groups) or groups


def _growths(lexicon: Lexicon, indicators: tuple[str, ...]) -> tuple[str, ...]:
    """The indicators of the growth of others, which stand for a change in one year."""
    found = (f"{one}-growth" for one in indicators)
    return tuple(one for one in found if lexicon.kg.value(one, "rdf:type"))


def _counted_by_figure(signals: Signals) -> Measured:
    """The words for what is counted by a figure that is published: the members of a network, the tenants of a zone."""
    found = ((place, item.of("count/")) for place, item in enumerate(signals.items))
    return [(place, tuple(INDICATOR + one for one in counted)) for place, counted in found if counted]


def _asks_investing_countries(signals: Signals) -> bool:
    """How many countries invest is a figure that is published, and not to be counted from the investors recorded."""
    named = any(item.names and not item.home for item in signals.items)
    classes = {one for item in signals.items for one in item.of("class/")}
    invests = any(item.has("frame/investment") for item in signals.items)
    return "how-many" in signals.asks and invests and classes == {"country"} and not named


def _agreed(found: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The indicators that all phrases may name; none where one speaks of another figure than the next."""
    if not found:
        return ()
    both = [one for one in found[0] if all(one in other for other in found[1:])]
    return tuple(both)


def _assumed(lexicon: Lexicon, signals: Signals) -> tuple[str, ...]:
    """What is compared or counted where no word tells: the size of what is the largest, the number of projects."""
    classes = [one for item in signals.items for one in item.of("class/")]
    classes += ["project"] * any(item.has("role/investment/investor") for item in signals.items)
    if signals.ranks:
        named = next((one for one in classes if one in _LARGEST), None)
        return lexicon.vocabulary.families[_LARGEST[named]] if named else ()
    land = any("Country" in lexicon.traits(iri) for item in signals.items for iri in item.names)
    return (_COUNTED,) if "how-many" in signals.asks and "project" in classes and land else ()


def _wider(lexicon: Lexicon, meaning: Meaning, parts: Parts) -> Iterator[Meaning]:
    """The same of the things that are named in part, and of the projects of a company that is named."""
    for loose in parts.loosely:
        yield _of(meaning, loose)
    for named in parts.entities:
        if not meaning.role("counterpart"):
            yield _of(meaning, (HOME,))._replace(filled=(Filled("counterpart", named), Filled("entity", (HOME,))))
        projects = [one for iri in named for one in related(lexicon, iri)]
        if projects:
            yield _of(meaning, tuple(projects))


def _of_projects(meaning: Meaning) -> Iterator[Meaning]:
    """A rank of companies by that of their projects, which have most of the figures."""
    if ("entity", "company") in meaning.classes:
        yield meaning._replace(classes=(("entity", "project"),))


def _anywhere(meaning: Meaning) -> Iterator[Meaning]:
    """A rank of ships without the place: "the port of Hải Phòng" may stand for all its terminals."""
    if meaning.role("place") and ("entity", "ship") in meaning.classes:
        yield meaning._replace(filled=tuple(one for one in meaning.filled if one.role != "place"))


def _of(meaning: Meaning, entities: tuple[str, ...]) -> Meaning:
    others = tuple(one for one in meaning.filled if one.role != "entity")
    return meaning._replace(filled=(Filled("entity", entities), *others))


def _meanings(lexicon: Lexicon, signals: Signals, parts: Parts) -> Iterator[Reading]:
    left = tuple(signals.items[n].text for n in parts.left)
    cost = (
        -float(parts.indicators == (_INVESTING,))
        + _LEFT * len(parts.left)
        + _LOOSE * parts.loose
        + _ASSUMED * parts.assumed
        + _OF_RECORDS * (parts.indicators[0] in _AMOUNTS)
    )
    ranked = signals.ranks
    if signals.target() not in (Target.THINGS, Target.COUNT, Target.VALUE, Target.YES_NO, Target.WHEN):
        return
    if ranked and parts.classes:
        each = [_ranked(signals, parts._replace(indicators=(one,))) for one in parts.indicators]
        wider = [further for one in each for further in (*_of_projects(one), *_anywhere(one))]
        yield Reading(each[0], left, cost, (*each[1:], *wider))
    elif not ranked and not (parts.classes and not parts.assumed) and signals.target() != Target.YES_NO:
        for indicators in _split(signals, parts):
            each = [_valued(signals, parts, (one,)) for one in indicators]
            wider = [further for one in each for further in _wider(lexicon, one, parts)]
            yield Reading(each[0], left, cost, (*each[1:], *wider))


def _split(signals: Signals, parts: Parts) -> list[tuple[str, ...]]:
    """The indicators to be tried in turn; a flow and its stock are two meanings unless something tells which."""
    if parts.indicators != _FLOWS:
        return [parts.indicators]
    flow, stock = ((one,) for one in _FLOWS)
    span = signals.span
    if parts.entities:
        return [parts.indicators]
    if "total" in signals.flags or parts.countries or (span and not span.first):
        return [stock]
    return [flow] if span or "each" in signals.flags else [flow, stock]


def _valued(signals: Signals, parts: Parts, indicators: tuple[str, ...]) -> Meaning:
    filled = [Filled("entity", one) for one in parts.entities]
    if parts.countries:
        filled.append(Filled("counterpart", tuple(parts.countries)))
    return Meaning(
        Target.VALUE,
        FIGURE,
        "value",
        tuple(filled) if parts.entities else (Filled("entity", (HOME,)), *filled),
        span=signals.span,
        order=signals.order,
        disputed="disputed" in signals.flags,
        each="each" in signals.flags,
        change="change" in signals.flags and is_between_years(signals.span),
        indicators=indicators,
    )


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
        tuple((asked, one) for one in parts.classes) if asked == "entity" else (),
        span=signals.span,
        order=signals.order,
        bound=signals.bound,
        outside=() if asked == "counterpart" else tuple(dict.fromkeys(parts.without)),
        without=tuple(dict.fromkeys(parts.without)) if asked == "counterpart" else (),
        than=parts.than,
        below=signals.than is not None and signals.items[signals.than - 1].has("compare/less"),
        nth=signals.nth,
        indicators=parts.indicators,
    )
