"""How a figure changed from one year to another: only between two figures of the same kind, each of its whole year."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Meaning
from haiphong_kg.ask.replying import Row, Told, cell, held, reply
from haiphong_kg.base import number
from haiphong_kg.entities import label, text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import expand

# Levels, of which a figure of any day of the year may stand for the year; a flow has to be of all of it.
_LEVELS: Final = ("capital", "cumulative", "population", "count", "area", "jobs")
_PERCENT: Final = expand("unit:PERCENT")
_NUMBER: Final = expand("unit:NUM")
_HUNDRED: Final = 100
_TENTH: Final = Decimal("0.1")


def tell_change(lexicon: Lexicon, meaning: Meaning, rows: Answer, ordered: list[Row], lang: str) -> Told | None:
    """The figures of the first and of the last year with what lies between; None where two such are not there."""
    span = meaning.span
    if span is None:
        return None
    # of what was nothing no percentage tells the change
    firsts = [row for row in _of_year(rows, ordered, span.first) if Decimal(held(rows, row, "value"))]
    for first in firsts:
        for last in _of_year(rows, ordered, span.last):
            if all(held(rows, first, name) == held(rows, last, name) for name in ("indicator", "unit", "counterpart")):
                return _told(lexicon, rows, first, last, lang)
    return None


def _of_year(rows: Answer, ordered: list[Row], year: str) -> list[Row]:
    """The figures that stand for a year, the best first."""
    return [row for row in ordered if held(rows, row, "lesser") != "true" and _stands_for(rows, row, year)]


def _stands_for(rows: Answer, row: Row, year: str) -> bool:
    time = _time(rows, row)
    level = is_level(held(rows, row, "indicator"))
    return time == year or (level and "/" not in time and time.startswith(year))


def is_level(indicator: str) -> bool:
    """Whether an indicator is of a state at a time, and not of what came in a time."""
    return any(one in indicator for one in _LEVELS)


def _told(lexicon: Lexicon, rows: Answer, first: Row, last: Row, lang: str) -> Told:
    values = [Decimal(held(rows, row, "value")) for row in (first, last)]
    change = values[1] - values[0]
    share = (change / values[0] * _HUNDRED).quantize(_TENTH)
    counted = held(rows, last, "unit") == _NUMBER
    unit = "" if counted else label(lexicon.kg, held(rows, last, "unit"), lang)
    names = [text(lexicon.kg, cell(rows, last, one), lang) for one in ("indicator", "entity", "counterpart")]
    sides = [part for row in (first, last) for part in (_value(lexicon, rows, row, lang), _year(rows, row))]
    points = held(rows, last, "unit") == _PERCENT
    figures = [_signed(change, lang)] if points else [f"{_signed(change, lang)} {unit}".rstrip(), _signed(share, lang)]
    said = reply(lexicon, "points" if points else "change", lang, ", ".join(filter(None, names)), *sides, *figures)
    apart = held(rows, first, "entity") != held(rows, last, "entity")
    remarks = (reply(lexicon, "territories", lang),) if apart else ()
    kept = rows._replace(rows=(first, last))
    return Told(said, kept, (*(f"{one:f}" for one in values), f"{change:f}", f"{share:f}"), "", remarks)


def _time(rows: Answer, row: Row) -> str:
    """The time of a figure; a level up to a day is that of the day."""
    return (held(rows, row, "period") or held(rows, row, "known")).removeprefix("../")


def _year(rows: Answer, row: Row) -> str:
    return _time(rows, row)[: len("2025")]


def _value(lexicon: Lexicon, rows: Answer, row: Row, lang: str) -> str:
    hedge = held(rows, row, "hedge")
    shown = [label(lexicon.kg, hedge, lang)] if hedge and not hedge.endswith("/exact") else []
    return " ".join([*shown, number(held(rows, row, "value"), lang)])


def _signed(value: Decimal, lang: str) -> str:
    shown = number(f"{abs(value):f}", lang)
    return f"+{shown}" if value > 0 else f"−{shown}" if value < 0 else shown
