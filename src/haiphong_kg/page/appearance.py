"""Colour and shape of an entity type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple


class Look(NamedTuple):
    """`slot` names a colour of the explorer's style sheet (1 to 10), `shape` a shape of vis-network."""

    slot: int
    shape: str


_SLOTS: Final = 10
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
}


def looks(types: Iterable[str]) -> dict[str, Look]:
    """A look for each type; types that have none of their own share out the remaining pairs in order of name."""
    wanted = sorted(set(types))
    free = (Look(slot, shape) for shape in _SHAPES for slot in range(1, _SLOTS + 1))
    spare = (look for look in free if look not in _KNOWN.values())
    return {name: _KNOWN.get(name) or next(spare, Look(8, "dot")) for name in wanted}
