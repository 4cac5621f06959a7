"""`queries/rules/` and the figures → derived graphs: direct triples, date bounds, bounds and computed values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Triple

from haiphong_kg.catalog import Query, read_folder
from haiphong_kg.errors import DataError
from haiphong_kg.figures import Figure, compute, stated
from haiphong_kg.layout import Layout
from haiphong_kg.namespaces import BASE, DERIVED, PREFIXES, SCHEME, compact, expand
from haiphong_kg.store import KnowledgeGraph, load

_DECIMAL: Final = NamedNode(PREFIXES["xsd"] + "decimal")
_IMPUTED: Final = NamedNode(PREFIXES["sdmx-code"] + "obsStatus-I")
_FIGURES: Final = "figures"
_COMPUTED: Final = frozenset(("hp:value", "hp:lowerBound", "hp:upperBound", "sdmxa:obsStatus"))
_NAME: Final = re.compile(r"[a-z][\w-]*:[A-Za-z][\w-]*")
_INPUTS: Final = {name: f"hp:input{name.upper()}" for name in ("a", "b")}


def open_graph(layout: Layout, wanted: str | None = None) -> KnowledgeGraph:
    """Loads the graph of `layout` and adds what follows from it, or of that only what the query text `wanted` names."""
    kg = load(layout)
    derive(kg, wanted)
    return kg


def derive(kg: KnowledgeGraph, wanted: str | None = None) -> None:
    """Adds the derived graphs: one a rule, in the order of the rules' names, and one of figures.

    With `wanted`, the text of a query whose predicates all stand in it by name, rules are left out whose results it
    cannot see: those that construct no term of the text, nor one that a rule it needs builds on.

    Raises:
        DataError: a rule is no CONSTRUCT query, or a formula cannot be computed.
    """
    rules = read_folder(kg.layout, "rules")
    needed = None if wanted is None else _needed({name: rule.text for name, rule in rules.items()}, wanted)
    for name, rule in rules.items():
        if needed is None or name in needed:
            _apply(kg, rule)
    if needed is None or _FIGURES in needed:
        _add(kg, _FIGURES, _figures(kg))


def _needed(rules: dict[str, str], wanted: str) -> set[str]:
    """The names of the rules that `wanted` builds on, directly or through others."""
    halves = {name: text.partition("WHERE") for name, text in rules.items()}
    builds = {name: _names(head) for name, (head, _, _) in halves.items()} | {_FIGURES: _COMPUTED}
    uses = {name: _names(body) for name, (_, _, body) in halves.items()} | {_FIGURES: frozenset()}
    terms, needed = set(_names(wanted)), set[str]()
    while found := {name for name in builds if name not in needed and builds[name] & terms}:
        needed |= found
        terms |= {term for name in found for term in uses[name]}
    return needed


def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _apply(kg: KnowledgeGraph, rule: Query) -> None:
    try:
        triples = kg.store.query(rule.text, base_iri=BASE, use_default_graph_as_union=True)
        _add(kg, rule.name, list(triples))  # type: ignore[arg-type]
    except (SyntaxError, TypeError) as error:
        shown = kg.layout.shown(rule.path)
        raise DataError(f"not a CONSTRUCT query: {error}", fix="mend the rule", file=shown) from None


def _add(kg: KnowledgeGraph, name: str, triples: Iterable[Triple]) -> None:
    graph = NamedNode(DERIVED + name)
    kg.store.extend(Quad(t.subject, t.predicate, t.object, graph) for t in triples)


def _figures(kg: KnowledgeGraph) -> list[Triple]:
    """Bounds of every stated observation; value, bounds and status of every derived one."""
    observed = {iri: _stated(kg, iri, "hp:statedValue") for iri, _ in kg.pairs("hp:statedValue")}
    compared = {iri: _stated(kg, iri, "hp:comparisonValue") for iri, _ in kg.pairs("hp:comparisonValue")}
    known = observed | compared
    triples = [triple for iri, figure in observed.items() for triple in _bounds(iri, figure)]
    for iri, _ in kg.pairs("hp:formula"):
        figure = _computed(kg, iri, known, ()).rounded()
        triples += [_decimal(iri, "hp:value", figure.value), *_bounds(iri, figure)]
        triples.append(Triple(NamedNode(iri), NamedNode(expand("sdmxa:obsStatus")), _IMPUTED))
    return triples


def _stated(kg: KnowledgeGraph, iri: str, predicate: str) -> Figure:
    approximation = kg.value(iri, "hp:approximation").removeprefix(SCHEME + "approximation/") or "exact"
    try:
        scale = int(kg.value(iri, "hp:statedScale") or 0)
        return stated(Decimal(kg.value(iri, predicate)), scale, approximation)
    except (ValueError, ArithmeticError) as error:
        raise _wrong(kg, iri, f"cannot read the figure: {error}") from None


def _computed(kg: KnowledgeGraph, iri: str, known: dict[str, Figure], above: tuple[str, ...]) -> Figure:
    """The figure of a derived observation, whose inputs may be derived themselves; `above` guards against circles."""
    if iri in above:
        raise _wrong(kg, iri, "the formula depends on itself")
    if iri not in known:
        inputs = {name: kg.value(iri, predicate) for name, predicate in _INPUTS.items()}
        figures = {name: _computed(kg, one, known, (*above, iri)) for name, one in inputs.items() if one}
        try:
            known[iri] = compute(kg.value(iri, "hp:formula"), figures)
        except ValueError as error:
            raise _wrong(kg, iri, str(error)) from None
    return known[iri]


def _wrong(kg: KnowledgeGraph, iri: str, message: str) -> DataError:
    path, line = kg.locate(iri) or (None, None)
    shown = kg.layout.shown(path) if path else None
    return DataError(f"{compact(iri)}: {message}", fix="mend its figures or its formula", file=shown, line=line)


def _bounds(iri: str, figure: Figure) -> list[Triple]:
    return [_decimal(iri, "hp:lowerBound", figure.lower), _decimal(iri, "hp:upperBound", figure.upper)]


def _decimal(iri: str, predicate: str, number: Decimal) -> Triple:
    return Triple(NamedNode(iri), NamedNode(expand(predicate)), Literal(f"{number:f}", datatype=_DECIMAL))
