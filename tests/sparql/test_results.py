"""Answers in the W3C's forms come back as they went: rows in JSON and XML, graphs in each RDF format."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Dataset,
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from haiphong_kg.release.rdf import GRAPHS, constructed
from haiphong_kg.sparql.engine import Answer, answer, run
from haiphong_kg.sparql.results import document, srj, srj_packed, srx
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import Term

A = NamedNode("a:b")
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t\r<>&"')).filter(
    lambda text: "\ufffe" not in text and "\uffff" not in text
)
TERMS = st.one_of(
    st.none(),
    st.sampled_from([NamedNode("a:b"), NamedNode("a:b?c=1&d=2"), BlankNode("b"), Literal(3), Literal(0.5)]),
    TEXT.map(Literal),
    TEXT.map(lambda text: Literal(text, language="vi")),
)
RDF = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
}


@given(st.lists(st.tuples(TERMS, TERMS), max_size=4))
def test_rows_come_back(rows: list[tuple[Term | None, Term | None]]) -> None:
    given_ = Answer(("a", "b"), tuple(rows))
    assert answer(parse_query_results(srj(given_).encode(), QueryResultsFormat.JSON)) == given_
    root = ET.fromstring(srx(given_))  # noqa: S314 - our own
    shown = [[(cell[0].text or "", dict(cell[0].attrib)) for cell in row] for row in root[1]]
    assert shown == [[in_xml(term) for term in row if term is not None] for row in rows]


@given(st.lists(st.tuples(TERMS, TERMS | TEXT.map(lambda text: Triple(A, A, Literal(text)))), max_size=4))
def test_without_spaces_it_is_the_same_document(rows: list[tuple[Term | None, Term | None]]) -> None:
    given_ = Answer(("a", "é"), tuple(rows))
    assert srj_packed(given_) == json.dumps(document(given_), ensure_ascii=False, separators=(",", ":")) + "\n"


def in_xml(term: Term) -> tuple[str, dict[str, str]]:
    if not isinstance(term, Literal):
        return getattr(term, "value", ""), {}
    if term.language:
        return term.value, {"{http://www.w3.org/XML/1998/namespace}lang": term.language}
    return term.value, {} if term == Literal(term.value) else {"datatype": term.datatype.value}


@pytest.mark.parametrize("truth", [True, False])
def test_yes_and_no_come_back(truth: bool) -> None:  # noqa: FBT001 - a parameter of the test
    given_ = Answer(("answer",), ((Literal(truth),),), "ask")
    assert answer(parse_query_results(srj(given_).encode(), QueryResultsFormat.JSON)) == given_
    assert answer(parse_query_results(srx(given_).encode(), QueryResultsFormat.XML)) == given_
    assert json.loads(srj_packed(given_)) == json.loads(srj(given_))


def test_what_xml_cannot_hold_is_replaced() -> None:
    root = ET.fromstring(srx(Answer(("x",), ((Literal("a\x00\x1b<b>"),),))))  # noqa: S314 - our own
    assert "".join(root.itertext()).strip() == "a\ufffd\ufffd<b>"


@pytest.mark.parametrize("form", GRAPHS)
def test_a_constructed_graph_comes_back_the_same_each_time(real: KnowledgeGraph, form: str) -> None:
    text = "CONSTRUCT { ?s skos:prefLabel ?n ; hp:about [ hp:kind ?s ] } WHERE { ?s a hp:Country ; skos:prefLabel ?n }"
    written = {constructed(run(real, text).rows, form) for _ in range(3)}
    assert len(written) == 1
    parsed = Dataset(parse(written.pop(), format=RDF[form]))
    assert len(parsed) == len(run(real, text).rows) > 10
    assert GRAPHS.keys() == RDF.keys()
