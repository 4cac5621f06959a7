"""How a figure changed from one year to another: only between two figures of the same kind, each of its whole year."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Final

from haiphong_kg.ask.meaning.meaning import YEAR, Meaning
from haiphong_kg.ask.signals.units import is_level
from haiphong_kg.ask.telling.replying import Row, Told, cell, held, is_sound, period_of, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import number
from haiphong_kg.entities import label, text, told
from haiphong_kg.sparql import Answer
from haiphong_kg.store import SCHEME, expand

_When = Callable[[Answer, Row], str]
_PERCENT: Final = expand("unit:PERCENT")
_NUMBER: Final = expand("unit:NUM")
_HUNDRED: Final = 100
_CHANGE: Final = f"{SCHEME}comparison-kind/percent-change"
# From so many times as much on it is said how many.
_TIMES: Final = 2
_TENTH: Final = Decimal("0.1")


def tell_change(lexicon: Lexicon, meaning: Meaning, rows: Answer, ordered: list[Row], lang: str) -> Told | None:
    """The figures of the first and of the last year with what lies between; None where two such are not there."""
    span = meaning.span
    if span is None:
        return None
    # of what was nothing no percentage tells the change
    firsts = [row for row in _of_year(rows, ordered, span.first, meaning.months) if Decimal(held(rows, row, "value"))]
    lasts = _of_year(rows, ordered, span.last, meaning.months)
    pairs = [(first, last) for first in firsts for last in lasts if _is_one_figure(rows, first, last)]
    if not pairs:
        return None
    pair = next((one for one in pairs if not _are_apart(rows, *one)), pairs[0])
    # beside a later figure of another territory it must be seen of what day it is
    whole = not meaning.months and pair == pairs[0]
    return _told(lexicon, rows, *pair, lang, whole=whole)


def _is_one_figure(rows: Answer, first: Row, last: Row) -> bool:
    return all(held(rows, first, name) == held(rows, last, name) for name in ("indicator", "unit", "counterpart"))


def _are_apart(rows: Answer, first: Row, last: Row) -> bool:
    """Whether two figures are of different territories: the city before and after it took in another."""
    return held(rows, first, "entity") != held(rows, last, "entity")


def _of_year(rows: Answer, ordered: list[Row], year: str, months: str) -> list[Row]:
    """The figures that stand for a year, or for its first `months`, the best first."""
    return [row for row in ordered if is_sound(rows, row) and _stands_for(rows, row, year, months)]


def _stands_for(rows: Answer, row: Row, year: str, months: str) -> bool:
    time = _time(rows, row)
    if months:
        begun, _, ended = time.partition("/")
        return begun.startswith(f"{year}-01") and ended.startswith(f"{year}-{months}")
    level = is_level(held(rows, row, "indicator"))
    return time == year or (level and "/" not in time and time.startswith(year))


def _told(lexicon: Lexicon, rows: Answer, first: Row, last: Row, lang: str, *, whole: bool) -> Told:
    """Both figures, each with its year, or where they are not of `whole` years with its time, and the change."""
    values = [Decimal(held(rows, row, "value")) for row in (first, last)]
    change = values[1] - values[0]
    share = (change / values[0] * _HUNDRED).quantize(_TENTH)
    counted = held(rows, last, "unit") == _NUMBER
    unit = "" if counted else label(lexicon.kg, held(rows, last, "unit"), lang)
    names = [text(lexicon.kg, cell(rows, last, one), lang) for one in ("indicator", "entity", "counterpart")]
    when = _year if whole else partial(_said_time, lexicon, lang)
    sides = [part for row in (first, last) for part in (_value(lexicon, rows, row, lang), when(rows, row))]
    points = held(rows, last, "unit") == _PERCENT
    figures = [_signed(change, lang)] if points else [f"{_signed(change, lang)} {unit}".rstrip(), _signed(share, lang)]
    how = "points" if points else "change" if whole else "change-of-time"
    times = (values[1] / values[0]).quantize(_TENTH).normalize()
    remarks = (reply(lexicon, "as-much", lang, number(f"{times:f}", lang)),) * (times >= _TIMES and not points)
    if _are_apart(rows, first, last):
        said = _side_by_side(lexicon, rows, (first, last), when, lang)
        remarks = (reply(lexicon, "apart-points" if points else "apart-change", lang, *figures), *remarks)
    else:
        said = reply(lexicon, how, lang, ", ".join(filter(None, names)), *sides, *figures)
    stated = _stated(lexicon, rows, first, last, lang)
    said, remarks = (" ".join((*stated, said)), ()) if stated else (said, remarks)
    kept = rows._replace(rows=(first, last))
    return Told(said, kept, (*(f"{one:f}" for one in values), f"{change:f}", f"{share:f}"), "", remarks)


def _side_by_side(lexicon: Lexicon, rows: Answer, pair: tuple[Row, Row], when: _When, lang: str) -> str:
    """Two figures of different territories, each with its own: what lies between them is no growth of either."""
    said = [
        (text(lexicon.kg, cell(rows, row, "entity"), lang), _value(lexicon, rows, row, lang), when(rows, row))
        for row in pair
    ]
    last = pair[1]
    unit = "" if held(rows, last, "unit") == _NUMBER else label(lexicon.kg, held(rows, last, "unit"), lang)
    name = ", ".join(
        filter(None, (text(lexicon.kg, cell(rows, last, one), lang) for one in ("indicator", "counterpart")))
    )
    told_ = (part.strip() for place, value, time in said for part in (place, f"{value} {unit}", time))
    return reply(lexicon, "apart", lang, name, *told_)


def _said_time(lexicon: Lexicon, lang: str, rows: Answer, row: Row) -> str:
    period = cell(rows, row, "period")
    return text(lexicon.kg, period if period is not None else cell(rows, row, "known"), lang)


def _stated(lexicon: Lexicon, rows: Answer, first: Row, last: Row, lang: str) -> tuple[str, ...]:
    """The change between the years of the two figures as a source states it: in per cent, else in its own words."""
    kg = lexicon.kg
    years = f"{_time(rows, first).partition('/')[0]}/{_time(rows, last).rpartition('/')[2]}"
    every = kg.subjects("hp:comparedObservation", held(rows, last, "record"))
    found = [one for one in every if kg.value(one, "hp:edtf") == years]
    shares = [one for one in found if kg.value(one, "hp:kind") == _CHANGE]
    said = dict.fromkeys(number(kg.value(one, "hp:statedValue"), lang) for one in shares)
    others = dict.fromkeys(told(kg, one, lang) for one in found if one not in shares)
    stated = (reply(lexicon, "stated-change", lang, one) for one in said)
    return (*stated, *(reply(lexicon, "one", lang, one.rstrip(".")) for one in others if one))


def _time(rows: Answer, row: Row) -> str:
    """The time of a figure; a level up to a day is that of the day."""
    return period_of(rows, row).removeprefix("../")


def _year(rows: Answer, row: Row) -> str:
    return _time(rows, row)[:YEAR]


def _value(lexicon: Lexicon, rows: Answer, row: Row, lang: str) -> str:
    hedge = held(rows, row, "hedge")
    shown = [label(lexicon.kg, hedge, lang)] if hedge and not hedge.endswith("/exact") else []
    return " ".join([*shown, number(held(rows, row, "value"), lang)])


def _signed(value: Decimal, lang: str) -> str:
    shown = number(f"{abs(value):f}", lang)
    return f"+{shown}" if value > 0 else f"−{shown}" if value < 0 else shown
