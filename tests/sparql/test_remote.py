"""The same questions on two real engines, loaded by `push`, with the answers that our own engine gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from haiphong_kg import sparql
from haiphong_kg.cli import main
from haiphong_kg.errors import EndpointError, NotWholeError, QueryError
from haiphong_kg.questions.answers import bound
from haiphong_kg.sparql.engine import run, run_named
from haiphong_kg.sparql.http import endpoint
from haiphong_kg.sparql.push import PORTION, portions, push_graph
from haiphong_kg.sparql.remote import Remote, ask, connect, fetch
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import GRAPH
from haiphong_kg.store.loading import KnowledgeGraph, canonical
from haiphong_kg.store.query_files import read_folder
from haiphong_kg.store.terms import bare
from tests.conftest import ROOT
from tests.sparql import servers

LAYOUT = Layout(ROOT)
ASKED = {
    f"{folder}/{name}": query
    for folder in ("questions", "networks")  # rules and checks run here only
    for name, query in read_folder(LAYOUT, folder).items()
}
TYPED = {parameter.type: (query, parameter.name) for query in ASKED.values() for parameter in query.params}
ENGINES = {"oxigraph": servers.oxigraph, "virtuoso": servers.virtuoso}
SOME = {f"{GRAPH}{name}" for name in ("ontology/haiphong-kg", "ontology/shapes", "derived/located-in", "things/places")}


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def store(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Store]:
    with ENGINES[engine](tmp_path_factory.mktemp(engine)) as found:
        yield found


@pytest.fixture(scope="session")
def remote(store: servers.Store, real: KnowledgeGraph, quads: Iterable[Quad]) -> Remote:
    """The whole graph, loaded once, its blank nodes named once for both engines; no test changes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("haiphong_kg.sparql.push.canonical", lambda _: quads)
        push_graph(real, endpoint(store.update, user=store.user, password=store.password), quiet)
    return connect(endpoint(store.query))


@pytest.fixture(scope="session")
def some(real: KnowledgeGraph) -> KnowledgeGraph:
    """A few graphs, with blank nodes, and one of them longer than a portion: enough to load again and again."""
    few = KnowledgeGraph(Store(), real.layout, real.files)
    few.store.extend(quad for quad in real.store if getattr(quad.graph_name, "value", "") in SOME)
    return few


@pytest.fixture(scope="session")
def spare(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Store]:
    with ENGINES[engine](tmp_path_factory.mktemp(f"spare-{engine}")) as found:
        yield found


@pytest.fixture(scope="session")
def loaded(spare: servers.Store, some: KnowledgeGraph) -> Remote:
    """A second store, for tests that write; each leaves in it what it found."""
    push_graph(some, endpoint(spare.update, user=spare.user, password=spare.password), quiet)
    return connect(endpoint(spare.query))


@pytest.fixture(scope="session")
def quads(real: KnowledgeGraph) -> Iterable[Quad]:
    """The whole graph, with blank nodes named as they are in any that is the same."""
    return canonical(real)


def quiet(_message: str) -> None:
    """Hears of progress and says nothing."""


@pytest.fixture(scope="session")
def shown() -> dict[str, str]:
    """What was shown here already, so that it is not worked out again for the next engine."""
    return {}


@pytest.fixture(scope="session")
def brought(remote: Remote) -> KnowledgeGraph:
    """What a command fetches from the store: the same each time, as long as nobody changes it."""
    return fetch(remote, LAYOUT).closed()


