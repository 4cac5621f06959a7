"""Query text, or a named query with its parameters → an `Answer`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from importlib import import_module
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Triple, Variable

from haiphong_kg.base import no_descriptors
from haiphong_kg.errors import Message, QueryError, UsageError, reason
from haiphong_kg.sparql.guard import names_graphs, require_safe
from haiphong_kg.store import BASE, PREFIXES, KnowledgeGraph, Query, Term, remembered

Row = tuple[Term | None, ...]
Asker = Callable[[str, "Mapping[str, Term]"], "Answer"]
_MARKED: Final = tuple((f"{name}:", name, iri) for name, iri in PREFIXES.items())
_Item = TypeVar("_Item")


class Answer(NamedTuple):
    """Named columns and rows of terms (None where unbound).

    `form` is "select"; "ask" (one column `answer`, one row); or "graph" (`subject`, `predicate`, `object`).
    `whole` is False where rows beyond a limit were left out.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    form: str = "select"
    whole: bool = True


class Graphs(NamedTuple):
    """The IRIs of the named graphs that are to be the default graph of a query, and those that `GRAPH` may name."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def run(
    kg: KnowledgeGraph,
    text: str,
    bindings: Mapping[str, Term] | None = None,
    limit: int | None = None,
    *,
    size: int | None = None,
    graphs: Graphs | None = None,
) -> Answer:
    """Runs SPARQL over the union of all graphs, or over `graphs`, which go before the FROM of the query itself.

    The project's prefixes and base need no declaration. Of more than `limit` rows, or more than `size` characters in
    their terms, only the first are computed. Meanwhile this process can open nothing (see `no_descriptors`).

    Raises:
        QueryError: the text is no query, asks for another host, or is nested deeper than the engine can bear.
    """
    require_safe(text)
    dataset: dict[str, Any] = {"use_default_graph_as_union": not names_graphs(text)}  # with True, FROM would be ignored
    if graphs:
        dataset = {"default_graph": list(map(node, graphs.default)), "named_graphs": list(map(node, graphs.named))}
    substitutions = {Variable(name): value for name, value in (bindings or {}).items()}
    try:
        with no_descriptors():
            result = kg.store.query(
                text, base_iri=BASE, prefixes=_prefixes(text), substitutions=substitutions, **dataset
            )
            return answer(result, limit, size)
    except SyntaxError as error:
        mistakes = import_module("haiphong_kg.sparql.mistakes")
        raise mistakes.mistake(text, str(error.msg)) from None
    except (OSError, RuntimeError) as error:
        raise QueryError(Message("queryFailed", why=reason(error))) from None


def _prefixes(text: str) -> dict[str, str]:
    """Those of the project's prefixes that `text` may use: the engine takes as long to read all of them as to answer.

    An escape may be any of their letters.
    """
    return PREFIXES if "\\" in text else {name: iri for mark, name, iri in _MARKED if mark in text}


def asked_once(where: Asker, most: int | None = None) -> Asker:
    """`where`, which runs a query without values once: the readings of a question have many alike.

    No more answers than `most` are kept, where that is told.
    """
    found = lru_cache(most)(lambda text: where(text, {}))
    return lambda text, values: where(text, values) if values else found(text)


def run_named(kg: KnowledgeGraph, query: Query, values: Mapping[str, Term], ask: Asker | None = None) -> Answer:
    """Runs a named query with some of its parameters bound; the others stay open columns.

    `ask` runs it where it should run; without it, in the store of `kg`.

    Raises:
        UsageError: the query has no such parameter.
        QueryError: as `run`, naming the file.
    """
    require_known(query, values)
    try:
        if ask is None and not values:
            return _whole(kg, query.text)
        return (ask or partial(run, kg))(query.text, values)
    except QueryError as error:
        raise QueryError(error.message, fix=error.fix, file=query.path.name, line=error.line) from None


@remembered
def _whole(kg: KnowledgeGraph, text: str) -> Answer:
    return run(kg, text)


def require_known(query: Query, names: Iterable[str]) -> None:
    """Raises UsageError where `query` has no parameter of one of these names."""
    known = {parameter.name for parameter in query.params}
    for name in names:
        if name not in known:
            offered = Message("itHas", names=sorted(known)) if known else Message("itHasNone")
            raise UsageError(Message("noParameter", query=query.name, name=name), fix=offered)


def node(iri: str) -> NamedNode | BlankNode:
    """The term of an IRI, or of `_:` and the label of a blank node."""
    return BlankNode(iri[2:]) if iri.startswith("_:") else NamedNode(iri)


def answer(
    result: QuerySolutions | QueryBoolean | Iterable[Triple], limit: int | None = None, size: int | None = None
) -> Answer:
    """What an engine gave, read no further than one row beyond `limit` rows or `size` characters."""
    if isinstance(result, QueryBoolean):
        return Answer(("answer",), ((Literal(bool(result)),),), "ask")
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        rows, whole = _first(result, limit, size)
        return Answer(columns, tuple(map(tuple, rows)), whole=whole)
    triples, whole = _first(result, limit, size)
    distinct = sorted({(t.subject, t.predicate, t.object) for t in triples}, key=lambda row: tuple(map(str, row)))
    return Answer(("subject", "predicate", "object"), tuple(distinct), "graph", whole)


def _first(results: Iterable[_Item], limit: int | None, size: int | None) -> tuple[list[_Item], bool]:
    if size is not None:
        return _within(results, limit, size)
    found = list(islice(results, None if limit is None else limit + 1))
    return found[:limit], limit is None or len(found) <= limit


def _within(results: Iterable[_Item], limit: int | None, size: int) -> tuple[list[_Item], bool]:
    found: list[_Item] = []
    for one in results:
        size -= len(str(one))
        if len(found) == limit or size < 0:
            return found, False
        found.append(one)
    return found, True
