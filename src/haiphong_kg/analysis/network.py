"""A `queries/networks` file → a networkx graph; its measures as rows, its neighbourhoods."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from zlib import crc32

import networkx as nx
from pyoxigraph import NamedNode

from haiphong_kg import base
from haiphong_kg.analysis.measured import Measured
from haiphong_kg.analysis.measures import measure, summary
from haiphong_kg.base import Value
from haiphong_kg.entities import both, classes, label
from haiphong_kg.errors import DataError, Message, NotFoundError, reason
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import DEF, ID, KnowledgeGraph, Query, Term, bare, compact, find_query, kept, native, open_ties

WHOLE: Final = "all"
_NEEDED: Final = ("source", "target", "kind")
_STANDING: Final = {"start": "hp:earliestStart", "end": "hp:latestEnd", "score": "hp:evidenceScore"}


class _Edge(NamedTuple):
    source: str
    target: str
    kind: str
    record: str
    weight: float


def build_network(kg: KnowledgeGraph, name: str, lang: str = "en") -> nx.MultiDiGraph[str]:
    """The network that the file `queries/networks/{name}.rq` selects.

    Nodes are named like `place/hai-phong` and carry `iri`, `label_vi`, `label_en` and `type` (local name of the most
    specific class). Edges have the key `{kind}|{record}` and carry `kind` (a CURIE), `label_vi`, `label_en`, `record`
    and `weight`; where the record has them, `start` and `end`, the first and last day on which it may hold, and
    `score`, its evidence score from 0 to 100. A row without a target is a node without edges. The graph carries `name`
    and, in `lang`, `title`.

    Raises:
        NotFoundError: no network has that name; the fix lists the nearest names.
        DataError: the query lacks a column, an end is no IRI, or a weight is not a positive number.
    """
    query = find_query(kg.layout, "networks", name)
    drawn = kept(kg, f"network-{crc32(query.text.encode()):08x}", lambda: _drawn(kg, query))
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=name, title=query.summary[lang])
    for node, about in drawn["nodes"]:
        graph.add_node(node, **about)
    for source, target, key, about in drawn["edges"]:
        graph.add_edge(source, target, key=key, **about)
    return graph


def measured(kg: KnowledgeGraph, name: str, lang: str) -> Measured:
    """The measures of the network `name`, with labels in `lang`.

    Raises:
        NotFoundError, DataError: as `build_network`.
    """
    graph = build_network(kg, name, lang)
    rows: list[list[Value]] = [[*row[1:], row.id] for row in measure(graph, lang)]
    unknown = {node_id(iri) for iri, _ in kg.pairs("hp:timeUnknown")}
    if is_past := bool(open_ties(kg)[0]):
        ends = [end for one, other, told in graph.edges(data=True) if told["record"] in unknown for end in (one, other)]
        rows = [[*row, ends.count(str(row[-1]))] for row in rows]
    types = {about["type"]: _class_label(kg, about["iri"], lang) for _, about in graph.nodes(data=True)}
    return Measured(overview(graph), types, rows, is_past)


def ego(graph: nx.MultiDiGraph[str], focus: str, depth: int = 1) -> nx.MultiDiGraph[str]:
    """The part of `graph` within `depth` steps of `focus`, a node or its IRI; directions ignored.

    Raises:
        NotFoundError: `focus` is no node of the graph; the fix lists the nearest ones.
    """
    node = node_id(focus)
    if node not in graph:
        raise NotFoundError(Message("notInNetwork", name=node), fix=base.suggestion(node, graph))
    near_by = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), node, cutoff=depth)
    result = graph.copy()
    result.remove_nodes_from([node for node in graph if node not in near_by])
    return result


def node_id(iri: str) -> str:
    """The name of a thing in a network: its IRI after `id/`."""
    return iri.removeprefix(ID)


def overview(graph: nx.MultiDiGraph[str]) -> dict[str, float]:
    """The measures of the whole network by name; `density` is how many of 100 pairs are linked."""
    whole = summary(graph)
    return {
        "nodes": whole.nodes,
        "edges": whole.edges,
        "density": round(whole.density * 100, 1),
        "parts": whole.components,
        "groups": whole.communities,
        "bridges": len(whole.bridges),
        "cuts": len(whole.articulation_points),
    }


def specific_type(kg: KnowledgeGraph, iri: str) -> str:
    """The local name of the most specific class of `iri`, the project's own classes first."""
    ranked = sorted(classes(kg, iri), key=lambda one: not one.startswith(DEF))
    return compact(ranked[0]).rpartition(":")[2] if ranked else ""


def _class_label(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The name in `lang` of what `specific_type` gives."""
    ranked = sorted(classes(kg, iri), key=lambda one: not one.startswith(DEF))
    return label(kg, ranked[0], lang) if ranked else ""


def _drawn(kg: KnowledgeGraph, query: Query) -> dict[str, list[Any]]:
    """The nodes and edges of a network, each with what it carries, sorted."""
    try:
        return _network(kg, run_named(kg, query, {}))
    except ValueError as error:
        shown = kg.layout.shown(query.path)
        raise DataError(reason(error), fix=Message("mendNetwork"), file=shown) from None


def _network(kg: KnowledgeGraph, answer: Answer) -> dict[str, list[Any]]:
    if missing := [column for column in _NEEDED if column not in answer.columns]:
        raise ValueError(Message("networkLacks", names=missing))
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    edges = sorted({_edge(row) for row in rows if row["target"] is not None})
    lone = {bare(row["source"]) for row in rows if row["target"] is None}
    ends = sorted(lone | {end for edge in edges for end in (edge.source, edge.target)})
    names = {kind: _labels(kg, kind) for kind in sorted({edge.kind for edge in edges})}
    return {
        "nodes": [(node_id(iri), {"iri": iri, "type": specific_type(kg, iri), **_labels(kg, iri)}) for iri in ends],
        "edges": [_drawn_edge(edge, names[edge.kind] | _standing(kg, edge.record)) for edge in edges],
    }


def _standing(kg: KnowledgeGraph, record: str) -> dict[str, str | int]:
    """When a record holds and how well it is supported, as far as it is known; a day that there is not is not known."""
    known = {name: next(map(native, kg.objects(record, predicate)), None) for name, predicate in _STANDING.items()}
    days = {name: one.isoformat() for name, one in known.items() if isinstance(one, date)}
    return days | {name: one for name, one in known.items() if isinstance(one, int)}


def _drawn_edge(edge: _Edge, names: Mapping[str, str | int]) -> tuple[str, str, str, dict[str, Any]]:
    kind, record = compact(edge.kind), node_id(edge.record)
    about = {"kind": kind, "record": record, "weight": edge.weight, **names}
    return node_id(edge.source), node_id(edge.target), f"{kind}|{record}", about


def _edge(row: Mapping[str, Term | None]) -> _Edge:
    ends = [row[column] for column in _NEEDED]
    if not all(isinstance(end, NamedNode) for end in ends):
        raise ValueError(Message("edgeNoIri", names=[str(end) for end in ends]))
    source, target, kind = map(bare, ends)
    return _Edge(source, target, kind, bare(row.get("record")), _weight(row.get("weight")))


def _weight(term: Term | None) -> float:
    if term is None:
        return 1.0
    weight = float(bare(term))
    if not 0 < weight < math.inf:
        raise ValueError(Message("badWeight", weight=term))
    return weight


def _labels(kg: KnowledgeGraph, iri: str) -> dict[str, str]:
    return {f"label_{lang}": name for lang, name in both(kg, iri).items()}
