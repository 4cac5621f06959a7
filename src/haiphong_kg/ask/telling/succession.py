"""What one has after another, a post or a seat: the present one is told first, and of each at which time it was."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.telling.replying import Row, cell, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import text
from haiphong_kg.sparql import Answer

_HELD: Final = {"post": "holder", "seat": "place"}


def is_held(meaning: Meaning) -> bool:
    """Whether it is asked who held a post, or where a seat was, without saying when; or who all had it before."""
    before = bool(meaning.without) and not meaning.order
    return _HELD.get(meaning.frame) == meaning.asked and (meaning.span is None or before)


def latest_first(rows: Answer) -> Answer:
    """The rows with those that have no end before the others, and of each the latest first."""
    ordered = sorted(rows.rows, key=lambda row: (not held(rows, row, "end"), latest_of(rows, row)), reverse=True)
    return rows._replace(rows=tuple(ordered))


def latest_of(rows: Answer, row: Row) -> str:
    """The last time at which a row is known to hold."""
    return max(held(rows, row, name) for name in ("start", "known"))


def times_held(lexicon: Lexicon, rows: Answer, lang: str) -> dict[str, str]:
    """For each thing the time of its first row: from when until when, or at which time it is known."""
    found: dict[str, str] = {}
    for row in rows.rows:
        begun = cell(rows, row, "start") or cell(rows, row, "known")
        end = cell(rows, row, "end")
        said = text(lexicon.kg, begun, lang) if begun is not None else ""
        said = (
            reply(lexicon, "until", lang, said, text(lexicon.kg, end, lang)).strip()
            if end is not None and end != begun
            else said
        )
        found.setdefault(held(rows, row, "thing"), said)
    return found
