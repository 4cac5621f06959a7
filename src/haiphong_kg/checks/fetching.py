"""One page from a host on the web: bounded in time and size, redirects told and not followed."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

from haiphong_kg.errors import Message, reason

AGENT: Final = "haiphong-kg"
_HEADERS: Final = {"User-Agent": AGENT, "Accept": "text/html, */*;q=0.5", "Accept-Encoding": "gzip"}
_SAFE: Final = "/%:=&?~+!$,;'@()*[]"


class Limits(NamedTuple):
    """Most seconds and bytes for one page, and the least seconds between two requests to one host."""

    seconds: float = 20.0
    size: int = 5 * 2**20
    pause: float = 1.0


class Page(NamedTuple):
    """A reply: status, headers by their names in lower case, and the body; `whole` is False where it was cut off."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    whole: bool


class UnreachableError(Exception):
    """No reply came, or none that is HTTP; `str()` says why."""


def is_web(url: str) -> bool:
    """Whether `url` is an http or https address of a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_inside(host: str) -> bool:
    """Whether `host` names this machine or a private network, to which no page of the web may send us."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or "." not in host or host.endswith((".local", ".internal", ".localhost"))


def get(url: str, limits: Limits) -> Page:
    """The reply of the host of `url`, which is of the web (see `is_web`).

    Raises:
        UnreachableError: there is no such host, it does not answer in time, or not as HTTP has it.
    """
    parts = urlsplit(url)
    connection = _connection(parts, limits.seconds)
    # A socket's timeout starts anew with each byte that trickles in; this one ends the whole.
    timer = threading.Timer(limits.seconds, _cut, [connection])
    timer.daemon = True
    timer.start()
    try:
        connection.request("GET", _target(parts), headers=_HEADERS)
        return _page(connection.getresponse(), limits.size)
    except (OSError, http.client.HTTPException, UnicodeError, ValueError, zlib.error) as error:
        late = not timer.is_alive() or isinstance(error, TimeoutError)
        slow = Message("noAnswerIn", seconds=f"{limits.seconds:g}")
        raise UnreachableError(slow if late else reason(error) or type(error).__name__) from None
    finally:
        timer.cancel()
        connection.close()


def _connection(parts: SplitResult, seconds: float) -> http.client.HTTPConnection:
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(parts.hostname or "", parts.port, timeout=seconds, context=context)
    return http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=seconds)


def _cut(connection: http.client.HTTPConnection) -> None:
    try:
        connection.sock.shutdown(socket.SHUT_RDWR)
    except (OSError, AttributeError):  # it is closed, or was never opened
        return


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_SAFE)
    return path + ("?" + quote(parts.query, safe=_SAFE) if parts.query else "")


def _page(reply: http.client.HTTPResponse, size: int) -> Page:
    headers = {name.lower(): value for name, value in reply.getheaders()}
    body = reply.read(size + 1)
    if headers.get("content-encoding") in ("gzip", "deflate"):
        body = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(body, size + 1)
    return Page(reply.status, headers, body[:size], len(body) <= size)
