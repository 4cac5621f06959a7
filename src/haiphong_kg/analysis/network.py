"""A `queries/networks` file → a networkx graph; its measures as rows, its neighbourhoods."""

from __future__ import annotations

import networkx as nx

from haiphong_kg import base
from haiphong_kg.analysis.drawn import drawn, node_id, specific_class
from haiphong_kg.analysis.measured import Measured
from haiphong_kg.analysis.measures import measure, summary
from haiphong_kg.base import Value
from haiphong_kg.entities import label
from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.store import KnowledgeGraph, find_query, open_ties


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
    selected = drawn(kg, query)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=name, title=query.summary[lang])
    for node, about in selected["nodes"]:
        graph.add_node(node, **about)
    for source, target, key, about in selected["edges"]:
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


def _class_label(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The name in `lang` of what `specific_type` gives."""
    class_ = specific_class(kg, iri)
    return label(kg, class_, lang) if class_ else ""
