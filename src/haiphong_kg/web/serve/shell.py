"""What is around every answer: the prefix of a proxy, headers of safety and of sharing, a log without persons."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from functools import partial
from html import unescape
from typing import Any, Final

from haiphong_kg.base import expression

LOG: Final = logging.getLogger("haiphong_kg.serve")
_Scope = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
_Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
_App = Callable[[_Scope, _Receive, _Send], Awaitable[None]]
_POLICY: Final = expression(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_HEAD_BYTES: Final = 2000
_MOST_LINES: Final = 100_000
_LOG_SECONDS: Final = 0.5
HEADERS: Final = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Retry-After, X-Incomplete, Link"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
_METHODS: Final = b"GET, HEAD, POST, OPTIONS"
_PREFLIGHT: Final = (
    (b"allow", _METHODS),
    (b"access-control-allow-methods", _METHODS),
    (b"access-control-allow-headers", b"Accept, Accept-Language, Content-Type, If-None-Match"),
    (b"access-control-max-age", b"86400"),
)


def policy_of(page: bytes) -> str:
    """The policy that a page gives itself, for the header: no address of a disk, and no frame around it."""
    found = _POLICY.search(page, 0, _HEAD_BYTES)
    own = unescape(found[1].decode()).replace(" file:", "") if found else "default-src 'none'"
    return f"{own}; frame-ancestors 'none'"


class Shell:
    """Wraps an ASGI application that is reached under `prefix`, whether or not the proxy takes that off."""

    def __init__(self, app: _App, prefix: str = "") -> None:
        self._app, self._prefix = app, prefix.rstrip("/")
        self._lines: deque[str] = deque(maxlen=_MOST_LINES)

    async def __call__(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        """One request, or the start and end of the server."""
        if scope["type"] != "http":
            await self._app(scope, receive, partial(self._last, send))
            return
        begun, status = time.perf_counter(), 0

        async def sent(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        self._mount(scope)
        try:
            if scope["method"] == "OPTIONS":
                await _preflight(sent)
            else:
                await self._app(scope, receive, sent)
        finally:
            route = getattr(scope.get("route"), "path", "-")
            self.note(scope["method"], route, status, begun)

    def note(self, method: str, route: str, status: int, begun: float) -> None:
        """Keeps in mind for the log what became of a request."""
        milliseconds = (time.perf_counter() - begun) * 1000
        self._lines.append(f"{method} {route} {status} {milliseconds:.0f} ms")

    async def _last(self, send: _Send, message: MutableMapping[str, Any]) -> None:
        if message["type"].startswith("lifespan.shutdown"):
            self.tell()
        await send(message)

    def tell(self) -> None:
        """Writes to the log what happened since it was last written to."""
        lines = [self._lines.popleft() for _ in range(len(self._lines))]
        if lines:
            LOG.info("%s", "\n".join(lines))

    async def tell_often(self) -> None:
        """Tells the log every moment, in a thread, because a log that is slow to take a line must delay no answer."""
        while True:
            await asyncio.sleep(_LOG_SECONDS)
            await asyncio.to_thread(self.tell)

    def _mount(self, scope: _Scope) -> None:
        """Lets the path begin with the prefix, as the routes expect where there is a root path."""
        if self._prefix:
            scope["root_path"] = self._prefix
            if not f"{scope['path']}/".startswith(self._prefix + "/"):
                scope["path"] = self._prefix + scope["path"]
                scope["raw_path"] = self._prefix.encode() + scope["raw_path"]


async def _preflight(send: _Send) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": [*_PREFLIGHT]})
    await send({"type": "http.response.body", "body": b""})
