"""Connections of strangers: each has to ask and to take its answer in time, and all have a bounded share of memory.

A head without end, a connection that says nothing, an answer that nobody reads: each costs its sender next to nothing,
and would hold memory or a place here for as long as he likes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from typing import Any, Final, NamedTuple, cast

from starlette.requests import Request
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from haiphong_kg.errors import Message
from haiphong_kg.web.serve.lane import Lane, Turn
from haiphong_kg.web.serve.protocol import busy
from haiphong_kg.web.serve.quick import Receive, Scope, Send
from haiphong_kg.web.serve.refusals import problem

_LONGEST_HEAD: Final = 2**20
_MOST_PIPELINED: Final = 16
_TOO_LONG: Final = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Bounds(NamedTuple):
    """What connections may take: in `seconds` a request, or `share` bytes of an answer, has to go through each.

    The answers that wait to be read have `memory` bytes; beyond `most` connections the silent ones have a `moment`.
    All are looked at every `look` seconds.
    """

    seconds: float = 20.0
    share: int = 2**16
    memory: int = 2**28
    most: int = 900
    moment: float = 2.0
    look: float = 0.5


class Connection(HttpToolsProtocol):
    """A connection that ends where a request has too many bytes besides its body, or too many come at once.

    Beyond `most` of them requests are refused, until the silent ones have made room. What may go down the `lane` does.
    """

    most = 1000

    def __init__(self, *arguments: Any, lane: Lane | None = None, **named: Any) -> None:  # noqa: ANN401 - uvicorn's
        super().__init__(*arguments, **named)
        self._lane, self._turn = lane, cast("Turn | None", None)
        self._bare = self._body = 0
        self._heard: object = None
        self._rest = 0
        self.since = self.loop.time()

    def data_received(self, data: bytes) -> None:
        """A part of a request, or several of them."""
        self._body = 0
        super().data_received(data)
        self._bare += len(data) - self._body
        if self._bare > _LONGEST_HEAD or len(self.pipeline) > _MOST_PIPELINED:
            self._refuse()

    def on_message_begin(self) -> None:
        """A request begins."""
        self._bare = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """A head is whole; where there are too many connections, it is refused."""
        if len(self.connections) > self.most:
            self.app = _crowded
        elif self._lane and self._is_free() and (turn := self._lane.turn(self)):
            self._turn = self.cycle = cast("Any", turn)
            turn.start()
            return
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has left."""
        super().connection_lost(exc)
        if self._turn and not self._turn.response_complete:  # the cycle may be one that waits behind it
            self._turn.leave()

    def on_body(self, body: bytes) -> None:
        """A part of a body."""
        self._body += len(body)
        super().on_body(body)

    def _is_free(self) -> bool:
        """Whether all that was asked before is answered, and there is room for a further answer."""
        return not (self.is_answering or self.flow.write_paused or self.transport.is_closing())

    @property
    def is_answering(self) -> bool:
        """Whether a request has its head, and not its answer."""
        return self.cycle is not None and not self.cycle.response_complete

    @property
    def is_busy(self) -> bool:
        """Whether a whole request is being answered; how long that may take is for others to say."""
        return self.is_answering and not self.cycle.more_body

    def waiting(self, now: float, share: int) -> int:
        """How many bytes wait to be read; `since` is when a request, or at least `share` of them, last went through."""
        rest = self.transport.get_write_buffer_size()
        if self.is_busy or self.cycle is not self._heard or rest <= self._rest - share or (self._rest and not rest):
            self._heard, self._rest, self.since = self.cycle, rest, now
        return rest

    def end(self) -> None:
        """Ends it at once, whatever waits to be read."""
        self.transport.abort()

    def _refuse(self) -> None:
        if self.is_answering:
            self.end()
        else:
            self.transport.write(_TOO_LONG)
            self.transport.close()


async def _crowded(scope: Scope, receive: Receive, send: Send) -> None:
    error = busy(Message("tooMany"), ("Connection", "close"), ("Access-Control-Allow-Origin", "*"))
    await problem(Request(scope), error)(scope, receive, send)


async def watch(connections: Collection[Any], bounds: Bounds) -> None:
    """Ends those of `connections`, each a `Connection`, that take too long or too much."""
    now = asyncio.get_running_loop().time
    while True:
        await asyncio.sleep(bounds.look)
        for one in _spent(list(connections), now(), bounds):
            one.end()


def _spent(connections: Iterable[Connection], now: float, bounds: Bounds) -> set[Connection]:
    waiting = {one: one.waiting(now, bounds.share) for one in connections}
    slowest = sorted((one for one in waiting if not one.is_busy), key=lambda one: one.since)
    spent = {one for one in slowest if now - one.since > bounds.seconds}
    memory, number = sum(waiting.values()), len(waiting) - len(spent)
    for one in slowest:
        if waiting[one]:
            if memory > bounds.memory:
                spent.add(one)
            memory -= waiting[one] if one in spent else 0
        elif number > bounds.most and now - one.since > bounds.moment:
            number -= one not in spent
            spent.add(one)
    return spent
