"""The graph in figures: what `info` prints."""

from __future__ import annotations

import hashlib
from collections import Counter

from haiphong_kg import labels
from haiphong_kg.details import DATASET, release_date
from haiphong_kg.entity import types
from haiphong_kg.namespaces import DERIVED, ID, compact
from haiphong_kg.store import KnowledgeGraph


def summarise(kg: KnowledgeGraph, lang: str) -> list[tuple[str, str]]:
    """(name, value) of version, release date, licence, digest and counts, then of instances by class."""
    dataset = {name: labels.bare(next(iter(kg.objects(DATASET, name)), None)) for name in ("dcat:version", "dcterms:license")}
    head = [
        ("version", dataset["dcat:version"]),
        ("released", release_date(kg)),
        ("licence", dataset["dcterms:license"]),
        ("digest", digest(kg)),
        ("files", str(len(kg.files))),
        ("triples", str(len(kg.store))),
        ("derived triples", str(sum(quad.graph_name.value.startswith(DERIVED) for quad in _named(kg)))),
    ]
    return head + [(labels.label(kg, iri, lang), str(count)) for iri, count in classes(kg)]


def classes(kg: KnowledgeGraph) -> list[tuple[str, int]]:
    """(class IRI, number of things of which it is the most specific class), the largest first."""
    things = {iri for iri, _ in kg.pairs("rdf:type") if iri.startswith(ID)}
    counted = Counter(types(kg, iri)[0] for iri in things)
    return sorted(counted.items(), key=lambda item: (-item[1], compact(item[0])))


def digest(kg: KnowledgeGraph) -> str:
    """SHA-256 of the sorted N-Quads of all that is stated and derived; equal for equal data."""
    lines = sorted(f"{quad} ." for quad in kg.store)
    return "sha256:" + hashlib.sha256("\n".join(lines).encode()).hexdigest()
