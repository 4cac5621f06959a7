"""What the program itself knows of the model: what a situation is, and the roles that bind situations to each other."""

from __future__ import annotations

from typing import Final

from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import bare

# From a derived figure to those it is computed from, by their names in its formula.
INPUTS: Final = {"a": "hp:inputA", "b": "hp:inputB"}
# From a figure or a comparison to those it has no meaning without.
RESTS_ON: Final = (*INPUTS.values(), "hp:comparedObservation", "hp:baselineObservation")
# From a disagreement to those that do not agree.
MEMBERS: Final = ("hp:disagreeingMember", "hp:preferredMember")


def situations(kg: KnowledgeGraph) -> set[str]:
    """The IRIs of all situations: what a source claims, and what is computed from that."""
    return {bare(term) for _, term in kg.pairs("hp:claims")} | {iri for iri, _ in kg.pairs("hp:formula")}


def is_situation(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether it is one of the `situations`."""
    return bool(kg.subjects("hp:claims", iri) or kg.value(iri, "hp:formula"))
