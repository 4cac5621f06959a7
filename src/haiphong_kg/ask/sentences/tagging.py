"""What asks at the end of a statement, or in front of it, if it is so: "…, right?", "yes or no: …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import TAG
from haiphong_kg.base import expression, nfc

# What makes a question of a statement, by language.
_IS_IT: Final = {"en": "is it so that {}", "vi": "{} phải không"}


def untagged(lexicon: Lexicon, text: str) -> str:
    """The question whether it is so, in place of a statement with such a tag; other texts as they are."""
    low = nfc(text).lower()
    found = _tags(tuple(one for one in lexicon.vocabulary.said(TAG) if one[1].lower() in low))
    for lang, (behind, before) in found.items():
        rest = before.sub("", behind.sub("", nfc(text)))
        if rest != nfc(text) and rest.strip():
            asks = read_signals(phrases(lexicon, rest)).yes_no
            return rest if asks else _IS_IT[lang].format(rest)
    return text


@lru_cache
def _tags(said: tuple[tuple[str, str], ...]) -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """What finds the tags of a language behind a statement, and those in front of it."""
    langs = sorted({lang for lang, _ in said})
    every = {
        lang: "|".join(sorted((re.escape(one) for own, one in said if own == lang), key=lambda one: (-len(one), one)))
        for lang in langs
    }
    return {
        lang: (
            expression(rf"[\s,;.–—-]+(?:{one})\s*[?.!]*\s*$", re.IGNORECASE),
            expression(rf"^\s*(?:{one})\s*[:,–—-]+\s+", re.IGNORECASE),
        )
        for lang, one in every.items()
    }
