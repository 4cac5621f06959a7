"""Stores that are absent, slow, lying or of another kind: one line that says so, in bounded time."""

from __future__ import annotations

import contextlib
import json
import shutil
import ssl
import subprocess
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import NamedNode

from haiphong_kg.cli import main
from haiphong_kg.errors import EndpointError, NotWholeError, UsageError
from haiphong_kg.sparql import http as transport
from haiphong_kg.sparql.http import endpoint
from haiphong_kg.sparql.push import push_graph
from haiphong_kg.sparql.remote import LOADED, Remote, ask, connect, fetch
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import bare
from tests.conftest import MINI
from tests.sparql.servers import answering, nobody

Reply = Callable[[BaseHTTPRequestHandler], None]
EMPTY = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": []}})
ROWS = "application/sparql-results+json"


def says(body: str, media: str = ROWS, status: int = 200, *, length: int | None = None, **headers: str) -> Reply:
    def reply(handler: BaseHTTPRequestHandler) -> None:
        data = body.encode()
        handler.send_response(status)
        handler.send_header("Content-Type", media)
        handler.send_header("Content-Length", str(len(data) if length is None else length))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return reply


def drips(handler: BaseHTTPRequestHandler) -> None:
    """A header that never ends, a sign at a time: each one within the time for a read."""
    with contextlib.suppress(OSError):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while True:
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)


def bindings(*cells: object) -> str:
    return json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": list(cells)}})


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (says("<html><title>Welcome</title>", "text/html"), "answers text/html where SPARQL promises rows: <html>"),
        (says(EMPTY[:-9]), "answers what is no application/sparql-results.json"),
        (says("{}"), "answers what is no application/sparql-results.json"),
        (says("[1, 2]"), "answers what is no application/sparql-results.json"),
        (says("", ROWS), "answers what is no application/sparql-results.json"),
        (says(bindings({"x": {"type": "uri", "value": "not an IRI"}})), "answers what is no application/sparql"),
        (says(bindings({"x": {"type": "tree", "value": "oak"}})), "answers what is no application/sparql-results.json"),
        (says(EMPTY, length=1000), "the answer of .* breaks off; try again"),
        (says("<sparql", "application/sparql-results+xml"), "answers what is no application/sparql-results.xml"),
        (says("", status=302, Location="http://example.org/sparql"), "sends us on to http://example.org/sparql; name"),
        (says("", status=307, Location="/other"), "sends us on to /other; name that address"),
        (says("who are you?", "text/plain", 401), "refuses with status 401: who are you.; give --user NAME"),
        (says("<html>…", "text/html; charset=utf-8", 404), "refuses with status 404; look up the address"),
        (says("too\nbusy\x1b[2J", "text/plain", 503), r"503: it is busy, or its time .* up: too busy\\u001b\[2J; try"),
        (says(EMPTY[:-9], status=500), "refuses with status 500; see the store's log"),
        (says("@prefix x: <x:> . x:a", "text/plain", 500), "refuses with status 500; see the store's log"),
        (says("<?xml version='1.0'?><sparql", "text/xml", 500), "refuses with status 500; see the store's log"),
        (says('{"title": "too dear"}', "application/problem+json", 500), "refuses with status 500: too dear; see"),
        (says("", status=401, WWW_Authenticate='Bearer realm="x"'), "refuses with status 401"),
        (says("", status=401, WWW_Authenticate='Basic realm="x"'), "refuses with status 401"),
        (
            says(EMPTY, X_SQL_State="S1TAT", X_SQL_Message="RC...: interrupted.  Activity: 4K"),
            "a part of the answer, because its time for a query was up: RC.*interrupted; try again, or ask for less",
        ),
        (says(EMPTY, X_SQL_State="S1TAT"), "a part of the answer, because its time for a query was up; try again"),
        (says(EMPTY, X_SQL_State="01004"), "gave only a part of the answer; try again, or ask for less"),
        (says(EMPTY, status=206), "gave only a part of the answer; try again"),
        (says(EMPTY, X_SPARQL_MaxRows="10"), "holds back what follows the first 0 rows; raise the store's limit"),
        (lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH_9\r\n") and None, "does not speak HTTP"),
        (lambda handler: handler.connection.close(), "breaks off|does not speak HTTP|cannot reach"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(reply: Reply, message: str) -> None:
    with answering(reply) as url, pytest.raises(EndpointError, match=message) as raised:
        ask(Remote(endpoint(url, user="someone"), {}), "SELECT ?x { ?x ?y ?z }")
    assert len(str(raised.value).splitlines()) == 1
    assert "\x1b" not in str(raised.value)


KILLED = "Virtuoso HY008 Error SR203: Async statement killed by SQLCancel.\n\nSPARQL query:\nSELECT ?x { ?x ?y ?z }"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (KILLED, 500),
        ("SPARQL-QUERY: queryStr=SELECT ?x\njava.util.concurrent.TimeoutException\n\tat java.util", 500),
        ('{"exception": "Operation timed out. Sort", "query": "SELECT", "status": "ERROR"}', 429),
        ("QEQOE2: Query execution cancelled: Execution time exceeded query timeout 60000", 500),
        ("<html><h1>504 Gateway Time-out</h1>", 504),
        ("", 408),
    ],
    ids=["Virtuoso", "Blazegraph", "QLever", "Stardog", "a gateway", "no word"],
)
def test_a_store_that_ends_a_query_is_said_to_be_out_of_time(body: str, status: int) -> None:
    """Each has its own status for it, and none of them is the reader's to look up."""
    with answering(says(body, "text/plain", status)) as url, pytest.raises(NotWholeError) as raised:
        ask(Remote(endpoint(url), {}), "SELECT ?x { ?x ?y ?z }")
    assert f"{url} had no answer when its time for a query was up" in str(raised.value)
    assert str(raised.value).endswith("; try again, or ask for less")


