"""Boxes pushed apart until none lies on another."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, TypeAlias

from haiphong_kg.web.page.layout.appearance import Room

Plane: TypeAlias = dict[str, tuple[float, float]]

ASPECT: Final = 1.4  # the picture is wider than high, as screens are
_ROUNDS: Final = 160
_SHARE: Final = 0.35  # of an overlap taken away in one round, by each of the two


def spread(places: Plane, rooms: Mapping[str, Room], hub: str) -> Plane:
    """Pushes nodes apart, a little each round, until no two boxes overlap; the hub stays."""
    places = dict(places)
    for _ in range(_ROUNDS):
        moves: dict[str, tuple[float, float]] = {}
        for one, other in _close(places, rooms):
            dx, dy = _push(one, other, places, rooms)
            for node, sign in ((one, -1), (other, 1)):
                x, y = moves.get(node, (0.0, 0.0))
                moves[node] = (x + sign * dx, y + sign * dy)
        moves.pop(hub, None)
        moved = [node for node, (dx, dy) in moves.items() if abs(dx) + abs(dy) > 0.05]
        for node in moved:
            places[node] = (places[node][0] + moves[node][0], places[node][1] + moves[node][1])
        if not moved:
            break
    return places


def _push(one: str, other: str, places: Plane, rooms: Mapping[str, Room]) -> tuple[float, float]:
    """The way `other` goes, and `one` the opposite way: along the axis on which less is needed."""
    (x1, y1), (x2, y2) = places[one], places[other]
    width = rooms[one].half_width + rooms[other].half_width
    lower = y2 > y1 or (y1 == y2 and one < other)
    height = rooms[one].below + rooms[other].above if lower else rooms[one].above + rooms[other].below
    across, along = width - abs(x2 - x1), height - abs(y2 - y1)
    if across <= 0 or along <= 0:
        return 0.0, 0.0
    if across / ASPECT < along:
        return math.copysign(across * _SHARE, x2 - x1), 0.0
    return 0.0, along * _SHARE if lower else -along * _SHARE


def _close(places: Plane, rooms: Mapping[str, Room]) -> list[tuple[str, str]]:
    """Pairs in the same or adjoining squares of a grid as wide as the widest box."""
    wide = 2 * max(one.half_width for one in rooms.values())
    high = max(one.above + one.below for one in rooms.values())
    grid: dict[tuple[int, int], list[str]] = {}
    for node in sorted(places):
        x, y = places[node]
        grid.setdefault((math.floor(x / wide), math.floor(y / high)), []).append(node)
    pairs: list[tuple[str, str]] = []
    for (column, row), members in grid.items():
        near = [other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in grid.get((column + dx, row + dy), [])]
        pairs += [(one, other) for one in members for other in near if one < other]
    return pairs
