"""The line to a process: one message there, one back."""

from __future__ import annotations

import asyncio
from typing import cast

from haiphong_kg.errors import Message
from haiphong_kg.sparql import HEAD, Frame, unpacked
from haiphong_kg.web.serve.protocol import RefusedError


class Line(asyncio.Protocol):
    """Messages as `sparql.frames` describes them; as a protocol of its own, because streams take twice as long."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._got = bytearray()
        self._waiting: asyncio.Future[Frame] | None = None
        self._ended = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The line is open."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """A part of a message."""
        self._got += data
        if len(self._got) < HEAD.size:
            return
        about, body = HEAD.unpack_from(self._got)
        if len(self._got) == HEAD.size + about + body and self._waiting and not self._waiting.done():
            self._waiting.set_result(unpacked(bytes(self._got[HEAD.size :]), about))
            self._got.clear()

    def connection_lost(self, _: Exception | None) -> None:
        """The process has ended."""
        self._ended = True
        self._fail()

    def exchange(self, data: bytes) -> asyncio.Future[Frame]:
        """Sends `data`; the next message, or RefusedError where the process ends without one."""
        self._waiting = asyncio.get_running_loop().create_future()
        if self._ended or self._transport is None:
            self._fail()
        else:
            self._transport.write(data)
            self.data_received(b"")
        return self._waiting

    def close(self) -> None:
        """Lets the line go at once."""
        if self._transport:
            self._transport.abort()

    def _fail(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(RefusedError(422, Message("questionStarved"), fix=Message("askLess")))
            self._waiting.exception()  # nobody need hear of it
