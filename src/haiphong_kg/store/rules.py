"""`queries/rules/` and the figures → derived graphs: direct triples, date bounds, bounds and computed values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from haiphong_kg.base import Figure, compute, expression, stated
from haiphong_kg.errors import DataError, Message, reason
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import BASE, DERIVED, PREFIXES, SCHEME, compact, expand
from haiphong_kg.store.loading import DECIMALS, KnowledgeGraph, load
from haiphong_kg.store.model import INPUTS
from haiphong_kg.store.query_files import Query, read_folder

_DECIMAL: Final = NamedNode(PREFIXES["xsd"] + "decimal")
_IMPUTED: Final = NamedNode(PREFIXES["sdmx-code"] + "obsStatus-I")
_FIGURES: Final = "figures"
_MOST_CHANGES: Final = 100
_COMMENT: Final = expression(r"^\s*#.*$", re.MULTILINE)
_NAME: Final = expression(r"[a-z][\w-]*:[A-Za-z][\w-]*")
# Variables that stand side by side there are no pattern.
_LISTED: Final = expression(r"\b(?:SELECT|GROUP\s+BY|ORDER\s+BY)\b[^{}]*", re.IGNORECASE)
_ANY_PREDICATE: Final = expression(r"(?:[?$]\w+|;)\s+[?$]\w+")


def load_derived(layout: Layout) -> KnowledgeGraph:
    """Loads the graph of `layout` and adds what follows from it."""
    kg = load(layout)
    derive(kg)
    return kg


def derive(kg: KnowledgeGraph) -> None:
    """Adds the derived graphs, one of figures and one a rule, until no rule finds anything else.

    Rules run in the order of what they write and read; one that reads what came later, in a circle, runs again, and
    what it finds then replaces what it found before. So deriving again changes nothing. A circle comes to its end
    before what builds on it begins; but a rule that may read anything is not asked at every turn.

    Raises:
        DataError: a rule is no CONSTRUCT query, a circle of rules has no end, or a formula cannot be computed.
    """
    _replace(kg, _FIGURES, _figures(kg))
    rules = [_rule(query) for query in read_folder(kg.layout, "rules").values()]
    ordered = in_order(rules)
    due, runs, changes = {rule.name for rule in ordered}, Counter[str](), Counter[str]()
    while due:
        rule = min((rule for rule in ordered if rule.name in due), key=lambda rule: runs[rule.name] * rule.reads_any)
        due.remove(rule.name)
        changed = _replace(kg, rule.name, _found(kg, rule))
        runs[rule.name] += 1
        changes[rule.name] += bool(changed)
        if changes[rule.name] > _MOST_CHANGES:
            raise _restless(kg, rule)
        due |= {other.name for other in rules if changed & other.reads or (changed and other.reads_any)}


class Rule(NamedTuple):
    """A rule with the CURIEs of the terms that it writes and reads; with a variable predicate it may read any."""

    name: str
    query: Query
    writes: frozenset[str]
    reads: frozenset[str]
    reads_any: bool = False


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """The rules, each behind those whose results it names; inside a circle, and where it is equal, by name.

    One that may read anything stands where another needs it, else at the end.
    """
    by_name = {rule.name: rule for rule in sorted(rules, key=lambda rule: (rule.reads_any, rule.name))}
    ordered: dict[str, Rule] = {}

    def put(rule: Rule, above: frozenset[str]) -> None:
        for other in by_name.values():
            if other.name not in above | ordered.keys() and other.writes & rule.reads:
                put(other, above | {rule.name})
        ordered.setdefault(rule.name, rule)

    for rule in by_name.values():
        put(rule, frozenset((rule.name,)))
    return list(ordered.values())


def _rule(query: Query) -> Rule:
    head, _, body = _COMMENT.sub("", query.text).partition("WHERE")
    return Rule(query.name, query, _names(head), _names(body), _ANY_PREDICATE.search(_LISTED.sub("", body)) is not None)


def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _restless(kg: KnowledgeGraph, rule: Rule) -> DataError:
    shown = kg.layout.shown(rule.query.path)
    return DataError(Message("circle", rule=rule.name), fix=Message("noTakingBack"), file=shown)


def _found(kg: KnowledgeGraph, rule: Rule) -> list[Triple]:
    try:
        triples = kg.store.query(rule.query.text, base_iri=BASE, use_default_graph_as_union=True)
        return list(triples)  # type: ignore[arg-type]
    except (SyntaxError, TypeError) as error:
        shown = kg.layout.shown(rule.query.path)
        raise DataError(Message("notConstruct", why=error), fix=Message("mendRule"), file=shown) from None


def _replace(kg: KnowledgeGraph, name: str, triples: Sequence[Triple]) -> frozenset[str]:
    """Lets the derived graph `name` hold just `triples`; the CURIEs of the predicates and classes that changed."""
    graph = NamedNode(DERIVED + name)
    before = {quad.triple for quad in kg.store.quads_for_pattern(None, None, None, graph)}
    if before:
        after = set(triples)
        for triple in before - after:
            kg.store.remove(_within(graph, triple))
        _add(kg, after - before, graph)
        changed: Collection[Triple] = before ^ after
    else:  # as at first, when most is found: to compare them takes as long as to add them
        _add(kg, triples, graph)
        changed = triples
    return frozenset(map(compact, {triple.predicate.value for triple in changed}))


def _add(kg: KnowledgeGraph, triples: Collection[Triple], graph: NamedNode) -> None:
    """Adds `triples` to a graph: as text, which takes half the time, but would give nameless nodes other names."""
    data = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    if b"_:" in data:
        kg.store.extend(_within(graph, triple) for triple in triples)
    else:
        kg.store.load(data, format=RdfFormat.N_TRIPLES, to_graph=graph)


def _within(graph: NamedNode, triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


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
        decimals = kg.value(iri, DECIMALS)
        return stated(Decimal(kg.value(iri, predicate)), scale, approximation, int(decimals) if decimals else None)
    except ArithmeticError:
        raise _wrong(kg, iri, Message("noNumber", text=kg.value(iri, predicate))) from None
    except ValueError as error:
        raise _wrong(kg, iri, Message("badFigure", why=reason(error))) from None


def _computed(kg: KnowledgeGraph, iri: str, known: dict[str, Figure], above: tuple[str, ...]) -> Figure:
    """The figure of a derived observation, whose inputs may be derived themselves; `above` guards against circles."""
    if iri in above:
        raise _wrong(kg, iri, Message("ownFormula"))
    if iri not in known:
        inputs = {name: kg.value(iri, predicate) for name, predicate in INPUTS.items()}
        figures = {name: _computed(kg, one, known, (*above, iri)) for name, one in inputs.items() if one}
        try:
            known[iri] = compute(kg.value(iri, "hp:formula"), figures)
        except ValueError as error:
            raise _wrong(kg, iri, reason(error)) from None
    return known[iri]


def _wrong(kg: KnowledgeGraph, iri: str, message: str) -> DataError:
    path, line = kg.locate(iri) or (None, None)
    shown = kg.layout.shown(path) if path else None
    said = Message("ofThing", name=compact(iri), said=message)
    return DataError(said, fix=Message("mendFormula"), file=shown, line=line)


def _bounds(iri: str, figure: Figure) -> list[Triple]:
    return [_decimal(iri, "hp:lowerBound", figure.lower), _decimal(iri, "hp:upperBound", figure.upper)]


def _decimal(iri: str, predicate: str, number: Decimal) -> Triple:
    return Triple(NamedNode(iri), NamedNode(expand(predicate)), Literal(f"{number:f}", datatype=_DECIMAL))
