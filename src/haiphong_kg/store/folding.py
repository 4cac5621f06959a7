"""Two names of one thing, told as one: what a decision on identity folds is read as what the decision keeps."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode, Quad, Store

from haiphong_kg.store.iris import iri_of

_FOLDS: Final = NamedNode(iri_of("hp:folds"))
_KEEPS: Final = NamedNode(iri_of("hp:decidedFor"))
_FIRST: Final = NamedNode(iri_of("skos:prefLabel"))
_OTHER: Final = NamedNode(iri_of("skos:altLabel"))


def fold(store: Store) -> None:
    """Each record that names what a decision folds names what it keeps; the names of the folded become further names.

    Nothing else that is said of the folded thing itself stays, because the kept one has a description of its own.
    """
    for decision in list(store.quads_for_pattern(None, _FOLDS, None, None)):
        folded, kept = decision.object, _kept(store, decision)
        if isinstance(folded, NamedNode) and kept is not None:
            _rename(store, folded, kept)
            _join(store, folded, kept)


def kept_for(store: Store, iri: str) -> str | None:
    """The IRI that stands for the folded `iri`; None where no decision folds it."""
    decision = next(store.quads_for_pattern(None, _FOLDS, NamedNode(iri), None), None)
    kept = None if decision is None else _kept(store, decision)
    return None if kept is None else kept.value


def _kept(store: Store, decision: Quad) -> NamedNode | None:
    quad = next(store.quads_for_pattern(decision.subject, _KEEPS, None, None), None)
    return quad.object if quad is not None and isinstance(quad.object, NamedNode) else None


def _rename(store: Store, folded: NamedNode, kept: NamedNode) -> None:
    for quad in list(store.quads_for_pattern(None, None, folded, None)):
        if quad.predicate != _FOLDS:
            store.remove(quad)
            store.add(Quad(quad.subject, quad.predicate, kept, quad.graph_name))


def _join(store: Store, folded: NamedNode, kept: NamedNode) -> None:
    first = {quad.object for quad in store.quads_for_pattern(kept, _FIRST, None, None)}
    for quad in list(store.quads_for_pattern(folded, None, None, None)):
        store.remove(quad)
        if quad.predicate in (_FIRST, _OTHER) and quad.object not in first:
            store.add(Quad(kept, _OTHER, quad.object, quad.graph_name))
