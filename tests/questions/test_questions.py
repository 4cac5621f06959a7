"""Every file of `queries/`: its header, its SPARQL in two engines, its parameters, and the answers it must give."""

from __future__ import annotations

import csv
import re
from functools import cached_property
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store

from haiphong_kg.questions.answers import places
from haiphong_kg.questions.order import RECORD
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.rdf import nquads
from haiphong_kg.sparql.engine import Row, run_named
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import BASE, PREFIXES, compact
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.past import as_of
from haiphong_kg.store.query_files import Query, read_folder
from haiphong_kg.store.rdflib_view import union_graph
from haiphong_kg.store.terms import bare
from tests.checks.planted import planted_together
from tests.checks.planted_records import RECORDS
from tests.checks.planted_rules import RULES
from tests.conftest import ROOT

ANSWERS = Path(__file__).parent / "answers"
FROM_THE_ARTICLE = {
    f"CQ{number:02}" for number in (*range(1, 11), *range(14, 19), *range(21, 29), 30, 31, 33, 34, *range(36, 40))
}
QUESTIONS = read_folder(Layout(ROOT), "questions")
EVERY = {
    f"{folder}/{name}": query
    for folder in ("questions", "networks", "checks", "rules", "sheets")
    for name, query in read_folder(Layout(ROOT), folder).items()
}
CHECKS = read_folder(Layout(ROOT), "checks")
OF_THE_ARTICLE = {name for name, query in QUESTIONS.items() if "article" in query.tags}
NAMES_A_GRAPH = re.compile(r"\b(GRAPH|FROM)\b")  # keywords are in capitals; "from" and ?from stand in many queries
DECLARED = re.compile(r"^PREFIX\s+([\w-]+):\s+<([^>]*)>", re.MULTILINE)


class Copy:
    """The same triples, asked by rdflib's own engine; where a query names graphs, in rdflib's own store."""

    def __init__(self, kg: KnowledgeGraph) -> None:
        self._kg = kg

    def query(self, text: str) -> rdflib.query.Result:
        return (self._quads if NAMES_A_GRAPH.search(text) else self._triples).query(text)

    @cached_property
    def _quads(self) -> rdflib.Dataset:
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=nquads(Exported(self._kg)), format="nquads")
        return dataset

    @cached_property
    def _triples(self) -> rdflib.Graph:
        """The union of the named graphs, which a query that names none is answered from in half the time.

        To write all triples down and parse them again takes three times as long as to copy them.
        """
        return union_graph(self._kg)


@pytest.fixture(scope="session")
def copy(real: KnowledgeGraph) -> Copy:
    return Copy(real)


