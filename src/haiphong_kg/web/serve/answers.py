"""Answers kept for equal questions: bounded in bytes, the one least asked for lately goes first."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from haiphong_kg.sparql import Frame
from haiphong_kg.web.serve.asking import HTML
from haiphong_kg.web.serve.shell import policy_of

_MOST_BYTES: Final = 64 * 2**20
_OWN_BYTES: Final = 500
_MOST_RAW: Final = 4_000
_LONGEST_RAW: Final = 4_000
_LARGEST_SHARE: Final = 8
_SORTED: Final = json.JSONEncoder(sort_keys=True).encode
Headers = tuple[tuple[bytes, bytes], ...]
_ALWAYS: Final[Headers] = ((b"vary", b"Accept, Accept-Language"), (b"cache-control", b"no-cache"))
_CUT: Final[Headers] = ((b"x-incomplete", b"only the first rows; ask for less, or by LIMIT and OFFSET"),)


class Kept(NamedTuple):
    """An answer: its content, its entity tag ("" where it is not to be kept), its headers, and those of the content."""

    content: bytes
    tag: str
    head: Headers
    about: Headers


def kept_of(reply: Frame) -> Kept:
    """The answer that a process gave."""
    media, content = reply.about["media"], reply.body
    tag = tag_of(media, content) if reply.about["lasts"] else ""
    head = _ALWAYS
    if tag:
        head += ((b"etag", tag.encode()),)
    if not reply.about["whole"]:
        head += _CUT
    if media.startswith(HTML):
        head += ((b"content-security-policy", policy_of(content).encode("latin-1")),)
    return Kept(content, tag, head, ((b"content-type", media.encode()), (b"content-length", b"%d" % len(content))))


class Answers:
    """The answers that are kept, by the question."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[str | bytes, Kept] = OrderedDict()
        self._keys: OrderedDict[bytes, tuple[str, object]] = OrderedDict()
        self._most, self._size = most, 0

    def get(self, key: str | bytes) -> Kept | None:
        """The answer to an equal question."""
        found = self._kept.get(key)
        if found:
            self._kept.move_to_end(key)
        return found

    def again(self, raw: bytes) -> tuple[Kept | None, object]:
        """The answer to a request of the same bytes, and the route that it took."""
        key, route = self._keys.get(raw, ("", None))
        return self.get(key), route

    def heard(self, raw: bytes, key: str, route: object) -> None:
        """Notes that a request of these bytes is the question `key`, and which `route` it took."""
        if key in self._kept and len(raw) < _LONGEST_RAW:
            self._keys[raw] = key, route
            while len(self._keys) > _MOST_RAW:
                self._keys.popitem(last=False)

    def put(self, key: str | bytes, answer: Kept) -> None:
        """Keeps an answer, unless it alone would take an eighth of the room."""
        size = _weight(key, answer)
        if not answer.tag or key in self._kept or size > self._most // _LARGEST_SHARE:
            return
        self._kept[key] = answer
        self._size += size
        while self._size > self._most:
            self._size -= _weight(*self._kept.popitem(last=False))

    def clear(self) -> None:
        """Forgets all of them."""
        self._kept.clear()
        self._keys.clear()
        self._size = 0


def lines(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Headers as HTTP writes them."""
    return b"".join([b"%b: %b\r\n" % pair for pair in headers])


def key_of(request: Mapping[str, Any]) -> str:
    """The name of a question: equal for equal ones."""
    return _SORTED(request)


def tag_of(media: str, content: bytes) -> str:
    """The entity tag of an answer."""
    return f'"{hashlib.blake2b(media.encode() + content, digest_size=16).hexdigest()}"'


def matches(tag: str, header: str) -> bool:
    """Whether If-None-Match names `tag`."""
    return bool(tag) and (header.strip() == "*" or tag in [one.strip().removeprefix("W/") for one in header.split(",")])


def _weight(key: str | bytes, answer: Kept) -> int:
    return len(key) + len(answer.content) + _OWN_BYTES
