"""The same data for rdflib: a live view of the store, and copies of it. The one place where terms meet rdflib."""

from __future__ import annotations

import rdflib
from oxrdflib import OxigraphStore
from oxrdflib._converter import from_ox

from haiphong_kg.namespaces import PREFIXES
from haiphong_kg.store import KnowledgeGraph


def dataset(kg: KnowledgeGraph) -> rdflib.Dataset:
    """A live rdflib view of the store; without a graph name a pattern or query sees the union of all graphs."""
    view = rdflib.Dataset(store=OxigraphStore(store=kg.store), default_union=True)
    _bind(view)
    return view


def union_graph(kg: KnowledgeGraph) -> rdflib.Graph:
    """A copy of all triples in rdflib's own memory store, for libraries that walk the graph many times."""
    graph = rdflib.Graph(bind_namespaces="none")
    _bind(graph)
    for quad in kg.store:
        graph.add(tuple(from_ox(term) for term in quad.triple))
    return graph


def _bind(graph: rdflib.Graph) -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
