"""Which way the visits went that a question asks for: guests came to the city, or somebody of it went to others."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from haiphong_kg.ask.facts.guests import Way
from haiphong_kg.ask.facts.visit_words import NAME, RANK, Cut, Slot
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import fold
from haiphong_kg.store import ID

_MOVES: Final = ("come", "visit", "go", "at")
# "Which country’s", "which countries".
_LANDS: Final = ("countr", "nuoc", "quoc gia")


def way_of_visits(lexicon: Lexicon, cut: Cut) -> Way | None:
    """Which way the visits went: by where one goes, else by who is named before it; what was merged is the city's."""
    slots = [one for one in cut.slots if one.kind not in ("for", "foreign", "last", "first", "which", "who")]
    places = [slot for before, slot in pairwise(slots) if before.kind in _MOVES and is_place(slot)]
    to = {"home" if not set(one.iris).isdisjoint(lexicon.merged) else one.kind for one in places}
    if len(to) == 2 or (cut.of(RANK) and _is_ours(slots)):
        return None
    if to:
        return Way.COMING if "home" in to else Way.GOING
    if _is_abroad(lexicon, cut) or (
        any(map(is_place, slots)) and any(_goes(lexicon, *pair) for pair in pairwise(slots))
    ):
        return Way.GOING
    if cut.has("meet"):
        return Way.EITHER
    if any(_is_ours_who_travels(before, slot) for before, slot in pairwise(slots)):
        return Way.GOING
    ours = next((one.kind for one in slots if is_place(one) or one.kind == "leaders"), "") in ("home", "leaders")
    if cut.has("receive") or not ours:
        return Way.COMING
    return None


def _is_abroad(lexicon: Lexicon, cut: Cut) -> bool:
    """Whether one goes abroad, wherever that is: "abroad" is said, "foreign trips", or "đi thăm nước ngoài"."""
    pairs = [*pairwise(cut.slots)]
    away = (slot for before, slot in pairs if before.kind in ("visit", "go") and slot.kind == "foreign")
    trips = any(before.kind == "foreign" and slot.kind == "go" for before, slot in pairs)
    return trips or cut.has("abroad") or any(_says(lexicon, "visit-away", one) for one in away)


def _goes(lexicon: Lexicon, before: Slot, slot: Slot) -> bool:
    """Whether the city is said to have gone somewhere: "when Hai Phong visited", but not "on his Hai Phong visit"."""
    moves = before.kind in ("home", "leaders") and slot.kind in ("visit", "go")
    return moves and _says(lexicon, "visit-went", slot)


def _says(lexicon: Lexicon, name: str, slot: Slot) -> bool:
    """Whether a slot has just the words of a line of the wording, with their accents or without."""
    return any(fold(said) == fold(slot.text) for _, said in lexicon.vocabulary.said(f"{PATTERN}{name}"))


def _is_ours_who_travels(before: Slot, slot: Slot) -> bool:
    """Whether somebody who is named, or who has a post of the city, goes somewhere: the graph has few others."""
    return before.kind == NAME and not is_place(before) and slot.kind in ("visit", "go")


def is_place(slot: Slot) -> bool:
    """Whether it is the city, or a name of no person and no post."""
    return slot.kind == "home" or (slot.kind == NAME and not slot.iris[0].startswith((f"{ID}person/", f"{ID}post/")))


def _is_ours(slots: list[Slot]) -> bool:
    """Whether a rank stands right before the city: the mayor of it is no guest, but whom it received is."""
    behind = [*slots[2:], None]
    return any(
        one.kind.startswith(RANK) and other.kind == "home" and (third is None or third.kind not in ("receive", "meet"))
        for (one, other), third in zip(pairwise(slots), behind, strict=False)
    )


def asks_lands(cut: Cut) -> bool:
    """Whether it is asked which countries: those are told, and not the visits."""
    return any(land in fold(one.text) for one in cut.of("which") for land in _LANDS)
