"""A mapping in lines, of which a process reads those that it asks for: to read all takes as long as to start.

Each line is a key and its value as JSON has them, with a tab between that no JSON has there; they are sorted by key.
Above them stand the checksums of the keys in ascending order and, in the same order, where the line of each begins, as
this machine writes numbers. First of all stand the checksum of what follows, so that a file that was damaged is known,
and how many lines there are.
"""

from __future__ import annotations

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from mmap import mmap
from typing import Any, Final, Generic, TypeVar

_BEHIND_KEY: Final = b"\t:"
_NUMBER: Final = "I"
_SUM: Final = 8
_HEAD: Final = len(b"%08x %010d\n" % (0, 0))
# So many keys that are not there are noted; then it begins anew, for a server is asked for words without end.
_MOST_ABSENT: Final = 20_000
_json: Final = json.JSONEncoder(ensure_ascii=False).encode
_Value = TypeVar("_Value")


class Shelf(Mapping[str, _Value], Generic[_Value]):
    """The values that the lines of `data` have, each as `read` makes it of what JSON has, once.

    Raises:
        ValueError: it is damaged.
    """

    def __init__(self, data: bytes | mmap, read: Callable[[Any], _Value]) -> None:
        whole = memoryview(data)
        if data[:_SUM] != _sum(whole[_SUM:]):
            raise ValueError(data[:_HEAD])
        size = array(_NUMBER).itemsize * int(data[_SUM:_HEAD])
        self._sums = whole[_HEAD : _HEAD + size].cast(_NUMBER)
        self._places = whole[_HEAD + size : _HEAD + 2 * size].cast(_NUMBER)
        self._data, self._start, self._read = data, _HEAD + 2 * size, read
        self._found: dict[str, _Value] = {}
        self._absent: set[str] = set()
        self._keys: list[str] | None = None

    def __getitem__(self, key: str) -> _Value:
        if key not in self._found:
            self._found[key] = self._read(json.loads(self._sought(key)))
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        if self._keys is None:
            lines = self._data[self._start :].splitlines()
            self._keys = json.loads(b"[%s]" % b",".join(line.partition(_BEHIND_KEY)[0] for line in lines))
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._sums)

    def _sought(self, key: str) -> bytes:
        """What stands behind a key that was not found yet.

        Raises:
            KeyError: it is not there.
        """
        line = None if key in self._absent else self._line(key)
        if line is None:
            if len(self._absent) >= _MOST_ABSENT:
                self._absent.clear()
            self._absent.add(key)
            raise KeyError(key)
        return line

    def _line(self, key: str) -> bytes | None:
        """What stands behind a key."""
        sought, quoted = _sum_of(key), _quoted(key)
        place = bisect_left(self._sums, sought)
        while place < len(self._sums) and self._sums[place] == sought:
            start = self._start + self._places[place]
            line = self._data[start : self._data.find(b"\n", start)]
            if line.startswith(quoted):
                return line.removeprefix(quoted)
            place += 1
        return None


def shelf_of(values: Mapping[str, Any]) -> bytes:
    """The lines that have these values, and what stands above them."""
    ordered = in_order(values)
    lines = [b"%s%s\n" % (_quoted(key), _json(value).encode()) for key, value in ordered]
    starts = accumulate(map(len, lines), initial=0)
    places = sorted((_sum_of(key), start) for (key, _), start in zip(ordered, starts, strict=False))
    numbers = (array(_NUMBER, column).tobytes() for column in zip(*places, strict=True))
    rest = b"".join((b" %010d\n" % len(lines), *numbers, *lines))
    return _sum(rest) + rest


def in_order(values: Mapping[str, _Value]) -> list[tuple[str, _Value]]:
    """The keys and values in the order that they have on a shelf."""
    return sorted(values.items(), key=lambda pair: _quoted(pair[0]))


def _sum(data: bytes | memoryview) -> bytes:
    return b"%08x" % zlib.crc32(data)


def _sum_of(key: str) -> int:
    return zlib.crc32(key.encode())


def _quoted(key: str) -> bytes:
    return _json(key).encode() + _BEHIND_KEY
