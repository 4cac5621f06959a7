"""The network formats as strict readers, who follow the schemas, want them."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import networkx as nx

from haiphong_kg.release.formats import EXPORTERS
from haiphong_kg.release.networks import graphml
from haiphong_kg.release.rdf import Exported
from haiphong_kg.store.loading import KnowledgeGraph

_NMTOKEN = re.compile(r"[\w.:\-·]+")


def test_ids_of_graphml_are_nmtokens_and_stay_different() -> None:
    names = ["place/a", "place:a", "place a", "a|b", "é", "_e9_", "a·b", "=1", "a_b"]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name in names:
        graph.add_edge("place/a", name, key="hp:kind|record/x y")
    root = ElementTree.fromstring(graphml(graph))  # noqa: S314 - ours
    for kind, count in (("node", len(names)), ("edge", len(names))):
        ids = [one.attrib["id"] for one in root.iterfind(f".//{{*}}{kind}")]
        assert len(set(ids)) == len(ids) == count
        assert [one for one in ids if not _NMTOKEN.fullmatch(one)] == []


def test_gexf_has_only_the_attributes_of_its_schema(mini: KnowledgeGraph) -> None:
    (data,) = EXPORTERS["gexf"].write(Exported(mini)).values()
    (graph,) = ElementTree.fromstring(data).iterfind("{*}graph")  # noqa: S314 - ours
    # attributes of graph-content in the schema of GEXF 1.2
    assert set(graph.attrib) <= {
        "timeformat",
        "start",
        "startopen",
        "end",
        "endopen",
        "defaultedgetype",
        "idtype",
        "mode",
    }
