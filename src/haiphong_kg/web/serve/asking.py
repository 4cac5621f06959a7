"""Who asks, and for what: what the endpoints read off a request."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.requests import Request

from haiphong_kg.base import LANGUAGES, expression, language_named
from haiphong_kg.errors import Message
from haiphong_kg.web.serve.protocol import LONGEST, RefusedError, negotiated, path_of

HTML: Final = "text/html"
_BODY_SECONDS: Final = 15.0
_LIKED: Final = expression(r"\s*([A-Za-z]+)(?:-[A-Za-z0-9-]+)?\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?)\s*)?")


async def body_of(request: Request) -> bytes:
    """The body, which must be here in time and be no longer than `LONGEST`."""
    pieces, size = [], 0
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for piece in request.stream():
                size += len(piece)
                if size > LONGEST:
                    raise RefusedError(413, Message("bodyTooLong", n=LONGEST >> 20), fix=Message("queryIsShorter"))
                pieces.append(piece)
    except TimeoutError:
        raise RefusedError(408, Message("bodyLate", seconds=f"{_BODY_SECONDS:g}"), fix=Message("sendFaster")) from None
    return b"".join(pieces)


def language_of(request: Request) -> str:
    """The language of an answer: the reader's; English where none of ours is named."""
    return spoken_by(request) or "en"


def language_told(request: Request) -> str:
    """The language of a page or a refusal: what the field `lang` of the request says, else the reader's."""
    return language_named(request.query_params.get("lang", "")) or language_of(request)


def spoken_by(request: Request) -> str:
    """The one of our languages that Accept-Language likes best, the first of those it likes equally; "" for none."""
    liked: dict[str, float] = {}
    for one in map(_LIKED.fullmatch, request.headers.get("accept-language", "").split(",")):
        if one and one[1].lower() in LANGUAGES:
            liked.setdefault(one[1].lower(), float(one[2] or 1))
    best = max(liked, key=liked.__getitem__, default="")
    return best if liked.get(best) else ""


def is_reader(request: Request) -> bool:
    """Whether it is a browser that asks: one that likes HTML better than all else."""
    accept = f"*/*;q=0.001, {request.headers.get('accept', '*/*')}"
    return negotiated(accept, ("application/json", HTML)) == HTML


def path_inside(request: Request) -> str:
    """The path of the request behind the prefix, without its first stroke."""
    return path_of(request.scope["raw_path"])[len(request.scope.get("root_path", "")) + 1 :]
