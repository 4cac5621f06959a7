"""What a large graph shows first, and which types crowd it and wait in the legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from typing import Final, TypeAlias

import networkx as nx

Neighbours: TypeAlias = Mapping[str, Set[str]]

LARGE: Final = 250  # nodes above which the whole can no longer be read at one view
_MANY: Final = 0.05  # of all nodes: a type as numerous as this can crowd the picture
_FEW_LINKS: Final = 2.6
_HARDLY_ANY: Final = 1.25


def neighbours_of(graph: nx.MultiDiGraph[str]) -> dict[str, set[str]]:
    """The nodes on the other end of a node's edges, itself left out."""
    return {node: set(nx.all_neighbors(graph, node)) - {node} for node in sorted(graph)}


def crowding_types(graph: nx.MultiDiGraph[str]) -> list[str]:
    """The types that a large graph opens without; none where it is small enough to be shown whole.

    Numerous types go, the most weakly linked first, as long as their nodes have on average fewer than 2.6 neighbours
    among what is left; then those go that this leaves with hardly any link.
    """
    if len(graph) <= LARGE:
        return []
    types, near = types_of(graph), neighbours_of(graph)
    count = Counter(types.values())
    many = {kind for kind, nodes in count.items() if nodes >= _MANY * len(graph)}
    hidden: set[str] = set()
    while many - hidden:
        means = _mean_links(types, near, hidden)
        links, weakest = min((means[kind], kind) for kind in many - hidden)
        if links >= _FEW_LINKS:
            break
        hidden.add(weakest)
    means = _mean_links(types, near, hidden)
    hidden |= {kind for kind, links in means.items() if hidden and links < _HARDLY_ANY}
    return sorted(hidden)


def hub_of(graph: nx.MultiDiGraph[str]) -> str:
    """The node with most neighbours."""
    near = neighbours_of(graph)
    return min(near, key=lambda node: (-len(near[node]), node))


def types_of(graph: nx.MultiDiGraph[str]) -> dict[str, str]:
    """The type of each node, "Item" where it has none."""
    return {node: str(graph.nodes[node].get("type") or "Item") for node in sorted(graph)}


def _mean_links(types: Mapping[str, str], near: Neighbours, hidden: Set[str]) -> dict[str, float]:
    links: Counter[str] = Counter()
    for node, others in near.items():
        links[types[node]] += sum(types[other] not in hidden for other in others)
    return {kind: links[kind] / nodes for kind, nodes in Counter(types.values()).items() if kind not in hidden}
