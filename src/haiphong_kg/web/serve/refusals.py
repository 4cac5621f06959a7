"""What is said where a request is refused: a page to a reader, a problem of RFC 9457 to a program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from haiphong_kg.base import printable_lines
from haiphong_kg.errors import HaiphongError, Message, NotFoundError, QueryError, UsageError, quotations
from haiphong_kg.web.serve.asking import HTML, is_reader, language_told
from haiphong_kg.web.serve.protocol import RefusedError

GONE: Final = 499
_WRONG: Final = {404: "noAddress", 405: "noMethod"}
# Mends by the command line or the library, and what they are here.
_HERE: Final = {"trySearch": "lookForIt", "seeQueries": "seeQuestions"}
# Addresses that a mend names, and the page of the site in their place, without the language.
_PAGES: Final = {"/questions": "questions.html", "/search?q=": "search.html"}
_STATUS: Final = ((NotFoundError, 404), (UsageError, 400), (QueryError, 400))
_POLICY: Final = "default-src 'none'; style-src 'self'; frame-ancestors 'none'"
_PAGE: Final = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{head}</title>
<link rel="stylesheet" href="{root}/assets/site.css">
</head>
<body>
<main>
<h1>{head}</h1>
<p>{said}</p>
<p><a href="{root}/{lang}/index.html">{first}</a></p>
</main>
</body>
</html>
"""


async def refused(request: Request, error: Exception) -> Response:
    """The response to a request that is refused, or whose client has gone."""
    return await (gone if isinstance(error, ClientDisconnect) else refusal)(request, error)


async def refusal(request: Request, error: Exception) -> Response:
    """The response to a request that is refused."""
    assert isinstance(error, HaiphongError)  # noqa: S101 - it is called for those
    return problem(request, error)


def problem(request: Request, error: HaiphongError) -> Response:
    """The response that says what is wrong with a request, and how to mend it."""
    if isinstance(error.fix, Message) and error.fix.key in _HERE:
        error.fix = Message(_HERE[error.fix.key])
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
    lang = language_told(request)
    headers = dict(getattr(error, "headers", ())) | {"Content-Language": lang, "Vary": "Accept, Accept-Language"}
    further = {"nearest": nearest} if (nearest := getattr(error, "nearest", None)) else {}
    foreign = [] if lang == "en" else [printable_lines(one) for one in quotations(error.message)]
    return _said(request, getattr(error, "status", 0) or status, error.told(lang), headers, further, foreign)


async def wrong_address(request: Request, error: Exception) -> Response:
    """The response to an address, or a method, that there is not."""
    assert isinstance(error, HTTPException)  # noqa: S101
    lang = language_told(request)
    said = Message(_WRONG[error.status_code]).told(lang) if error.status_code in _WRONG else error.detail
    headers = dict(error.headers or {}) | {"Content-Language": lang, "Vary": "Accept, Accept-Language"}
    return _said(request, error.status_code, said, headers)


async def gone(_request: Request, _error: Exception) -> Response:
    """The response that nobody reads, for the log."""
    return Response(status_code=GONE)


def _said(
    request: Request,
    status: int,
    title: str,
    headers: Mapping[str, str],
    further: Mapping[str, object] = MappingProxyType({}),
    foreign: Sequence[str] = (),
) -> Response:
    title = printable_lines(title)
    if _is_read(request):
        return Response(_page(request, title, foreign), status, {**headers, "Content-Security-Policy": _POLICY}, HTML)
    body = json.dumps({"status": status, "title": title, **further}, ensure_ascii=False)
    return Response(body, status, dict(headers) | {"Content-Type": "application/problem+json"})


def _is_read(request: Request) -> bool:
    """Whether a reader asks; one who can read none of what there is, is no reader."""
    try:
        return is_reader(request)
    except RefusedError:
        return False


def _page(request: Request, said: str, foreign: Sequence[str]) -> str:
    """The page that says so; what is `foreign` in it is told to be English."""
    lang = language_told(request)
    head, first = Message("refusedPage").told(lang), Message("toFirstPage").told(lang)
    root = escape(request.scope.get("root_path", ""))
    said = escape(said)
    for one in map(escape, foreign):
        said = said.replace(one, f'<span lang="en">{one}</span>', 1)
    for address, page in _PAGES.items():
        said = said.replace(f" {address}", f' <a href="{root}/{lang}/{page}">{address}</a>')
    return _PAGE.format(lang=lang, head=head, said=said, first=first, root=root)
