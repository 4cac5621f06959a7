"""A reply as a result: rows for a program and for a reader."""

from __future__ import annotations

from dataclasses import replace

from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.telling.record_rows import with_statements
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.telling.showing import account, headings_of
from haiphong_kg.questions import Result, result_of, sources_told, with_held


def as_result(asking: Asking, found: Reply) -> Result:
    """A reply for a program and for a reader; its caption is the account of it, its sources are those of all parts."""
    kg, lang, named = asking.kg, found.lang, asking.queries.get(found.meanings[0].name)
    rows, query = with_held(kg, with_statements(kg, found.rows, lang), named)
    made = result_of(kg, rows, lang, found.sparql, query)
    told = made.headings if query else headings_of(asking, found, rows)
    further = (one for part in found.also for one in sources_told(kg, part.rows, lang))
    sources = {one["name"]: one for one in (*made.sources, *further)}
    return replace(made, headings=told, caption=account(asking, found), remarks=(), sources=tuple(sources.values()))
