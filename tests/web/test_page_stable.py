"""One more enterprise in the data moves nothing else far: the picture of one release is known again in the next."""

from __future__ import annotations

import math

import networkx as nx
import pytest

from haiphong_kg.analysis import WHOLE, build_network, partner_ties
from haiphong_kg.store import find_layout, open_compiled
from haiphong_kg.web.page.layout.positions import Point, place_nodes
from tests.conftest import ROOT
from tests.large import CITY, large_graph
from tests.web.made import relate

FURTHEST = 0.1  # of the width of the picture
NEW = "enterprise/a-new-one"
Spots = dict[str, tuple[float, float]]


def with_one_more(
    graph: nx.MultiDiGraph[str], country: str | None, zone: str | None, new: str = NEW
) -> nx.MultiDiGraph[str]:
    """The graph with one more investor of the city, from that country and in that zone; both may be new."""
    grown = graph.copy()
    grown.add_node(new, label_vi="Mới", label_en="New", type="Enterprise")
    relate(grown, new, CITY, "hp:investsIn")
    for place, kind, relation in ((country, "Country", "hp:homeCountry"), (zone, "Zone", "hp:locatedInZone")):
        if place is None:
            continue
        if place not in grown:
            grown.add_node(place, label_vi=place, label_en=place, type=kind)
        relate(grown, new, place, relation)
    return grown


def width(places: dict[str, Point]) -> int:
    """From the leftmost node to the rightmost."""
    return max(x for x, _ in places.values()) - min(x for x, _ in places.values())


def moved(graph: nx.MultiDiGraph[str], spots: Spots, grown: nx.MultiDiGraph[str]) -> tuple[float, str]:
    """How far the one that moves most moves, as a share of the width, and which it is."""
    before, after = place_nodes(graph, spots), place_nodes(grown, spots)
    furthest = max(before, key=lambda node: math.dist(before[node], after[node]))
    return math.dist(before[furthest], after[furthest]) / width(before), furthest


@pytest.fixture(scope="module")
def real() -> tuple[nx.MultiDiGraph[str], Spots]:
    """The whole of the repository's data, and its places on earth."""
    kg = open_compiled(find_layout(ROOT))
    return build_network(kg, WHOLE), {name: (x, y) for name, (x, y) in partner_ties(kg)["places"].items()}


@pytest.mark.parametrize("new", [NEW, "enterprise/zz"])
def test_an_enterprise_of_what_is_there_moves_nothing_far(new: str) -> None:
    graph = large_graph()
    heads = [(f"place/country-{at}", None) for at in range(4)] + [(None, f"place/zone-{at}") for at in range(4)]
    for country, zone in [(None, None), *heads]:
        share, node = moved(graph, {}, with_one_more(graph, country, zone, new))
        assert share <= FURTHEST, f"{node} moved {share:.0%} of the width"


def test_one_more_enterprise_in_the_real_data_moves_nothing_far(real: tuple[nx.MultiDiGraph[str], Spots]) -> None:
    graph, spots = real
    known = ["place/china", "place/japan", "place/viet-nam", "place/cuba", None]
    zones = ["place/vsip-hai-phong", "place/do-son-ip", "place/new-zone"]
    countries = [*known, *(f"place/new-country-{at}" for at in range(4))]
    cases = [*((country, None) for country in countries), *((None, zone) for zone in zones)]
    for country, zone in cases:
        share, node = moved(graph, spots, with_one_more(graph, country, zone))
        assert share <= FURTHEST, f"{country or zone}: {node} moved {share:.0%} of the width"


def test_countries_stand_as_on_a_map(real: tuple[nx.MultiDiGraph[str], Spots]) -> None:
    graph, spots = real
    places = place_nodes(graph, spots)
    assert places[CITY] == (0, 0)
    assert places["place/france"][0] < places["place/india"][0] < 0 < places["place/japan"][0]
    assert places["place/china"][1] < 0 < places["place/australia"][1]
