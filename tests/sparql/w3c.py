"""The W3C's test files of SPARQL 1.1 and Turtle, read from a folder that is not part of this project."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import rdflib
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from rdflib import RDF, RDFS, Namespace
from rdflib.collection import Collection

from haiphong_kg.sparql.engine import Answer, answer
from haiphong_kg.store.terms import Term

VARIABLE = "HAIPHONG_KG_W3C"
REASON = f"the W3C's files are not here: name a checkout of w3c/rdf-tests in {VARIABLE}"
FOLDER = Path(os.environ.get(VARIABLE, "/nowhere"))
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
# SERVICE is refused here; entailment and updates of a store are other specifications.
OTHERS = frozenset(("service", "syntax-fed", "entailment", "service-description", "protocol"))
NUMBERS = ("integer", "decimal", "double", "float")


class Case(NamedTuple):
    """One test: its kind (local name of its class), its files, and the graphs of the data by name."""

    name: str
    kind: str
    action: Path
    data: tuple[Path, ...]
    graphs: tuple[tuple[str, Path], ...]
    result: Path | None


def cases(folder: str) -> list[Case]:
    """The tests of the manifests under `folder`, by name."""
    found = [case for path in sorted((FOLDER / folder).rglob("manifest.ttl")) for case in _cases(path)]
    return sorted(found, key=lambda case: case.name)


def _cases(path: Path) -> Iterator[Case]:
    if path.parent.name in OTHERS:
        return
    graph = rdflib.Graph().parse(path, publicID=path.as_uri())
    for entries in graph.objects(None, MF.entries):
        for entry in Collection(graph, entries):
            action, result = graph.value(entry, MF.action), graph.value(entry, MF.result)
            kinds = [str(kind).rpartition("#")[2] for kind in graph.objects(entry, RDF.type)]
            query = graph.value(action, QT.query) or action
            if not isinstance(query, rdflib.URIRef):
                continue
            graphs = tuple(
                (_label(graph, one), _file(_graph(graph, one))) for one in graph.objects(action, QT.graphData)
            )
            data = tuple(_file(one) for one in graph.objects(action, QT.data))
            told = _file(result) if isinstance(result, rdflib.URIRef) else None
            name = f"{path.parent.name}/{str(entry).rpartition('#')[2]}"
            yield Case(name, kinds[0], _file(query), data, graphs, told)


def _graph(graph: rdflib.Graph, node: rdflib.term.Node) -> rdflib.term.Node:
    return graph.value(node, QT.graph) or node


def _label(graph: rdflib.Graph, node: rdflib.term.Node) -> str:
    return str(graph.value(node, RDFS.label) or _graph(graph, node))


def _file(iri: rdflib.term.Node | None) -> Path:
    return Path(unquote(urlsplit(str(iri)).path))


def expected(path: Path) -> Answer:
    """The answer that a result file tells."""
    if path.suffix in (".srx", ".srj", ".tsv"):
        form = {".srx": QueryResultsFormat.XML, ".srj": QueryResultsFormat.JSON, ".tsv": QueryResultsFormat.TSV}
        return answer(parse_query_results(path.read_bytes(), format=form[path.suffix]))
    if path.suffix == ".rdf":
        triples = (quad.triple for quad in parse(path=str(path), format=RdfFormat.RDF_XML, base_iri=path.as_uri()))
    else:
        triples = (quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE, base_iri=path.as_uri()))
    return answer(triples)


def alike(one: Answer, other: Answer) -> bool:
    """Whether two answers have the same rows, but for their order, the names of blank nodes and of equal numbers."""
    if one.form != other.form or (one.form == "select" and set(one.columns) != set(other.columns)):
        return False
    return _shape(one) == _shape(other)


def _shape(found: Answer) -> tuple[Counter[str], str]:
    plain: Counter[str] = Counter()
    odd: list[Quad] = []
    for number, row in enumerate(found.rows):
        cells = sorted((name, term) for name, term in zip(found.columns, row, strict=True) if term is not None)
        if any(isinstance(term, BlankNode | Triple) for _, term in cells):
            at = BlankNode(f"row{number}")
            odd += [Quad(at, NamedNode(f"urn:{name}"), _normal(term)) for name, term in cells]
        else:
            plain[str([(name, str(_normal(term))) for name, term in cells])] += 1
    dataset = Dataset(odd)
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return plain, "\n".join(sorted(map(str, dataset)))


def _normal(term: Term) -> Term:
    if not isinstance(term, Literal) or not term.datatype.value.endswith(NUMBERS):
        return term
    try:
        value = Decimal(term.value)
    except InvalidOperation:
        return term
    return Literal(f"{value.normalize():f}", datatype=term.datatype) if value.is_finite() else term
