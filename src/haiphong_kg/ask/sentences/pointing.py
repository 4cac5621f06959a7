"""Questions one after the other without a comma: "vốn bao nhiêu khởi công ngày nào"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.sentences.clauses import COUNTS
from haiphong_kg.ask.words.items import Item
from haiphong_kg.entities import Token

_ENDS: Final = ("ask/how-many", "ask/how-much", "ask/when", "ask/where")
# What a figure is called with its question word.
_COUNTS: Final = (*COUNTS, "bao lâu", "bao lau")


def pointed(text: str, said: list[Token], items: tuple[Item, ...]) -> str:
    """The text with a comma behind each word that ends a Vietnamese question and has another question behind it."""
    place = 0
    ends = {one.end for number, one in enumerate(items) if _is_end(items, number)}
    for number, word in enumerate(said, start=1):
        found = text.find(word.typed, place)
        if found < 0:
            return text
        place = found + len(word.typed)
        text = f"{text[:place]},{text[place:]}" if number in ends else text
    return text


def _is_end(items: tuple[Item, ...], place: int) -> bool:
    """Whether a question ends here: with a question word, or the unit behind it, before a further record."""
    one, later = items[place], items[place + 1 :]
    unit = one.has("unit/") and place > 0 and _closes(items[place - 1])
    begins = bool(later) and later[0].has("frame/") and not later[0].idle
    return begins and (unit or _closes(one)) and any(map(_closes, later))


def _closes(item: Item) -> bool:
    return item.has(*_ENDS) or item.text.casefold().endswith(_COUNTS)
