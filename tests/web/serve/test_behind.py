"""The server in front of another engine: the same pages, answers and protocol as over the files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from haiphong_kg.sparql import endpoint, push_graph
from haiphong_kg.store import GRAPH, KnowledgeGraph
from tests.conftest import MINI, PATIENCE
from tests.sparql.heeding import heeding
from tests.sparql.servers import Store, oxigraph, virtuoso
from tests.web.serve.client import Site
from tests.web.serve.conftest import served

PAGES = ("/en/id/place/bac-ha.html", "/vi/index.html", "/en/questions/partners-of.html", "/explorer.html")
CALLS = (
    "/questions/partners-of?partner=bac%20ha&format=csv",
    "/search?q=quan%20dao&lang=vi",
    "/show/bac%20ha",
    "/path?from=ben%20song&to=bac%20ha",
    "/id/place/bac-ha.ttl",
    "/data/id/place/bac-ha.ttl",
)
COUNTRIES = "SELECT ?s ?name { ?s a hp:Country ; skos:prefLabel ?name } ORDER BY ?s LANG(?name)"


@pytest.fixture(scope="module", params=[oxigraph, virtuoso], ids=["oxigraph", "virtuoso"])
def behind(
    request: pytest.FixtureRequest, mini: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """A server over a store that the small project was pushed to."""
    folder: Path = tmp_path_factory.mktemp("store")
    store: Store
    with request.param(folder) as store:
        push_graph(mini, endpoint(store.update, user=store.user, password=store.password), lambda _: None)
        with served(MINI, "--endpoint", store.query) as site:
            yield site


@pytest.mark.parametrize("path", [*PAGES, *CALLS])
def test_it_shows_what_the_files_show(behind: Site, small: Site, path: str) -> None:
    there, here = behind.get(path), small.get(path)
    assert (there.status, there.media) == (here.status, here.media)
    assert there.body == here.body


@pytest.mark.parametrize("form", ["application/sparql-results+json", "text/csv", "application/sparql-results+xml"])
def test_it_answers_sparql_as_the_files_do(behind: Site, small: Site, form: str) -> None:
    there = behind.sparql(COUNTRIES, form)
    assert (there.status, there.media) == (200, form)
    assert there.body == small.sparql(COUNTRIES, form).body


def test_the_graphs_of_the_protocol_are_heeded(behind: Site, small: Site) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?s a hp:Country }"
    for graph in (f"{GRAPH}places", f"{GRAPH}relations", "http://127.0.0.1:9/evil"):
        told = {"query": text, "default-graph-uri": graph}
        assert behind.get("/sparql", **told).json == small.get("/sparql", **told).json


def test_a_wrong_query_and_from_are_refused(behind: Site) -> None:
    reply = behind.sparql("SELECT * { ?s ?p }")
    assert (reply.status, "line 1" in reply.json["title"]) == (400, True)
    reply = behind.sparql("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")
    assert (reply.status, "no FROM" in reply.json["title"]) == (400, True)


def test_a_store_with_nothing_of_ours_is_not_served() -> None:
    command = [sys.executable, "-m", "haiphong_kg", "serve", "--data", str(MINI), "--port", "0", "--endpoint"]
    with heeding("protocol") as url:
        done = subprocess.run([*command, url], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr
        == f"Error: {url} lists no graph that was pushed there; load the graph first: haiphong-kg push URL\n"
    )


def test_a_store_that_is_gone_is_told_without_its_address(mini: KnowledgeGraph) -> None:
    with ExitStack() as store, ExitStack() as server:
        url = store.enter_context(heeding("text"))
        push_graph(mini, endpoint(url), lambda _: None)
        site = server.enter_context(served(MINI, "--endpoint", url))
        assert site.sparql(COUNTRIES).status == 200
        store.close()
        reply = site.sparql(f"{COUNTRIES} # again")
        assert reply.status == 502
        assert "127.0.0.1" not in reply.text
        assert site.get("/en/id/place/bac-ha.html").status == 200
