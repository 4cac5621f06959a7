"""Figures weighed against each other: names side by side, the years of one figure, a figure and a bound."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.meaning import PERIOD, YEAR, Bound, Meaning, Target
from haiphong_kg.ask.meaning.said_names import listed
from haiphong_kg.ask.telling.counting import first_of, rank_of, tell_figures
from haiphong_kg.ask.telling.replying import Row, Told, cell, held, is_sound, reply, time_of
from haiphong_kg.ask.telling.said_value import plain, said_figure
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import number
from haiphong_kg.entities import text
from haiphong_kg.sparql import Answer

_TENTH: Final = Decimal("0.1")
_MOST: Final = 3
# A hedge of a figure that equals a bound tells on which side it is.
_BEYOND: Final = {"over": True, "at-least": True, "nearly": False, "at-most": False}


def tell_numbers(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """A question for figures with its rows → the answer in a sentence."""
    if not rows.rows:
        return Told("", rows, (), "none")
    if meaning.sides:
        return _sides(lexicon, meaning, rows, lang)
    if meaning.asked == PERIOD:
        return _years(lexicon, meaning, rows, lang)
    if meaning.target == Target.YES_NO and meaning.bound:
        return _against(lexicon, meaning, meaning.bound, rows, lang)
    return tell_figures(lexicon, meaning, rows, lang)


def _ordered(meaning: Meaning, rows: Answer) -> list[Row]:
    """The figures that are not lesser ones, the one that counts first."""
    sound = [row for row in rows.rows if is_sound(rows, row)]
    return sorted(sound, key=lambda row: rank_of(meaning, rows, row))


def _value_of(rows: Answer, row: Row) -> Decimal:
    return Decimal(plain(rows, row))


def _sides(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The figure of each side, the largest first, and which is above which."""
    ordered = _ordered(meaning, rows)
    kinds = dict.fromkeys((held(rows, row, "indicator"), held(rows, row, "unit")) for row in ordered)
    for indicator, unit in sorted(kinds, key=lambda one: meaning.indicators.index(one[0])):
        same = [row for row in ordered if (held(rows, row, "indicator"), held(rows, row, "unit")) == (indicator, unit)]
        chosen = [_of_side(rows, same, side) for side in meaning.sides]
        found = [row for row in chosen if row is not None]
        if len(found) == len(chosen):
            return _compared(lexicon, rows, found, lang)
    told = listed(lexicon, [said_figure(lexicon, rows, row, lang) for row in ordered], lang, 4)
    return Told(reply(lexicon, "no-sides", lang, told), rows, (), "not stated")


def _of_side(rows: Answer, ordered: list[Row], side: tuple[str, ...]) -> Row | None:
    """The figure of what is named itself, else the largest of what stands for it; each thing by the one that counts."""
    best: dict[str, Row] = {}
    for row in ordered:
        for one in {held(rows, row, "counterpart"), _whole(side, held(rows, row, "entity"))}.intersection(side):
            best.setdefault(one, row)
    if side[0] in best:
        return best[side[0]]
    return max(best.values(), key=lambda row: _value_of(rows, row), default=None)


def _whole(side: tuple[str, ...], entity: str) -> str:
    """What is named of which the entity is a version."""
    return next((one for one in side if entity == one or entity.startswith(f"{one}/")), "")


def _compared(lexicon: Lexicon, rows: Answer, found: list[Row], lang: str) -> Told:
    """Each figure, the largest first, with which is above which."""
    falling = sorted(found, key=lambda row: -_value_of(rows, row))
    told = " ".join(reply(lexicon, "one", lang, said_figure(lexicon, rows, row, lang)) for row in falling)
    verdicts = [_verdict(lexicon, rows, one, other, lang) for one, other in pairwise(falling)]
    sentence = " ".join((*verdicts, told, *_cautions(lexicon, rows, falling, lang)))
    given = [one for row in falling for one in (held(rows, row, _holder(rows, row)), plain(rows, row))]
    return Told(sentence, rows._replace(rows=tuple(falling)), tuple(given))


def _cautions(lexicon: Lexicon, rows: Answer, found: list[Row], lang: str) -> list[str]:
    """That the figures that are compared are of a company and of a project, or of different years."""
    companies = {"Enterprise" in lexicon.traits(held(rows, row, _holder(rows, row))) for row in found}
    years = {time_of(rows, row)[:YEAR] for row in found}
    unlike = ["unlike-things"] * (len(companies) > 1) + ["unlike-times"] * (len(years) > 1)
    return [reply(lexicon, one, lang) for one in unlike]


def _verdict(lexicon: Lexicon, rows: Answer, one: Row, other: Row, lang: str) -> str:
    """Which of two is above the other, and how many times; or that they are equal."""
    names = [_name(lexicon, rows, row, lang) for row in (one, other)]
    larger, smaller = _value_of(rows, one), _value_of(rows, other)
    if larger == smaller:
        return reply(lexicon, "equal", lang, *names)
    times = (larger / smaller).quantize(_TENTH) if smaller else None
    return (
        reply(lexicon, "above", lang, *names)
        if times is None
        else reply(lexicon, "times", lang, *names, number(f"{times:f}", lang))
    )


