"""A plain client of HTTP/1.1 over one connection, which sends what it is told and nothing else."""

from __future__ import annotations

import http.client
import json
import subprocess
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from tests.conftest import PATIENCE


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.body)

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


class Site(NamedTuple):
    """A server, its process, and what it has logged so far after its first line."""

    port: int
    process: subprocess.Popen[str]
    log: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """Sends one request; `_` in the name of a header is a hyphen."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            if body is not None and "Content-Length" not in named:
                named["Content-Length"] = str(len(body))
            for name, value in named.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            reply = connection.getresponse()
            return Reply(reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read())
        finally:
            connection.close()

    def get(self, path: str, *, accept: str = "", **query: str) -> Reply:
        """GET of `path` with `query`."""
        address = path + ("?" + urlencode(query) if query else "")
        return self.send("GET", address, Accept=accept or "*/*")

    def sparql(self, text: str, accept: str = "application/sparql-results+json") -> Reply:
        """A query by GET."""
        return self.get("/sparql", accept=accept, query=text)
