"""The unit in which a figure is wanted, "how many million tonnes": it must be one that the figure can have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from haiphong_kg.ask.signals.numbers import unit_of
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare, expand, kept, remembered

_CURRENCY: Final = expand("unit:CCY_")
# Levels, of which a figure of any day of the year may stand for the year; a flow has to be of all of it.
_LEVELS: Final = ("capital", "cumulative", "population", "settlement", "area", "jobs")
# Projects and capital are counted while they are in force.
_IN_FORCE: Final = frozenset(f"{SCHEME}status/{one}" for one in ("in-force", "operating"))
_STANDING: Final = ("fdi-project-count", "fdi-cumulative")


def says_in_force(item: Item, indicators: tuple[str, ...]) -> bool:
    """Whether a word only says that what is counted is in force, as all of it is."""
    return bool(_IN_FORCE.intersection(item.concepts)) and is_standing(indicators)


def is_standing(indicators: tuple[str, ...]) -> bool:
    """Whether what is counted is in force: what is so still is all of it."""
    return any(one.endswith(_STANDING) for one in indicators)


def counts_projects(signals: Signals) -> bool:
    """Whether projects are counted: those of Japanese investors are the Japanese projects."""
    return "how-many" in signals.asks and any(one.has("class/project") for one in signals.items)


def is_level(indicator: str) -> bool:
    """Whether an indicator is of a state at a time, and not of what came in a time."""
    return is_count(indicator) or any(one in indicator for one in _LEVELS)


def is_count(indicator: str) -> bool:
    """Whether an indicator counts things, of all or of the zones alone; "country" is no word for that."""
    return "count" in indicator.split("-")


def is_growth(indicator: str) -> bool:
    """Whether an indicator is itself of a change."""
    return indicator.endswith("-growth") or is_added(indicator)


def is_added(indicator: str) -> bool:
    """Whether an indicator is of what was added at a time."""
    return indicator.endswith("-increase")


def fits(lexicon: Lexicon, indicators: tuple[str, ...], item: Item) -> bool:
    """Whether figures of one of the indicators have the unit that a phrase names; a scale alone fits any."""
    named = [unit_of(one) for one in item.of("unit/")]
    had = _had(lexicon, indicators)
    money = is_money(lexicon, indicators)
    return not named or any(_is_of(one, had) or (money and one.startswith(_CURRENCY)) for one in named)


def is_money(lexicon: Lexicon, indicators: tuple[str, ...]) -> bool:
    """Whether one of the indicators is counted in money."""
    return any(unit.startswith(_CURRENCY) for unit in _had(lexicon, indicators))


def _had(lexicon: Lexicon, indicators: tuple[str, ...]) -> set[str]:
    """The units of the figures of all the indicators."""
    return {unit for one in indicators for unit in units_of(lexicon, one)}


def _is_of(unit: str, had: set[str]) -> bool:
    """Whether it is one of these units, or what one of them counts by the year."""
    return any(one == unit or one.startswith(f"{unit}-per-") for one in had)


def units_of(lexicon: Lexicon, indicator: str) -> frozenset[str]:
    """The units of the figures of an indicator."""
    return _units(lexicon.kg).get(indicator, frozenset())


@remembered
def _units(kg: KnowledgeGraph) -> Mapping[str, frozenset[str]]:
    found: dict[str, list[str]] = kept(kg, "units-of-indicators", lambda: _collected(kg))
    return {indicator: frozenset(units) for indicator, units in found.items()}


def _collected(kg: KnowledgeGraph) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for figure, indicator in kg.pairs("hp:indicator"):
        found.setdefault(bare(indicator), set()).update(bare(term) for term in kg.objects(figure, "hp:unit"))
    return {indicator: sorted(units) for indicator, units in found.items()}


def wanted_unit(lexicon: Lexicon, signals: Signals, indicators: tuple[str, ...]) -> str:
    """The unit that is asked for, where there are figures in it; "" for any."""
    named = [unit_of(one) for place in sorted(signals.units) for one in signals.items[place].of("unit/")]
    had = _had(lexicon, indicators)
    return next((one for one in named if one in had), "")
