"""What the program knows of the model is what the model says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import haiphong_kg
from haiphong_kg.store import DEF, KnowledgeGraph, bare, is_situation, situations

PACKAGE = Path(haiphong_kg.__file__).parent
TERM = re.compile(r"hp:(\w+)")


def test_every_term_of_ours_that_the_code_uses_is_defined(real: KnowledgeGraph) -> None:
    """A renamed term would otherwise be found nowhere, and nothing said."""
    used = {
        match[1]
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and (match := TERM.fullmatch(node.value))
    }
    assert len(used) > 40
    assert [name for name in sorted(used) if not real.objects(DEF + name, "rdfs:isDefinedBy")] == []


def test_a_situation_is_what_is_claimed_or_computed(real: KnowledgeGraph) -> None:
    found = situations(real)
    claimed = {bare(term) for _, term in real.pairs("hp:claims")}
    computed = {iri for iri, _ in real.pairs("hp:formula")}
    assert found == claimed | computed
    assert claimed - computed
    assert computed - claimed
    others = [iri for iri, _ in real.pairs("rdf:type") if iri not in found][:200]
    assert [iri for iri in others if is_situation(real, iri)] == []
    assert all(is_situation(real, iri) for iri in sorted(found)[:200])
