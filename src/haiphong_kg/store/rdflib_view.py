"""The same data for rdflib: a live view of the store, and a copy. The one place where terms meet rdflib."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, Final

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib.paths import Path
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result

from haiphong_kg.errors import DataError, Message
from haiphong_kg.store.iris import PREFIXES, iri_of
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import Term
from haiphong_kg.store.walled import Elsewhere, WalledDataset, WalledStore

_STRING: Final = iri_of("xsd:string")
_Node = rdflib.term.Node
_Triple = tuple[_Node, _Node, _Node]
_Ends = dict[_Node, dict[_Node, dict[_Node, None]]]


def dataset(kg: KnowledgeGraph, elsewhere: Elsewhere | None = None) -> rdflib.Dataset:
    """A live rdflib view of the store; without a graph name a pattern or query sees the union of all graphs.

    No query or update in it opens an address or a file (see `walled`); queries run `elsewhere`, where it is given.
    """
    view = WalledDataset(store=WalledStore(kg.store, elsewhere), default_union=True)
    _bind(view)
    return view


def union_graph(kg: KnowledgeGraph) -> rdflib.Graph:
    """A copy of all triples that nobody changes, for libraries that walk the graph many times.

    Raises:
        DataError: a file has an RDF 1.2 triple term, which rdflib has no form for.
    """
    graph = _Union(_triples(kg))
    _bind(graph)
    return graph


def _triples(kg: KnowledgeGraph) -> Iterator[_Triple]:
    known = lru_cache(maxsize=None)(to_rdflib)  # most terms stand in many triples
    for quad in kg.store:
        if isinstance(quad.object, Triple):
            path = kg.files.get(str(quad.graph_name)[1:-1])
            shown = kg.layout.shown(path) if path else None
            raise DataError(Message("tripleTerm", term=quad.object), fix=Message("writeRecord"), file=shown)
        yield known(quad.subject), known(quad.predicate), known(quad.object)


class _Union(rdflib.Graph):
    """Triples in dictionaries: rdflib's own memory asks of each in which graphs it is, and takes thrice as long.

    It prepares each query once, as those need who ask it again of each of many things.
    """

    def __init__(self, triples: Iterable[_Triple]) -> None:
        super().__init__(bind_namespaces="none")
        # A dictionary without values is a set that keeps its order.
        self._objects: _Ends = defaultdict(lambda: defaultdict(dict))
        self._subjects: _Ends = defaultdict(lambda: defaultdict(dict))
        for subject, predicate, object_ in triples:
            self._objects[subject][predicate][object_] = None
            self._subjects[predicate][object_][subject] = None
        self._size = sum(len(objects) for about in self._objects.values() for objects in about.values())
        self._prepared = cache(prepareQuery)

    def __len__(self) -> int:
        return self._size

    def triples(self, triple: Any) -> Iterator[Any]:  # type: ignore[override]  # noqa: ANN401 - rdflib's own overloads
        """As `rdflib.Graph.triples`."""
        subject, predicate, object_ = triple
        if isinstance(predicate, Path):
            return ((one, predicate, other) for one, other in predicate.eval(self, subject, object_))
        if subject is None:
            return self._before(predicate, object_)
        return self._after(subject, predicate, object_)

    def query(self, query_object: str | Query, *args: Any, **options: Any) -> Result:  # noqa: ANN401 - rdflib's own
        """As `rdflib.Graph.query`."""
        prepared = self._prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **options)

    def _after(self, subject: _Node, predicate: _Node | None, object_: _Node | None) -> Iterator[_Triple]:
        about = self._objects.get(subject, {})
        for verb in about if predicate is None else (predicate,):
            for end in _those(about.get(verb, {}), object_):
                yield subject, verb, end

    def _before(self, predicate: _Node | None, object_: _Node | None) -> Iterator[_Triple]:
        for verb in self._subjects if predicate is None else (predicate,):
            by_object = self._subjects.get(verb, {})
            for end in _those(by_object, object_):
                for subject in by_object[end]:
                    yield subject, verb, end


def _those(known: Collection[_Node], wanted: _Node | None) -> Collection[_Node]:
    """Of what is known all, or the one that is wanted."""
    return known if wanted is None else (wanted,) if wanted in known else ()


def to_rdflib(term: Term) -> rdflib.term.Node:
    """The rdflib term that equals `term`; literals keep their lexical form.

    A plain text has no datatype there, or it would not equal the same text in a query.

    Raises:
        ValueError: an RDF 1.2 triple term, which rdflib has no form for.
    """
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Literal):
        is_plain = term.language or term.datatype.value == _STRING
        datatype = None if is_plain else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    raise ValueError(f"rdflib has no form for the triple term {term}")


def _bind(graph: rdflib.Graph) -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
