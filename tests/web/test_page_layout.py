"""Where the page puts nodes, names and edges of the whole net."""

from __future__ import annotations

import collections
import itertools
import math

import networkx as nx
import pytest

from haiphong_kg.web.page import render_page
from haiphong_kg.web.page.canvas import draw, parallel_edges
from haiphong_kg.web.page.layout.appearance import looks, wrap
from haiphong_kg.web.page.layout.crowd import crowding_types
from haiphong_kg.web.page.layout.groups import groups
from haiphong_kg.web.page.layout.positions import node_room, place_nodes
from tests.large import CITY, large_graph
from tests.web.made import TYPES, Network, embedded, made_details, made_graph, relate

DETAILS = made_details()


def test_hub_stands_in_the_middle_and_no_name_lies_on_another() -> None:
    graph = made_graph(120)
    places = place_nodes(graph)
    assert places["n/0000"] == (0, 0)
    assert all(isinstance(axis, int) for place in places.values() for axis in place)
    boxes = []
    for node, (x, y) in places.items():
        room = node_room(graph, node)
        boxes.append((x - room.half_width, x + room.half_width, y - room.above, y + room.below))
    slack = 12  # the air around a name
    for (left, right, top, bottom), (left2, right2, top2, bottom2) in itertools.combinations(boxes, 2):
        assert min(right, right2) - max(left, left2) < slack or min(bottom, bottom2) - max(top, top2) < slack


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("TPO", "TPO"),
        ("Trục giao thông Đông – Tây", "Trục giao thông\nĐông – Tây"),
        ("Lễ hội Hoa Phượng Đỏ", "Lễ hội Hoa\nPhượng Đỏ"),
        ("", ""),
        (" ".join(["chữ"] * 40), "\n".join(["chữ chữ chữ chữ"] * 4) + " …"),
    ],
)
def test_names_break_into_even_lines(name: str, lines: str) -> None:
    assert wrap(name) == lines


def test_nodes_of_one_type_stand_together() -> None:
    graph = made_graph(1)
    for at in range(1, 41):
        graph.add_node(f"n/{at:04}", label_vi="x", label_en="x", type=TYPES[at % 4])
        relate(graph, "n/0000", f"n/{at:04}")
    places = place_nodes(graph)
    angle = {node: math.atan2(y, x) for node, (x, y) in places.items() if node != "n/0000"}
    kinds = [graph.nodes[node]["type"] for node in sorted(angle, key=lambda node: angle[node])]
    assert sum(one != two for one, two in itertools.pairwise([*kinds, kinds[0]])) <= 8


@pytest.mark.parametrize("nodes", [0, 1, 2])
def test_smallest_graphs_are_placed(nodes: int) -> None:
    assert len(place_nodes(made_graph(nodes))) == nodes


def test_parts_without_a_path_to_the_hub_and_loops_are_placed() -> None:
    graph = made_graph(6)
    graph.add_node("z/alone", label_vi="x", label_en="x", type="Place")
    relate(graph, "z/alone", "z/alone")
    assert len(set(place_nodes(graph).values())) == 7


def test_parallel_edges_have_their_own_names_and_bends() -> None:
    graph = made_graph(2)
    relate(graph, "n/0000", "n/0001", "hp:a")
    relate(graph, "n/0001", "n/0000", "hp:b")
    relate(graph, "n/0000", "n/0001", "hp:c")
    edges = draw(graph, "en").edges
    assert len({edge["id"] for edge in edges}) == len(edges) == 4
    # Seen from one end, no two bends are the same.
    flip = {"curvedCW": 1, "curvedCCW": -1, "n/0000": 1, "n/0001": -1}
    bends = [edge["smooth"]["roundness"] * flip[edge["smooth"]["type"]] * flip[edge["from"]] for edge in edges]
    assert len(set(bends)) == 4


def test_a_single_edge_is_straight() -> None:
    assert ["smooth" in edge for edge in draw(made_graph(2), "vi").edges] == [False]


def test_pairs_are_grouped_whatever_their_direction() -> None:
    graph = made_graph(3)
    relate(graph, "n/0000", "n/0001", "hp:back")
    assert sorted(map(len, parallel_edges(graph))) == [1, 2]


