"""Turtle files → one Oxigraph store, one named graph a file; what the layers above ask of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, Final, NamedTuple, ParamSpec, TypeVar

from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    parse,
)

from haiphong_kg.base import expression, read_text
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.folding import fold
from haiphong_kg.store.iris import BASE, GRAPH, compact, iri_of
from haiphong_kg.store.terms import Term
from haiphong_kg.store.turtle import not_turtle, require_shallow, require_short

_WHOLE: Final = ""
_ONE_BY_ONE: Final = 2
# SDMX: how many digits of a figure stand behind the point.
DECIMALS: Final = "sdmxa:decimals"
_PRINTED: Final = frozenset(NamedNode(iri_of(name)) for name in ("hp:statedValue", "hp:comparisonValue"))
# One word for both of these: a pattern that begins with a choice takes ten times as long.
_ZEROS: Final = expression(rb"Value\b[^;]*?\.[0-9]+0\b")
# What no `ipath` of RFC 3987 holds, and `%`, or two files could be one graph.
_NOT_IN_PATHS: Final = expression(
    r"[^A-Za-z0-9/._~!$&'()*+,;=:@\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0003fffd]+"
)
# Most paths are plain, and that takes no time to compile.
_PLAIN_PATH: Final = expression("[A-Za-z0-9/_-]+")
_Names = ParamSpec("_Names")
_Found = TypeVar("_Found")


class Known(NamedTuple):
    """What was found in a store that nobody changes: objects by subject and predicate, and what was worked out."""

    objects: dict[str, dict[str, list[Term]]]
    made: dict[tuple[object, ...], Any]


class Changes(NamedTuple):
    """What an update takes from a store, and what it adds."""

    removed: tuple[Quad, ...]
    added: tuple[Quad, ...]


class KnowledgeGraph(NamedTuple):
    """The loaded graph: its store, where it came from, which file each named graph is, and where it is kept on disk.

    The store of a graph with a `home` there takes no change (see `writable`); what is `known` of it, or of one that
    nobody will change, is found once.
    """

    store: Store
    layout: Layout
    files: Mapping[str, Path]
    home: Path | None = None
    known: Known | None = None

    def closed(self) -> KnowledgeGraph:
        """The same graph as one that nobody will change from here on; what is known of it already stays known."""
        return self if self.known is not None else self._replace(known=Known({}, {}))

    def objects(self, subject: str, predicate: str) -> list[Term]:
        """The objects of `subject predicate ?`, sorted, from all graphs; the predicate may be a CURIE.

        On disk a look-up takes 6 µs, in memory less. So what was found there is remembered, and of a subject that is
        asked about again and again all is read at once: that takes 80 µs, and yet the page of many companies is made
        sooner so than with all at once from the fourth or the seventh look-up on.
        """
        return list(self._found(subject, iri_of(predicate)))

    def _found(self, subject: str, verb: str) -> Sequence[Term]:
        """What `objects` gives, which of a graph that nobody changes is what is remembered itself."""
        if self.known is None:
            return self._objects(subject, verb).get(verb, ())
        about = self.known.objects.setdefault(subject, {})
        if verb not in about and _WHOLE not in about:
            is_asked_often = len(about) >= _ONE_BY_ONE
            about.update(self._objects(subject, None if is_asked_often else verb))
            about.setdefault(_WHOLE if is_asked_often else verb, [])
        return about.get(verb, ())

    def _objects(self, subject: str, predicate: str | None) -> dict[str, list[Term]]:
        """The objects of a subject, by predicate; only those of one `predicate` if it is given."""
        found: dict[str, set[Term]] = {}
        verb = None if predicate is None else NamedNode(predicate)
        node = _node(subject)
        for quad in self.store.quads_for_pattern(node, verb, None, None) if node else ():
            found.setdefault(quad.predicate.value, set()).add(quad.object)
        return {verb: _in_order(objects) for verb, objects in found.items()}

    def value(self, subject: str, predicate: str) -> str:
        """The IRI or the lexical form of the first object of `subject predicate ?`; empty where there is none."""
        term = next(iter(self._found(subject, iri_of(predicate))), None)
        return "" if term is None else str(term) if isinstance(term, Triple) else term.value

    def subjects(self, predicate: str, object_: Term | str) -> list[str]:
        """The IRIs of the subjects of `? predicate object`, sorted, from all graphs."""
        node = _node(iri_of(object_)) if isinstance(object_, str) else object_
        return [] if node is None else list(_subjects(self, iri_of(predicate), node))

    def pairs(self, predicate: str) -> list[tuple[str, Term]]:
        """(subject IRI, object) of every `? predicate ?`, sorted, from all graphs."""
        return list(_pairs(self, predicate))

    def locate(self, iri: str) -> tuple[Path, int | None] | None:
        """The file that describes `iri` and the line its description begins at, or None."""
        for quad in self.store.quads_for_pattern(NamedNode(iri), None, None, None):
            path = self.files.get(getattr(quad.graph_name, "value", ""))
            if path is not None:
                return path, _line_of(path, iri)
        return None


def remembered(
    find: Callable[Concatenate[KnowledgeGraph, _Names], _Found],
) -> Callable[Concatenate[KnowledgeGraph, _Names], _Found]:
    """`find`, which of a graph that nobody changes is worked out once for each of its other arguments.

    All who ask get the same object, so it must be one that cannot be changed.
    """

    @wraps(find)
    def once(kg: KnowledgeGraph, /, *args: _Names.args, **named: _Names.kwargs) -> _Found:
        if kg.known is None:
            return find(kg, *args, **named)
        key = (find, *args, *named.items())
        if key not in kg.known.made:
            kg.known.made[key] = find(kg, *args, **named)
        found: _Found = kg.known.made[key]
        return found

    return once


@remembered
def _subjects(kg: KnowledgeGraph, verb: str, node: Term) -> tuple[str, ...]:
    found = kg.store.quads_for_pattern(None, NamedNode(verb), node, None)
    return tuple(sorted({quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)}))


@remembered
def _pairs(kg: KnowledgeGraph, predicate: str) -> tuple[tuple[str, Term], ...]:
    found = kg.store.quads_for_pattern(None, NamedNode(iri_of(predicate)), None, None)
    pairs = {(quad.subject.value, quad.object) for quad in found if isinstance(quad.subject, NamedNode)}
    return tuple(sorted(pairs, key=lambda pair: (pair[0], str(pair[1]))))


def load(layout: Layout) -> KnowledgeGraph:
    """Reads `ontology/` and `graph/` of `layout`, each file into its named graph, and folds what a decision folds.

    Raises:
        DataError: a file is not UTF-8 or not Turtle; with file and line.
    """
    store, files = Store(), files_of(layout)
    for graph, path in files.items():
        load_file(store, path, graph, layout.shown(path))
    fold(store)
    return KnowledgeGraph(store, layout, files)


def files_of(layout: Layout) -> dict[str, Path]:
    """Which file each named graph of what is stated is."""
    return {graph_iri(layout, path): path for path in layout.ontology_files() + layout.graph_files()}


def graph_iri(layout: Layout, path: Path) -> str:
    """The named graph of a file: `graph/{folder}/{file}` for facts, `graph/ontology/{module}` for the model.

    What of the file's name no path of an IRI may hold is percent-encoded, as the bytes that the name is made of.
    """
    inside = path.relative_to(layout.root).with_suffix("").as_posix().removeprefix("graph/")
    return GRAPH + (inside if _PLAIN_PATH.fullmatch(inside) else _NOT_IN_PATHS.sub(_percent_encoded, inside))


def _percent_encoded(odd: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in os.fsencode(odd[0]))


def load_file(store: Store, path: Path, graph: str, shown: str) -> None:
    """Loads one Turtle file into the named graph `graph`; `shown` is its name in messages.

    The store keeps numbers, not how they are written: where zeros behind the point would be lost with which a figure is
    printed, the count of its decimals is added.
    """
    text = read_text(path, shown)
    require_shallow(text, shown)
    require_short(text, shown)
    data = text.encode()
    try:
        # in memory it takes two thirds of what `bulk_load` takes
        store.load(data, format=RdfFormat.TURTLE, base_iri=BASE, to_graph=NamedNode(graph))
    except SyntaxError as error:
        raise not_turtle(error, shown) from None
    if _ZEROS.search(data):
        store.extend(_decimals(data, NamedNode(graph)))


def _decimals(data: bytes, graph: NamedNode) -> Iterator[Quad]:
    """How many decimals are printed of each figure that is written with zeros at its end: 2 of 1.10.

    One zero alone says nothing, because 15.0 is how Turtle writes the decimal 15.
    """
    for quad in parse(data, format=RdfFormat.TURTLE, base_iri=BASE):
        digits = quad.object.value.partition(".")[2] if isinstance(quad.object, Literal) else ""
        if quad.predicate in _PRINTED and digits.endswith("0") and len(digits) > 1:
            yield Quad(quad.subject, NamedNode(iri_of(DECIMALS)), Literal(len(digits)), graph)


def canonical(kg: KnowledgeGraph) -> Iterable[Quad]:
    """All quads, in no order, with the blank nodes named by RDFC-1.0: the same for the same data."""
    dataset = Dataset(kg.store)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def _in_order(terms: set[Term]) -> list[Term]:
    """The terms sorted; one alone, which most are, is not written down for that."""
    return sorted(terms, key=str) if len(terms) > 1 else list(terms)


def _node(iri: str) -> NamedNode | None:
    """The term of an IRI; None for what is none, such as the source of a claim that has no source."""
    try:
        return NamedNode(iri)
    except ValueError:
        return None


def _line_of(path: Path, iri: str) -> int | None:
    names = {f"<{iri}>", f"<{iri.removeprefix(BASE)}>", compact(iri)}
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, start=1):
            if line.split(maxsplit=1)[:1] and line[0] not in " \t" and line.split(maxsplit=1)[0] in names:
                return number
    return None
