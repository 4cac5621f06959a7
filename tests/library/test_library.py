"""The library as a program or a notebook meets it; its examples in the documentation run here."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import networkx as nx
import pyoxigraph
import pytest
import rdflib

import haiphong_kg
from haiphong_kg import library, store
from haiphong_kg.errors import NotFoundError, QueryError, UsageError
from haiphong_kg.library import Graph, open_graph
from haiphong_kg.questions.result import Account, Result
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.store.iris import ID, expand
from haiphong_kg.store.terms import native
from tests.conftest import MINI, ROOT

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.usefixtures("at_hand")
def test_the_examples_in_the_documentation_run(mini: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is checked is the small graph: that the real one breaks no rule is tested by each rule, and by the build."""
    monkeypatch.setattr(store, "load_derived", lambda _: mini)
    names = {"open_graph": open_graph}
    outcomes = [doctest.testmod(one, extraglobs=names) for one in (library, library.graph, library.opening)]
    assert not any(outcome.failed for outcome in outcomes)
    assert sum(outcome.attempted for outcome in outcomes) > 20


def test_the_examples_in_the_readme_run() -> None:
    outcome = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert outcome.failed == 0
    assert outcome.attempted >= 5


def test_every_public_call_has_an_example() -> None:
    calls = [value for name, value in vars(Graph).items() if not name.startswith("_")]
    documented = [getattr(call, "__doc__", "") or "" for call in (*calls, library.open_graph)]
    assert len(documented) > 7
    assert all(">>>" in text for text in documented)


