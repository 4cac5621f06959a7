"""One truth through every door: command, `sparql -f` and library give the same rows in the same order."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from functools import cache

import pytest

from haiphong_kg import sparql
from haiphong_kg.cli import main
from haiphong_kg.library import Graph
from haiphong_kg.questions import Result, formatted
from haiphong_kg.sparql import Answer, Asker, run
from haiphong_kg.store import KnowledgeGraph, Layout, Query, read_folder
from tests.conftest import ROOT

QUESTIONS = read_folder(Layout(ROOT), "questions")


@pytest.fixture
def doors(at_hand: KnowledgeGraph, once: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> KnowledgeGraph:
    """The commands ask the graph that is open already, here; processes of queries have their own tests."""

    def here(_of: object, limit: int | None = None, *_bounds: float) -> Asker:
        return lambda text, values: once(text, tuple(values.items()), limit)

    monkeypatch.setattr(sparql.Bounded, "within", here)
    monkeypatch.setattr(sparql, "bounded", here)
    return at_hand


@pytest.fixture(scope="module")
def once(real: KnowledgeGraph) -> Callable[..., Answer]:
    """The answer to a query, which every door asks again."""
    return cache(lambda text, values, limit: run(real, text, dict(values), limit))


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments, "--data", str(ROOT)]) == 0
    return capsys.readouterr().out


def body(shown: str) -> list[str]:
    """The rows of a table or of Markdown: what stands below the rule, up to what is said about them."""
    lines = shown.rstrip("\n").splitlines()
    rows = lines[1 + next(place for place, line in enumerate(lines) if line.startswith(("─", "| ---"))) :]
    return rows[: rows.index("")] if "" in rows else rows


@pytest.mark.parametrize("query", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_command_file_and_library_give_the_same_rows(
    doors: KnowledgeGraph, capsys: pytest.CaptureFixture[str], query: Query
) -> None:
    file = str(query.path)
    values = [
        {name: str(one) if hasattr(one, "isoformat") else one for name, one in row.items()}
        for row in Graph(doors, "vi").query(query.name).to_dicts()
    ]
    by_name, by_file = (
        json.loads(said(capsys, *command, "--format", "json"), parse_float=Decimal)
        for command in (["query", query.name], ["sparql", "-f", file])
    )
    assert by_name == by_file == values
    assert said(capsys, "query", query.name, "--format", "csv") == said(capsys, "sparql", "-f", file, "--format", "csv")
    for lang in ("vi", "en"):
        found = Graph(doors, lang).query(query.name)
        shown = said(capsys, "query", query.name, "--lang", lang)
        assert body(shown) == body(str(found))
        by_name, by_file = (
            body(said(capsys, *command, "--lang", lang, "--format", "md"))
            for command in (["query", query.name], ["sparql", "-f", file])
        )
        assert by_name == by_file
        assert len(by_name) == len(found.to_dicts(labels=True)) == len(values)
        assert Graph(doors, lang).sparql(query.text).cells == found.cells


def test_the_forms_for_programs_keep_the_order_of_the_query_and_those_for_readers_have_theirs(
    doors: KnowledgeGraph, capsys: pytest.CaptureFixture[str]
) -> None:
    """Japan and China change places: jp… before ch… in neither; by IRI china, japan; by name Nhật Bản, Trung Quốc."""
    text = "SELECT ?x { VALUES ?x { <id/place/japan> <id/place/china> } } ORDER BY ?x"
    found = Graph(doors, "vi").sparql(text)
    assert [row["x"] for row in found.to_dicts(labels=True)] == ["Trung Quốc", "Nhật Bản"]
    released = formatted(doors, run(doors, text), "csv", "vi", text=text, bare=False, width=None)
    assert released.splitlines() == ["x", "Trung Quốc", "Nhật Bản"]
    assert str(found).splitlines()[2:] == ["Nhật Bản", "Trung Quốc"]
    assert found._repr_html_().index("Nhật Bản") < found._repr_html_().index("Trung Quốc")
    assert body(said(capsys, "sparql", text, "--lang", "vi")) == ["Nhật Bản", "Trung Quốc"]
    assert [one["x"].rpartition("/")[2] for one in json.loads(said(capsys, "sparql", text, "--format", "json"))] == [
        "china",
        "japan",
    ]


def test_json_gives_the_values_of_the_library(doors: KnowledgeGraph, capsys: pytest.CaptureFixture[str]) -> None:
    text = """SELECT * { VALUES (?i ?d ?f ?b ?day ?year ?text ?none ?iri ?nan) {
        (12 1.50000000000000000001 1e3 true "2009-04-17"^^xsd:date "2020"^^xsd:gYear "x"@en UNDEF hp:kind
         "NaN"^^xsd:double) } }"""
    (row,) = json.loads(said(capsys, "sparql", text, "--format", "json"), parse_float=Decimal)
    assert row == {
        "i": 12,
        "d": Decimal("1.50000000000000000001"),
        "f": 1000,
        "b": True,
        "day": "2009-04-17",
        "year": 2020,
        "text": "x",
        "none": None,
        "iri": "https://w3id.org/haiphong-kg/def#kind",
        "nan": "NaN",
    }


LISTS: dict[str, tuple[list[str], Callable[[Graph], Result]]] = {
    "series": (["series"], lambda kg: kg.series()),
    "series of one": (
        ["series", "projects-in-force", "--with", "Japan"],
        lambda kg: kg.series("projects-in-force", partner="Japan"),
    ),
    "series beside": (["series", "fdi", "--beside"], lambda kg: kg.series("fdi", beside=True)),
    "series of another": (["series", "--of", "Sun Group"], lambda kg: kg.series(of="Sun Group")),
    "sources": (["sources", "article"], lambda kg: kg.sources("article")),
    "all sources": (["sources"], lambda kg: kg.sources()),
    "info": (["info"], lambda kg: kg.info()),
    "queries": (["queries"], lambda kg: kg.queries()),
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_a_command_is_that_of_the_library(
    doors: KnowledgeGraph, capsys: pytest.CaptureFixture[str], name: str, lang: str
) -> None:
    arguments, call = LISTS[name]
    found = call(Graph(doors, lang))
    values = [{key: str(one) if hasattr(one, "isoformat") else one for key, one in row.items()} for row in found]
    assert json.loads(said(capsys, *arguments, "--format", "json", "--lang", lang), parse_float=Decimal) == values
    shown = said(capsys, *arguments, "--lang", lang)
    assert shown[shown.index("─") :].splitlines()[: len(values) + 1] == str(found)[str(found).index("─") :].splitlines()
