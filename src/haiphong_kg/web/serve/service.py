"""The SPARQL 1.1 Service Description of the endpoint."""

from __future__ import annotations

from collections import Counter
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg.store import PREFIXES, KnowledgeGraph, Term

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_RESULTS: Final = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG"),
)
Statement = tuple[Term, Term, Term]


def service_description(kg: KnowledgeGraph, endpoint: str) -> list[Statement]:
    """What the endpoint at the address `endpoint` offers, and how many triples each of its named graphs has."""
    service, dataset, union = (NamedNode(f"{endpoint}#{part}") for part in ("service", "dataset", "union"))
    counts = Counter(quad.graph_name for quad in kg.store)
    found: list[Statement] = [
        (service, _type(), _sd("Service")),
        (service, _sd("endpoint"), NamedNode(endpoint)),
        (service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        (service, _sd("feature"), _sd("UnionDefaultGraph")),
        (service, _sd("defaultDataset"), dataset),
        (dataset, _type(), _sd("Dataset")),
        (dataset, _sd("defaultGraph"), union),
        *_graph(union, len({quad.triple for quad in kg.store})),
    ]
    found += [(service, _sd("resultFormat"), NamedNode(_FORMATS + name)) for name in _RESULTS]
    for number, (name, count) in enumerate(sorted(counts.items(), key=lambda item: str(item[0]))):
        if isinstance(name, NamedNode):
            described, graph = (NamedNode(f"{endpoint}#{part}{number}") for part in ("named-graph", "graph"))
            found += [(dataset, _sd("namedGraph"), described), (described, _type(), _sd("NamedGraph"))]
            found += [(described, _sd("name"), name), (described, _sd("graph"), graph)]
            found += _graph(graph, count)
    return found


def _graph(node: Term, triples: int) -> list[Statement]:
    count = Literal(str(triples), datatype=NamedNode(PREFIXES["xsd"] + "integer"))
    return [(node, _type(), _sd("Graph")), (node, NamedNode(PREFIXES["void"] + "triples"), count)]


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)


def _type() -> NamedNode:
    return NamedNode(PREFIXES["rdf"] + "type")
