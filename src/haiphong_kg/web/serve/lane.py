"""The short way of a query by GET: from its connection to a process and back, without a task or a timer of its own.

What is done around a small query costs more than the query. All else goes the long way, through the application.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterable
from typing import Final

from starlette.requests import Request
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from haiphong_kg.base import expression
from haiphong_kg.errors import HaiphongError
from haiphong_kg.sparql import Frame, framed
from haiphong_kg.web.serve.answers import Answers, Kept, kept_of, lines
from haiphong_kg.web.serve.pool import Pool
from haiphong_kg.web.serve.quick import reply_of
from haiphong_kg.web.serve.refusals import GONE, problem
from haiphong_kg.web.serve.shell import HEADERS, LOG
from haiphong_kg.web.serve.working import Question

_SHARED: Final = lines(HEADERS)
_PATH: Final = "/sparql"
_ASKS: Final = expression(rb"(?:[^#]*&)?query=[^#]*")
# Heads that tell of more than a head.
_FURTHER: Final = frozenset((b"content-length", b"transfer-encoding", b"expect", b"upgrade"))


class Lane:
    """Answers queries from what is kept, or else by the `pool`, under `prefix`; `note` is told of each for the log."""

    def __init__(self, pool: Pool, answers: Answers, note: Callable[[str, str, int, float], None], prefix: str) -> None:
        self.pool, self.answers, self.note, self.prefix = pool, answers, note, prefix
        self.about = json.dumps({"task": "get", "seconds": pool.limits.seconds}).encode()
        self._paths = {place.encode() + _PATH.encode() for place in ("", prefix)}

    def turn(self, connection: HttpToolsProtocol) -> Turn | None:
        """What answers the request whose head is whole now; None where it has to go the long way."""
        path, _, query = connection.url.partition(b"?")
        if path not in self._paths or connection.parser.get_method() != b"GET" or not _ASKS.fullmatch(query):
            return None
        heard = dict(reversed(connection.headers))
        return Turn(self, connection, query, heard) if _FURTHER.isdisjoint(heard) else None


class Turn:
    """An answer on its way: to uvicorn a cycle of request and response, as far as one without a body has to be one."""

    message_event = asyncio.Event()  # for those who wait for a body

    def __init__(self, lane: Lane, connection: HttpToolsProtocol, query: bytes, heard: dict[bytes, bytes]) -> None:
        self.response_complete = self.disconnected = False
        self.more_body = True
        self.keep_alive = connection.parser.get_http_version() != "1.0" and connection.parser.should_keep_alive()
        self._lane, self._connection, self._query, self._heard = lane, connection, query, heard
        self._key = b"%b\n%b" % (heard.get(b"accept", b""), query)
        self._begun = time.perf_counter()
        self._question: Question | None = None

    def start(self) -> None:
        """Answers at once, or has a process answer."""
        kept = self._lane.answers.get(self._key)
        if kept:
            self._bring(kept)
            return
        pool = self._lane.pool
        self._question = Question(framed(self._lane.about, self._key), pool.limits.seconds, self._tell)
        pool.put(self._question)

    def leave(self) -> None:
        """Ends what is done for a client that has left."""
        if self._question:
            self._lane.pool.leave(self._question)
        self._note(GONE)

    def _tell(self, found: Frame | HaiphongError) -> None:
        self._question = None  # each knows the other
        try:
            self._answer(found)
        except Exception:  # noqa: BLE001 - it is told, as uvicorn does
            LOG.exception("a fault of ours")
            self._connection.transport.abort()  # else the client would wait for ever

    def _answer(self, found: Frame | HaiphongError) -> None:
        if isinstance(found, Frame):
            kept = kept_of(found)
            self._lane.answers.put(self._key, kept)
            self._bring(kept)
        else:
            response = problem(self._request(), found)
            self._send(response.status_code, response.raw_headers, bytes(response.body))

    def _bring(self, kept: Kept) -> None:
        reply = reply_of(kept, self._heard.get(b"if-none-match", b"").decode("latin-1"))
        self._send(reply.status, reply.headers, reply.content)

    def _send(self, status: int, headers: Iterable[tuple[bytes, bytes]], content: bytes) -> None:
        """Sends all at once, which a client need not be woken twice for."""
        connection = self._connection
        own = lines((*connection.server_state.default_headers, *headers))
        end = b"\r\n" if self.keep_alive else b"connection: close\r\n\r\n"
        head = b"".join((STATUS_LINE[status], own, _SHARED, end))
        connection.transport.writelines([head, content] if content else [head])
        self._note(status)
        self.response_complete = True
        if not self.keep_alive:
            connection.transport.close()
        connection.on_response_complete()

    def _note(self, status: int) -> None:
        self._lane.note("GET", _PATH, status, self._begun)

    def _request(self) -> Request:
        """What the answer to a refusal depends on."""
        root, headers = self._lane.prefix, list(self._heard.items())
        return Request({"type": "http", "root_path": root, "query_string": self._query, "headers": headers})
