"""Who visits whom: the direction of a visit, as the places of the names around its verb tell."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.items import Item
from haiphong_kg.ask.slots import Filling
from haiphong_kg.store import SCHEME

_RECEIVED: Final = f"{SCHEME}event-kind/delegation-received"
_NAVAL: Final = f"{SCHEME}event-kind/naval-visit"
_MEETING: Final = f"{SCHEME}event-kind/meeting"
_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"
_KIND: Final = "hp:kind"


def direct(filling: Filling) -> None:
    """Leaves of the kinds of visits those of the direction that is said; nothing else is changed."""
    kinds = filling.facets.get(_KIND, [])
    if filling.frame.name == "event" and _ABROAD in kinds and not _either(filling.items):
        filling.facets[_KIND] = _directed(filling, kinds)


def is_visited(filling: Filling) -> bool:
    """Whether it is asked for visits, whose accounts tell who came."""
    kinds = filling.facets.get(_KIND, [])
    return bool({_RECEIVED, _ABROAD}.intersection(kinds))


def all_visits(filling: Filling) -> bool:
    """Whether all the kinds that are said are of visits, whose direction the names tell."""
    return set(filling.facets.get(_KIND, [])) <= {_RECEIVED, _NAVAL, _ABROAD, _MEETING}


def _either(items: tuple[Item, ...]) -> bool:
    """Whether both directions are asked for, or the verb is turned round."""
    return any(item.has("link/and", "link/or", "link/by") and not item.has("ask/") for item in items)


def _directed(filling: Filling, kinds: list[str]) -> list[str]:
    """The kinds of the visits of the city where its name stands before the verb, of those to it where behind."""
    items, out = filling.items, filling.signals.excepted
    verb = next((place for place, item in enumerate(items) if _goes(item)), None)
    home = next((place for place, item in enumerate(items) if item.home and place not in out), None)
    if verb is None or home is None:
        return kinds
    if home < verb:
        return [_ABROAD]
    return [one for one in kinds if one != _ABROAD] or [_RECEIVED, _NAVAL]


def _goes(item: Item) -> bool:
    return any("visit-abroad" in sense for sense in item.senses)
