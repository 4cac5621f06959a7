"""Figures of nearly one time that do not fit: who is told the newest alone would take it for the only one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.meaning.meaning import YEAR
from haiphong_kg.ask.signals.units import is_level
from haiphong_kg.ask.telling.replying import Row, held, is_sound, period_of, time_of
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Answer
from haiphong_kg.store import MEMBERS, bare

_SAME: Final = ("entity", "indicator", "counterpart", "unit")
# What is told of one thing once: how much it costs, how long it is.
_ONCE: Final = ("cost", "investment", "depth", "length", "number-of-islands")
_APART: Final = 12
_MOST: Final = 2


def rivals(lexicon: Lexicon, rows: Answer, first: Row, ordered: list[Row]) -> list[Row]:
    """The figures that a reader of the first must know as well, the newest first.

    They are of the same thing and measure, none is preferred to them, and they stand in a disagreement of sources with
    it, or within a year the stock has fallen or a cost is told anew.
    """
    disputed = set(_disputed(lexicon, held(rows, first, "record")))
    indicator, value = held(rows, first, "indicator"), _value(rows, first)
    once = not is_level(indicator) and any(one in indicator for one in _ONCE)
    found: dict[float, Row] = {}
    for row in sorted(ordered, key=lambda one: time_of(rows, one), reverse=True):
        if not (_is_of_same(rows, first, row) and is_sound(rows, row)) or _value(rows, row) == value:
            continue
        fell = is_level(indicator) and _is_before(rows, row, first) and _value(rows, row) > value
        disagrees = held(rows, row, "record") in disputed
        if (fell or once or disagrees) and _is_near(rows, first, row, _APART * (1 + disagrees)):
            found.setdefault(_value(rows, row), row)
    return [*found.values()][:_MOST]


def _is_of_same(rows: Answer, first: Row, row: Row) -> bool:
    return all(held(rows, first, name) == held(rows, row, name) for name in _SAME)


def _is_near(rows: Answer, first: Row, row: Row, most: int) -> bool:
    """Whether two figures are of one period, or their times are no more than so many months apart."""
    if period_of(rows, first) == period_of(rows, row):
        return True
    if any(_is_of_time(period_of(rows, one)) for one in (first, row)):
        return False  # what came in one time is no rival of what came in another
    months = [_month(time_of(rows, one)) for one in (first, row)]
    return None not in months and abs((months[0] or 0) - (months[1] or 0)) <= most


def _is_of_time(period: str) -> bool:
    """Whether a period is a year or a span, and no day up to which something was reached."""
    return not period.startswith("../") and ("/" in period or len(period) == YEAR)


def _month(time: str) -> int | None:
    """The number of the month of a day, counted from the first year; None where no time is known."""
    year, _, rest = time.partition("-")
    return int(year) * 12 + int(rest[:2] or 12) if year.isdigit() else None


def _is_before(rows: Answer, row: Row, first: Row) -> bool:
    return time_of(rows, row) < time_of(rows, first)


def _value(rows: Answer, row: Row) -> float:
    return float(held(rows, row, "value"))


def _disputed(lexicon: Lexicon, record: str) -> Iterator[str]:
    """The other sides of the disagreements in which a figure is one."""
    for role in MEMBERS:
        for dispute in lexicon.kg.subjects(role, record):
            yield from (bare(one) for side in MEMBERS for one in lexicon.kg.objects(dispute, side))
