"""Query text, or a named query with its parameters → an `Answer`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Variable

from haiphong_kg.catalog import Query
from haiphong_kg.errors import QueryError, UsageError
from haiphong_kg.namespaces import BASE, PREFIXES
from haiphong_kg.store import KnowledgeGraph, Term

Row = tuple[Term | None, ...]
_XSD_INTEGER: Final = NamedNode(PREFIXES["xsd"] + "integer")
_XSD_YEAR: Final = NamedNode(PREFIXES["xsd"] + "gYear")
_MAX_NESTING: Final = 64
_MAX_OPERATORS: Final = 1000
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")
_QUOTED: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>"{}|^`\\\s]*>|#[^\n]*',
    re.DOTALL,
)
_SERVICE: Final = re.compile(r"(?<![\w?$:-])service(?![\w-]*:)\b", re.IGNORECASE)
_FROM: Final = re.compile(r"(?<![\w?$:-])from\b(?!-?\w*:)", re.IGNORECASE)
_OPERATOR: Final = re.compile(r"\bunion\b|&&|\|\||[/|^+*!=-]", re.IGNORECASE)
_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


class Answer(NamedTuple):
    """Named columns and rows of terms (None where unbound).

    `form` is "select"; "ask" (one column `answer`, one row); or "graph" (`subject`, `predicate`, `object`).
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    form: str = "select"


def run(kg: KnowledgeGraph, text: str, bindings: Mapping[str, Term] | None = None) -> Answer:
    """Runs SPARQL over the union of all graphs; the project's prefixes and base need no declaration.

    Raises:
        QueryError: the text is no query, asks for another host, or is nested deeper than the engine can bear.
    """
    plain = _plain(text)
    _require_safe(plain)
    substitutions = {Variable(name): value for name, value in (bindings or {}).items()}
    try:
        result = kg.store.query(
            text,
            base_iri=BASE,
            prefixes=PREFIXES,
            use_default_graph_as_union=_FROM.search(plain) is None,  # with True, FROM would be ignored
            substitutions=substitutions,
        )
        return _answer(result)
    except SyntaxError as error:
        raise QueryError(*_explained(str(error.msg))) from None
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from None


def run_named(kg: KnowledgeGraph, query: Query, values: Mapping[str, Term]) -> Answer:
    """Runs a named query with some of its parameters bound; the others stay open columns.

    Raises:
        UsageError: the query has no such parameter.
        QueryError: as `run`, naming the file.
    """
    known = {parameter.name for parameter in query.params}
    for name in values:
        if name not in known:
            offered = f"it has: {', '.join(sorted(known))}" if known else "it has none"
            raise UsageError(f"{query.name} has no parameter {name!r}", fix=offered)
    try:
        return run(kg, query.text, values)
    except QueryError as error:
        raise QueryError(error.message, fix=error.fix, file=query.path.name, line=error.line) from None


def literal_value(text: str, kind: str) -> Term:
    """The term of a parameter value typed as text, for the types that need no look-up in the graph.

    Raises:
        UsageError: the text is not a value of that type.
    """
    if kind == "text":
        return Literal(text)
    if not re.fullmatch(r"-?\d{1,18}" if kind == "integer" else r"\d{4}", text):
        example = "12" if kind == "integer" else "2020"
        raise UsageError(f"{text!r} is not of type {kind}", fix=f"write it like {example}")
    return Literal(text, datatype=_XSD_INTEGER if kind == "integer" else _XSD_YEAR)


def node(iri: str) -> NamedNode:
    """The term of an IRI."""
    return NamedNode(iri)


def _answer(result: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    if isinstance(result, QueryBoolean):
        return Answer(("answer",), ((Literal(bool(result)),),), "ask")
    if isinstance(result, QueryTriples):
        triples = sorted({(t.subject, t.predicate, t.object) for t in result}, key=lambda row: tuple(map(str, row)))
        return Answer(("subject", "predicate", "object"), tuple(triples), "graph")
    columns = tuple(variable.value for variable in result.variables)
    return Answer(columns, tuple(tuple(solution[name] for name in columns) for solution in result))


def _plain(text: str) -> str:
    """The query as its parser sees it, escapes resolved, without strings, IRIs and comments."""
    return _QUOTED.sub(" ", _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text))


def _require_safe(plain: str) -> None:
    """Refuses what would open another host, or overflow the stack of the engine's recursive parser."""
    if _SERVICE.search(plain):
        raise QueryError("SERVICE would ask another host", fix="load that data into the graph instead")
    depth = deepest = 0
    for sign in plain:
        depth += (sign in "{([") - (sign in "})]")
        deepest = max(deepest, depth)
    if deepest > _MAX_NESTING or len(_OPERATOR.findall(plain)) > _MAX_OPERATORS:
        raise QueryError("the query is too deep or too long", fix=f"nest at most {_MAX_NESTING} levels")


def _explained(message: str) -> tuple[str]:
    match = _PLACE.match(message)
    if match is None:
        return (f"not a SPARQL query: {message}",)
    return (f"not a SPARQL query: line {match[1]}, column {match[2]}: {' '.join(match[3].split())}",)
