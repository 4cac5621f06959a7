"""A class, a kind or a property as an account of it: what it means, how much there is of it, and how to list that."""

from __future__ import annotations

import textwrap
from typing import Final

from haiphong_kg.base import number, word
from haiphong_kg.entities.introduction import defined
from haiphong_kg.store import BASE, DEF, KnowledgeGraph, bare, compact

_INDENT: Final = "  "
_OF_CLASS: Final = "SELECT ?thing {{ ?thing a/rdfs:subClassOf* {0} }} ORDER BY ?thing"
_OF_KIND: Final = "SELECT ?thing {{ ?thing {1} {0} }} ORDER BY ?thing"
_OF_PROPERTY: Final = "SELECT ?from ?to {{ ?from {0} ?to }} ORDER BY ?from ?to"


def term_text(kg: KnowledgeGraph, iri: str, lang: str, width: int) -> str:
    """What a term of the model means, of how many things it is said, and the query for them; "" for any other thing."""
    found = _uses(kg, iri)
    if found is None:
        return ""
    count, query = found
    said = [*defined(kg, iri, lang), word("termCount", lang, n=number(str(count), lang))]
    asked = f"{_INDENT}haiphong-kg sparql '{query}'\n" if count else ""
    return "\n".join(textwrap.fill(one, width) for one in said) + "\n" + asked


def _uses(kg: KnowledgeGraph, iri: str) -> tuple[int, str] | None:
    """How often a class, a kind or a property is used, and the query that lists where."""
    types, short = {compact(bare(term)) for term in kg.objects(iri, "rdf:type")}, compact(iri)
    if "owl:Class" in types:
        return len({one for name in _below(kg, iri) for one in kg.subjects("rdf:type", name)}), _OF_CLASS.format(short)
    if "skos:Concept" in types:
        counts = {name: len(kg.subjects(name, iri)) for name in _properties(kg)}
        most = max(counts, key=lambda name: counts[name], default="hp:kind")
        return counts.get(most, 0), _OF_KIND.format(f"<{iri.removeprefix(BASE)}>", most)
    if any(one.endswith("Property") for one in types):
        return sum(1 for _ in kg.pairs(short)), _OF_PROPERTY.format(short)
    return None


def _properties(kg: KnowledgeGraph) -> list[str]:
    """The properties of the model that join things."""
    return [compact(one) for one in sorted(kg.subjects("rdf:type", "owl:ObjectProperty")) if one.startswith(DEF)]


def _below(kg: KnowledgeGraph, iri: str) -> set[str]:
    """A class with those below it."""
    found, waiting = set[str](), [iri]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += kg.subjects("rdfs:subClassOf", one)
    return found
