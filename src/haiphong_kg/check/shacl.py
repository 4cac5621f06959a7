"""The shapes of `ontology/shapes.ttl`, through pySHACL."""

from __future__ import annotations

from typing import Final

import pyshacl
import rdflib
from rdflib import RDF, SH

from haiphong_kg.check.findings import Finding, about
from haiphong_kg.namespaces import compact
from haiphong_kg.rdf_view import union_graph
from haiphong_kg.store import KnowledgeGraph

RULE: Final = "shacl"
_UNNAMED: Final = {"en": "the description breaks a shape", "vi": "mô tả không đúng khuôn dạng"}
_FIX: Final = {"en": "mend {path} as {shape} asks", "vi": "sửa {path} theo yêu cầu của {shape}"}
_DESCRIPTION: Final = {"en": "the description", "vi": "mô tả"}


def shape_findings(kg: KnowledgeGraph) -> list[Finding]:
    """Where the data and what is derived from it break a shape; model, shapes and data are one graph."""
    graph = union_graph(kg)
    _, results, _ = pyshacl.validate(graph, shacl_graph=graph, inference="none", inplace=True)
    found = results.subjects(RDF.type, SH.ValidationResult)
    return [_finding(kg, graph, results, result) for result in found]


def _finding(kg: KnowledgeGraph, graph: rdflib.Graph, results: rdflib.Graph, result: rdflib.term.Node) -> Finding:
    value = results.value(result, SH.value)
    detail = "" if value is None or isinstance(value, rdflib.BNode) else f" ({compact(str(value))})"
    message = {lang: text + detail for lang, text in _messages(results, result).items()}
    path = results.value(result, SH.resultPath)
    shape = _shape(graph, results.value(result, SH.sourceShape))
    fix = {lang: text.format(path=_name(path) or _DESCRIPTION[lang], shape=shape) for lang, text in _FIX.items()}
    severity = "error" if results.value(result, SH.resultSeverity) == SH.Violation else "warning"
    return about(kg, RULE, str(results.value(result, SH.focusNode)), message, fix, severity)


def _messages(results: rdflib.Graph, result: rdflib.term.Node) -> dict[str, str]:
    """The shape's own words by language; where it has only one language, that one for both."""
    found = [text for text in results.objects(result, SH.resultMessage) if isinstance(text, rdflib.Literal)]
    by_language = {text.language or "en": str(text) for text in sorted(found)}
    other = next(iter(by_language.values()), "")
    return {lang: by_language.get(lang) or other or unnamed for lang, unnamed in _UNNAMED.items()}


def _shape(graph: rdflib.Graph, shape: rdflib.term.Node | None) -> str:
    """The name of the shape, or of the named shape that a nameless one stands in."""
    while isinstance(shape, rdflib.BNode):
        shape = min(graph.subjects(None, shape), key=str, default=None)
    return _name(shape) or "shapes.ttl"


def _name(node: rdflib.term.Node | None) -> str:
    return compact(str(node)) if isinstance(node, rdflib.URIRef) else ""
