"""Readings that agree: where one tells all that the others tell, it is one answer, and the fuller is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.telling.replying import Reply, held
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words

_MOST: Final = 3


def agreed(lexicon: Lexicon, question: str, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply | None:
    """The answer of the one reading that tells what all do, where a question may mean several things; None else.

    What a thing is was not asked outright; of two that tell the same that of the things is told.
    """
    whole = [one for one in found.meanings if one.target != Target.DESCRIBE]
    if found.kind != "several" or not 0 < len(whole) <= _MOST or len({one.target for one in whole}) > 1:
        return None
    if any(one.frame == FIGURE or one.target == Target.VALUE for one in whole):
        return None
    replies = [told(one, found.lang) for one in whole]
    if any(one.kind != "answer" or one.polarity not in ("", "yes") for one in replies):
        return None
    asks_who = whole_words(lexicon, "visit-who").search(question) is not None
    fuller = [one for one in replies if all(_holds(one, other, asks_who=asks_who) for other in replies)]
    return min(fuller, key=lambda one: one.meanings[0].asked == RECORD, default=None)


def _holds(fuller: Reply, least: Reply, *, asks_who: bool) -> bool:
    """Whether an answer tells all that another does; of two numbers both have to be of the same records."""
    one, other = fuller.meanings[0], least.meanings[0]
    records, fewer = _column(fuller, "record"), _column(least, "record")
    if one.target == Target.COUNT:
        return records == fewer
    if one.frame == other.frame and one.foreign == other.foreign and bool(fewer) and fewer <= records:
        return True
    if one.target != Target.THINGS or one.asked == RECORD:
        return False
    if asks_who and other.asked == RECORD:
        return True  # who it is tells more than that there is one
    things, others = _column(fuller, "thing"), _column(least, "thing") if other.asked != RECORD else set()
    return bool(others) and others <= things


def _column(given: Reply, name: str) -> set[str]:
    return {one for row in given.rows.rows if (one := held(given.rows, row, name))}
