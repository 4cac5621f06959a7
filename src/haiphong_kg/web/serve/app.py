"""The routes of the server: each reads what the protocol says, asks the pool, and answers."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from haiphong_kg.base import LANGUAGES
from haiphong_kg.errors import HaiphongError, NotFoundError, QueryError, UsageError
from haiphong_kg.sparql import Frame
from haiphong_kg.store import Query
from haiphong_kg.web.serve.answers import Answers, Kept, key_of, matches, tag_of
from haiphong_kg.web.serve.openapi import document
from haiphong_kg.web.serve.pool import Pool
from haiphong_kg.web.serve.protocol import GRAPH, LONGEST, RefusedError, asked, fields, negotiated, path_of
from haiphong_kg.web.serve.rest import CALLS, Call, question_call, wanted
from haiphong_kg.web.serve.shell import policy_of

_MOMENT: Final = 0.3
_BODY_SECONDS: Final = 15.0
_SUFFIXES: Final = {".ttl": "turtle", ".nt": "ntriples", ".jsonld": "jsonld", ".rdf": "rdfxml", ".html": "html"}
_OURS: Final = ("/id/{rest:path}", "/scheme/{rest:path}", "/def", "/def{suffix}")
_HTML: Final = "text/html"
_FILES: Final = (
    *(f"/{name}" for name in ("index.html", "explorer.html", "sitemap.xml")),
    *(f"/{folder}/{{rest:path}}" for folder in (*LANGUAGES, "assets", "data")),
)
_FILE_SECONDS: Final = 60.0
_AUTHORITY: Final = re.compile(r"[A-Za-z0-9.\-_~\[\]:]{1,255}")
_STATUS: Final = ((NotFoundError, 404), (UsageError, 400), (QueryError, 400))


class Server:
    """The endpoints of the server over a pool of processes, for the named questions."""

    def __init__(self, pool: Pool, questions: Mapping[str, Query]) -> None:
        self._pool, self._answers = pool, Answers()
        self._questions = _calls(questions)
        self._coming: dict[str, asyncio.Future[Kept]] = {}

    def application(self, further: Sequence[BaseRoute] = ()) -> Starlette:
        """The routes, with `further` ones, and what becomes of a refusal."""
        routes = [
            *further,
            Route("/health", self.health),
            *(Route(path, self.sparql, methods=["GET", "POST"]) for path in ("/sparql", "/sparql/")),
            Route("/questions", self.questions),
            Route("/questions/{name}", self.question),
            *(Route(call.path.replace("{name}", "{name:path}"), self.call(call)) for call in CALLS),
            Route("/openapi.json", self.openapi),
            *(Route(path, self.describe) for path in _OURS),
            Route("/", self.first),
            Route("/favicon.ico", self.icon),
            *(Route(path, self.file) for path in _FILES),
        ]
        handlers: Any = {HaiphongError: _refusal, HTTPException: _wrong_address, ClientDisconnect: _gone}
        return Starlette(routes=routes, exception_handlers=handlers)

    async def renew(self, questions: Mapping[str, Query]) -> None:
        """Takes up the files as they are now.

        Raises:
            HaiphongError: they are at fault; all goes on as it was.
        """
        await self._pool.start()
        self._questions = _calls(questions)
        self.forget()

    def forget(self) -> None:
        """Lets every answer be worked out again."""
        self._answers.clear()

    async def health(self, _request: Request) -> Response:
        """Whether a process is ready to answer."""
        state = self._pool.state()
        return JSONResponse(
            {"status": "ok" if state["ready"] else "busy", **state}, headers={"Cache-Control": "no-store"}
        )

    async def sparql(self, request: Request) -> Response:
        """The SPARQL 1.1 Protocol for queries."""
        body = await _body(request) if request.method == "POST" else b""
        said = asked(request.method, request.scope["query_string"], request.headers.get("content-type", ""), body)
        accept = request.headers.get("accept", "")
        if said.text is None:
            if request.method == "POST":
                raise RefusedError(400, "there is no query", fix="send it as the field query, or as the body")
            media, endpoint = negotiated(accept, [*GRAPH, _HTML]), _root(request) + "/sparql"
            if media == _HTML:
                return await self._file(request, f"{_language(request)}/sparql.html")
            return await self._answer(request, {"task": "service", "form": GRAPH[media], "endpoint": endpoint})
        query = {"task": "sparql", "text": said.text, "default": said.default, "named": said.named}
        return await self._answer(request, {**query, "accept": accept})

    async def questions(self, request: Request) -> Response:
        """The named questions."""
        if _reads(request):
            return await self._file(request, f"{_language(request)}/questions.html")
        found = [{"name": name, "about": call.about, "path": call.path} for name, call in self._questions.items()]
        return JSONResponse(found)

    async def question(self, request: Request) -> Response:
        """The answer to a named question."""
        name = request.path_params["name"]
        if name not in self._questions:
            raise RefusedError(404, f"no question is called {name[:80]!r}", fix="see /questions")
        if _reads(request) and not request.scope["query_string"]:
            return await self._file(request, f"{_language(request)}/questions/{name}.html")
        return await self._called(request, self._questions[name])

    def call(self, call: Call) -> Callable[[Request], Any]:
        """The endpoint of one of the calls besides questions."""

        async def endpoint(request: Request) -> Response:
            return await self._called(request, call)

        return endpoint

    async def openapi(self, request: Request) -> Response:
        """The description of all calls."""
        return JSONResponse(document([*CALLS, *self._questions.values()], _root(request)))

    async def describe(self, request: Request) -> Response:
        """What is said of one of our own addresses, by suffix or by Accept."""
        path = _inside(request)
        stem, dot, suffix = path.rpartition(".")
        form = _SUFFIXES.get(dot + suffix)
        if form is None:
            stem, offers = path, {_HTML: "html"} | GRAPH
            accept = request.headers.get("accept", "")
            form = offers[negotiated(accept, [*GRAPH, _HTML])]
        return await self._answer(request, {"task": "describe", "path": stem, "form": form, "lang": _language(request)})

    async def first(self, request: Request) -> Response:
        """The first page, in a language that the reader has named; else the page to choose one."""
        lang = _spoken(request)
        return await self._file(request, f"{lang}/index.html" if lang else "index.html")

    async def icon(self, request: Request) -> Response:
        """The sign of the site, where browsers look for it on pages that name none."""
        return await self._file(request, "assets/icon.svg")

    async def file(self, request: Request) -> Response:
        """A file of the site."""
        return await self._file(request, _inside(request))

    async def _file(self, request: Request, path: str) -> Response:
        url = _root(request) if path.endswith(".xml") else ""
        return await self._answer(request, {"task": "file", "path": path, "url": url})

    async def _called(self, request: Request, call: Call) -> Response:
        given = fields(request.scope["query_string"])
        said = wanted(call, given, request.headers.get("accept", ""), _language(request))
        return await self._answer(request, {**request.path_params, **said})

    async def _answer(self, request: Request, said: dict[str, Any]) -> Response:
        key = key_of(said)
        make = self._once if said["task"] == "file" else self._fresh
        kept = self._answers.get(key) or await make(request, key, said)
        headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
        if kept.tag:
            headers["ETag"] = kept.tag
        if not kept.whole:
            headers["X-Incomplete"] = "only the first rows; ask for less, or by LIMIT and OFFSET"
        if kept.media.startswith(_HTML):
            headers["Content-Security-Policy"] = policy_of(kept.content)
        if matches(kept.tag, request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=headers)
        return Response(kept.content, headers=headers | {"Content-Type": kept.media})

    async def _once(self, _request: Request, key: str, said: dict[str, Any]) -> Kept:
        """A file of ours, which is made once for all who wait for it, whoever of them leaves."""
        if key not in self._coming:
            self._coming[key] = asyncio.ensure_future(self._kept(key, said, self._pool.ask(said, _FILE_SECONDS)))
            self._coming[key].add_done_callback(lambda _: self._coming.pop(key))
        return await asyncio.shield(self._coming[key])

    async def _fresh(self, request: Request, key: str, said: dict[str, Any]) -> Kept:
        return await _unless_gone(request, asyncio.ensure_future(self._kept(key, said, self._pool.ask(said))))

    async def _kept(self, key: str, said: dict[str, Any], answer: Awaitable[Frame]) -> Kept:
        reply = await answer
        media, content = reply.about["media"], reply.body
        kept = Kept(media, content, reply.about["whole"], tag_of(said, media, content))
        self._answers.put(key, kept)
        return kept


def _calls(questions: Mapping[str, Query]) -> dict[str, Call]:
    return {name: question_call(query) for name, query in questions.items()}


async def _unless_gone(request: Request, answer: asyncio.Future[Kept]) -> Kept:
    """What `answer` gives; it is cancelled where the client leaves before."""
    watch: asyncio.Future[Any] | None = None
    try:
        await asyncio.wait({answer}, timeout=_MOMENT)
        if not answer.done():
            watch = asyncio.ensure_future(_leaves(request))
            both: set[asyncio.Future[Any]] = {answer, watch}
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                raise ClientDisconnect
        return answer.result()
    finally:
        for task in (answer, watch):
            if task:
                task.cancel()


async def _leaves(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _body(request: Request) -> bytes:
    """The body, which must be here in time and be no longer than `LONGEST`."""
    pieces, size = [], 0
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for piece in request.stream():
                size += len(piece)
                if size > LONGEST:
                    raise RefusedError(413, f"a body of more than {LONGEST >> 20} MB", fix="a query is shorter")
                pieces.append(piece)
    except TimeoutError:
        raise RefusedError(408, f"the body did not come in {_BODY_SECONDS:g} seconds", fix="send it faster") from None
    return b"".join(pieces)


def _language(request: Request) -> str:
    """The language of an answer: the reader's; English where none of ours is named."""
    return _spoken(request) or "en"


