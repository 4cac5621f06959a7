"""A question without what says nothing: turns of talk in its midst, and the story that is told before it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from haiphong_kg.ask.anchors import anchors
from haiphong_kg.ask.clauses import is_asking
from haiphong_kg.ask.items import phrases
from haiphong_kg.ask.lexicon import FILLER, Lexicon
from haiphong_kg.base import fold, nfc
from haiphong_kg.entities import tokens

# Words that in a story ask for nothing.
_TOLD: Final = ("name", "find", "number", "count", "figure")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+")


def without_story(lexicon: Lexicon, text: str) -> tuple[str, str]:
    """What is told before the question, "" for nothing, and the question: the last sentence, alone to ask something."""
    parts = _SENTENCE.split(text.strip())
    story, last = parts[:-1], parts[-1]
    if not story or any(one.rstrip().endswith("?") or asks(lexicon, one) for one in story):
        return "", text
    return (" ".join(story), last) if asks(lexicon, last) or last.endswith("?") else ("", text)


def named_in_story(lexicon: Lexicon, story: str) -> str:
    """The one thing that a story names, as it is typed there; "" where it names none or several."""
    said = tokens(story)
    named = anchors(lexicon, phrases(lexicon, story), said)
    return " ".join(one.typed for one in said[named[0].start : named[0].end]) if len(named) == 1 else ""


def asks(lexicon: Lexicon, text: str, *further: str) -> bool:
    """Whether a text has a word that asks for something, or one with one of the `further` senses."""
    said = phrases(lexicon, text)
    asking = (is_asking(one) and one.text.casefold() not in _TOLD for one in said)
    return any(asking) or any(one.has(*further) for one in said)


def without_fillers(lexicon: Lexicon, text: str) -> str:
    """The text without the turns of talk that carry nothing; without accents only those of several words."""
    senses = lexicon.vocabulary.senses
    fillers = _fillers(tuple(said for sense, _, said in senses if sense == FILLER))
    plain = fold(text) == text.casefold()
    found = fillers[plain]
    return " ".join(found.sub(" ", nfc(text)).split()) if found else text


@lru_cache(maxsize=4)
def _fillers(phrases: tuple[str, ...]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds the phrases as they are spelled, and as they are typed without accents."""
    ordered = sorted({nfc(one).casefold() for one in phrases}, key=lambda one: (-len(one), one))
    bare = [fold(one) for one in ordered if one.isascii() or " " in one]
    return _any_of(ordered), _any_of(bare)


def _any_of(phrases: list[str]) -> re.Pattern[str] | None:
    said = "|".join(r"\s+".join(map(re.escape, one.split())) for one in phrases)
    return re.compile(rf"(?<![\w-])(?:{said})(?![\w-])[,.]?", re.IGNORECASE) if said else None
