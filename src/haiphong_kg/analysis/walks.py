"""Walks without circles between two nodes, the cheapest first: plain data, so that networkx need not be started.

J. Y. Yen, "Finding the K shortest loopless paths in a network", Management Science 17 (1971) 712; each search goes
back from the end, after E. W. Dijkstra, Numerische Mathematik 1 (1959) 269.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final

Costs = Mapping[str, Mapping[str, int]]
_NOTHING: Final[frozenset[str]] = frozenset()


def walks(costs: Costs, start: str, end: str) -> Iterator[list[str]]:
    """All walks without circles from `start` to another node `end`: by cost, those of one cost by names.

    `costs` are those of a step, positive, the same both ways, by node and neighbour.
    """
    waiting: list[tuple[int, list[str]]] = []
    found: list[list[str]] = []
    _put(waiting, costs, cheapest(costs, start, end))
    while waiting:
        walk = heappop(waiting)[1]
        if found and walk == found[-1]:
            continue
        found.append(walk)
        yield walk
        for place in range(len(walk) - 1):
            begun = walk[: place + 1]
            taken = {other[place + 1] for other in found if other[: place + 1] == begun}
            rest = cheapest(costs, walk[place], end, frozenset(begun[:-1]), taken)
            _put(waiting, costs, rest and begun[:-1] + rest)


def cheapest(
    costs: Costs, start: str, end: str, without: Collection[str] = _NOTHING, taken: Collection[str] = _NOTHING
) -> list[str]:
    """The cheapest walk, of several the first by names; empty where there is none.

    It leads over none of the nodes `without`, and its first step to none of `taken`.
    """
    far = _distances(costs, start, end, without, taken)
    walk = [start] if start in far else []
    while walk and walk[-1] != end:
        here, barred = walk[-1], taken if len(walk) == 1 else _NOTHING
        steps = costs[here].items()
        walk.append(min(one for one, cost in steps if one not in barred and far.get(one, -cost) + cost == far[here]))
    return walk


def _distances(costs: Costs, start: str, end: str, without: Collection[str], taken: Collection[str]) -> dict[str, int]:
    """What it costs from a node to `end`: for all nearer ones and, where a walk leads there, for `start`."""
    far: dict[str, int] = {}
    ahead = [(0, end)]
    while ahead and start not in far:
        cost, node = heappop(ahead)
        if node in far:
            continue
        far[node] = cost
        for other, more in costs[node].items():
            if other not in far and other not in without and not (other == start and node in taken):
                heappush(ahead, (cost + more, other))
    return far


def _put(waiting: list[tuple[int, list[str]]], costs: Costs, walk: list[str]) -> None:
    if walk:
        heappush(waiting, (sum(costs[here][there] for here, there in pairwise(walk)), walk))
