"""The wall: whatever a query says, while it runs nothing opens an address or a file, and it ends in time."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
import rdflib
from rdflib.plugins.sparql import prepareQuery, prepareUpdate

from haiphong_kg.base.limits import no_descriptors
from haiphong_kg.errors import HaiphongError, QueryError
from haiphong_kg.library import open_graph
from haiphong_kg.sparql import engine
from haiphong_kg.sparql.bounds import MEMORY
from haiphong_kg.sparql.engine import run
from haiphong_kg.sparql.frames import answer_of
from haiphong_kg.sparql.workers import Bounded, Worker
from haiphong_kg.store import Layout, load_derived, walled
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rdflib_view import dataset
from tests.conftest import MINI, PATIENCE
from tests.listener import Listener, listening

ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?f ?i"
UNGUARDED = "import haiphong_kg.sparql.engine as e; e.require_safe = lambda text: None; "
OPENED = (
    "import contextlib, haiphong_kg.sparql.child as c; c.no_descriptors = e.no_descriptors = contextlib.nullcontext; "
)
needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of descriptors")
pytestmark = needs_limits


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listening() as found:
        yield found


@pytest.fixture
def bounded(real: KnowledgeGraph) -> Iterator[Bounded]:
    found = Bounded(real)
    yield found
    found.end()


def worker(kg: KnowledgeGraph, before: str) -> Worker:
    """A worker over the kept store of `kg`, in which `before` was done first."""
    assert kg.home
    child = f"{before}import sys; from haiphong_kg.sparql.child import main; main(sys.argv[1:])"
    return Worker([sys.executable, "-P", "-c", child, str(MEMORY), str(kg.home / "store")])


def asked(one: Worker, text: str) -> str:
    """What becomes of `text` in a worker: the number of its rows, or what is wrong."""
    request = {"text": text, "bindings": {}, "limit": 10, "size": 10**6}
    try:
        reply = one.ask(request, PATIENCE)
    except HaiphongError as error:
        return str(error)
    return str(len(answer_of(reply.about, reply.body).rows))


def test_a_worker_reaches_no_address_even_where_the_text_is_not_looked_at(
    real: KnowledgeGraph, listener: Listener
) -> None:
    one = worker(real, UNGUARDED)
    assert asked(one, f"SELECT * {{ SERVICE <{listener.url}> {{ ?s ?p ?o }} }}").startswith("the query failed")
    assert asked(one, f"SELECT * {{ SERVICE SILENT <{listener.url}> {{ ?s ?p ?o }} }}") == "1"
    assert asked(one, f"SELECT * {{ ?s a hp:Country . SERVICE <{listener.url}> {{ ?s ?p ?o }} }}").startswith(
        "the query"
    )
    assert asked(one, "SELECT * { ?s a hp:Country }") == "10"
    assert listener.seen == 0
    one.end()


def test_without_the_wall_the_listener_would_have_seen_it(real: KnowledgeGraph, listener: Listener) -> None:
    one = worker(real, UNGUARDED + OPENED)
    asked(one, f"SELECT * {{ SERVICE <{listener.url}> {{ ?s ?p ?o }} }}")
    assert listener.seen == 1
    one.end()


@pytest.mark.parametrize("opened", [False, True], ids=["with the wall", "without"])
def test_in_this_process_too(
    mini: KnowledgeGraph, listener: Listener, monkeypatch: pytest.MonkeyPatch, *, opened: bool
) -> None:
    monkeypatch.setattr(engine, "require_safe", lambda _text: None)
    if opened:
        monkeypatch.setattr(engine, "no_descriptors", nullcontext)
    with pytest.raises(QueryError):
        run(mini, f"SELECT * {{ SERVICE <{listener.url}> {{ ?s ?p ?o }} }}")
    assert (listener.seen > 0) is opened


ASKED = "SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"
FROM_URL = "SELECT * FROM <{url}> {{ ?s ?p ?o }}"
FROM_FILE = "SELECT * FROM <{file}> {{ ?s ?p ?o }}"
VIEWED: dict[str, tuple[str, Callable[[rdflib.Dataset, str], object]]] = {
    "a text": (ASKED, lambda view, text: list(view.query(text))),
    "prepared": (ASKED, lambda view, text: list(view.query(prepareQuery(text)))),
    "FROM an address": (FROM_URL, lambda view, text: list(view.query(prepareQuery(text)))),
    "FROM a file": (FROM_FILE, lambda view, text: list(view.query(prepareQuery(text)))),
    "LOAD": ("LOAD <{url}>", lambda view, text: view.update(text)),
    "LOAD of a file": ("LOAD <{file}> INTO GRAPH <x:secret>", lambda view, text: view.update(text)),
    "LOAD prepared": ("LOAD <{url}>", lambda view, text: view.update(prepareUpdate(text))),
    "around the store": (ASKED, lambda view, text: list(view.query(text, use_store_provided=False))),
    "around it by place": (ASKED, lambda view, text: list(view.query(text, *("sparql", "sparql", None, None, False)))),
    "LOAD around the store": ("LOAD <{url}>", lambda view, text: view.update(text, use_store_provided=False)),
    "around it by a graph": (
        ASKED,
        lambda view, text: list(view.graph(rdflib.URIRef("x:graph")).query(text, use_store_provided=False)),
    ),
    "one of its graphs": (ASKED, lambda view, text: list(view.graph(rdflib.URIRef("x:graph")).query(text))),
}


@pytest.mark.parametrize("way", VIEWED)
@pytest.mark.parametrize("opened", [False, True], ids=["with the wall", "without"])
def test_in_the_rdflib_view_too(
    listener: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, *, opened: bool
) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<x:the> <x:well-kept> <x:secret> .", encoding="utf-8")
    if opened:
        monkeypatch.setattr(walled, "no_descriptors", nullcontext)
    view = dataset(load_derived(Layout(MINI)))
    text, ask = VIEWED[way]
    told: list[object] = []
    with suppress(Exception) if opened else pytest.raises(QueryError, match="asks for an address or a file"):
        told.append(ask(view, text.format(url=listener.url, file=secret.as_uri())))
    reached = listener.seen > 0 or "secret" in str(told) or (None, rdflib.URIRef("x:well-kept"), None) in view
    assert reached is opened
    socket.socket().close()


@pytest.mark.parametrize("way", VIEWED)
def test_in_the_view_of_the_library_too(listener: Listener, tmp_path: Path, way: str) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<x:the> <x:well-kept> <x:secret> .", encoding="utf-8")
    text, ask = VIEWED[way]
    view, asked = open_graph(MINI, "en").dataset, text.format(url=listener.url, file=secret.as_uri())
    if way.startswith("FROM"):  # there is no graph of that name in the store, and nobody looks elsewhere
        assert ask(view, asked) == []
    else:
        with pytest.raises(QueryError, match=r"asks for an address or a file|SERVICE would ask another host"):
            ask(view, asked)
    assert listener.seen == 0
    assert (None, rdflib.URIRef("x:well-kept"), None) not in view


def test_a_query_beside_the_wall_is_answered_by_the_view_as_before(mini: KnowledgeGraph) -> None:
    view = dataset(mini)
    text = "SELECT ?s { ?s a <https://w3id.org/haiphong-kg/def#Country> }"
    assert len(list(view.query(text))) == len(list(view.query(prepareQuery(text)))) > 0
    assert view.query("ASK { ?s ?p ?o }").askAnswer
    assert len(view.query("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }").graph or ()) > 0


def test_what_is_closed_meanwhile_leaves_no_gap_in_the_wall() -> None:
    first, second = socket.socketpair()
    with no_descriptors():
        first.close()
        second.close()
        with pytest.raises(OSError, match="Too many open files"):
            socket.socket()
    socket.socket().close()


def test_the_limit_is_as_it_was_afterwards_and_when_threads_overlap(mini: KnowledgeGraph) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    threads = [threading.Thread(target=run, args=(mini, "SELECT * { ?s ?p ?o . ?a ?b ?o }")) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == before


def test_a_deadline_ends_the_process_and_the_next_query_has_a_new_one(bounded: Bounded) -> None:
    first = bounded.start()
    with pytest.raises(QueryError, match="stopped after 1 seconds; narrow the query"):
        bounded.ask(ENDLESS, {}, seconds=1)
    assert not first.alive
    assert bounded.ask("ASK {}", {}).rows
    assert bounded.start() is not first


def test_what_takes_too_much_memory_is_told(real: KnowledgeGraph) -> None:
    small = Bounded(real, memory=700 * 2**20)
    with pytest.raises(QueryError, match="most likely for want of memory"):
        small.ask(ENDLESS, {})
    assert small.ask("ASK {}", {}).rows
    small.end()


@pytest.mark.parametrize("_again", range(5))
def test_a_limit_of_memory_counts_what_is_used_not_what_threads_set_apart(real: KnowledgeGraph, _again: int) -> None:
    small = Bounded(real, memory=320 * 2**20)
    assert small.ask("ASK {}", {}).rows
    small.end()


def test_a_worker_that_was_killed_is_replaced(bounded: Bounded) -> None:
    bounded.start().kill()
    with pytest.raises(QueryError, match="ended before its answer"):
        bounded.ask("ASK {}", {})
    assert bounded.ask("ASK {}", {}).rows


def test_rows_and_characters_are_capped_and_the_cut_is_told(bounded: Bounded) -> None:
    few = bounded.ask("SELECT * { ?s ?p ?o }", {}, limit=3)
    assert (len(few.rows), few.whole) == (3, False)
    whole = bounded.ask("SELECT ?s { ?s a hp:Country }", {}, limit=1000)
    assert whole.whole
    reply = bounded.start().ask(
        {"text": "SELECT * { ?s ?p ?o }", "bindings": {}, "limit": 10**6, "size": 5000}, PATIENCE
    )
    cut = answer_of(reply.about, reply.body)
    assert not cut.whole
    assert 0 < len(cut.rows) < 100


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s ?name { ?s a hp:Country ; skos:prefLabel ?name } ORDER BY ?s ?name",
        "SELECT ?s ?end { ?s a hp:Country OPTIONAL { ?s hp:end ?end } } ORDER BY ?s",
        "SELECT * { <x:a> <x:b> <x:c> }",
        "SELECT * {}",
        "ASK { ?s a hp:Country }",
        "CONSTRUCT { ?s a [] } WHERE { ?s a hp:Country }",
        "SELECT (STRLANG('chào', 'vi') AS ?a) (1.20 AS ?b) ('\"\\t\\n\\r' AS ?c) (<<( <x:a> <x:b> 'c' )>> AS ?d) {}",
    ],
)
def test_an_answer_is_the_same_here_and_there(real: KnowledgeGraph, bounded: Bounded, text: str) -> None:
    here, there = run(real, text), bounded.ask(text, {})
    assert (there.columns, there.form, there.whole) == (here.columns, here.form, here.whole)
    assert len(there.rows) == len(here.rows)
    if "[]" not in text:
        assert there.rows == here.rows


def test_values_travel(real: KnowledgeGraph, bounded: Bounded) -> None:
    values = {"s": engine.node("https://w3id.org/haiphong-kg/id/place/japan")}
    text = "SELECT ?s ?name { ?s skos:prefLabel ?name } ORDER BY ?name"
    assert bounded.ask(text, values) == run(real, text, values)
    assert bounded.ask(text, values).rows


def test_a_mistake_keeps_its_message(bounded: Bounded) -> None:
    with pytest.raises(QueryError) as there:
        bounded.ask("SELECT * {\n ?s ?p }", {})
    assert "line 2" in str(there.value)


def test_a_graph_in_memory_is_handed_over(mini: KnowledgeGraph) -> None:
    assert mini.home is None
    bounded = Bounded(mini)
    text = "SELECT ?s { ?s a hp:Country } ORDER BY ?s"
    assert bounded.ask(text, {}) == run(mini, text)
    bounded.end()


def test_threads_may_share_a_worker(bounded: Bounded) -> None:
    found: list[int] = []
    text = "SELECT ?s { ?s a hp:Country } LIMIT "

    def ask(number: int) -> None:
        found.append(len(bounded.ask(f"{text}{number}", {}).rows))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(1, 9)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(found) == list(range(1, 9))


def test_a_worker_ends_with_the_one_that_asks(real: KnowledgeGraph) -> None:
    bounded = Bounded(real)
    pid = bounded.start()._process.pid
    bounded.ask("ASK {}", {})
    del bounded
    end = time.monotonic() + PATIENCE
    while Path(f"/proc/{pid}").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()
