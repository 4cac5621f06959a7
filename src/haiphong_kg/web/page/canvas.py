"""networkx graph → pyvis network: what vis-network is told to draw."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import networkx as nx
from pyvis.edge import Edge as DrawnEdge
from pyvis.network import Network
from pyvis.node import Node as DrawnNode

from haiphong_kg.web.page.layout.appearance import looks, node_size, wrap
from haiphong_kg.web.page.layout.crowd import LARGE, hub_of
from haiphong_kg.web.page.layout.groups import Group, groups
from haiphong_kg.web.page.layout.packing import Spots
from haiphong_kg.web.page.layout.positions import Point, place_nodes

Edge: TypeAlias = tuple[str, str, str]

_BULGE: Final = 40.0  # pixels between neighbouring lines of one pair
_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "multiselect": False,
        "zoomSpeed": 0.6,
    },
    "nodes": {
        "borderWidth": 2,
        "borderWidthSelected": 3,
        "font": {"size": 15, "strokeWidth": 4, "vadjust": -2},
        "scaling": {"label": {"drawThreshold": 6}},
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "font": {"size": 13, "strokeWidth": 4, "align": "middle"},
        "scaling": {"label": {"drawThreshold": 5}},
        "selectionWidth": 1.5,
        "hoverWidth": 1,
        "smooth": False,
    },
}


def draw(graph: nx.MultiDiGraph[str], lang: str, spots: Spots = MappingProxyType({})) -> Network:
    """A directed pyvis network with fixed positions, no physics and no titles; edges are told apart by their ids.

    Its own `add_node` and `add_edge` look through all nodes each time: they took half the time of a page of 5,000.
    """
    network = Network(directed=True, height="100%", width="100%", cdn_resources="in_line")
    network.set_options(json.dumps(_OPTIONS))
    large = len(graph) > LARGE
    standing = groups(graph, hub_of(graph)) if large else []
    places = place_nodes(graph, spots, standing)
    style = looks(_type(graph, node) for node in graph)
    patches = _patches(standing)
    for node in sorted(graph):
        look, (x, y) = style[_type(graph, node)], places[node]
        labels = _labels(graph.nodes[node], lang)
        labels["label"] = labels["label"] or node
        lines = {"lines_vi": wrap(labels["label_vi"]), "lines_en": wrap(labels["label_en"])}
        size = node_size(len(set(nx.all_neighbors(graph, node))), large=large)
        drawn = {"x": x, "y": y, "size": size, "shape": look.shape, "slot": look.slot, "type": _type(graph, node)}
        network.nodes.append(DrawnNode(node, **labels, **lines, **drawn, **patches.get(node, {})).options)
    for pair in parallel_edges(graph):
        for index, edge in enumerate(pair):
            data: Mapping[str, Any] = graph.edges[edge]
            drawn = {"id": edge_id(edge), "kind": data["kind"], "record": data.get("record", "")}
            drawn |= _labels(data, lang) | _course(places, pair, index, large=large)
            network.edges.append(DrawnEdge(*edge[:2], directed=True, **drawn).options)
    return network


def _patches(standing: Iterable[Group]) -> dict[str, dict[str, str]]:
    """The head (`patch`) of each node that stands around one and is not only told of others."""
    return {
        node: {"patch": group.head}
        for group in standing
        if group.head and group.members
        for node in (group.head, *group.members)
    }


def edge_id(edge: Edge) -> str:
    """One name for one edge: its ends and its key."""
    source, target, key = edge
    return f"{source}|{key}|{target}"


def parallel_edges(graph: nx.MultiDiGraph[str]) -> Iterator[list[Edge]]:
    """The edges, those between the same two nodes (in either direction) together, in a fixed order."""

    def pair(edge: Edge) -> tuple[str, str]:
        return min(edge[:2]), max(edge[:2])

    edges = sorted(graph.edges(keys=True), key=lambda edge: (pair(edge), edge))
    return (list(group) for _, group in groupby(edges, key=pair))


def _type(graph: nx.MultiDiGraph[str], node: str) -> str:
    return str(graph.nodes[node].get("type") or "Item")


def _labels(data: Mapping[str, Any], lang: str) -> dict[str, str]:
    vi, en = str(data.get("label_vi") or ""), str(data.get("label_en") or "")
    return {"label": (vi if lang == "vi" else en) or vi or en, "label_vi": vi or en, "label_en": en or vi}


def _course(places: Mapping[str, Point], pair: list[Edge], index: int, *, large: bool) -> dict[str, object]:
    """How an edge runs: straight when alone, else bent by its index so that every line of the pair is seen.

    In a large graph the bend waits under `bend` until the edge is selected.
    """
    source, target, _ = pair[index]
    if source == target:
        return {"selfReference": {"size": 18 + 8 * index, "angle": round(math.pi / 4 + index, 3)}}
    offset = (index - (len(pair) - 1) / 2) * _BULGE
    if offset == 0:
        return {}
    if source > target:  # the bend is seen from the edge's own start
        offset = -offset
    length = max(1.0, math.dist(places[source], places[target]))
    side = "curvedCW" if offset > 0 else "curvedCCW"
    return {
        "bend" if large else "smooth": {
            "enabled": True,
            "type": side,
            "roundness": round(min(0.6, 2 * abs(offset) / length), 3),
        }
    }
