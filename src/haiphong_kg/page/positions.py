"""Where each node stands: the hub in the middle, the branches around it by type, no name on another."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, TypeAlias

import networkx as nx

from haiphong_kg.page.appearance import Room, node_size, room
from haiphong_kg.page.tree import Branches, angles, grow

Point: TypeAlias = tuple[int, int]
_Plane: TypeAlias = dict[str, tuple[float, float]]

_ASPECT: Final = 1.4  # the picture is wider than high, as screens are
_LOOSE: Final = 0.95
_HUB_RADIUS: Final = 105.0
_STEP: Final = 70.0  # from a node to what hangs on it, in pixels of height
_ROUNDS: Final = 160
_SHARE: Final = 0.35  # of an overlap taken away in one round, by each of the two
_GOLDEN: Final = (math.sqrt(5) - 1) / 2


def place_nodes(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Whole-pixel coordinates of every node. No chance is involved: the same graph always gives the same picture.

    Each branch has a sector as wide as its number of nodes (see `tree.grow`); within it nodes fill an ellipse evenly,
    then those whose names would overlap are pushed apart.
    """
    if not graph:
        return {}
    rooms = {node: node_room(graph, node) for node in sorted(graph)}
    tree = grow(graph)
    plane = _spread(_start(tree, rooms), rooms, tree.hub)
    return {node: (round(x), round(y)) for node, (x, y) in plane.items()}


def node_room(graph: nx.MultiDiGraph[str], node: str) -> Room:
    """The room of a node with its names in both languages."""
    names = (str(graph.nodes[node].get(name) or "") for name in ("label_vi", "label_en"))
    return room(names, node_size(len(set(nx.all_neighbors(graph, node)))))


def _start(tree: Branches, rooms: Mapping[str, Room]) -> _Plane:
    """The angle from the sector, the distance by a low-discrepancy sequence, so that neighbours alternate."""
    sectors = angles(tree)
    area = sum(2 * one.half_width * (one.above + one.below) for one in rooms.values())
    rim = _LOOSE * math.sqrt(area / (math.pi * _ASPECT))
    places, reach = {tree.hub: (0.0, 0.0)}, {tree.hub: 0.0}
    parents = {child: node for node, found in tree.children.items() for child in found}
    for at, (node, (start, end)) in enumerate(list(sectors.items())[1:]):
        inner = max(_HUB_RADIUS, reach[parents[node]] + _STEP)
        depth = at * _GOLDEN % 1 if not tree.children[node] else 0.2
        reach[node] = inner + max(0.0, rim - inner) * math.sqrt(depth)
        angle = (start + end) / 2 - math.pi / 2
        places[node] = (reach[node] * _ASPECT * math.cos(angle), reach[node] * math.sin(angle))
    return places


def _spread(places: _Plane, rooms: Mapping[str, Room], hub: str) -> _Plane:
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


def _push(one: str, other: str, places: _Plane, rooms: Mapping[str, Room]) -> tuple[float, float]:
    """The way `other` goes, and `one` the opposite way: along the axis on which less is needed."""
    (x1, y1), (x2, y2) = places[one], places[other]
    width = rooms[one].half_width + rooms[other].half_width
    lower = y2 > y1 or (y1 == y2 and one < other)
    height = rooms[one].below + rooms[other].above if lower else rooms[one].above + rooms[other].below
    across, along = width - abs(x2 - x1), height - abs(y2 - y1)
    if across <= 0 or along <= 0:
        return 0.0, 0.0
    if across / _ASPECT < along:
        return math.copysign(across * _SHARE, x2 - x1), 0.0
    return 0.0, along * _SHARE if lower else -along * _SHARE


def _close(places: _Plane, rooms: Mapping[str, Room]) -> list[tuple[str, str]]:
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
