"""What a request asks for, by the SPARQL 1.1 Protocol and HTTP; pure functions, and clean refusals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes

from haiphong_kg.base import expression
from haiphong_kg.errors import HaiphongError, Message

LONGEST: Final = 2**20
BUSY: Final = 503
BUSY_SECONDS: Final = 2.0
FORM: Final = "application/x-www-form-urlencoded"
DIRECT: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
ROWS: Final = {
    "application/sparql-results+json": "srj",
    "application/sparql-results+xml": "srx",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "srj",
    "application/xml": "srx",
}
TRUTH: Final = {media: form for media, form in ROWS.items() if form in ("srj", "srx")}
GRAPH: Final = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/trig": "trig",
    "text/plain": "ntriples",
}
_MOST_KNOWN: Final = 200
_MOST_FIELDS: Final = 1000
_MOST_GRAPHS: Final = 500
_QUALITY: Final = expression(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)")
_ESCAPES: Final = expression("%(?![0-9A-Fa-f]{2})")
_IRI: Final = expression(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")


class RefusedError(HaiphongError):
    """A request that is answered with an HTTP status of 4xx or 5xx; `headers` are to go with it."""

    def __init__(self, status: int, message: str, *, fix: str = "", headers: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message, fix=fix)
        self.status, self.headers = status, tuple(headers)


def busy(said: Message, *headers: tuple[str, str]) -> RefusedError:
    """The refusal of what there is no place for now; it says when to ask again."""
    again = ("Retry-After", f"{BUSY_SECONDS:g}")
    return RefusedError(BUSY, said, fix=Message("askLater"), headers=[again, *headers])


class Asked(NamedTuple):
    """A query and the graphs that the protocol names for it; `text` is None where the description is asked for."""

    text: str | None
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def asked(method: str, query: bytes, content_type: str, body: bytes) -> Asked:
    """What a request to the endpoint asks: `query` is the raw query string, `body` at most `LONGEST` bytes.

    Raises:
        RefusedError: it is no request of the protocol, or one for an update.
    """
    inside = fields(query)
    if method in ("GET", "HEAD"):
        return _asked(inside)
    media, charset = media_type(content_type)
    if media == FORM:
        return _asked([*inside, *fields(body)])
    if media == UPDATE:
        raise _read_only()
    if media != DIRECT:
        raise RefusedError(
            415, Message("bodyNoQuery", media=media or "none"), fix=Message("sendEither", one=FORM, other=DIRECT)
        )
    if any(name in ("query", "update") for name, _ in inside):
        raise RefusedError(400, Message("queryTwice"), fix=Message("sendOne"))
    if charset not in ("", "utf-8", "utf8"):
        raise RefusedError(415, Message("queryCharset", charset=charset), fix=Message("sendUtf8"))
    return _asked([*inside, ("query", text_of(body, "theQuery"))])


def fields(encoded: bytes) -> list[tuple[str, str]]:
    """The names and values of a query string or of a form.

    Raises:
        RefusedError: it is not of the form that browsers send, or not UTF-8.
    """
    try:
        plain = encoded.decode("ascii")
        if _ESCAPES.search(plain):
            raise RefusedError(400, Message("loosePercent"), fix=Message("writePercent"))
        if plain.count("&") >= _MOST_FIELDS:
            raise RefusedError(400, Message("tooManyParameters"), fix=Message("sendAtMost", n=_MOST_FIELDS))
        pairs = [one.partition("=") for one in plain.split("&") if one]
        return [(_decoded(name), _decoded(value)) for name, _, value in pairs]
    except UnicodeDecodeError:
        raise RefusedError(400, Message("parametersNotUtf8"), fix=Message("encodeThem")) from None


def _decoded(part: str) -> str:
    """A name or a value; `parse_qsl` reads each run of escapes by itself, which takes three times as long."""
    return unquote_to_bytes(part.replace("+", " ")).decode()


def text_of(data: bytes, what: str) -> str:
    """`data` as UTF-8 text; `what` is the key of its name in messages.

    Raises:
        RefusedError: it is none.
    """
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise RefusedError(400, Message("itNotUtf8", name=Message(what)), fix=Message("sendUtf8")) from None


def path_of(raw: bytes) -> str:
    """The Unicode path of a request, however much of it was percent-encoded.

    Raises:
        RefusedError: it is not UTF-8.
    """
    return text_of(unquote_to_bytes(raw), "thePath")


def media_type(header: str) -> tuple[str, str]:
    """The media type in lower case and the charset, "" where there is none."""
    media, *parameters = (part.strip() for part in header.split(";"))
    pairs = (part.partition("=") for part in parameters)
    charset = next((value.strip(' "') for name, _, value in pairs if name.strip().lower() == "charset"), "")
    return media.lower(), charset.lower()


def negotiated(accept: str, offers: Iterable[str]) -> str:
    """The media type among `offers` that `accept` likes best; the first of those it likes equally.

    Raises:
        RefusedError: it likes none of them.
    """
    return _best(accept, tuple(offers))


@lru_cache(_MOST_KNOWN)
def _best(accept: str, offered: tuple[str, ...]) -> str:
    ranges = _ranges(accept) or {"*/*": 1.0}
    liked = {media: _liking(media, ranges) for media in offered}
    best = max(offered, key=lambda media: liked[media])
    if not liked[best]:
        raise RefusedError(406, Message("noneAccepted"), fix=Message("acceptOne", names=offered))
    return best


def _asked(given: list[tuple[str, str]]) -> Asked:
    if len(given) == 1 and given[0][0] == "query":  # as most are: the rest takes as long as decoding it
        return Asked(given[0][1])
    said: dict[str, list[str]] = {}
    for name, value in given:
        said.setdefault(name, []).append(value)
    if "update" in said:
        raise _read_only()
    queries = said.get("query", [])
    if len(queries) > 1:
        raise RefusedError(400, Message("queriesAtOnce", n=len(queries)), fix=Message("sendOne"))
    default, named = (_graphs(said.get(key, []), key) for key in ("default-graph-uri", "named-graph-uri"))
    return Asked(queries[0] if queries else None, default, named)


def _graphs(given: list[str], key: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(given))
    if len(found) > _MOST_GRAPHS:
        raise RefusedError(400, Message("moreGraphs", n=_MOST_GRAPHS), fix=Message("nameFewer"))
    for iri in found:
        if not _IRI.fullmatch(iri):
            raise RefusedError(400, Message("noAbsoluteIri", key=key), fix=Message("likeIris"))
    return found


def _read_only() -> RefusedError:
    return RefusedError(403, Message("takesNoUpdate"), fix=Message("filesAreChanged"))


def _ranges(accept: str) -> dict[str, float]:
    """The media ranges of an Accept header with their quality, 0 to 1; what cannot be read is passed over."""
    found: dict[str, float] = {}
    for one in accept.split(","):
        media, *parameters = (part.strip().lower() for part in one.split(";"))
        if media.count("/") != 1:
            continue
        quality = next((part[2:].strip() for part in parameters if part.startswith("q=")), "1")
        found[media] = float(quality) if _QUALITY.fullmatch(quality) else 0.0
    return found


def _liking(media: str, ranges: dict[str, float]) -> float:
    """The quality that the narrowest range gives `media`."""
    return ranges.get(media, ranges.get(f"{media.partition('/')[0]}/*", ranges.get("*/*", 0.0)))
