"""Years told from today, "last year", as the years that they are: where the graph is that of a date, today is known."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from haiphong_kg.ask.meaning.meaning import YEAR
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.store import DATASET

# How many years before it each is.
_YEARS: Final = {"this-year": 0, "last-year": 1, "two-years-ago": 2}
_IN: Final = {"en": "in", "vi": "năm"}


def of_the_day(lexicon: Lexicon, text: str) -> str:
    """The text with such a year as a number; as it is where nothing tells which day it is."""
    today = lexicon.kg.value(DATASET, "dcterms:valid")
    for name, ago in _YEARS.items() if today else ():
        for lang, word in _IN.items():
            said = rf"(?<!\w)(?:(of|for|in|from|since|until|by)\s+)?{one_of(lexicon, name, lang)}(?!\w)"
            year = partial(_year, word, int(today[:YEAR]) - ago)
            text = expression(said, re.IGNORECASE).sub(year, text)
    return text


def _year(word: str, year: int, found: re.Match[str]) -> str:
    """A year behind the word that stands before it in the text, else behind `word`."""
    return f"{found[1] or word} {year}"
