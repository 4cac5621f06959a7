"""Ways of saying something, each sought as a whole in a text, in any letter case, and how the wording has it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from haiphong_kg.base import expression

Way = tuple[re.Pattern[str], str]


def as_wholes(ways: Iterable[tuple[str, str]]) -> tuple[Way, ...]:
    """The expressions for ways of saying something, none as a part of a longer word, each with what it becomes."""
    return tuple((expression(rf"(?<![\w-])(?:{way})(?![\w-])", re.IGNORECASE), one) for way, one in ways)


def reworded(text: str, ways: Iterable[Way]) -> str:
    """The text with each of the ways as the wording has it, one after the other."""
    for way, one in ways:
        text = way.sub(one, text)
    return text
