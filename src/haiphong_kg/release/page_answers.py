"""The named questions with their answers, as the page carries them: things by their ids, every text once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from haiphong_kg.entities import short
from haiphong_kg.questions import cells, headings, reading_order
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import KnowledgeGraph, Query, Term, iri_in, read_folder

if TYPE_CHECKING:
    from collections.abc import Container

    from haiphong_kg.web.page import AnswersPage, Asked, Text

Places = dict[tuple[str, str], int]


def answers_of(kg: KnowledgeGraph, drawn: Container[str]) -> AnswersPage:
    """Every named question with its whole answer; of the things in `drawn`, which the page names, only their ids."""
    places: Places = {}
    questions = [_asked(kg, query, drawn, places) for query in read_folder(kg.layout, "questions").values()]
    return {"questions": questions, "texts": [vi if vi == en else [vi, en] for vi, en in places]}


def _asked(kg: KnowledgeGraph, query: Query, drawn: Container[str], places: Places) -> Asked:
    answer = run_named(kg, query, {})
    vi, en = (cells(kg, answer, lang, as_terms=False) for lang in ("vi", "en"))
    heads = zip(headings(answer, query, "vi"), headings(answer, query, "en"), strict=True)
    return {
        "name": query.name,
        "question": cast("Text", dict(query.summary)),
        "columns": [{"vi": one, "en": other} for one, other in heads],
        "parameters": {one.name: answer.columns.index(one.name) for one in query.params},
        "orders": {lang: order for lang in ("vi", "en") if (order := _order(kg, answer, query, lang))},
        "rows": [
            [_cell(term, drawn, texts, places) for term, *texts in zip(row, vi[at], en[at], strict=True)]
            for at, row in enumerate(answer.rows)
        ],
    }


def _cell(term: Term | None, drawn: Container[str], texts: list[str], places: Places) -> str | int:
    name = short(iri_in(term))
    one, other = texts
    return name if name in drawn else places.setdefault((one, other), len(places))


def _order(kg: KnowledgeGraph, answer: Answer, query: Query, lang: str) -> list[int]:
    """The numbers of the rows in a reader's order; empty where that is the order of the rows."""
    order = reading_order(kg, answer, query.text, lang)
    return [] if order == sorted(order) else order
