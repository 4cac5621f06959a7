"""Groups of countries, and whatever is "foreign": who takes part, or the far side of what is international anyway."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.signals.slots import Filling, has_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.patterns import is_one_of

_VISITS: Final = ("event-kind/visit-abroad", "event-kind/delegation-received", "event-kind/naval-visit")


def takes_land(filling: Filling, place: int) -> bool:
    """A group of countries, or whatever is not of this one."""
    item = filling.items[place]
    if item.has("foreign/") and filling.frame.name == "priority":
        return True  # those to be put first are all abroad
    if not has_land(filling):
        return False
    if groups := item.of("group/"):
        filling.countries += filling.lexicon.vocabulary.members[f"group/{groups[0]}"]
        return True
    if item.has("foreign/"):
        return _is_implied(filling, place) or _is_from_abroad(filling, item)
    return False


def _is_implied(filling: Filling, place: int) -> bool:
    """Whether records of a frame are international anyway, and "foreign" is said of them and not of who takes part."""
    items, item = filling.items, filling.items[place]
    outward = is_one_of(filling.lexicon, "outward", item.text)
    if filling.frame.name == "air":
        of_line = any(one.has("role/air/line") for one in items[max(place - 1, 0) : place + 2])
        own = of_line and not is_one_of(filling.lexicon, "international", item.text)
        return outward or not (own or any(one.has("class/") for one in items))
    visits = _VISITS[:1] if outward else _VISITS
    visit = filling.frame.name == "event" and any(
        kind in sense for one in items for sense in one.senses for kind in visits
    )
    return filling.frame.name == "membership" or visit


def _is_from_abroad(filling: Filling, item: Item) -> bool:
    """Whether it is said of who takes part that they are not of this country; the filling then has it."""
    filling.foreign = not is_one_of(filling.lexicon, "outward", item.text)
    return filling.foreign
