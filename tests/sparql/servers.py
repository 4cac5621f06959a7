"""Stores to ask over HTTP, on this machine and for the time of the tests: two real engines, and one that misbehaves."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import PATIENCE

_OXIGRAPH = shutil.which("oxigraph", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
_VIRTUOSO = shutil.which("virtuoso-t")
_TRIES = 3
# The buffers hold the whole graph, 64 MB: with fewer Virtuoso reads it again for each query that walks all of it.
_INI = """[Database]
DatabaseFile = {folder}/db
ErrorLogFile = {folder}/log
LockFile = {folder}/lck
TransactionFile = {folder}/trx
xa_persistent_file = {folder}/pxa
[TempDatabase]
DatabaseFile = {folder}/temp-db
TransactionFile = {folder}/temp-trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 8000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100000
"""


class Store(NamedTuple):
    """The addresses of a store: where it is asked, updated, and given graphs; and who may write."""

    name: str
    query: str
    update: str
    graphs: str
    user: str
    password: str


@contextmanager
def oxigraph(folder: Path) -> Iterator[Store]:
    """PyPI's Oxigraph server."""
    place = _needed(_OXIGRAPH, "pip install oxigraph")

    def command(port: int, _: int) -> list[str]:
        return [place, "serve", "--location", str(folder / "db"), "--bind", f"127.0.0.1:{port}"]

    with _running(command) as port:
        root = f"http://127.0.0.1:{port}"
        yield Store("oxigraph", f"{root}/query", f"{root}/update", f"{root}/store", "", "")


@contextmanager
def virtuoso(folder: Path) -> Iterator[Store]:
    """Debian's Virtuoso 7, with a configuration of its own."""
    place = _needed(_VIRTUOSO, "apt-get install virtuoso-opensource")

    def command(http: int, sql: int) -> list[str]:
        (folder / "virtuoso.ini").write_text(_INI.format(folder=folder, sql=sql, http=http), encoding="utf-8")
        return [place, "+foreground", "+configfile", str(folder / "virtuoso.ini")]

    with _running(command) as http:
        root = f"http://127.0.0.1:{http}/sparql"
        yield Store("virtuoso", root, f"{root}-auth", f"{root}-graph-crud-auth", "dba", "dba")


@contextmanager
def answering(reply: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """The address of a server that does whatever `reply` does with each request."""

    class Handler(BaseHTTPRequestHandler):
        body: bytes

        def do_POST(self) -> None:
            self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            reply(self)

        do_PUT = do_GET = do_POST  # noqa: N815 - the names that http.server looks for

        def log_message(self, *_arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def nobody() -> Iterator[int]:
    """A port at which nobody listens, and nobody begins to meanwhile: it is taken."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


def free_port() -> int:
    with nobody() as port:
        return port


def _needed(program: str | None, how: str) -> str:
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(f"a store is missing: {how}")
        pytest.skip(f"needs a store: {how}")
    return program


@contextmanager
def _running(command: Callable[[int, int], list[str]]) -> Iterator[int]:
    """The first of two ports that a program listens at; another may take a free one first, so it is tried again."""
    for _ in range(_TRIES):
        port, other = free_port(), free_port()
        asked = command(port, other)
        with subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                if _listens(port, process):
                    yield port
                    return
            finally:
                _end(process)
    pytest.fail(f"{asked[0]} does not start")


def _listens(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Whether the program comes to listen at the port; False as soon as it has given up."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process.poll() is None
        time.sleep(0.1)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
