"""Answers as pages: rows and accounts as JSON, CSV or Markdown, with what they rest on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from typing import Any, Final, NamedTuple

from haiphong_kg.base import FORMATS, bare_cell
from haiphong_kg.entities import backing, label, short, source_json
from haiphong_kg.questions import RECORD, Account, Result
from haiphong_kg.store import BASE, ID, KnowledgeGraph, Native, expand

MEDIA: Final = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
}
MOST_RECORDS: Final = 500


class Page(NamedTuple):
    """An answer: its media type, its content, whether nothing was left out, and whether an equal question has the same.

    What does not `last` is not kept.
    """

    media: str
    content: bytes
    whole: bool = True
    lasts: bool = True


def result_page(kg: KnowledgeGraph, result: Result, said: Mapping[str, Any], **more: object) -> Page:
    """Rows in the format `said["form"]`: in JSON values by column, and the `names` of the IRIs among them.

    CSV has the values, or with `said["labels"]` what a reader sees, as Markdown has.
    """
    form, rows = said["form"], result.values[: said.get("rows")]
    whole = result.whole and len(rows) == len(result.values)
    if form == "json":
        every = (row for part in (rows, *(one.values for one in result.also)) for row in part)
        named = sorted({value for row in every for value in row if isinstance(value, str) and value.startswith(BASE)})
        content = {
            "caption": result.caption,
            **_rows(result, rows),
            "names": {iri: label(kg, iri, said["lang"]) for iri in named},
            "whole": whole,
            **({"also": [_rows(one, one.values) for one in result.also]} if result.also else {}),
        }
        return Page(MEDIA[form], _json({**content, **more}), whole)
    if form == "csv" and not said.get("labels"):
        values = [[bare_cell(value) for value in row] for row in rows]
        return Page(MEDIA[form], FORMATS[form](result.columns, values).encode(), whole)
    return Page(MEDIA[form], FORMATS[form](result.headings, result.cells).encode(), result.whole)


def _rows(result: Result, rows: Sequence[Sequence[Native]]) -> dict[str, Any]:
    return {
        "columns": result.columns,
        "headings": result.headings,
        "rows": [dict(zip(result.columns, map(_plain, row), strict=True)) for row in rows],
    }


def answer_page(kg: KnowledgeGraph, result: Result, said: Mapping[str, Any], name: str = "") -> Page:
    """Rows with the records that they rest on: their claims, sources and disagreements."""
    if said["form"] != "json" or RECORD not in result.columns:
        return result_page(kg, result, said)
    place = result.columns.index(RECORD)
    named = [str(row[place]) for row in result.values[: said.get("rows")] if row[place] is not None]
    about = {"question": name} if name else {}
    return result_page(kg, result, said, **about, **backing(kg, list(dict.fromkeys(named))[:MOST_RECORDS]))


def account_page(kg: KnowledgeGraph, account: Account, said: Mapping[str, Any]) -> Page:
    """An account as JSON with its sources, or its text as Markdown that shows it letter by letter."""
    if said["form"] == "json":
        return Page(MEDIA["json"], _json({"account": account.data, "sources": _sources(kg, account.data)}))
    text = "".join(f"    {line}\n" if line else "\n" for line in account.text.splitlines())
    return Page(MEDIA["md"], text.encode())


def _sources(kg: KnowledgeGraph, data: object) -> dict[str, Any]:
    """What is known of each source that the data name under the key `source`: title, publisher, date, address."""
    named = {expand(name) if name.startswith("id:") else ID + name for name in _named(data)}
    return {short(iri): source_json(kg, iri) for iri in sorted(named) if iri.startswith(ID + "source/")}


def _named(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(source := data.get("source"), str):
            yield source
        data = list(data.values())
    if isinstance(data, list):
        for one in data:
            yield from _named(one)


def _plain(value: Native) -> object:
    """A value as JSON has it: a decimal as a number; a date, and what JSON has no number for, as text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    is_number = isinstance(value, float) and isfinite(value)
    return value if is_number or isinstance(value, int | str | None) else bare_cell(value)


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()
