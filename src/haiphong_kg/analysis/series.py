"""The figures of the graph with their times, bounds and territories: what charts are drawn of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, cast

from haiphong_kg.base import Span, span
from haiphong_kg.entities import both, short
from haiphong_kg.store import KnowledgeGraph

if TYPE_CHECKING:
    from haiphong_kg.web.page import Figure, FiguresPage, Territory, Text

_YEAR: Final = 4  # letters of a date that is a year


def figure_series(kg: KnowledgeGraph) -> FiguresPage:
    """Every observation with a value, in the order of its record's name.

    A figure of a territory that has changed is of the one unit, and says within which boundaries.
    """
    iris = [iri for iri, _ in kg.pairs("hp:indicator") if kg.value(iri, "hp:value")]
    flows = {kg.value(iri, "hp:indicator") for iri in iris if _is_counted_over(kg, iri)}
    found = [_figure(kg, iri, is_flow=kg.value(iri, "hp:indicator") in flows) for iri in iris]
    territories = sorted({one["territory"] for one in found if one["territory"]})
    return {
        "figures": found,
        "units": _labels(kg, "hp:unit"),
        "hedges": _labels(kg, "hp:approximation"),
        "statuses": _labels(kg, "sdmxa:obsStatus"),
        "territories": {name: _territory(kg, name) for name in territories},
    }


def _figure(kg: KnowledgeGraph, iri: str, *, is_flow: bool) -> Figure:
    entity = kg.value(iri, "hp:observedEntity")
    unit = kg.value(entity, "hp:versionOf")
    days, counterpart = _days(kg, iri), kg.value(iri, "hp:counterpart")
    hedge, value = kg.value(iri, "hp:approximation"), kg.value(iri, "hp:value")
    figure = {
        "record": short(iri),
        "indicator": short(kg.value(iri, "hp:indicator")),
        "of": short(unit or entity),
        "territory": short(entity) if unit else None,
        "counterpart": short(counterpart) if counterpart else None,
        "unit": _name(kg.value(iri, "hp:unit")),
        "value": float(value),
        "low": float(kg.value(iri, "hp:lowerBound") or value),
        "high": float(kg.value(iri, "hp:upperBound") or value),
        "hedge": _name(hedge) if hedge else None,
        "status": _name(kg.value(iri, "sdmxa:obsStatus")),
        "reach": _reach(kg, iri, days, is_flow=is_flow),
        "first": days.first if days else None,
        "last": days.last if days else None,
        "score": int(kg.value(iri, "hp:evidenceScore") or 0),
    }
    return cast("Figure", figure)


def _days(kg: KnowledgeGraph, iri: str) -> Span | None:
    """From which day to which it was counted; of a state up to a day, or known on one, that day."""
    start, end = kg.value(iri, "hp:start"), kg.value(iri, "hp:end")
    if start and end:
        return Span(span(start).first, span(end).last)
    moment = end or start or kg.value(iri, "hp:knownOn")
    return span(moment) if moment else None


def _is_counted_over(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether it is of a span between two dates: only what flows is counted so."""
    start, end = kg.value(iri, "hp:start"), kg.value(iri, "hp:end")
    return bool(start and end and start != end)


def _reach(kg: KnowledgeGraph, iri: str, days: Span | None, *, is_flow: bool) -> str:
    """Over how long it was counted; of what does not flow, a month is only when it was so."""
    if days is None:
        return "undated"
    if days.first[:_YEAR] != days.last[:_YEAR]:
        return "years"
    start, end = kg.value(iri, "hp:start"), kg.value(iri, "hp:end")
    if not (start and end):
        return "moment"
    if (days.first[_YEAR:], days.last[_YEAR:]) == ("-01-01", "-12-31"):
        return "year"
    return "part" if is_flow else "moment"


def _territory(kg: KnowledgeGraph, name: str) -> Territory:
    iri = next(one for one, _ in kg.pairs("hp:versionOf") if short(one) == name)
    return {"label": _named(kg, iri), "since": kg.value(iri, "hp:start") or None}


def _labels(kg: KnowledgeGraph, role: str) -> dict[str, Text]:
    """The labels of all that a role leads to, by their local names."""
    iris = _unique(kg.value(iri, role) for iri, _ in kg.pairs("hp:indicator"))
    return {_name(iri): _named(kg, iri) for iri in iris}


def _unique(iris: Iterable[str]) -> list[str]:
    return sorted({iri for iri in iris if iri})


def _name(iri: str) -> str:
    return iri.rpartition("/")[2].rpartition("#")[2]


def _named(kg: KnowledgeGraph, iri: str) -> Text:
    return cast("Text", both(kg, iri))
