"""The figures of one indicator as a series: one a year, and beside it those that the series does not take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial, reduce
from typing import Final, NamedTuple

from haiphong_kg.base import Value, date_text, nearest_things, sort_key, word
from haiphong_kg.entities import by_language, label, resolve
from haiphong_kg.errors import Message, NotFoundError, UsageError
from haiphong_kg.questions.answers import bound, cells, headings, with_labels
from haiphong_kg.questions.parameters import column, term_of
from haiphong_kg.questions.result import Result
from haiphong_kg.questions.results import listed, sources_told
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import ID, KnowledgeGraph, Query, bare, compact, find_query, native

_TAKEN: Final = "figures-by-year"
_BESIDE: Final = "figures-beside-the-series"
_IN_TITLE: Final = ("figure", "of")
_INDICATOR: Final = f"{ID}indicator/"
_PARTNER: Final = "with"
_LABEL: Final = "_label"
_COLUMNS: Final = ("figure", "figure_label", "name", _PARTNER, "with_label", "years", "first", "last")
_NOTHING: Final = Answer((), ())
_Years = dict[tuple[str, str], list[str]]


def series_rows(
    kg: KnowledgeGraph,
    figure: str | None,
    of: str,
    partner: str | None,
    lang: str,
    *,
    beside: bool,
    bare: bool,
    named: bool = False,
    option: str = "--beside",
) -> tuple[str, list[str], list[list[Value]], str]:
    """Title, headings and rows of the series of a figure, and what is said of the rest; without one, what there are.

    `option` is how one who asks says `beside`.

    Raises:
        NotFoundError: there is no such figure of that entity; the fix names what there is.
        UsageError: what stands beside is asked for, and no figure.
    """
    if figure is not None:
        found = _series(kg, figure, of, partner, lang, beside=beside, option=option)
        return found.title, *_written(kg, found, lang, bare=bare, named=named), found.rest
    title, years = _there(kg, of, partner, lang, beside=beside, option=option)
    columns, rows = _names(kg, years, lang, bare=bare, named=named)
    return title, columns, rows, ""


def series_listed(
    kg: KnowledgeGraph, figure: str | None, of: str, partner: str | None, lang: str, *, beside: bool
) -> Result:
    """The same for a program and for a reader at once, with the sources of the figures.

    Raises:
        NotFoundError, UsageError: as `series_rows`.
    """
    option = "beside=True"
    if figure is None:
        title, years = _there(kg, of, partner, lang, beside=beside, option=option)
        written = partial(_names, kg, years, lang, named=False)
        answer, rest = _NOTHING, ""
    else:
        found = _series(kg, figure, of, partner, lang, beside=beside, option=option)
        written = partial(_written, kg, found, lang, named=False)
        title, answer, rest = found.title, found.answer, found.rest
    (keys, rows), (headings, shown) = written(bare=True), written(bare=False)
    result = listed(keys, rows, lang, shown, headings=headings, caption=title, remark=rest)
    return replace(result, sources=sources_told(kg, answer, lang))


class _Series(NamedTuple):
    """The rows of a series, the columns that its title tells already, and what is said of the rest, a line each."""

    title: str
    answer: Answer
    query: Query
    told: tuple[str, ...]
    rest: str


def _series(
    kg: KnowledgeGraph, figure: str, of: str, partner: str | None, lang: str, *, beside: bool, option: str
) -> _Series:
    """The series of `figure` for the entity `of`; with `beside` the figures that it leaves out.

    The rest is how many figures stand beside it, and the years that were looked for in vain. `figure` may be the last
    part of an indicator's IRI. With a `partner` the figures between the two, else those of the whole.

    Raises:
        NotFoundError: there is no such figure of that entity; the fix names what there is.
    """
    typed, figure = figure, _indicator(kg, figure, lang)
    name = _BESIDE if beside else _TAKEN
    try:
        answer = _answer(kg, name, figure, of, partner, lang)
    except NotFoundError as error:
        if beside or getattr(error.message, "key", "") != "noRowForChoice":
            raise
        raise _no_series(kg, typed, figure, of, lang) from None
    told = _IN_TITLE if partner else (*_IN_TITLE, _PARTNER)
    rest = [] if beside else [_told(kg, figure, of, partner, lang, option), *_sought(kg, answer, lang)]
    query = find_query(kg.layout, "questions", name)
    return _Series(_title(kg, answer, lang), answer, query, told, "\n".join(filter(None, rest)))


def _written(
    kg: KnowledgeGraph, found: _Series, lang: str, *, bare: bool, named: bool
) -> tuple[list[str], list[list[Value]]]:
    """Headings and rows: `bare` gives IRIs and values in place of words, `named` labels besides, and every column.

    A reader gets no column that is empty in all rows.
    """
    answer = with_labels(kg, found.answer, lang) if named else found.answer
    rows: Sequence[Sequence[Value]] = (
        [[native(term) for term in row] for row in answer.rows] if bare else cells(kg, answer, lang, as_terms=False)
    )
    names = answer.columns if bare else headings(answer, found.query, lang)
    kept = [
        number
        for number, name in enumerate(answer.columns)
        if name.removesuffix(_LABEL) not in found.told and (bare or any(row[number] for row in rows))
    ]
    return [names[one] for one in kept], [[row[one] for one in kept] for row in rows]


def _there(
    kg: KnowledgeGraph, of: str, partner: str | None, lang: str, *, beside: bool, option: str
) -> tuple[str, _Years]:
    """A title, and of which figures there are series for the entity `of`: the years by figure and partner.

    With a `partner` the series between the two.

    Raises:
        NotFoundError: there is no figure of that entity; the fix names what there is.
        UsageError: what stands beside is asked for, and no figure.
    """
    if beside:
        raise UsageError(Message("besideWhat", option=option), fix=Message("seriesListed"))
    wanted = resolve(kg, partner, lang) if partner else ""
    answer = bound(kg, find_query(kg.layout, "questions", _TAKEN), {"of": of}, lang)
    years: _Years = defaultdict(list)
    for row in answer.rows:
        one = dict(zip(answer.columns, map(bare, row), strict=True))
        if wanted in ("", one[_PARTNER]):
            years[one["figure"], one[_PARTNER]].append(one["year"])
    place = answer.columns.index("of")
    return word("seriesOf", lang, name=label(kg, bare(answer.rows[0][place]), lang)), years


def _names(
    kg: KnowledgeGraph, years: _Years, lang: str, *, bare: bool, named: bool
) -> tuple[list[str], list[list[Value]]]:
    """Headings and rows of what there are series of: figure, name, partner, number of years, first and last year.

    The name is what `_series` takes; `bare` gives IRIs and numbers in place of words, `named` labels too.
    """
    found = [_listed(kg, *key, years[key], lang, bare_terms=bare) for key in years]
    found.sort(key=lambda one: (sort_key(str(one["figure"])), sort_key(str(one[_PARTNER] or ""))))
    columns = [name for name in _COLUMNS if named or not name.endswith(_LABEL)]
    rows = [[one[name] for name in columns] for one in found]
    return columns if bare else [word(one, lang) for one in columns], rows


def _listed(
    kg: KnowledgeGraph, figure: str, partner: str, years: list[str], lang: str, *, bare_terms: bool
) -> dict[str, Value]:
    """What the list says of one series, by `_COLUMNS`."""
    named, beside = label(kg, figure, lang), label(kg, partner, lang) if partner else None
    things = (figure, named, _short(figure), partner or None, beside)
    ends = [int(one) if bare_terms else one for one in (min(years), max(years))]
    row = dict[str, Value](zip(_COLUMNS, (*things, len(set(years)), *ends), strict=True))
    return row if bare_terms else {**row, "figure": named, _PARTNER: beside}


def _indicator(kg: KnowledgeGraph, typed: str, lang: str) -> str:
    """The indicator of a name, as an IRI in angle brackets.

    Raises:
        NotFoundError: there is none; the fix tells where all are listed.
    """
    if kg.objects(_INDICATOR + typed, "rdf:type"):
        return f"<{_INDICATOR}{typed}>"
    try:
        return f"<{bare(term_of(kg, find_query(kg.layout, 'questions', _TAKEN), 'figure', typed, lang))}>"
    except NotFoundError as error:
        listed = Message("pair", one=error.fix, other=Message("seriesListed"))
        raise NotFoundError(error.message, fix=listed) from None


def _short(indicator: str) -> str:
    return indicator.removeprefix(_INDICATOR) if indicator.startswith(_INDICATOR) else compact(indicator)


def _answer(kg: KnowledgeGraph, name: str, figure: str, of: str, partner: str | None, lang: str) -> Answer:
    """The rows of a question of figures, of the whole or with a partner."""
    answer = bound(kg, find_query(kg.layout, "questions", name), {"figure": figure, "of": of}, lang)
    place = answer.columns.index(_PARTNER)
    wanted = resolve(kg, partner, lang) if partner else ""
    if rows := tuple(row for row in answer.rows if bare(row[place]) == wanted):
        return answer._replace(rows=rows)
    partners = sorted({label(kg, bare(row[place]), lang) for row in answer.rows if row[place]}, key=sort_key)
    said = Message("noFigureWith", partner=partner) if partner else Message("noFigureOfWhole")
    fix = Message("namePartner", names=partners) if partners else Message("leaveOutWith")
    raise NotFoundError(said, fix=fix)


def _no_series(kg: KnowledgeGraph, typed: str, figure: str, of: str, lang: str) -> NotFoundError:
    """That there is no such series, with those of the same entity whose names are like what was typed or meant."""
    query = find_query(kg.layout, "questions", _TAKEN)
    whole = term_of(kg, query, "of", of, lang)
    there = [bare(one) for one in column(run_named(kg, query, {"of": whole}), "figure")]
    meant, known = (
        label(kg, figure.strip("<>"), lang),
        {_short(one): (_short(one), label(kg, one, lang)) for one in there},
    )
    near = dict.fromkeys([*nearest_things(typed, known), *nearest_things(meant, known)])
    fix = Message("seriesListed")
    if near:
        names = reduce(lambda one, other: Message("orElse", one=one, other=other), near)
        fix = Message("didYouMean", name=names, rest=fix)
    return NotFoundError(Message("noSeries", figure=meant, of=label(kg, bare(whole), lang)), fix=fix)


def _told(kg: KnowledgeGraph, figure: str, of: str, partner: str | None, lang: str, option: str) -> str:
    try:
        count = len(_answer(kg, _BESIDE, figure, of, partner, lang).rows)
    except NotFoundError:
        return ""
    if count == 1:
        return word("oneBeside", lang, option=option)
    return word("manyBeside", lang, n=count, option=option)


def _sought(kg: KnowledgeGraph, answer: Answer, lang: str) -> list[str]:
    """The years of the series of `answer` for which a figure was looked for in vain, and where; each in a line."""
    figure, of, partner = (bare(answer.rows[0][answer.columns.index(name)]) for name in (*_IN_TITLE, _PARTNER))
    lines = []
    for gap in kg.subjects("hp:unstatedProperty", "hp:preferredForYear"):
        near = kg.value(gap, "hp:unstatedOf")
        place = kg.value(near, "hp:observedEntity")
        meant = (kg.value(near, "hp:indicator"), kg.value(place, "hp:versionOf") or place)
        if meant == (figure, of) and kg.value(near, "hp:counterpart") == partner:
            where = by_language(kg, gap, "hp:soughtIn").get(lang, "")
            when = date_text(kg.value(gap, "hp:soughtOn"), lang)
            lines.append(word("soughtInVain", lang, what=label(kg, gap, lang), when=when, where=where))
    return lines


def _title(kg: KnowledgeGraph, answer: Answer, lang: str) -> str:
    shown = {name: answer.rows[0][answer.columns.index(name)] for name in _IN_TITLE}
    return ", ".join(label(kg, bare(term), lang) for term in shown.values())
