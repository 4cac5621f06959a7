"""The named questions with their answers, as the page carries them: things by their ids, every text once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from haiphong_kg.entities import short
from haiphong_kg.questions import RECORD, cells, claims_behind, headings, reading_order
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import KnowledgeGraph, Query, Term, iri_in, read_folder

if TYPE_CHECKING:
    from collections.abc import Container

    from haiphong_kg.web.page import AnswersPage, Asked, Backing, Text

Places = dict[tuple[str, str], int]
Passages = dict[str | int, list[list[str]]]


def answers_of(kg: KnowledgeGraph, drawn: Container[str]) -> AnswersPage:
    """Every named question with its whole answer; of the things in `drawn`, which the page names, only their ids."""
    places: Places = {}
    passages: Passages = {}
    queries = read_folder(kg.layout, "questions").values()
    questions = [_asked(kg, query, drawn, places, passages) for query in queries]
    return {
        "questions": questions,
        "texts": [_text(pair, passages.get(place)) for pair, place in places.items()],
    }


def _text(pair: tuple[str, str], passages: list[list[str]] | None) -> str | list[str] | Backing:
    text = pair[0] if pair[0] == pair[1] else list(pair)
    return {"text": text, "passages": passages} if passages else text


def _asked(kg: KnowledgeGraph, query: Query, drawn: Container[str], places: Places, passages: Passages) -> Asked:
    answer = run_named(kg, query, {})
    vi, en = (cells(kg, answer, lang, as_terms=False) for lang in ("vi", "en"))
    heads = zip(headings(answer, query, "vi"), headings(answer, query, "en"), strict=True)
    rows = [
        [_cell(term, drawn, texts, places) for term, *texts in zip(row, vi[at], en[at], strict=True)]
        for at, row in enumerate(answer.rows)
    ]
    if RECORD in answer.columns:
        passages.update(_passages(kg, answer, rows))
    return {
        "name": query.name,
        "question": cast("Text", dict(query.summary)),
        "columns": [{"vi": one, "en": other} for one, other in heads],
        "parameters": {one.name: answer.columns.index(one.name) for one in query.params},
        "orders": {lang: order for lang in ("vi", "en") if (order := _order(kg, answer, query, lang))},
        "rows": rows,
    }


def _passages(kg: KnowledgeGraph, answer: Answer, rows: list[list[str | int]]) -> Passages:
    """Of the texts that say where the evidence of a row is, the source and the words of each claim."""
    at = answer.columns.index(RECORD)
    return {
        cells[at]: [[short(claim.source), claim.anchor] for claim in claims_behind(kg, row[at], row)]
        for cells, row in zip(rows, answer.rows, strict=True)
    }


def _cell(term: Term | None, drawn: Container[str], texts: list[str], places: Places) -> str | int:
    name = short(iri_in(term))
    one, other = texts
    return name if name in drawn else places.setdefault((one, other), len(places))


def _order(kg: KnowledgeGraph, answer: Answer, query: Query, lang: str) -> list[int]:
    """The numbers of the rows in a reader's order; empty where that is the order of the rows."""
    order = reading_order(kg, answer, query.text, lang)
    return [] if order == sorted(order) else order
