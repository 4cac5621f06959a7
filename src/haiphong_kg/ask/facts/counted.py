"""How many are asked for, which an account need not say: "which two firms", "the two contractors"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.builders import builds
from haiphong_kg.ask.facts.topics import PARTIES
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

# Behind these a number tells which in a row it is.
_ORDINAL: Final = ("thứ", "thu")


def without_counts(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The phrases without how many are asked for: "which two firms", "who are the two contractors"."""
    asked = {place + 1 for place, one in enumerate(items) if one.has("ask/which")}
    return tuple(
        one
        for place, one in enumerate(items)
        if not (one.has("numeral/") and (place in asked or _counts_somebody(lexicon, items, place)))
    )


def _counts_somebody(lexicon: Lexicon, items: tuple[Item, ...], place: int) -> bool:
    """Whether a number stands before a word for somebody, and is of none in a row."""
    in_row = place > 0 and items[place - 1].text.casefold().endswith(_ORDINAL)
    near = items[place + 1 : place + 3]
    return not in_row and any(one.has("role/", *PARTIES) or builds(lexicon, one) for one in near)
