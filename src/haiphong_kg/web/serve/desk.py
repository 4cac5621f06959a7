"""What a process of the server does: it opens the graph, then answers one question after another, each by its task.

All that a stranger wrote is read here and nowhere else: a query, a name, a value. A task takes what the request said,
and gives a `Page`.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from haiphong_kg.base import limit_memory
from haiphong_kg.errors import HaiphongError, NotSureError
from haiphong_kg.library import Graph
from haiphong_kg.questions import Account, Result
from haiphong_kg.release import constructed
from haiphong_kg.sparql import RESULTS, Frame, Graphs, failure, form, framed, packed, serve, srj_packed
from haiphong_kg.web.serve.behind import graph_behind
from haiphong_kg.web.serve.forking import fork_for
from haiphong_kg.web.serve.linked import Statement, described
from haiphong_kg.web.serve.protocol import GRAPH, ROWS, TRUTH, asked, negotiated
from haiphong_kg.web.serve.replies import MEDIA, Page, account_page, answer_page, result_page
from haiphong_kg.web.serve.service import service_description
from haiphong_kg.web.site.addresses import under
from haiphong_kg.web.site.asked import asked_page, narrowed_page, unsure_page, ways_page
from haiphong_kg.web.site.downloads import downloads_page
from haiphong_kg.web.site.faults import desk_at
from haiphong_kg.web.site.found import hit, search_page
from haiphong_kg.web.site.one_file import address_of, media_of, site_file
from haiphong_kg.web.site.shop import Shop

_WRITERS: Final = {**RESULTS, "srj": srj_packed}
_OFFERS: Final = {"ask": TRUTH, "construct": GRAPH, "describe": GRAPH}
# What is another each time, or may be.
_FLEETING: Final = ("rand", "now", "uuid", "bnode", "\\u")
_Said = Mapping[str, Any]


class Settings(NamedTuple):
    """What the processes of a server are told: where the data is ("" for the one found), and the bounds of answers.

    The store behind the server, where there is one, and who asks there. And how pages are made: what the paths of their
    links begin with, where faults in the data are reported.
    """

    data: str = ""
    memory: int = 2**30
    rows: int = 100_000
    size: int = 32 * 2**20
    endpoint: str = ""
    user: str = ""
    prefix: str = ""
    faults: str = ""


class Desk:
    """The graph, and the tasks that may be asked of it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kg, self._run = kg, run = graph_behind(settings.data, settings.endpoint, settings.user)
        self._shop = Shop(kg, desk_at(settings.faults))
        self._graphs = {lang: Graph(kg, lang, run) for lang in ("vi", "en")}
        self._tasks: dict[str, Callable[[_Said], Page]] = {
            "sparql": self._sparql,
            "file": self._file,
            "downloads": self._downloads,
            "service": self._service,
            "describe": self._describe,
            "question": self._question,
            "search": self._search,
            "ask": self._ask,
            "show": self._show,
            "path": self._path,
        }

    def prepare(self) -> None:
        """Works out now what all processes share, and imports what is imported late."""
        for graph in self._graphs.values():
            graph.prepare()
        self._run("ASK {}")

    def further(self) -> Iterator[None]:
        """Works out, little by little, what pages would wait for."""
        return self._shop.steps()

    def answer(self, own: socket.socket) -> None:
        """Answers what comes from `own`, with no more memory than is allowed."""
        limit_memory(self._settings.memory)
        line = own.fileno()  # as a file, which is read without the steps in Python that a socket takes
        with open(line, "rb", closefd=False) as source, open(line, "wb", closefd=False) as to:
            serve(self.handle, source, to)

    def handle(self, frame: Frame) -> bytes:
        """The answer to one request."""
        task = frame.about["task"]
        page = self._asked(frame.body) if task == "get" else self._tasks[task](frame.about)
        return framed(_about(page.media, page.whole, page.lasts), page.content)

    def _asked(self, heard: bytes) -> Page:
        """The answer to a request by GET: what it accepts, and its query string."""
        accept, _, query = heard.partition(b"\n")
        text, default, named = asked("GET", query, "", b"")
        return self._queried(text or "", Graphs(default, named), accept.decode("latin-1"))

    def _sparql(self, said: _Said) -> Page:
        return self._queried(said["text"], Graphs(tuple(said["default"]), tuple(said["named"])), said["accept"])

    def _queried(self, text: str, graphs: Graphs, accept: str) -> Page:
        media, bounds = negotiated(accept, _OFFERS.get(form(text), ROWS)), self._settings
        lower = text.lower()
        lasts = not any(word in lower for word in _FLEETING)
        found = self._run(text, limit=bounds.rows, size=bounds.size, graphs=graphs if any(graphs) else None)
        if found.form == "graph":
            return Page(media, constructed(found.rows, GRAPH[media]), found.whole, lasts)
        return Page(media, _WRITERS[ROWS[media]](found).encode(), found.whole, lasts)

    def _describe(self, said: _Said) -> Page:
        iri, rows = described(self._kg, said["path"])
        if said["form"] == "html":
            return self._page(address_of(self._shop, iri, said["lang"]))
        return _graph_page(rows, said["form"])

    def _file(self, said: _Said) -> Page:
        return self._page(said["path"], said["url"])

    def _downloads(self, said: _Said) -> Page:
        content = downloads_page(self._shop, said["lang"], said["listed"], under(self._settings.prefix))
        return Page(MEDIA["html"], content, lasts=said["listed"] is not None)

    def _page(self, path: str, url: str = "") -> Page:
        content = site_file(self._shop, path, under(self._settings.prefix), url)
        return Page(media_of(path), content)

    def _service(self, said: _Said) -> Page:
        return _graph_page(service_description(self._kg, said["endpoint"]), said["form"])

    def _question(self, said: _Said) -> Page:
        result = self._graph(said).query(said["name"], **said["values"])
        if _is_read(said):
            query, lang = self._shop.questions[said["name"]], said["lang"]
            page = narrowed_page(self._shop, query, said["values"], result, lang, under(self._settings.prefix))
            return Page(MEDIA["html"], page, result.whole)
        return answer_page(self._kg, result, said, said["name"])

    def _ask(self, said: _Said) -> Page:
        try:
            found = self._graph(said).ask(said["q"])
        except NotSureError as problem:
            if not (_is_read(said) and said["q"].strip()):
                raise
            return self._told(unsure_page, problem, said["q"], said)
        return self._told(asked_page, found, said["q"], said) if _is_read(said) else answer_page(self._kg, found, said)

    def _search(self, said: _Said) -> Page:
        graph, html = self._graph(said), said["form"] == "html"
        found = graph.search(said["q"], None if html else said["limit"])
        return self._found(found, said) if html else result_page(self._kg, found, said)

    def _found(self, found: Result, said: _Said) -> Page:
        lang, link = said["lang"], under(self._settings.prefix)
        hits = [hit(self._shop, name, kind, iri, called, lang) for name, kind, iri, called in map(_texts, found.values)]
        return Page(MEDIA["html"], search_page(self._shop, said["q"], hits, said["limit"], lang, link))

    def _show(self, said: _Said) -> Page:
        account = self._graph(said).show(said["name"])
        if _is_read(said):
            return self._page(address_of(self._shop, account.data["id"], said["lang"]))
        return account_page(self._kg, account, said)

    def _path(self, said: _Said) -> Page:
        graph = self._graph(said)
        found = graph.path(said["from"], said["to"], most=said["max"], avoid=said["avoid"])
        if _is_read(said):
            return self._told(ways_page, found, f"{said['from']} – {said['to']}", said)
        return account_page(self._kg, found, said)

    def _told(
        self, page: Callable[..., bytes], found: Result | Account | NotSureError, typed: str, said: _Said
    ) -> Page:
        return Page(MEDIA["html"], page(self._shop, typed, found, said["lang"], under(self._settings.prefix)))

    def _graph(self, said: _Said) -> Graph:
        return self._graphs[said["lang"]]


