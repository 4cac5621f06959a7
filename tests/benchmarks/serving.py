"""Requests a second and latency of `serve`, the native Oxigraph server and rdflib-endpoint, where they are there.

The same data and queries, 1, 8 and 64 clients, then a small ASK of 1 and 8 clients while eight endless queries run. The
clients share the processors with the server, so read the ratios: `python -m tests.benchmarks.serving [SECONDS]`. Those
to the others are medians of short turns, one server after the other, so that both meet the same computer.

rdflib-endpoint is nothing that this project needs, so it is not among what the tests install. It has a venv of its own:
`python -m venv V && V/bin/pip install 'rdflib-endpoint[web]' oxrdflib`, then V as a second argument behind SECONDS.
"""

from __future__ import annotations

import http.client
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

from tests.conftest import ROOT
from tests.sparql.servers import free_port
from tests.web.serve.conftest import served

from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout

ID = "https://w3id.org/haiphong-kg/id/place/"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
NAMED = ("japan", "china", "seattle", "incheon")
SMALL = [f"SELECT ?x {{ GRAPH ?g {{ <{ID}{name}> <{LABEL}> ?x }} }}" for name in NAMED]
ENDLESS = "SELECT * { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } GRAPH ?z { ?g ?h ?i } } ORDER BY ?f ?i"
WARM_SECONDS = 1.0
DEADLINE = "5"
ATTACKERS = 8
TURNS = 9
CLIENTS = (1, 8, 64)
Server = AbstractContextManager[tuple[int, str]]


@contextmanager
def oxigraph(data: Path, *options: str) -> Iterator[tuple[int, str]]:
    """The native server over the same quads."""
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        load = ["oxigraph", "load", "--location", place, "--file", str(data)]
        subprocess.run(load, check=True, capture_output=True)
        bind = f"127.0.0.1:{port}"
        command = ["oxigraph", "serve-read-only", "--location", place, "--bind", bind, *options]
        with started(command, port):
            yield port, "/query"


@contextmanager
def rdflib_endpoint(program: str, data: Path) -> Iterator[tuple[int, str]]:
    """The usual Python endpoint over the same quads."""
    port = free_port()
    place = ["--host", "127.0.0.1", "--port", str(port)]
    command = [program, "serve", *place, "--store", "Oxigraph", str(data)]
    with started(command, port):
        yield port, "/"


