"""Who asks, and for what: what the endpoints read off a request."""

from __future__ import annotations

import asyncio
import re
from typing import Final

from starlette.requests import Request

from haiphong_kg.base import LANGUAGES
from haiphong_kg.web.serve.protocol import LONGEST, RefusedError, negotiated, path_of

HTML: Final = "text/html"
_BODY_SECONDS: Final = 15.0
_AUTHORITY: Final = re.compile(r"[A-Za-z0-9.\-_~\[\]:]{1,255}")


async def body_of(request: Request) -> bytes:
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


def language_of(request: Request) -> str:
    """The language of an answer: the reader's; English where none of ours is named."""
    return spoken_by(request) or "en"


def spoken_by(request: Request) -> str:
    """The first of our languages that Accept-Language names; "" where it names none."""
    wanted = (one.strip()[:2].lower() for one in request.headers.get("accept-language", "").split(","))
    return next((one for one in wanted if one in LANGUAGES), "")


def is_reader(request: Request) -> bool:
    """Whether it is a browser that asks: one that likes HTML better than all else."""
    accept = f"*/*;q=0.001, {request.headers.get('accept', '*/*')}"
    return negotiated(accept, ("application/json", HTML)) == HTML


def path_inside(request: Request) -> str:
    """The path of the request behind the prefix, without its first stroke."""
    return path_of(request.scope["raw_path"])[len(request.scope.get("root_path", "")) + 1 :]


def root_of(request: Request) -> str:
    """The address under which this server was reached."""
    authority = request.headers.get("host", "")
    if not _AUTHORITY.fullmatch(authority):
        raise RefusedError(400, "the Host header is no name of a host", fix="send the host of the address")
    return f"{request.scope['scheme']}://{authority}{request.scope.get('root_path', '')}"
