"""Words of the wording as parts of a pattern that is sought in the text of a question."""

from __future__ import annotations

import re
from functools import lru_cache

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import all_words, expression


def one_of(lexicon: Lexicon, name: str, lang: str = "", *, bare: bool = False) -> str:
    """A pattern for any word or phrase of the sense `pattern/NAME`, of one language or of both; the longest first.

    Where `bare`, each may stand without its accents too.
    """
    said = (text for of, text in lexicon.vocabulary.said(PATTERN + name) if lang in ("", of))
    return _any_of(tuple(said), bare=bare)


def begins_with(lexicon: Lexicon, names: tuple[str, ...], text: str) -> bool:
    """Whether a text begins with such a word or phrase of one of these senses, in any letter case and accents or not.

    It may go on in the midst of a word.
    """
    said = tuple(text for name in names for _, text in lexicon.vocabulary.said(PATTERN + name))
    return text.casefold().startswith(_with_and_without_accents(said))


@lru_cache(maxsize=20)
def _with_and_without_accents(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({one.casefold() for one in (*texts, *map(" ".join, all_words(texts)))})


def whole_words(lexicon: Lexicon, name: str, lang: str = "", *, bare: bool = False) -> re.Pattern[str]:
    """What finds such a word or phrase in a text, in any letter case, and as no part of a longer word."""
    return expression(rf"(?<!\w){one_of(lexicon, name, lang, bare=bare)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=200)  # each question is sought for some dozen of them
def _any_of(texts: tuple[str, ...], *, bare: bool) -> str:
    said = {*texts, *(map(" ".join, all_words(texts)) if bare else ())}
    return f"(?:{'|'.join(map(re.escape, sorted(said, key=lambda one: (-len(one), one))))})"


def words_of(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    """The words of the lines of the sense `pattern/NAME`, one by one."""
    return _words(tuple(text for _, text in lexicon.vocabulary.said(PATTERN + name)))


@lru_cache(maxsize=200)
def _words(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in text.split())


def is_one_of(lexicon: Lexicon, name: str, text: str) -> bool:
    """Whether a text is just a word or phrase of the sense `pattern/NAME`, in any letter case."""
    return any(said.casefold() == text.casefold() for _, said in lexicon.vocabulary.said(PATTERN + name))
