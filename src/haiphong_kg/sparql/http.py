"""One HTTP request to a store that the user named: bounded in time and size, never passed on to another host."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from typing import IO, Any, Final, NamedTuple, NoReturn

from haiphong_kg.base import printable
from haiphong_kg.errors import EndpointError, HaiphongError, UsageError

SECONDS: Final = 60.0
PASSWORD: Final = "HAIPHONG_KG_PASSWORD"  # noqa: S105 - the name of the variable, not a password
_MOST_HEADERS: Final = 2000
_LARGEST: Final = 256 * 2**20
_PIECE: Final = 64 * 2**10
_SHOWN: Final = 300
_FIXES: Final = {
    401: f"give --user NAME, and the password in the environment as {PASSWORD}",
    403: f"give --user NAME with the right to do this, and the password as {PASSWORD}",
    404: "look up the address of the SPARQL endpoint in the store's manual",
    405: "name the address for this protocol: query, update and graph store may differ",
    413: "raise the store's limit for the size of a request",
    415: "name the address for this protocol: query, update and graph store may differ",
}


class Endpoint(NamedTuple):
    """The address of a store, how many seconds one answer may take, and who asks."""

    url: str
    seconds: float = SECONDS
    user: str = ""
    password: str = ""


class Reply(NamedTuple):
    """What came back: the media type without its parameters, in lower case, and the body."""

    media: str
    body: bytes


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is an error: the query and the password go to the host that the user named, and to no other."""

    def redirect_request(self, *_arguments: object, **_named: object) -> None:
        """Follows nothing; the reply of status 3xx is raised as it is."""


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Digest authentication that closes the reply which asked for it; urllib leaves that to chance."""

    def http_error_401(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage
    ) -> Any:  # noqa: ANN401 - urllib's own signature
        return _then_closed(fp, super().http_error_401, req, fp, code, msg, headers)


class _Basic(urllib.request.HTTPBasicAuthHandler):
    """Basic authentication that closes the reply which asked for it."""

    def http_error_401(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage
    ) -> Any:  # noqa: ANN401 - urllib's own signature
        return _then_closed(fp, super().http_error_401, req, fp, code, msg, headers)


def _then_closed(fp: IO[bytes], again: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401 - as above
    """What comes of the second attempt `again`; the first reply `fp` is closed unless it stays the answer."""
    try:
        reply = again(*arguments)
    except ValueError:  # a scheme that urllib does not know: the refusal itself is the answer
        return None
    except urllib.error.URLError:
        fp.close()
        raise
    if reply is not None:
        fp.close()
    return reply


def endpoint(url: str, seconds: float | None = None, user: str = "", password: str = "") -> Endpoint:
    """The endpoint at `url`.

    Raises:
        UsageError: `url` is no http or https address, or has a password in it.
    """
    try:
        parts = urllib.parse.urlsplit(url)
        plain = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        plain = False
    if not plain or not url.isascii() or not url.isprintable() or " " in url:
        raise UsageError(f"{url!r} is not the address of an endpoint", fix="write http://host:port/path or https://…")
    if parts.username or parts.password:
        raise UsageError("a password does not belong in an address", fix=_FIXES[401])
    return Endpoint(parts._replace(fragment="").geturl(), seconds or SECONDS, user, password)


def send(to: Endpoint, body: bytes, headers: Mapping[str, str], method: str = "POST", **query: str) -> Reply:
    """Sends one request and reads the whole reply; `query` is added to the address.

    Raises:
        EndpointError: the store is unreachable, slow, refuses, redirects, or breaks off its answer.
    """
    extra = urllib.parse.urlencode(query)
    url = to.url + (("&" if urllib.parse.urlsplit(to.url).query else "?") + extra if extra else "")
    request = urllib.request.Request(url, body, dict(headers), method=method)  # noqa: S310 - `endpoint` saw the scheme
    outcome: list[Reply | Exception] = []
    # A thread, because a socket's timeout starts anew with each byte of a header that trickles in.
    worker = threading.Thread(target=_try, args=(to, request, outcome), daemon=True)
    worker.start()
    worker.join(to.seconds)
    if not outcome:
        raise _slow(to)
    if isinstance(outcome[0], Exception):
        _explain(to, outcome[0])
    return outcome[0]


def _try(to: Endpoint, request: urllib.request.Request, outcome: list[Reply | Exception]) -> None:
    try:
        outcome.append(_exchange(to, request))
    except (HaiphongError, OSError, http.client.HTTPException, ValueError) as error:
        outcome.append(error)


def _exchange(to: Endpoint, request: urllib.request.Request) -> Reply:
    # Virtuoso repeats every graph that a query is to read as a header of its answer; Python takes 100 of them.
    setattr(http.client, "_MAXHEADERS", _MOST_HEADERS)  # noqa: B010 - its stubs do not know it
    end = time.monotonic() + to.seconds
    with _opener(to).open(request, timeout=to.seconds) as response:
        pieces: list[bytes] = []
        size = 0
        while piece := response.read(_PIECE):
            size += len(piece)
            pieces.append(piece)
            if size > _LARGEST:
                raise EndpointError(
                    f"{to.url} answers with more than {_LARGEST >> 20} MB", fix="ask for less: add LIMIT"
                )
            if time.monotonic() > end:
                raise _slow(to)
        if response.length:
            raise http.client.IncompleteRead(b"", response.length)
        return Reply(response.headers.get_content_type(), b"".join(pieces))


def _opener(to: Endpoint) -> urllib.request.OpenerDirector:
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
    if to.user:
        known = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        known.add_password(None, to.url, to.user, to.password)
        handlers += [_Digest(known), _Basic(known)]
    return urllib.request.build_opener(*handlers)


def _explain(to: Endpoint, error: Exception) -> NoReturn:
    """Raises `error` as a known problem."""
    if isinstance(error, HaiphongError):
        raise error
    if isinstance(error, urllib.error.HTTPError):
        raise _refused(to, error) from None
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        raise _slow(to) from None
    if isinstance(reason, ssl.SSLCertVerificationError):
        fix = "have it issued by a known authority, or name its authority's file in SSL_CERT_FILE"
        raise EndpointError(f"the certificate of {to.url} is not valid: {reason.verify_message}", fix=fix) from None
    if isinstance(reason, ssl.SSLError):
        fix = "check whether the address should begin with http://"
        raise EndpointError(f"no secure connection to {to.url}: {reason.reason or reason}", fix=fix) from None
    if isinstance(error, http.client.IncompleteRead | ConnectionResetError):
        raise EndpointError(f"the answer of {to.url} breaks off", fix="try again, or ask for less") from None
    if isinstance(error, http.client.HTTPException | ValueError):
        fix = "check address and port"
        raise EndpointError(f"{to.url} does not speak HTTP: {_first(str(error))}", fix=fix) from None
    said = getattr(reason, "strerror", None) or str(reason)
    raise EndpointError(f"cannot reach {to.url}: {said}", fix="check the address, and that the store runs") from None


def _refused(to: Endpoint, error: urllib.error.HTTPError) -> EndpointError:
    with error:
        if 300 <= error.code < 400:
            place = printable(str(error.headers.get("Location", "nowhere")))[:_SHOWN]
            return EndpointError(f"{to.url} sends us on to {place}", fix="name that address yourself if you trust it")
        said = _first(error.read(_PIECE).decode(errors="replace")) if "html" not in str(error.headers) else ""
        message = f"{to.url} refuses with status {error.code}" + (f": {said}" if said else "")
        refusal = EndpointError(message, fix=_FIXES.get(error.code, "see the store's log"))
        refusal.status = error.code
        return refusal


def _slow(to: Endpoint) -> EndpointError:
    return EndpointError(
        f"{to.url} gave no whole answer in {to.seconds:g} seconds", fix="give it longer with --timeout"
    )


def _first(text: str) -> str:
    return printable(" ".join(text.split()))[:_SHOWN]
