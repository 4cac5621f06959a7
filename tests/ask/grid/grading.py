"""A reply to a cell → right, open or wrong, by what the cell expects."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask import Reply
from haiphong_kg.ask.meaning.meaning import FIGURE
from haiphong_kg.store import HOME, ID, bare
from tests.ask.grid.cells import Cell
from tests.ask.grid.oracle import HAI_DUONG

RIGHT: Final = "right"
OPEN: Final = "open"
WRONG: Final = "wrong"
_READ: Final = ("answer", "none")
# Of how many investors and projects there are, figures are published.
_PUBLISHED: Final = ("invest", "project")
_OURS: Final = frozenset({HOME, HAI_DUONG})
_SHORT: Final = 3
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def verdict(cell: Cell, reply: Reply) -> str:
    """What comes of a cell: an answer that holds what it must and nothing that it must not, none, or another."""
    if reply.kind not in _READ:
        return OPEN
    graders = {"list": _list, "exists": _exists, "count": _count, "yes_no": _exists, "when": _when}
    return RIGHT if graders.get(cell.target, _any)(cell, reply) else WRONG


def _named(reply: Reply) -> set[str]:
    """The things that a reply gives for its answer, and the records where those are asked for."""
    given = {one for one in reply.given if one.startswith(ID)}
    for one in reply.also:
        given |= _named(one)
    return given


def _denied(reply: Reply) -> bool:
    return reply.polarity in ("none", "no", "not stated")


def _list(cell: Cell, reply: Reply) -> bool:
    named = _named(reply)
    if not cell.expected.need:
        return _denied(reply) or (bool(named) and named <= cell.expected.may)
    return cell.expected.need <= named and not _astray(cell, named)


def _astray(cell: Cell, named: set[str]) -> set[str]:
    """What is named and must not be, of the kinds of things that the right answer names."""
    rooms = {one.rpartition("/")[0] for one in cell.expected.need}
    return {one for one in named - cell.expected.may - _OURS if one.rpartition("/")[0] in rooms}


def _exists(cell: Cell, reply: Reply) -> bool:
    named = _named(reply)
    if cell.expected.need:
        return not _denied(reply) and (reply.polarity == "yes" or bool(named & cell.expected.need))
    return _denied(reply) or bool(cell.expected.may)


def _count(cell: Cell, reply: Reply) -> bool:
    if reply.meanings[0].frame == FIGURE:
        return cell.group[1] in _PUBLISHED and not cell.group[4]
    counted = {int(one) for one in reply.given if one.isdigit() and len(one) <= _SHORT}
    least, most = len(cell.expected.need), len(cell.expected.may | _OURS)
    if not least:
        return _denied(reply) or any(one <= most for one in counted)
    return any(least <= one <= most for one in counted) or (not counted and cell.expected.need <= _named(reply))


def _when(cell: Cell, reply: Reply) -> bool:
    if not cell.expected.may:
        return _denied(reply)
    if not cell.expected.dates:
        return _denied(reply) or not any(map(_YEAR.match, reply.given))
    return any(one.startswith(date[:4]) for one in reply.given for date in cell.expected.dates)


def _any(cell: Cell, reply: Reply) -> bool:
    named = _named(reply) | {bare(term) for row in reply.rows.rows for term in row if term is not None}
    return bool(cell.expected.need & named) if cell.expected.need else _denied(reply)
