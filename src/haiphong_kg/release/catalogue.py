"""What a release says of itself: a DCAT 3 and VoID record for catalogues."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Triple

from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import EXPORTERS
from haiphong_kg.release.rdf import turtle_of
from haiphong_kg.store import DATASET, PREFIXES, Term, compact, expand

_IANA: Final = "https://www.iana.org/assignments/media-types/"
_MEDIA_TYPES: Final = {
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".tsv": "text/tab-separated-values",
} | {exporter.suffix: exporter.media_type for exporter in EXPORTERS.values()}
_TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")


def catalogue_record(exported: Exported, files: Mapping[str, bytes]) -> bytes:
    """Turtle: what the graph says of its data set, VoID counts of the exported union, one distribution a file.

    Terms of DCAT 3 (W3C, 2024), VoID (W3C, 2011) and, for the checksums, SPDX.
    """
    own = [quad.triple for quad in exported.kg.store.quads_for_pattern(NamedNode(DATASET), None, None, None)]
    described = [triple for name, data in files.items() for triple in _distribution(name, data)]
    return turtle_of({*own, *_counts(exported.triples), *described})


def _distribution(name: str, data: bytes) -> Iterator[Triple]:
    iri = f"{DATASET}/file/{quote(name)}"
    media_type = _MEDIA_TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")
    yield _triple(DATASET, "dcat:distribution", NamedNode(iri))
    yield _triple(iri, "rdf:type", NamedNode(expand("dcat:Distribution")))
    yield _triple(iri, "dcterms:title", Literal(name))
    yield _triple(iri, "dcat:mediaType", NamedNode(_IANA + media_type))
    yield _triple(iri, "dcat:byteSize", _typed(str(len(data)), "nonNegativeInteger"))
    yield _triple(iri, "spdx:checksum", NamedNode(iri + "#checksum"))
    yield _triple(iri + "#checksum", "rdf:type", NamedNode(expand("spdx:Checksum")))
    yield _triple(iri + "#checksum", "spdx:algorithm", NamedNode(expand("spdx:checksumAlgorithm_sha256")))
    yield _triple(iri + "#checksum", "spdx:checksumValue", _typed(_digest(data), "hexBinary"))


def _counts(triples: list[Triple]) -> Iterator[Triple]:
    """The size of the data set, and of its parts by class (entities) and by property (triples)."""
    classes = Counter(triple.object for triple in triples if triple.predicate == _TYPE)
    properties = Counter(triple.predicate for triple in triples)
    yield _triple(DATASET, "rdf:type", NamedNode(expand("dcat:Dataset")))
    yield _triple(DATASET, "rdf:type", NamedNode(expand("void:Dataset")))
    yield _triple(DATASET, "void:triples", _count(len(triples)))
    yield _triple(DATASET, "void:distinctSubjects", _count(len({triple.subject for triple in triples})))
    yield _triple(DATASET, "void:classes", _count(len(classes)))
    yield _triple(DATASET, "void:properties", _count(len(properties)))
    for class_, number in classes.items():
        yield from _part("class", class_, "void:entities", number)
    for property_, number in properties.items():
        yield from _part("property", property_, "void:triples", number)


def _part(kind: str, term: Term, measure: str, number: int) -> Iterator[Triple]:
    if isinstance(term, NamedNode):
        iri = f"{DATASET}/{kind}/{quote(compact(term.value).replace(':', '-', 1), safe='')}"
        yield _triple(DATASET, f"void:{kind}Partition", NamedNode(iri))
        yield _triple(iri, f"void:{kind}", term)
        yield _triple(iri, measure, _count(number))


def _triple(subject: str, predicate: str, value: Term) -> Triple:
    return Triple(NamedNode(subject), NamedNode(expand(predicate)), value)


def _count(number: int) -> Literal:
    return _typed(str(number), "integer")


def _typed(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=NamedNode(PREFIXES["xsd"] + datatype))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
