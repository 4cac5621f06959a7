"""The graph in figures: what `info` prints."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from pyoxigraph import NamedNode

from haiphong_kg.base import word
from haiphong_kg.entities import names as labels
from haiphong_kg.store import DATASET, DERIVED, ID, KnowledgeGraph, canonical, compact, kept


def summarise(kg: KnowledgeGraph, lang: str) -> list[tuple[str, str | int]]:
    """(name, value) of version, release date, licence, digest and counts, then of instances by class."""
    known = kept(kg, "counts", lambda: _counted(kg))
    head = [(word(name, lang), value) for name, value in known["head"].items()]
    return [*head, *((labels.label(kg, iri, lang), count) for iri, count in known["instances"])]


def _counted(kg: KnowledgeGraph) -> dict[str, Any]:
    graphs = [graph.value for graph in kg.store.named_graphs() if isinstance(graph, NamedNode)]
    sizes = {graph: len(list(kg.store.quads_for_pattern(None, None, None, NamedNode(graph)))) for graph in graphs}
    derived = sum(size for graph, size in sizes.items() if graph.startswith(DERIVED))
    head = {
        "version": kg.value(DATASET, "dcat:version"),
        "released": kg.value(DATASET, "dcterms:issued"),
        "licence": kg.value(DATASET, "dcterms:license"),
        "digest": digest(kg),
        "files": len(kg.files),
        "statedTriples": sum(sizes.values()) - derived,
        "derivedTriples": derived,
    }
    return {"head": head, "instances": instances(kg)}


def instances(kg: KnowledgeGraph) -> list[tuple[str, int]]:
    """(class IRI, number of things of which it is the most specific class), the largest first."""
    things = {iri for iri, _ in kg.pairs("rdf:type") if iri.startswith(ID)}
    counted = Counter(labels.classes(kg, iri)[0] for iri in things)
    return sorted(counted.items(), key=lambda item: (-item[1], compact(item[0])))


def digest(kg: KnowledgeGraph) -> str:
    """SHA-256 of the sorted N-Quads of all that is stated and derived; equal for equal data."""
    lines = [f"{quad} ." for quad in sorted(map(str, canonical(kg)))]
    return "sha256:" + hashlib.sha256("\n".join(lines).encode()).hexdigest()
