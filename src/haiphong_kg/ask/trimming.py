"""A question without what says nothing: turns of talk in its midst, and the story that is told before it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from haiphong_kg.ask.anchors import anchors
from haiphong_kg.ask.clauses import is_asking
from haiphong_kg.ask.groups import ALIKE
from haiphong_kg.ask.items import phrases
from haiphong_kg.ask.lexicon import FILLER, Lexicon
from haiphong_kg.base import folded_words, nfc
from haiphong_kg.entities import tokens

# Words that in a story ask for nothing.
_TOLD: Final = ("name", "find", "number", "count", "figure")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+")


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
    senses = lexicon.vocabulary.senses
    fillers = tuple(said for sense, _, said in senses if sense == FILLER)
    longer = tuple(said for sense, _, said in senses if sense != FILLER and not sense.startswith(ALIKE) and " " in said)
    said = nfc(text)
    turns = _turns(fillers, longer)[all(one.typed.isascii() for one in tokens(said))]
    return turns.left_out_of(said) if turns else text


class _Turns(NamedTuple):
    """What finds turns of talk, or longer phrases that hold one; the latter are `kept`."""

    pattern: re.Pattern[str]
    kept: frozenset[str]

    def left_out_of(self, said: str) -> str:
        """The text without the turns; a single one with a capital in its midst is a name, and stays."""
        shouted = said.isupper()

        def rest(found: re.Match[str]) -> str:
            turn = found["turn"]
            named = turn[0].isupper() and found.start() > 0 and " " not in turn and not shouted
            return found[0] if named or " ".join(turn.casefold().split()) in self.kept else " "

        return " ".join(self.pattern.sub(rest, said).split())


@lru_cache(maxsize=4)
def _turns(fillers: tuple[str, ...], longer: tuple[str, ...]) -> tuple[_Turns | None, _Turns | None]:
    """Those of a text with accents, and those of one without."""
    turns = frozenset(nfc(one).casefold() for one in fillers)
    alone = _turning(turns, frozenset())
    kept = frozenset(nfc(one).casefold() for one in longer if alone and alone.pattern.search(one)) - turns
    bare = frozenset(_bare(one) for one in turns if one.isascii() or " " in one)
    return _turning(turns, kept), _turning(bare, frozenset(map(_bare, kept)) - bare)


def _bare(phrase: str) -> str:
    return " ".join(folded_words(phrase))


def _turning(turns: frozenset[str], kept: frozenset[str]) -> _Turns | None:
    ordered = sorted(turns | kept, key=lambda one: (-len(one), one))
    said = "|".join(r"\s+".join(map(re.escape, one.split())) for one in ordered)
    found = rf"(?<![\w-])(?P<turn>{said})(?![\w-])[,.]?"
    return _Turns(re.compile(found, re.IGNORECASE), kept) if turns else None
