"""Which nodes of a large graph stand together: investors in their zone, localities in their country.

Where a node belongs follows from what it is and from its own relations, never from how many others there are: so one
more node moves no other from group to group.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

import networkx as nx

from haiphong_kg.web.page.layout.crowd import types_of

# Relations that put their subject with their object, the closest first.
_PLACING: Final = (
    *("hp:partOfProject", "hp:locatedInZone", "hp:partOfGroup", "hp:develops", "hp:investsIn", "hp:operates"),
    *("hp:locatedIn", "hp:holdsShareOf", "hp:inCountry", "hp:homeCountry"),
)
_RANK: Final = {kind: rank for rank, kind in enumerate(_PLACING)}
_HEADS: Final = frozenset(("Country", "GeopoliticalEntity", "Zone"))
# What is told of others: it stands outside around the group of what it is told of.
_TOLD: Final = frozenset(("Event", "Festival", "Indicator", "Person", "Place", "Policy", "Project", "Vessel"))


class Group(NamedTuple):
    """Nodes that stand together; `head` is in the middle, "" where they are only of one type; `outer` around all."""

    name: str
    head: str
    members: tuple[str, ...]
    outer: tuple[str, ...]


def groups(graph: nx.MultiDiGraph[str], hub: str) -> list[Group]:
    """Every node but the hub in exactly one group, by name; members so ordered that what hangs together is adjacent.

    The group of the hub holds what is told of it alone.
    """
    types = types_of(graph)
    parents = _parents(graph, types, hub)
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {hub: []}
    for node in types:
        way = _way_up(node, parents)
        top = way[-1]
        name = top if top == hub or types[top] in _HEADS else f" {types[top]}"
        order = tuple(part for one in reversed(way) for part in (types[one], one))
        found.setdefault(name, []).extend([(order, node)] if node != name else [])
    return [_group(name, [node for _, node in sorted(nodes)], types) for name, nodes in sorted(found.items())]


def _group(name: str, nodes: list[str], types: Mapping[str, str]) -> Group:
    members = tuple(node for node in nodes if types[node] not in _TOLD)
    outer = tuple(node for node in nodes if types[node] in _TOLD)
    return Group(name, "" if name.startswith(" ") else name, members, outer)


def _parents(graph: nx.MultiDiGraph[str], types: Mapping[str, str], hub: str) -> dict[str, str]:
    """What each node is put with: the object of its closest placing relation; what is told of others, with those."""
    placed = _placed(graph, types, hub)
    told = {node: near for node, near in _told(graph, types, hub).items() if node not in placed}
    return {node: parent for node, parent in (placed | told).items() if node != hub and types[node] not in _HEADS}


def _placed(graph: nx.MultiDiGraph[str], types: Mapping[str, str], hub: str) -> dict[str, str]:
    found: dict[str, tuple[int, str]] = {}
    for source, target, kind in graph.edges(data="kind", default=""):
        to_told = types[target] in _TOLD and types[source] not in _TOLD
        if hub in (source, target) or source == target or kind not in _RANK or to_told:
            continue
        choice = (_RANK[kind], target)
        found[source] = min(choice, found.get(source, choice))
    return {node: target for node, (_, target) in found.items()}


def _told(graph: nx.MultiDiGraph[str], types: Mapping[str, str], hub: str) -> dict[str, str]:
    """Of each node that is told of others the one it has most relations with, the hub only where there is no other."""
    ties: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in graph.edges():
        for one, other in (pair, pair[::-1]):
            if one != other and types[one] in _TOLD:
                ties[one][other] += 1
    return {
        node: min(near, key=lambda other: (other == hub, types[other] in _TOLD, -near[other], other))
        for node, near in ties.items()
    }


def _way_up(node: str, parents: Mapping[str, str]) -> list[str]:
    """The node, its parent, and so on; of a circle each once."""
    way = {node: None}
    while (parent := parents.get(next(reversed(way)))) is not None and parent not in way:
        way[parent] = None
    return list(way)
