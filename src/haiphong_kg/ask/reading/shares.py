"""Indicators that two words tell together: shares of what, the ship that a terminal takes, what a call moved."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.reading.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import INDICATOR

_SHIPS: Final = ("class/ship", "family/ship-size", "family/ship-calls")
_OF_SHIPS: Final = (*_SHIPS, "family/capacity", "family/containers", "order/", "takes/", "unit/", "scale/")
_FOREIGN: Final = ("foreign/", "family/fdi", "fdi/")
_INVESTED: Final = ("family/fdi", "family/fdi-total", "family/share-of-fdi")
# Of the whole country, in a share of it.
_COUNTRY: Final = "whole/country"
_MOVED: Final = INDICATOR + "containers-handled-in-call"
# Figures that are of the largest by themselves, so that "largest" ranks nothing.
_OF_ONE: Final = (INDICATOR + "largest-ship", _MOVED)

Told = tuple[tuple[str, ...], frozenset[int]]


def told_together(lexicon: Lexicon, signals: Signals) -> Told | None:
    """The indicators that several words tell only together, with the places of the words; None where none do."""
    return _ship_taken(lexicon, signals) or _boxes_of_call(lexicon, signals) or _share_of(signals)


def within_figures(lexicon: Lexicon, signals: Signals) -> Signals:
    """The shape without what such indicators hold themselves: that it is the largest, of the country, of the call."""
    together = told_together(lexicon, signals)
    if together is None:
        return signals
    indicators, places = together
    items = tuple(
        one._replace(senses=(_COUNTRY,), names=(), loose=()) if place in places and VIET_NAM in one.names else one
        for place, one in enumerate(signals.items)
    )
    signals = signals._replace(items=items)
    return signals._replace(order="", bound=None, nth=0, top=0) if indicators[0] in _OF_ONE else signals


def _ship_taken(lexicon: Lexicon, signals: Signals) -> Told | None:
    """The largest ship that a named terminal takes, where a word for a ship and one for taking stand together."""
    items = signals.items
    takes = any(item.has("takes/") for item in items)
    ships = any(item.has("class/ship") or _is_ship(item) for item in items)
    if not (takes and ships) or not _has_figure(lexicon, items, f"{INDICATOR}largest-ship"):
        return None
    return (INDICATOR + "largest-ship",), _places(items, *_OF_SHIPS)


def _is_ship(item: Item) -> bool:
    return item.has("family/ship-size") and any(one in item.text.casefold() for one in ("ship", "vessel", "tàu"))


def _boxes_of_call(lexicon: Lexicon, signals: Signals) -> Told | None:
    """The containers that a named ship discharged and took in one call."""
    items = signals.items
    boxes = any(item.has("family/containers") for item in items) and signals.asks & {"how-many", "how-much"}
    if not boxes or not _has_figure(lexicon, items, _MOVED):
        return None
    return (_MOVED,), _places(items, "family/containers", "family/ship-calls", "class/ship", "unit/")


def _share_of(signals: Signals) -> Told | None:
    """The share of foreign firms in exports, or of the city in the foreign investment of the country."""
    items = signals.items
    if (
        not any(item.has("family/share", "family/share-of-fdi") for item in items)
        or "change" in signals.flags
        or signals.ranks
    ):
        return None
    if any(item.has("family/exports") for item in items) and any(item.has(*_FOREIGN) for item in items):
        return (INDICATOR + "foreign-firms-export-share",), _places(
            items, *_FOREIGN, "family/share", "family/exports", "class/company", "unit/PERCENT"
        )
    invested = any(item.has(*_INVESTED) for item in items)
    country = frozenset(place for place, item in enumerate(items) if VIET_NAM in item.names or item.has(_COUNTRY))
    if not invested or not country:
        return None
    return (INDICATOR + "fdi-share-of-country",), country | _places(
        items, "family/share", *_INVESTED, "unit/PERCENT", "frame/event"
    )


def _has_figure(lexicon: Lexicon, items: tuple[Item, ...], indicator: str) -> bool:
    """Whether one thing that is named has a figure of an indicator."""
    named = {iri for item in items for iri in item.named}
    observed = (record for iri in named for record in lexicon.kg.subjects("hp:observedEntity", iri))
    return any(lexicon.kg.value(one, "hp:indicator") == indicator for one in observed)


def _places(items: tuple[Item, ...], *senses: str) -> frozenset[int]:
    return frozenset(place for place, item in enumerate(items) if item.has(*senses) and not item.names)
