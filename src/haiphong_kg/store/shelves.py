"""A mapping in lines, of which a process reads those that it asks for: to read all takes as long as to start.

Each line is a key and its value as JSON has them, with a tab between that no JSON has there; they are sorted by key.
Above them stands how many bytes they are, so that a file that was cut short is known.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Generic, TypeVar

_BEHIND_KEY: Final = b"\t:"
_json: Final = json.JSONEncoder(ensure_ascii=False).encode
_Value = TypeVar("_Value")


class Shelf(Mapping[str, _Value], Generic[_Value]):
    """The values that `lines` have, each as `read` makes it of what JSON has, once."""

    def __init__(self, lines: bytes, read: Callable[[Any], _Value]) -> None:
        size, _, self._lines = lines.partition(b"\n")
        if size != b"%d" % len(self._lines):
            raise ValueError(size)
        self._read = read
        self._found: dict[str, _Value | None] = {}
        self._whole = False

    def __getitem__(self, key: str) -> _Value:
        if key not in self._found:
            self._found[key] = None if self._whole else self._sought(_quoted(key))
        found = self._found[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        if not self._whole:
            values = json.loads(b"{%s}" % self._lines.rstrip(b"\n").replace(b"\n", b","))
            self._found = {key: self._read(value) for key, value in values.items()}
            self._whole = True
        return iter([key for key, value in self._found.items() if value is not None])

    def __len__(self) -> int:
        return self._lines.count(b"\n")

    def _sought(self, key: bytes) -> _Value | None:
        place = bisect_left(range(len(self._lines)), key, key=self._key_at)
        if not self._lines.startswith(key, place):
            return None
        return self._read(json.loads(self._lines[place + len(key) : self._lines.index(b"\n", place)]))

    def _key_at(self, place: int) -> bytes:
        """The key of the line that a place is in."""
        start = self._lines.rfind(b"\n", 0, place) + 1
        return self._lines[start : self._lines.index(_BEHIND_KEY, start) + len(_BEHIND_KEY)]


def shelf_of(values: Mapping[str, Any]) -> bytes:
    """The lines that have these values, of which none is null."""
    lines = b"".join(b"%s%s\n" % (_quoted(key), _json(value).encode()) for key, value in in_order(values))
    return b"%d\n%s" % (len(lines), lines)


def in_order(values: Mapping[str, _Value]) -> list[tuple[str, _Value]]:
    """The keys and values in the order that they have on a shelf."""
    return sorted(values.items(), key=lambda pair: _quoted(pair[0]))


def _quoted(key: str) -> bytes:
    return _json(key).encode() + _BEHIND_KEY
