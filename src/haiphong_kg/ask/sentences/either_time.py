"""Which of two times it was: asked as when it was, for the answer tells which."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

# A day, a month or a year in figures, with or without the word for it.
_FIGURES: Final = r"\d{1,4}(?:[/-]\d{1,2})?(?:[/-]\d{4})?"
_ASKED: Final = {"vi": "khi nào", "en": "when"}
_YEAR: Final = expression(r"(?:19|20)\d\d")
# What is larger in one of two years is no question for a time.
_WEIGHED: Final = ("versus/", "compare/", "order/", "open/", "family/", "number/")


def either_time(lexicon: Lexicon, text: str) -> str:
    """The question for when it was in place of one for which of two times; other texts as they are."""
    for lang, asked in _ASKED.items():
        found = re.search(_either(lexicon, lang), text, re.IGNORECASE)
        if found and _YEAR.search(found[0]):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            weighed = any(one.has(*_WEIGHED) and not one.idle for one in phrases(lexicon, rest))
            return text if weighed else f"{text[: found.start()]}{asked}{text[found.end() :]}"
    return text


def _either(lexicon: Lexicon, lang: str) -> str:
    """The pattern of one time or another, in one language."""
    of_time, before, link = (one_of(lexicon, name, lang) for name in ("of-time", "before-time", "either"))
    year = one_of(lexicon, "of-year", "vi")
    date = rf"(?:{of_time} )?{_FIGURES}(?: {year} \d{{4}})?"
    return rf"(?<![\w/-])(?:{before} )*{date},? {link}(?: {before})* {date}(?![\w/-])"