@contextmanager
def started(command: list[str], port: int) -> Iterator[None]:
    """A server, ready while the block lasts."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(600):
                with suppress(OSError, http.client.HTTPException):
                    asked(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/", "ASK {}")
                    break
                time.sleep(0.1)
            yield
        finally:
            process.kill()


def asked(connection: http.client.HTTPConnection, path: str, query: str) -> int:
    """Sends a query on a connection that stays open; the status."""
    headers = {"Accept": "application/sparql-results+json"}
    connection.request("GET", f"{path}?{urlencode({'query': query})}", headers=headers)
    reply = connection.getresponse()
    reply.read()
    return reply.status


def load(port: int, path: str, clients: int, seconds: float, *, fresh: bool) -> list[float]:
    """The seconds of each request that so many clients make; `fresh` makes each query one never asked before."""
    passed: list[float] = []
    turn = time.monotonic_ns()
    end = time.monotonic() + seconds

    def ask(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        number = 0
        while time.monotonic() < end:
            number += 1
            query = SMALL[number % len(SMALL)] + (f" # {turn} {client} {number}" if fresh else "")
            begun = time.perf_counter()
            try:
                if asked(connection, path, query) == 200:
                    passed.append(time.perf_counter() - begun)
            except (OSError, http.client.HTTPException):
                connection.close()
        connection.close()  # a server may have a thread for each that is open

    threads = [threading.Thread(target=ask, args=(client,)) for client in range(clients)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return passed


def attacked(port: int, path: str, clients: int, seconds: float) -> list[float]:
    """The seconds of small ASKs of so many clients while others each send an endless query again and again."""
    end = time.monotonic() + seconds + 3

    def attack(number: int) -> None:
        while time.monotonic() < end:
            with suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=end - time.monotonic() + 0.1)
                asked(connection, path, f"{ENDLESS} # {number} {time.monotonic_ns()}")

    def ask(client: int) -> None:
        while time.monotonic() < end:
            begun = time.perf_counter()
            with suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                if asked(connection, path, f"ASK {{}} # {client} {time.monotonic_ns()}") == 200:
                    passed.append(time.perf_counter() - begun)
                connection.close()
            time.sleep(0.05)

    passed: list[float] = []
    for number in range(ATTACKERS):
        threading.Thread(target=attack, args=(number,), daemon=True).start()
    time.sleep(3)
    threads = [threading.Thread(target=ask, args=(client,)) for client in range(clients)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return passed


def told(name: str, passed: list[float], seconds: float) -> None:
    """One line: requests a second, median and the 95th percentile in milliseconds."""
    ordered = sorted(passed) or [float("nan")]
    middle, high = ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    sys.stdout.write(f"{name:<42} {len(passed) / seconds:8.0f}/s  median {middle:8.1f} ms  p95 {high:8.1f} ms\n")
    sys.stdout.flush()


def measure_rates(name: str, server: Server, seconds: float) -> None:
    """What it answers while nobody means it ill."""
    with server as (port, path):
        load(port, path, 1, WARM_SECONDS, fresh=True)
        told(f"{name}, 8 clients, equal queries", load(port, path, 8, seconds, fresh=False), seconds)
        for clients in CLIENTS:
            told(f"{name}, {clients} clients", load(port, path, clients, seconds, fresh=True), seconds)


def measure_ratio(one: Server, other: Server, seconds: float) -> None:
    """What part of the rate of the `other` server the `one` has, while both run and are asked turn by turn."""
    with one as first, other as second:
        for place in (first, second):
            load(*place, 1, WARM_SECONDS, fresh=True)
        for clients in CLIENTS:
            counts = [
                [len(load(*place, clients, seconds, fresh=True)) for place in (first, second)] for _ in range(TURNS)
            ]
            ratios = sorted(100 * ours / theirs for ours, theirs in counts)
            middle = [statistics.median(turns) / seconds for turns in zip(*counts, strict=True)]
            sys.stdout.write(
                f"{clients:2} clients: {middle[0]:.0f}/s beside {middle[1]:.0f}/s, "
                f"{statistics.median(ratios):.0f} % ({ratios[0]:.0f} to {ratios[-1]:.0f} %)\n"
            )
            sys.stdout.flush()


def measure_attack(name: str, server: Server, seconds: float) -> None:
    """What it answers under attack."""
    with server as (port, path):
        load(port, path, 1, WARM_SECONDS, fresh=True)
        for clients in (1, 8):
            told(f"{name}, {clients} clients under attack", attacked(port, path, clients, seconds), seconds)


@contextmanager
def ours(*options: str) -> Iterator[tuple[int, str]]:
    """`haiphong-kg serve` over the real graph."""
    with served(ROOT, *options) as site:
        yield site.port, "/sparql"


def peer(venv: str, name: str) -> str:
    """The program of that name, of `venv` or else the one found; "" where there is none, which it says."""
    found = shutil.which(name, path=str(Path(venv) / "bin") if venv else None)
    if not found:
        sys.stdout.write(f"{name} is not measured: there is none in {venv or 'PATH'}\n")
    return found or ""


def main() -> None:
    """Measures what is there."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    venv = sys.argv[2] if len(sys.argv) > 2 else ""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "graph.nq"
        open_compiled(Layout(ROOT)).store.dump(str(data))
        measure_rates("haiphong-kg serve", ours(), seconds)
        measure_attack("haiphong-kg serve", ours("--timeout", DEADLINE), seconds)
        if peer("", "oxigraph"):
            measure_ratio(ours(), oxigraph(data), seconds / TURNS)
            measure_rates("oxigraph serve-read-only", oxigraph(data), seconds)
            # the deadline costs it much of its rate, so only the attack is measured with it
            measure_attack("oxigraph serve-read-only", oxigraph(data, "--timeout-s", DEADLINE), seconds)
        if program := peer(venv, "rdflib-endpoint"):
            measure_ratio(ours(), rdflib_endpoint(program, data), seconds / TURNS)
            measure_rates("rdflib-endpoint", rdflib_endpoint(program, data), seconds)
            measure_attack("rdflib-endpoint", rdflib_endpoint(program, data), seconds)


if __name__ == "__main__":
    main()
