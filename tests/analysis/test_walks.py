"""Walks are those that networkx finds, in one order: by cost, then by names."""

from __future__ import annotations

from itertools import islice, pairwise

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.analysis.walks import cheapest, walks

NAMES = "abcdefg"
PAIRS = [(one, other) for one in NAMES for other in NAMES if one < other]
GRAPHS = st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 3)).map(
    lambda costs: [(*pair, cost) for pair, cost in sorted(costs.items())]
)


def as_costs(edges: list[tuple[str, str, int]]) -> tuple[dict[str, dict[str, int]], nx.Graph[str]]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(NAMES)
    graph.add_weighted_edges_from(edges)
    return {node: {one: about["weight"] for one, about in graph.adj[node].items()} for node in graph}, graph


@given(GRAPHS)
def test_all_walks_by_cost_and_names(edges: list[tuple[str, str, int]]) -> None:
    costs, graph = as_costs(edges)

    def cost(walk: list[str]) -> int:
        return sum(costs[here][there] for here, there in pairwise(walk))

    known = sorted(nx.all_simple_paths(graph, "a", "g"), key=lambda walk: (cost(walk), walk))
    assert list(islice(walks(costs, "a", "g"), 40)) == known[:40]
    assert cheapest(costs, "a", "g") == next(iter(known), [])


def test_far_walks_in_a_large_graph_take_no_time_without_end() -> None:
    """A leaf has one way out; looking for a second one must not try all walks behind it."""
    costs = {str(one): {str(other): 1 for other in range(60) if other != one} for one in range(60)}
    costs["0"]["leaf"] = 1
    costs["leaf"] = {"0": 1}
    assert list(walks(costs, "0", "leaf")) == [["0", "leaf"]]
    assert [len(walk) for walk in islice(walks(costs, "leaf", "9"), 60)] == [3] + [4] * 58 + [5]
