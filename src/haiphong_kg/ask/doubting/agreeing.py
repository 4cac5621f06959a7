"""Readings that agree: where one tells all that the others tell, it is one answer, and the fuller is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.reading.understanding import Understanding
from haiphong_kg.ask.telling.replying import Reply, held
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words

_MOST: Final = 3


def agreed(lexicon: Lexicon, question: str, found: Understanding, told: Callable[[Meaning], Reply]) -> Understanding:
    """What is understood as sure of the one reading that holds the others, where several are as near."""
    whole = [one for one in found.readings if not one.left]
    several = 1 < len(whole) <= _MOST and len(whole) == len(found.readings)
    whole = [one for one in whole if one.meaning.target != Target.DESCRIBE]  # what a thing is was not asked outright
    if found.sure or found.unknown or found.refused or not several or len({one.meaning.target for one in whole}) != 1:
        return found
    replies = [(one, told(one.meaning)) for one in whole]
    if any(given.kind != "answer" or given.polarity not in ("", "yes") for _, given in replies):
        return found
    asks_who = whole_words(lexicon, "visit-who").search(question) is not None
    fuller = [
        one
        for one, given in replies
        if all(_holds(one.meaning, given, other.meaning, least, asks_who=asks_who) for other, least in replies)
    ]
    if not fuller:
        return found
    first = min(fuller, key=lambda one: one.meaning.asked == RECORD)  # of two that tell the same that of the things
    return found._replace(readings=(first,), sure=True)


def _holds(one: Meaning, given: Reply, other: Meaning, least: Reply, *, asks_who: bool) -> bool:
    """Whether an answer tells all that another does; of two numbers both have to be of the same records."""
    records, fewer = _column(given, "record"), _column(least, "record")
    if one.target == Target.COUNT:
        return records == fewer
    if one.frame == other.frame and one.foreign == other.foreign and bool(fewer) and fewer <= records:
        return True
    if one.target != Target.THINGS:
        return False
    if asks_who and other.asked == RECORD != one.asked:
        return True  # who it is tells more than that there is one
    things, others = _column(given, "thing"), _things(least, other)
    return one.asked != RECORD and bool(others) and others <= things


def _things(given: Reply, meaning: Meaning) -> set[str]:
    """What a reading tells of: the things that are asked for."""
    return _column(given, "thing") if meaning.asked != RECORD else set()


def _column(given: Reply, name: str) -> set[str]:
    return {one for row in given.rows.rows if (one := held(given.rows, row, name))}
