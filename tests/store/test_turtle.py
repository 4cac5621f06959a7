"""The one Turtle that is written: what is exported has the canonical form of source files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from haiphong_kg.errors import DataError
from haiphong_kg.store import (
    BASE,
    KnowledgeGraph,
    Layout,
    canonical,
    format_text,
    load,
    reformat,
    trig_text,
    turtle_text,
)

OWN = NamedNode(BASE + "id/x")


def test_what_is_exported_is_in_the_form_of_source_files(mini: KnowledgeGraph) -> None:
    triples = {quad.triple for quad in canonical(mini)}
    text = turtle_text(triples)
    assert format_text(text) == text
    assert {quad.triple for quad in parse(text.encode(), RdfFormat.TURTLE)} == triples


def test_a_text_that_looks_like_turtle_stays_as_it_is() -> None:
    value = Literal(f'"<{BASE}id/y>" ; hp:a\n@prefix b: <c> .\n\ta "\\')
    triples = {Triple(OWN, NamedNode(BASE + "def#note"), value), Triple(OWN, OWN, NamedNode("https://example.org/a"))}
    text = turtle_text(triples)
    assert "@prefix hp:" in text
    assert "@prefix b:" not in text.split("\n\n")[0]
    assert {quad.triple for quad in parse(text.encode(), RdfFormat.TURTLE)} == triples


def test_graphs_stand_in_the_order_given_and_nameless_things_last() -> None:
    one, nameless = Triple(OWN, OWN, OWN), Triple(BlankNode("b"), OWN, Literal("x"))
    text = trig_text([(BASE + "graph/b", [nameless, one]), (BASE + "graph/a", [one]), ("", [one])])
    assert text.split("\n\n") == [
        f"@base <{BASE}> .",
        "<graph/b> {\n    <id/x> <id/x> <id/x> .",
        '    _:b <id/x> "x" .\n}',
        "<graph/a> {\n    <id/x> <id/x> <id/x> .\n}",
        "{\n    <id/x> <id/x> <id/x> .\n}\n",
    ]
    assert len(list(parse(text.encode(), RdfFormat.TRIG))) == 4


def test_nothing_is_an_empty_document() -> None:
    assert turtle_text([]) == f"@base <{BASE}> .\n"


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), ("[ <b> ", "]"), ("(\n[ <b> ", "])")])
def test_what_is_nested_too_deep_is_refused_at_once_with_its_line(project: Path, opening: str, closing: str) -> None:
    """To put 5,000 collections in one another into canonical form took more than a minute."""
    path = project / "graph" / "things" / "deep.ttl"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"<a>\n<b> {opening * 5000} 1 {closing * 5000} .\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"deep.ttl:\d+: collections and nameless things are nested more than 64"):
        load(Layout(project))
    with pytest.raises(DataError, match="nested more than 64"):
        reformat([path])


def test_brackets_in_texts_and_behind_one_another_nest_nothing() -> None:
    text = f'# {"(" * 100}\n\n<a> <b> "{"(" * 100}" , """{"[" * 100}""" , {" , ".join(["( 1 )"] * 100)} .\n'
    assert format_text(text)
