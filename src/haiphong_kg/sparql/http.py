"""One HTTP request to a store that the user named: bounded in time and size, never passed on to another host."""

from __future__ import annotations

import http.client
import json
import ssl
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from typing import IO, Any, Final, NamedTuple, NoReturn

from haiphong_kg.base import expression, printable
from haiphong_kg.errors import EndpointError, HaiphongError, Message, NotWholeError, UsageError, quoted, reason

SECONDS: Final = 60.0
PASSWORD: Final = "HAIPHONG_KG_PASSWORD"  # noqa: S105 - the name of the variable, not a password
_MOST_HEADERS: Final = 2000
_LARGEST: Final = 256 * 2**20
_PIECE: Final = 64 * 2**10
_SHOWN: Final = 300
_STATE: Final = "X-SQL-State"
_REASON: Final = "X-SQL-Message"
_TIME_UP: Final = "S1TAT"  # the state of a query that Virtuoso ended in its own time
# What stores say, with one status or another, of a query that they ended because its time was up: Virtuoso (HY008),
# Blazegraph (a trace of Java), QLever, Stardog.
_ENDED: Final = expression(
    r"\bHY008\b|killed by SQLCancel|QueryTimeoutException|java\.util\.concurrent\.TimeoutException"
    r"|Operation timed out|exceeded query timeout"
)
_TIMEOUTS: Final = (http.HTTPStatus.REQUEST_TIMEOUT, http.HTTPStatus.GATEWAY_TIMEOUT)
_CUT: Final = ("X-SPARQL-MaxRows", "X-Incomplete")  # Virtuoso's, where its rows reach that number, and our server's
# How answers begin in XML and in Turtle, and what the words on an error are called in JSON.
_BEGUN: Final = ("<?xml", "<sparql", "<rdf:", "@prefix", "@base")
_CALLED: Final = ("detail", "title", "message", "error")
_FIXES: Final = {
    401: "giveUser",
    403: "giveUserWithRight",
    404: "lookUpAddress",
    405: "addressForProtocol",
    413: "raiseRequestLimit",
    415: "addressForProtocol",
    429: "tryAgainOrLess",
    503: "tryAgainOrLess",
}


class Endpoint(NamedTuple):
    """The address of a store, how many seconds one answer may take, and who asks."""

    url: str
    seconds: float = SECONDS
    user: str = ""
    password: str = ""


class Reply(NamedTuple):
    """What came back: the media type without its parameters, in lower case, and the body.

    `cut` says that the store tells of rows it holds back.
    """

    media: str
    body: bytes
    cut: bool = False


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
        raise UsageError(Message("notAnEndpoint", url=url), fix=Message("likeEndpoints"))
    if parts.username or parts.password:
        raise UsageError(Message("passwordInAddress"), fix=_fix(401))
    return Endpoint(parts._replace(fragment="").geturl(), seconds or SECONDS, user, password)


def send(to: Endpoint, body: bytes, headers: Mapping[str, str], method: str = "POST", **query: str) -> Reply:
    """Sends one request and reads the whole reply; `query` is added to the address.

    Raises:
        EndpointError: the store is unreachable, slow, refuses, redirects, breaks off its answer, or calls it a part.
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
        _require_whole(to, response)
        pieces: list[bytes] = []
        size = 0
        while piece := response.read(_PIECE):
            size += len(piece)
            pieces.append(piece)
            if size > _LARGEST:
                said = Message("answersTooMuch", url=to.url, n=_LARGEST >> 20)
                raise EndpointError(said, fix=Message("askForLess"))
            if time.monotonic() > end:
                raise _slow(to)
        if response.length:
            raise http.client.IncompleteRead(b"", response.length)
        cut = any(name in response.headers for name in _CUT)
        return Reply(response.headers.get_content_type(), b"".join(pieces), cut)


def _require_whole(to: Endpoint, response: http.client.HTTPResponse) -> None:
    """Refuses what a store found before its time was up: Virtuoso gives that as an answer, with a state of SQL."""
    state = response.headers.get(_STATE)
    if response.status == http.HTTPStatus.PARTIAL_CONTENT or state is not None:
        said = _first(response.headers.get(_REASON, "").partition("Activity:")[0])
        key = "gavePartInTime" if state == _TIME_UP else "gavePart"
        raise NotWholeError(_quoting(Message(key, url=to.url), said), fix=Message("tryAgainOrLess"))


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
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        raise _slow(to) from None
    if isinstance(cause, ssl.SSLCertVerificationError):
        said = Message("certificateInvalid", url=to.url, why=quoted(cause.verify_message))
        raise EndpointError(said, fix=Message("knownAuthority")) from None
    if isinstance(cause, ssl.SSLError):
        said = Message("noSecureConnection", url=to.url, why=quoted(cause.reason or cause))
        raise EndpointError(said, fix=Message("checkHttp")) from None
    if isinstance(error, http.client.IncompleteRead | ConnectionResetError):
        raise NotWholeError(Message("breaksOff", url=to.url), fix=Message("tryAgainOrLess")) from None
    if isinstance(error, http.client.HTTPException | ValueError):
        said = Message("noHttp", url=to.url, why=quoted(_first(str(error))))
        raise EndpointError(said, fix=Message("checkAddressAndPort")) from None
    said = Message("cannotReach", url=to.url, why=reason(cause) if isinstance(cause, Exception) else quoted(cause))
    raise EndpointError(said, fix=Message("checkAddressAndStore")) from None


def _refused(to: Endpoint, error: urllib.error.HTTPError) -> EndpointError:
    with error:
        if 300 <= error.code < 400:
            place = printable(str(error.headers.get("Location", "nowhere")))[:_SHOWN]
            return EndpointError(Message("sendsOn", url=to.url, place=place), fix=Message("nameItYourself"))
        body = error.read(_PIECE).decode(errors="replace")
        said = _first(_words(error.headers.get_content_type(), body))
        if error.code in _TIMEOUTS or _ENDED.search(body):
            return NotWholeError(_quoting(Message("timeUp", url=to.url), said), fix=Message("tryAgainOrLess"))
        key = "busy" if error.code == http.HTTPStatus.SERVICE_UNAVAILABLE else "refuses"
        refusal = EndpointError(_quoting(Message(key, url=to.url, status=error.code), said), fix=_fix(error.code))
        refusal.status = error.code
        return refusal


def _words(media: str, body: str) -> str:
    """What a body says of an error: of JSON what it calls so; nothing of a page, nor of an answer that was begun."""
    begun = (*_BEGUN, "[") if "turtle" in media else _BEGUN
    if "html" in media or body.lstrip().startswith(begun):
        return ""
    if not body.lstrip().startswith("{"):
        return body
    try:
        said = json.loads(body)
    except ValueError:
        return ""
    return next((str(said[name]) for name in _CALLED if isinstance(said.get(name), str)), "")


def _quoting(message: Message, said: str) -> Message:
    """`message`, with what the store itself said of it."""
    return Message("ofThing", name=message, said=quoted(said)) if said else message


def _slow(to: Endpoint) -> NotWholeError:
    return NotWholeError(Message("slow", url=to.url, seconds=f"{to.seconds:g}"), fix=Message("giveLonger"))


def _fix(status: int) -> Message:
    return Message(_FIXES[status], variable=PASSWORD) if status in _FIXES else Message("seeStoreLog")


def _first(text: str) -> str:
    return printable(" ".join(text.split()))[:_SHOWN]
