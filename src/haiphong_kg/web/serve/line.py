"""The line to a process: one message there, one back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast

from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.sparql import HEAD, Frame, unpacked
from haiphong_kg.web.serve.protocol import RefusedError

# What is told of an answer, or of why there is none.
Tell = Callable[[Frame | HaiphongError], None]


class Line(asyncio.Protocol):
    """Messages as `sparql.frames` describes them; as a protocol of its own, because streams take twice as long."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._got = bytearray()
        self._tell: Tell | None = None
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
        if len(self._got) == HEAD.size + about + body and self._tell:
            frame = unpacked(bytes(self._got[HEAD.size :]), about)
            self._got.clear()
            self._end_with(frame)

    def connection_lost(self, _: Exception | None) -> None:
        """The process has ended."""
        self._ended = True
        self._starve()

    def ask(self, data: bytes, tell: Tell) -> None:
        """Sends `data`; `tell` gets the next message, or RefusedError where the process ends without one."""
        self._tell = tell
        if self._ended or self._transport is None:
            self._starve()
        else:
            self._transport.write(data)
            self.data_received(b"")

    def close(self) -> None:
        """Lets the line go at once; nothing more is told."""
        self._tell = None
        if self._transport:
            self._transport.abort()

    def _starve(self) -> None:
        self._end_with(RefusedError(422, Message("questionStarved"), fix=Message("askLess")))

    def _end_with(self, found: Frame | HaiphongError) -> None:
        tell, self._tell = self._tell, None
        if tell:
            tell(found)
