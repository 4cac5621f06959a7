"""The digests of the downloads that cannot be made: readers are told so, and so is the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import MutableMapping
from typing import Any

import pytest

from haiphong_kg.base import MANIFEST
from haiphong_kg.errors import HaiphongError
from haiphong_kg.sparql import Frame
from haiphong_kg.web.serve.app import Server
from haiphong_kg.web.serve.pool import Limits, Pool
from haiphong_kg.web.serve.quick import Quick
from tests.web.serve.test_connections import run

PAGE = "/vi/downloads.html"
# The time after which a reader no longer waits for the digests is a second.
LONG = 1.2


class Unable(Pool):
    """Processes that make every page, but work a while on the manifest until it fails; `mended`, they make it."""

    mended = False

    async def ask(self, request: dict[str, Any], seconds: float | None = None) -> Frame:  # noqa: ARG002
        about = {"media": "text/html", "whole": True, "lasts": request.get("listed") is not None}
        if MANIFEST in request.get("path", "") and not self.mended:
            await asyncio.sleep(LONG)
            raise HaiphongError("no digest of \x1b is known")
        return Frame(about, f"listed: {request.get('listed')}".encode())


async def got(app: Quick, path: str) -> tuple[int, str]:
    """The status and the text of the answer to a program."""
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        await asyncio.sleep(LONG)
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    asked = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [],
    }
    await app(asked, receive, send)
    return sent[0]["status"], b"".join(one.get("body", b"") for one in sent).decode()


def test_digests_that_are_not_made_are_not_coming_for_ever(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    pool = Unable([], Limits())
    server = Server(pool, {}, "http://127.0.0.1")

    found: list[tuple[int, str]] = []

    async def visits() -> None:
        app = server.application()
        found.append(await got(app, PAGE))
        await asyncio.sleep(LONG)
        found.extend([await got(app, PAGE), await got(app, PAGE)])
        pool.mended = True
        await got(app, f"/data/all/{MANIFEST}")
        found.append(await got(app, PAGE))

    run(visits())
    first, *failed, last = found
    assert first == (200, "listed: None")
    assert [(status, "no digest" in text) for status, text in failed] == [(500, True), (500, True)]
    assert last == (200, "listed: listed: None")
    (said,) = (one.getMessage() for one in caplog.records if "digests" in one.getMessage())
    assert "no digest of \\u001b is known" in said