def test_types_are_told_apart_by_colour_or_shape() -> None:
    known = looks(["Country", "Place", "Enterprise", "Vessel", "Indicator", *(f"New{at}" for at in range(20))])
    assert len(set(known.values())) == 25
    assert looks(["New1", "Country"])["Country"] == known["Country"]


def test_a_large_graph_opens_without_what_crowds_it() -> None:
    graph = large_graph()
    assert crowding_types(graph) == ["Event", "Indicator", "Person"]
    assert crowding_types(made_graph(120)) == []
    assert embedded(render_page(graph, DETAILS, "vi"), "start")["without"] == ["Event", "Indicator", "Person"]


def test_a_large_graph_is_grouped() -> None:
    graph = large_graph()
    found = groups(graph, CITY)
    members = collections.Counter(node for one in found for node in (one.head, *one.members, *one.outer) if node)
    assert set(members) == set(graph)
    assert set(members.values()) == {1}
    heads = {group.head: set(group.members) for group in found}
    assert heads["place/country-1"] >= {f"place/partner-1-{at}" for at in range(12)}
    assert heads["place/zone-2"] >= {f"enterprise/firm-2-{at}" for at in range(16)}
    assert not heads["place/country-0"] & {f"enterprise/firm-2-{at}" for at in range(16)}


def test_circles_of_relations_do_not_lose_a_node() -> None:
    graph = made_graph(1)
    for at in range(1, 4):
        relate(graph, f"n/{at}", f"n/{at % 3 + 1}", "hp:partOfGroup")
        relate(graph, "n/0000", f"n/{at}")
    found = groups(graph, "n/0000")
    assert sorted(node for group in found for node in group.members) == ["n/1", "n/2", "n/3"]


def test_no_point_of_a_large_graph_lies_on_another() -> None:
    drawn = draw(large_graph(), "vi").nodes
    assert max(drawn, key=lambda node: node["size"])["id"] == CITY
    pairs = itertools.combinations(drawn, 2)
    assert [
        (one["id"], other["id"])
        for one, other in pairs
        if math.dist((one["x"], one["y"]), (other["x"], other["y"])) < one["size"] + other["size"]
    ] == []


def test_an_area_of_a_large_graph_holds_nothing_else() -> None:
    graph = large_graph()
    places = place_nodes(graph)
    for group in groups(graph, CITY):
        if not group.head or not group.members:
            continue
        (x, y), inside = places[group.head], {group.head, *group.members, *group.outer}
        wide, high = (max(abs(places[node][axis] - at) for node in group.members) for axis, at in ((0, x), (1, y)))
        others = {node: ((left - x) / wide, (top - y) / high) for node, (left, top) in places.items()}
        assert [node for node, at in others.items() if math.hypot(*at) < 1 and node not in inside] == []


def test_hidden_types_stand_apart_near_what_they_are_linked_to() -> None:
    graph = large_graph()
    places = place_nodes(graph)
    assert len(set(places.values())) == len(graph)
    figure = next(node for node in graph if node == "indicator/figure-0-3")
    near, far = (math.dist(places[figure], places[f"place/zone-{at}"]) for at in (0, 3))
    assert near < far


def test_large_graph_is_the_same_in_any_order() -> None:
    graph = large_graph()
    turned: nx.MultiDiGraph[str] = Network()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for source, target, key, data in reversed(list(graph.edges(keys=True, data=True))):
        turned.add_edge(source, target, key=key, **data)
    assert render_page(graph, DETAILS, "vi") == render_page(turned, DETAILS, "vi")


def test_parallel_edges_of_a_large_graph_bend_only_when_chosen() -> None:
    graph = large_graph()
    relate(graph, "place/partner-1-3", "place/country-1", "hp:a")
    edges = draw(graph, "en").edges
    bends = {frozenset((edge["from"], edge["to"])) for edge in edges if "bend" in edge}
    assert frozenset(("place/partner-1-3", "place/country-1")) in bends
    assert frozenset(("place/partner-1-4", "place/country-1")) not in bends
    assert not any("smooth" in edge for edge in edges)
