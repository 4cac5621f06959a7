"""The short ways through the server: what was asked before in the same bytes, and SPARQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from starlette.requests import ClientDisconnect, Request

from haiphong_kg.errors import HaiphongError
from haiphong_kg.web.serve.answers import Answers, Headers, Kept, matches

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Endpoint = Callable[[Request], Awaitable[App]]
Refusal = Callable[[Request, Exception], Awaitable[App]]
# What an answer may depend on besides the path and the query.
_HEARD: Final = (b"accept", b"accept-language", b"host")


class Route:
    """What the log calls a request that no router saw."""

    def __init__(self, path: str) -> None:
        self.path = path


class Quick:
    """Wraps the application: equal requests are answered before anything is read of them, SPARQL without its router."""

    def __init__(self, app: App, answers: Answers, sparql: Endpoint, refusal: Refusal) -> None:
        self._app, self._answers, self._sparql, self._refusal = app, answers, sparql, refusal
        self._route = Route("/sparql")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        kept: Kept | None = None
        if scope.get("method") == "GET":
            kept, scope["route"] = self._answers.again(raw_of(scope))
        is_sparql = scope.get("path") == f"{scope.get('root_path', '')}/sparql"
        if is_sparql:
            scope["route"] = self._route
        if kept:
            await reply_of(kept, header(scope, b"if-none-match"))(scope, receive, send)
        elif is_sparql and scope["method"] in ("GET", "POST"):
            await (await self._asked(Request(scope, receive)))(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _asked(self, request: Request) -> App:
        try:
            return await self._sparql(request)
        except (HaiphongError, ClientDisconnect) as error:
            return await self._refusal(request, error)


def raw_of(scope: Scope) -> bytes:
    """All that the answer to a GET may depend on."""
    heard = [b"%b:%b" % (name, value) for name, value in scope["headers"] if name in _HEARD]
    return b"\n".join((scope["raw_path"], scope["query_string"], *heard))


def header(scope: Scope, wanted: bytes) -> str:
    """The value of a header; "" where there is none."""
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == wanted), "")


class Reply:
    """A response that is ready: no header is worked out for it."""

    def __init__(self, status: int, headers: Headers, content: bytes) -> None:
        self.status, self.headers, self.content = status, headers, content

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Sends it."""
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.content})


def reply_of(kept: Kept, known: str) -> Reply:
    """The response that brings an answer, or says that the client, which knows the tags `known`, has it already."""
    if known and matches(kept.tag, known):
        return Reply(304, kept.head, b"")
    return Reply(200, kept.head + kept.about, kept.content)
