"""Pieces of SPARQL that questions for records and for figures have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Span
from haiphong_kg.store import DEF

HEAD: Final = """BASE <https://w3id.org/haiphong-kg/>
PREFIX hp: <https://w3id.org/haiphong-kg/def#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""


def iri_list(iris: Iterable[str]) -> str:
    """IRIs as VALUES lists them."""
    return " ".join(f"<{one}>" for one in iris)


def none_of(variable: str, iris: tuple[str, ...]) -> list[str]:
    """That `variable` is none of these, nor a company of their group; no line where there are none."""
    if not iris:
        return []
    named = f"  FILTER({variable} NOT IN ({', '.join(f'<{one}>' for one in iris)}))"
    return [named, f"  FILTER NOT EXISTS {{ VALUES ?group {{ {iri_list(iris)} }} {variable} hp:partOfGroup ?group }}"]


def within(span: Span, begun: str, ended: str) -> str:
    """The condition that what has begun and ended at these two expressions lies in the span, to its precision."""
    bounds = ((begun, ">=", span.first), (ended, "<=", span.last))
    return " && ".join(f'SUBSTR(STR({time}), 1, {len(end)}) {sign} "{end}"' for time, sign, end in bounds if end)


def class_lines(variable: str, members: tuple[str, ...], number: int) -> list[str]:
    """That `variable` is of one of the classes, or of one of the kinds."""
    values = iri_list(members)
    if members[0].startswith(DEF):
        path = "rdf:type/rdfs:subClassOf*"
        return [f"  VALUES ?class{number} {{ {values} }}", f"  {variable} {path} ?class{number} ."]
    return [f"  VALUES ?kind{number} {{ {values} }}", f"  {variable} hp:kind ?kind{number} ."]
