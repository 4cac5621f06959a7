"""What a `queries/networks` file selects: nodes and edges as plain data, so that networkx need not be started."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple
from zlib import crc32

from pyoxigraph import NamedNode

from haiphong_kg.entities import both, classes
from haiphong_kg.errors import DataError, Message, reason
from haiphong_kg.sparql import Answer, run_named
from haiphong_kg.store import DEF, ID, KnowledgeGraph, Query, Term, bare, compact, kept, native

WHOLE: Final = "all"
_NEEDED: Final = ("source", "target", "kind")
_STANDING: Final = {"start": "hp:earliestStart", "end": "hp:latestEnd", "score": "hp:evidenceScore"}


class _Edge(NamedTuple):
    source: str
    target: str
    kind: str
    record: str
    weight: float


def drawn(kg: KnowledgeGraph, query: Query) -> dict[str, list[Any]]:
    """The nodes and edges that `query` selects, each with what it carries (see `build_network`), sorted.

    Raises:
        DataError: the query lacks a column, an end is no IRI, or a weight is not a positive number.
    """
    found: dict[str, list[Any]] = kept(kg, kept_as("network", query), lambda: _drawn(kg, query))
    return found


def kept_as(what: str, query: Query) -> str:
    """The name under which `what` follows from the network of `query` is kept: a query may change under its name."""
    return f"{what}-{crc32(query.text.encode()):08x}"


def node_id(iri: str) -> str:
    """The name of a thing in a network: its IRI after `id/`."""
    return iri.removeprefix(ID)


def specific_type(kg: KnowledgeGraph, iri: str) -> str:
    """The local name of the most specific class of `iri`, the project's own classes first."""
    return compact(specific_class(kg, iri)).rpartition(":")[2]


def specific_class(kg: KnowledgeGraph, iri: str) -> str:
    """The most specific class of `iri`, the project's own classes first; "" where it has none."""
    return min(classes(kg, iri), key=lambda one: not one.startswith(DEF), default="")


def _drawn(kg: KnowledgeGraph, query: Query) -> dict[str, list[Any]]:
    """The nodes and edges of a network, each with what it carries, sorted."""
    try:
        return _network(kg, run_named(kg, query, {}))
    except ValueError as error:
        shown = kg.layout.shown(query.path)
        raise DataError(reason(error), fix=Message("mendNetwork"), file=shown) from None


def _network(kg: KnowledgeGraph, answer: Answer) -> dict[str, list[Any]]:
    if missing := [column for column in _NEEDED if column not in answer.columns]:
        raise ValueError(Message("networkLacks", names=missing))
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    edges = sorted({_edge(row) for row in rows if row["target"] is not None})
    lone = {bare(row["source"]) for row in rows if row["target"] is None}
    ends = sorted(lone | {end for edge in edges for end in (edge.source, edge.target)})
    names = {kind: _labels(kg, kind) for kind in sorted({edge.kind for edge in edges})}
    return {
        "nodes": [(node_id(iri), {"iri": iri, "type": specific_type(kg, iri), **_labels(kg, iri)}) for iri in ends],
        "edges": [_drawn_edge(edge, names[edge.kind] | _standing(kg, edge.record)) for edge in edges],
    }


def _standing(kg: KnowledgeGraph, record: str) -> dict[str, str | int]:
    """When a record holds and how well it is supported, as far as it is known; a day that there is not is not known."""
    known = {name: next(map(native, kg.objects(record, predicate)), None) for name, predicate in _STANDING.items()}
    days = {name: one.isoformat() for name, one in known.items() if isinstance(one, date)}
    return days | {name: one for name, one in known.items() if isinstance(one, int)}


def _drawn_edge(edge: _Edge, names: Mapping[str, str | int]) -> tuple[str, str, str, dict[str, Any]]:
    kind, record = compact(edge.kind), node_id(edge.record)
    about = {"kind": kind, "record": record, "weight": edge.weight, **names}
    return node_id(edge.source), node_id(edge.target), f"{kind}|{record}", about


def _edge(row: Mapping[str, Term | None]) -> _Edge:
    ends = [row[column] for column in _NEEDED]
    if not all(isinstance(end, NamedNode) for end in ends):
        raise ValueError(Message("edgeNoIri", names=[str(end) for end in ends]))
    source, target, kind = map(bare, ends)
    return _Edge(source, target, kind, bare(row.get("record")), _weight(row.get("weight")))


def _weight(term: Term | None) -> float:
    if term is None:
        return 1.0
    weight = float(bare(term))
    if not 0 < weight < math.inf:
        raise ValueError(Message("badWeight", weight=term))
    return weight


def _labels(kg: KnowledgeGraph, iri: str) -> dict[str, str]:
    return {f"label_{lang}": name for lang, name in both(kg, iri).items()}
