"""An answer with all that a program and a reader may want of it."""

from __future__ import annotations

from collections.abc import Sequence

from haiphong_kg.base import Value, column_name, read_cell, word
from haiphong_kg.questions.answers import cells, headings, marked
from haiphong_kg.questions.backing import remarks, sources
from haiphong_kg.questions.order import reading_order
from haiphong_kg.questions.result import Result
from haiphong_kg.sparql import Answer, with_years
from haiphong_kg.store import KnowledgeGraph, Query, native


def listed(
    keys: Sequence[str],
    rows: Sequence[Sequence[Value]],
    lang: str,
    shown: Sequence[Sequence[Value]] = (),
    *,
    headings: Sequence[str] = (),
    caption: str = "",
    remark: str = "",
) -> Result:
    """A list of values for a program, which a reader of `lang` sees as `shown`, else as they are.

    The `keys` are those of words, unless there are `headings`.
    """
    return Result(
        tuple(keys) if headings else tuple(map(column_name, keys)),
        tuple(tuple(None if value == "" else value for value in row) for row in rows),
        tuple(headings) or tuple(word(key, lang) for key in keys),
        tuple(tuple(read_cell(value, lang) for value in row) for row in shown or rows),
        caption,
        remarks=(remark,) if remark else (),
    )


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
        sources_told(kg, answer, lang),
    )


def sources_told(kg: KnowledgeGraph, answer: Answer, lang: str) -> tuple[dict[str, str], ...]:
    """The sources of the records on which the rows rest, as a `Result` has them."""
    return tuple({"name": one.name, "title": one.title, "address": one.address} for one in sources(kg, answer, lang))
