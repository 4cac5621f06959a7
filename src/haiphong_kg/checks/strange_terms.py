"""Terms of other vocabularies that are rather a slip: hardly used, and written almost as one that often is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad

from haiphong_kg.base import nearest_names
from haiphong_kg.checks.findings import MEANT, Finding, about, filled, written
from haiphong_kg.store import BASE, PREFIXES, KnowledgeGraph, bare, compact, iri_in

_TYPE: Final = PREFIXES["rdf"] + "type"
_SLIP: Final = 0.85  # versionIRI is no slip for versionInfo
_SELDOM: Final = 2
_OFTEN: Final = 5
_STRANGE: Final = {
    "en": "{} is hardly used here, and {} is, which is written almost so",
    "vi": "Ở đây hầu như không dùng {}, còn {} viết gần giống thì có dùng",
}


def strange_terms(kg: KnowledgeGraph) -> Iterator[Finding]:
    """A warning for each such property or class, at the first thing that has it; `undefined-term` tells of our own."""
    quads = [quad for quad in written(kg) if isinstance(quad.subject, NamedNode)]
    counted = Counter(map(_term, quads))
    namespaces = [one for one in PREFIXES.values() if not one.startswith(BASE)]
    slips = {}
    for term in (one for one, count in counted.items() if count <= _SELDOM):
        namespace = max((one for one in namespaces if term.startswith(one)), key=len, default="")
        often = {one for one, count in counted.items() if namespace and one.startswith(namespace) and count >= _OFTEN}
        local = {one.removeprefix(namespace) for one in often}
        if near := nearest_names(term.removeprefix(namespace), local, 1, like=_SLIP):
            slips[term] = compact(namespace + near[0])
    for quad in quads:
        if (meant := slips.pop(_term(quad), None)) is not None:
            said = filled(_STRANGE, compact(_term(quad)), meant)
            yield about(kg, "strange-term", bare(quad.subject), said, filled(MEANT, meant), "warning")


def _term(quad: Quad) -> str:
    """The property of a triple, or the class that it names."""
    is_class = quad.predicate.value == _TYPE
    return (is_class and iri_in(quad.object)) or quad.predicate.value
