"""How an entity looks: colour and shape of its type, its name in lines, and the room it takes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple


class Look(NamedTuple):
    """`slot` names a colour of the explorer's style sheet (1 to 10), `shape` a shape of vis-network."""

    slot: int
    shape: str


class Room(NamedTuple):
    """The box of a node with its name below it, in pixels from the node's middle."""

    half_width: float
    above: float
    below: float


_SLOTS: Final = 10
_LINE_LENGTH: Final = 17
_MOST_LINES: Final = 4
_LETTERING: Final = 17.0  # the size in which the explorer writes the names of a graph that is shown whole
_IN_LARGE: Final = 0.8  # of its size in a small graph that a node has in a large one
_LETTER: Final = 0.482  # mean width of a letter, and height of a line, by the size of the lettering
_LINE: Final = 1.06
_AIR: Final = 0.7
_SHAPES: Final = ("dot", "square", "diamond", "triangle", "hexagon", "triangleDown", "star")
_KNOWN: Final = {
    "AdministrativeUnit": Look(1, "dot"),
    "AdministrativeUnitVersion": Look(1, "hexagon"),
    "Agreement": Look(10, "square"),
    "Country": Look(2, "dot"),
    "Enterprise": Look(5, "diamond"),
    "Event": Look(7, "triangle"),
    "Festival": Look(7, "star"),
    "GeopoliticalEntity": Look(2, "hexagon"),
    "Indicator": Look(10, "hexagon"),
    "InfrastructureAsset": Look(3, "square"),
    "Organisation": Look(4, "square"),
    "Person": Look(9, "dot"),
    "Place": Look(6, "triangle"),
    "Policy": Look(9, "hexagon"),
    "Project": Look(5, "square"),
    "PublicBody": Look(8, "square"),
    "Vessel": Look(3, "triangleDown"),
    "Zone": Look(3, "dot"),
}


def looks(types: Iterable[str]) -> dict[str, Look]:
    """A look for each type; types that have none of their own share out the remaining pairs in order of name."""
    wanted = sorted(set(types))
    free = (Look(slot, shape) for shape in _SHAPES for slot in range(1, _SLOTS + 1))
    spare = (look for look in free if look not in _KNOWN.values())
    return {name: _KNOWN.get(name) or next(spare, Look(8, "dot")) for name in wanted}


def wrap(name: str) -> str:
    """`name` broken into lines of about the same length, as few as its length allows, at most four."""
    wanted = max(1, math.ceil(len(name) / _LINE_LENGTH))
    shortest = math.ceil(len(name) / wanted)
    tries = (_fill(name, width) for width in range(shortest, _LINE_LENGTH + 5))
    lines = next((lines for lines in tries if len(lines) <= wanted), _fill(name, _LINE_LENGTH))
    return "\n".join(lines[:_MOST_LINES]) + (" …" if len(lines) > _MOST_LINES else "")


def _fill(name: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def room(names: Iterable[str], size: float) -> Room:
    """What a node of that size needs so that none of its names, in any language, runs into another."""
    wrapped = [wrap(name).split("\n") for name in names]
    longest = max((len(line) for lines in wrapped for line in lines), default=0)
    most = max((len(lines) for lines in wrapped), default=0)
    letter, line, air = (share * _LETTERING for share in (_LETTER, _LINE, _AIR))
    return Room(max(size, longest * letter / 2) + air, size + air, size + most * line + air)


def node_size(neighbours: int, *, large: bool = False) -> float:
    """The radius of a node by the number of its neighbours; smaller in a large graph."""
    return round((9 + 4 * math.log1p(neighbours)) * (_IN_LARGE if large else 1.0), 1)
