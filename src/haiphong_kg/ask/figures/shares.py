"""Indicators that two words tell together: shares of what, the ship a terminal takes, how deep a channel is."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figures.stand_ins import measured_towards
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import INDICATOR

_SHIPS: Final = ("class/ship", "family/ship-size", "family/ship-calls")
_OF_SHIPS: Final = (*_SHIPS, "family/capacity", "family/containers", "order/", "takes/", "unit/", "scale/")
_FOREIGN: Final = ("foreign/", "family/fdi", "fdi/")
_INVESTED: Final = ("family/fdi", "family/fdi-total", "family/share-of-fdi")
# Of the whole country, in a share of it.
_COUNTRY: Final = "whole/country"
_CONFERENCE: Final = "frame/event?kind=event-kind/conference"
_OF_CONFERENCE: Final = {
    "conference-certificates": ("family/certificates",),
    "conference-registered-capital": ("family/capital", "family/registered"),
}
_SETTLED: Final = "family/diaspora"
# Words for what is under way, of which it is told how long it takes.
_UNDER_WAY: Final = ("frame/shipping", "frame/call", "frame/direction", "class/ship", "family/containers", "takes/")
_TRANSIT: Final = "family/time"
_LENGTH: Final = "family/length"
_DEPTH: Final = "family/depth"
_CHANNEL: Final = "channel/channel"
_MOVED: Final = INDICATOR + "containers-handled-in-call"
# Figures that are of the largest by themselves, so that "largest" ranks nothing.
_OF_ONE: Final = (INDICATOR + "largest-ship", _MOVED)

Told = tuple[tuple[str, ...], frozenset[int]]


def told_together(lexicon: Lexicon, signals: Signals) -> Told | None:
    """The indicators that several words tell only together, with the places of the words; None where none do."""
    return (
        _ship_taken(lexicon, signals)
        or _boxes_of_call(lexicon, signals)
        or _share_of(signals)
        or _of_conference(signals)
        or _time_taken(lexicon, signals)
        or _settled_in(signals)
        or _channel(signals)
    )


def within_figures(lexicon: Lexicon, signals: Signals) -> Signals:
    """The shape without what such indicators hold themselves: that it is the largest, of the country, of the call."""
    signals = _of_extent(lexicon, signals)
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


def _of_extent(lexicon: Lexicon, signals: Signals) -> Signals:
    """The shape where "how long" asks since when of nothing: a thing has a length, a way a time that it takes."""
    families = lexicon.vocabulary.families
    of_time = (n for n, item in enumerate(signals.items) if item.has("ask/when") and item.has(_LENGTH))
    place = next(of_time, None)
    if place is None:
        return signals
    named = tuple(iri for item in signals.items for iri in item.named)
    far = measured_towards(lexicon, named, families[_TRANSIT])
    if not far and not any(_has_figure(lexicon, signals.items, one) for one in families[_LENGTH]):
        return signals
    items = list(signals.items)
    items[place] = items[place]._replace(senses=(_TRANSIT if far else _LENGTH,))
    return signals._replace(items=tuple(items), asks=signals.asks - {"when"} | {"how-much"})


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


def _of_conference(signals: Signals) -> Told | None:
    """The certificates that were handed over at an investment conference, or the capital registered there."""
    items = signals.items
    if not any(item.has(_CONFERENCE) for item in items) or any(item.names and not item.home for item in items):
        return None
    of = next((name for name, senses in _OF_CONFERENCE.items() if any(item.has(*senses) for item in items)), "")
    held = _places(items, _CONFERENCE, "frame/investment", "active/", "frame/funding", *_OF_CONFERENCE.get(of, ()))
    return ((INDICATOR + of,), held) if of else None


def _time_taken(lexicon: Lexicon, signals: Signals) -> Told | None:
    """The days that ships take to a port abroad; those before the newer service where "before" has no date behind."""
    named = tuple(iri for item in signals.items for iri in item.named)
    transit = lexicon.vocabulary.families[_TRANSIT]
    if not any(item.has(_TRANSIT) for item in signals.items) or not measured_towards(lexicon, named, transit):
        return None
    before = signals.span is None and any(item.has("time/before") for item in signals.items)
    own = tuple(f"{one}-before" for one in transit) if before else transit
    return own, _places(signals.items, _TRANSIT, *_UNDER_WAY, *("time/before",) * before)


def _settled_in(signals: Signals) -> Told | None:
    """The number of countries in which people from the city have settled."""
    items = signals.items
    countries = "how-many" in signals.asks and any(item.has("class/country") for item in items)
    if not countries or not any(item.has(_SETTLED) for item in items):
        return None
    return (f"{INDICATOR}settlement-countries",), _places(items, _SETTLED, "class/country", "class/person")


def _channel(signals: Signals) -> Told | None:
    """The depth of the channel to a port, and not that at its berths."""
    items = signals.items
    if not (any(item.has(_DEPTH) for item in items) and any(item.has(_CHANNEL) for item in items)):
        return None
    return (f"{INDICATOR}channel-depth",), _places(items, _DEPTH, _CHANNEL)


def _has_figure(lexicon: Lexicon, items: tuple[Item, ...], indicator: str) -> bool:
    """Whether one thing that is named has a figure of an indicator."""
    named = {iri for item in items for iri in item.named}
    observed = (record for iri in named for record in lexicon.kg.subjects("hp:observedEntity", iri))
    return any(lexicon.kg.value(one, "hp:indicator") == indicator for one in observed)


def _places(items: tuple[Item, ...], *senses: str) -> frozenset[int]:
    return frozenset(place for place, item in enumerate(items) if item.has(*senses) and not item.names)
