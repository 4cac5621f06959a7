"""Figures as an answer: which comes first, in what words, and what may be compared with what."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from haiphong_kg.ask.meaning.meaning import MONTH, YEAR, Meaning, Span, Target, is_between_years
from haiphong_kg.ask.meaning.said_names import listed
from haiphong_kg.ask.signals.units import is_added, is_level
from haiphong_kg.ask.telling.changing import tell_change
from haiphong_kg.ask.telling.of_one_year import not_of_one_year
from haiphong_kg.ask.telling.replying import Row, Told, cell, held, is_sound, period_of, reply, time_of
from haiphong_kg.ask.telling.rivals import rivals
from haiphong_kg.ask.telling.said_value import plain, said_figure, said_value
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import number
from haiphong_kg.entities import label, text
from haiphong_kg.sparql import Answer
from haiphong_kg.store import bare

_MOST: Final = 10
_FEW: Final = 3
_ROLES: Final = ("entity", "counterpart")


def tell_figures(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The figure asked for, the best first; or the things that have the largest."""
    if not rows.rows:
        return Told("", rows, (), "none")
    if meaning.target == Target.VALUE:
        return _value(lexicon, meaning, rows, lang)
    return _ranked(lexicon, meaning, rows, lang)


def _value(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The first figure of each entity, with its hedge and time; how many others there are."""
    ordered = sorted(rows.rows, key=lambda row: rank_of(meaning, rows, row))
    if meaning.change:
        changed = tell_change(lexicon, meaning, rows, ordered, lang)
        return changed or _no_pair(lexicon, meaning, rows, ordered, lang)
    chosen, beside = _to_tell(lexicon, meaning, rows, ordered)
    rest = len(ordered) - len(chosen) - len(beside)
    told = [reply(lexicon, "one", lang, said_figure(lexicon, rows, row, lang)) for row in chosen]
    told += [reply(lexicon, "rival", lang, said_figure(lexicon, rows, row, lang)) for row in beside]
    chosen += beside
    if meaning.disputed:
        disputes = [label(lexicon.kg, one, lang) for one in _disputes(lexicon, rows)]
        told += [reply(lexicon, "one", lang, one) for one in (*_sides(lexicon, rows, lang), *disputes)]
    sentence = " ".join(told)
    if rest:
        sentence += f" {reply(lexicon, 'others', lang, str(rest))}"
    whole = is_whole(meaning, rows)
    if not whole:
        key = "part-of-time" if meaning.span and _is_of_months(meaning.span) else "part-only"
        sentence = f"{not_of_one_year(lexicon, meaning, lang) or reply(lexicon, key, lang)} {sentence}"
    given = [plain(rows, row) for row in chosen]
    if meaning.disputed:
        given += [lexicon.kg.value(one, "hp:value") for one in _others(lexicon, rows)] + _disputes(lexicon, rows)
    things = [held(rows, row, "entity") for row in chosen]
    return Told(sentence, rows._replace(rows=tuple(ordered)), (*given, *things), "" if whole else "not stated")


def _to_tell(lexicon: Lexicon, meaning: Meaning, rows: Answer, ordered: list[Row]) -> tuple[list[Row], list[Row]]:
    """The figures that are told, and those that do not fit them."""
    if meaning.disputed:
        return ordered, []
    firsts: dict[tuple[str, ...], Row] = {}
    for row in ordered:
        firsts.setdefault(tuple(held(rows, row, role) for role in _ROLES if _several(meaning, role)), row)
    chosen = [*firsts.values()][:_MOST]
    chosen += [row for row in ordered if row not in chosen and _alike(rows, chosen[0], row)]
    if meaning.each or _is_of_years(meaning, rows, ordered):
        return by_period(rows, ordered) or chosen, []
    beside = [] if meaning.order == "first" else [one for row in chosen for one in rivals(lexicon, rows, row, ordered)]
    return chosen, [row for row in dict.fromkeys(beside) if row not in chosen]


def _no_pair(lexicon: Lexicon, meaning: Meaning, rows: Answer, ordered: list[Row], lang: str) -> Told:
    """That no two figures can be compared, and which there are."""
    span = meaning.span or Span("", "")
    told = listed(lexicon, [said_figure(lexicon, rows, row, lang) for row in ordered], lang, _FEW)
    sentence = reply(lexicon, "no-pair", lang, span.first, span.last, told)
    return Told(sentence, rows._replace(rows=tuple(ordered)), (), "not stated")


def _disputes(lexicon: Lexicon, rows: Answer) -> list[str]:
    """The disagreements in which one of the figures is a side."""
    roles = ("hp:disagreeingMember", "hp:preferredMember")
    records = dict.fromkeys(held(rows, row, "record") for row in rows.rows)
    return list(dict.fromkeys(one for record in records for role in roles for one in lexicon.kg.subjects(role, record)))


def by_period(rows: Answer, ordered: list[Row]) -> list[Row]:
    """The best figure of each period, the earliest first; those without a time are left to the rows."""
    found: dict[str, Row] = {}
    whole = [row for row in ordered if len(held(rows, row, "period")) == YEAR]
    whole = [] if any(is_level(held(rows, row, "indicator")) for row in ordered) else whole
    for row in whole or ordered:
        if (time := period_of(rows, row)) and is_sound(rows, row):
            found.setdefault(time, row)
    return sorted(found.values(), key=lambda row: time_of(rows, row))


def _is_of_years(meaning: Meaning, rows: Answer, ordered: list[Row]) -> bool:
    """Whether it is asked of several years, there are figures of whole years, and none of all the years together.

    Of what was added at several times of one year each is told.
    """
    if all(is_added(held(rows, row, "indicator")) for row in ordered):
        return len(ordered) > 1 and meaning.span is not None
    if not is_between_years(meaning.span) or any(_exactness(meaning.span, rows, row) == 0 for row in ordered):
        return False
    times = {period_of(rows, row) for row in ordered}
    levels = len(times) > 1 and all(is_level(held(rows, row, "indicator")) for row in ordered)
    return levels or any(len(held(rows, row, "period")) == YEAR for row in ordered)


def _others(lexicon: Lexicon, rows: Answer) -> list[str]:
    """The figures on the other sides of those disagreements, which no row is of."""
    sides = [bare(term) for one in _disputes(lexicon, rows) for term in lexicon.kg.objects(one, "hp:disagreeingMember")]
    told = {held(rows, row, "record") for row in rows.rows}
    return [one for one in dict.fromkeys(sides) if one not in told and lexicon.kg.value(one, "hp:value")]


def _sides(lexicon: Lexicon, rows: Answer, lang: str) -> list[str]:
    """The other sides in words."""
    kg = lexicon.kg
    return [
        f"{label(kg, one, lang)}: {number(kg.value(one, 'hp:value'), lang)} {label(kg, kg.value(one, 'hp:unit'), lang)}"
        for one in _others(lexicon, rows)
    ]


def _several(meaning: Meaning, role: str) -> bool:
    given = meaning.role(role)
    return given is not None and len(given.iris) > 1


def _alike(rows: Answer, first: Row, row: Row) -> bool:
    """Whether a figure is of the same thing and time in another unit, or the same figure of undated ones."""
    same = all(held(rows, first, name) == held(rows, row, name) for name in ("entity", "indicator", "period", "known"))
    return same and is_sound(rows, row) and held(rows, row, "value") != held(rows, first, "value")


def rank_of(meaning: Meaning, rows: Answer, row: Row) -> tuple[bool, int, int, str, str]:
    """Preferred before others, the likeliest indicator, the very period asked for, the latest, the whole year.

    The first of all may be one to which a later one is preferred.
    """
    time, lesser = time_of(rows, row), not is_sound(rows, row)
    place = [one for one, name in enumerate(meaning.indicators) if name == held(rows, row, "indicator")]
    exact = _exactness(meaning.span, rows, row)
    newest = _inverse(time) if meaning.order != "first" else time or "9999"
    return (
        lesser and meaning.order != "first",
        place[0] if place else 0,
        exact,
        newest,
        f"{int(lesser)}{held(rows, row, 'record')}",
    )


def _exactness(span: Span | None, rows: Answer, row: Row) -> int:
    """0 where the period is the one asked for, 1 where it lies within or ends there."""
    if span is None:
        return 0
    if span.first and not span.last:
        return int(not held(rows, row, "period").startswith(f"{span.first}/"))  # of all that time until it is known
    asked = span.first if span.first == span.last else f"{span.first or '..'}/{span.last or '..'}"
    return int(held(rows, row, "period") not in (asked, f"../{span.last}") and held(rows, row, "known") != asked)


def is_whole(meaning: Meaning, rows: Answer) -> bool:
    """Whether there is a figure, and where one year or some months are asked for, one that is not of a part of them."""
    span = meaning.span
    year = span is not None and len(span.first) == YEAR and span.first == span.last
    if span is None or not (year or _is_of_months(span)):
        return bool(rows.rows)
    return any("/" not in one or one == f"{span.first}/{span.last}" for one in _periods(rows))


def _is_of_months(span: Span) -> bool:
    return len(span.first) == len(span.last) == MONTH and span.first != span.last


def _periods(rows: Answer) -> list[str]:
    return [held(rows, row, "period") for row in rows.rows]


def _inverse(time: str) -> str:
    """A key by which later times come first."""
    return "".join(chr(0x10FF - ord(one)) for one in time) or "\uffff"


def _ranked(lexicon: Lexicon, meaning: Meaning, rows: Answer, lang: str) -> Told:
    """The things by their best figure, within one unit; those in other units are named."""
    first_named = min((meaning.indicators.index(held(rows, row, "indicator")) for row in rows.rows), default=0)
    same = tuple(row for row in rows.rows if held(rows, row, "indicator") == meaning.indicators[first_named])
    best = _best(meaning, rows._replace(rows=same))
    if not best:
        return Told("", rows, (), "none")
    units = [held(rows, row, "unit") for row in best.values()]
    unit = max(dict.fromkeys(units), key=units.count)
    here = [row for row in best.values() if held(rows, row, "unit") == unit]
    down = meaning.order != "least"
    here.sort(
        key=lambda row: (
            -Decimal(plain(rows, row)) if down else Decimal(plain(rows, row)),
            held(rows, row, "record"),
        )
    )
    name = "counterpart" if meaning.asked == "counterpart" else "entity"
    if meaning.than and not (here := _beyond(meaning, rows, here)):
        return Told("", rows, (), "none")
    first = first_of(meaning, rows, here)
    if not first:
        return Told("", rows, (), "none")
    told = [_with_value(lexicon, rows, row, name, lang) for row in first]
    given = [one for row in first for one in (held(rows, row, name), plain(rows, row))]
    count = str(len({held(rows, row, name) for row in first}))
    sentence = reply(lexicon, "count", lang, count, listed(lexicon, told, lang))
    others = sorted({label(lexicon.kg, one, lang): one for one in units if one != unit}.items())
    in_others = [_largest_in(lexicon, rows, best.values(), one, lang) for _, one in others]
    named = (listed(lexicon, [one for one, _ in others], lang), listed(lexicon, in_others, lang))
    remarks = (reply(lexicon, "units", lang, *named),) if others else ()
    return Told(
        sentence,
        rows._replace(rows=tuple(here)),
        (count, *given) if meaning.target == Target.COUNT else tuple(given),
        "",
        remarks,
    )


def _with_value(lexicon: Lexicon, rows: Answer, row: Row, name: str, lang: str) -> str:
    return f"{text(lexicon.kg, cell(rows, row, name), lang)} ({said_value(lexicon, rows, row, lang)})"


def _largest_in(lexicon: Lexicon, rows: Answer, best: Iterable[Row], unit: str, lang: str) -> str:
    """The thing with the largest figure in a unit, with that."""
    here = [row for row in best if held(rows, row, "unit") == unit]
    name = "counterpart" if cell(rows, here[0], "counterpart") is not None else "entity"
    return _with_value(lexicon, rows, max(here, key=lambda row: Decimal(plain(rows, row))), name, lang)


def _beyond(meaning: Meaning, rows: Answer, ranked: list[Row]) -> list[Row]:
    """Those above the thing that is named, or below it, whose own figure stands among them."""
    name = "counterpart" if meaning.asked == "counterpart" else "entity"
    own = [Decimal(plain(rows, row)) for row in ranked if held(rows, row, name) in meaning.than]
    if not own:
        return []
    others = [row for row in ranked if held(rows, row, name) not in meaning.than]
    if meaning.below:
        return [row for row in others if Decimal(plain(rows, row)) < max(own)]
    return [row for row in others if Decimal(plain(rows, row)) > max(own)]


def first_of(meaning: Meaning, rows: Answer, ranked: list[Row]) -> list[Row]:
    """All of those ranked; where one place is asked for, those that have it, several where their figures are equal."""
    if not meaning.order or not ranked:
        return ranked
    values = list(dict.fromkeys(plain(rows, row) for row in ranked))
    if meaning.top:
        return [row for row in ranked if plain(rows, row) in values[: meaning.top]]
    place = max(meaning.nth - 1, 0)
    return [row for row in ranked if place < len(values) and plain(rows, row) == values[place]]


def _best(meaning: Meaning, rows: Answer) -> dict[tuple[str, str], Row]:
    """Of each thing the figure that counts: no lesser one, of the likeliest indicator, then the largest.

    The stock of a country is its latest, for an older one may have been larger.
    """
    name = "counterpart" if meaning.asked == "counterpart" else "entity"
    sound = [row for row in rows.rows if is_sound(rows, row)]

    def rank(row: Row) -> tuple[int, str, Decimal]:
        place = meaning.indicators.index(held(rows, row, "indicator"))
        time = _inverse(time_of(rows, row)) if name == "counterpart" else ""
        return place, time, -Decimal(plain(rows, row))

    found: dict[tuple[str, str], Row] = {}
    for row in sorted(sound, key=rank):
        found.setdefault((held(rows, row, name), held(rows, row, "unit")), row)
    return found
