"""Years told from today, "last year", as the years that they are: where the graph is that of a date, today is known."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.meaning.meaning import YEAR
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.store import DATASET

# How many years before it each is.
_YEARS: Final = {"this-year": 0, "last-year": 1, "two-years-ago": 2}
_IN: Final = {"en": "in", "vi": "năm"}


def of_the_day(lexicon: Lexicon, text: str) -> str:
    """The text with such a year as a number; as it is where nothing tells which day it is."""
    today = lexicon.kg.value(DATASET, "dcterms:valid")
    for name, ago in _YEARS.items() if today else ():
        for lang, word in _IN.items():
            said = rf"(?<!\w)(?:(?P<link>of|for|in|from|since|until|by)\s+)?{one_of(lexicon, name, lang)}(?!\w)"
            year = int(today[:YEAR]) - ago
            text = re.sub(
                said, lambda one, word=word, year=year: f"{one['link'] or word} {year}", text, flags=re.IGNORECASE
            )
    return text
