"""The shapes of `ontology/shapes.ttl`, through pySHACL."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import pyshacl
import pyshacl.shape
import rdflib
from pyshacl.constraints import ALL_CONSTRAINT_PARAMETERS, CONSTRAINT_PARAMETERS_MAP
from pyshacl.constraints.constraint_component import ConstraintComponent
from pyshacl.constraints.core.shape_based_constraints import PropertyConstraintComponent
from pyshacl.errors import ShapeRecursionWarning
from rdflib import RDF, SH

from haiphong_kg.base import printable
from haiphong_kg.checks.findings import Finding, about, filled
from haiphong_kg.store import ID, SCHEME, KnowledgeGraph, compact, in_range, union_graph

RULE: Final = "shacl"
_UNNAMED: Final = {"en": "The description breaks a shape", "vi": "Mô tả không đúng khuôn dạng"}
_FOREIGN: Final = {"en": "{}", "vi": "Mô tả không đúng khuôn dạng: nguyên văn “{}”"}
_UNREAD: Final = {
    "en": "The shapes cannot be read, so nothing was checked against them: {}",
    "vi": "Không đọc được các khuôn dạng, nên chưa đối chiếu được gì với chúng: {}",
}
_MEND_SHAPE: Final = {
    "en": "mend the shape that was changed last: its lists, paths, patterns and queries",
    "vi": "sửa khuôn dạng vừa thay đổi: danh sách, đường dẫn, mẫu chữ và truy vấn của nó",
}
_FILE: Final = "ontology/shapes.ttl"
_LONGEST: Final = 200
_FIX: Final = {"en": "mend what {shape} asks for", "vi": "sửa theo yêu cầu của {shape}"}


def shape_findings(kg: KnowledgeGraph) -> list[Finding]:
    """Where the data and what is derived from it break a shape; model, shapes and data are one graph.

    That something not described is of no class either, a check query tells already (`dangling-reference`).
    """
    _spare_pyshacl()
    with _quietly():
        graph = union_graph(kg)
        try:
            _, results, _ = pyshacl.validate(graph, shacl_graph=graph, inference="none", inplace=True)
        except Exception as error:  # noqa: BLE001 - it raises what it likes for a shape that is none
            return [_unread(error)]
    told = [one for one in results.subjects(RDF.type, SH.ValidationResult) if not _is_dangling(graph, results, one)]
    own = {results.value(one, SH.focusNode) for one in told if not _is_round(graph, results, one)}
    broken = (one for one in told if results.value(one, SH.focusNode) not in own or not _is_round(graph, results, one))
    found = (_finding(kg, graph, results, one) for one in broken)
    # a shape that leads back to itself is tried from each of the things on the way
    once = {(one.subject, one.severity, *one.message.values(), *one.fix.values()): one for one in found}
    return list(once.values())


def _unread(error: Exception) -> Finding:
    """The finding that the shapes cannot be read as shapes."""
    said = printable(" ".join(str(error).split()))[:_LONGEST]
    return Finding("error", RULE, "", _FILE, None, filled(_UNREAD, said or type(error).__name__), _MEND_SHAPE)


def _is_dangling(graph: rdflib.Graph, results: rdflib.Graph, result: rdflib.term.Node) -> bool:
    """Whether a class is missed in what nothing here describes."""
    value = results.value(result, SH.value)
    is_of_class = results.value(result, SH.sourceConstraintComponent) == SH.ClassConstraintComponent
    return is_of_class and str(value).startswith((ID, SCHEME)) and (value, None, None) not in graph


def _is_round(graph: rdflib.Graph, results: rdflib.Graph, result: rdflib.term.Node) -> bool:
    """Whether a thing does not conform to a shape that leads back to itself: what it breaks there is told besides."""
    shape = results.value(result, SH.sourceShape)
    is_node = results.value(result, SH.sourceConstraintComponent) == SH.NodeConstraintComponent
    is_whole = results.value(result, SH.value) == results.value(result, SH.focusNode)
    return is_node and is_whole and shape in set(graph.transitive_objects(graph.value(shape, SH.node), SH.node))


@contextmanager
def _quietly() -> Iterator[None]:
    """Inside, rdflib logs no traceback for a literal that is not of its datatype: a rule of ours tells of those.

    Nor does pySHACL warn of a shape that leads back to itself, which it leaves after some rounds.
    """
    log = logging.getLogger("rdflib.term")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ShapeRecursionWarning)
            yield
    finally:
        log.setLevel(before)


def _spare_pyshacl() -> None:
    """Spares pySHACL what takes most of its time.

    It looks up each property of a shape in a list, for each node again; it writes a text about whatever conforms to one
    of several shapes but not to another, which nobody reads; and it reads a property shape again for each node.
    """
    vars(pyshacl.shape)["CONSTRAINT_PARAMS"] = frozenset(ALL_CONSTRAINT_PARAMETERS), CONSTRAINT_PARAMETERS_MAP
    setattr(ConstraintComponent, "make_v_result_description", lambda *_given, **_named: "")  # noqa: B010
    setattr(PropertyConstraintComponent, "_evaluate_property_shape", _all_at_once)  # noqa: B010


def _all_at_once(
    component: Any,  # noqa: ANN401 - half of pySHACL has no types
    executor: Any,  # noqa: ANN401
    name: rdflib.term.Node,
    data: rdflib.Graph,
    values: Mapping[rdflib.term.Node, Iterable[rdflib.term.Node]],
    recursive: Collection[Any],
    way: list[Any],
) -> tuple[bool, list[Any]]:
    """Whether one of the values breaks the property shape, and the results: as pySHACL's own, without its loop."""
    shape = component.shape.get_other_shape(name)
    if recursive and shape in recursive:
        warnings.warn(ShapeRecursionWarning(way), stacklevel=1)  # type: ignore[no-untyped-call]
        return False, []
    nodes = list({node: None for of_one in values.values() for node in of_one})
    conforms, results = shape.validate(executor, data, focus=nodes, _evaluation_path=list(way))
    return not conforms, results


