"""What one of our own addresses names: the triples about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from pyoxigraph import BlankNode, NamedNode, Triple

from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.store import BASE, DEF, KnowledgeGraph, Term

Statement = tuple[Term, Term, Term]
_LONGEST: Final = 200
_SAFE: Final = "/#:@!$&'()*+,;=~"


def described(kg: KnowledgeGraph, path: str) -> tuple[str, list[Statement]]:
    """The IRI that `path` under our base is the address of, and the triples with it as subject or object.

    `def` is the address of the whole model. A path may be written in Unicode where the IRI is percent-encoded.

    Raises:
        NotFoundError: the graph says nothing about it.
    """
    if path == "def":
        subjects = {quad.subject for quad in kg.store if getattr(quad.subject, "value", "").startswith(DEF)}
        return DEF, [row for subject in sorted(subjects, key=str) for row in _about(kg, subject)]
    for local in dict.fromkeys((path, quote(path, _SAFE))):
        node = _node(BASE + local)
        if node and next(kg.store.quads_for_pattern(node, None, None, None), None):
            return node.value, [*_about(kg, node), *_incoming(kg, node)]
    raise NotFoundError(Message("notDescribed", iri=f"{BASE}{path}"[:_LONGEST]), fix=Message("lookForIt"))


def _about(kg: KnowledgeGraph, subject: NamedNode | BlankNode | Triple) -> Iterator[Statement]:
    """The triples of `subject`, and those of the blank nodes in them."""
    waiting, seen = [subject], {subject}
    while waiting:
        for quad in kg.store.quads_for_pattern(waiting.pop(), None, None, None):
            yield quad.subject, quad.predicate, quad.object
            if isinstance(quad.object, BlankNode) and quad.object not in seen:
                seen.add(quad.object)
                waiting.append(quad.object)


def _incoming(kg: KnowledgeGraph, node: NamedNode) -> Iterator[Statement]:
    for quad in kg.store.quads_for_pattern(None, None, node, None):
        yield quad.subject, quad.predicate, quad.object


def _node(iri: str) -> NamedNode | None:
    try:
        return NamedNode(iri)
    except ValueError:
        return None
