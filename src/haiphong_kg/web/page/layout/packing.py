"""Positions in a large graph: its groups packed around the hub, what opens later near what it is linked to."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Final, TypeAlias

import networkx as nx

from haiphong_kg.web.page.layout.appearance import Room
from haiphong_kg.web.page.layout.crowd import neighbours_of
from haiphong_kg.web.page.layout.groups import Group
from haiphong_kg.web.page.layout.spread import Plane, spread

Tile: TypeAlias = tuple[int, int]

_TURN: Final = math.pi * (3 - math.sqrt(5))  # the golden angle: points of a spiral fill a disc evenly
_WIDE: Final = 1.7  # the picture is wider than high, as the room beside the legend is
_TILE: Final = 22.0
_MOST_IN_PATCH: Final = 500  # a crowd beyond it is settled around the patch, cell by cell
_BETWEEN: Final = 7.0  # pixels around a group that stay free
_LEAST_REACH: Final = 12
_ASTRAY: Final = 0.22
_AROUND_HUB: Final = Room(120, 70, 110)
_PULLS: Final = 16
_STEPS: Final = ((0.12, 0.12), (0.12, 0.0), (0.0, 0.12), (0.03, 0.03), (0.03, 0.0), (0.0, 0.03))
_CELL: Final = (34.0, 26.0)


def pack(graph: nx.MultiDiGraph[str], found: Iterable[Group], rooms: Mapping[str, Room], hub: str) -> Plane:
    """Each group as a compact patch around its head, the patches close around the hub."""
    patches = {group.name: _patch(group, rooms) for group in found}
    shapes = {name: _covered(patch, rooms) for name, patch in patches.items()}
    centres = _arranged(_ring(graph, patches), shapes)
    places: Plane = {hub: (0.0, 0.0)}
    for name, patch in patches.items():
        dx, dy = centres[name][0] * _TILE, centres[name][1] * _TILE
        places |= {node: (x + dx, y + dy) for node, (x, y) in patch.items()}
    return places


def settle(graph: nx.MultiDiGraph[str], places: Plane, hub: str) -> Plane:
    """`places` with every other node of the graph in the free cell nearest to the neighbour it is closest to.

    Closest is the neighbour with most edges between the two, then the one with fewest neighbours; the hub comes last.
    """
    near = neighbours_of(graph)
    places = dict(places)
    taken = {_cell(place) for place in places.values()}
    searches: dict[str, Iterator[Tile]] = {}
    waiting = sorted(set(graph) - set(places), key=lambda node: (-len(near[node]), node))
    for node in waiting:
        known = [other for other in near[node] if other in places]
        at = min(known, key=lambda other: _distance_in_kind(graph, node, other, len(near[other]), hub), default=hub)
        # A cell once taken stays so: the search around a neighbour goes on where it last ended.
        search = searches.setdefault(at, iter(_cells_around(places[at])))
        free = next(cell for cell in search if cell not in taken)
        taken.add(free)
        places[node] = ((free[0] + 0.5) * _CELL[0], (free[1] + 0.5) * _CELL[1])
    return places


def _distance_in_kind(
    graph: nx.MultiDiGraph[str], node: str, other: str, neighbours: int, hub: str
) -> tuple[bool, int, int, str]:
    edges = graph.number_of_edges(node, other) + graph.number_of_edges(other, node)
    return other == hub, -edges, neighbours, other


def _patch(group: Group, rooms: Mapping[str, Room]) -> Plane:
    """The head in the middle and the members on a spiral around it, pushed apart by the room of their names."""
    nodes = ([group.head, *group.members] if group.head else list(group.members))[:_MOST_IN_PATCH]
    area = sum(2 * rooms[node].half_width * (rooms[node].above + rooms[node].below) for node in nodes)
    step = 0.75 * math.sqrt(area / (math.pi * _WIDE * len(nodes)))
    spiral: Plane = {}
    for at, node in enumerate(nodes):
        radius, angle = step * math.sqrt(at), at * _TURN
        spiral[node] = (radius * _WIDE * math.cos(angle), radius * math.sin(angle))
    return _drawn_in(spread(spiral, rooms, nodes[0]), rooms, nodes[0], _PULLS)


def _covered(places: Plane, rooms: Mapping[str, Room]) -> frozenset[Tile]:
    """The tiles that the boxes of these nodes touch, with some air around each."""
    found: set[Tile] = set()
    for node, (x, y) in places.items():
        room = rooms[node]
        columns = _tiles(x - room.half_width, x + room.half_width)
        found.update((column, row) for column in columns for row in _tiles(y - room.above, y + room.below))
    return frozenset(found)


def _tiles(low: float, high: float) -> range:
    return range(math.floor((low - _BETWEEN) / _TILE), math.floor((high + _BETWEEN) / _TILE) + 1)


def _ring(graph: nx.MultiDiGraph[str], patches: Mapping[str, Plane]) -> list[str]:
    """The groups in the order in which they stand around the hub: after each the one it has most edges with."""
    group = {node: name for name, patch in patches.items() for node in patch}
    links: Counter[tuple[str, str]] = Counter()
    for one, other in graph.edges():
        if one in group and other in group:
            links[group[one], group[other]] += 1
            links[group[other], group[one]] += 1
    left = sorted(patches, key=lambda name: (-len(patches[name]), name))
    order = [left.pop(0)] if left else []
    while left:
        following = max(left, key=lambda name: links[order[-1], name] / math.sqrt(len(patches[name])))
        left.remove(following)
        order.append(following)
    return order


def _arranged(order: Sequence[str], shapes: Mapping[str, frozenset[Tile]]) -> dict[str, Tile]:
    """Where the middle of each group goes: the largest first, near the hub and near the group's turn on the ring."""
    room = sum(len(shape) for shape in shapes.values()) or 1
    taken = set(_covered({"": (0.0, 0.0)}, {"": _AROUND_HUB}))
    turn, at = {}, 0
    for name in order:
        turn[name] = math.pi + 2 * math.pi * (at + len(shapes[name]) / 2) / room
        at += len(shapes[name])
    around = _around(round(1.1 * math.sqrt(room)) + _LEAST_REACH)
    centres: dict[str, Tile] = {}
    for name in sorted(order, key=lambda name: (-len(shapes[name]), name)):
        centres[name] = next(
            (column, row)
            for column, row in _towards(turn[name], around)
            if not any((x + column, y + row) in taken for x, y in shapes[name])
        )
        column, row = centres[name]
        taken.update((x + column, y + row) for x, y in shapes[name])
    return centres


