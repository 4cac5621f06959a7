"""The head of an answer and its body leave together; nothing is held longer than a turn of the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

import pytest

from haiphong_kg.web.serve.joining import Joined
from tests.web.serve.test_connections import run


class Line:
    """A transport that notes what it is told to send, and when it is closed."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.sent.append(data)

    def close(self) -> None:
        self.sent.append(b"closed")

    def is_closing(self) -> bool:
        return b"closed" in self.sent


async def turn() -> None:
    await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ([b"head", b"body"], [b"headbody"]),
        ([b"head", turn, b"body"], [b"head", b"body"]),
        ([b"head", b"body", b"more", b"end"], [b"headbody", b"moreend"]),
        ([b"head"], [b"head"]),
        ([b"head", b"", turn, b"next"], [b"head", b"next"]),
    ],
)
def test_what_is_written_in_one_turn_leaves_together(
    written: list[bytes | Callable[[], Awaitable[None]]], sent: list[bytes]
) -> None:
    line = Line()

    async def write() -> None:
        joined = Joined(cast("asyncio.Transport", line))
        for one in written:
            if isinstance(one, bytes):
                joined.write(one)
            else:
                await one()
        await turn()
        await turn()

    run(write())
    assert line.sent == sent


def test_what_is_held_goes_before_the_end() -> None:
    line = Line()

    async def end() -> None:
        joined = Joined(cast("asyncio.Transport", line))
        joined.write(b"last")
        assert not joined.is_closing()
        joined.close()
        assert joined.is_closing()

    run(end())
    assert line.sent == [b"last", b"closed"]