@pytest.fixture(scope="session")
def small_copy(article: KnowledgeGraph) -> Copy:
    return Copy(article)


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[KnowledgeGraph, Copy]]:
    """For each check a graph in which it finds something: many errors in each, as long as they do not hide others."""
    errors = {error.rule: error for error in RULES + RECORDS}
    found: dict[str, tuple[KnowledgeGraph, Copy]] = {}
    some = list(errors.values())
    while some:
        kg = planted_together(tmp_path_factory.mktemp("planted"), some)
        told = [error.rule for error in some if run_named(kg, CHECKS[error.rule], {}).rows]
        found |= dict.fromkeys(told, (kg, Copy(kg)))
        left = [error for rule, error in errors.items() if rule not in found]
        some = left if told else some[: len(some) // 2]
    return found


def named(queries: dict[str, Query]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("query", queries.values(), ids=queries.keys())


def shown(kg: KnowledgeGraph, columns: tuple[str, ...], row: Row) -> tuple[str, ...]:
    """A row as the answer files write it: CURIEs, lexical forms, and the evidence in place of the record."""
    return tuple(
        places(kg, term, "en", row) if column == RECORD else compact(bare(term))
        for column, term in zip(columns, row, strict=True)
    )


def worked_out(query: Query) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The columns and the rows of the answer file of a query."""
    with (ANSWERS / f"{query.name}.csv").open(encoding="utf-8", newline="") as stream:
        columns, *rows = map(tuple, csv.reader(stream))
    return columns, rows


def covers(columns: tuple[str, ...], row: tuple[str, ...], expected: tuple[str, ...]) -> bool:
    """Whether the row says what is expected, where … stands for anything; its evidence may name further passages."""
    return all(
        set(want.split("; ")) <= set(cell.split("; ")) if column == RECORD else want in (cell, "…")
        for column, cell, want in zip(columns, row, expected, strict=True)
    )


def test_the_article_answers_31_of_the_40_competency_questions() -> None:
    numbers = [number for query in QUESTIONS.values() for number in query.ids]
    assert sorted(numbers) == [f"CQ{number:02}" for number in range(1, 41)]
    assert len(FROM_THE_ARTICLE) == 31
    assert {number for name in OF_THE_ARTICLE for number in QUESTIONS[name].ids} == FROM_THE_ARTICLE


def test_forty_questions_and_more_ask_what_the_article_does_not_say() -> None:
    assert len(QUESTIONS) >= len(OF_THE_ARTICLE) + 9 + 40


@named(QUESTIONS)
def test_an_answer_contains_the_rows_worked_out_by_hand(real: KnowledgeGraph, query: Query) -> None:
    answer = run_named(real, query, {})
    columns, expected = worked_out(query)
    assert answer.columns == columns
    rows = [shown(real, columns, row) for row in answer.rows]
    missing = [row for row in expected if not any(covers(columns, one, row) for one in rows)]
    assert missing == []


@named({name: query for name, query in QUESTIONS.items() if name in OF_THE_ARTICLE})
def test_the_article_alone_gives_exactly_its_own_answer(article: KnowledgeGraph, query: Query) -> None:
    answer = run_named(article, query, {})
    columns, expected = worked_out(query)
    assert answer.columns == columns
    assert [shown(article, columns, row) for row in answer.rows] == expected


@pytest.mark.parametrize(
    ("when", "kitakyushu", "brest"),
    [
        ("2006", [], []),
        ("2009-04-17", ["friendship"], ["partnership"]),
        ("2012", ["friendship"], ["partnership"]),
        ("2014-04-17", ["friendship"], ["partnership"]),
        ("2014-04-18", ["twinning"], ["partnership"]),
        ("2018", ["twinning"], ["partnership"]),
        ("2020", ["twinning"], []),
    ],
)
def test_an_agreement_is_in_force_from_its_signing_to_its_end(
    real: KnowledgeGraph, when: str, kitakyushu: list[str], brest: list[str]
) -> None:
    answer = run_named(as_of(real, when), QUESTIONS["agreements-in-force"], {})
    rows = [dict(zip(answer.columns, map(bare, row), strict=True)) for row in answer.rows]
    for place, expected in {"kitakyushu": kitakyushu, "brest": brest}.items():
        kinds = [row["kind"].rpartition("/")[2] for row in rows if row["partner"] == f"{BASE}id/place/{place}"]
        assert kinds == expected


def test_no_answer_file_is_left_over() -> None:
    assert {path.stem for path in ANSWERS.iterdir()} == set(QUESTIONS)


@named(QUESTIONS)
def test_every_row_leads_to_a_passage(real: KnowledgeGraph, query: Query) -> None:
    answer = run_named(real, query, {})
    if RECORD in answer.columns:
        column = answer.columns.index(RECORD)
        assert all("“" in places(real, row[column], "en") for row in answer.rows)


@named(QUESTIONS)
def test_a_question_is_a_question_with_named_columns(real: KnowledgeGraph, query: Query) -> None:
    columns = run_named(real, query, {}).columns
    assert all(summary.endswith("?") for summary in query.summary.values())
    assert {lang: len(names) for lang, names in query.columns.items()} == {"en": len(columns), "vi": len(columns)}
    assert {parameter.name for parameter in query.params} <= set(columns)


@named(EVERY)
def test_a_query_declares_what_it_uses(query: Query) -> None:
    """Read by the bare engine, without the project's prefixes: so it runs in any other."""
    Store().query(query.text)
    declared = dict(DECLARED.findall(query.text))
    assert declared == {prefix: PREFIXES[prefix] for prefix in declared}
    body = DECLARED.sub("", query.text)
    assert [prefix for prefix in declared if not re.search(rf"(?<![\w-]){prefix}:", body)] == []
    assert f"BASE <{BASE}>" in query.text or "<id/" not in body


@named({name: query for name, query in EVERY.items() if not name.startswith("rules/")})
def test_the_order_of_rows_is_stated(query: Query) -> None:
    assert "ORDER BY" in query.text


@named(QUESTIONS)
def test_rows_that_only_their_records_tell_apart_are_ordered_by_these(real: KnowledgeGraph, query: Query) -> None:
    """Else they stand as the store happens to hold them: in memory otherwise than on disk or at an endpoint."""
    if RECORD in run_named(real, query, {}).columns:
        assert f"?{RECORD}" in query.text.rpartition("ORDER BY")[2]


@named(QUESTIONS)
def test_another_engine_gives_the_same_answer(real: KnowledgeGraph, copy: Copy, query: Query) -> None:
    require_equal(real, copy, query)


@named({name: query for name, query in EVERY.items() if name.startswith("networks/")})
def test_another_engine_finds_the_same_in_the_article(article: KnowledgeGraph, small_copy: Copy, query: Query) -> None:
    """rdflib takes minutes for what walks the whole graph, so it walks the article's part."""
    require_equal(article, small_copy, query)


@named(CHECKS)
def test_another_engine_finds_the_same_errors(planted: dict[str, tuple[KnowledgeGraph, Copy]], query: Query) -> None:
    """In a small graph that has them: a check walks all that there is, and finds nothing in the article."""
    kg, copy = planted[query.name]
    assert run_named(kg, query, {}).rows
    require_equal(kg, copy, query)


def require_equal(kg: KnowledgeGraph, other: Copy, query: Query) -> None:
    ours = run_named(kg, query, {})
    theirs = other.query(query.text)
    assert [str(name) for name in theirs.vars or ()] == list(ours.columns)
    rows = [tuple("" if term is None else str(term) for term in row) for row in theirs if isinstance(row, tuple)]
    assert sorted(rows) == sorted(tuple(bare(term) for term in row) for row in ours.rows)


@named({name: query for name, query in QUESTIONS.items() if query.params})
def test_binding_a_parameter_equals_filtering_the_open_answer(real: KnowledgeGraph, query: Query) -> None:
    every = run_named(real, query, {})
    for parameter in query.params:
        column = every.columns.index(parameter.name)
        for value in {row[column] for row in every.rows} - {None}:
            assert value is not None
            bound = run_named(real, query, {parameter.name: value})
            assert list(bound.rows) == [row for row in every.rows if row[column] == value]