@cache
def _about(media: str, whole: bool, lasts: bool) -> bytes:  # noqa: FBT001 - arguments without names are found sooner
    return json.dumps({"media": media, "whole": whole, "lasts": lasts}).encode()


def _is_read(said: _Said) -> bool:
    return bool(said["form"] == "html")


def _texts(row: Sequence[Any]) -> Iterator[str]:
    return map(str, row)


def _graph_page(rows: Sequence[Statement], form: str) -> Page:
    media = next(media for media, name in GRAPH.items() if name == form)
    return Page(media, constructed(rows, form))


def main(arguments: Sequence[str]) -> None:
    """Forks processes that answer, as it is told over standard input; the argument is `Settings` as JSON."""
    settings = Settings(**json.loads(arguments[0]))
    with socket.socket(fileno=os.dup(0)) as control:
        try:
            desk = Desk(settings)
            desk.prepare()
        except HaiphongError as error:
            said = packed(failure(error))
            fork_for(control, lambda own: own.sendall(said))
        else:
            gc.freeze()
            fork_for(control, desk.answer, desk.further())


def command(settings: Settings) -> list[str]:
    """The command that starts such a process."""
    child = "import sys; from haiphong_kg.web.serve.desk import main; main(sys.argv[1:])"
    return [sys.executable, "-P", "-c", child, json.dumps(settings._asdict())]
