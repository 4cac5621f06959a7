"""Who visits whom: the direction of a visit, as the places of the names around its verb tell."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.signals.slots import THE_CITY, Filling, is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.store import SCHEME

_RECEIVED: Final = f"{SCHEME}event-kind/delegation-received"
_NAVAL: Final = f"{SCHEME}event-kind/naval-visit"
_MEETING: Final = f"{SCHEME}event-kind/meeting"
_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"
_WORKS: Final = {f"{SCHEME}event-kind/{one}" for one in ("works-start", "completion", "opening")}
_DELEGATIONS: Final = ("delegation", "delegations", "đoàn", "doan", "phái đoàn", "đoàn công tác", "đoàn đại biểu")
_KIND: Final = "hp:kind"
_TO: Final = ("to", "sang", "tới", "đến", "toi", "den")
_OUTWARD: Final = ("abroad", "overseas", "ra nước ngoài", "đi nước ngoài")
_BY: Final = ("by", "bởi", "do")


def direct(filling: Filling) -> None:
    """Leaves of the kinds of visits those of the direction that is said; nothing else is changed."""
    kinds = filling.facets.get(_KIND, [])
    if filling.frame.name != "event":
        return
    if kinds == [_ABROAD] and _is_to_us(filling.items):
        filling.facets[_KIND] = [_RECEIVED]
        return
    away = _is_to_land(filling) or _is_outward(filling.items)
    if (_RECEIVED in kinds and _is_own(filling.items)) or (_ABROAD in kinds and away):
        filling.facets[_KIND] = [_ABROAD]
    elif _ABROAD in kinds and not _either(filling.items):
        filling.facets[_KIND] = _directed(filling, kinds)


def _is_own(items: tuple[Item, ...]) -> bool:
    """Whether the delegation is the city's: "đoàn Hải Phòng", "a delegation of the city", "Hải Phòng's delegation"."""
    for place, item in enumerate(items):
        if item.home and place and place + 1 < len(items):
            by = items[place - 1].has("link/by") and place > 1
            if _sends(items[place - 2] if by else items[place - 1]) and not items[place + 1].has("frame/event"):
                return True
            if _goes(items[place + 1]) and _sends(items[place - 1]):
                return True
    return False


def _is_to_us(items: tuple[Item, ...]) -> bool:
    """Whether the city stands right behind the word for going: "sang Hải Phòng" is coming."""
    return any(item.home and _goes(before) for before, item in pairwise(items))


def _is_to_land(filling: Filling) -> bool:
    """Whether a country stands behind the word for a visit or its "to": "visits to Japan", "thăm Nhật Bản"."""
    items = filling.items
    verb = next((place for place, item in enumerate(items) if _goes(item)), len(items))
    return any(
        any(is_land(filling.lexicon.traits(iri)) for iri in item.names)
        and (_goes(items[place]) or items[place].text.casefold() in _TO)
        for place, item in enumerate(items[1:])
        if place >= verb
    )


def _is_outward(items: tuple[Item, ...]) -> bool:
    """Whether the word for a visit says that it is abroad; "delegations from overseas visited" does not."""
    return any(
        _goes(item) and any(one in item.text.casefold() for one in _OUTWARD) and not before.endswith("from")
        for item, before in zip(items, ("", *(one.text.casefold() for one in items)), strict=False)
    )


def _sends(item: Item) -> bool:
    return item.text.casefold() in _DELEGATIONS


def is_visited(filling: Filling) -> bool:
    """Whether it is asked for visits, whose accounts tell who came."""
    kinds = filling.facets.get(_KIND, [])
    return bool({_RECEIVED, _ABROAD}.intersection(kinds))


def is_of_works(filling: Filling) -> bool:
    """Whether it is asked for the building of something, whose accounts tell who built."""
    kinds = filling.facets.get(_KIND, [])
    return bool(kinds) and set(kinds) <= _WORKS


def tells_of_works(meaning: Meaning) -> bool:
    """Whether a meaning is of the events by which something is built."""
    kinds = {concept for path, concepts in meaning.facets if path == _KIND for concept in concepts}
    return meaning.frame == "event" and bool(kinds) and kinds <= _WORKS


def all_visits(filling: Filling) -> bool:
    """Whether all the kinds that are said are of visits, whose direction the names tell."""
    return set(filling.facets.get(_KIND, [])) <= {_RECEIVED, _NAVAL, _ABROAD, _MEETING}


def _either(items: tuple[Item, ...]) -> bool:
    """Whether both directions are asked for, or the verb is turned round; years may be joined."""
    return any(_joins(item) and not any(one.date for one in items[n - 1 : n]) for n, item in enumerate(items))


def _joins(item: Item) -> bool:
    by = item.has("link/by") and item.text.casefold() in _BY
    return (item.has("link/and", "link/or") and not item.has("ask/")) or by


def _directed(filling: Filling, kinds: list[str]) -> list[str]:
    """The kinds of the visits of the city where its name stands before the verb, of those to it where behind."""
    items, out = filling.items, filling.signals.excepted
    verb = next((place for place, item in enumerate(items) if _goes(item)), None)
    home = next((place for place, item in enumerate(items) if item.home and place not in out), None)
    if home is None and filling.home:
        home = next((place for place, item in enumerate(items) if item.text.casefold() in THE_CITY), None)
    if verb is None or home is None:
        return kinds
    if home < verb:
        return [_ABROAD]
    return [one for one in kinds if one != _ABROAD] or [_RECEIVED, _NAVAL]


def _goes(item: Item) -> bool:
    return any("visit-abroad" in sense for sense in item.senses)


def builders_lost(filling: Filling) -> tuple[str, ...]:
    """The word "who" where it is asked who built a zone: who develops it is recorded, and no event tells it."""
    zones = any("Zone" in filling.lexicon.traits(iri) for iri in filling.roles.get("about", ()))
    asks = filling.frame.name == "event" and is_of_works(filling) and zones
    return tuple(item.text for item in filling.items if item.has("ask/who")) if asks else ()