def _holder(rows: Answer, row: Row) -> str:
    return "counterpart" if held(rows, row, "counterpart") else "entity"


def _name(lexicon: Lexicon, rows: Answer, row: Row, lang: str) -> str:
    return text(lexicon.kg, cell(rows, row, _holder(rows, row)), lang)


def _years(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The year with the largest figure or the smallest, or those above or below a bound; of which years it is."""
    best: dict[str, Row] = {}
    for row in _ordered(meaning, rows):
        if len(held(rows, row, "period")) == YEAR:
            best.setdefault(held(rows, row, "period"), row)
    units = [held(rows, row, "unit") for row in best.values()]
    ranked = [row for row in best.values() if held(rows, row, "unit") == max(dict.fromkeys(units), key=units.count)]
    ranked.sort(key=lambda row: _value_of(rows, row), reverse=meaning.order != "least")
    in_time = sorted(ranked, key=lambda row: held(rows, row, "period"))
    ends = {"first": in_time[:1], "latest": in_time[-1:], "": in_time}
    first = ends[meaning.order] if meaning.order in ends else first_of(meaning, rows, ranked)
    if not first:
        return Told("", rows, (), "none")
    told = " ".join(reply(lexicon, "one", lang, said_figure(lexicon, rows, row, lang)) for row in first)
    given = tuple(one for row in first for one in (held(rows, row, "period"), plain(rows, row)))
    among = reply(lexicon, "of-years", lang, ", ".join(held(rows, row, "period") for row in in_time))
    apart = len({held(rows, row, "entity") for row in ranked}) > 1
    remarks = [among] * (meaning.order in ("most", "least")) + [reply(lexicon, "territories-of-years", lang)] * apart
    return Told(told, rows._replace(rows=tuple(ranked)), given, "", tuple(remarks))


def _against(lexicon: Lexicon, meaning: Meaning, bound: Bound, rows: Answer, lang: str) -> Told:
    """Whether the figure that counts is above the bound, or below it; only the figure where that cannot be told."""
    ordered = [row for row in _ordered(meaning, rows) if bound.unit in ("", held(rows, row, "unit"))]
    if not ordered:
        return tell_figures(lexicon, meaning._replace(target=Target.VALUE), rows, lang)
    told = reply(lexicon, "one", lang, said_figure(lexicon, rows, ordered[0], lang))
    is_so = _is_so(rows, ordered[0], bound)
    if bound.exact and not is_so:
        return _unlike(lexicon, bound, rows, ordered, lang)
    if is_so is None:
        return Told(told, rows, (plain(rows, ordered[0]),), "not stated")
    sentence = f"{reply(lexicon, 'is-so' if is_so else 'is-not-so', lang)} {told}"
    return Told(sentence, rows, (plain(rows, ordered[0]),), "yes" if is_so else "no")


def _is_so(rows: Answer, row: Row, bound: Bound) -> bool | None:
    """Whether a figure is as it is bound; None where its hedge leaves that open."""
    if bound.exact:
        return _value_of(rows, row) == bound.amount
    above = _is_above(rows, row, bound.amount)
    if bound.upto is None or not above:
        return None if above is None else above == bound.more
    beyond = _is_above(rows, row, bound.upto)
    return None if beyond is None else not beyond


def _unlike(lexicon: Lexicon, bound: Bound, rows: Answer, ordered: list[Row], lang: str) -> Told:
    """The figure that counts in place of the amount that was asked; both where another figure has that amount.

    What is rounded, or cut, to as many digits as were asked is not denied, nor what is of one of several things.
    """
    best = {held(rows, row, "entity"): row for row in reversed(ordered)}
    other = [row for row in ordered if _value_of(rows, row) == bound.amount][:1]
    told = [*list(best.values())[::-1][:_MOST], *(row for row in other if row not in best.values())]
    said = " ".join(reply(lexicon, "one", lang, said_figure(lexicon, rows, row, lang)) for row in told)
    given = tuple(plain(rows, row) for row in told)
    if other or len(best) > 1 or _is_about(_value_of(rows, ordered[0]), bound.amount):
        return Told(said, rows, given, "not stated")
    return Told(f"{reply(lexicon, 'is-not-so', lang)} {said}", rows, given, "no")


def _is_about(value: Decimal, amount: Decimal) -> bool:
    """Whether a value rounded, or cut, to the digits of an amount is that amount."""
    digit = Decimal((0, (1,), int(amount.normalize().as_tuple().exponent)))
    return amount in (value.quantize(digit), value.quantize(digit, ROUND_DOWN))


def _is_above(rows: Answer, row: Row, amount: Decimal) -> bool | None:
    """Whether the figure is above an amount; None where its hedge leaves that open."""
    value, hedge = _value_of(rows, row), held(rows, row, "hedge").rpartition("/")[2]
    if value == amount:
        return _BEYOND.get(hedge, False if hedge in ("", "exact") else None)
    open_ = (hedge in ("over", "at-least") and value < amount) or (hedge in ("nearly", "at-most") and value > amount)
    return None if open_ and abs(value - amount) * 10 < amount else value > amount
