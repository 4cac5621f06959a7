"""Which way the visits went that a question asks for: guests came to the city, or somebody of it went to others."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from haiphong_kg.ask.facts.guests import Way
from haiphong_kg.ask.facts.visit_words import NAME, RANK, Cut, Slot
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import fold
from haiphong_kg.store import ID

_MOVES: Final = ("come", "visit", "go", "at")
_WENT: Final = ("visited", "went", "travelled", "traveled", "tham", "den tham", "sang tham", "di tham")
_AWAY: Final = ("nuoc ngoai", "ngoai quoc", "overseas")


def way_of_visits(lexicon: Lexicon, cut: Cut) -> Way | None:
    """Which way the visits went: by where one goes, else by who is named before it; what was merged is the city's."""
    slots = [one for one in cut.slots if one.kind not in ("for", "foreign", "last", "first", "which", "who")]
    places = [slot for before, slot in pairwise(slots) if before.kind in _MOVES and is_place(slot)]
    to = {"home" if not set(one.iris).isdisjoint(lexicon.merged) else one.kind for one in places}
    if len(to) == 2 or (cut.of(RANK) and _is_ours(slots)):
        return None
    if to:
        return Way.COMING if "home" in to else Way.GOING
    if _is_abroad(cut) or (any(map(is_place, slots)) and any(_goes(*pair) for pair in pairwise(slots))):
        return Way.GOING
    if cut.has("meet"):
        return Way.EITHER
    if any(_is_ours_who_travels(before, slot) for before, slot in pairwise(slots)):
        return Way.GOING
    ours = next((one.kind for one in slots if is_place(one) or one.kind == "leaders"), "") in ("home", "leaders")
    if cut.has("receive") or not ours:
        return Way.COMING
    return None


def _is_abroad(cut: Cut) -> bool:
    """Whether one goes abroad, wherever that is: "abroad" is said, or "đi thăm nước ngoài"."""
    away = (slot for before, slot in pairwise(cut.slots) if before.kind in ("visit", "go") and slot.kind == "foreign")
    return cut.has("abroad") or any(fold(one.text) in _AWAY for one in away)


def _goes(before: Slot, slot: Slot) -> bool:
    """Whether the city is said to have gone somewhere: "when Hai Phong visited", but not "on his Hai Phong visit"."""
    return before.kind in ("home", "leaders") and slot.kind in ("visit", "go") and fold(slot.text) in _WENT


def _is_ours_who_travels(before: Slot, slot: Slot) -> bool:
    """Whether somebody who is named, or who has a post of the city, goes somewhere: the graph has few others."""
    return before.kind == NAME and not is_place(before) and slot.kind in ("visit", "go")


def is_place(slot: Slot) -> bool:
    """Whether it is the city, or a name of no person and no post."""
    return slot.kind == "home" or (slot.kind == NAME and not slot.iris[0].startswith((f"{ID}person/", f"{ID}post/")))


def _is_ours(slots: list[Slot]) -> bool:
    """Whether a rank stands right before the city: the mayor of it is no guest."""
    return any(one.kind.startswith(RANK) and other.kind == "home" for one, other in pairwise(slots))
