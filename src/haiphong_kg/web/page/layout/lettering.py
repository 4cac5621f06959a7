"""Which names of a large graph are read at the first view, and which as one comes closer."""

from __future__ import annotations

from collections import Counter
from typing import Final

import networkx as nx

from haiphong_kg.web.page.layout.crowd import neighbours_of, overview_of, types_of
from haiphong_kg.web.page.layout.groups import groups

_NAMES: Final = 26  # read at the first view, with one more for each group that would have none
_MORE_NAMES: Final = 40  # read a step closer
_HUB: Final = 36.0
_FIRST: Final = 27.0
_NEXT: Final = 12.0
_LATER: Final = 8.0


def lettering(graph: nx.MultiDiGraph[str]) -> dict[str, float]:
    """The size of each name in a large graph: large for the hub and what is read at the first view.

    Those are the nodes with most neighbours among the types it opens with, the later ones of a type less so.
    """
    overview, hub = overview_of(graph)
    order = [node for node in _by_importance(graph) if node in overview and node != hub]
    first = set(order[:_NAMES])
    for group in groups(overview, hub):
        members = {group.head, *group.members}
        if not members & first:
            first.add(next(node for node in order if node in members))
    later = [node for node in order if node not in first]
    sizes = dict.fromkeys(graph, _LATER) | dict.fromkeys(later[:_MORE_NAMES], _NEXT) | dict.fromkeys(first, _FIRST)
    return sizes | {hub: _HUB}


def _by_importance(graph: nx.MultiDiGraph[str]) -> list[str]:
    types, near = types_of(graph), neighbours_of(graph)
    rank: Counter[str] = Counter()
    weight: dict[str, float] = {}
    for node in sorted(near, key=lambda node: (-len(near[node]), node)):
        rank[types[node]] += 1
        weight[node] = len(near[node]) / rank[types[node]] ** 0.5
    return sorted(weight, key=lambda node: (-weight[node], node))