def _finding(kg: KnowledgeGraph, graph: rdflib.Graph, results: rdflib.Graph, result: rdflib.term.Node) -> Finding:
    focus = results.value(result, SH.focusNode)
    terms = (results.value(result, part) for part in (SH.resultPath, SH.value))
    detail = " ".join(_name(term) for term in terms if term != focus).strip()
    detail = f" ({detail})" if detail else ""
    shape = _shape(graph, results.value(result, SH.sourceShape))
    parts = {lang: text.rstrip(".").rpartition("; ") for lang, text in _messages(graph, results, result).items()}
    message = {lang: (wrong or only) + detail for lang, (wrong, _, only) in parts.items()}
    fix = {lang: mend if wrong else _FIX[lang].format(shape=shape) for lang, (wrong, _, mend) in parts.items()}
    severity = "error" if results.value(result, SH.resultSeverity) == SH.Violation else "warning"
    return about(kg, RULE, str(focus), message, fix, severity)


def _messages(graph: rdflib.Graph, results: rdflib.Graph, result: rdflib.term.Node) -> dict[str, str]:
    """The shape's own words by language ("wrong; mend"); of one language alone, that for both.

    Of a shape without words those of pySHACL, which are English.
    """
    found = [text for text in results.objects(result, SH.resultMessage) if isinstance(text, rdflib.Literal)]
    by = [results.value(result, name) for name in (SH.sourceShape, SH.sourceConstraint)]
    if found and not any(graph.value(one, SH.message) for one in by if one is not None):
        return filled(_FOREIGN, printable(" ".join(min(found).split())).replace("; ", ", "))
    by_language = {text.language or "en": str(text) for text in sorted(found)}
    other = next(iter(by_language.values()), "")
    return {
        lang: by_language.get(in_range(lang, by_language) or "", other) or unnamed for lang, unnamed in _UNNAMED.items()
    }


def _shape(graph: rdflib.Graph, shape: rdflib.term.Node | None) -> str:
    """The name of the shape, or of the named shape that a nameless one stands in."""
    while isinstance(shape, rdflib.BNode):
        shape = min(graph.subjects(None, shape), key=str, default=None)
    return _name(shape) or _FILE.rpartition("/")[2]


def _name(node: rdflib.term.Node | None) -> str:
    return "" if node is None or isinstance(node, rdflib.BNode) else compact(str(node))
