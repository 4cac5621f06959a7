"""The graph as it was on a date: what did not hold then is left out, and what follows is derived again.

A situation holds on a date when its `hp:earliestStart` is not after it and its `hp:latestEnd` not before it. Without
a start it may have held at any time before, without an end at any time after. A month or a year is all its days.
A figure stays when its time is over; what was reached up to a day is not there before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from haiphong_kg.base import Span, read_date, span
from haiphong_kg.store.iris import DATASET, DERIVED, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.model import MEMBERS, RESTS_ON, situations
from haiphong_kg.store.rules import derive
from haiphong_kg.store.terms import Term, bare

_TIME_UNKNOWN: Final = NamedNode(expand("hp:timeUnknown"))
_VALID: Final = NamedNode(expand("dcterms:valid"))
_TRUE: Final = Literal("true", datatype=NamedNode(expand("xsd:boolean")))
_MARKS: Final = NamedNode(DERIVED + "as-of")


def as_of(kg: KnowledgeGraph, written: str) -> KnowledgeGraph:
    """The part of the derived graph `kg` that holds at some time within the date, derived anew.

    Left out are the situations that do not hold, their claims, what was computed from them, and what speaks of them
    alone. A status that came later is taken off. What no source shows to hold on or before the date, and none shows
    not to, stays and has `hp:timeUnknown`; the data set says of which date it is, in `dcterms:valid`.

    Raises:
        UsageError: `written` is no date.
    """
    when = span(written)
    gone = _gone(kg, when)
    left_out = gone | _about(kg, gone)
    kept = KnowledgeGraph(Store(), kg.layout, kg.files)
    kept.store.bulk_extend(quad for quad in _asserted(kg) if not _speaks_of(quad, left_out))
    for quad in list(_later_statuses(kept, gone, kg, when)):
        kept.store.remove(quad)
    derive(kept)
    kept.store.extend(Quad(NamedNode(iri), _TIME_UNKNOWN, _TRUE, _MARKS) for iri in _open(kept, when))
    kept.store.add(Quad(NamedNode(DATASET), _VALID, Literal(read_date(written)), _MARKS))
    return kept


def open_ties(kg: KnowledgeGraph) -> tuple[str, int]:
    """Of a graph that is one of a date, the date, and how many direct relations rest on what may not have held then.

    Of any other graph the date is "".
    """
    unknown = {iri for iri, _ in kg.pairs("hp:timeUnknown")}
    return kg.value(DATASET, "dcterms:valid"), len(unknown.intersection(iri for iri, _ in kg.pairs("hp:edgeKind")))


def _gone(kg: KnowledgeGraph, when: Span) -> set[str]:
    """The situations that do not hold at any time within `when`, and all that was computed from them."""
    known = situations(kg)
    gone = {iri for iri, term in kg.pairs("hp:earliestStart") if iri in known and bare(term) > when.last}
    figures = {iri for iri, _ in kg.pairs("hp:value")}
    gone |= {iri for iri, term in kg.pairs("hp:latestEnd") if iri in known - figures and bare(term) < when.first}
    reached = figures - {iri for iri, _ in kg.pairs("hp:earliestStart")}
    gone |= {iri for iri, term in kg.pairs("hp:latestEnd") if iri in reached and bare(term) > when.last}
    resting = [(iri, bare(term)) for role in RESTS_ON for iri, term in kg.pairs(role)]
    while more := {iri for iri, ground in resting if ground in gone} - gone:
        gone |= more
    return gone


def _about(kg: KnowledgeGraph, gone: set[str]) -> set[str]:
    """The claims for what is gone, and the remarks and disagreements that have nothing left to speak of."""
    claims = {iri for iri, term in kg.pairs("hp:claims") if bare(term) in gone}
    lonely = _without(kg, ("hp:unstatedOf",), gone, 1) | _without(kg, ("hp:noteOn",), claims, 1)
    lonely |= _without(kg, ("hp:disputes",), gone, 1)
    return claims | lonely | _without(kg, MEMBERS, gone, 2)


def _without(kg: KnowledgeGraph, roles: tuple[str, ...], gone: set[str], least: int) -> set[str]:
    """The subjects of `roles` that have fewer than `least` objects left when `gone` is gone."""
    objects: dict[str, set[str]] = {}
    for role in roles:
        for iri, term in kg.pairs(role):
            objects.setdefault(iri, set()).add(bare(term))
    return {iri for iri, ones in objects.items() if len(ones - gone) < least}


def _asserted(kg: KnowledgeGraph) -> Iterator[Quad]:
    """What is stated; a store on disk takes longest to give a quad, so what was derived is not asked for."""
    graphs = [DefaultGraph(), *(graph for graph in kg.store.named_graphs() if not bare(graph).startswith(DERIVED))]
    return (quad for graph in graphs for quad in kg.store.quads_for_pattern(None, None, None, graph))


def _speaks_of(quad: Quad, left_out: set[str]) -> bool:
    return bare(quad.subject) in left_out or bare(quad.object) in left_out


def _later_statuses(kept: KnowledgeGraph, gone: set[str], kg: KnowledgeGraph, when: Span) -> Iterator[Quad]:
    """The statuses of `kept` that came after the date: by their own date, or with a successor yet to come."""
    later = {iri for iri, term in kept.pairs("hp:statusSince") if _is_later(term, when)}
    later |= {iri for iri, term in kg.pairs("hp:replacedBy") if bare(term) in gone}
    for iri in sorted(later):
        for role in ("hp:status", "hp:statusSince"):
            yield from kept.store.quads_for_pattern(NamedNode(iri), NamedNode(expand(role)), None, None)


def _open(kept: KnowledgeGraph, when: Span) -> list[str]:
    """The situations without a start that no source shows to hold on the date or before."""
    started = {iri for iri, _ in kept.pairs("hp:start")}
    shown = {iri for iri, term in kept.pairs("hp:knownOn") if not _is_later(term, when)}
    return sorted(situations(kept) - started - shown)


def _is_later(term: Term, when: Span) -> bool:
    """Whether a year, month or day begins after `when`."""
    return span(bare(term)).first > when.last
