"""Names in which a dash stands, at which a question does not fall apart: "Lao Cai - Hanoi - Hai Phong"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.base import expression
from haiphong_kg.entities import Token

_DASH: Final = expression(r"\s+[-–—]+\s+")


def whole_names(text: str, said: list[Token], items: tuple[Item, ...]) -> str:
    """The text with no room beside the dashes in names, where it falls apart at others."""
    for one in items:
        if one.names:
            text = re.sub(typed(said, one.start, one.end), lambda found: _DASH.sub("-", found[0]), text)
    return text


def typed(said: list[Token], start: int, end: int) -> str:
    """The pattern of some words, of a name say, as they stand in the text."""
    return r"[\W_]*".join(re.escape(word.typed) for word in said[start:end])
