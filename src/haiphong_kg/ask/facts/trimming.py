"""A question without what says nothing: turns of talk in its midst, and the story that is told before it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.anchors import anchors
from haiphong_kg.ask.sentences.clauses import is_asking
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import FILLER, is_of_phrases
from haiphong_kg.ask.words.turns import Phrase, Turns, by_first_word
from haiphong_kg.base import all_words, expression, nfc
from haiphong_kg.entities import tokens
from haiphong_kg.store import shelved

# Words that in a story ask for nothing.
_TOLD: Final = ("name", "find", "number", "count", "figure")
_SENTENCE: Final = expression(r"(?<=[.!?…])\s+")


def without_story(lexicon: Lexicon, text: str) -> tuple[str, str]:
    """What is told before or behind the question, "" for nothing, and the question: the one sentence that asks."""
    parts = _SENTENCE.split(text.strip())
    story, last = parts[:-1], parts[-1]
    if (
        len(parts) > 1
        and parts[0].endswith("?")
        and not any(one.endswith("?") or asks(lexicon, one) for one in parts[1:])
    ):
        return " ".join(parts[1:]), parts[0]
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
    """The text without the turns of talk that carry nothing; without accents only those of several words.

    What is part of a longer phrase of the wording, or has the capital of a name, stays: "hồi" of "thu hồi".
    """
    said = nfc(text)
    bare = all(one.typed.isascii() for one in tokens(said))
    if bare not in lexicon.turns:
        lexicon.turns[bare] = _turns(lexicon, bare=bare)
    return lexicon.turns[bare].left_out_of(said)


def _is_name(lexicon: Lexicon, turn: str) -> bool:
    """Whether a turn is written as the name of a thing is, but for the accents."""
    return any(not one.sense for one in lexicon.entries.get("".join(one.stem for one in tokens(turn)), ()))


def _turns(lexicon: Lexicon, *, bare: bool) -> Turns:
    """The turns for a text with accents, or for a `bare` one; there "con minh" is the city, and no turn."""
    name = "turns-without-accents" if bare else "turns"
    found = partial(_by_first_word, lexicon, bare=bare)
    return Turns(shelved(lexicon.kg, name, found, lambda some: [Phrase(*one) for one in some]))


def _by_first_word(lexicon: Lexicon, *, bare: bool) -> dict[str, list[Phrase]]:
    said = [one for _, one in lexicon.vocabulary.said(FILLER) if not bare or one.isascii() or " " in one]
    turns = [one for one in said if not (bare and _is_name(lexicon, one))]
    senses = lexicon.vocabulary.senses
    longer = (one for sense, _, one in senses if " " in one and sense != FILLER and is_of_phrases(sense))
    return by_first_word(_lowered(turns, bare=bare), _lowered(longer, bare=bare))


def _lowered(texts: Iterable[str], *, bare: bool) -> list[str]:
    if bare:
        return [" ".join(words) for words in all_words(texts)]
    return [" ".join(nfc(one).casefold().split()) for one in texts]
