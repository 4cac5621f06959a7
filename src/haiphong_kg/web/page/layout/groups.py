"""Which nodes of a large graph stand together: investors around their zone, localities around their country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import networkx as nx

from haiphong_kg.web.page.layout.crowd import types_of

# Relations that put their subject with their object, the closest first.
_PLACING: Final = (
    *("hp:partOfProject", "hp:locatedInZone", "hp:partOfGroup", "hp:develops", "hp:investsIn", "hp:operates"),
    *("hp:locatedIn", "hp:holdsShareOf", "hp:inCountry", "hp:homeCountry"),
)
_RANK: Final = {kind: rank for rank, kind in enumerate(_PLACING)}
_HEAD: Final = 4  # nodes that a node must draw to itself to be the middle of a group
_SMALLEST_REST: Final = 2


class Group(NamedTuple):
    """Nodes that stand together; `head` is in the middle, "" where the group is only of one type."""

    name: str
    head: str
    members: tuple[str, ...]


def groups(graph: nx.MultiDiGraph[str], hub: str) -> list[Group]:
    """Every node but the hub in exactly one group, by name; members so ordered that what hangs together is adjacent."""
    types = types_of(graph)
    chosen = _chosen(graph, hub)
    drawn = Counter(chosen.values())
    heads = {node for node, count in drawn.items() if count >= _HEAD}
    parents = {node: parent for node, parent in chosen.items() if node not in heads}
    children: dict[str, list[str]] = defaultdict(list)
    tops: list[str] = []
    for node in sorted(set(graph) - {hub}, key=lambda node: (types[node], node)):
        if node in parents and not _circular(node, parents):
            children[parents[node]].append(node)
        else:
            tops.append(node)
    own = [Group(top, top, tuple(_below(top, children))) for top in tops if top in heads]
    rest: dict[str, list[str]] = defaultdict(list)
    for top in tops:
        if top not in heads:
            rest[types[top]] += [top, *_below(top, children)]
    own += [Group(f" {kind}", "", tuple(members)) for kind, members in _merged(rest).items()]
    return sorted(own)


def _chosen(graph: nx.MultiDiGraph[str], hub: str) -> dict[str, str]:
    """What each node is put with: the object of its closest placing relation, the hub aside."""
    found: dict[str, tuple[int, int, str]] = {}
    drawn = dict(graph.in_degree())
    for source, target, kind in sorted(graph.edges(data="kind", default="")):
        if hub in (source, target) or source == target or kind not in _RANK:
            continue
        choice = (_RANK[kind], -drawn[target], target)
        found[source] = min(choice, found.get(source, choice))
    return {node: target for node, (_, _, target) in found.items()}


def _circular(node: str, parents: Mapping[str, str]) -> bool:
    seen = {node}
    at: str | None = node
    while at is not None and (at := parents.get(at)) is not None:
        if at == node:
            return True
        if at in seen:
            return False
        seen.add(at)
    return False


def _below(top: str, children: Mapping[str, list[str]]) -> Iterable[str]:
    for child in children.get(top, ()):
        yield child
        yield from _below(child, children)


def _merged(rest: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Types of which only one or two are left stand together."""
    merged: dict[str, list[str]] = {}
    for kind, members in sorted(rest.items()):
        merged.setdefault(kind if len(members) > _SMALLEST_REST else "", []).extend(members)
    return merged
