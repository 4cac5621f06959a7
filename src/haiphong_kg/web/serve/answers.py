"""Answers kept for equal questions: bounded in bytes, the one least asked for lately goes first."""

from __future__ import annotations

import hashlib
import json
import re
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

_MOST_BYTES: Final = 64 * 2**20
_OWN_BYTES: Final = 500
_LARGEST_SHARE: Final = 8
# What is another each time, or may be.
_FLEETING: Final = re.compile(r"rand|now|uuid|bnode|\\u", re.IGNORECASE)


class Kept(NamedTuple):
    """An answer: media type, content, whether it is whole, and its entity tag ("" where it is not to be kept)."""

    media: str
    content: bytes
    whole: bool
    tag: str


class Answers:
    """The answers that are kept, by the question."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._most, self._size = most, 0

    def get(self, key: str) -> Kept | None:
        """The answer to an equal question."""
        found = self._kept.get(key)
        if found:
            self._kept.move_to_end(key)
        return found

    def put(self, key: str, answer: Kept) -> None:
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
        self._size = 0


def key_of(request: Mapping[str, Any]) -> str:
    """The name of a question: equal for equal ones."""
    return json.dumps(request, sort_keys=True)


def tag_of(request: Mapping[str, Any], media: str, content: bytes) -> str:
    """The entity tag of an answer; "" where an equal question may have another."""
    if _FLEETING.search(request.get("text", "")):
        return ""
    return f'"{hashlib.sha256(media.encode() + content).hexdigest()[:32]}"'


def matches(tag: str, header: str) -> bool:
    """Whether If-None-Match names `tag`."""
    return bool(tag) and (header.strip() == "*" or tag in [one.strip().removeprefix("W/") for one in header.split(",")])


def _weight(key: str, answer: Kept) -> int:
    return len(key) + len(answer.content) + _OWN_BYTES
