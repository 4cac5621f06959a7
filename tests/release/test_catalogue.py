"""What a release says of itself: the manifest and the catalogue record."""

from __future__ import annotations

import hashlib
import json

import pyoxigraph
import rdflib
from pyoxigraph import RdfFormat, Store

from haiphong_kg.base.manifests import manifest
from haiphong_kg.release.catalogue import catalogue_record
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import export_format
from haiphong_kg.store.iris import BASE, PREFIXES, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import bare


def test_the_manifest_lists_each_file_with_its_digest() -> None:
    listed = json.loads(manifest({"b.txt": b"xyz", "a.txt": b""}.items()))
    assert [entry["name"] for entry in listed] == ["a.txt", "b.txt"]
    assert listed[1] == {"name": "b.txt", "bytes": 3, "sha256": hashlib.sha256(b"xyz").hexdigest()}


def answers(data: bytes, where: str) -> list[tuple[str, ...]]:
    """The rows of a query over Turtle, as text."""
    store = Store()
    store.load(data, format=RdfFormat.TURTLE)
    solutions = store.query(f"SELECT * WHERE {{ {where} }} ORDER BY ?a ?b ?c", base_iri=BASE, prefixes=PREFIXES)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    return [tuple(bare(value) for value in solution) for solution in solutions]


def test_the_catalogue_counts_what_is_exported(mini: KnowledgeGraph) -> None:
    (turtle,) = export_format(mini, "turtle").values()
    read = {quad.triple for quad in pyoxigraph.parse(turtle, RdfFormat.TURTLE)}
    types = {triple.object for triple in read if triple.predicate.value == expand("rdf:type")}
    sizes = [len(read), len({triple.predicate for triple in read}), len(types), len({t.subject for t in read})]
    counted = "<dataset> void:triples ?a ; void:properties ?b ; void:classes ?c ; void:distinctSubjects ?d"
    assert answers(catalogue_record(Exported(mini), {}), counted) == [tuple(map(str, sizes))]


def test_the_catalogue_counts_the_parts_of_the_data_set(mini: KnowledgeGraph) -> None:
    record = catalogue_record(Exported(mini), {})
    assert answers(record, "<dataset> void:classPartition [ void:class hp:Claim ; void:entities ?a ]") == [("6",)]
    assert answers(record, "<dataset> void:propertyPartition [ void:property hp:claims ; void:triples ?a ]") == [("6",)]


def test_the_catalogue_describes_each_file(mini: KnowledgeGraph) -> None:
    record = catalogue_record(Exported(mini), {"haiphong-kg.ttl": b"xyz", "answers/a b.csv": b""})
    assert ("Mini graph",) in answers(record, "<dataset> dcterms:title ?a")
    distribution = (
        "<dataset> dcat:distribution [ dcterms:title ?a ; dcat:byteSize ?b ; dcat:mediaType ?c ; spdx:checksum ?d ]"
    )
    digest = "?d spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue ?e"
    found = [
        (a, b, c.rpartition("/media-types/")[2], e) for a, b, c, _, e in answers(record, f"{distribution} . {digest}")
    ]
    assert found == [
        ("answers/a b.csv", "0", "text/csv", hashlib.sha256(b"").hexdigest()),
        ("haiphong-kg.ttl", "3", "text/turtle", hashlib.sha256(b"xyz").hexdigest()),
    ]


def test_rdflib_reads_the_catalogue(mini: KnowledgeGraph) -> None:
    record = catalogue_record(Exported(mini), {"graph.html": b"x"})
    assert len(rdflib.Graph().parse(data=record, format="turtle")) == len(
        list(pyoxigraph.parse(record, RdfFormat.TURTLE))
    )
