"""The same queries on an outside store: its answers as ours, or its copy of our graph fetched into a store here.

`push` leaves the union of all named graphs in `graph/all`, and in `graph/loaded` the list of the named graphs with the
number of triples in each. Where a store has that list, a query names its dataset by the protocol's own
`default-graph-uri` (the union) and `named-graph-uri`, so that neither the engine's idea of a default graph nor other
data in the same store changes an answer. Where it has none, the store answers over the default graph it has.

A store that does not heed the protocol's parameters would answer every such query as if nothing were there. So when it
is first asked, the triples that it counts in the default graph are compared with those of the union, and the graphs
that it reads by their names with those it was told of; where they differ, each query names its graphs itself, by FROM;
where even that is not heeded, the store is refused.

What walks the graph in steps of its own (labels, evidence, `show`, `search`, `network`, `graph`, `export`) does so on
a copy: each listed graph is fetched and counted, one request a graph.

What the engines needed:

- Oxigraph server 0.5: its default graph stays empty after a push, hence `graph/all`.
- Virtuoso 7.2: a name and password to write (`/sparql-auth` for updates, `/sparql-graph-crud-auth` for the graph
  store; digest); one BASE, and before every PREFIX, so a text is completed and gets no prologue of ours; blank nodes in
  `INSERT … WHERE {}` only; the union as one graph, because a path with `*` loses rows over many default graphs. A path
  with `*` or `+` that starts from several things at once may lose rows there still, that of a rule (`located-in`) among
  them; rules run here. `EXISTS` with a path inside `||` loses rows as well, so such cases are UNION branches; texts are
  ordered by `STR`, because some are not sorted by their letters there. Also
  `STRDT(IF(…, "true", "false"), xsd:boolean)` for a condition as a value, because that is an integer there. A trailing
  VALUES block gives wrong rows there beside UNION and BIND, hence a parameter is bound on this side, by its meaning: it
  is a projected column, and binding it keeps the rows that have its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from haiphong_kg.base import printable
from haiphong_kg.errors import EndpointError, Message, NotWholeError, OtherGraphsError, QueryError, quoted
from haiphong_kg.sparql.bounds import short_values
from haiphong_kg.sparql.engine import Answer, Graphs, answer
from haiphong_kg.sparql.guard import names_graphs, require_safe
from haiphong_kg.sparql.http import Endpoint, Reply, send
from haiphong_kg.sparql.mistakes import mistake
from haiphong_kg.sparql.naming_graphs import naming
from haiphong_kg.sparql.syntax import complete, form
from haiphong_kg.store import BASE, GRAPH, PREFIXES, KnowledgeGraph, Layout, Term

LOADED: Final = GRAPH + "loaded"
UNION: Final = GRAPH + "all"
TRIPLES: Final = PREFIXES["void"] + "triples"
_LIST: Final = f"SELECT ?graph ?triples {{ GRAPH <{LOADED}> {{ ?graph <{TRIPLES}> ?triples }} }}"
_COUNTS: Final = f"""SELECT ?default ?union ?graphs {{
  {{ SELECT (COUNT(*) AS ?default) {{ ?s ?p ?o }} }}
  {{ SELECT (COUNT(*) AS ?union) {{ GRAPH <{UNION}> {{ ?s ?p ?o }} }} }}
  {{ SELECT (COUNT(DISTINCT ?g) AS ?graphs) {{ GRAPH ?g {{ ?s ?p ?o }} }} }}
}}"""
_NONE: Final = GRAPH + "none"
_ROWS: Final = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
}
_GRAPHS: Final = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "text/plain": RdfFormat.N_TRIPLES,
}
_BOOLEAN: Final = NamedNode(PREFIXES["xsd"] + "boolean")
_TRUTH: Final[dict[Term, Term]] = {
    Literal(digit, datatype=_BOOLEAN): Literal(word, datatype=_BOOLEAN)
    for digit, word in (("1", "true"), ("0", "false"))
}
_ROWS_WANTED: Final = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
_GRAPH_WANTED: Final = "application/n-triples, text/turtle;q=0.5, application/rdf+xml;q=0.1"
_GRAPH_FORMS: Final = ("construct", "describe")
_SHOWN: Final = 80


class Remote(NamedTuple):
    """A store that answers SPARQL, and how many triples each of the named graphs has that `push` loaded there.

    `by_text` says that it heeds only graphs which the query itself names.
    """

    endpoint: Endpoint
    graphs: Mapping[str, int]
    by_text: bool = False


def connect(endpoint: Endpoint) -> Remote:
    """Asks the store which of our graphs it has, and how it is told to read them.

    Raises:
        EndpointError: there is no store that answers.
        OtherGraphsError: it reads other graphs than it is told to.
    """
    listed = ask(Remote(endpoint, {}), _LIST).rows
    graphs = {one.value: _count(endpoint, many) for one, many in listed if isinstance(one, NamedNode)}
    found = Remote(endpoint, dict(sorted(graphs.items())))
    return _heeded(found) if graphs else found


def ask(
    remote: Remote,
    text: str,
    bindings: Mapping[str, Term] | None = None,
    limit: int | None = None,
    *,
    size: int | None = None,
    graphs: Graphs | None = None,
    seconds: float | None = None,
) -> Answer:
    """Runs SPARQL there as `engine.run` does here; of `graphs` only those count that were pushed.

    It may take `seconds`, if they are given, else as long as was said of the store.

    `bindings` keep the rows whose columns are these terms, on this side: nothing that was typed enters the query.

    Raises:
        QueryError: the text is no query, asks for a further host, or has no column for a binding.
        EndpointError: the store cannot be reached, does not answer as the protocol says, or gives a part only.
    """
    if seconds is not None:
        remote = remote._replace(endpoint=remote.endpoint._replace(seconds=seconds))
    require_safe(text)
    fields = _fields(remote, text, graphs and _pushed(remote, graphs))
    kind = form(text)
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": _GRAPH_WANTED if kind in _GRAPH_FORMS else _ROWS_WANTED,
    }
    try:
        reply = send(remote.endpoint, urlencode(fields).encode(), headers)
    except EndpointError as error:
        _require_query(text, error)
        raise
    return _kept(_answer(remote.endpoint, reply, kind, None if bindings else limit, size), bindings or {}, limit)


def fetch(remote: Remote, layout: Layout) -> KnowledgeGraph:
    """The graph that `push` loaded there as one here; `layout` gives the query files.

    Raises:
        EndpointError: nothing was pushed there, or the store gives back less than it was given.
    """
    if not remote.graphs:
        raise EndpointError(Message("listsNoGraph", url=remote.endpoint.url), fix=Message("pushFirst"))
    store = Store()
    alone = Remote(remote.endpoint, {})
    for graph, expected in remote.graphs.items():
        rows = ask(alone, f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}").rows
        if len(rows) != expected:
            message = Message("givesLess", url=remote.endpoint.url, n=len(rows), expected=expected, graph=graph)
            raise EndpointError(message, fix=Message("raiseRowLimit"))
        store.extend(Quad(s, p, o, NamedNode(graph)) for s, p, o in rows)  # type: ignore[arg-type]
    return KnowledgeGraph(store, layout, {})


def empty(layout: Layout) -> KnowledgeGraph:
    """A graph with nothing in it, for answers that need no labels; `layout` gives the query files."""
    return KnowledgeGraph(Store(), layout, {})


def _heeded(remote: Remote) -> Remote:
    """`remote` as it heeds the graphs it is told to read; what it counts in them tells."""
    told: dict[str, int] = {}
    for by_text in (False, True):
        tried = remote._replace(by_text=by_text)
        try:
            told = _counted(tried)
        except NotWholeError:
            raise
        except EndpointError:  # it refuses to be told so
            continue
        if told.get("default") == told.get("union", 0) > 0 and told.get("graphs") == len({UNION, _one(remote)}):
            return tried
    url, n, pushed = remote.endpoint.url, told.get("default", 0), told.get("union") or sum(remote.graphs.values())
    what = Message("readsOther", url=url) if n == pushed else Message("countsOther", url=url, n=n, pushed=pushed)
    raise OtherGraphsError(what, fix=Message("takeAnother"))


def _counted(remote: Remote) -> dict[str, int]:
    """How many triples the store counts in the default graph where that is to be the union, and in the union itself.

    And how many of the two graphs that it is to read by their names.
    """
    found = ask(remote, _COUNTS, graphs=Graphs((UNION,), (UNION, _one(remote))))
    return {
        name: _count(remote.endpoint, term) for row in found.rows for name, term in zip(found.columns, row, strict=True)
    }


def _one(remote: Remote) -> str:
    """The smallest of the graphs that were pushed."""
    return min(remote.graphs, key=remote.graphs.__getitem__)


def _pushed(remote: Remote, graphs: Graphs) -> Graphs:
    """Those of `graphs` that were pushed; where none is left, one that is empty."""
    known = {*remote.graphs, UNION}
    default, named = (tuple(one for one in some if one in known) for some in graphs)
    return Graphs(default or (_NONE,), named or (_NONE,))


def _fields(remote: Remote, text: str, graphs: Graphs | None) -> list[tuple[str, str]]:
    """What the request says: the query, and the graphs that it is to read."""
    if graphs is None and remote.graphs and not names_graphs(text):
        graphs = Graphs((UNION,), tuple(remote.graphs))
    if graphs is None:
        return [("query", complete(text))]
    if remote.by_text:
        return [("query", complete(naming(text, graphs)))]
    default = [("default-graph-uri", one) for one in graphs.default]
    return [("query", complete(text)), *default, *(("named-graph-uri", one) for one in graphs.named)]


def _require_query(text: str, refusal: EndpointError) -> None:
    """Where the store calls the request bad, our own parser says what is wrong with the query, if it is."""
    if refusal.status == 400:
        try:
            Store().query(text, base_iri=BASE, prefixes=PREFIXES)
        except SyntaxError as error:
            raise mistake(text, str(error.msg)) from None


def _kept(found: Answer, bindings: Mapping[str, Term], limit: int | None) -> Answer:
    """The rows that have these terms in their columns, up to `limit`."""
    if not bindings:
        return found
    if missing := [name for name in bindings if name not in found.columns]:
        raise QueryError(Message("noColumnToBind", name=missing[0]), fix=Message("nameInSelect"))
    wanted = {found.columns.index(name): term for name, term in bindings.items()}
    rows = tuple(row for row in found.rows if all(row[column] == term for column, term in wanted.items()))
    return found._replace(rows=rows[:limit], whole=limit is None or len(rows) <= limit)


@short_values()
def _answer(endpoint: Endpoint, reply: Reply, kind: str, limit: int | None, size: int | None) -> Answer:
    rows = kind not in _GRAPH_FORMS
    if reply.media not in (_ROWS if rows else _GRAPHS):
        said = printable(" ".join(reply.body[:_SHOWN].decode(errors="replace").split()))
        key = "answersNoRows" if rows else "answersNoGraph"
        message = Message(key, url=endpoint.url, media=reply.media, said=quoted(said))
        raise EndpointError(message, fix=Message("nameQueryAddress"))
    try:
        found = _canonical(answer(_read(reply, rows=rows), limit, size))
        return _decided(found) if kind == "ask" else _told_whole(endpoint, found, limit, cut=reply.cut)
    except (SyntaxError, ValueError, OSError) as error:
        said = printable(" ".join(str(getattr(error, "msg", "") or error).split()))[:_SHOWN]
    # Raised out here, so that it holds on to nothing of the engine's, which must be freed by the thread that made it.
    message = Message("answersBroken", url=endpoint.url, media=reply.media, said=quoted(said))
    raise EndpointError(message, fix=Message("storeAtFault"))


def _told_whole(endpoint: Endpoint, found: Answer, limit: int | None, *, cut: bool) -> Answer:
    """`found`, which is not the whole where the store cut it: an error, unless it holds all rows that were wanted."""
    if cut and found.whole and len(found.rows) != limit:
        raise NotWholeError(Message("heldBack", url=endpoint.url, n=len(found.rows)), fix=Message("raiseRowsOrLess"))
    return found._replace(whole=found.whole and not cut)


def _canonical(found: Answer) -> Answer:
    """Truth values in the one spelling that our own engine gives: Virtuoso writes `1` and `0`."""
    rows = tuple(tuple(_TRUTH.get(term, term) if term else None for term in row) for row in found.rows)
    return found._replace(rows=rows)


def _decided(found: Answer) -> Answer:
    """The answer of ASK; Virtuoso gives it as a table with a 1 or a 0 (or, as `_canonical` leaves it, the truth)."""
    if found.form == "ask":
        return found
    true = [getattr(term, "value", "") for row in found.rows for term in row] in (["1"], ["true"])
    return Answer(("answer",), ((Literal(true),),), "ask")


def _read(reply: Reply, *, rows: bool) -> QuerySolutions | QueryBoolean | Iterable[Triple]:
    if rows:
        return parse_query_results(reply.body, format=_ROWS[reply.media])
    return (quad.triple for quad in parse(reply.body, format=_GRAPHS[reply.media]))


def _count(endpoint: Endpoint, term: Term | None) -> int:
    try:
        return int(term.value) if isinstance(term, Literal) else 0
    except ValueError:
        raise EndpointError(Message("listDamaged", url=endpoint.url), fix=Message("pushOnceMore")) from None
