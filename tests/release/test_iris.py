"""IRIs that a format's own abbreviations could swallow come back the same, or are refused by name."""

from __future__ import annotations

import json

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BaseDirection, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib.compare import isomorphic

from haiphong_kg.errors import OutputError
from haiphong_kg.release.rdf import GRAPHS, linked
from haiphong_kg.store.iris import PREFIXES, expand
from haiphong_kg.store.rdflib_view import to_rdflib

# rdflib's own JSON-LD parser still calls what rdflib deprecates
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SUBJECT = NamedNode("http://example.org/a")
ODD_IRIS = ["geo:20.86,106.68", "org:12", "time:1", "id:x", "scheme:y", "unit:a//b", "urn:isbn:1", "GEO:1", "tag:a@b:c"]
RDF = PREFIXES["rdf"]
NO_ELEMENTS = [f"{RDF}li", f"{RDF}ID", f"{RDF}about", f"{RDF}Description", "http://www.w3.org/2000/xmlns/a"]
NO_ELEMENTS += ["http://example.org/code/123", "http://example.org/p/", "http://example.org/p#", "x:1"]
# Letters of later editions of XML 1.0, and of Unicode, than many readers know.
NO_ELEMENTS += ["http://example.org/ſa", "http://example.org/\U0001f600"]
_IRIS = st.builds(
    "{}:{}".format, st.sampled_from([*PREFIXES, "id", "scheme", "urn"]), st.from_regex("[a-z0-9,./]+", fullmatch=True)
)


@pytest.mark.parametrize("iri", ODD_IRIS)
def test_an_iri_whose_scheme_is_also_a_prefix_comes_back_the_same(iri: str) -> None:
    check_iri(iri)


@settings(max_examples=40, deadline=None)
@given(_IRIS)
def test_any_iri_comes_back_the_same_from_json_ld(iri: str) -> None:
    check_iri(iri)


def check_iri(iri: str) -> None:
    odd = NamedNode(iri)
    known = NamedNode(expand("geo:Point")), NamedNode(expand("org:unitOf"))
    meant = {
        Triple(odd, known[1], odd),
        Triple(odd, NamedNode(expand("rdf:type")), odd),
        Triple(known[0], odd, Literal("x", datatype=odd)),
        Triple(known[0], known[1], known[0]),
    }
    data = GRAPHS["jsonld"](meant)
    assert {quad.triple for quad in parse(data, RdfFormat.JSON_LD)} == meant
    theirs = rdflib.Graph().parse(data=data, format="json-ld")
    assert isomorphic(theirs, rdflib.Graph().parse(data=GRAPHS["ntriples"](meant), format="nt"))
    inside = json.dumps(linked([tuple(one) for one in meant])).encode()
    assert {quad.triple for quad in parse(inside, RdfFormat.JSON_LD)} == meant


@pytest.mark.parametrize("form", ["jsonld", "turtle", "rdfxml"])
def test_a_type_that_is_no_thing_comes_back_the_same(form: str) -> None:
    kind = NamedNode(expand("rdf:type"))
    meant = {Triple(SUBJECT, kind, value) for value in (Literal("x"), Literal("y", language="vi"), SUBJECT)}
    data = GRAPHS[form](meant)
    ours = {"jsonld": RdfFormat.JSON_LD, "turtle": RdfFormat.TURTLE, "rdfxml": RdfFormat.RDF_XML}[form]
    assert {quad.triple for quad in parse(data, ours)} == meant
    theirs = {"jsonld": "json-ld", "turtle": "turtle", "rdfxml": "xml"}[form]
    assert len(rdflib.Graph().parse(data=data, format=theirs)) == len(meant)


@pytest.mark.parametrize("local", ["a.", "a..", "b.c.", ".d", "a~.", "-.", "1."])
def test_a_name_with_a_full_stop_is_read_by_rdflib_too(local: str) -> None:
    """It ends a name before an escaped full stop."""
    node = NamedNode(expand("hp:") + local)
    meant = {Triple(node, node, node), Triple(node, node, Literal("hp:a\\.", datatype=node))}
    for form in ("turtle", "trig"):
        data = GRAPHS[form](meant)
        assert {quad.triple for quad in parse(data, RdfFormat.TURTLE)} == meant
        read = rdflib.Graph().parse(data=data, format="turtle")
        assert {str(term) for triple in read for term in triple} == {node.value, "hp:a\\."}


@pytest.mark.parametrize("iri", NO_ELEMENTS)
def test_a_property_without_an_xml_name_is_refused_by_name(iri: str) -> None:
    triple = Triple(SUBJECT, NamedNode(iri), Literal("x"))
    with pytest.raises(OutputError, match=f"RDF/XML.*<{iri}>"):
        GRAPHS["rdfxml"]([triple])
    with pytest.raises(OutputError, match=f"RDF/XML.*<{iri}>"):
        GRAPHS["rdfxml"]([Triple(SUBJECT, NamedNode(expand("rdf:reifies")), triple)])


@pytest.mark.parametrize(
    "iri", [*NO_ELEMENTS, "http://example.org/Kind", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430"]
)
def test_a_class_needs_no_xml_name(iri: str) -> None:
    kind, label = NamedNode(expand("rdf:type")), NamedNode(expand("rdfs:label"))
    classes = {NamedNode(iri), NamedNode("http://example.org/Other")}
    meant = {Triple(SUBJECT, kind, one) for one in classes} | {
        Triple(NamedNode(iri), kind, NamedNode(iri)),
        Triple(SUBJECT, label, Literal("<rdf:aboutEach rdf:resource='x'/>")),
    }
    data = GRAPHS["rdfxml"](meant)
    assert {quad.triple for quad in parse(data, RdfFormat.RDF_XML)} == meant
    read = rdflib.Graph().parse(data=data, format="xml")
    assert set(read.objects(rdflib.URIRef(SUBJECT.value), rdflib.RDF.type)) == {to_rdflib(one) for one in classes}
    assert len(read) == len(meant)


@pytest.mark.parametrize("iri", ["http://example.org/1a", "urn:x:y", "http://example.org/é-1", "http://example.org/_"])
def test_a_property_that_ends_in_an_xml_name_is_written_as_xml(iri: str) -> None:
    triple = Triple(SUBJECT, NamedNode(iri), Literal("x"))
    data = GRAPHS["rdfxml"]([triple])
    assert [quad.triple for quad in parse(data, RdfFormat.RDF_XML)] == [triple]
    assert [str(predicate) for predicate in rdflib.Graph().parse(data=data, format="xml").predicates()] == [iri]


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_the_direction_of_a_text_is_kept(form: str) -> None:
    meant = {Triple(SUBJECT, NamedNode(expand("hp:x")), Literal("a", language="ar", direction=BaseDirection.RTL))}
    ours = {"ntriples": RdfFormat.N_TRIPLES, "turtle": RdfFormat.TURTLE, "rdfxml": RdfFormat.RDF_XML}[form]
    assert {quad.triple for quad in parse(GRAPHS[form](meant), ours)} == meant
