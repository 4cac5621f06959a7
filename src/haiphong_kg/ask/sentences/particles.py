"""Particles at the end of a question in Vietnamese, and whom they speak to: "… ngày mấy vậy cà?", "… chứ hả bác?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, words_of
from haiphong_kg.base import expression, nfc

# What may stand at the end, and the vocative that may.
_AT_END: Final = ("particle", "weak-particle", "called")
_OH: Final = "ơi"
# Behind a number, and behind what asks for one, these are counted: "bao nhiêu ha" are hectares, "mấy con" children.
_NUMBER: Final = "".join(rf"(?<={one}\s)|" for one in ("mấy", "nhiêu", "nhiu", "may", "nhieu", "many", "much", "in"))
_COUNTED: Final = rf"(?!(?:{_NUMBER}(?<=\d\s))(?:ha|con)\b)"


def without_particles(lexicon: Lexicon, text: str) -> str:
    """The question without the particles that end it, and without whom it speaks to behind them.

    A syllable that is a word as well, "ta" or "ấy", is one only behind another particle, or behind what asks.
    """
    said = nfc(text)
    if not said.rstrip().rstrip("?.!…").rstrip().casefold().endswith((_OH, *_words_at_end(lexicon))):
        return said  # as most do
    particle, weak, called, asks = (one_of(lexicon, name, "vi") for name in (*_AT_END, "asks-before-particle"))
    return _end(particle, weak, called, asks).sub(r"\g<asks>\g<end>", said, count=1)


def _words_at_end(lexicon: Lexicon) -> Iterator[str]:
    return (one.casefold() for name in _AT_END for one in words_of(lexicon, name))


@lru_cache(maxsize=4)
def _end(particle: str, weak: str, called: str, asks: str) -> re.Pattern[str]:
    weakly = (
        rf"(?:(?P<asks>(?<!\w){asks})[\s,]+{_COUNTED}(?:{weak}|{called})|(?:[\s,]+{weak})?[\s,]+{_COUNTED}{particle})"
    )
    more = rf"(?:[\s,]+(?:{particle}|{weak}|{called}|{_OH}))*"
    return expression(rf"{weakly}(?!\w){more}(?P<end>\s*[?.!…]*\s*)$", re.IGNORECASE)
