"""The W3C's tests of SPARQL 1.1 queries and of Turtle: what the engine can, the library can too."""

from __future__ import annotations

import unicodedata
from functools import partial
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from haiphong_kg.errors import DataError, QueryError
from haiphong_kg.library import Graph
from haiphong_kg.release.rdf import GRAPHS
from haiphong_kg.sparql.engine import Answer, Graphs, answer, run
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.formatter import format_text
from haiphong_kg.store.loading import KnowledgeGraph, load_file
from tests.sparql.w3c import FOLDER, REASON, Case, alike, cases, expected

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=REASON)
DEFAULT = "urn:default"
QUERIES = cases("sparql/sparql11") if FOLDER.is_dir() else []
TURTLE = cases("rdf/rdf11/rdf-turtle") if FOLDER.is_dir() else []
TURTLE_BASE = "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-turtle/"


def of(kind: str, among: list[Case]) -> list[Case]:
    return [case for case in among if kind in case.kind]


def graph_of(case: Case) -> KnowledgeGraph:
    store = Store()
    for name, path in [*((DEFAULT, path) for path in case.data), *case.graphs]:
        form = RdfFormat.RDF_XML if path.suffix == ".rdf" else RdfFormat.TURTLE
        quads = parse(path=str(path), format=form, base_iri=path.as_uri(), rename_blank_nodes=True)
        store.extend(Quad(one.subject, one.predicate, one.object, NamedNode(name)) for one in quads)
    return KnowledgeGraph(store, Layout(Path()), {})


def bare(kg: KnowledgeGraph, case: Case, text: str) -> Answer | None:
    """What the engine alone makes of it; None where it makes nothing."""
    named = [NamedNode(name) for name, _ in case.graphs]
    chosen = {} if "from" in text.lower() else {"default_graph": [NamedNode(DEFAULT)], "named_graphs": named}
    try:
        return answer(kg.store.query(text, base_iri=case.action.as_uri(), **chosen))  # type: ignore[arg-type]
    except (SyntaxError, OSError, RuntimeError, ValueError):
        return None


@pytest.mark.parametrize("case", of("QueryEvaluationTest", QUERIES), ids=lambda case: case.name)
def test_what_the_engine_answers_rightly_the_library_does(case: Case) -> None:
    kg, text = graph_of(case), case.action.read_text(encoding="utf-8")
    if case.result is None or case.result.suffix == ".csv":
        pytest.skip("a result in a form that loses what terms are")
    wanted, theirs = expected(case.result), bare(kg, case, text)
    if theirs is None or not alike(theirs, wanted):
        pytest.skip("the engine itself answers otherwise")
    based = f"BASE <{case.action.as_uri()}> {text}"
    graphs = Graphs((DEFAULT,), tuple(name for name, _ in case.graphs)) if "from" not in text.lower() else None
    found = run(kg, based, graphs=graphs)
    assert alike(found, wanted)
    shown = Graph(kg, "en", partial(run, kg, graphs=graphs)).sparql(based)
    assert len(shown) == len(found.rows)
    assert str(shown).count("\n") == 0 or shown.columns


@pytest.mark.parametrize("case", of("PositiveSyntaxTest11", QUERIES), ids=lambda case: case.name)
def test_what_is_a_query_is_read(case: Case) -> None:
    text = case.action.read_text(encoding="utf-8")
    if bare(graph_of(case), case, text) is None:
        pytest.skip("the engine itself refuses it")
    run(graph_of(case), text, limit=1)


@pytest.mark.parametrize("case", of("NegativeSyntaxTest11", QUERIES), ids=lambda case: case.name)
def test_what_is_none_is_refused_in_words(case: Case) -> None:
    text = case.action.read_text(encoding="utf-8")
    if bare(graph_of(case), case, text) is not None:
        pytest.skip("the engine itself takes it")
    with pytest.raises(QueryError):
        run(graph_of(case), text, limit=1)


def loaded(case: Case, folder: Path) -> Store:
    """The file as the library loads it, with the base that the expected triples have."""
    store, copy = Store(), folder / "case.ttl"
    copy.write_bytes(f"@base <{TURTLE_BASE}{case.action.name}> .\n".encode() + case.action.read_bytes())
    load_file(store, copy, "urn:g", copy.name)
    return store


def same(store: Store, wanted: Store) -> bool:
    graphs = [Answer(("s", "p", "o"), tuple(quad.triple for quad in one), "graph") for one in (store, wanted)]
    return alike(*graphs)


@pytest.mark.parametrize("case", of("TestTurtleEval", TURTLE), ids=lambda case: case.name)
def test_turtle_says_what_it_says_and_is_written_so(case: Case, tmp_path: Path) -> None:
    assert case.result is not None
    if not unicodedata.is_normalized("NFC", case.action.read_text(encoding="utf-8")):
        pytest.skip("files are read in composed form (NFC) here")
    wanted, store = Store(), loaded(case, tmp_path)
    wanted.load(path=str(case.result), format=RdfFormat.N_TRIPLES)
    assert same(store, wanted)
    again = Store()
    again.load(GRAPHS["turtle"](quad.triple for quad in store), format=RdfFormat.TURTLE)
    assert same(again, wanted)


@pytest.mark.parametrize("case", of("TestTurtlePositiveSyntax", TURTLE), ids=lambda case: case.name)
def test_turtle_is_read_and_kept_by_the_formatter(case: Case, tmp_path: Path) -> None:
    store = loaded(case, tmp_path)
    try:
        text = format_text((tmp_path / "case.ttl").read_text(encoding="utf-8"), "case.ttl")
    except DataError:
        return  # it says which form it does not write
    formatted = Store()
    formatted.load(text.encode(), format=RdfFormat.TURTLE)
    assert same(formatted, store)


@pytest.mark.parametrize("case", of("Negative", TURTLE), ids=lambda case: case.name)
def test_what_is_no_turtle_is_refused_with_its_line(case: Case, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"case\.ttl"):
        loaded(case, tmp_path)
