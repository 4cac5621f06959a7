"""Phrases that only say of what kind, how many or in whose words something is."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.store import SCHEME

_WITH: Final = ("với", "voi", "cùng", "cung", "with")


def is_number_of(items: tuple[Item, ...], place: int) -> bool:
    """Whether a number only says how many there are of a kind that is asked for: "which five provinces"."""
    item, behind = items[place], items[place + 1 : place + 2]
    if not (item.has("numeral/") or (item.text.isdigit() and not item.date)):
        return False
    near = (*items[max(place - 2, 0) : place], *items[place + 2 : place + 4])  # "hai doanh nghiệp Đức nào"
    return any(one.has("ask/which") for one in near) and any(one.has("class/", "role/") for one in behind)


def voices(items: tuple[Item, ...]) -> set[int]:
    """Who is said to say it: the answer names who does."""
    found: set[int] = set()
    for place, item in enumerate(items[:-1]):
        titled = items[place + 1].has("class/person") and place + 2 < len(items)
        last = place + 1 + titled  # "theo ông X"
        if item.has("voice/") and items[last].names and not items[last].home:
            found |= set(range(place, last + 1))
    return found


def is_beside(items: tuple[Item, ...], place: int) -> bool:
    """Whether a word only says of which scheme the concept beside it is: "the steel sector"."""
    around = [items[n] for n in (place - 1, place + 1) if 0 <= n < len(items)]
    schemes = tuple(f"{SCHEME}{one}/" for one in items[place].of("beside/"))
    return bool(schemes) and any(concept.startswith(schemes) for one in around for concept in one.concepts)


def asks_site(items: tuple[Item, ...], place: int) -> bool:
    """Whether a phrase asks at what place something is: "ở đâu"; "kết nghĩa với đâu" asks for a partner."""
    behind = place > 0 and items[place - 1].text.casefold().endswith(_WITH)
    return items[place].has("ask/where") and not behind
