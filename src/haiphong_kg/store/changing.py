"""An update of SPARQL, as rdflib understands it: what it takes from a store and what it adds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import rdflib

from haiphong_kg.errors import HaiphongError, Message, QueryError, quoted
from haiphong_kg.store.loading import Changes, KnowledgeGraph
from haiphong_kg.store.rdflib_view import dataset, to_rdflib
from haiphong_kg.store.terms import Term


def changed(kg: KnowledgeGraph, text: str, bindings: Mapping[str, Term], graph: str) -> Changes:
    """Updates the store of `kg` by `text`, with these values of its variables, and gives what that changed.

    Without the name of a `graph` it sees the union of all.

    Raises:
        QueryError: it is no update, fails, or asks for what is outside.
    """
    before = set(kg.store)
    view = dataset(kg)
    values: dict[str, Any] = {name: to_rdflib(value) for name, value in bindings.items()}
    try:
        (view.graph(_node(graph)) if graph else view).update(text, initBindings=values)
    except (HaiphongError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - rdflib raises what it likes: of its grammar, of terms, of recursion
        raise QueryError(Message("queryFailed", why=quoted(" ".join(str(error).split())))) from None
    after = set(kg.store)
    return Changes(tuple(before - after), tuple(after - before))


def _node(name: str) -> rdflib.URIRef | rdflib.BNode:
    return rdflib.BNode(name[2:]) if name.startswith("_:") else rdflib.URIRef(name)
