"""RDF formats: the union of model, facts and derived triples, or all of them with their named graphs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Final
from xml.parsers.expat import ExpatError, ParserCreate

from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    serialize,
)

from haiphong_kg.base import expression, kept_returns, legal
from haiphong_kg.errors import Message, OutputError, quoted
from haiphong_kg.release.exported import Exported, graph_of
from haiphong_kg.store import (
    ID,
    PREFIXES,
    SCHEME,
    Term,
    compact,
    trig_text,
    triple_order,
    turtle_text,
)

Statements = Iterable[Triple] | Iterable[Quad]
_TYPE: Final = PREFIXES["rdf"] + "type"
_XMLNS: Final = "http://www.w3.org/2000/xmlns/"
# What RDF 1.1 XML Syntax, 6.1.4, keeps for itself.
_RESERVED: Final = {
    PREFIXES["rdf"] + name
    for name in (
        *("RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li"),
        *("aboutEach", "aboutEachPrefix", "bagID"),
    )
}
# Stands in for `rdf:type`, of which the serialiser makes an element; no data may hold it, as it is reserved.
_PLAIN_TYPE: Final = NamedNode(PREFIXES["rdf"] + "aboutEach")
_LOCAL: Final = expression(r"[^#/]*\Z")
_ROOT: Final = expression(rb"<rdf:RDF ([^>]*)>")
_CONTEXT: Final = PREFIXES | {"id": ID, "scheme": SCHEME}
_compact: Final = lru_cache(maxsize=20_000)(compact)
# NCName of Namespaces in XML 1.0: a name without a colon.
_START: Final = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_XML_NAME: Final = expression(rf"[{_START}][{_START}.0-9\u00b7\u0300-\u036f\u203f-\u2040-]*\Z")


def turtle(exported: Exported) -> bytes:
    """Turtle: `@base`, the prefixes in use, then one block a subject in order of IRI."""
    return turtle_text(exported.triples, is_ordered=True).encode()


def ntriples(exported: Exported) -> bytes:
    """N-Triples, lines sorted."""
    return ntriples_of(exported.triples)


def nquads(exported: Exported) -> bytes:
    """N-Quads, lines sorted; the fourth term is the named graph, one a file or rule."""
    return _lines(exported.quads, RdfFormat.N_QUADS)


def trig(exported: Exported) -> bytes:
    """TriG in the form of `turtle`, one block a named graph in order of IRI."""
    quads = sorted(exported.quads, key=graph_of)
    graphs = ((iri, [quad.triple for quad in part]) for iri, part in groupby(quads, key=graph_of))
    return trig_text(graphs, is_ordered=True).encode()


def jsonld(exported: Exported) -> bytes:
    """JSON-LD 1.1, flat: a context of prefixes, and one object a subject with its keys sorted.

    Raises:
        OutputError: there is a triple term, which JSON-LD does not know.
    """
    return _jsonld(exported.triples)


def rdfxml(exported: Exported) -> bytes:
    """RDF/XML. Characters that XML 1.0 cannot hold become U+FFFD.

    Raises:
        OutputError: no element can stand for a property: its IRI does not end in an XML name, or is one of XML's own.
    """
    return _rdfxml(exported.triples)


def turtle_of(triples: Iterable[Triple]) -> bytes:
    """These triples in the form of `turtle`."""
    return turtle_text(triples).encode()


def ntriples_of(triples: Iterable[Triple]) -> bytes:
    """These triples in the form of `ntriples`."""
    return _lines(triples, RdfFormat.N_TRIPLES)


def jsonld_of(triples: Iterable[Triple]) -> bytes:
    """These triples in the form of `jsonld`."""
    return _jsonld(sorted(triples, key=triple_order))


def rdfxml_of(triples: Iterable[Triple]) -> bytes:
    """These triples in the form of `rdfxml`."""
    return _rdfxml(sorted(triples, key=triple_order))


def _jsonld(triples: list[Triple]) -> bytes:
    context = _context(triples)
    document = {"@context": context, "@graph": _nodes(triples, context)}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _context(triples: list[Triple]) -> dict[str, str]:
    """The prefixes but those that are the scheme of an IRI here: JSON-LD would take `geo:20.86,106.68` for a CURIE."""
    schemes = {iri.partition(":")[0] for triple in triples for term in triple for iri in _iris(term)}
    return {prefix: iri for prefix, iri in _CONTEXT.items() if prefix not in schemes}


def _nodes(triples: list[Triple], context: Mapping[str, str]) -> list[Any]:
    try:
        expanded = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"[]")
    except OSError as error:  # what it cannot hold, it says so
        said = Message("formCannot", form="JSON-LD", why=quoted(error))
        raise OutputError(said, fix=Message("chooseTurtle")) from None
    return [_compacted(node, context) for node in expanded]


def _rdfxml(triples: list[Triple]) -> bytes:
    _require_xml_names(triples)
    legal_triples = [Triple(t.subject, _verb(t), _legal(t.object)) for t in triples]
    data = serialize(legal_triples, format=RdfFormat.RDF_XML, prefixes=_used(legal_triples)) or b""
    data = data.replace(b"<rdf:aboutEach ", b"<rdf:type ")  # no text holds that, because `<` is escaped there
    return kept_returns(_ROOT.sub(_sorted_names, data, count=1))


def _verb(triple: Triple) -> NamedNode:
    """The predicate; for the type of a class for which no element can stand, what becomes `rdf:type` when written."""
    if triple.predicate.value != _TYPE or not isinstance(triple.object, NamedNode):
        return triple.predicate
    return triple.predicate if _has_element(triple.object.value) else _PLAIN_TYPE


def _require_xml_names(triples: list[Triple]) -> None:
    used = {verb for triple in triples for verb in _verbs(triple)}
    nameless = sorted(one.value for one in used if not _has_element(one.value))
    if nameless:
        raise OutputError(Message("noXmlName", iri=nameless[0]), fix=Message("anotherFormat"))


def _verbs(triple: Triple) -> Iterator[NamedNode]:
    """The predicates of a triple and of the triple terms in it."""
    yield triple.predicate
    if isinstance(triple.object, Triple):
        yield from _verbs(triple.object)


@lru_cache(maxsize=20_000)
def _has_element(iri: str) -> bool:
    """Whether an element can stand for this IRI, in the eyes of readers too that know the first XML 1.0 only."""
    name = _XML_NAME.search(iri)
    if not name or iri in _RESERVED or iri.startswith(_XMLNS):
        return False
    try:
        ParserCreate().Parse(f"<{name[0]}/>", True)  # noqa: FBT003 - it takes no names
    except ExpatError:
        return False
    return True


def trig_of(triples: Iterable[Triple]) -> bytes:
    """These triples as TriG: without a named graph, which a constructed graph has none of, it reads as Turtle."""
    return turtle_of(triples)


GRAPHS: Final[dict[str, Callable[[Iterable[Triple]], bytes]]] = {
    "turtle": turtle_of,
    "ntriples": ntriples_of,
    "jsonld": jsonld_of,
    "rdfxml": rdfxml_of,
    "trig": trig_of,
}


def constructed(rows: Iterable[Sequence[Term | None]], form: str) -> bytes:
    """The graph that a query gave, as (subject, predicate, object) rows, in a format of `GRAPHS`.

    Blank nodes get canonical names: the same graph gives the same bytes.
    """
    return GRAPHS[form](_named(rows))


def linked(rows: Iterable[Sequence[Term | None]]) -> dict[str, Any]:
    """The same as a JSON-LD document for the inside of a page: of the prefixes only those in use."""
    triples = sorted(_named(rows), key=triple_order)
    context = _context(triples)
    nodes = _nodes(triples, context)
    text = json.dumps(nodes, ensure_ascii=False)
    return {"@context": {name: iri for name, iri in context.items() if f'"{name}:' in text}, "@graph": nodes}


def _named(rows: Iterable[Sequence[Term | None]]) -> list[Triple]:
    quads = Dataset(Quad(*row) for row in rows)  # type: ignore[arg-type]
    quads.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return [quad.triple for quad in quads]


def _lines(statements: Statements, form: RdfFormat) -> bytes:
    lines = (serialize(statements, format=form) or b"").splitlines(keepends=True)
    return b"".join(sorted(lines))


def _used(statements: Statements) -> dict[str, str]:
    """The prefixes whose namespace holds an IRI of the statements, sorted."""
    names = {iri for statement in statements for term in statement for iri in _iris(term)}
    namespaces = {_LOCAL.sub("", name) for name in names}
    return {prefix: PREFIXES[prefix] for prefix in sorted(PREFIXES) if PREFIXES[prefix] in namespaces}


def _iris(term: object) -> list[str]:
    if isinstance(term, NamedNode):
        return [term.value]
    return [term.datatype.value] if isinstance(term, Literal) and not term.language else []


def _compacted(value: Any, context: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON
    """Expanded JSON-LD with its IRIs shortened by the prefixes; the text of literals stays as it is."""
    if isinstance(value, list):
        return [_compacted(item, context) for item in value]
    if isinstance(value, dict):
        return dict(member for key, item in value.items() for member in _members(key, item, context))
    return value


def _members(key: str, item: Any, context: Mapping[str, str]) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - JSON
    """The member `key`; of the values of `rdf:type` only nodes go under `@type`, which takes no literal."""
    if key == _TYPE:
        if named := [_curie(one["@id"], context) for one in item if "@id" in one]:
            yield "@type", named
        item = [one for one in item if "@id" not in one]
    if item or key != _TYPE:
        yield _curie(key, context), _curie(item, context) if key in ("@id", "@type") else _compacted(item, context)


def _curie(iri: str, context: Mapping[str, str]) -> str:
    """The CURIE of `iri`, where a JSON-LD processor reads it back as that IRI."""
    short = _compact(iri)
    prefix, _, local = short.partition(":")
    return short if prefix in context and local and not local.startswith("//") else iri


def _sorted_names(root: re.Match[bytes]) -> bytes:
    """The root element with its namespaces in order, because the serialiser writes them in the order of a hash."""
    return b"<rdf:RDF " + b" ".join(sorted(root[1].split())) + b">"


def _legal(term: Term) -> Term:
    if not isinstance(term, Literal):
        return term
    if term.language:
        return Literal(legal(term.value), language=term.language, direction=term.direction)
    return Literal(legal(term.value), datatype=term.datatype)
