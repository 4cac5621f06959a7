"""The head of an answer and its body sent together."""

from __future__ import annotations

import asyncio
from typing import Any, Final

_LARGE: Final = 2**16


class Joined:
    """A transport that sends the first two pieces written in one turn of the loop at once; else all as `transport`.

    uvicorn writes the head of an answer apart from its body. Sent apart, the head wakes who reads, only to let him wait
    for the rest. A piece of `_LARGE` bytes is not worth copying for that.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport, self._held = transport, b""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the transport has
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Sends `data`, with what is held; the first piece is held until there is a second, or the turn ends."""
        if self._held:
            held, self._held = self._held, b""
            for piece in (held + data,) if len(data) < _LARGE else (held, data):
                self._transport.write(piece)  # a `writelines` would wait for the end of the turn
        else:
            self._held = data
            asyncio.get_running_loop().call_soon(self._let_go)

    def close(self) -> None:
        """Sends what is held, and closes."""
        self._let_go()
        self._transport.close()

    def _let_go(self) -> None:
        held, self._held = self._held, b""
        if held and not self._transport.is_closing():
            self._transport.write(held)
