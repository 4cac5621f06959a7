"""A reply as a result: rows for a program and for a reader."""

from __future__ import annotations

from dataclasses import replace

from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.record_rows import with_statements
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.telling.showing import account, headings_of
from haiphong_kg.questions import Result, result_of, with_held


def as_result(asking: Asking, found: Reply) -> Result:
    """A reply for a program and for a reader; its caption is the account of it, its sources are those of all parts."""
    made = _rows_of(asking, found)
    also = tuple(_rows_of(asking, part) for part in found.also if part.rows.rows)
    sources = {one["name"]: one for part in (made, *also) for one in part.sources}
    return replace(made, caption=account(asking, found), sources=tuple(sources.values()), also=also)


def _rows_of(asking: Asking, found: Reply) -> Result:
    """The rows of a reply, or of one of its parts, with their headings and sources, and nothing told."""
    kg, lang, named = asking.kg, found.lang, asking.queries.get(found.meanings[0].name)
    rows, query = with_held(kg, with_statements(kg, found.rows, lang), named)
    made = result_of(kg, rows, lang, found.sparql, query)
    told = made.headings if query else headings_of(asking, found, rows)
    return replace(made, headings=told, caption="", remarks=())
