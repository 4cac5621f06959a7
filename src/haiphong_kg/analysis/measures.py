"""Measures of a network: pure functions on a networkx graph.

Every measure works on a copy with sorted nodes and edges, so that neither hash order nor insertion order
shows in a result. Parallel edges (several records between the same two nodes) become one edge whose weight is
the sum of theirs; an edge without `weight` counts 1.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

import networkx as nx

DAMPING: Final = 0.85
DIGITS: Final = 6


class NodeMeasure(NamedTuple):
    """The measures of one node; a row of the table that `measure` returns. `bridges` counts those that end in it."""

    id: str
    label: str
    type: str
    degree: int
    in_degree: int
    out_degree: int
    betweenness: float
    pagerank: float
    community: int
    bridges: int
    cut_point: bool


class Summary(NamedTuple):
    """The measures of a whole network."""

    nodes: int
    edges: int
    density: float
    components: int
    largest_component: int
    communities: int
    bridges: tuple[tuple[str, str], ...]
    articulation_points: tuple[str, ...]


def merged(graph: nx.Graph[str]) -> nx.DiGraph[str]:
    """The directed graph with one weighted edge for all parallel edges, nodes and edges sorted."""
    result: nx.DiGraph[str] = nx.DiGraph()
    result.add_nodes_from(sorted(graph))
    for source, target, weight in sorted(graph.edges(data="weight", default=1.0)):
        known = result.get_edge_data(source, target, {"weight": 0.0})["weight"]
        result.add_edge(source, target, weight=known + weight)
    return result


def links(graph: nx.Graph[str]) -> nx.Graph[str]:
    """The undirected graph of who is linked with whom: directions added up, loops left out."""
    result: nx.Graph[str] = nx.Graph()
    result.add_nodes_from(sorted(graph))
    for source, target, weight in merged(graph).edges(data="weight", default=1.0):
        if source != target:
            known = result.get_edge_data(source, target, {"weight": 0.0})["weight"]
            result.add_edge(source, target, weight=known + weight)
    return result


def degree(graph: nx.MultiDiGraph[str]) -> dict[str, int]:
    """The number of edges at each node, in and out, every record counted."""
    return {node: graph.degree(node) for node in sorted(graph)}


def betweenness(graph: nx.Graph[str]) -> dict[str, float]:
    """The share of shortest paths that pass through each node, directions and weights ignored.

    Freeman, "A set of measures of centrality based on betweenness", Sociometry 40 (1977), normalised by
    (n-1)(n-2)/2; computed by Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociol. 25 (2001).
    """
    return _rounded(nx.betweenness_centrality(links(graph), normalized=True))


def pagerank(graph: nx.Graph[str], damping: float = DAMPING) -> dict[str, float]:
    """The PageRank of each node; the values add up to 1.

    Brin and Page, "The anatomy of a large-scale hypertextual Web search engine" (1998), edges weighted, nodes without
    an outgoing edge handing their rank to all. `networkx.pagerank` needs scipy; the Katz centrality of the
    row-stochastic graph solves the same linear system up to a constant factor (Katz, Psychometrika 18, 1953), and the
    rank that dangling nodes hand out changes that factor only. Hence its values divided by their sum.
    """
    if not graph:
        return {}
    steps = nx.stochastic_graph(merged(graph), weight="weight")
    katz = nx.katz_centrality(steps, alpha=damping, beta=1.0, tol=1e-12, normalized=False, weight="weight")
    total = sum(katz.values())
    return _rounded({node: value / total for node, value in katz.items()})


def communities(graph: nx.Graph[str]) -> list[list[str]]:
    """Groups of nodes that are linked more among themselves than outside, largest first, each sorted.

    Louvain method: Blondel et al., "Fast unfolding of communities in large networks", J. Stat. Mech. (2008) P10008,
    on weighted undirected links, seeded; nodes are numbered first because the method keeps them in sets.
    """
    names = sorted(graph)
    numbered = nx.relabel_nodes(links(graph), {name: number for number, name in enumerate(names)})
    found = nx.community.louvain_communities(numbered, weight="weight", seed=0)
    groups = [sorted(names[number] for number in group) for group in found]
    return sorted(groups, key=lambda group: (-len(group), group))


def components(graph: nx.Graph[str]) -> list[list[str]]:
    """The groups of nodes connected with each other, directions ignored, largest first, each sorted."""
    groups = [sorted(group) for group in nx.connected_components(links(graph))]
    return sorted(groups, key=lambda group: (-len(group), group))


def bridges(graph: nx.Graph[str]) -> list[tuple[str, str]]:
    """The pairs whose link, with all its records, is the only connection between two parts.

    Schmidt, "A simple test on 2-vertex- and 2-edge-connectivity", Inf. Process. Lett. 113 (2013).
    """
    return sorted((min(pair), max(pair)) for pair in nx.bridges(links(graph)))


def articulation_points(graph: nx.Graph[str]) -> list[str]:
    """The nodes without which the network falls into more parts, sorted.

    Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", Commun. ACM 16 (1973).
    """
    return sorted(nx.articulation_points(links(graph)))


def density(graph: nx.Graph[str]) -> float:
    """Linked pairs divided by possible pairs, 2m / n(n-1); 0 below two nodes.

    Wasserman and Faust, "Social Network Analysis" (1994), section 4.1.
    """
    return round(float(nx.density(links(graph))), DIGITS)


def measure(graph: nx.MultiDiGraph[str], lang: str = "en") -> list[NodeMeasure]:
    """One row a node, highest PageRank first, then by id.

    Communities are numbered from 1 in the order of `communities`; a cut point is an articulation point. The label is
    the node's attribute `label_<lang>`, the type its attribute `type`.
    """
    degrees, between, rank = degree(graph), betweenness(graph), pagerank(graph)
    group = {node: number for number, nodes in enumerate(communities(graph), 1) for node in nodes}
    ends = Counter(node for pair in bridges(graph) for node in pair)
    cuts = articulation_points(graph)
    rows = [
        NodeMeasure(
            id=node,
            label=graph.nodes[node].get(f"label_{lang}", node),
            type=graph.nodes[node].get("type", ""),
            degree=degrees[node],
            in_degree=graph.in_degree(node),
            out_degree=graph.out_degree(node),
            betweenness=between[node],
            pagerank=rank[node],
            community=group[node],
            bridges=ends[node],
            cut_point=node in cuts,
        )
        for node in graph
    ]
    return sorted(rows, key=lambda row: (-row.betweenness, -row.degree, row.id))


def summary(graph: nx.MultiDiGraph[str]) -> Summary:
    """The measures of the whole network; `edges` counts every record."""
    parts = components(graph)
    return Summary(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        density=density(graph),
        components=len(parts),
        largest_component=len(parts[0]) if parts else 0,
        communities=len(communities(graph)),
        bridges=tuple(bridges(graph)),
        articulation_points=tuple(articulation_points(graph)),
    )


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {node: round(value, DIGITS) for node, value in values.items()}
