"""What all formats are written from."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Triple

from haiphong_kg import analysis
from haiphong_kg.store import KnowledgeGraph, bare, canonical, triple_order

if TYPE_CHECKING:
    import networkx as nx


class Exported:
    """The graph, its quads and its triples, put into their one order once, and its network."""

    def __init__(self, kg: KnowledgeGraph) -> None:
        self.kg = kg

    @cached_property
    def quads(self) -> list[Quad]:
        """All quads in the order of a document; blank nodes under canonical names."""
        return sorted(canonical(self.kg), key=lambda quad: (*triple_order(quad.triple), graph_of(quad)))

    @cached_property
    def triples(self) -> list[Triple]:
        """All triples of the union of the named graphs in the same order."""
        return list(dict.fromkeys(quad.triple for quad in self.quads))

    @cached_property
    def network(self) -> nx.MultiDiGraph[str]:
        """The network of direct relations."""
        return analysis.build_network(self.kg, analysis.WHOLE)


def graph_of(quad: Quad) -> str:
    """The IRI of the named graph that it stands in; "" of the default graph."""
    return bare(quad.graph_name) if isinstance(quad.graph_name, NamedNode) else ""
