"""What would follow if some blocks of Turtle stood in the graph: they are tried in memory, and nothing is written."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, Triple

from haiphong_kg.checks.copies import copy_findings
from haiphong_kg.checks.findings import Finding, in_order
from haiphong_kg.checks.queries import rule_findings
from haiphong_kg.checks.shapes import shape_findings
from haiphong_kg.store import GRAPH, KnowledgeGraph, Layout, bare, derive, load

_TRIED = NamedNode(f"{GRAPH}proposed")


def trial_findings(layout: Layout, triples: Iterable[Triple], replaced: Iterable[str] = ()) -> list[Finding]:
    """The findings about the subjects of `triples` when they stand in the graph in place of the subjects `replaced`.

    Shapes, check queries and wordings are the same as those of `run_checks`; what was wrong before is not told.
    """
    kg = load(layout)
    new = list(triples)
    for iri in replaced:
        for quad in list(kg.store.quads_for_pattern(NamedNode(iri), None, None, None)):
            kg.store.remove(quad)
    kg.store.extend(Quad(one.subject, one.predicate, one.object, _TRIED) for one in new)
    derive(kg)
    about = {bare(triple.subject) for triple in new}
    found = [*rule_findings(kg), *copy_findings(kg), *shape_findings(kg)]
    return sorted((one for one in found if one.subject in about), key=in_order)


def file_of(kg: KnowledgeGraph, iris: Iterable[str]) -> str:
    """The file of `graph/` in which most of `iris` are described; "" where none is."""
    places = [found[0] for iri in iris if (found := kg.locate(iri))]
    return kg.layout.shown(max(sorted(set(places)), key=places.count)) if places else ""