@pytest.fixture
def fetched_once(
    remote: Remote, brought: KnowledgeGraph, at_hand: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To find out how the store is told its graphs, and to fetch them, takes most of the time of a command.

    That a command does both, and that what is fetched is the same, has tests of its own. Counting all, which Virtuoso
    is asked for first, may take it 7 s of the processor, as its threads happen to start.
    """
    monkeypatch.setattr(sparql, "connect", {remote.endpoint: remote}.__getitem__)
    monkeypatch.setattr(sparql, "fetch", lambda _remote, _layout: brought)


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    status = main([*arguments, "--lang", "en", "--data", str(ROOT)])
    said = capsys.readouterr()
    assert status == 0, said.err
    return said.out


@pytest.mark.parametrize("name", ASKED)
def test_a_query_file_gives_the_same_answer(real: KnowledgeGraph, remote: Remote, name: str) -> None:
    here, there = run_named(real, ASKED[name], {}), ask(remote, ASKED[name].text)
    assert there.columns == here.columns
    assert there.rows == here.rows


@pytest.mark.parametrize("kind", TYPED)
def test_a_parameter_keeps_the_same_rows(real: KnowledgeGraph, remote: Remote, kind: str) -> None:
    query, name = TYPED[kind]
    every = run_named(real, query, {})
    column = every.columns.index(name)
    value = next(row[column] for row in every.rows if row[column] is not None)
    typed = {name: bare(value)}
    there = bound(real, query, typed, "en", lambda text, values: ask(remote, text, values))
    assert there.rows == bound(real, query, typed, "en").rows


@pytest.mark.parametrize("form", ["SELECT", "CONSTRUCT", "DESCRIBE", "ASK"])
def test_every_form_of_query(real: KnowledgeGraph, remote: Remote, form: str) -> None:
    text = {
        "SELECT": "SELECT ?s ?name { ?s a hp:Country ; skos:prefLabel ?name } ORDER BY ?s LANG(?name)",
        "CONSTRUCT": "CONSTRUCT { ?s hp:cooperatesWith ?o } WHERE { ?s hp:cooperatesWith ?o }",
        "DESCRIBE": "DESCRIBE <id/place/lan-ha-bay>",
        "ASK": "ASK { ?s hp:twinnedWith <id/place/nowhere> }",
    }[form]
    here, there = run(real, text), ask(remote, text)
    if form == "DESCRIBE":  # SPARQL leaves open what belongs to a description
        assert set(here.rows) <= set(there.rows)
    else:
        assert there == here


def test_named_graphs_are_those_of_the_files(real: KnowledgeGraph, remote: Remote) -> None:
    text = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
    assert ask(remote, text).rows == run(real, text).rows
    assert ask(remote, "SELECT ?s FROM <graph/things/countries> { ?s a hp:Country } ORDER BY ?s").rows


def test_fetched_back_it_is_the_same_graph(quads: Iterable[Quad], brought: KnowledgeGraph) -> None:
    assert canonical(brought) == quads


def test_a_command_fetches_what_is_there(capsys: pytest.CaptureFixture[str], remote: Remote) -> None:
    assert command(capsys, "show", "lan ha", "--endpoint", remote.endpoint.url) == command(capsys, "show", "lan ha")


@pytest.mark.parametrize("graph_store", [False, True])
def test_pushing_again_changes_nothing(
    spare: servers.Store, loaded: Remote, some: KnowledgeGraph, *, graph_store: bool
) -> None:
    url = spare.graphs if graph_store else spare.update
    said: list[str] = []
    counts = push_graph(
        some, endpoint(url, user=spare.user, password=spare.password), said.append, graph_store=graph_store
    )
    again = connect(loaded.endpoint)
    assert set(counts) == SOME
    assert max(counts.values()) > PORTION
    assert again.graphs == loaded.graphs == counts
    assert sum(counts.values()) == len(some.store)
    assert canonical(fetch(again, LAYOUT)) == canonical(some)


def test_a_graph_that_is_no_longer_ours_is_deleted(spare: servers.Store, loaded: Remote, some: KnowledgeGraph) -> None:
    to = endpoint(spare.update, user=spare.user, password=spare.password)
    more = some._replace(store=Store())
    more.store.extend(some.store)
    old = NamedNode(f"{GRAPH}old")
    more.store.add(Quad(NamedNode("a:old"), NamedNode("a:is"), NamedNode("a:gone"), old))
    push_graph(more, to, quiet)
    assert old.value in connect(loaded.endpoint).graphs
    push_graph(some, to, quiet)
    everywhere = Remote(loaded.endpoint, {})
    assert connect(loaded.endpoint).graphs == loaded.graphs
    text = "SELECT * { { GRAPH ?g { <a:old> ?p ?o } } UNION { <a:old> ?p ?o } }"
    assert ask(everywhere, text).rows == ()


def test_who_may_not_write_is_told(spare: servers.Store, loaded: Remote, some: KnowledgeGraph) -> None:
    to = endpoint(spare.update, user=spare.user, password="wrong")  # noqa: S106 - wrong on purpose
    if spare.user:
        with pytest.raises(EndpointError, match=r"refuses with status 401.*give --user NAME"):
            push_graph(some, to, quiet)
    else:  # a store that asks nobody for a name lets everyone write
        assert push_graph(some, to, quiet) == loaded.graphs


def test_a_wrong_query_is_explained_as_here(remote: Remote) -> None:
    with pytest.raises(QueryError, match="line 1, column 12: the prefix hq: of hq:x is not known; nearest: hp:"):
        ask(remote, "SELECT * { hq:x ?p ?o }")
    with pytest.raises(QueryError, match="line 1, column"):
        ask(remote, "SELECT * { ?s ?p }")


@pytest.mark.parametrize("engine", ["virtuoso"], indirect=True, scope="session")
def test_what_was_found_before_the_time_was_up_is_not_taken_for_the_whole(remote: Remote) -> None:
    """Virtuoso answers it with status 200, as it does what is whole, or ends the query: as its threads come to it."""
    hurried = remote._replace(endpoint=endpoint(f"{remote.endpoint.url}?timeout=1000"))
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?c }"
    with pytest.raises(NotWholeError, match=r"its time for a query was up: .*(incomplete|SQLCancel).*; try again"):
        ask(hurried, text)


ASKING = (
    ["query", "named-investors"],
    ["query", "named-investors", "--set", "investor=LG", "--format", "csv"],
    ["sparql", "SELECT ?x { ?x a hp:Country } ORDER BY ?x", "--format", "srj"],
    ["ask", "Since when is Hải Phòng twinned with Incheon?", "--lang", "en"],
)
FETCHING = (
    ["show", "lan ha", "--format", "json"],
    ["search", "hai phong"],
    ["path", "Japan", "LG"],
    ["network", "partners", "--format", "csv"],
    ["export", "turtle"],
)


@pytest.mark.usefixtures("fetched_once")
@pytest.mark.parametrize("arguments", ASKING, ids=" ".join)
def test_a_command_shows_there_what_it_shows_here(
    capsys: pytest.CaptureFixture[str], remote: Remote, shown: dict[str, str], arguments: list[str]
) -> None:
    key = " ".join(arguments)
    if key not in shown:
        shown[key] = command(capsys, *arguments)
    assert command(capsys, *arguments, "--endpoint", remote.endpoint.url) == shown[key]


@pytest.mark.usefixtures("fetched_once")
@pytest.mark.parametrize("engine", ["oxigraph"], indirect=True, scope="session")
@pytest.mark.parametrize("arguments", FETCHING, ids=" ".join)
def test_a_command_that_fetches_all_shows_what_it_shows_here(
    capsys: pytest.CaptureFixture[str], remote: Remote, arguments: list[str]
) -> None:
    """From one engine: of either the same is fetched, and these ask it nothing else."""
    assert command(capsys, *arguments, "--endpoint", remote.endpoint.url) == command(capsys, *arguments)


@pytest.mark.usefixtures("fetched_once")
@pytest.mark.parametrize("engine", ["oxigraph"], indirect=True, scope="session")
def test_the_page_is_drawn_from_there(capsys: pytest.CaptureFixture[str], remote: Remote, tmp_path: Path) -> None:
    here, there = tmp_path / "here.html", tmp_path / "there.html"
    command(capsys, "graph", "-o", str(here))
    command(capsys, "graph", "-o", str(there), "--endpoint", remote.endpoint.url)
    assert there.read_bytes() == here.read_bytes()


def test_portions_keep_blank_nodes_together(quads: Iterable[Quad]) -> None:
    triples = list(dict.fromkeys(quad.triple for quad in quads))
    parts = list(portions(triples))
    assert sorted(str(triple) for part in parts for triple in part) == sorted(map(str, triples))
    assert max(map(len, parts)) <= PORTION
    seen = [{str(term) for triple in part for term in triple if str(term).startswith("_:")} for part in parts]
    assert sum(map(len, seen)) == len(set().union(*seen)) > 0
