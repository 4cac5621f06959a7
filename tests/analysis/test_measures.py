"""Measures against values worked out by hand, and against the equations that define them."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.analysis import measures as metrics

NAMES = st.sampled_from(["a", "b", "c", "d", "e", "f", "g"])
EDGES = st.lists(st.tuples(NAMES, NAMES, st.floats(0.1, 9)), max_size=30)


def network(*edges: tuple[str, str], alone: tuple[str, ...] = ()) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(alone)
    graph.add_edges_from(edges)
    return graph


@pytest.fixture
def two_triangles() -> nx.MultiDiGraph[str]:
    return network(("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d"))


def test_degree_counts_every_record() -> None:
    assert metrics.degree(network(("a", "b"), ("a", "b"), ("b", "a"), alone=("c",))) == {"a": 3, "b": 3, "c": 0}


def test_betweenness_of_a_star_is_all_at_its_centre() -> None:
    assert metrics.betweenness(network(("a", "b"), ("c", "b"), ("b", "d"))) == {"a": 0, "b": 1, "c": 0, "d": 0}


def test_pagerank_of_one_edge_solves_its_two_equations() -> None:
    # a = 0.075 + 0.425 b and b = 0.075 + 0.85 a + 0.425 b, because b links to nobody and hands its rank to both
    assert metrics.pagerank(network(("a", "b"))) == {"a": 0.350877, "b": 0.649123}


@given(EDGES)
def test_pagerank_satisfies_its_equation(edges: list[tuple[str, str, float]]) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_weighted_edges_from(edges)
    rank = metrics.pagerank(graph)
    out = {node: sum(weight for source, _, weight in edges if source == node) for node in graph}
    dangling = sum(rank[node] for node in graph if not out[node])
    for node in graph:
        received = sum(rank[source] * weight / out[source] for source, target, weight in edges if target == node)
        assert rank[node] == pytest.approx(0.15 / len(graph) + 0.85 * (received + dangling / len(graph)), abs=1e-5)


def test_parallel_edges_add_their_weights() -> None:
    graph = network(("a", "b"), ("a", "b"), ("a", "c"))
    graph.add_edge("a", "c", weight=4.0)
    assert metrics.merged(graph).edges["a", "b"]["weight"] == 2
    assert metrics.merged(graph).edges["a", "c"]["weight"] == 5


def test_links_add_both_directions_and_leave_loops_out() -> None:
    linked = metrics.links(network(("a", "b"), ("b", "a"), ("a", "a")))
    assert list(linked.edges(data="weight")) == [("a", "b", 2)]


def test_two_triangles_are_two_communities(two_triangles: nx.MultiDiGraph[str]) -> None:
    assert metrics.communities(two_triangles) == [["a", "b", "c"], ["d", "e", "f"]]


def test_the_link_between_two_triangles_is_the_bridge(two_triangles: nx.MultiDiGraph[str]) -> None:
    two_triangles.add_edge("d", "c")
    assert metrics.bridges(two_triangles) == [("c", "d")]
    assert metrics.articulation_points(two_triangles) == ["c", "d"]


def test_components_come_largest_first() -> None:
    assert metrics.components(network(("x", "y"), ("b", "a"), ("b", "c"), alone=("m",))) == [
        ["a", "b", "c"],
        ["x", "y"],
        ["m"],
    ]


def test_density_is_linked_pairs_over_possible_pairs() -> None:
    assert metrics.density(network(("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"))) == 0.5
    assert metrics.density(network(alone=("a",))) == 0


def test_measure_gives_one_row_a_node_highest_rank_first() -> None:
    graph = network(("a", "hub"), ("b", "hub"), alone=("z",))
    graph.nodes["hub"].update(label_vi="Trung tâm", label_en="Hub", type="Organisation")
    rows = metrics.measure(graph, "vi")
    assert [row.id for row in rows] == ["hub", "a", "b", "z"]
    hub = rows[0]
    assert (hub.label, hub.type, hub.degree, hub.in_degree, hub.out_degree) == ("Trung tâm", "Organisation", 2, 2, 0)
    assert (hub.betweenness, hub.community, rows[3].community) == (0.333333, 1, 2)
    assert (hub.bridges, hub.cut_point, rows[1].bridges, rows[1].cut_point) == (2, True, 1, False)
    assert rows[1].label == "a"


def test_summary_counts_records_and_names_weak_points(two_triangles: nx.MultiDiGraph[str]) -> None:
    two_triangles.add_edge("a", "b")
    assert metrics.summary(two_triangles) == metrics.Summary(
        nodes=6,
        edges=8,
        density=0.466667,
        components=1,
        largest_component=6,
        communities=2,
        bridges=(("c", "d"),),
        articulation_points=("c", "d"),
    )


def test_an_empty_network_has_no_rows() -> None:
    assert metrics.measure(network()) == []
    assert metrics.summary(network()).largest_component == 0


@given(EDGES, st.randoms(use_true_random=False))
def test_insertion_order_does_not_show(edges: list[tuple[str, str, float]], chance: object) -> None:
    one: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    one.add_weighted_edges_from(edges)
    other.add_weighted_edges_from(edges[::-1])
    assert metrics.measure(one) == metrics.measure(other)
    assert metrics.summary(one) == metrics.summary(other)


@given(EDGES)
def test_bridges_are_what_the_number_of_components_says(edges: list[tuple[str, str, float]]) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_weighted_edges_from(edges)
    before = len(metrics.components(graph))
    for pair in combinations(sorted(graph), 2):
        linked = metrics.links(graph).has_edge(*pair)
        without = graph.copy()
        without.remove_edges_from([edge for edge in graph.edges(keys=True) if set(edge[:2]) == set(pair)])
        assert (pair in metrics.bridges(graph)) == (linked and len(metrics.components(without)) > before)


_WITHOUT_SCIPY = """
import sys
sys.modules["scipy"] = sys.modules["numpy"] = None
import networkx as nx
from haiphong_kg.analysis import measures as metrics
graph = nx.MultiDiGraph(nx.relabel_nodes(nx.karate_club_graph(), str))
print(metrics.measure(graph), metrics.summary(graph))
"""


def test_measures_need_no_scipy_and_do_not_follow_the_hash_seed() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", _WITHOUT_SCIPY]
    answers = {
        subprocess.run(command, env=environment | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
    assert b"NodeMeasure(id='33'" in answers.pop()
