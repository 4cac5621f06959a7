"""What one of our own addresses names: the triples about it, and a plain page for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final
from urllib.parse import quote

from pyoxigraph import BlankNode, NamedNode, Triple

from haiphong_kg.entities import account_text, label
from haiphong_kg.errors import NotFoundError
from haiphong_kg.store import BASE, DEF, KnowledgeGraph, Term

Statement = tuple[Term, Term, Term]
_SAFE: Final = "/#:@!$&'()*+,;=~"
_PAGE: Final = """<!DOCTYPE html>
<html lang="{lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<h1>{title}</h1>
<pre>{text}</pre>
<p>{links}</p>
</html>
"""
_FORMS: Final = (("Turtle", ".ttl"), ("JSON-LD", ".jsonld"), ("RDF/XML", ".rdf"), ("N-Triples", ".nt"))


def described(kg: KnowledgeGraph, path: str) -> tuple[str, list[Statement]]:
    """The IRI that `path` under our base is the address of, and the triples with it as subject or object.

    `def` is the address of the whole model. A path may be written in Unicode where the IRI is percent-encoded.

    Raises:
        NotFoundError: the graph says nothing about it.
    """
    if path == "def":
        subjects = {quad.subject for quad in kg.store if getattr(quad.subject, "value", "").startswith(DEF)}
        return DEF, [row for subject in sorted(subjects, key=str) for row in _about(kg, subject)]
    for local in dict.fromkeys((path, quote(path, _SAFE))):
        node = _node(BASE + local)
        if node and next(kg.store.quads_for_pattern(node, None, None, None), None):
            return node.value, [*_about(kg, node), *_incoming(kg, node)]
    raise NotFoundError(f"the graph does not describe <{BASE}{path}>", fix="look for it with /search?q=")


def entity_page(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """A page in words about the thing or term `iri`."""
    local = iri.removeprefix(BASE)
    links = " · ".join(f'<a href="{escape(quote(local.rsplit("/")[-1]))}{end}">{name}</a>' for name, end in _FORMS)
    text = "" if iri == DEF else account_text(kg, iri, lang)
    return _PAGE.format(lang=lang, title=escape(label(kg, iri, lang)), text=escape(text), links=links)


def _about(kg: KnowledgeGraph, subject: NamedNode | BlankNode | Triple) -> Iterator[Statement]:
    """The triples of `subject`, and those of the blank nodes in them."""
    waiting, seen = [subject], {subject}
    while waiting:
        for quad in kg.store.quads_for_pattern(waiting.pop(), None, None, None):
            yield quad.subject, quad.predicate, quad.object
            if isinstance(quad.object, BlankNode) and quad.object not in seen:
                seen.add(quad.object)
                waiting.append(quad.object)


def _incoming(kg: KnowledgeGraph, node: NamedNode) -> Iterator[Statement]:
    for quad in kg.store.quads_for_pattern(None, None, node, None):
        yield quad.subject, quad.predicate, quad.object


def _node(iri: str) -> NamedNode | None:
    try:
        return NamedNode(iri)
    except ValueError:
        return None
