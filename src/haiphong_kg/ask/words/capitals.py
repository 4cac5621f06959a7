"""Names that are typed in small letters where nothing else explains them: "kyocera", "lao provinces"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import tokens

_LEAST: Final = 3
_LEAST_PART: Final = 5


def with_capitals(lexicon: Lexicon, text: str) -> str:
    """The text with the capitals of names that are typed without, where they would tell nothing else."""
    for item in phrases(lexicon, text):
        if named := _named(lexicon, item):
            text = re.sub(rf"(?<![\w-]){re.escape(item.text)}(?![\w-])", named, text, count=1)
    return text


def _named(lexicon: Lexicon, item: Item) -> str:
    """The word as a name; "" where it is none, or tells something as it is typed."""
    word = item.text
    if not item.unknown or not word.islower() or not word.isascii() or len(word) < _LEAST:
        return ""
    ways = (word.title(), word.upper()) if len(word) < _LEAST_PART else (word.title(),)
    return next((one for one in ways if _is_name(lexicon, one)), "")


def _is_name(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is the name of a thing; from five letters also a part that tells which."""
    said = tokens(word)
    whole = any(not one.sense for one in lexicon.looked_up(said))
    return whole or (len(word) >= _LEAST_PART and bool(lexicon.partial(said) or lexicon.fragment(said)))
