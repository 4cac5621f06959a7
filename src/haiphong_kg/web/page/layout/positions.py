"""Where each node stands: the hub in the middle, the branches around it by type, no name on another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

import networkx as nx

from haiphong_kg.web.page.layout.appearance import Room, node_size, room
from haiphong_kg.web.page.layout.crowd import LARGE, hub_of
from haiphong_kg.web.page.layout.groups import Group, groups
from haiphong_kg.web.page.layout.packing import Spots, pack
from haiphong_kg.web.page.layout.spread import ASPECT, Plane, spread
from haiphong_kg.web.page.layout.tree import Branches, angles, grow

Point: TypeAlias = tuple[int, int]

_LOOSE: Final = 0.95
_HUB_RADIUS: Final = 105.0
_STEP: Final = 70.0  # from a node to what hangs on it, in pixels of height
_GOLDEN: Final = (math.sqrt(5) - 1) / 2


def place_nodes(
    graph: nx.MultiDiGraph[str], spots: Spots = MappingProxyType({}), standing: Sequence[Group] = ()
) -> dict[str, Point]:
    """Whole-pixel coordinates of every node. No chance is involved: the same graph always gives the same picture.

    In a small graph each branch has a sector as wide as its number of nodes (see `tree.grow`); within it nodes fill an
    ellipse evenly, then those whose names would overlap are pushed apart. A large one stands in groups (`standing`, if
    they are known), those with a place on earth in `spots` (longitude, latitude) as on a map around the hub.
    """
    if not graph:
        return {}
    plane = _groups(graph, spots, standing) if len(graph) > LARGE else _branches(graph)
    return {node: (round(x), round(y)) for node, (x, y) in sorted(plane.items())}


def node_room(graph: nx.MultiDiGraph[str], node: str) -> Room:
    """The room of a node with its names in both languages."""
    names = (str(graph.nodes[node].get(name) or "") for name in ("label_vi", "label_en"))
    return room(names, node_size(len(set(nx.all_neighbors(graph, node)))))


def _groups(graph: nx.MultiDiGraph[str], spots: Spots, standing: Sequence[Group]) -> Plane:
    hub = hub_of(graph)
    return pack(standing or groups(graph, hub), spots, hub)


def _branches(graph: nx.MultiDiGraph[str]) -> Plane:
    rooms = {node: node_room(graph, node) for node in sorted(graph)}
    tree = grow(graph)
    return spread(_start(tree, rooms), rooms, tree.hub)


def _start(tree: Branches, rooms: Mapping[str, Room]) -> Plane:
    """The angle from the sector, the distance by a low-discrepancy sequence, so that neighbours alternate."""
    sectors = angles(tree)
    area = sum(2 * one.half_width * (one.above + one.below) for one in rooms.values())
    rim = _LOOSE * math.sqrt(area / (math.pi * ASPECT))
    places, reach = {tree.hub: (0.0, 0.0)}, {tree.hub: 0.0}
    parents = {child: node for node, found in tree.children.items() for child in found}
    for at, (node, (start, end)) in enumerate(list(sectors.items())[1:]):
        inner = max(_HUB_RADIUS, reach[parents[node]] + _STEP)
        depth = at * _GOLDEN % 1 if not tree.children[node] else 0.2
        reach[node] = inner + max(0.0, rim - inner) * math.sqrt(depth)
        angle = (start + end) / 2 - math.pi / 2
        places[node] = (reach[node] * ASPECT * math.cos(angle), reach[node] * math.sin(angle))
    return places
