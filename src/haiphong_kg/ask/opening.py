"""What a writer says of himself before the question: "I'm writing an article about twin cities: …"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.items import Item, phrases
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.base import spelled

OPENING: Final = "opening/opening"
# "One" of "quick one" counts nothing.
_COUNTING: Final = "numeral/"
_END: Final = re.compile(r"[.!?;:]\s+|,\s+|\s+[-–—]+\s+")


def without_opening(lexicon: Lexicon, text: str) -> tuple[str, str]:
    """What opens the question, "" for nothing, and the question itself.

    What names a thing, a country or a time that the question does not name again may narrow it, and stays.
    """
    words = [said for sense, _, said in lexicon.vocabulary.senses if sense == OPENING]
    start = 0
    while end := _END.search(text, start):
        part = text[start : end.start()]
        if not (_opens(words, part) or (end[0].startswith(":") and _says_nothing(lexicon, part))):
            break
        start = end.end()
    rest = text[start:]
    if not rest.strip() or _said_in(lexicon, text[:start]) - _said_in(lexicon, rest):
        return "", text
    return text[:start].strip(), rest


def _opens(words: list[str], part: str) -> bool:
    """Whether a part of a sentence begins with one of `words`; without accents they need none."""
    said = f"{spelled(part)} "
    return any(said.startswith(f"{spelled(one)} ") for one in words)


def _says_nothing(lexicon: Lexicon, part: str) -> bool:
    """Whether a part of a text has no word that the lexicon knows as more than talk: "quick one", "for the chart"."""
    items = phrases(lexicon, part)
    return not any(one.names or one.loose or one.concepts or one.number or _means(one) for one in items)


def _means(item: Item) -> bool:
    return any(not one.startswith(_COUNTING) for one in item.senses)


def names_in(lexicon: Lexicon, part: str) -> set[str]:
    """What is named in a part of a text, without the city."""
    return {iri for item in phrases(lexicon, part) for iri in _named(item)}


def _said_in(lexicon: Lexicon, part: str) -> set[str]:
    """What is named in a part of a text, and the times in it."""
    return names_in(lexicon, part) | {item.text for item in phrases(lexicon, part) if item.date}


def _named(item: Item) -> tuple[str, ...]:
    return () if item.home or item.idle else (*item.names, *item.loose, *item.of("group/"))
