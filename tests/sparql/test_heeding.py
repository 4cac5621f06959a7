"""A store that does not heed the graphs which the protocol names is noticed when it is first asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from haiphong_kg.cli import main
from haiphong_kg.errors import EndpointError
from haiphong_kg.sparql.engine import Graphs, run
from haiphong_kg.sparql.http import endpoint
from haiphong_kg.sparql.naming_graphs import naming
from haiphong_kg.sparql.push import push_graph
from haiphong_kg.sparql.remote import Remote, ask, connect, fetch
from haiphong_kg.store.iris import GRAPH
from haiphong_kg.store.loading import KnowledgeGraph, canonical
from tests.conftest import MINI
from tests.sparql.heeding import heeding

QUERIES = (
    "SELECT ?s ?type { ?s a ?type } ORDER BY ?s ?type",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
    "SELECT (EXISTS { <id/place/bac-ha> a hp:Country } AS ?is) {}",
    "PREFIX select: <https://w3id.org/haiphong-kg/def#> ASK { <id/place/bac-ha> a select:Country }",
    "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type }",
    "CONSTRUCT WHERE { ?s a hp:Country }",
    "DESCRIBE <id/place/bac-ha> # no group",
    "DESCRIBE ?s { ?s a hp:Country } LIMIT 1",
)


@pytest.fixture(scope="module", params=["protocol", "text", "default", "first"])
def remote(request: pytest.FixtureRequest, mini: KnowledgeGraph) -> Iterator[Remote]:
    """A store that heeds graphs in one way, with the small project in it."""
    with heeding(request.param) as url:
        push_graph(mini, endpoint(url), lambda _: None)
        found = connect(endpoint(url))
        assert found.by_text is (request.param != "protocol")
        yield found


@pytest.mark.parametrize("text", QUERIES)
def test_it_answers_as_the_engine_does(mini: KnowledgeGraph, remote: Remote, text: str) -> None:
    there = ask(remote, text)
    assert there == run(mini, text)
    assert there.rows


def test_graphs_that_a_request_names_are_heeded_and_no_others(mini: KnowledgeGraph, remote: Remote) -> None:
    text = "SELECT ?s { ?s a hp:Country } ORDER BY ?s"
    places = f"{GRAPH}places"
    for graphs in (
        Graphs((places,)),
        Graphs((), (places,)),
        Graphs(("file:///etc/passwd",)),
        Graphs((f"{GRAPH}x", places)),
    ):
        assert ask(remote, text, graphs=graphs) == run(mini, text, graphs=graphs)


def test_it_is_fetched_whole(mini: KnowledgeGraph, remote: Remote) -> None:
    assert canonical(fetch(remote, mini.layout)) == canonical(mini)


def test_commands_show_there_what_they_show_here(remote: Remote, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["query", "partners-of"], ["sparql", "ASK { ?s a hp:Country }"], ["show", "bac ha"]):
        told = [*command, "--lang", "en", "--data", str(MINI)]
        assert main(told) == 0
        here = capsys.readouterr().out
        assert main([*told, "--endpoint", remote.endpoint.url]) == 0
        assert capsys.readouterr().out == here


def test_a_store_that_heeds_nothing_is_refused_by_name(
    mini: KnowledgeGraph, capsys: pytest.CaptureFixture[str]
) -> None:
    with heeding("nothing") as url:
        push_graph(mini, endpoint(url), lambda _: None)
        with pytest.raises(EndpointError, match=r"counts 0 triples where \d+ were pushed; .*default-graph-uri"):
            connect(endpoint(url))
        assert main(["query", "partners-of", "--data", str(MINI), "--endpoint", url]) == 1
        assert capsys.readouterr().err.startswith(f"Error: {url} counts 0 triples where")


@pytest.mark.parametrize(
    ("what", "status", "said"),
    [
        ("protocol", 0, "named graphs, all there"),
        ("text", 0, "named graphs, all there; it heeds only graphs that a query names by FROM, and so they will"),
        ("first", 0, "named graphs, all there; it heeds only graphs that a query names by FROM, and so they will"),
        ("nothing", 1, "heeds neither default-graph-uri nor FROM"),
    ],
)
def test_push_asks_whether_all_has_arrived(
    capsys: pytest.CaptureFixture[str], what: str, status: int, said: str
) -> None:
    with heeding(what) as url:
        assert main(["push", url, "--data", str(MINI)]) == status
        assert said in capsys.readouterr().err
        assert main(["push", url, "--data", str(MINI), "--check", url]) == status
        assert said in capsys.readouterr().err


def test_from_stands_where_the_grammar_has_it() -> None:
    graphs = Graphs(("g:d",), ("g:n",))
    said = {
        "SELECT (EXISTS {} AS ?x) WHERE {}": "SELECT (EXISTS {} AS ?x) FROM <g:d> FROM NAMED <g:n> WHERE {}",
        "DESCRIBE <a:b> LIMIT 3": "DESCRIBE <a:b> FROM <g:d> FROM NAMED <g:n> LIMIT 3",
        "CONSTRUCT { ?s ?p { } } { }": "CONSTRUCT { ?s ?p { } } FROM <g:d> FROM NAMED <g:n> { }",
    }
    assert {text: naming(text, graphs) for text in said} == said
