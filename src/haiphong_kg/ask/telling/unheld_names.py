"""Names that the graph does not hold: nothing is recorded of what they name, which is an answer of its own."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from haiphong_kg.ask.facts.accounts import are_told_together, has_accounts
from haiphong_kg.ask.reading.understanding import Understanding
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon

_LEAST: Final = 4
_TWO: Final = 2


def unheld_names(lexicon: Lexicon, question: str, found: Understanding) -> list[str]:
    """The names in a question that name nothing in the graph, each with all its words: "Saint Petersburg"."""
    runs = (
        [one.text for one in run] for part, run in groupby(phrases(lexicon, question, found.lang), _is_part) if part
    )
    return [" ".join(words) for words in runs if words != [found.first] and not _are_held(lexicon, words, found.first)]


def may_be_name(lexicon: Lexicon, question: str, found: Understanding) -> bool:
    """Whether the one word that is not understood may be a name, though its first letter does not tell.

    The first word of a sentence has a capital whatever it is; who types no capitals gives none to a name.
    """
    word = found.unknown[0] if len(found.unknown) == 1 else ""
    small = question == question.lower() and word.isascii() and len(word) >= _LEAST
    untold = word == found.first if word[:1].isupper() else small
    return word.isalpha() and untold and not _is_held(lexicon, word)


def _is_part(item: Item) -> bool:
    """Whether a word may be part of a name that nothing explains; those that stand together are one."""
    return item.unknown and item.text[:1].isupper()


def _are_held(lexicon: Lexicon, words: list[str], first: str) -> bool:
    """Whether each word of a name stands in the graph, and those that are surely of it stand there together."""
    sure = [one for one in words if one != first]
    return all(_is_held(lexicon, one) for one in words) and (len(sure) < _TWO or are_told_together(lexicon, sure))


def _is_held(lexicon: Lexicon, word: str) -> bool:
    """Whether a word stands in the name of a thing, or in capitals in what sources say."""
    return lexicon.named(word) or has_accounts(lexicon, word)