def _spoken(request: Request) -> str:
    """The first of our languages that Accept-Language names; "" where it names none."""
    wanted = (one.strip()[:2].lower() for one in request.headers.get("accept-language", "").split(","))
    return next((one for one in wanted if one in LANGUAGES), "")


def _reads(request: Request) -> bool:
    """Whether it is a browser that asks: one that likes HTML better than all else."""
    accept = f"*/*;q=0.001, {request.headers.get('accept', '*/*')}"
    return negotiated(accept, ("application/json", _HTML)) == _HTML


def _inside(request: Request) -> str:
    """The path of the request behind the prefix, without its first stroke."""
    return path_of(request.scope["raw_path"])[len(request.scope.get("root_path", "")) + 1 :]


def _root(request: Request) -> str:
    """The address under which this server was reached."""
    authority = request.headers.get("host", "")
    if not _AUTHORITY.fullmatch(authority):
        raise RefusedError(400, "the Host header is no name of a host", fix="send the host of the address")
    return f"{request.scope['scheme']}://{authority}{request.scope.get('root_path', '')}"


async def _refusal(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HaiphongError)  # noqa: S101 - it is called for those
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
    headers = dict(getattr(error, "headers", ()))
    return _problem(getattr(error, "status", 0) or status, str(error), headers)


async def _wrong_address(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    return _problem(error.status_code, error.detail, dict(error.headers or {}))


async def _gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=499)


def _problem(status: int, title: str, headers: Mapping[str, str]) -> Response:
    body = json.dumps({"status": status, "title": title}, ensure_ascii=False)
    return Response(body, status, dict(headers) | {"Content-Type": "application/problem+json"})
