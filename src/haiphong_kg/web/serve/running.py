"""The server started and stopped: its socket, its processes, its log, the watch over the files."""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, cast

import uvicorn
from starlette.routing import BaseRoute

from haiphong_kg.base import limits_held, printable_lines
from haiphong_kg.errors import HaiphongError, Message, UsageError, reason
from haiphong_kg.store import Layout, find_layout, read_folder
from haiphong_kg.web import serve
from haiphong_kg.web.serve.app import Server
from haiphong_kg.web.serve.connections import Bounds, Connection, watch
from haiphong_kg.web.serve.desk import Settings, command
from haiphong_kg.web.serve.lane import Lane
from haiphong_kg.web.serve.pool import Limits, Pool
from haiphong_kg.web.serve.shell import LOG, Shell

_STOP_SECONDS: Final = 15
_LOOK_SECONDS: Final = 1.0
_FORGET_SECONDS: Final = 60.0
_FOLDERS: Final = ("questions", "rules", "networks")


class Where(NamedTuple):
    """Where the server listens, the prefix of its paths, whether it watches the files, and serves assistants.

    `url` is the address under which readers reach it, where that is another one.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    prefix: str = ""
    reload: bool = False
    mcp: bool = False
    url: str = ""


def run_server(data: Path | None, where: Where, limits: Limits, settings: Settings) -> None:
    """Serves the graph of the folder `data` until it is told to stop; then what is being answered is answered.

    Raises:
        UsageError: the address cannot be had.
        DataError: a file is not what it should be.
    """
    layout = find_layout(data)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # what libraries log may name persons
    LOG.setLevel(logging.INFO)
    if not limits_held():
        LOG.warning("this system forbids no process to open files: only the text of a query is looked at")
    with _listening(where) as listening:
        settings = settings._replace(data=str(layout.root.absolute()), prefix=where.prefix.rstrip("/"))
        pool = Pool(command(settings), limits)
        with asyncio.Runner(loop_factory=_configuration(None).get_loop_factory()) as runner:
            runner.run(_serve(layout, where, pool, listening, forgets=bool(settings.endpoint)))


async def _serve(layout: Layout, where: Where, pool: Pool, listening: socket.socket, *, forgets: bool) -> None:
    questions = read_folder(layout, "questions")
    root = _address(where, listening)
    server = Server(pool, questions, where.url.rstrip("/") or root)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(pool.close)
        await pool.start()
        routes: list[BaseRoute] = []
        if where.mcp:
            assistant = serve.assistant_server(pool, questions)
            routes = await stack.enter_async_context(serve.assistant_over_http(assistant, where.host))
        shell = Shell(server.application(routes), where.prefix)
        lane = Lane(pool, server.answers, shell.note, where.prefix.rstrip("/"))
        listener = uvicorn.Server(_configuration(shell, lane))
        beside = [shell.tell_often(), watch(listener.server_state.connections, Bounds())]
        if where.reload:
            beside.append(_watch(layout, server))
        if forgets:
            beside.append(_forget(server))
        for work in beside:
            stack.callback(asyncio.create_task(work).cancel)
        LOG.info("%s/ is ready", root)
        await listener.serve(sockets=[listening])


def _address(where: Where, listening: socket.socket) -> str:
    """The address at which this computer listens, without a final slash."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}{where.prefix.rstrip('/')}"


def _configuration(shell: Shell | None, lane: Lane | None = None) -> uvicorn.Config:
    return uvicorn.Config(
        shell or "",
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_STOP_SECONDS,
        ws="none",
        http=cast("type[asyncio.Protocol]", partial(Connection, lane=lane)),
    )


def _listening(where: Where) -> socket.socket:
    try:
        family = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM)[0][0]
        found = socket.create_server((where.host, where.port), family=family, backlog=2048)
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else each head waits 40 ms
        return found
    except (OSError, OverflowError) as error:
        said = Message("cannotListen", host=where.host, port=where.port, why=reason(error))
        raise UsageError(said, fix=Message("otherHostOrPort")) from None


async def _watch(layout: Layout, server: Server) -> None:
    """Takes up the files anew when one of them has changed; where they are at fault, the old ones go on serving."""
    seen = _stamps(layout)
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        now = await asyncio.to_thread(_stamps, layout)
        if now == seen:
            continue
        seen = now
        try:
            await server.renew(read_folder(layout, "questions"))
            LOG.info("the files were read anew")
        except HaiphongError as error:
            LOG.warning("the files were not read anew: %s", printable_lines(str(error)))


async def _forget(server: Server) -> None:
    """Lets no answer be older than what the store behind may have been told meanwhile."""
    while True:
        await asyncio.sleep(_FORGET_SECONDS)
        server.forget()


def _stamps(layout: Layout) -> dict[str, tuple[int, int]]:
    paths = [*layout.ontology_files(), *layout.graph_files()]
    paths += [path for folder in _FOLDERS for path in layout.query_files(folder)]
    found = {}
    for path in paths:
        if path.exists():
            about = path.stat()
            found[str(path)] = (about.st_mtime_ns, about.st_size)
    return found
