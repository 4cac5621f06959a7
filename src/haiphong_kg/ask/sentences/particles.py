"""Particles at the end of a question in Vietnamese, and whom they speak to: "… ngày mấy vậy cà?", "… chứ hả bác?"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression, nfc

# Behind a number, and behind what asks for one, it is a unit: "bao nhiêu ha" asks for hectares.
_NUMBER: Final = "".join(rf"(?<={one}\s)|" for one in ("mấy", "nhiêu", "nhiu", "may", "nhieu", "many", "much", "in"))
_HECTARES: Final = rf"(?!(?:{_NUMBER}(?<=\d\s))ha\b)"


def without_particles(lexicon: Lexicon, text: str) -> str:
    """The question without the particles that end it, and without whom it speaks to behind them.

    A syllable that is a word as well, "ta" or "ấy", is one only behind another particle, or behind what asks.
    """
    particle, weak, called, asks = (
        one_of(lexicon, name, "vi") for name in ("particle", "weak-particle", "called", "asks-before-particle")
    )
    return _end(particle, weak, called, asks).sub(r"\g<asks>\g<end>", nfc(text), count=1)


@lru_cache(maxsize=4)
def _end(particle: str, weak: str, called: str, asks: str) -> re.Pattern[str]:
    weakly = rf"(?:(?P<asks>(?<!\w){asks})[\s,]+(?:{weak}|{called})|(?:[\s,]+{weak})?[\s,]+{_HECTARES}{particle})"
    more = rf"(?:[\s,]+(?:{particle}|{weak}|{called}|ơi))*"
    return expression(rf"{weakly}(?!\w){more}(?P<end>\s*[?.!…]*\s*)$", re.IGNORECASE)
