"""What a program may give the library: texts, bounds, dates and choices, and what is told of any other."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
import rdflib

from haiphong_kg.errors import NotFoundError, QueryError, UsageError
from haiphong_kg.library import Graph, open_graph
from haiphong_kg.store.iris import ID
from tests.conftest import MINI, ROOT


def test_the_library_has_limits_by_default_and_takes_others() -> None:
    kg = open_graph(MINI, "en")
    with pytest.raises(QueryError, match=r"stopped after 0\.3 seconds"):
        kg.sparql("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?f ?i", timeout=0.3)
    cut = kg.sparql("SELECT * { ?s ?p ?o }", limit=2)
    assert (len(cut), cut.whole) == (2, False)
    with pytest.raises(QueryError, match="SERVICE"):
        kg.sparql("SELECT * { SERVICE <http://127.0.0.1:9/> {} }")


@pytest.mark.parametrize("limit", [0, -1, 2.5, True, "3"])
@pytest.mark.parametrize("call", ["query", "sparql", "ask", "search", "show", "path"])
def test_a_bound_that_is_none_is_refused_as_on_the_command_line(kg: Graph, call: str, limit: object) -> None:
    calls: dict[str, Callable[..., object]] = {
        "query": lambda: kg.query("partners-of", limit=limit),  # type: ignore[arg-type]
        "sparql": lambda: kg.sparql("SELECT * {}", limit=limit),  # type: ignore[arg-type]
        "ask": lambda: kg.ask("Bến Sông?", limit=limit),  # type: ignore[arg-type]
        "search": lambda: kg.search("song", limit=limit),  # type: ignore[arg-type]
        "show": lambda: kg.show("id:place/ben-song", limit=limit),  # type: ignore[arg-type]
        "path": lambda: kg.path("id:place/bac-ha", "id:place/dao-xanh", most=limit),  # type: ignore[arg-type]
    }
    with pytest.raises(UsageError, match="whole number"):
        calls[call]()


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), 1e30, "5"])
def test_a_time_that_is_none_is_refused(kg: Graph, timeout: float) -> None:
    with pytest.raises(UsageError, match="number of seconds above 0"):
        kg.sparql("ASK {}", timeout=timeout)
    for where in (None, "http://127.0.0.1:9/"):
        with pytest.raises(UsageError, match="number of seconds above 0"):
            open_graph(MINI, endpoint=where, timeout=timeout)


def test_the_time_said_on_opening_is_that_of_each_query() -> None:
    kg = open_graph(MINI, "en", timeout=0.3)
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?f ?i"
    for query in (kg.sparql, kg.dataset.query):
        with pytest.raises(QueryError, match=r"stopped after 0\.3 seconds"):
            query(endless)


@pytest.mark.parametrize("wrong", [{"kind": "all"}, {"sort": "age"}])
def test_a_choice_that_there_is_not_is_told_with_those_that_there_are(kg: Graph, wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=r"not one of the choices here; there are: (relations|weight)"):
        kg.show("id:place/ben-song", **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("odd", [5, "", True, "vi-", b"en"])
def test_a_language_or_a_date_of_another_kind_is_told(odd: object) -> None:
    if odd and odd != "vi-":
        with pytest.raises(UsageError, match="no language"):
            open_graph(MINI, lang=odd)  # type: ignore[arg-type]
    if odd != 5:
        with pytest.raises(UsageError, match="date"):
            open_graph(MINI, as_of=odd)  # type: ignore[arg-type]


@pytest.mark.parametrize("odd", [None, b"x", ["a"], 1.5, True])
@pytest.mark.parametrize("call", ["show", "search", "sparql", "ask", "query", "export", "network", "sources", "path"])
def test_what_is_no_text_is_told_as_such_at_each_door(kg: Graph, call: str, odd: object) -> None:
    further = ["ben song"] if call == "path" else []
    with pytest.raises(UsageError, match=r"is no text; give a string"):
        getattr(kg, call)(odd, *further)
    if odd:
        with pytest.raises(UsageError, match=r"is no text; give a string"):
            open_graph(MINI, endpoint=odd)  # type: ignore[arg-type]


def test_a_year_may_be_a_number(kg: Graph) -> None:
    assert str(kg.show(2016)) == str(kg.show("2016"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_text_is_found_by_every_door_in_whichever_form_it_was_typed(form: Literal["NFC", "NFD"]) -> None:
    """Macs type and name files in the decomposed form; the graph has the composed one."""
    kg = open_graph(MINI, lang="en")
    name = unicodedata.normalize(form, "Liên bang Bắc Hà")
    text = f'SELECT ?x ?name {{ ?x skos:prefLabel ?name FILTER(?name = "{name}"@vi) }}'
    literal = {"name": rdflib.Literal(name, "vi")}
    assert len(kg.sparql(text)) == len(list(kg.dataset.query(text))) == 1
    assert len(list(kg.dataset.query("SELECT ?x ?name { ?x skos:prefLabel ?name }", initBindings=literal))) == 1
    assert kg.show(name).data["id"] == f"{ID}place/bac-ha"
    kg.dataset.update(f'INSERT DATA {{ <x:a> <x:b> "{name}" }}')
    assert kg.sparql("SELECT ?name { <x:a> <x:b> ?name }")[0]["name"] == unicodedata.normalize("NFC", name)


@pytest.mark.usefixtures("at_hand")
def test_of_a_series_the_partner_is_found_in_whichever_form_it_was_typed() -> None:
    kg = open_graph(ROOT, lang="en")
    typed = (unicodedata.normalize(form, "Nhật Bản") for form in ("NFC", "NFD"))
    composed, decomposed, named = (kg.series("projects-in-force", partner=one) for one in (*typed, "Japan"))
    assert composed == decomposed == named


def test_one_thing_to_avoid_need_not_be_a_list(kg: Graph) -> None:
    with pytest.raises(NotFoundError, match="no path joins"):
        kg.path("id:place/bac-ha", "id:place/dao-xanh", avoid="Bến Sông")


def test_a_parameter_that_is_none_is_any(kg: Graph) -> None:
    assert len(kg.query("partners-of", place=None)) == len(kg.query("partners-of"))