@pytest.mark.parametrize("header", ["X-SPARQL-MaxRows", "X-Incomplete"])
def test_rows_held_back_are_missed_only_where_they_were_wanted(header: str) -> None:
    three = bindings(*[{"x": {"type": "uri", "value": f"a:{n}"}} for n in range(3)])
    text = "SELECT ?x { ?x ?y ?z }"
    with answering(says(three, status=200, length=None, **{header: "3"})) as url:
        remote = Remote(endpoint(url), {})
        assert [(len(found.rows), found.whole) for found in (ask(remote, text, limit=n) for n in (2, 3))] == [
            (2, False),
            (3, False),
        ]
        for wanted in ({}, {"limit": 4}, {"bindings": {"x": NamedNode("a:1")}, "limit": 1}):
            with pytest.raises(EndpointError, match="holds back what follows the first 3 rows"):
                ask(remote, text, **wanted)


@pytest.mark.parametrize(
    ("hurried", "said"),
    [
        (says(EMPTY, X_SQL_State="S1TAT"), "gave only a part of the answer, because its time for a query was up"),
        (says(KILLED, "text/plain", 500), "had no answer when its time for a query was up"),
    ],
)
def test_a_count_that_was_ended_is_not_taken_for_another_graph(
    capsys: pytest.CaptureFixture[str], hurried: Reply, said: str
) -> None:
    """The list of graphs comes whole, the count that compares them does not: in both ways that Virtuoso has."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        listed = {"graph": {"type": "uri", "value": "a:graph"}, "triples": {"type": "literal", "value": "7"}}
        head = {"head": {"vars": ["graph", "triples"]}, "results": {"bindings": [listed]}}
        counts = b"COUNT" in getattr(handler, "body", b"")
        (hurried if counts else says(json.dumps(head)))(handler)

    with answering(reply) as url:
        with pytest.raises(EndpointError, match=said):
            connect(endpoint(url))
        assert main(["push", url, "--data", str(MINI), "--lang", "en"]) == 1
        assert said in capsys.readouterr().err.splitlines()[-1]


def says_nothing(handler: BaseHTTPRequestHandler) -> None:
    """Until the other leaves."""
    handler.rfile.read()


@pytest.mark.parametrize("reply", [drips, says_nothing])
def test_a_slow_store_is_left_in_time(reply: Reply) -> None:
    with answering(reply) as url, pytest.raises(EndpointError, match=r"gave no whole answer in 0\.5 seconds; give it"):
        connect(endpoint(url, 0.5))


@pytest.mark.parametrize(("value", "truth"), [("1", "true"), ("0", "false")])
@pytest.mark.parametrize("datatype", ["integer", "boolean"])
def test_an_engine_may_say_yes_by_a_table_with_a_one(value: str, truth: str, datatype: str) -> None:
    """So does Virtuoso."""
    cell = {"type": "typed-literal", "datatype": f"http://www.w3.org/2001/XMLSchema#{datatype}", "value": value}
    with answering(says(bindings({"x": cell}))) as url:
        found = ask(Remote(endpoint(url), {}), "ASK { ?s ?p ?o }")
    assert (found.form, found.columns, [bare(term) for term in found.rows[0]]) == ("ask", ("answer",), [truth])


def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_LARGEST", 2**20)

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", ROWS)
        handler.end_headers()
        with contextlib.suppress(OSError):
            for _ in range(10_000):
                handler.wfile.write(b" " * 2**16)

    with answering(endless) as url, pytest.raises(EndpointError, match="answers with more than 1 MB"):
        connect(endpoint(url, 30))


def test_nobody_there() -> None:
    with (
        nobody() as port,
        pytest.raises(EndpointError, match=r"cannot reach .*: Connection refused; check the address, and that"),
    ):
        connect(endpoint(f"http://127.0.0.1:{port}/sparql"))
    with pytest.raises(EndpointError, match="cannot reach"):
        connect(endpoint("http://name.invalid/sparql", 5))


def test_no_certificate_and_a_wrong_one(tmp_path: Path) -> None:
    with (
        answering(says(EMPTY)) as url,
        pytest.raises(EndpointError, match=r"no secure connection .*begin with http://"),
    ):
        connect(endpoint(url.replace("http:", "https:")))
    openssl = shutil.which("openssl")
    assert openssl, "needs openssl: apt-get install openssl"
    pem = tmp_path / "own.pem"
    make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-days", "1"]
    subprocess.run([openssl, *make, "-keyout", pem, "-out", tmp_path / "c.pem"], check=True, capture_output=True)
    pem.write_text(pem.read_text() + (tmp_path / "c.pem").read_text())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = Thread(target=server.handle_request, daemon=True)
        thread.start()
        with pytest.raises(EndpointError, match=r"certificate of .* is not valid: self.signed"):
            connect(endpoint(f"https://127.0.0.1:{server.server_port}/"))
        thread.join(5)


@pytest.mark.parametrize(
    "url",
    ["ftp://host/x", "file:///etc/passwd", "sparql", "http://", "http://h:99999/", "http://h/\nX: y", "data:,x", ""],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="is not the address of an endpoint"):
        endpoint(url)


def test_no_password_in_an_address() -> None:
    with pytest.raises(UsageError, match="a password does not belong in an address"):
        endpoint("http://me:secret@127.0.0.1/")


def test_a_store_without_a_pushed_graph_cannot_be_walked() -> None:
    with (
        answering(says(EMPTY)) as url,
        pytest.raises(EndpointError, match="lists no graph that was pushed there; load the graph first"),
    ):
        fetch(connect(endpoint(url)), Layout(MINI))


def test_a_store_that_keeps_rows_back_is_noticed() -> None:
    def reply(handler: BaseHTTPRequestHandler) -> None:
        wanted = str(handler.headers["Accept"])
        if "n-triples" in wanted:
            says("<a:s> <a:p> <a:o> .\n", "application/n-triples")(handler)
        else:
            says(EMPTY)(handler)

    with answering(reply) as url, pytest.raises(EndpointError, match="gives 1 triples of the 7 in <a:graph>"):
        fetch(Remote(endpoint(url), {"a:graph": 7}), Layout(MINI))


def test_a_push_that_stops_says_where(mini: KnowledgeGraph) -> None:
    seen: list[int] = []

    def reply(handler: BaseHTTPRequestHandler) -> None:
        seen.append(1)
        says("no room", "text/plain", 200 if len(seen) < 4 else 507)(handler)

    with answering(reply) as url, pytest.raises(EndpointError, match=r"status 507: no room, while loading graph \d of"):
        push_graph(mini, endpoint(url), lambda _message: None)
    assert LOADED.endswith("graph/loaded")


def test_the_command_line_says_it_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with answering(says("<html>", "text/html")) as url:
        for command in (
            ["query", "partners-of"],
            ["sparql", "ASK {}"],
            ["show", "x"],
            ["search", "x"],
            ["export", "turtle"],
        ):
            assert main([*command, "--data", str(MINI), "--endpoint", url]) == 1
            said = capsys.readouterr()
            assert (said.out, len(said.err.splitlines())) == ("", 1)
            assert said.err.startswith(f"Error: {url} answers text/html where SPARQL promises rows")