def test_importing_the_package_costs_nothing() -> None:
    code = """
import sys, haiphong_kg
assert not {"pyoxigraph", "rdflib", "networkx"} & set(sys.modules), "imported at once"
assert "open_graph" in dir(haiphong_kg)
import haiphong_kg.base.text
haiphong_kg.open_graph
assert {"pyoxigraph", "rdflib", "networkx"} & set(sys.modules) == {"pyoxigraph"}, "before they are asked for"
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_the_package_offers_is_there() -> None:
    assert all(getattr(haiphong_kg, name) is not None for name in haiphong_kg.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        haiphong_kg.nothing  # noqa: B018 - the look-up is what fails


def test_a_question_with_a_parameter(kg: Graph) -> None:
    result = kg.query("partners-of", place="bến sông")
    assert len(result) == len(list(result)) == 2
    assert result[0]["place"] == ID + "place/ben-song"
    shown = [set(row.values()) for row in result.to_dicts(labels=True)]
    assert ["Green Islands" in row for row in shown] == [False, True]  # as the values stand
    assert ["Green Islands" in line for line in str(result).splitlines()[2:]] == [True, False]  # the reader's alphabet
    assert result.to_dicts(labels=True)[0].keys() == set(result.headings)


def test_sparql_gives_values_of_python(kg: Graph) -> None:
    text = """SELECT ?i ?d ?f ?b ?day ?year ?text ?iri ?none ?odd {
        VALUES (?i ?d ?f ?b ?day ?year ?text ?iri ?odd) {
            (12 1.5 1e3 true "2009-04-17"^^xsd:date "2020"^^xsd:gYear "x"@en hp:kind "x"^^xsd:integer) } }"""
    assert kg.sparql(text)[0] == {
        "i": 12,
        "d": Decimal("1.5"),
        "f": 1000.0,
        "b": True,
        "day": date(2009, 4, 17),
        "year": 2020,
        "text": "x",
        "iri": expand("hp:kind"),
        "none": None,
        "odd": "x",
    }
    moment = pyoxigraph.Literal("2020-01-02T03:04:05", datatype=pyoxigraph.NamedNode(XSD + "dateTime"))
    assert native(moment) == datetime(2020, 1, 2, 3, 4, 5)  # noqa: DTZ001 - none was stated


def test_problems_are_those_of_the_command_line(kg: Graph) -> None:
    with pytest.raises(NotFoundError, match="nearest: partners-of"):
        kg.query("partner-of")
    with pytest.raises(UsageError, match="no parameter 'city'"):
        kg.query("partners-of", city="x")
    with pytest.raises(QueryError, match="line 1"):
        kg.sparql("SELECT")
    with pytest.raises(NotFoundError, match="Atlantis"):
        kg.show("Atlantis")
    with pytest.raises(UsageError, match="no language 'fr'"):
        haiphong_kg.open_graph(MINI, lang="fr")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="lacks"):
        haiphong_kg.open_graph(MINI / "graph")


def test_search_show_and_path(kg: Graph) -> None:
    assert kg.search("ben sonng")[0]["iri"] == ID + "place/ben-song"
    assert len(kg.search("zzzz")) == 0
    account = kg.show("ben song")
    assert str(account) == repr(account) == account.text
    assert account.data["label"] == {"vi": "Bến Sông", "en": "Ben Song"}
    told = kg.path("bac ha", "sao mai")
    assert "2. Sao Mai Group invests in Ben Song." in told.text
    assert [step["kind"] for step in told.data[0]["steps"]] == ["hp:cooperatesWith", "hp:investsIn"]
    with pytest.raises(NotFoundError, match="no path"):
        kg.path("bac ha", "sao mai", avoid=["ben song"])


def test_rdflib_and_networkx_get_what_is_really_theirs(kg: Graph) -> None:
    assert isinstance(kg.dataset, rdflib.Dataset)
    found = kg.dataset.query("SELECT ?p { ?p a <https://w3id.org/haiphong-kg/def#Country> }")
    assert len(list(found)) == 2
    graph = kg.network("partners")
    assert isinstance(graph, nx.MultiDiGraph)
    graph.clear()
    assert kg.network("partners").number_of_nodes() > 0
    assert kg.queries()[0]["name"] == "figures"


def test_pandas_gets_columns_and_rows(kg: Graph) -> None:
    pytest.importorskip("pandas")
    frame = kg.query("partners-of").to_pandas()
    assert list(frame.columns) == list(kg.query("partners-of").columns)
    assert len(frame) == len(kg.query("partners-of"))
    assert list(kg.sparql("SELECT ?a ?b { ?a hp:nothing ?b }").to_pandas().columns) == ["a", "b"]
    assert "Green Islands" in kg.query("partners-of").to_pandas(labels=True).to_string()


def test_without_pandas_it_is_said_what_to_install(kg: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(UsageError, match=r"needs pandas.*haiphong-kg\[notebook\]"):
        kg.query("partners-of").to_pandas()


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '" onmouseover="x', "a&b", "<!--", "\u202eright"])
def test_notebooks_show_text_as_text(hostile: str) -> None:
    result = Result((hostile,), ((hostile,),), (hostile,), ((hostile,),), hostile)
    account = Account(hostile, None)
    for html in (result._repr_html_(), account._repr_html_()):
        assert "<script" not in html
        assert "<!--" not in html
        assert '" on' not in html
        assert "\u202e" not in html
        assert "a&b" not in html


def test_notebooks_show_a_table_of_bounded_length(kg: Graph) -> None:
    html = kg.query("partners-of")._repr_html_()
    assert html.startswith("<table><caption>Which partners does a place cooperate with?</caption><thead><tr><th scope=")
    assert "<td>Green Islands</td>" in html
    many = kg.sparql("SELECT ?a ?b { ?a ?p ?b . ?c ?q ?d } LIMIT 500")
    assert many._repr_html_().count("<tr>") == 201
    assert many._repr_html_().endswith("<p>… 300 …</p>")


def test_answers_and_sentences_are_the_readers(kg: Graph) -> None:
    vi = haiphong_kg.open_graph(MINI, lang="vi")
    assert "Liên bang Bắc Hà" in str(vi.query("partners-of"))
    assert "Northern Federation" in str(kg.query("partners-of"))
    assert repr(vi) == "<Graph: Đồ thị thu nhỏ>"
    assert str(vi.path("bac ha", "ben song")).startswith("Liên bang Bắc Hà – Bến Sông")


def test_a_date_is_shown_as_by_the_command() -> None:
    kg = haiphong_kg.open_graph(MINI, "en")
    assert str(kg.show("2016")).startswith("2016\n")
    assert isinstance(kg.show("2016").data, list | dict)


@pytest.mark.parametrize("data", [MINI, ROOT], ids=["small", "real"])
def test_what_was_added_by_the_view_is_found_by_the_next_query(data: Path) -> None:
    kg = open_graph(data, "en")
    text = "SELECT ?o { <x:a> <x:b> ?o } ORDER BY ?o"
    assert len(kg.sparql(text)) == 0
    for number in (1, 2):
        kg.dataset.add((rdflib.URIRef("x:a"), rdflib.URIRef("x:b"), rdflib.Literal(number)))
        assert len(kg.sparql(text)) == number


@pytest.mark.usefixtures("at_hand", "dated_once")
@pytest.mark.parametrize("when", [2014, date(2014, 4, 18), datetime(2014, 4, 18, 3, tzinfo=UTC), "2014-04"])
def test_a_past_graph_says_of_each_row_whether_it_held(when: str | int | date) -> None:
    """A point in time is on a day."""
    found = open_graph(ROOT, lang="en", as_of=when).query("priority-partners", limit=1)
    assert (found.columns[-1], found.headings[-1]) == ("held", "held then")


@pytest.mark.usefixtures("at_hand")
def test_an_answer_in_words_that_is_cut_says_so_and_brings_its_sources() -> None:
    real = open_graph(ROOT, lang="en")
    whole, cut = (real.ask("Which investors come from Japan?", limit=most) for most in (None, 1))
    assert (whole.whole, cut.whole, len(cut)) == (True, False, 1)
    assert {"name", "title", "address"} == set(whole.sources[0])


def test_rows_may_be_taken_by_slices(kg: Graph) -> None:
    found = kg.query("partners-of")
    assert found[:2] == found.to_dicts()[:2]
    assert found[-1] == found.to_dicts()[-1]
