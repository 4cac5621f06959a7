"""Names that are typed in small letters where nothing else explains them: "kyocera", "lao provinces"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import tokens

_SHORT: Final = 4
# What stands before the name of a country, as typed without accents.
_BEFORE_LAND: Final = ("cua", "o", "tu", "ben", "tai", "nuoc", "voi", "phia")
_LEAST: Final = 3
_LEAST_PART: Final = 5
_VOWELS: Final = frozenset("aeiouy")


def with_capitals(lexicon: Lexicon, text: str) -> str:
    """The text with the capitals of names that are typed without, where they would tell nothing else."""
    items = phrases(lexicon, text)
    for place, item in enumerate(items):
        if named := _named(lexicon, item) or _land(lexicon, text, items, place):
            text = re.sub(rf"(?<![\w-]){re.escape(item.text)}(?![\w-])", named, text, count=1)
    return text


def _named(lexicon: Lexicon, item: Item) -> str:
    """The word as a name; "" where it is none, or tells something as it is typed."""
    word = item.text
    if not item.unknown or not word.islower() or not word.isascii():
        return ""
    if len(word) < _LEAST:  # letters alone may be a name that begins with them: "sk"
        return word.upper() if _VOWELS.isdisjoint(word) and lexicon.partial(tokens(word.upper())) else ""
    ways = (word.title(), word.upper()) if len(word) < _LEAST_PART else (word.title(),)
    return next((one for one in ways if _is_name(lexicon, one)), "")


def _land(lexicon: Lexicon, text: str, items: tuple[Item, ...], place: int) -> str:
    """The short name of a country where one is typed without accents: "cong ty my nao", "o nhat"; else ""."""
    word, before = items[place].text, items[place - 1] if place else None
    if before is None or not text.isascii() or len(word) > _SHORT or word != word.lower() or len(word.split()) > 1:
        return ""
    behind_kind = before.has("class/", "role/") and not before.idle
    if not behind_kind and before.text.casefold() not in _BEFORE_LAND:
        return ""
    meant = (one for one in lexicon.looked_up(tokens(word.title())) if not one.sense and not one.text.isascii())
    return word.title() if any("Country" in lexicon.traits(one.value) for one in meant) else ""


def _is_name(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is the name of a thing; from five letters also a part that tells which."""
    said = tokens(word)
    whole = any(not one.sense for one in lexicon.looked_up(said))
    return whole or (len(word) >= _LEAST_PART and bool(lexicon.partial(said) or lexicon.fragment(said)))
