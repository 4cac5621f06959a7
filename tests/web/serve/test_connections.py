"""A connection has to ask, and to take its answer, in time; what it may hold here has a bound."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
import uvicorn

from haiphong_kg.web.serve.connections import Bounds, Connection, watch
from haiphong_kg.web.serve.quick import Receive, Scope, Send
from tests.conftest import PATIENCE
from tests.web.serve.client import Site
from tests.web.serve.siege import memory_of

ANSWER = 16 * 2**20
GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
PART = 2**19
Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def large(_scope: Scope, _receive: Receive, send: Send) -> None:
    """An application with one large answer."""
    head = [(b"content-length", b"%d" % ANSWER)]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": bytes(ANSWER)})


@asynccontextmanager
async def serving(bounds: Bounds) -> AsyncIterator[int]:
    """A server of `large` whose connections are watched; its port."""
    server = uvicorn.Server(uvicorn.Config(large, http=Connection, ws="none", lifespan="off", log_level="critical"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        tasks = [asyncio.create_task(server.serve(sockets=[listening]))]
        tasks += [asyncio.create_task(watch(server.server_state.connections, bounds))]
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = server.force_exit = True
            await tasks[0]
            tasks[1].cancel()


@asynccontextmanager
async def connected(port: int, *sent: bytes) -> AsyncIterator[Stream]:
    """A client that has sent something, and that has room for little."""
    own = socket.socket()
    own.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    own.settimeout(0)
    await asyncio.get_running_loop().sock_connect(own, ("127.0.0.1", port))
    reader, writer = await asyncio.open_connection(sock=own, limit=1024)
    writer.writelines(sent)
    try:
        yield reader, writer
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


async def rest_of(stream: Stream) -> int:
    """How many bytes come until the connection ends."""
    found = 0
    with suppress(ConnectionError):
        while part := await asyncio.wait_for(stream[0].read(PART), PATIENCE):
            found += len(part)
    return found


def run(test: Coroutine[Any, Any, None]) -> None:
    """Does the test in a thread of its own: where a browser runs, this one has a loop already."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, asyncio.wait_for(test, 2 * PATIENCE)).result()


@pytest.mark.parametrize("sent", [b"", GET[:-2], b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"])
def test_who_does_not_ask_in_time_is_let_go(sent: bytes) -> None:
    async def test() -> None:
        async with serving(Bounds(seconds=0.5, look=0.1)) as port, connected(port, sent) as (reader, writer):
            ended = asyncio.create_task(rest_of((reader, writer)))
            while not ended.done():
                with suppress(ConnectionError):
                    writer.write(b"X" if sent else b"")  # it goes on, letter by letter
                await asyncio.sleep(0.05)
            await ended

    run(test())


def test_who_takes_nothing_of_an_answer_is_let_go() -> None:
    async def test() -> None:
        async with serving(Bounds(seconds=0.5, look=0.1)) as port, connected(port, GET) as stream:
            await asyncio.sleep(1.5)
            assert await rest_of(stream) < ANSWER

    run(test())


def test_who_takes_a_little_at_a_time_gets_all() -> None:
    async def test() -> None:
        async with serving(Bounds(seconds=3, share=1, look=0.1)) as port, connected(port, GET) as (reader, _):
            begun = asyncio.get_running_loop().time()
            for _part in range(16):
                await asyncio.wait_for(reader.readexactly(ANSWER // 16), PATIENCE)
                await asyncio.sleep(0.3)
            assert asyncio.get_running_loop().time() - begun > 3

    run(test())


def test_answers_that_nobody_takes_have_a_bound_together() -> None:
    async def test() -> None:
        bounds = Bounds(memory=ANSWER, look=0.1)
        async with serving(bounds) as port, connected(port, GET) as first:
            await asyncio.sleep(0.5)
            async with connected(port, GET) as second:
                await asyncio.sleep(1)
                assert await rest_of(first) < ANSWER
                assert len(await asyncio.wait_for(second[0].readexactly(ANSWER), PATIENCE)) == ANSWER

    run(test())


def test_in_a_crowd_the_silent_make_room() -> None:
    async def test() -> None:
        bounds = Bounds(most=1, moment=0.3, look=0.1)
        async with serving(bounds) as port, connected(port) as silent, connected(port) as other:
            assert await rest_of(silent) == 0
            other[1].write(GET)
            assert len(await asyncio.wait_for(other[0].readexactly(ANSWER), PATIENCE)) == ANSWER

    run(test())


def test_who_finds_no_room_is_told_when_to_ask_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Connection, "most", 1)

    async def test() -> None:
        async with serving(Bounds()) as port, connected(port), connected(port, GET) as (reader, _):
            told = (await asyncio.wait_for(reader.read(), PATIENCE)).lower()
            assert told.startswith(b"http/1.1 503 ")
            assert b"\r\nretry-after: 2\r\n" in told
            assert b"\r\naccess-control-allow-origin: *\r\n" in told

    run(test())


def test_many_requests_at_once_are_refused() -> None:
    async def test() -> None:
        async with serving(Bounds()) as port, connected(port, GET * 4000) as stream:
            assert await rest_of(stream) < 2 * ANSWER
        async with serving(Bounds()) as port, connected(port, GET * 3) as stream:
            assert len(await asyncio.wait_for(stream[0].readexactly(3 * ANSWER), PATIENCE)) == 3 * ANSWER

    run(test())


LINE = b"X: " + b"x" * 60_000 + b"\r\n"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (b"GET /health HTTP/1.1\r\nHost: x\r\n", LINE),
        (b"GET /health HTTP/1.1\r\nHost: ", b"x" * 60_000),
        (b"GET /", b"x" * 60_000),
        (b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", LINE),
    ],
    ids=["headers", "one header", "address", "trailers"],
)
def test_a_head_without_end_is_refused(small: Site, head: bytes, line: bytes) -> None:
    before = memory_of(small.process.pid)
    sent = 0
    with suppress(OSError), socket.create_connection(("127.0.0.1", small.port), timeout=PATIENCE) as connection:
        connection.sendall(head)
        while sent < 2**28:
            connection.sendall(line)
            sent += len(line)
    assert sent < 2**28
    assert memory_of(small.process.pid) - before < 64
    assert small.get("/health").status == 200
