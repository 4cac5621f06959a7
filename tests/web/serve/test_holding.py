"""The server holds: a slow question delays none, one who leaves frees his place, it stops when all is answered."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.conftest import MINI, PATIENCE, ROOT
from tests.web.serve.client import Reply, Site
from tests.web.serve.conftest import served

# counted, not sorted: it shall come to its end by the deadline, not by the limit of memory
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


POST = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: {}\r\n\r\n"


def until(true: Callable[[], bool]) -> bool:
    """Whether it becomes true in time."""
    end = time.monotonic() + PATIENCE
    while not (found := true()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def answered(site: Site, text: str) -> Reply:
    """The reply to a query, asked again where a busy machine had no place for it: `Retry-After` asks for that."""
    end = time.monotonic() + PATIENCE
    while (reply := site.sparql(text)).status == 503 and time.monotonic() < end:
        time.sleep(0.05)
    return reply


def slow(site: Site) -> int:
    """How many slow questions the server is at."""
    found: int = site.get("/health").json["slow"]
    return found


@contextmanager
def attacked(site: Site, number: int) -> Iterator[list[socket.socket]]:
    """Endless questions that the server is at; those who asked leave afterwards."""
    with ExitStack() as stack:
        asking = [stack.enter_context(socket.create_connection(("127.0.0.1", site.port))) for _ in range(number)]
        for at, connection in enumerate(asking):
            body = f"{ENDLESS} # {at}"
            connection.sendall((POST.format(len(body)) + body).encode())
        assert until(lambda: slow(site) == number)
        yield asking


@pytest.fixture(scope="module")
def patient() -> Iterator[Site]:
    """A server that stops no question before a test is at its end."""
    with served(MINI, "--timeout", str(10 * PATIENCE)) as site:
        yield site


@pytest.fixture(scope="module")
def trickle(small: Site) -> Iterator[socket.socket]:
    """Who sends one letter of a body and no more; the other tests go on while the server waits for him."""
    with socket.create_connection(("127.0.0.1", small.port), PATIENCE) as connection:
        connection.sendall(f"{POST.format(50)}A".encode())
        yield connection


def test_a_body_that_trickles_in_holds_nobody_up(small: Site, trickle: socket.socket) -> None:
    assert small.sparql("ASK {}").status == 200
    assert select.select([trickle], [], [], 0)[0] == [], "it was refused already"


def test_a_question_that_takes_too_long_is_stopped_and_told() -> None:
    with served(MINI, "--timeout", "1") as site:
        with ThreadPoolExecutor(8) as askers:
            replies = list(askers.map(lambda number: site.sparql(f"{ENDLESS} # {number}"), range(8)))
        assert {(reply.status, reply.media) for reply in replies} == {(504, "application/problem+json")}
        assert all(reply.json["title"].startswith("stopped after 1 seconds") for reply in replies)
        assert site.sparql("ASK {}").json["boolean"] is True


def test_of_a_stopped_question_in_words_it_is_not_said_to_add_what_only_a_query_has() -> None:
    text = "capital of LG and area of VSIP and jobs of Pegatron and owner of HICT and area of DEEP C and owner of Autel"
    with served(ROOT, "--timeout", "0.02") as site:
        asked = site.get("/ask", q=text)
        assert asked.status == 504
        assert asked.json["title"].endswith("ask a shorter question, about one thing")
        assert site.sparql(ENDLESS).json["title"].endswith("narrow the question, or add LIMIT")


def test_eight_endless_questions_delay_no_other(patient: Site) -> None:
    with attacked(patient, 8) as attacks:
        replies = [answered(patient, f"ASK {{ VALUES ?x {{ {number} }} }}") for number in range(30)]
        assert [reply.status for reply in replies] == [200] * 30
        assert select.select(attacks, [], [], 0)[0] == [], "the others were still waiting"
        refused = patient.sparql(f"{ENDLESS} # one more")
        assert (refused.status, refused.headers["retry-after"]) == (503, "2")


def test_who_is_refused_hears_of_it_when_asking_again_makes_sense(patient: Site) -> None:
    """Else those who ask again at once take all quick places."""
    with attacked(patient, 8), ThreadPoolExecutor() as askers:
        begun = time.monotonic()
        refused = askers.submit(patient.sparql, f"{ENDLESS} # one more")
        assert patient.sparql("ASK { VALUES ?x { 'meanwhile' } }").status == 200
        assert refused.result(PATIENCE).status == 503
        assert time.monotonic() - begun > float(refused.result().headers["retry-after"])


def test_those_who_leave_free_their_places(patient: Site) -> None:
    for number in (1, 8):
        with attacked(patient, number):
            pass
        assert until(lambda: slow(patient) == 0)


def test_what_takes_too_much_memory_is_told_and_the_server_lives(small: Site) -> None:
    text = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?b), STR(?c), STR(?f), STR(?i))) AS ?x)"
    reply = small.sparql(f"{text} {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }}")
    assert reply.status in (422, 504)
    assert small.sparql("ASK {}").status == 200


def test_equal_questions_have_one_tag_and_are_not_sent_twice(small: Site) -> None:
    text = "SELECT ?s { ?s a hp:Country } ORDER BY ?s"
    first = small.sparql(text)
    tag = first.headers["etag"]
    assert small.sparql(text).headers["etag"] == tag
    again = small.send("GET", "/questions/figures?format=csv", If_None_Match='"other"')
    assert again.status == 200
    same = small.send("GET", "/questions/figures?format=csv", If_None_Match=f'"other", {again.headers["etag"]}')
    assert (same.status, same.body, same.headers["etag"]) == (304, b"", again.headers["etag"])
    assert small.sparql(text, accept="application/sparql-results+xml").headers["etag"] != tag


def test_what_is_another_each_time_is_not_kept(small: Site) -> None:
    text = "SELECT (RAND() AS ?x) {}"
    first, second = small.sparql(text), small.sparql(text)
    assert first.body != second.body
    assert "etag" not in first.headers


def test_a_cut_answer_says_so(small: Site) -> None:
    reply = small.sparql("SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", accept="text/csv")
    assert reply.status == 200
    assert "only the first" in reply.headers["x-incomplete"]
    assert reply.text.count("\r\n") == 100_001
    assert "x-incomplete" not in small.sparql("ASK {}").headers


def test_headers_of_sharing_and_of_safety(small: Site) -> None:
    for path in ("/health", "/sparql?query=ASK%7B%7D", "/id/place/bac-ha.html", "/nowhere", "/questions/figures"):
        headers = small.get(path).headers
        assert headers["access-control-allow-origin"] == "*"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers
    assert "default-src 'none'" in small.get("/id/place/bac-ha.html").headers["content-security-policy"]
    asked = small.send("OPTIONS", "/sparql", Origin="http://x", Access_Control_Request_Method="POST")
    assert asked.status == 204
    assert asked.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert "POST" in asked.headers["access-control-allow-methods"]


def test_behind_a_proxy_under_a_prefix() -> None:
    with served(MINI, "--prefix", "/kg") as site:
        for path in ("/kg/sparql", "/sparql"):  # the proxy leaves the prefix, or takes it off
            assert site.get(path, query="ASK {}").json["boolean"] is True
        assert site.get("/kg/openapi.json").json["servers"] == [{"url": f"{site.url}/kg"}]
        assert f"<{site.url}/kg/sparql>" in site.get("/kg/sparql", accept="application/n-triples").text
        assert "Bắc Hà" in site.get("/kg/id/place/bac-ha.ttl").text


def test_its_address_is_the_one_it_was_told_and_none_that_a_request_names(small: Site) -> None:
    """What is kept between would tell all readers the host of one."""
    with served(MINI, "--url", "https://example.org/kg/") as told:
        for site, root in ((small, small.url), (told, "https://example.org/kg")):
            for host in ("evil.example", "evil.example:80", "<script>", "x/../y"):
                assert site.send("GET", "/openapi.json", Host=host).json["servers"] == [{"url": root}]
                assert f"<{root}/sparql>" in site.send("GET", "/sparql", Host=host, Accept="text/turtle").text
                for path in ("/sitemap.xml", "/vi/feed.xml"):
                    reply = site.send("GET", path, Host=host)
                    assert f"{root}/vi/" in reply.text
                    assert "evil" not in reply.text


def test_it_stops_when_what_was_asked_is_answered(tmp_path: Path) -> None:
    with served(MINI, "--timeout", "3") as site:
        found: list[Reply] = []
        thread = threading.Thread(target=lambda: found.append(site.sparql(ENDLESS)))
        thread.start()
        assert until(lambda: slow(site) == 1)
        site.process.send_signal(signal.SIGTERM)
        thread.join(PATIENCE)
        assert found[0].status == 504
        site.process.wait(PATIENCE)
        with pytest.raises(ConnectionRefusedError):
            site.get("/health")


def test_the_log_tells_of_no_person_and_no_question(tmp_path: Path) -> None:
    with served(MINI) as site:
        for _ in range(2):  # the second answer is the first one kept
            site.send("GET", "/search?q=secret-name", User_Agent="secret-agent", Cookie="secret-cookie")
        site.get("/show/secret-entity")
    log = "".join(site.log)
    assert log.count("GET /search 200") == 2
    assert "GET /show/{name:path} 404" in log
    assert "secret" not in log
    assert "127.0.0.1" not in log


def test_files_that_change_are_read_anew(tmp_path: Path) -> None:
    project = Path(shutil.copytree(MINI, tmp_path / "project"))
    places = project / "graph" / "places.ttl"
    text = places.read_text(encoding="utf-8")
    ask = "ASK { <id/place/bac-ha> skos:prefLabel 'Renamed'@en }"
    with served(project, "--reload") as site:
        assert site.sparql(ask).json["boolean"] is False
        places.write_text(text.replace("Northern Federation", "Renamed"), encoding="utf-8")
        assert until(lambda: site.sparql(ask).json["boolean"] is True)
        places.write_text("no Turtle", encoding="utf-8")
        assert until(lambda: any("the files were not read anew" in line for line in site.log))
        assert site.sparql(ask).json["boolean"] is True
        places.write_text(text, encoding="utf-8")
        assert until(lambda: site.sparql(ask).json["boolean"] is False)


def test_files_at_fault_are_named_at_the_start(tmp_path: Path) -> None:
    project = Path(shutil.copytree(MINI, tmp_path / "project"))
    (project / "graph" / "places.ttl").write_text("no Turtle", encoding="utf-8")
    command = [sys.executable, "-m", "haiphong_kg", "serve", "--data", str(project), "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: graph/places.ttl:1: not valid Turtle")
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_named(small: Site) -> None:
    command = [sys.executable, "-m", "haiphong_kg", "serve", "--data", str(MINI), "--port", str(small.port)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(f"Error: cannot listen at 127.0.0.1, port {small.port}: ")


def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ImportError(name='uvicorn')", encoding="utf-8")
    command = [sys.executable, "-m", "haiphong_kg", "serve", "--data", str(MINI)]
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False)
    assert done.returncode == 2
    assert "serve needs uvicorn, which is not installed; pip install 'haiphong-kg[serve]'" in done.stderr


def test_health_is_json_that_a_monitor_reads(small: Site) -> None:
    reply = small.get("/health")
    assert json.loads(reply.body)["status"] in ("ok", "busy")
    assert reply.headers["cache-control"] == "no-store"


def test_an_equal_request_has_an_equal_answer_and_no_other_has(small: Site) -> None:
    """Requests of the same bytes are answered before they are read; what may change the answer is among the bytes."""
    path = "/search?q=bac+ha"
    vi, en = ([small.send("GET", path, Accept_Language=lang) for _ in range(3)] for lang in ("vi", "en"))
    assert {reply.body for reply in vi} == {vi[0].body}
    assert {**vi[0].headers, "date": ""} == {**vi[2].headers, "date": ""}
    assert (vi[2].json["headings"], en[2].json["headings"]) == (vi[0].json["headings"], en[0].json["headings"])
    assert vi[2].json["headings"] != en[2].json["headings"]
    assert [small.get(path, accept="text/csv").media for _ in range(2)] == ["text/csv"] * 2
    tag = vi[0].headers["etag"]
    assert small.send("GET", path, Accept_Language="vi", If_None_Match=tag).status == 304
    assert small.send("GET", path, Accept_Language="en", If_None_Match=tag).status == 200
    assert small.send("POST", path).status == 405


def test_a_body_that_trickles_in_is_refused_at_last(trickle: socket.socket) -> None:
    """The last of these tests: most of the time until then has passed."""
    assert trickle.recv(100).startswith(b"HTTP/1.1 408")
