"""The copy of a graph for rdflib: its terms are those that rdflib's own parser makes."""

from __future__ import annotations

import rdflib
from pyoxigraph import Literal, NamedNode
from rdflib.compare import isomorphic

from haiphong_kg.release.exported import Exported
from haiphong_kg.release.rdf import ntriples
from haiphong_kg.store.iris import iri_of
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rdflib_view import union_graph

STRING = NamedNode(iri_of("xsd:string"))


def test_a_copy_has_the_triples_that_rdflib_reads(mini: KnowledgeGraph) -> None:
    read = rdflib.Graph().parse(data=ntriples(Exported(mini)), format="nt")
    assert isomorphic(rdflib.Graph() + union_graph(mini), read)


def test_a_plain_text_equals_the_same_text_in_a_query(mini: KnowledgeGraph) -> None:
    copy = union_graph(mini)
    plain = next(quad for quad in mini.store if isinstance(quad.object, Literal) and quad.object.datatype == STRING)
    assert copy.query(f"ASK {{ {plain.subject} {plain.predicate} ?text FILTER(?text = {plain.object}) }}").askAnswer
    assert copy.query(f"ASK {{ {plain.subject} {plain.predicate} {plain.object} }}").askAnswer
