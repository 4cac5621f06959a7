"""What a process and its worker say to each other over a pipe: a JSON object and bytes, never code (no pickles)."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import IO, Any, Final, NamedTuple

from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results, serialize

from haiphong_kg import errors
from haiphong_kg.errors import HaiphongError, Message, QueryError
from haiphong_kg.sparql.bounds import short_values
from haiphong_kg.sparql.engine import Answer, answer
from haiphong_kg.sparql.results import binding, document
from haiphong_kg.store import Changes, Term

HEAD: Final = struct.Struct(">II")
_SHORT: Final = 200
_MOST_KNOWN: Final = 64


class Frame(NamedTuple):
    """One message: what it is about, and a body that is in the format which `about` names."""

    about: Mapping[str, Any]
    body: bytes = b""


def packed(about: Mapping[str, Any], body: bytes = b"") -> bytes:
    """The bytes of a message: two lengths, the JSON, the body."""
    return framed(json.dumps(about).encode(), body)


def framed(said: bytes, body: bytes = b"") -> bytes:
    """The bytes of a message whose JSON is written already."""
    return HEAD.pack(len(said), len(body)) + said + body


def receive(stream: IO[bytes]) -> Frame | None:
    """The next message; None where the other side has ended."""
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    about, body = HEAD.unpack(head)
    data = stream.read(about + body)
    return unpacked(data, about) if len(data) == about + body else None


def unpacked(data: bytes, about: int) -> Frame:
    """The message whose JSON is the first `about` bytes of `data`."""
    said = data[:about]
    return Frame(_read_short(said) if about <= _SHORT else json.loads(said), data[about:])


@lru_cache(_MOST_KNOWN)
def _read_short(said: bytes) -> Mapping[str, Any]:
    """JSON that is likely to have come before: there is little that short messages are about."""
    return MappingProxyType(json.loads(said))


def failure(error: HaiphongError) -> dict[str, Any]:
    """A known problem as JSON; `raised` gives it back."""
    place = str(error.file) if error.file else None
    return {
        "error": type(error).__name__,
        "message": _sent(error.message),
        "fix": _sent(error.fix),
        "file": place,
        "line": error.line,
        "status": getattr(error, "status", 0),
        "nearest": getattr(error, "nearest", None),
    }


def raised(about: Mapping[str, Any]) -> HaiphongError:
    """The known problem that `failure` told of; one with an HTTP status has it as its `status`."""
    kind = getattr(errors, about["error"], QueryError)
    found: HaiphongError = kind(
        _read(about["message"]), fix=_read(about["fix"]), file=about["file"], line=about["line"]
    )
    if about["status"]:
        setattr(found, "status", about["status"])  # noqa: B010 - not every problem has one
    if isinstance(found, errors.NotSureError):
        found.nearest = about["nearest"]
    return found


def _sent(said: object) -> object:
    """A message as its key and values; what is no JSON is its text."""
    if isinstance(said, Message):
        return {"key": said.key, "values": {name: _sent(value) for name, value in said.values.items()}}
    if isinstance(said, list | tuple):
        return [_sent(one) for one in said]
    return said if isinstance(said, int | float) else str(said)


def _read(said: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(said, dict):
        return Message(said["key"], **{name: _read(value) for name, value in said["values"].items()})
    return [_read(one) for one in said] if isinstance(said, list) else said


def terms_json(terms: Mapping[str, Term]) -> dict[str, Any]:
    """Values by name as JSON."""
    return binding(tuple(terms), tuple(terms.values()))


def terms_of(said: Mapping[str, Any]) -> dict[str, Term]:
    """The values that `terms_json` wrote."""
    row = {"head": {"vars": list(said)}, "results": {"bindings": [said]}}
    found = parse_query_results(json.dumps(row).encode(), format=QueryResultsFormat.JSON)
    assert isinstance(found, QuerySolutions)  # noqa: S101 - it has bindings
    return {name: row[name] for row in found for name in said}


def answer_bytes(found: Answer) -> bytes:
    """An answer as SPARQL results in JSON, or N-Triples of a graph."""
    if found.form == "graph":
        return "".join(f"{s} {p} {o} .\n" for s, p, o in found.rows).encode()
    return json.dumps(document(found)).encode()


@short_values()
def answer_of(about: Mapping[str, Any], body: bytes) -> Answer:
    """The answer that `answer_bytes` wrote; `about` says of which form and whether it is whole."""
    if about["form"] == "graph":
        found = answer(quad.triple for quad in parse(body, format=RdfFormat.N_TRIPLES))
    else:
        found = answer(parse_query_results(body, format=QueryResultsFormat.JSON))
    return found._replace(whole=about["whole"])


def changes_packed(changes: Changes) -> bytes:
    """The message that tells what an update changed: what it took, then what it added, as N-Quads."""
    removed, added = (serialize(quads, format=RdfFormat.N_QUADS) or b"" for quads in changes)
    return packed({"removed": len(removed)}, removed + added)


@short_values()
def changes_of(about: Mapping[str, Any], body: bytes) -> Changes:
    """The changes that `changes_packed` wrote."""
    end = about["removed"]
    removed, added = (tuple(parse(part, format=RdfFormat.N_QUADS)) for part in (body[:end], body[end:]))
    return Changes(removed, added)
