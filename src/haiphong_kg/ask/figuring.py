"""A question cut into phrases → what it may mean as a question for a figure, or for the things with the largest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.items import Item
from haiphong_kg.ask.lexicon import HOME, Lexicon, related
from haiphong_kg.ask.meaning import Filled, Meaning, Reading, Target
from haiphong_kg.ask.signals import Signals
from haiphong_kg.ask.things import INDICATOR, node_traits
from haiphong_kg.entities import tokens
from haiphong_kg.store import SCHEME

FIGURE: Final = "figure"
_KINDS: Final = tuple(f"{SCHEME}{one}-kind/" for one in ("asset", "zone", "place"))
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


class _Parts(NamedTuple):
    """What a question for a figure is made of; `left` are the places that no part explains."""

    indicators: tuple[str, ...]
    entities: list[tuple[str, ...]]
    countries: list[str]
    classes: list[str]
    left: list[int]
    loose: int
    assumed: bool
    loosely: list[tuple[str, ...]]
    without: list[str]


def figure_readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """The meanings as figures."""
    if signals.denied is not None:
        return
    measures = [
        (place, found)
        for place, item in enumerate(signals.items)
        if (found := _measures(lexicon, item)) and not item.idle
    ]
    if signals.asks & {"which", "who", "where"} and not signals.asks & {"how-much", "how-many"}:
        measures = [(place, found) for place, found in measures if not signals.items[place].has("frame/")]
    groups = _agreed([found for _, found in measures])
    if not groups:  # "how large is the investment" asks for no area
        measures = [(place, found) for place, found in measures if not signals.items[place].has("ask/how-much")]
        groups = _agreed([found for _, found in measures])
    assumed = False
    if _asks_investing_countries(signals):
        groups, measures = (_INVESTING,), []
    invests = any(item.has("frame/investment") for item in signals.items)
    if not groups and (invests or "counting" not in signals.flags):
        groups, assumed = _assumed(lexicon, signals), True
    if groups:
        parts = _parts(lexicon, signals, {place for place, _ in measures}, groups, assumed=assumed)
        if groups == (_INVESTING,):
            parts = parts._replace(classes=[], left=[])
        yield from _meanings(lexicon, signals, parts)


def _asks_investing_countries(signals: Signals) -> bool:
    """How many countries invest is a figure that is published, and not to be counted from the investors recorded."""
    named = any(item.names and not item.home for item in signals.items)
    classes = {one for item in signals.items for one in item.of("class/")}
    invests = any(item.has("frame/investment") for item in signals.items)
    return "how-many" in signals.asks and invests and classes == {"country"} and not named


def _measures(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """The indicators that a phrase may name, those of its very name first."""
    named = [one for one in item.concepts if one.startswith(INDICATOR)]
    family = [one for sense in item.senses if sense.startswith("family/") for one in lexicon.vocabulary.families[sense]]
    return tuple(dict.fromkeys([*named, *family]))


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
    if signals.order in ("most", "least") or signals.bound:
        named = next((one for one in classes if one in _LARGEST), None)
        return lexicon.vocabulary.families[_LARGEST[named]] if named else ()
    land = any("Country" in lexicon.traits(iri) for item in signals.items for iri in item.names)
    return (_COUNTED,) if "how-many" in signals.asks and "project" in classes and land else ()


def _parts(
    lexicon: Lexicon, signals: Signals, measured: set[int], indicators: tuple[str, ...], *, assumed: bool
) -> _Parts:
    parts = _Parts(indicators, [], [], [], [], 0, assumed, [], [])
    for place, item in enumerate(signals.items):
        if place in measured or item.home or (item.names and place in signals.explained):
            continue
        parts = _with(lexicon, signals, parts, place)
    return parts


def _with(lexicon: Lexicon, signals: Signals, parts: _Parts, place: int) -> _Parts:
    """The parts with what the item at `place` adds."""
    item = signals.items[place]
    if item.date:
        return parts if place in signals.explained else parts._replace(left=[*parts.left, place])
    if place in signals.excepted and (item.names or item.has("group/")):
        groups = [one for name in item.of("group/") for one in lexicon.vocabulary.members[f"group/{name}"]]
        parts.without.extend([*groups, *item.names[:1]])
        return parts
    lands = [iri for iri in item.names if "Country" in lexicon.traits(iri)]
    if lands:
        parts.countries.append(lands[0])
        return parts
    if item.names or item.loose:
        return _with_thing(lexicon, signals, parts, place)
    if groups := item.of("group/"):
        parts.countries.extend(lexicon.vocabulary.members[f"group/{groups[0]}"])
        return parts
    if any(one.startswith(_KINDS) for one in item.concepts):
        return _with_kind(lexicon, signals, parts, place)
    if classes := item.of("class/"):
        if not _beside(lexicon, signals, place, classes[0]) and not _city(item, signals):
            parts.classes.append(classes[0])
        return parts
    if item.has("role/investment/investor") and (signals.order in ("most", "least") or signals.bound):
        parts.classes.append("project")
        return parts
    known = place in signals.explained or item.idle or item.has("modifier/", "ask/", "foreign/")
    return parts if known or _says_so(lexicon, signals, item, parts) else parts._replace(left=[*parts.left, place])


def _with_thing(lexicon: Lexicon, signals: Signals, parts: _Parts, place: int) -> _Parts:
    """The parts with what is named at `place`: whose figure it is, or one more of those where "and" stands between."""
    item = signals.items[place]
    things = item.names or item.loose
    if parts.entities and not _linked(signals, place):
        return _of_investor(lexicon, parts, item) or parts._replace(left=[*parts.left, place])
    if parts.entities:
        parts.entities[0] = (*parts.entities[0], *things)
        return parts
    parts.entities.append(things)
    if item.names and item.loose:
        parts.loosely.append(item.loose)
    return parts._replace(loose=parts.loose + (not item.names))


def _of_investor(lexicon: Lexicon, parts: _Parts, item: Item) -> _Parts | None:
    """The parts with a project in place of its investor, where both are named: "Vingroup in VinFast"."""
    before, here = parts.entities[0], (*item.names, *item.loose)
    theirs = [one for iri in before for one in related(lexicon, iri) if one in here]
    ours = [one for iri in here for one in related(lexicon, iri) if one in before]
    found = tuple(dict.fromkeys(theirs or ours))
    return parts._replace(entities=[found], loosely=[]) if found else None


def _with_kind(lexicon: Lexicon, signals: Signals, parts: _Parts, place: int) -> _Parts:
    """The parts with all things of a kind that is named without a name: "the water plant"."""
    kind = next(one for one in signals.items[place].concepts if one.startswith(_KINDS))
    things = tuple(lexicon.kg.subjects("hp:kind", kind))
    around = [signals.items[n] for n in (place - 1, place + 1) if 0 <= n < len(signals.items)]
    if set(things).intersection(iri for one in around for iri in (*one.names, *one.loose)):
        return parts
    if signals.order in ("most", "least") or signals.bound:
        parts.classes.append(next(iter(signals.items[place].of("class/")), kind))
        return parts
    if not things or parts.entities:
        return parts._replace(left=[*parts.left, place])
    parts.entities.append(things)
    return parts


def _linked(signals: Signals, place: int) -> bool:
    return place > 0 and signals.items[place - 1].has("link/and", "link/or")


def _says_so(lexicon: Lexicon, signals: Signals, item: Item, parts: _Parts) -> bool:
    """Whether a word for a record only repeats what the figure says: to invest capital, to sign so many agreements."""
    if item.has("frame/investment") and any("capital" in one or "fdi" in one for one in parts.indicators):
        return True
    told = {sense.partition("?")[0] for sense in item.senses if sense.startswith("frame/")}
    measures = [one.text for one in signals.items if _measures(lexicon, one)]
    return any(told & _frames_within(lexicon, text) for text in measures)


def _frames_within(lexicon: Lexicon, text: str) -> set[str]:
    """The frames that words inside a phrase tell of."""
    said = tokens(text)
    spans = [said[start:end] for end in range(1, len(said) + 1) for start in range(end)]
    return {
        one.value.partition("?")[0]
        for span in spans
        for one in lexicon.looked_up(span)
        if one.value.startswith("frame/")
    }


def _city(item: Item, signals: Signals) -> bool:
    return item.has("class/city") and "which" not in signals.asks


def _beside(lexicon: Lexicon, signals: Signals, place: int, name: str) -> bool:
    """Whether the thing named next to a word for a kind of thing is of that kind."""
    members = lexicon.members(name)
    near = [n for n in (place + 1, place - 1) if 0 <= n < len(signals.items) and n not in signals.excepted]
    around = [signals.items[n] for n in near]
    return any(node_traits(lexicon.traits(iri), members) for one in around for iri in (*one.names, *one.loose))


def _wider(lexicon: Lexicon, meaning: Meaning, parts: _Parts) -> Iterator[Meaning]:
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
    """A rank without the place: "the port of Hải Phòng" may stand for all its terminals."""
    if meaning.role("place"):
        yield meaning._replace(filled=tuple(one for one in meaning.filled if one.role != "place"))


def _of(meaning: Meaning, entities: tuple[str, ...]) -> Meaning:
    others = tuple(one for one in meaning.filled if one.role != "entity")
    return meaning._replace(filled=(Filled("entity", entities), *others))


def _meanings(lexicon: Lexicon, signals: Signals, parts: _Parts) -> Iterator[Reading]:
    left = tuple(signals.items[n].text for n in parts.left)
    cost = (
        -float(parts.indicators == (_INVESTING,))
        + _LEFT * len(parts.left)
        + _LOOSE * parts.loose
        + _ASSUMED * parts.assumed
        + _OF_RECORDS * (parts.indicators[0] in _AMOUNTS)
    )
    ranked = bool(signals.order in ("most", "least") or signals.bound)
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


def _split(signals: Signals, parts: _Parts) -> list[tuple[str, ...]]:
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


def _valued(signals: Signals, parts: _Parts, indicators: tuple[str, ...]) -> Meaning:
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
        indicators=indicators,
    )


def _ranked(signals: Signals, parts: _Parts) -> Meaning:
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
        tuple((asked, one) for one in parts.classes if one != "country"),
        span=signals.span,
        order=signals.order,
        bound=signals.bound,
        outside=() if asked == "counterpart" else tuple(dict.fromkeys(parts.without)),
        without=tuple(dict.fromkeys(parts.without)) if asked == "counterpart" else (),
        indicators=parts.indicators,
    )
