"""Where each node stands: the hub in the middle, the branches around it by type, no label on another."""

from __future__ import annotations

import math
from typing import Final, TypeAlias

import networkx as nx

from haiphong_kg.page.tree import Branches, angles, grow

Point: TypeAlias = tuple[int, int]
_Plane: TypeAlias = dict[str, tuple[float, float]]

_CELL_X: Final = 146.0  # room of a node with its label, in pixels
_CELL_Y: Final = 88.0
_HUB_ROOM: Final = 1.6  # in cells
_ROUNDS: Final = 200
_GOLDEN: Final = (math.sqrt(5) - 1) / 2


def place_nodes(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Whole-pixel coordinates of every node. No chance is involved: the same graph always gives the same picture.

    Each branch has a sector as wide as its number of nodes (see `tree.grow`); within it nodes fill the disc evenly,
    then those closer than a label's room are pushed apart.
    """
    if not graph:
        return {}
    tree = grow(graph)
    plane = _spread(_start(tree), tree.hub)
    return {node: (round(x * _CELL_X), round(y * _CELL_Y)) for node, (x, y) in plane.items()}


def _start(tree: Branches) -> _Plane:
    """In cells: the angle from the sector, the distance by a low-discrepancy sequence, so that neighbours alternate."""
    sectors = angles(tree)
    rim = 0.9 + math.sqrt(len(sectors) / math.pi) * 1.02
    places, reach = {tree.hub: (0.0, 0.0)}, {tree.hub: 0.0}
    parents = {child: node for node, found in tree.children.items() for child in found}
    for at, (node, (start, end)) in enumerate(list(sectors.items())[1:]):
        inner = max(_HUB_ROOM, reach[parents[node]] + 0.8)
        depth = at * _GOLDEN % 1 if not tree.children[node] else 0.2
        reach[node] = inner + max(0.0, rim - inner) * math.sqrt(depth)
        angle = (start + end) / 2 - math.pi / 2
        places[node] = (reach[node] * math.cos(angle), reach[node] * math.sin(angle))
    return places


def _spread(places: _Plane, hub: str) -> _Plane:
    """Pushes apart, a little each round, nodes less than one cell from each other."""
    names = sorted(places)
    xs, ys = [places[name][0] for name in names], [places[name][1] for name in names]
    centre = names.index(hub)
    for _ in range(_ROUNDS):
        moves = _moves(xs, ys, centre)
        for at, (dx, dy) in moves.items():
            xs[at] += dx
            ys[at] += dy
        if not moves:
            break
    return {name: (xs[at], ys[at]) for at, name in enumerate(names)}


def _moves(xs: list[float], ys: list[float], centre: int) -> dict[int, tuple[float, float]]:
    moves: dict[int, tuple[float, float]] = {}
    for one, other in _neighbours(xs, ys):
        room = _HUB_ROOM if centre in (one, other) else 1.0
        dx, dy = xs[other] - xs[one], ys[other] - ys[one]
        distance = math.hypot(dx, dy)
        if distance >= room - 1e-3:
            continue
        if distance < 1e-6:
            dx, dy, distance = math.cos(one), math.sin(one), 1.0
        push = (room - min(distance, room * 0.9)) / distance * 0.3
        for at, sign in ((one, -1), (other, 1)):
            if at != centre:
                x, y = moves.get(at, (0.0, 0.0))
                moves[at] = (x + sign * dx * push, y + sign * dy * push)
    return moves


def _neighbours(xs: list[float], ys: list[float]) -> list[tuple[int, int]]:
    """Pairs of points in the same or adjoining squares of a grid of two cells."""
    grid: dict[tuple[int, int], list[int]] = {}
    for at, (x, y) in enumerate(zip(xs, ys, strict=True)):
        grid.setdefault((math.floor(x / 2), math.floor(y / 2)), []).append(at)
    pairs = []
    for (column, row), members in grid.items():
        near = [other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in grid.get((column + dx, row + dy), [])]
        pairs += [(one, other) for one in members for other in near if one < other]
    return pairs
