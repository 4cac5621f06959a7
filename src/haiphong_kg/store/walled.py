"""rdflib over our store, where a query or update opens no address and no file: not in Oxigraph, not in rdflib.

What runs them elsewhere, with bounds, is given by who makes the store (see `Elsewhere`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, Final, Protocol, Self

import rdflib
from oxrdflib import OxigraphStore
from oxrdflib._converter import from_ox, to_ox
from pyoxigraph import Store
from rdflib.plugins.sparql.processor import SPARQLProcessor, SPARQLResult, SPARQLUpdateProcessor
from rdflib.query import Result
from rdflib.term import Identifier

from haiphong_kg.base import nfc, no_descriptors
from haiphong_kg.errors import Message, QueryError
from haiphong_kg.store.iris import PREFIXES
from haiphong_kg.store.loading import Changes
from haiphong_kg.store.terms import Term, bare

_UNION: Final = "__UNION__"
_BEFORE_STORE: Final = 5  # the arguments of a query that rdflib has before `use_store_provided`; an update has one less
_SIGNS: Final = ("Too many open files", "os error 24", "Could not load")


class Found(Protocol):
    """An answer: its form ("select", "ask" or "graph"), its columns, its rows of terms."""

    @property
    def form(self) -> str:
        """One of the three."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Their names."""

    @property
    def rows(self) -> tuple[tuple[Term | None, ...], ...]:
        """A term a column."""


class Elsewhere(Protocol):
    """Where queries and updates run, with bounds, over what the store holds.

    `graph` is the IRI, or `_:` and the label, of the one that is asked or changed; "" stands for the union of all.
    """

    def ask(self, text: str, bindings: Mapping[str, Term], graph: str) -> Found:
        """The whole answer."""

    def change(self, text: str, bindings: Mapping[str, Term], graph: str) -> Changes:
        """What an update changes, which is changed there already and not yet in the store."""

    def forget(self) -> None:
        """The store has changed."""


class WalledStore(OxigraphStore):
    """Evaluates within the wall, to the last row; what Oxigraph does not take (prepared queries) rdflib does there.

    With `elsewhere`, all queries and updates run there.
    """

    def __init__(self, store: Store, elsewhere: Elsewhere | None = None) -> None:
        super().__init__(store=store)
        self._elsewhere = elsewhere

    def add(self, *triple: Any, **further: Any) -> None:  # noqa: ANN401 - rdflib's own signature
        """Adds a triple to a graph."""
        super().add(*triple, **further)
        self._forget()

    def addN(self, quads: Iterable[Any]) -> None:  # noqa: N802 - rdflib's own name
        """Adds quads."""
        super().addN(quads)
        self._forget()

    def remove(self, *triple: Any, **further: Any) -> None:  # noqa: ANN401
        """Takes triples away."""
        super().remove(*triple, **further)
        self._forget()

    def remove_graph(self, graph: rdflib.Graph) -> None:
        """Takes a graph away."""
        super().remove_graph(graph)
        self._forget()

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
        if self._elsewhere:
            text = self._text(query, initNs, further.get("base"))
            return _result(self._elsewhere.ask(text, _terms(initBindings), _name(queryGraph)))
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
        if self._elsewhere:
            text = self._text(update, initNs, further.get("base"))
            removed, added = self._elsewhere.change(text, _terms(initBindings), _name(queryGraph))
            for quad in removed:
                self._inner.remove(quad)
            self._inner.extend(added)
            return
        with _wall():
            try:
                super().update(update, initNs, initBindings, queryGraph, **further)
            except NotImplementedError:
                processor = SPARQLUpdateProcessor(self._graph(queryGraph))  # type: ignore[no-untyped-call]
                processor.update(update, dict(initBindings), dict(initNs))

    def _forget(self) -> None:
        if self._elsewhere:
            self._elsewhere.forget()

    def _text(self, asked: Any, prefixes: Mapping[str, Any], base: object) -> str:  # noqa: ANN401 - as above
        """The text of a query or update, or of what rdflib has prepared, with what it is to be read with before it."""
        if not isinstance(asked, str):
            try:
                asked, own, base = asked._original_args  # rdflib keeps it there and nowhere else
            except AttributeError:
                raise QueryError(Message("preparedWithoutText"), fix=Message("giveText")) from None
            prefixes = {**prefixes, **own}
        declared = _declared(nfc(asked), {**self._namespace_for_prefix, **prefixes})
        return f"BASE <{base}> {declared}" if base else declared

    def _graph(self, name: str) -> rdflib.Graph:
        if name == _UNION:
            return _Union(store=self, default_union=True)
        return rdflib.Graph(store=self, identifier=name)


