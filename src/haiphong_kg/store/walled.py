"""rdflib over our store, where a query or update opens no address and no file: not in Oxigraph, not in rdflib."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import rdflib
from oxrdflib import OxigraphStore
from rdflib.plugins.sparql.processor import SPARQLProcessor, SPARQLResult, SPARQLUpdateProcessor
from rdflib.query import Result
from rdflib.term import Identifier

from haiphong_kg.base import no_descriptors
from haiphong_kg.errors import QueryError

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
            return rdflib.Dataset(store=self, default_union=True)
        return rdflib.Graph(store=self, identifier=name)


@contextmanager
def _wall() -> Iterator[None]:
    try:
        with no_descriptors():
            yield
    except Exception as error:
        if any(sign in str(error) for sign in _SIGNS):
            said = "the query asks for an address or a file"
            raise QueryError(said, fix="load that data into the graph instead") from None
        raise
