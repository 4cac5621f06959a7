"""An answer with all that a program and a reader may want of it."""

from __future__ import annotations

from haiphong_kg.questions.answers import cells, headings, marked
from haiphong_kg.questions.backing import remarks, sources
from haiphong_kg.questions.order import reading_order
from haiphong_kg.questions.result import Result
from haiphong_kg.sparql import Answer, with_years
from haiphong_kg.store import KnowledgeGraph, Query, native


def result_of(kg: KnowledgeGraph, answer: Answer, lang: str, text: str, query: Query | None = None) -> Result:
    """`answer` to the query `text`, or to the named `query`, for a program and for a reader of `lang`."""
    answer = with_years(answer, text)
    return Result(
        answer.columns,
        tuple(tuple(map(native, row)) for row in answer.rows),
        headings(answer, query, lang),
        tuple(map(tuple, marked(kg, answer, cells(kg, answer, lang, as_terms=False)))),
        query.summary[lang] if query else "",
        tuple(reading_order(kg, answer, text, lang)),
        answer.whole,
        tuple(remarks(kg, answer, lang)),
        tuple({"name": one.name, "title": one.title, "address": one.address} for one in sources(kg, answer, lang)),
    )
