"""The routes of the server: each reads what the protocol says, asks the pool, and answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from haiphong_kg.base import LANGUAGES, MANIFEST, nearest_names, printable_lines
from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.sparql import Frame
from haiphong_kg.store import Query
from haiphong_kg.web.serve.answers import Answers, Kept, kept_of, key_of
from haiphong_kg.web.serve.asking import (
    HTML,
    body_of,
    is_reader,
    language_of,
    language_told,
    path_inside,
    spoken_by,
)
from haiphong_kg.web.serve.leaving import unless_gone
from haiphong_kg.web.serve.openapi import document
from haiphong_kg.web.serve.pool import Pool
from haiphong_kg.web.serve.protocol import BUSY, GRAPH, RefusedError, asked, fields, negotiated
from haiphong_kg.web.serve.quick import App, Quick, header, raw_of, reply_of
from haiphong_kg.web.serve.refusals import gone, refusal, refused, wrong_address
from haiphong_kg.web.serve.rest import CALLS, Call, question_call, wanted
from haiphong_kg.web.serve.shell import LOG
from haiphong_kg.web.site.addresses import ALL, downloads_path

_SUFFIXES: Final = {
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".rdf": "rdfxml",
    ".trig": "trig",
    ".html": "html",
    **dict.fromkeys((".jsonld", ".json"), "jsonld"),
}
_OURS: Final = ("/id/{rest:path}", "/scheme/{rest:path}", "/def", "/def{suffix}")
_FILES: Final = (
    *(f"/{name}" for name in ("index.html", "explorer.html", "sitemap.xml")),
    *(f"/{folder}/{{rest:path}}" for folder in (*LANGUAGES, "assets", "data")),
)
_FILE_SECONDS: Final = 60.0
_DOWNLOADS: Final = {downloads_path(lang): lang for lang in LANGUAGES}
_DIGESTS: Final = {"task": "file", "path": f"{ALL}/{MANIFEST}", "url": ""}
_DIGESTS_KEY: Final = key_of(_DIGESTS)
_DIGESTS_SECONDS: Final = 1.0
_AGAIN_SECONDS: Final = 600.0


class Server:
    """The endpoints of the server over a pool of processes, for the named questions.

    `root` is the address that answers give as this server's, whatever a request calls it.
    """

    def __init__(self, pool: Pool, questions: Mapping[str, Query], root: str) -> None:
        self._pool, self.answers, self._root = pool, Answers(), root
        self._questions = _calls(questions)
        self._coming: dict[str, asyncio.Future[Kept]] = {}
        self._without_digests: BaseException | None = None

    def application(self, further: Sequence[BaseRoute] = ()) -> Quick:
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
        handlers: Any = {HaiphongError: refusal, HTTPException: wrong_address, ClientDisconnect: gone}
        app = Starlette(routes=routes, exception_handlers=handlers)
        return Quick(app, self.answers, self.sparql, refused)

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
        self.answers.clear()
        self._without_digests = None

    async def health(self, _request: Request) -> Response:
        """Whether a process is ready to answer."""
        state = self._pool.state()
        return JSONResponse(
            {"status": "ok" if state["ready"] else "busy", **state}, headers={"Cache-Control": "no-store"}
        )

    async def sparql(self, request: Request) -> App:
        """The SPARQL 1.1 Protocol for queries."""
        body = await body_of(request) if request.method == "POST" else b""
        scope = request.scope
        said = asked(request.method, scope["query_string"], header(scope, b"content-type"), body)
        accept = header(scope, b"accept")
        if said.text is None:
            if request.method == "POST":
                raise RefusedError(400, Message("noQuery"), fix=Message("sendAsField"))
            media, endpoint = negotiated(accept, [*GRAPH, HTML]), self._root + "/sparql"
            if media == HTML:
                return await self._file(request, f"{language_of(request)}/sparql.html")
            return await self._answer(request, {"task": "service", "form": GRAPH[media], "endpoint": endpoint})
        query = {"task": "sparql", "text": said.text, "default": said.default, "named": said.named}
        return await self._answer(request, {**query, "accept": accept})

    async def questions(self, request: Request) -> App:
        """The named questions."""
        if is_reader(request):
            return await self._file(request, f"{language_told(request)}/questions.html")
        found = [{"name": name, "about": call.about, "path": call.path} for name, call in self._questions.items()]
        return JSONResponse(found)

    async def question(self, request: Request) -> App:
        """The answer to a named question."""
        name = request.path_params["name"]
        if name not in self._questions:
            raise self._no_question(name)
        if is_reader(request) and not request.scope["query_string"]:
            return await self._file(request, f"{language_of(request)}/questions/{name}.html")
        return await self._called(request, self._questions[name])

    def _no_question(self, name: str) -> RefusedError:
        fix = Message("seeQuestions")
        if near := nearest_names(name, self._questions):
            fix = Message("pair", one=Message("nearest", names=near), other=fix)
        return RefusedError(404, Message("noQuestion", name=name[:80]), fix=fix)

    def call(self, call: Call) -> Callable[[Request], Any]:
        """The endpoint of one of the calls besides questions."""

        async def endpoint(request: Request) -> App:
            return await self._called(request, call)

        return self._searched(endpoint) if call.task == "search" else endpoint

    def _searched(self, search: Callable[[Request], Awaitable[App]]) -> Callable[[Request], Awaitable[App]]:
        """`search` for all but a reader who has not typed anything: that one gets the list of names."""

        async def endpoint(request: Request) -> App:
            if is_reader(request) and not request.query_params.get("q"):
                return await self._file(request, f"{language_told(request)}/names.html")
            return await search(request)

        return endpoint

    async def openapi(self, _request: Request) -> Response:
        """The description of all calls."""
        return JSONResponse(document([*CALLS, *self._questions.values()], self._root))

    async def describe(self, request: Request) -> App:
        """What is said of one of our own addresses, by suffix or by Accept."""
        path = path_inside(request)
        stem, dot, suffix = path.rpartition(".")
        form = _SUFFIXES.get(dot + suffix)
        if form is None:
            stem, offers = path, GRAPH | {HTML: "html", "application/json": "jsonld"}
            form = offers[negotiated(request.headers.get("accept", ""), offers)]
        return await self._answer(
            request, {"task": "describe", "path": stem, "form": form, "lang": language_of(request)}
        )

    async def first(self, request: Request) -> App:
        """The first page, in a language that the reader has named; else the page to choose one."""
        lang = spoken_by(request)
        return await self._file(request, f"{lang}/index.html" if lang else "index.html")

    async def icon(self, request: Request) -> App:
        """The sign of the site, where browsers look for it on pages that name none."""
        return await self._file(request, "assets/icon.svg")

    async def file(self, request: Request) -> App:
        """A file of the site; a language alone is its first page."""
        path = path_inside(request)
        return await self._file(request, f"{path}index.html" if path.rstrip("/") in LANGUAGES else path)

    async def _file(self, request: Request, path: str) -> App:
        if path in _DOWNLOADS:
            said = {"task": "downloads", "lang": _DOWNLOADS[path], "listed": await self._digests(request)}
            return await self._answer(request, said)
        url = self._root if path.endswith(".xml") else ""
        return await self._answer(request, {"task": "file", "path": path, "url": url})

    async def _called(self, request: Request, call: Call) -> App:
        given = fields(request.scope["query_string"])
        said = wanted(call, given, request.headers.get("accept", ""), language_of(request))
        return await self._answer(request, {**request.path_params, **said})

    async def _answer(self, request: Request, said: dict[str, Any]) -> App:
        key = key_of(said)
        make = self._once if said["task"] == "file" else self._fresh
        kept = self.answers.get(key) or await make(request, key, said)
        if request.method == "GET":
            self.answers.heard(raw_of(request.scope), key, request.scope.get("route"))
        return reply_of(kept, header(request.scope, b"if-none-match"))

    async def _once(self, _request: Request, key: str, said: dict[str, Any]) -> Kept:
        """A file of ours, which is made once for all who wait for it, whoever of them leaves."""
        if key not in self._coming:
            self._coming[key] = asyncio.ensure_future(self._kept(key, self._pool.ask(said, _FILE_SECONDS)))
            self._coming[key].add_done_callback(partial(self._come, key))
        return await asyncio.shield(self._coming[key])

    def _come(self, key: str, answer: asyncio.Future[Kept]) -> None:
        del self._coming[key]
        error = None if answer.cancelled() else answer.exception()  # those who wait hear of it; all may have left
        if key == _DIGESTS_KEY:
            self._note_digests(error)

    def _note_digests(self, error: BaseException | None) -> None:
        """Keeps in mind for a while why there are none, lest readers be told again and again that they are coming."""
        self._without_digests = None if getattr(error, "status", 0) == BUSY else error
        if self._without_digests:
            LOG.warning("the digests of the downloads were not made: %s", printable_lines(str(error)))
            asyncio.get_running_loop().call_later(_AGAIN_SECONDS, self._note_digests, None)

    async def _digests(self, request: Request) -> str | None:
        """The manifest of the downloads; None where it is not there in a moment: it is made from all formats.

        Raises:
            HaiphongError: it could not be made, now or a short time ago.
        """
        if self._without_digests:
            raise self._without_digests.with_traceback(None)
        try:
            async with asyncio.timeout(_DIGESTS_SECONDS):
                kept = self.answers.get(_DIGESTS_KEY) or await self._once(request, _DIGESTS_KEY, _DIGESTS)
        except TimeoutError:
            return None
        return kept.content.decode()

    async def _fresh(self, request: Request, key: str, said: dict[str, Any]) -> Kept:
        return await unless_gone(request, self._kept(key, self._pool.ask(said)))

    async def _kept(self, key: str, answer: Awaitable[Frame]) -> Kept:
        kept = kept_of(await answer)
        self.answers.put(key, kept)
        return kept


def _calls(questions: Mapping[str, Query]) -> dict[str, Call]:
    return {name: question_call(query) for name, query in questions.items()}
