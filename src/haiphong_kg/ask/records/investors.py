"""What words mean beside companies, zones and plants: who sits in a zone, belongs to a company, or develops a plant."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_TENANTS: Final = ("role/investment/investor",)
_DEVELOPER: Final = "role/development/developer"
_MEMBERS: Final = "frame/membership"
_LIES: Final = ("frame/location", _MEMBERS, "time/in")
_WITHIN: Final = ("at", "ở", "tại", "o", "tai")
_BESIDE: Final = ("ask/which", "ask/who", "ask/how-many", "ask/is-there", "link/by")


def with_tenants(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the word between the people and the zone as one for tenants, and the name as that of the zone."""
    lands = [n for n, one in enumerate(items) if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    zones = {n: own for n, one in enumerate(items) if n not in lands and (own := _zones(lexicon, one)) is not None}
    if len(lands) != 1 or len(zones) != 1:
        return items
    (land,), (zone,) = lands, zones
    link = next((n for n in range(land + 1, zone) if _is_within(items[n])), None)
    rest = (one for n, one in enumerate(items) if n not in {land, zone, link})
    if link is None or not all(one.idle or one.has(*_BESIDE) for one in rest):
        return items
    said = {link: items[link]._replace(senses=_TENANTS, idle=False), zone: zones[zone]}
    return tuple(said.get(n, one) for n, one in enumerate(items))


def with_belonging(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with a word for members as one for a group of companies, or for lying in a zone: none has members."""
    named = [iri for one in items for iri in one.named if not one.home]
    if named and all("Enterprise" in lexicon.traits(iri) for iri in named):
        return tuple(one if one.has("frame/location", "arrive/") else _as(one, *_of_group(one)) for one in items)
    if any("Zone" in lexicon.traits(iri) for iri in named):
        return tuple(_as(one) if one.has("frame/location") else one for one in items)
    return items


def _of_group(item: Item) -> tuple[str, ...]:
    """The meaning of a word for members beside a company; what lies in a place belongs to no group by that."""
    return () if item.has("time/in") else ("frame/grouping",)


def _as(item: Item, *instead: str) -> Item:
    """The phrase with another meaning than that of members."""
    kept = tuple(one for one in item.senses if one != _MEMBERS)
    return item if kept == item.senses else item._replace(senses=(*kept, *instead))


def with_sponsors(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the developer of a plant or a terminal as its investor: only zones have developers."""
    traits = frozenset[str]().union(*(lexicon.traits(iri) for one in items for iri in one.names))
    if "Zone" in traits or not traits & {"Project", "InfrastructureAsset"}:
        return items
    return tuple(one._replace(senses=_TENANTS) if one.has(_DEVELOPER) else one for one in items)


def _is_within(item: Item) -> bool:
    return item.has(*_LIES) or item.text.casefold() in _WITHIN


def _zones(lexicon: Lexicon, item: Item) -> Item | None:
    """The phrase as the name of zones alone; None where it names none."""
    whole, part = (tuple(iri for iri in own if "Zone" in lexicon.traits(iri)) for own in (item.names, item.loose))
    return item._replace(names=whole, loose=part) if whole or part else None
