"""The companies of a group, however deep and in whatever circle data put them."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.store import DEF, KnowledgeGraph, Layout


def test_companies_of_companies_count_and_a_circle_ends() -> None:
    store = Store()
    for company, group in [("plant", "holding"), ("holding", "house"), ("house", "plant"), ("shop", "house")]:
        store.add(Quad(NamedNode(f"x:{company}"), NamedNode(f"{DEF}partOfGroup"), NamedNode(f"x:{group}")))
    kg = KnowledgeGraph(store, Layout(Path()), {})
    assert companies_of(kg, ["x:holding"]) == ("x:plant", "x:house", "x:shop")
    assert set(companies_of(kg, ["x:house"])) == {"x:holding", "x:shop", "x:plant"}
    assert companies_of(kg, ["x:shop"]) == ()
