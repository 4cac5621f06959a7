"""rdflib over our store, where a query or update opens no address and no file: not in Oxigraph, not in rdflib."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, Final, Self

import rdflib
from oxrdflib import OxigraphStore
from pyoxigraph import Store
from rdflib.plugins.sparql.processor import SPARQLProcessor, SPARQLResult, SPARQLUpdateProcessor
from rdflib.query import Result
from rdflib.term import Identifier

from haiphong_kg.base import no_descriptors
from haiphong_kg.errors import Message, QueryError

_UNION: Final = "__UNION__"
_SIGNS: Final = ("Too many open files", "os error 24", "Could not load")


class WalledStore(OxigraphStore):
    """Evaluates within the wall, to the last row; what Oxigraph does not take (prepared queries) rdflib does there."""

    def query(
        self,
        query: Any,  # noqa: ANN401 - a text or what rdflib has prepared
        initNs: Mapping[str, Any],  # noqa: N803 - rdflib's own names
        initBindings: Mapping[str, Identifier],  # noqa: N803
        queryGraph: str,  # noqa: N803
        **further: object,
    ) -> Result:
        """The result, wholly there.

        Raises:
            QueryError: it asks for what is outside.
        """
        with _wall():
            try:
                found = super().query(query, initNs, initBindings, queryGraph, **further)
            except NotImplementedError:
                processor = SPARQLProcessor(self._graph(queryGraph))  # type: ignore[no-untyped-call]
                found = SPARQLResult(processor.query(query, dict(initBindings), dict(initNs)))
            if found.type == "SELECT":
                found.bindings = list(found.bindings)
            return found

    def update(
        self,
        update: Any,  # noqa: ANN401 - a text or what rdflib has prepared
        initNs: Mapping[str, Any],  # noqa: N803
        initBindings: Mapping[str, Identifier],  # noqa: N803
        queryGraph: str,  # noqa: N803
        **further: object,
    ) -> None:
        """Changes the store.

        Raises:
            QueryError: it asks for what is outside.
        """
        with _wall():
            try:
                super().update(update, initNs, initBindings, queryGraph, **further)
            except NotImplementedError:
                processor = SPARQLUpdateProcessor(self._graph(queryGraph))  # type: ignore[no-untyped-call]
                processor.update(update, dict(initBindings), dict(initNs))

    def _graph(self, name: str) -> rdflib.Graph:
        if name == _UNION:
            return _Union(store=self, default_union=True)
        return rdflib.Graph(store=self, identifier=name)


class _Union(rdflib.Dataset):
    """rdflib's own fails on INSERT DATA, which adds triples at once, where its default graph is the union of all."""

    def __iadd__(self, triples: Iterable[Any]) -> Self:  # type: ignore[misc]
        """Adds `triples` to the default graph."""
        for triple in triples:
            self.add(triple)
        return self


@cache
def _warmed() -> None:
    """Lets both engines open what they open once in a process: modules of rdflib, and Oxigraph's list of certificates.

    Behind the wall they could not, and every update would be refused.
    """
    update, query = "INSERT { <urn:a> <urn:b> ?c } WHERE { VALUES ?c { 1 } }", "SELECT ?a { ?a ?b 1 } ORDER BY ?a"
    Store().update(update)
    for dataset in (rdflib.Dataset(), rdflib.Dataset(store=OxigraphStore(store=Store()))):
        SPARQLUpdateProcessor(dataset).update(update)  # type: ignore[no-untyped-call]
        list(SPARQLResult(SPARQLProcessor(dataset).query(query)))  # type: ignore[no-untyped-call]


@contextmanager
def _wall() -> Iterator[None]:
    _warmed()
    try:
        with no_descriptors():
            yield
    except Exception as error:
        if any(sign in str(error) for sign in _SIGNS):
            raise QueryError(Message("asksOutside"), fix=Message("loadInstead")) from None
        raise
