"""Loads the graph into an outside store: each named graph anew, so that loading twice is loading once.

Two protocols: SPARQL Update, and the Graph Store protocol (PUT, then POST). Both in portions that engines with a limit
for one request take. The list of graphs (`remote.LOADED`) goes first and comes back last: a store that has it is whole.
Graphs of an earlier push that are no longer ours are deleted by an update; the Graph Store protocol, which cannot ask
which there are, leaves them in the store, unlisted, so that no query of ours meets them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from haiphong_kg.errors import EndpointError, Message
from haiphong_kg.sparql.http import Endpoint, send
from haiphong_kg.sparql.remote import LOADED, TRIPLES, UNION
from haiphong_kg.store import KnowledgeGraph, canonical

PORTION: Final = 500
_SPARQL_UPDATE: Final = {"Content-Type": "application/sparql-update; charset=utf-8"}
_Tell = Callable[[str], None]


def push_graph(kg: KnowledgeGraph, to: Endpoint, tell: _Tell, *, graph_store: bool = False) -> dict[str, int]:
    """Loads every named graph of `kg`; returns the number of triples in each. `tell` hears of progress.

    Raises:
        EndpointError: the store refuses or falls silent; the message says how far it came.
    """
    write = _put if graph_store else _update
    graphs = {
        graph: [quad.triple for quad in quads]
        for graph, quads in groupby(sorted(canonical(kg), key=_place), key=_graph_of)
    }
    counts = {graph: len(triples) for graph, triples in graphs.items()}
    graphs[UNION] = sorted({triple for triples in graphs.values() for triple in triples}, key=str)
    if not graph_store:
        _forget(to, counts)
    write(to, LOADED, [])
    for number, (graph, triples) in enumerate(graphs.items(), start=1):
        try:
            write(to, graph, triples)
        except EndpointError as error:
            message = Message("whileLoading", said=error.message, number=number, n=len(graphs))
            raise EndpointError(message, fix=error.fix or Message("pushAgain")) from None
        tell(Message("pushed", number=number, n=len(graphs), graph=graph, triples=len(triples)))
    write(to, LOADED, [Triple(NamedNode(one), NamedNode(TRIPLES), Literal(many)) for one, many in counts.items()])
    return counts


def portions(triples: Iterable[Triple], size: int = PORTION) -> Iterator[list[Triple]]:
    """`triples` in lists of about `size`; what hangs together by blank nodes is never parted."""
    portion: list[Triple] = []
    for group in _groups(triples):
        if portion and len(portion) + len(group) > size:
            yield portion
            portion = []
        portion += group
    if portion:
        yield portion


def _groups(triples: Iterable[Triple]) -> list[list[Triple]]:
    """The triples by the blank nodes that they share, directly or through others; each without any stands alone."""
    groups: list[list[Triple]] = []
    at: dict[BlankNode, int] = {}
    for triple in triples:
        blank = [term for term in (triple.subject, triple.object) if isinstance(term, BlankNode)]
        old = sorted({at[one] for one in blank if one in at})
        merged = [triple, *(each for number in old for each in groups[number])]
        for number in old:
            groups[number] = []
        groups.append(merged)
        for each in merged if blank else ():
            at |= {term: len(groups) - 1 for term in (each.subject, each.object) if isinstance(term, BlankNode)}
    return [group for group in groups if group]


def _forget(to: Endpoint, graphs: Iterable[str]) -> None:
    """Deletes what an earlier push listed and this one does not have."""
    kept = ", ".join(f"<{graph}>" for graph in graphs)
    text = (
        f"DELETE {{ GRAPH ?graph {{ ?s ?p ?o }} }} WHERE {{ GRAPH <{LOADED}> {{ ?graph <{TRIPLES}> ?many }} "
        f"GRAPH ?graph {{ ?s ?p ?o }} FILTER(?graph NOT IN ({kept})) }}"
    )
    send(to, text.encode(), _SPARQL_UPDATE)


def _update(to: Endpoint, graph: str, triples: list[Triple]) -> None:
    send(to, f"CLEAR SILENT GRAPH <{graph}>".encode(), _SPARQL_UPDATE)
    for portion in portions(triples):
        blank = any(isinstance(term, BlankNode) for triple in portion for term in triple)
        # Virtuoso takes blank nodes in a template only, and others take templates only when they are short.
        verb, end = ("INSERT", " WHERE { }") if blank else ("INSERT DATA", "")
        send(to, f"{verb} {{ GRAPH <{graph}> {{\n{_lines(portion)}}} }}{end}".encode(), _SPARQL_UPDATE)


def _put(to: Endpoint, graph: str, triples: list[Triple]) -> None:
    headers = {"Content-Type": "text/turtle; charset=utf-8"}
    for number, portion in enumerate(list(portions(triples)) or [[]]):
        send(to, _lines(portion).encode(), headers, method="POST" if number else "PUT", graph=graph)


def _lines(triples: Iterable[Triple]) -> str:
    return "".join(f"{triple} .\n" for triple in triples)


def _place(quad: Quad) -> tuple[str, str]:
    return _graph_of(quad), str(quad)


def _graph_of(quad: Quad) -> str:
    return str(getattr(quad.graph_name, "value", ""))
