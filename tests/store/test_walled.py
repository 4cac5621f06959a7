"""The rdflib view changes the copy that the user has, behind the wall."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
import rdflib
from pyoxigraph import Store
from rdflib.plugins.sparql import prepareQuery, prepareUpdate

from haiphong_kg.errors import QueryError
from haiphong_kg.library import open_graph
from haiphong_kg.sparql import WholeAnswers
from haiphong_kg.sparql.workers import Bounded
from haiphong_kg.store import KnowledgeGraph, dataset
from tests.conftest import MINI, PATIENCE

Bounds = Callable[..., list[rdflib.Dataset]]
FIRST = """
from haiphong_kg.library import open_graph
view = open_graph({data!r}, "en").dataset
view.update("INSERT DATA {{ <urn:a> <urn:b> 1 }}")
print(view.query("ASK {{ <urn:a> <urn:b> 1 }}").askAnswer)
"""
A, B, C = (rdflib.URIRef(f"urn:{name}") for name in "abc")
COUNTRIES = "?s a <https://w3id.org/haiphong-kg/def#Country>"


def test_the_first_update_of_a_process_is_not_taken_for_one_of_another_host() -> None:
    code = FIRST.format(data=str(MINI))
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"True\n"


@pytest.mark.parametrize("bound", [False, True])
def test_an_update_sees_the_union_and_changes_the_copy(*, bound: bool) -> None:
    kg = open_graph(MINI, "en")
    view = kg.dataset
    japan = rdflib.URIRef("https://w3id.org/haiphong-kg/id/place/bac-ha")
    view.update(f"INSERT {{ ?s <urn:b> 2 }} WHERE {{ {COUNTRIES} }}", initBindings={"s": japan} if bound else None)
    assert len(list(view.subjects(B))) == (1 if bound else 2)
    view.update("DELETE WHERE { ?s <urn:b> ?o }")
    assert not list(view.subjects(B))
    view.graph(A).update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    assert (A, B, C) in view.graph(A)
    assert [row["s"] for row in kg.sparql("SELECT ?s { GRAPH <urn:a> { ?s ?p ?o } }")] == ["urn:a"]


@pytest.fixture
def bounded(mini: KnowledgeGraph) -> Iterator[Bounds]:
    """Views of a graph of their own, whose queries and updates have so many seconds each, so many bytes together."""
    made: list[Bounded] = []

    def views(*seconds: float, memory: int = 2**30) -> list[rdflib.Dataset]:
        own = mini._replace(store=Store())
        own.store.extend(mini.store)
        made.append(Bounded(own, memory, changes=False, updates=True))
        return [dataset(own, WholeAnswers(made[-1], each)) for each in seconds]

    yield views
    for one in made:
        one.end()


def test_a_query_of_the_view_that_eats_memory_does_not_end_this_process(bounded: Bounds) -> None:
    double = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(34))
    with pytest.raises(QueryError, match=r"memory|too"):
        bounded(30, memory=2**28)[0].query(f'SELECT (STRLEN(?x34) AS ?n) {{ BIND("aaaa" AS ?x0) {double} }}')


ENDLESS = "INSERT { ?a <urn:b> ?g } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
PREPARED = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GROWING = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(36))


@pytest.mark.parametrize(
    "run",
    [
        lambda view: view.update(ENDLESS),
        lambda view: view.update(prepareUpdate(ENDLESS)),
        lambda view: view.update(f"INSERT DATA {{ <urn:a> <urn:b> 1 }} ; {ENDLESS}"),
        lambda view: view.query(PREPARED),
        lambda view: view.query(prepareQuery(PREPARED)),
        lambda view: view.query(PREPARED, base="http://example.org/"),
    ],
    ids=["update", "prepared update", "second update", "query", "prepared query", "query with a base"],
)
def test_nothing_that_the_view_runs_is_without_end(bounded: Bounds, run: Callable[[rdflib.Dataset], object]) -> None:
    hurried, patient = bounded(0.3, PATIENCE)
    assert patient.query(f"ASK {{ {COUNTRIES} }}").askAnswer  # the process has started: what runs has the time
    before = len(hurried)
    with pytest.raises(QueryError, match=r"stopped after 0\.3 seconds"):
        run(hurried)
    assert len(hurried) == before
    assert patient.query(f"ASK {{ {COUNTRIES} }}").askAnswer


@pytest.mark.parametrize(
    "text",
    [
        f'INSERT {{ <urn:a> <urn:b> ?x36 }} WHERE {{ BIND("aaaa" AS ?x0) {GROWING} }}',
        "INSERT DATA { <urn:a> <urn:b> " + "[ <urn:b> " * 5000 + "1" + " ]" * 5000 + " }",
        "INSERT DATA { <urn:a> ?b }",
        "INSERT DATA { zz:a zz:b 1 }",
        "DELETE",
    ],
    ids=["memory", "nesting", "variable", "prefix", "half"],
)
def test_an_update_that_cannot_be_run_is_told_and_changes_nothing(bounded: Bounds, text: str) -> None:
    [view] = bounded(30, memory=2**29)
    before = len(view)
    with pytest.raises(QueryError):
        view.update(text)
    assert len(view) == before
    view.update("INSERT DATA { <urn:a> <urn:b> 1 }")
    assert len(view) == before + 1


def test_what_is_prepared_without_its_text_is_refused(bounded: Bounds) -> None:
    prepared = prepareQuery(PREPARED)
    del prepared._original_args
    with pytest.raises(QueryError, match="this prepared query comes without its text; give the text itself"):
        bounded(PATIENCE)[0].query(prepared)


def column(found: rdflib.query.Result, name: str) -> list[object]:
    """What stands in a column."""
    return [row[rdflib.Variable(name)] for row in found.bindings]


def test_the_view_answers_as_rdflib_does_and_sees_each_change() -> None:
    kg = open_graph(MINI, "en")
    view = kg.dataset
    node = rdflib.BNode("named")
    view.graph(A).add((node, B, rdflib.Literal("x", lang="vi")))
    view.graph(C).add((node, B, rdflib.Literal(1)))
    both = {rdflib.Literal("x", lang="vi"), rdflib.Literal(1)}
    assert set(column(view.query("SELECT ?o { ?s <urn:b> ?o }"), "o")) == both
    assert column(view.graph(A).query("SELECT ?s { ?s ?p ?o }"), "s") == [node]
    assert set(column(view.graph(A).query("SELECT ?g { GRAPH ?g { ?s <urn:b> ?o } }"), "g")) == {A, C}
    assert len(view.query("CONSTRUCT { ?s <urn:c> ?o } WHERE { ?s <urn:b> ?o }").graph or ()) == 2
    assert column(view.query("SELECT ?o FROM <urn:c> { ?s ?p ?o }"), "o") == [rdflib.Literal(1)]
    asked = "SELECT ?s ?o { ?s x:b ?o }"
    assert column(view.query(asked, initNs={"x": "urn:"}, initBindings={"o": rdflib.Literal(1)}), "o")
    view.graph(A).remove((node, B, rdflib.Literal("x", lang="vi")))
    view.graph(C).remove((node, B, rdflib.Literal(1)))
    assert not list(view.query("SELECT * { ?s <urn:b> ?o }"))
    assert [row["n"] for row in kg.sparql("SELECT (COUNT(*) AS ?n) { ?s <urn:b> ?o }")] == [0]


def test_prepared_texts_and_nameless_graphs_are_answered_and_changed_as_others_are() -> None:
    view = open_graph(MINI, "en").dataset
    nameless = rdflib.BNode("here")
    view.graph(nameless).update("INSERT DATA { x:a x:b 1 }", initNs={"x": rdflib.Namespace("urn:")})
    assert column(view.graph(nameless).query("SELECT ?o { ?s ?p ?o }"), "o") == [rdflib.Literal(1)]
    assert not view.graph(A).query("ASK { ?s ?p ?o }").askAnswer
    names = {"x": rdflib.Namespace("urn:")}
    more = prepareUpdate("INSERT { ?s x:b 2 } WHERE { ?s x:b 1 }", initNs=names)
    view.update(more, initBindings={"s": A})
    view.update(more, initBindings={"?s": C})
    asked = prepareQuery("SELECT ?o { <a> x:b ?o } ORDER BY ?o", initNs=names, base="urn:a")
    assert column(view.query(asked), "o") == [rdflib.Literal(1), rdflib.Literal(2)]
    assert column(view.query(asked, initBindings={"o": rdflib.Literal(2)}), "o") == [rdflib.Literal(2)]
