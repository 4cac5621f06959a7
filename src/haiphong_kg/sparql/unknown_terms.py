"""What a query names that the graph does not know: it is no mistake of syntax, but no row will ever match it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg import base
from haiphong_kg.errors import Message
from haiphong_kg.sparql.syntax import declared, iris, names
from haiphong_kg.store import BASE, DEF, GRAPH, ID, PREFIXES, SCHEME, KnowledgeGraph, compact

_MOST: Final = 20
_FUNCTIONS: Final = PREFIXES["xsd"]
_NAMESPACES: Final = sorted({*PREFIXES.values(), BASE, ID, SCHEME, GRAPH}, key=len, reverse=True)


def unknown_names(kg: KnowledgeGraph, text: str) -> list[Message]:
    """One sentence for each of the first names in the query that the graph does not use, with the nearest that it does.

    Of our own names all are told; of other vocabularies' only those that are like one in use. A list of thousands would
    tell a reader no more, and each takes as long as a look through all names of the graph.
    """
    strange = list(islice(((iri, place) for iri, place in _named(text) if not _stands(kg, iri)), _MOST))
    used = _used(kg) if strange else frozenset()
    found = dict.fromkeys(_sentence(used, iri, place) for iri, place in strange if iri not in used)
    return [sentence for sentence in found if sentence]


def _named(text: str) -> Iterator[tuple[str, Message]]:
    prefixes = declared(text)
    for name in names(text):
        if name.prefix in prefixes and name.local:
            iri = prefixes[name.prefix] + name.local.replace("\\", "")
            yield iri, Message("lineColumn", line=name.line, column=name.column)
    for iri, line, column in iris(text):
        if not iri.endswith(("/", "#")):  # the beginning of IRIs, which a query composes
            yield iri, Message("lineColumn", line=line, column=column)


def _sentence(used: Collection[str], iri: str, place: Message) -> Message | None:
    namespace = next((one for one in _NAMESPACES if iri.startswith(one)), None)
    if namespace is None or namespace == _FUNCTIONS:
        return None
    known = {one for one in used if one.startswith(namespace)}
    near = base.nearest_names(iri.removeprefix(namespace), {one.removeprefix(namespace) for one in known}, 1)
    if not near and not iri.startswith(BASE):
        return None
    what = Message("definedNowhere" if iri.startswith(DEF) else "notInGraph", place=place, name=compact(iri))
    return Message("pair", one=what, other=Message("nearest", names=[compact(namespace + near[0])])) if near else what


def _stands(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether it stands in a triple, or names a graph."""
    try:
        node = NamedNode(iri)
    except ValueError:  # the engine itself says what is wrong with such an IRI
        return True
    patterns = ((node, None, None, None), (None, node, None, None), (None, None, node, None), (None, None, None, node))
    return any(next(iter(kg.store.quads_for_pattern(*one)), None) for one in patterns)


def _used(kg: KnowledgeGraph) -> frozenset[str]:
    """All IRIs of the graph, those too that only stand behind literals as their datatypes."""
    terms = {term for quad in kg.store for term in quad}
    return frozenset(
        one.value if isinstance(one, NamedNode) else one.datatype.value
        for one in terms
        if isinstance(one, NamedNode | Literal)
    )
