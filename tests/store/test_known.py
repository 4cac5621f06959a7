"""What is remembered of a graph that nobody changes is what the store says; of one that changes nothing is."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import evidence, label
from haiphong_kg.sparql import run_named
from haiphong_kg.store import ID, KnowledgeGraph, expand, iri_in, load_derived, read_folder, remembered
from haiphong_kg.store.folders import Layout

CITY = ID + "place/ben-song"
NAME = NamedNode(expand("skos:prefLabel"))


def test_a_closed_graph_tells_what_an_open_one_tells(mini: KnowledgeGraph) -> None:
    closed = mini.closed()
    subjects = sorted({iri_in(quad.subject) for quad in mini.store} - {""})
    assert CITY in subjects
    for _ in range(2):
        for iri in subjects:
            assert evidence(closed, iri) == evidence(mini, iri)
            assert [label(closed, iri, lang) for lang in LANGUAGES] == [label(mini, iri, lang) for lang in LANGUAGES]
        for predicate in {quad.predicate.value for quad in mini.store}:
            assert closed.pairs(predicate) == mini.pairs(predicate)


def test_whoever_changes_what_he_was_told_changes_it_for_nobody_else(mini: KnowledgeGraph) -> None:
    closed = mini.closed()
    for _ in range(2):
        found = closed.objects(CITY, "skos:prefLabel")
        assert found == mini.objects(CITY, "skos:prefLabel") != []
        assert closed.value(CITY, "skos:prefLabel") == mini.value(CITY, "skos:prefLabel")
        found.clear()


def test_a_named_question_with_nothing_chosen_is_answered_once(mini: KnowledgeGraph) -> None:
    closed = mini.closed()
    for query in read_folder(mini.layout, "questions").values():
        answer = run_named(closed, query, {})
        assert answer == run_named(mini, query, {})
        assert run_named(closed, query, {}) is answer


def test_it_is_worked_out_once_for_each_argument(mini: KnowledgeGraph) -> None:
    asked: list[tuple[str, str]] = []

    @remembered
    def find(_kg: KnowledgeGraph, iri: str, *, lang: str) -> str:
        asked.append((iri, lang))
        return f"{iri} {lang}"

    closed = mini.closed()
    for kg in (closed, closed, closed.closed(), mini, mini):
        assert [find(kg, "a", lang=lang) for lang in LANGUAGES] == [f"a {lang}" for lang in LANGUAGES]
    assert len(asked) == 3 * len(LANGUAGES)


def test_an_open_graph_is_asked_again(project: Path) -> None:
    kg = load_derived(Layout(project))
    assert label(kg, CITY, "vi") == "Bến Sông"
    for quad in list(kg.store.quads_for_pattern(NamedNode(CITY), NAME, None, None)):
        kg.store.remove(quad)
        kg.store.add(Quad(NamedNode(CITY), NAME, Literal("Bến Khác", language="vi"), quad.graph_name))
    assert label(kg, CITY, "vi") == "Bến Khác"
