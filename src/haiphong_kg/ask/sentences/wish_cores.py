"""A wish that is said as one of the wording is, but for words that carry nothing: "how much has the firm invested"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, words_of
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import expression, fold, folded_words

# Words that ask, and say by themselves not for what.
_BARE: Final = frozenset({("what",), ("which",), ("who",), ("how",), ("gi",), ("nao",), ("ai",)})


def alike_kind(lexicon: Lexicon, said: str, kinds: Iterable[str], lang: str) -> str:
    """The kind of wish whose telling words, and no more, `said` has; "" for none."""
    beside = frozenset(map(fold, words_of(lexicon, "wish-beside")))
    pointed = _pointed(lexicon)
    own = _core(said, pointed, beside)
    if not own or own in _BARE or own == tuple(folded_words(said)):
        return ""  # so it is said in no other way than those of the wording
    ways = ((kind, _ways(lexicon, kind, lang)) for kind in kinds)
    return next((kind for kind, texts in ways if own in _cores(texts, pointed, beside)), "")


def _pointed(lexicon: Lexicon) -> str:
    """A pattern for a thing that is only pointed to: "the factory", "nhà máy này"."""
    thing = one_of(lexicon, "wish-things", bare=True)
    return rf"\b(?:(?:the|this|that|its|their) {thing}|{thing} (?:này|đó|ấy|nay|do|ay))\b"


def _ways(lexicon: Lexicon, kind: str, lang: str) -> tuple[str, ...]:
    return tuple(text for of, text in lexicon.vocabulary.said(f"{PATTERN}wish-{kind}") if of == lang)


@lru_cache(maxsize=100)
def _cores(texts: tuple[str, ...], pointed: str, beside: frozenset[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(_core(one, pointed, beside) for one in texts) - _BARE - {()}


def _core(text: str, pointed: str, beside: frozenset[str]) -> tuple[str, ...]:
    """The words that tell what is wished, in their order."""
    plain = expression(pointed, re.IGNORECASE).sub(" ", text)
    return tuple(one for one in folded_words(plain) if one not in beside)