class WalledGraph(rdflib.Graph):
    """A graph whose queries and updates always go to its store: rdflib would let a caller go round it."""

    def query(self, *asked: Any, use_store_provided: bool = True, **further: Any) -> Result:  # noqa: ANN401, ARG002 - rdflib's own names
        """The result (see `WalledStore.query`)."""
        return super().query(*asked[:_BEFORE_STORE], **further)

    def update(self, *asked: Any, use_store_provided: bool = True, **further: Any) -> None:  # noqa: ANN401, ARG002
        """Changes the store (see `WalledStore.update`)."""
        super().update(*asked[: _BEFORE_STORE - 1], **further)


class WalledDataset(WalledGraph, rdflib.Dataset):
    """A data set of such graphs."""

    def get_context(self, identifier: Any, quoted: bool = False, base: str | None = None) -> rdflib.Graph:  # noqa: ANN401, FBT001, FBT002, ARG002 - rdflib's own signature
        """The graph of that name."""
        return WalledGraph(store=self.store, identifier=identifier, namespace_manager=self.namespace_manager, base=base)


class _Union(rdflib.Dataset):
    """rdflib's own fails on INSERT DATA, which adds triples at once, where its default graph is the union of all."""

    def __iadd__(self, triples: Iterable[Any]) -> Self:  # type: ignore[misc]
        """Adds `triples` to the default graph."""
        for triple in triples:
            self.add(triple)
        return self


def _declared(query: str, prefixes: Mapping[str, Any]) -> str:
    """The query with those prefixes before it that are not the project's, on its first line, and that it may use."""
    further = {
        name: str(iri) for name, iri in prefixes.items() if f"{name}:" in query and PREFIXES.get(name) != str(iri)
    }
    return "".join(f"PREFIX {name}: <{iri}> " for name, iri in further.items()) + query


def _terms(bindings: Mapping[str, Identifier]) -> dict[str, Any]:
    """The values of a query's columns, texts in the composed form that all texts of the graph have."""
    composed = (
        rdflib.Literal(nfc(str(value)), value.language, value.datatype, normalize=False)
        if isinstance(value, rdflib.Literal)
        else value
        for value in bindings.values()
    )
    return {str(name).lstrip("?$"): to_ox(value) for name, value in zip(bindings, composed, strict=True)}


def _name(graph: str) -> str:
    """What `Elsewhere` knows a graph by."""
    if graph == _UNION:
        return ""
    return f"_:{graph}" if isinstance(graph, rdflib.BNode) else str(graph)


def _result(found: Found) -> Result:
    """An answer as rdflib has it."""
    rows: Iterable[tuple[Any, ...]] = (tuple(map(from_ox, row)) for row in found.rows)
    if found.form == "ask":
        result = Result("ASK")
        result.askAnswer = bare(found.rows[0][0]) == "true"
    elif found.form == "graph":
        result = Result("CONSTRUCT")
        result.graph = rdflib.Graph()
        result.graph += rows
    else:
        result = Result("SELECT")
        result.vars = list(map(rdflib.Variable, found.columns))
        result.bindings = [dict(zip(result.vars, row, strict=True)) for row in rows]
    return result


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
