"""The base IRI, the one table of prefixes, and the two ways between a CURIE and an IRI."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from haiphong_kg.base import expression
from haiphong_kg.errors import Message, UsageError

BASE: Final = "https://w3id.org/haiphong-kg/"
DEF: Final = BASE + "def#"
ID: Final = BASE + "id/"
SCHEME: Final = BASE + "scheme/"
GRAPH: Final = BASE + "graph/"
DERIVED: Final = GRAPH + "derived/"
DATASET: Final = BASE + "dataset"
# The city that the graph is about.
HOME: Final = ID + "place/hai-phong"

PREFIXES: Final[dict[str, str]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "hp": DEF,
    "hps": BASE + "shapes#",
    "m8g": "http://data.europa.eu/m8g/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "qudt": "http://qudt.org/schema/qudt/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sdmx-code": "http://purl.org/linked-data/sdmx/2009/code#",
    "sdmxa": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmxd": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmxm": "http://purl.org/linked-data/sdmx/2009/measure#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "time": "http://www.w3.org/2006/time#",
    "unit": "http://qudt.org/vocab/unit/",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# CURIEs for people only: in Turtle and SPARQL their local names would need escaped slashes.
_CURIE_ONLY: Final = {"id": ID, "scheme": SCHEME}
_ALL: Final = PREFIXES | _CURIE_ONLY
# Of IRIs that have no `//`.
_SCHEMES: Final = ("urn", "tag", "did", "mailto", "data", "info")
_ESCAPED: Final = expression(r"\\([_~.\-!$&'()*+,;=/?#@%])")
_RELATIVE: Final = expression("[a-z]+(?:[/#]|$)")
_SHOWN: Final = 80
_BY_LENGTH: Final = sorted(_ALL.items(), key=lambda item: (-len(item[1]), item[0]))


def expand(curie: str) -> str:
    r"""The IRI that a person means by `curie`; an IRI in angle brackets, with `//` or of `urn:` is returned as it is.

    In angle brackets it may be relative to our base, as queries have it: `<id/place/japan>`. Signs of a CURIE may be
    escaped as in queries: `id:place\/japan`.

    Raises:
        UsageError: the prefix is not in the table.
    """
    if curie.startswith("<") and curie.endswith(">"):
        inside = curie[1:-1]
        return BASE + inside if _RELATIVE.match(inside) else inside
    prefix, colon, local = curie.partition(":")
    if colon and not local.startswith("//") and prefix not in _ALL and prefix not in _SCHEMES:
        prefix, curie = prefix[:_SHOWN], curie[:_SHOWN]
        fix = Message("iriOrPrefix", curie=curie, names=sorted(_ALL))
        raise UsageError(Message("unknownPrefix", prefix=prefix, curie=curie), fix=fix)
    return iri_of(_ESCAPED.sub(r"\1", curie) if prefix in _ALL else curie)


@lru_cache(maxsize=4096)
def iri_of(name: str) -> str:
    """The IRI of a CURIE of ours; any other name, such as `urn:isbn:…`, is an IRI itself."""
    prefix, _, local = name.partition(":")
    return name if local.startswith("//") or prefix not in _ALL else _ALL[prefix] + local


def compact(iri: str) -> str:
    """The CURIE of `iri` under the longest namespace that fits, or the IRI itself."""
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
