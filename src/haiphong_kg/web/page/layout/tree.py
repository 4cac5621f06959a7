"""The branches of a network: which node hangs on which, and in what order the branches stand around the hub."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from typing import Final, NamedTuple

import networkx as nx

_PASSES: Final = 6
_FULL: Final = 2 * math.pi


class Branches(NamedTuple):
    """A tree over all nodes; `weight` counts a node with all that hangs on it."""

    hub: str
    children: dict[str, list[str]]
    weight: dict[str, int]


def grow(graph: nx.MultiDiGraph[str]) -> Branches:
    """The breadth-first tree from the node with the most neighbours; parts no path joins to it hang on it as well.

    Branches of one type stand side by side, types and branches with many links between them near each other.
    """
    flat: nx.Graph[str] = nx.Graph(graph)
    flat.remove_edges_from(list(nx.selfloop_edges(flat)))
    hub = min(flat, key=lambda node: (-flat.degree(node), node))
    children = _children(flat, hub)
    weight = _weights(hub, children)
    kinds: dict[str, str] = {node: str(kind) for node, kind in graph.nodes(data="type", default="")}
    for found in children.values():
        found.sort(key=lambda child: (kinds[child], weight[child], child))
    tree = Branches(hub, children, weight)
    _order_types(tree, flat, kinds)
    for _ in range(2):
        _order_branches(tree, flat, kinds)
    return tree


def angles(tree: Branches) -> dict[str, tuple[float, float]]:
    """The sector of each node but the hub: where it starts and ends, in radians, as wide as its weight."""
    sectors = {tree.hub: (0.0, _FULL)}
    for node in _breadth_first(tree.hub, tree.children):
        start, end = sectors[node]
        share = (end - start) / max(1, tree.weight[node] - 1)
        for child in tree.children[node]:
            sectors[child] = (start, start + share * tree.weight[child])
            start = sectors[child][1]
    return sectors


def _children(flat: nx.Graph[str], hub: str) -> dict[str, list[str]]:
    parts = [part for part in nx.connected_components(flat) if hub not in part]
    islands = [min(part, key=lambda node: (-flat.degree(node), node)) for part in parts]
    children: dict[str, list[str]] = {node: [] for node in flat}
    children[hub] = sorted(islands)
    queue, seen = deque([hub, *children[hub]]), {hub, *islands}
    while queue:
        node = queue.popleft()
        new = sorted(set(flat[node]) - seen)
        seen.update(new)
        children[node] += new
        queue.extend(new)
    return children


def _weights(hub: str, children: dict[str, list[str]]) -> dict[str, int]:
    weight: dict[str, int] = {}
    for node in reversed(_breadth_first(hub, children)):
        weight[node] = 1 + sum(weight[child] for child in children[node])
    return weight


def _breadth_first(hub: str, children: dict[str, list[str]]) -> list[str]:
    order = [hub]
    for node in order:
        order.extend(children[node])
    return order


def _order_types(tree: Branches, flat: nx.Graph[str], kinds: dict[str, str]) -> None:
    """Swaps the types around the hub as long as that shortens the links between their branches."""
    branches = tree.children[tree.hub]
    root = {node: top for top in branches for node in _breadth_first(top, tree.children)}
    links: dict[tuple[str, str], int] = defaultdict(int)
    for one, other in flat.edges:
        if tree.hub not in (one, other) and kinds[root[one]] != kinds[root[other]]:
            links[min(kinds[root[one]], kinds[root[other]]), max(kinds[root[one]], kinds[root[other]])] += 1
    width: dict[str, int] = defaultdict(int)
    for top in branches:
        width[kinds[top]] += tree.weight[top]
    order = _shortest(sorted(width), width, links)
    branches.sort(key=lambda top: order.index(kinds[top]))


def _shortest(order: list[str], width: dict[str, int], links: dict[tuple[str, str], int]) -> list[str]:
    best = _stretch(order, width, links)
    for _ in range(_PASSES):
        before = best
        for at in range(len(order)):
            for other in range(at + 1, len(order)):
                order[at], order[other] = order[other], order[at]
                now = _stretch(order, width, links)
                if now < best:
                    best = now
                else:
                    order[at], order[other] = order[other], order[at]
        if best == before:
            break
    return order


def _stretch(order: list[str], width: dict[str, int], links: dict[tuple[str, str], int]) -> int:
    """How far apart linked types stand on the circle, in half nodes, counted once for each link."""
    middle, at = {}, 0
    for kind in order:
        middle[kind] = 2 * at + width[kind]
        at += width[kind]
    gaps = (abs(middle[one] - middle[other]) * count for (one, other), count in links.items())
    wrapped = (min(gap, 2 * at * count - gap) for gap, count in zip(gaps, links.values(), strict=True))
    return sum(wrapped)


def _order_branches(tree: Branches, flat: nx.Graph[str], kinds: dict[str, str]) -> None:
    """Within a type, turns each branch towards what it is linked to outside itself."""
    sectors = angles(tree)
    middle = {node: (start + end) / 2 for node, (start, end) in sectors.items()}
    for node, found in tree.children.items():
        place = {kind: at for at, kind in enumerate(dict.fromkeys(kinds[child] for child in found))}
        pull = {child: _pull(child, tree, flat, middle) for child in found}
        by_type = place if node == tree.hub else dict.fromkeys(place, 0)
        order = {child: (by_type[kinds[child]], pull[child], child) for child in found}
        found.sort(key=order.__getitem__)


def _pull(top: str, tree: Branches, flat: nx.Graph[str], middle: dict[str, float]) -> float:
    inside = set(_breadth_first(top, tree.children))
    turns = [
        math.remainder(middle[other] - middle[top], _FULL)
        for node in sorted(inside)
        for other in sorted(flat[node])
        if other not in inside and other != tree.hub
    ]
    return round(sum(turns) / len(turns), 6) if turns else 0.0
