"""What is to end when the one who asked for it leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Final, TypeVar

from starlette.requests import ClientDisconnect, Request

_MOMENT: Final = 0.3
_Found = TypeVar("_Found")


async def unless_gone(request: Request, answer: Awaitable[_Found]) -> _Found:
    """What `answer` gives; it is cancelled where the client leaves before. Nobody looks out for that at first."""
    watch = _Watch(request)
    later = asyncio.get_running_loop().call_later(_MOMENT, watch.start)
    try:
        return await answer
    except asyncio.CancelledError:
        if not watch.seen:
            raise
        watch.asks.uncancel()
        raise ClientDisconnect from None
    finally:
        later.cancel()
        watch.end()


class _Watch:
    """Cancels the task that made it when the client leaves."""

    def __init__(self, request: Request) -> None:
        task = asyncio.current_task()
        assert task  # noqa: S101 - a request is answered in one
        self.asks, self.seen, self._request = task, False, request
        self._watch: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._watch = asyncio.create_task(self._leaves())

    def end(self) -> None:
        if self._watch:
            self._watch.cancel()

    async def _leaves(self) -> None:
        while (await self._request.receive())["type"] != "http.disconnect":
            pass
        self.seen = self.asks.cancel()
