"""A query by GET has a short way through the server: what it gives is what the long way gives."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from http.client import parse_headers
from typing import IO
from urllib.parse import quote

import pytest

from tests.conftest import MINI, PATIENCE
from tests.web.serve.client import Reply, Site
from tests.web.serve.conftest import served
from tests.web.serve.test_holding import ENDLESS, slow, until


def asking(query: str, *lines: str, version: str = "1.1") -> bytes:
    """A request for an answer to `query`, with further lines in its head."""
    head = [f"GET /sparql?query={quote(query)} HTTP/{version}", "Host: x", *lines]
    return ("\r\n".join(head) + "\r\n\r\n").encode()


def replies(site: Site, sent: bytes, number: int = 1) -> list[Reply]:
    """What comes back for some bytes."""
    with (
        socket.create_connection(("127.0.0.1", site.port), PATIENCE) as connection,
        connection.makefile("rb") as stream,
    ):
        connection.sendall(sent)
        return [reply_from(stream) for _ in range(number)]


def reply_from(stream: IO[bytes]) -> Reply:
    """The next reply, which tells its length."""
    status = int(stream.readline().split()[1])
    headers = {name.lower(): value for name, value in parse_headers(stream).items()}
    return Reply(status, headers, stream.read(int(headers["content-length"])))


@pytest.mark.parametrize(
    ("fields", "headers"),
    [
        ({"query": "SELECT ?s { ?s a hp:Country } ORDER BY ?s"}, {}),
        ({"query": "SELECT ?s { ?s a hp:Country } ORDER BY ?s"}, {"Accept": "text/csv"}),
        ({"query": "CONSTRUCT { ?s a hp:Country } WHERE { ?s a hp:Country }"}, {"Accept": "text/turtle"}),
        ({"query": "ASK {}", "default-graph-uri": "http://a.example/g"}, {}),
        ({"query": "no query"}, {"Accept-Language": "vi"}),
        ({"query": "no query"}, {"Accept": "text/html"}),
        ({"query": "ASK { SERVICE <http://a.example/> {} }"}, {}),
        ({"query": "ASK {}"}, {"Accept": "image/png"}),
        ({"query": "ASK {}", "named-graph-uri": "no IRI"}, {}),
        ({"query": "ASK {}", "update": "CLEAR ALL"}, {}),
        ({"query": ""}, {}),
    ],
)
def test_both_ways_give_the_same(small: Site, fields: dict[str, str], headers: dict[str, str]) -> None:
    encoded = "&".join(f"{name}={quote(value)}" for name, value in fields.items())
    form = "application/x-www-form-urlencoded"
    named = {name.replace("-", "_"): value for name, value in headers.items()}
    short = small.send("GET", f"/sparql?{encoded}", None, **named)
    long = small.send("POST", "/sparql", encoded.encode(), Content_Type=form, **named)
    assert (short.status, short.body) == (long.status, long.body)
    assert {**short.headers, "date": ""} == {**long.headers, "date": ""}


def test_requests_that_come_at_once_are_answered_in_their_order(small: Site) -> None:
    texts = [f"SELECT ?x {{ VALUES ?x {{ 'pipelined {number}' }} }}" for number in range(6)]
    found = replies(small, b"".join(map(asking, texts)), len(texts))
    assert [reply.status for reply in found] == [200] * 6
    assert [f"pipelined {number}" in reply.text for number, reply in enumerate(found)] == [True] * 6


@pytest.mark.parametrize(("version", "line"), [("1.0", "X: y"), ("1.1", "Connection: close")])
def test_a_connection_ends_where_the_client_says_so(small: Site, version: str, line: str) -> None:
    for _ in range(2):  # the second answer is the first one kept
        (reply,) = replies(small, asking("ASK {}", line, version=version))
        assert (reply.status, reply.headers["connection"], reply.json["boolean"]) == (200, "close", True)


def test_a_request_with_more_than_a_head_is_answered(small: Site) -> None:
    for sent in (asking("ASK {}", "Content-Length: 3") + b"abc", asking("ASK {}", "Upgrade: x", "Connection: upgrade")):
        assert replies(small, sent)[0].status == 200


def test_an_answer_that_the_client_has_is_not_sent_again(small: Site) -> None:
    first, again = (small.sparql("ASK { VALUES ?x { 'had' } }") for _ in range(2))
    assert again.headers["etag"] == first.headers["etag"]
    path = f"/sparql?query={quote('ASK {}')}"
    assert small.send("GET", path, If_None_Match='"other"').status == 200
    same = small.send("GET", path, If_None_Match="*")
    assert (same.status, same.body) == (304, b"")
    assert "content-type" not in same.headers


def test_more_than_there_are_places_are_answered_one_after_another(small: Site) -> None:
    texts = [f"ASK {{ VALUES ?x {{ 'crowd {number}' }} }}" for number in range(200)]
    with ThreadPoolExecutor(64) as askers:
        assert {reply.status for reply in askers.map(small.sparql, texts)} == {200}


def test_who_leaves_frees_the_place_and_is_in_the_log() -> None:
    with served(MINI, "--timeout", str(10 * PATIENCE)) as site:
        with socket.create_connection(("127.0.0.1", site.port)) as connection:
            connection.sendall(asking(ENDLESS))
            assert until(lambda: slow(site) == 1)
        assert until(lambda: slow(site) == 0)
        assert until(lambda: any("GET /sparql 499" in line for line in site.log))
        assert site.sparql("ASK {}").status == 200
        assert until(lambda: any("GET /sparql 200" in line for line in site.log))


def test_under_a_prefix_both_addresses_have_the_short_way(placed: Site) -> None:
    for path in ("/sparql", "/kg/sparql"):
        assert placed.get(path, query="ASK {}").json["boolean"] is True
        page = placed.send("GET", f"{path}?query=no", Accept="text/html").text
        assert 'href="/kg/assets/site.css"' in page