def _around(reach: int) -> list[tuple[float, float, Tile]]:
    """All tiles up to a distance, each with its distance within a round-cornered frame, and its direction."""
    rim = range(-reach, reach + 1)
    return [
        (((column / _WIDE) ** 4 + row**4) ** 0.25, math.atan2(row, column / _WIDE), (column, row))
        for column in rim
        for row in rim
    ]


def _towards(turn: float, around: Iterable[tuple[float, float, Tile]]) -> Iterator[Tile]:
    """These tiles, the nearest first, more so in that direction."""
    full = 2 * math.pi
    costs = (
        (distance * (1 + _ASTRAY * abs(math.remainder(direction - turn, full))), tile)
        for distance, direction, tile in around
    )
    return (tile for _, tile in sorted(costs))


def _drawn_in(places: Plane, rooms: Mapping[str, Room], middle: str, rounds: int) -> Plane:
    """The same with every box but one moved to the middle, as far as no box comes to lie on another."""
    places = dict(places)
    for _ in range(rounds):
        for name in sorted(places, key=lambda name: (_reach(places[name], places[middle]), name)):
            if name != middle:
                places[name] = _step_in(name, places, rooms, places[middle])
    return places


def _reach(place: tuple[float, float], middle: tuple[float, float]) -> float:
    return math.hypot((place[0] - middle[0]) / _WIDE, place[1] - middle[1])


def _step_in(name: str, places: Plane, rooms: Mapping[str, Room], middle: tuple[float, float]) -> tuple[float, float]:
    """The nearest place to the middle, along both axes or along one of them, that is free."""
    (x, y), room = places[name], rooms[name]
    dx, dy = middle[0] - x, middle[1] - y
    others = [(places[other], rooms[other]) for other in places if other != name]
    for far, up in _STEPS:
        place = (x + far * dx, y + up * dy)
        if not any(_overlap(place, room, *other) for other in others):
            return place
    return x, y


def _overlap(one: tuple[float, float], room: Room, other: tuple[float, float], other_room: Room) -> bool:
    wide = abs(one[0] - other[0]) < room.half_width + other_room.half_width
    lower, upper = (room, other_room) if one[1] > other[1] else (other_room, room)
    return wide and abs(one[1] - other[1]) < lower.above + upper.below


def _cell(place: tuple[float, float]) -> tuple[int, int]:
    return math.floor(place[0] / _CELL[0]), math.floor(place[1] / _CELL[1])


def _cells_around(place: tuple[float, float]) -> Iterable[tuple[int, int]]:
    """Cells in growing square rings around a place, each ring in order of true distance."""
    column, row = _cell(place)
    for ring in count(1):
        cells = [
            (dx, dy) for dx in range(-ring, ring + 1) for dy in range(-ring, ring + 1) if max(abs(dx), abs(dy)) == ring
        ]
        for dx, dy in sorted(cells, key=lambda cell: (math.hypot(cell[0] * _CELL[0], cell[1] * _CELL[1]), cell)):
            yield column + dx, row + dy
