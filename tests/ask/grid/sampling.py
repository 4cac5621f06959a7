"""A part of the grid that is the same each time, with as many cells of each kind."""

from __future__ import annotations

from collections import Counter
from typing import Final
from zlib import crc32

from tests.ask.grid.cells import Cell, cells
from tests.ask.grid.oracle import Records

_SHARE: Final = 16


def sample(records: Records, most: int, share: int = _SHARE) -> list[Cell]:
    """At most `most` cells of each relation, target, restriction and time in a language, of one of `share` cells."""
    taken: Counter[tuple[str, ...]] = Counter()
    found: dict[str, Cell] = {}
    for cell in sorted(cells(records, share), key=lambda one: crc32(one.question.encode())):
        lang, relation, _, restriction, time, _ = cell.group
        kind = (lang, relation, cell.target, restriction, time)
        if taken[kind] < most and cell.question not in found:
            found[cell.question] = cell
            taken[kind] += 1
    return list(found.values())
