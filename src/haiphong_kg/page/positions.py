"""Where each node stands: a hub in the middle, branches around it by type, no two labels on each other."""

from __future__ import annotations

import math
from collections import deque
from typing import Final, NamedTuple, TypeAlias

import networkx as nx

Point: TypeAlias = tuple[int, int]

_CELL_X: Final = 150.0  # room of a node with its label, in pixels
_CELL_Y: Final = 92.0
_ROUNDS: Final = 160
_GOLDEN: Final = (math.sqrt(5) - 1) / 2


class _Tree(NamedTuple):
    hub: str
    children: dict[str, list[str]]
    weight: dict[str, int]


def place_nodes(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Whole-pixel coordinates of every node. No chance is involved: the same graph always gives the same picture.

    The node with the most neighbours is the hub. A breadth-first tree grows from it, each branch in a sector as wide as
    its number of nodes, branches of one type side by side; then nodes closer than a label's room are pushed apart.
    """
    if not graph:
        return {}
    tree = _grow(graph)
    cells = _spread(_sectors(tree), tree.hub)
    return {node: (round(x * _CELL_X), round(y * _CELL_Y)) for node, (x, y) in cells.items()}


def _grow(graph: nx.MultiDiGraph[str]) -> _Tree:
    flat = nx.Graph(graph)
    kinds: dict[str, str] = {node: str(kind) for node, kind in graph.nodes(data="type", default="")}
    hub = min(flat, key=lambda node: (-flat.degree(node), node))
    children = {node: [] for node in flat} | {hub: _islands(flat, hub)}
    queue = deque([hub, *children[hub]])
    seen = set(queue)
    while queue:
        node = queue.popleft()
        new = sorted(set(flat[node]) - seen)
        seen.update(new)
        children[node] += new
        queue.extend(new)
    weight = {node: 1 for node in flat}
    for node in reversed(list(_breadth_first(hub, children))):
        weight[node] += sum(weight[child] for child in children[node])
    for node, found in children.items():
        children[node] = sorted(found, key=lambda child: (kinds[child], weight[child], child))
    return _Tree(hub, children, weight)


def _islands(flat: nx.Graph[str], hub: str) -> list[str]:
    """The best connected node of each part that no path joins to the hub."""
    parts = [part for part in nx.connected_components(flat) if hub not in part]
    return sorted(min(part, key=lambda node: (-flat.degree(node), node)) for part in parts)


def _breadth_first(hub: str, children: dict[str, list[str]]) -> list[str]:
    order = [hub]
    for node in order:
        order.extend(children[node])
    return order


def _sectors(tree: _Tree) -> dict[str, tuple[float, float]]:
    """Polar start: the angle from the branch, the distance so that a sector fills evenly from the inside outwards."""
    total = tree.weight[tree.hub] - 1
    rim = 1.2 + math.sqrt((total + 1) / math.pi) * 1.15
    places = {tree.hub: (0.0, 0.0)}
    todo = [(tree.hub, -math.pi / 2, 1.5 * math.pi, 0.0)]
    leaf = 0
    while todo:
        node, start, end, radius = todo.pop()
        share = (end - start) / max(1, tree.weight[node] - 1)
        for child in tree.children[node]:
            stop = start + share * tree.weight[child]
            leaf += 1
            inner = max(1.4, radius + 0.9)
            spare = max(0.0, rim - inner)
            far = inner + spare * math.sqrt(leaf * _GOLDEN % 1) if not tree.children[child] else inner + spare * 0.25
            angle = (start + stop) / 2
            places[child] = (far * math.cos(angle), far * math.sin(angle))
            todo.append((child, start, stop, far))
            start = stop
    return places


def _spread(places: dict[str, tuple[float, float]], hub: str) -> dict[str, tuple[float, float]]:
    """Pushes apart, a little each round, nodes less than one cell from each other; the hub keeps two cells."""
    names = sorted(places)
    xs, ys = [places[name][0] for name in names], [places[name][1] for name in names]
    centre = names.index(hub)
    for _ in range(_ROUNDS):
        moves = _pushes(xs, ys, centre)
        if not moves:
            break
        for at, (dx, dy) in moves.items():
            xs[at] += dx
            ys[at] += dy
    return {name: (xs[at], ys[at]) for at, name in enumerate(names)}


def _pushes(xs: list[float], ys: list[float], centre: int) -> dict[int, tuple[float, float]]:
    grid: dict[tuple[int, int], list[int]] = {}
    for at, (x, y) in enumerate(zip(xs, ys, strict=True)):
        grid.setdefault((math.floor(x), math.floor(y)), []).append(at)
    moves: dict[int, tuple[float, float]] = {}
    for (column, row), members in grid.items():
        near = [other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in grid.get((column + dx, row + dy), [])]
        for one in members:
            for other in near:
                if one < other:
                    _push(one, other, xs, ys, centre, moves)
    return moves


def _push(
    one: int, other: int, xs: list[float], ys: list[float], centre: int, moves: dict[int, tuple[float, float]]
) -> None:
    dx, dy = xs[other] - xs[one], ys[other] - ys[one]
    room = 1.5 if centre in (one, other) else 1.0
    distance = math.hypot(dx, dy)
    if distance >= room - 1e-3:
        return
    if distance < 1e-6:
        dx, dy, distance = math.cos(one), math.sin(one), 1.0
    push = (room - min(distance, room)) / distance * 0.3
    for at, sign in ((one, -1), (other, 1)):
        if at != centre:
            x, y = moves.get(at, (0.0, 0.0))
            moves[at] = (x + sign * dx * push, y + sign * dy * push)
