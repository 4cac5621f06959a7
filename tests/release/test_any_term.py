"""Any IRI and any literal comes back the same from each RDF format, through two readers that are not ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from haiphong_kg.base.xml import legal
from haiphong_kg.release.rdf import GRAPHS
from haiphong_kg.store.iris import PREFIXES
from haiphong_kg.store.rdflib_view import to_rdflib

# rdflib's own JSON-LD parser still calls what rdflib deprecates; it warns of literals that are not of their datatype
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
FORMS = {
    "turtle": ("turtle", RdfFormat.TURTLE),
    "ntriples": ("nt", RdfFormat.N_TRIPLES),
    "jsonld": ("json-ld", RdfFormat.JSON_LD),
    "rdfxml": ("xml", RdfFormat.RDF_XML),
}
# No character that RFC 3987 keeps out of an IRI; XML could not hold a control sign of C1 either.
_PATH = st.text(
    st.characters(
        codec="utf-8", max_codepoint=0xDFFFF, exclude_categories=["C", "Z"], exclude_characters='<>"{}|^`\\[]%#?'
    )
)
_IRIS = st.builds(
    lambda start, rest: NamedNode(start + rest),
    st.sampled_from(["http://example.org/", "urn:isbn:", "tag:a@b,2020:", *PREFIXES.values()]),
    _PATH,
)
_TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
_DATATYPES = st.sampled_from(["xsd:string", "xsd:date", "xsd:integer", "xsd:boolean", "xsd:decimal", "edtf:EDTF"])
_LITERALS = st.one_of(
    st.builds(Literal, _TEXTS),
    st.builds(lambda text, tag: Literal(text, language=tag), _TEXTS, st.sampled_from(["vi", "en", "vi-vn", "zh-hant"])),
    st.builds(lambda text, kind: Literal(text, datatype=_datatype(kind)), _TEXTS, _DATATYPES),
)


def _datatype(curie: str) -> NamedNode:
    prefix, _, local = curie.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(subject=_IRIS, thing=_IRIS, literal=_LITERALS)
@example(
    NamedNode("urn:isbn:1"), NamedNode("http://example.org/a'b,c;d"), Literal("1.20", datatype=_datatype("xsd:decimal"))
)
@example(NamedNode("urn:isbn:1"), NamedNode("http://example.org/"), Literal("0", datatype=_datatype("xsd:boolean")))
@example(NamedNode("urn:isbn:1"), NamedNode("http://example.org/"), Literal("+01", datatype=_datatype("xsd:integer")))
@example(NamedNode("tag:a@b,2020:x"), NamedNode("http://example.org/é"), Literal("\r\n\t</a>]]>&\"'\\"))
def test_any_term_comes_back_the_same(form: str, subject: NamedNode, thing: NamedNode, literal: Literal) -> None:
    if form == "rdfxml" and legal(literal.value) != literal.value:
        return  # XML 1.0 cannot hold it: it becomes U+FFFD, as another test shows
    verb = NamedNode("http://example.org/p")
    meant = [Triple(subject, verb, thing), Triple(subject, verb, literal)]
    data = GRAPHS[form](meant)
    theirs, ours = FORMS[form]
    assert {quad.triple for quad in parse(data, ours)} == set(meant)
    with _as_written():
        read = rdflib.Graph().parse(data=data, format=theirs)
    told = _told_by_value if form == "turtle" else _told
    assert {told(term) for term in read.objects()} == {_told(to_rdflib(thing)), told(to_rdflib(literal))}
    assert {str(one) for one in read.subjects()} == {subject.value}


@contextmanager
def _as_written() -> Iterator[None]:
    """Inside, rdflib keeps the text of a literal; else it reads `"0"^^xsd:boolean` as `"false"^^xsd:boolean`."""
    before, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = before


def _told(term: rdflib.term.Node) -> tuple[str, str, str]:
    """The term by its text; rdflib's equality looks at values."""
    if not isinstance(term, rdflib.Literal):
        return str(term), "", ""
    return str(term), term.language or "", "" if term.language else str(term.datatype or rdflib.XSD.string)


def _told_by_value(term: rdflib.term.Node) -> tuple[str, str, str]:
    """The same, but of numbers that Turtle writes without quotation marks rdflib keeps only the value: 01 is 1."""
    if isinstance(term, rdflib.Literal) and term.datatype in (rdflib.XSD.integer, rdflib.XSD.decimal):
        term = rdflib.Literal(str(term), datatype=term.datatype, normalize=True)
    return _told(term)
