"""The same data for rdflib: a live view of the store, and a copy. The one place where terms meet rdflib."""

from __future__ import annotations

from functools import lru_cache

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from haiphong_kg.errors import DataError, Message
from haiphong_kg.store.iris import PREFIXES
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import Term
from haiphong_kg.store.walled import Elsewhere, WalledDataset, WalledStore


def dataset(kg: KnowledgeGraph, elsewhere: Elsewhere | None = None) -> rdflib.Dataset:
    """A live rdflib view of the store; without a graph name a pattern or query sees the union of all graphs.

    No query or update in it opens an address or a file (see `walled`); queries run `elsewhere`, where it is given.
    """
    view = WalledDataset(store=WalledStore(kg.store, elsewhere), default_union=True)
    _bind(view)
    return view


def union_graph(kg: KnowledgeGraph) -> rdflib.Graph:
    """A copy of all triples in rdflib's own memory store, for libraries that walk the graph many times.

    Raises:
        DataError: a file has an RDF 1.2 triple term, which rdflib has no form for.
    """
    graph = rdflib.Graph(bind_namespaces="none")
    _bind(graph)
    known = lru_cache(maxsize=None)(to_rdflib)  # most terms stand in many triples
    for quad in kg.store:
        if isinstance(quad.object, Triple):
            path = kg.files.get(str(quad.graph_name)[1:-1])
            shown = kg.layout.shown(path) if path else None
            raise DataError(Message("tripleTerm", term=quad.object), fix=Message("writeRecord"), file=shown)
        graph.add((known(quad.subject), known(quad.predicate), known(quad.object)))
    return graph


def to_rdflib(term: Term) -> rdflib.term.Node:
    """The rdflib term that equals `term`; literals keep their lexical form.

    Raises:
        ValueError: an RDF 1.2 triple term, which rdflib has no form for.
    """
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Literal):
        datatype = None if term.language else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    raise ValueError(f"rdflib has no form for the triple term {term}")


def _bind(graph: rdflib.Graph) -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
