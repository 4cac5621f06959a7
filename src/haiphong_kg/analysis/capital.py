"""What an investment registered: of its figures the one that stands for it."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from haiphong_kg.base import span
from haiphong_kg.store import ID, KnowledgeGraph, bare

_REGISTERED: Final = f"{ID}indicator/registered-capital"
_DOLLARS: Final = "http://qudt.org/vocab/unit/CCY_USD"


def registered_capital(kg: KnowledgeGraph) -> dict[str, str]:
    """The figure of each investment that has one: in dollars where one is, and of these the newest, best evidenced.

    A figure to which sources that disagree are told to prefer another does not count.
    """
    found: dict[str, list[str]] = defaultdict(list)
    left = _not_preferred(kg)
    for figure, term in kg.pairs("hp:amountOf"):
        if kg.value(figure, "hp:indicator") == _REGISTERED and kg.value(figure, "hp:value") and figure not in left:
            found[bare(term)].append(figure)
    return {investment: max(figures, key=lambda iri: _rank(kg, iri)) for investment, figures in found.items()}


def _not_preferred(kg: KnowledgeGraph) -> set[str]:
    """What another figure is preferred to."""
    better = {conflict: kg.value(conflict, "hp:preferredMember") for conflict, _ in kg.pairs("hp:preferredMember")}
    members = [(conflict, bare(term)) for conflict, term in kg.pairs("hp:disagreeingMember")]
    return {member for conflict, member in members if better.get(conflict, member) != member}


def _rank(kg: KnowledgeGraph, iri: str) -> tuple[bool, str, str, int, float, str]:
    """In dollars, how new, how sure, how high; of two that end on one day that which says since when is the newer."""
    start, end = kg.value(iri, "hp:start"), kg.value(iri, "hp:end")
    day = end or start or kg.value(iri, "hp:knownOn")
    score, value = int(kg.value(iri, "hp:evidenceScore") or 0), float(kg.value(iri, "hp:value"))
    return kg.value(iri, "hp:unit") == _DOLLARS, span(day).last if day else "", start or "", score, value, iri
