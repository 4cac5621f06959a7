"""A mapping in lines, of which a process reads those that it asks for: to read all takes as long as to start.

Each line is a key and its value as JSON has them, with a tab between that no JSON has there; they are sorted by key.
Above them stands their checksum, so that a file that was damaged is known.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from mmap import mmap
from typing import Any, Final, Generic, TypeVar

_BEHIND_KEY: Final = b"\t:"
# So many keys that are not there are noted; then it begins anew, for a server is asked for words without end.
_MOST_ABSENT: Final = 20_000
_json: Final = json.JSONEncoder(ensure_ascii=False).encode
_Value = TypeVar("_Value")


class Shelf(Mapping[str, _Value], Generic[_Value]):
    """The values that `lines` have, each as `read` makes it of what JSON has, once."""

    def __init__(self, lines: bytes | mmap, read: Callable[[Any], _Value]) -> None:
        self._lines, self._start, self._read = lines, lines.find(b"\n") + 1, read
        if lines[: self._start] != _sum(memoryview(lines)[self._start :]):
            raise ValueError(lines[: self._start])
        self._found: dict[str, _Value] = {}
        self._absent: set[str] = set()
        self._whole = False

    def __getitem__(self, key: str) -> _Value:
        if key not in self._found:
            self._found[key] = self._read(json.loads(self._sought(key)))
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        if not self._whole:
            values = json.loads(b"{%s}" % self._lines[self._start : -1].replace(b"\n", b","))
            self._found = {key: self._read(value) for key, value in values.items()}
            self._whole = True
        return iter(self._found)

    def __len__(self) -> int:
        return self._lines[self._start :].count(b"\n")

    def _sought(self, key: str) -> bytes:
        """What stands behind a key that was not found yet.

        Raises:
            KeyError: it is not there.
        """
        line = None if self._whole or key in self._absent else self._line(_quoted(key))
        if line is None:
            if len(self._absent) >= _MOST_ABSENT:
                self._absent.clear()
            self._absent.add(key)
            raise KeyError(key)
        return line

    def _line(self, key: bytes) -> bytes | None:
        """What stands behind a key."""
        places = range(self._start, len(self._lines))
        place = self._start + bisect_left(places, key, key=self._key_at)
        line = self._lines[place : self._lines.find(b"\n", place)]
        return line.removeprefix(key) if line.startswith(key) else None

    def _key_at(self, place: int) -> bytes:
        """The key of the line that a place is in."""
        start = self._lines.rfind(b"\n", 0, place) + 1
        return self._lines[start : self._lines.find(_BEHIND_KEY, start) + len(_BEHIND_KEY)]


def shelf_of(values: Mapping[str, Any]) -> bytes:
    """The lines that have these values."""
    lines = b"".join(b"%s%s\n" % (_quoted(key), _json(value).encode()) for key, value in in_order(values))
    return _sum(lines) + lines


def in_order(values: Mapping[str, _Value]) -> list[tuple[str, _Value]]:
    """The keys and values in the order that they have on a shelf."""
    return sorted(values.items(), key=lambda pair: _quoted(pair[0]))


def _sum(lines: bytes | memoryview) -> bytes:
    return b"%08x\n" % zlib.crc32(lines)


def _quoted(key: str) -> bytes:
    return _json(key).encode() + _BEHIND_KEY
