"""Columns and rows of text → table, CSV, TSV, JSON or Markdown. What comes from data stays text in each of them."""

from __future__ import annotations

import csv
import io
import json
import math
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from haiphong_kg.base.expressions import expression
from haiphong_kg.base.text import printable
from haiphong_kg.base.words import number, word

Rows = Sequence[Sequence[str]]
Value = str | int | float | Decimal | bool | date | None
_NUMBER: Final = expression(r"-?\d+([.,]\d+)*")
_MARKDOWN: Final = expression(r"([\\`*_\[\]<>|#~])")
_FORMULA: Final = frozenset("=+-@\N{MINUS SIGN}")
# What some spreadsheets pass over at the beginning: what shows no sign of its own, by category and, where that is of
# letters and symbols, by itself; and quotation marks, but for the apostrophe, which makes a text of what follows.
_SKIPPED: Final = frozenset(("Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp", "Pi", "Pf"))
_BLANKS: Final = frozenset('\u115f\u1160\u2800\u3164\uffa0"')
_FIGURE: Final = expression(r"[^\w\s]*\d[\d.,:/-]*[^\w\s]*")
_HYPHEN: Final = expression(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
_PARTS: Final = expression("(?<=;)(?=[^;])")
_NARROWEST: Final = 8
_LONGEST_CODE: Final = 24


def table(columns: Sequence[str], rows: Rows, width: int | None = None) -> str:
    """Aligned columns under a rule; cells are wrapped so that no line is wider than `width` (None: never wrapped).

    Where the columns are too many for that, each row is a block of its own, with a line a column.
    """
    clean = [[printable(" ".join(cell.split())) for cell in row] for row in [columns, *rows]]
    columned = list(zip(*clean, strict=True))
    least = [_least(column) for column in columned]
    if width and len(columns) > 1 and sum(least) + 2 * (len(least) - 1) > width:
        return _blocks(clean[0], clean[1:], width)
    widths = _fitted([max(map(_width, column)) for column in columned], least, width)
    head, *body = [_lines(row, widths) for row in clean]
    rule = "  ".join("─" * one for one in widths)
    return "\n".join([*head, rule, *(line for lines in body for line in lines)]) + "\n"


def csv_text(columns: Sequence[str], rows: Rows, delimiter: str = ",") -> str:
    """RFC 4180 with a header; what a spreadsheet would run as a formula gets an apostrophe before it.

    So does what stands behind a semicolon in a cell of CSV: in the many languages in which Excel parts cells by
    semicolons, a new cell begins there, quotation marks or not.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    is_parted = delimiter == ","
    writer.writerows([_harmless(cell, is_parted=is_parted) for cell in row] for row in [columns, *rows])
    return stream.getvalue()


def tsv_text(columns: Sequence[str], rows: Rows) -> str:
    """Tab-separated values with a header, quoted and guarded as CSV is."""
    return csv_text(columns, rows, "\t")


def json_text(columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> str:
    """A JSON array of one object a row: numbers with all their digits, null where there is no value, dates as text."""
    lines = [[f"    {_json(name)}: {_json(value)}" for name, value in zip(columns, row, strict=True)] for row in rows]
    objects = ["  {\n" + ",\n".join(line) + "\n  }" if line else "  {}" for line in lines]
    return "[\n" + ",\n".join(objects) + "\n]\n" if objects else "[]\n"


def markdown(columns: Sequence[str], rows: Rows) -> str:
    """A Markdown table; signs that Markdown or HTML would read are escaped."""
    lines = [columns, ["---"] * len(columns), *rows]
    escaped = [[cell if cell == "---" else escape_markdown(cell) for cell in line] for line in lines]
    return "".join("| " + " | ".join(line) + " |\n" for line in escaped)


def escape_markdown(text: str) -> str:
    """`text` as Markdown that shows just these characters on one line."""
    return _MARKDOWN.sub(r"\\\1", printable(" ".join(text.split()))).replace("&", "&amp;")


def bare_cell(value: Value) -> str:
    """A value as CSV has it: what JSON writes, without quotation marks; "" where there is none."""
    return "" if value is None else value if isinstance(value, str) else _json(value).strip('"')


def read_cell(value: Value, lang: str) -> str:
    """A value as a reader of `lang` sees it; a text is what it is."""
    if isinstance(value, bool):
        return word("yes" if value else "no", lang)
    bare = bare_cell(value)
    return number(bare, lang) if isinstance(value, int | float | Decimal) else bare


FORMATS: Final[dict[str, Callable[[Sequence[str], Rows], str]]] = {
    "table": table,
    "csv": csv_text,
    "tsv": tsv_text,
    "json": json_text,
    "md": markdown,
}


def _json(value: Value) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        # JSON has no such numbers; XML Schema writes them so.
        value = {math.inf: "INF", -math.inf: "-INF"}.get(value, "NaN")
    if isinstance(value, Decimal):
        return f"{value:f}"
    return json.dumps(value.isoformat() if isinstance(value, date) else value, ensure_ascii=False)


def _harmless(cell: str, *, is_parted: bool) -> str:
    first, *further = _PARTS.split(cell) if is_parted else [cell]
    guard = "'" if _is_formula(cell) else ""
    return guard + first + "".join("'" + part if _is_formula(part.rstrip(";")) else part for part in further)


def _is_formula(text: str) -> bool:
    return _runs(text) and not _NUMBER.fullmatch(text)


def _runs(cell: str) -> bool:
    """Whether a spreadsheet may take `cell` for a formula.

    Some skip what cannot be seen before the sign, and read its full-width and small forms as the sign itself.
    """
    if cell.startswith(("\t", "\r", "\n")):
        return True
    sign = next((one for one in cell if not _is_skipped(one)), " ")
    return unicodedata.normalize("NFKC", sign) in _FORMULA


def _is_skipped(sign: str) -> bool:
    return sign in _BLANKS or unicodedata.category(sign) in _SKIPPED


def _fitted(widths: list[int], least: Sequence[int], total: int | None) -> list[int]:
    """Takes from the widest column that can be narrower until the line fits."""
    widths = list(widths)
    while total and sum(widths) + 2 * (len(widths) - 1) > total:
        spare = [(width, place) for place, width in enumerate(widths) if width > least[place]]
        if not spare:
            break
        widths[max(spare, key=lambda one: (one[0], -one[1]))[1]] -= 1
    return widths


def _least(column: Sequence[str]) -> int:
    """The least width in which a column can be read: no number, no date and no code is broken."""
    widest = max(map(_width, column))
    words = [one for cell in column for one in cell.split() if any(sign.isdigit() for sign in one)]
    figures = [_width(one) if _FIGURE.fullmatch(one) else min(_width(one), _LONGEST_CODE) for one in words]
    return max(min(_NARROWEST, widest), max(figures, default=0))


def _blocks(columns: Sequence[str], rows: Rows, width: int) -> str:
    """One block a row: name and value side by side, an unbound value left out unless all are."""
    names = max(map(_width, columns))
    least = _least([cell for row in rows for cell in row] or [""])
    widths = _fitted([names, width], [min(_NARROWEST, names), least], width)
    blocks = [
        [line for pair in zip(columns, row, strict=True) if pair[1] or not any(row) for line in _lines(pair, widths)]
        for row in rows
    ]
    return "\n\n".join("\n".join(block) for block in blocks or [[", ".join(columns)]]) + "\n"


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, wrapped), default=0)
    columns = [cell + [""] * (height - len(cell)) for cell in wrapped]
    return [
        "  ".join(part + " " * (width - _width(part)) for part, width in zip(line, widths, strict=True)).rstrip()
        for line in zip(*columns, strict=True)
    ]


def _wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of so many columns, parted at spaces and hyphens; of longer words only figures are not cut."""
    lines = [""]
    for spaced in text.split(" "):
        for place, part in enumerate(_HYPHEN.split(spaced)):
            gap = " " if lines[-1] and not place else ""
            if _width(lines[-1] + gap + part) <= width:
                lines[-1] += gap + part
            else:
                lines += [part] if _FIGURE.fullmatch(part) else _cut(part, width)
    return lines[1:] if len(lines) > 1 and not lines[0] else lines


def _cut(long: str, width: int) -> list[str]:
    """`long` in pieces of at most so many columns, and at least one sign."""
    pieces = [""]
    for sign in long:
        if pieces[-1] and _width(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _width(text: str) -> int:
    """Columns of a terminal that `text` takes: wide East Asian signs two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(sign: str) -> int:
    return 0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
