"""The graph as a workbook (Office Open XML): a sheet for each query of `queries/sheets`, for people who use no RDF."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

import xlsxwriter
from pyoxigraph import Literal, NamedNode

from haiphong_kg.base import LANGUAGES, legal, word
from haiphong_kg.entities import label
from haiphong_kg.questions import RECORD
from haiphong_kg.release.exported import Exported
from haiphong_kg.sparql import run_named
from haiphong_kg.store import (
    BASE,
    DATASET,
    PREFIXES,
    KnowledgeGraph,
    Native,
    Query,
    Term,
    compact,
    in_range,
    native,
    read_folder,
    spoken_in,
)

ABOUT: Final = "about"
_LONGEST: Final = 32_767
_LONGEST_LINK: Final = 2_000
_MOST_LINKS: Final = 60_000
_WIDEST: Final = 60
_NARROWEST: Final = 10
_FIRST_YEAR: Final = 1901  # before March 1900 the dates of the format are a day wrong
_OURS: Final = (BASE, PREFIXES["unit"], PREFIXES["sdmx-code"])
# The same bytes at any time and place: no clock, and text never taken for a formula, an address or a number.
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NO_CLOCK: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no zones


class Column(NamedTuple):
    """A column of a sheet: its heading, the column of the answer that it shows, and in which language ("" for none)."""

    heading: str
    place: int
    lang: str


def workbook(exported: Exported) -> bytes:
    """The workbook: `about`, which lists the sheets, and a sheet a query, sorted by name.

    A row is a record, the first column its name in the graph; what a record has several of stands in one cell, parted
    by "; ". An entity or a code has a column for its name in each language. Numbers, dates and addresses are such.
    """
    kg, stream = exported.kg, io.BytesIO()
    queries = list(read_folder(kg.layout, "sheets").values())
    with xlsxwriter.Workbook(stream, dict(_OPTIONS)) as book:
        book.set_properties({"title": legal(label(kg, DATASET, "vi")), "created": _NO_CLOCK})
        forms = {"head": book.add_format({"bold": True, "text_wrap": True, "valign": "top"})}
        forms |= {"date": book.add_format({"num_format": "yyyy-mm-dd"}), "link": book.get_default_url_format()}
        _write(book.add_worksheet(ABOUT), forms, *_about(kg, queries))
        for query in queries:
            _write(book.add_worksheet(query.name[:31]), forms, *_sheet(kg, query))
    return stream.getvalue()


def _about(kg: KnowledgeGraph, queries: Iterable[Query]) -> tuple[list[str], list[list[Native]]]:
    """What the workbook is, of which release, and what each sheet holds."""
    facts = [("version", "dcat:version"), ("released", "dcterms:issued"), ("licence", "dcterms:license")]
    rows: list[list[Native]] = [["", *(label(kg, DATASET, lang) for lang in LANGUAGES)]]
    rows += [[_both(word(key, "vi"), word(key, "en")), kg.value(DATASET, name), ""] for key, name in facts]
    rows += [[one.name, one.summary["vi"], one.summary["en"]] for one in queries]
    return [_both(word("sheet", "vi"), word("sheet", "en")), "Tiếng Việt", "English"], rows


def _sheet(kg: KnowledgeGraph, query: Query) -> tuple[list[str], list[list[Native]]]:
    """The headings and the rows of one query, with a row for each value of its first column."""
    answer = run_named(kg, query, {})
    groups: dict[Term | None, list[list[Term]]] = {}
    for row in answer.rows:
        cells = groups.setdefault(row[0], [[] for _ in row])
        for cell, term in zip(cells, row, strict=True):
            if term is not None and term not in cell:
                cell.append(term)
    columns = list(_columns(query, answer.columns, list(groups.values())))
    rows = [[_value(kg, cells[one.place], one) for one in columns] for cells in groups.values()]
    return [one.heading for one in columns], rows


def _columns(query: Query, names: Sequence[str], rows: Sequence[Sequence[Sequence[Term]]]) -> Iterator[Column]:
    """The columns of the sheet: two for what has a name in each language, one for the rest."""
    for place, name in enumerate(names):
        heading = _both(query.columns["vi"][place], query.columns["en"][place])
        if name != RECORD and any(_is_named(term) for row in rows for term in row[place]):
            yield from (Column(f"{heading} [{lang}]", place, lang) for lang in LANGUAGES)
        else:
            yield Column(heading, place, "")


def _is_named(term: Term) -> bool:
    return bool(isinstance(term, Literal) and term.language) or (
        isinstance(term, NamedNode) and term.value.startswith(_OURS)
    )


def _value(kg: KnowledgeGraph, terms: Sequence[Term], column: Column) -> Native:
    """What stands in a cell: the one value as such, several as text."""
    spoken = in_range(column.lang, map(spoken_in, terms))
    heard = [term for term in terms if not column.lang or spoken_in(term) in ("", spoken)]
    values = [one for term in heard if (one := _one(kg, term, column)) not in (None, "")]
    return values[0] if len(values) == 1 else "; ".join(map(_text, values))


def _one(kg: KnowledgeGraph, term: Term, column: Column) -> Native:
    if isinstance(term, NamedNode) and term.value.startswith(_OURS):
        return label(kg, term.value, column.lang) if column.lang else compact(term.value).removeprefix("id:")
    return native(term)


def _write(sheet: Any, forms: dict[str, Any], headings: list[str], rows: list[list[Native]]) -> None:  # noqa: ANN401 - it exports no types
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, legal(heading), forms["head"])
        widest = max([len(_text(row[place])) for row in rows], default=0)
        sheet.set_column(place, place, min(max(_NARROWEST, widest), _WIDEST))
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write_cell(sheet, forms, (number, place), value)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)


def _write_cell(sheet: Any, forms: dict[str, Any], at: tuple[int, int], value: Native) -> None:  # noqa: ANN401 - it exports no types
    """A number, a date or an address as such where the format holds it exactly; all else as text, never a formula."""
    if isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif isinstance(value, date) and value.year >= _FIRST_YEAR:
        sheet.write_datetime(*at, value, forms["date"])
    elif isinstance(value, int | float | Decimal) and Decimal(repr(float(value))) == Decimal(str(value)):
        sheet.write_number(*at, float(value))
    elif isinstance(value, str) and _is_address(value) and at[0] < _MOST_LINKS:
        sheet.write_url(*at, legal(value), forms["link"], string=legal(value))
    elif text := _text(value):
        sheet.write_string(*at, legal(text)[:_LONGEST])


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and len(text) < _LONGEST_LINK and " " not in text


def _text(value: Native) -> str:
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


def _both(vi: str, en: str) -> str:
    return vi if vi == en else f"{vi} · {en}"
