"""A year that the engine gives as a number is read as a year."""

from __future__ import annotations

from functools import partial

import pytest

from haiphong_kg.library import Graph
from haiphong_kg.sparql.engine import run
from haiphong_kg.sparql.years import years
from haiphong_kg.store.loading import KnowledgeGraph

WHEN = '"2009-05-01T00:00:00"^^xsd:dateTime'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"SELECT (YEAR({WHEN}) AS ?y) {{}}", {"y"}),
        (f"SELECT ?y {{ BIND((YEAR({WHEN})) AS ?y) }}", {"y"}),
        ("SELECT (MAX(YEAR(?d)) AS ?last) { ?x ?p ?d }", {"last"}),
        ("SELECT (MIN(?y) AS ?first) { { SELECT (year(?d) AS ?y) { ?x ?p ?d } } }", {"y", "first"}),
        ("SELECT ?first { { SELECT (year(?d) AS ?y) { ?x ?p ?d } } BIND(?y AS ?first) }", {"y", "first"}),
        ("SELECT (COALESCE(YEAR(?a), YEAR(?b), 0) AS ?y) { ?a ?p ?b }", {"y"}),
        ("SELECT (IF(BOUND(?d), YEAR(?d), 0) AS ?y) (IF(YEAR(?d) > 2000, 1, 2) AS ?n) { ?x ?p ?d }", {"y"}),
        ("SELECT (MIN(DISTINCT (xsd:integer(YEAR(?d)))) AS ?y) { ?x ?p ?d }", {"y"}),
        ("SELECT (COALESCE(?n, COUNT(YEAR(?d))) AS ?n) (SUM(YEAR(?d)) AS ?s) { ?x ?p ?d }", set()),
        ("SELECT (YEAR(?d) - YEAR(?e) AS ?age) (YEAR(?d) + 1 AS ?next) (COUNT(YEAR(?d)) AS ?n) { ?d ?p ?e }", set()),
        ("SELECT (?year AS ?n) { ?x hp:value ?year }", set()),
    ],
)
def test_the_columns_that_hold_years_are_known(text: str, found: set[str]) -> None:
    assert years(text) == found


def test_a_year_is_not_written_with_thousands(mini: KnowledgeGraph) -> None:
    found = Graph(mini, "en", partial(run, mini)).sparql(f"SELECT (YEAR({WHEN}) AS ?y) (2009 AS ?n) {{}}")
    assert (found.cells, found.values) == ((("2009", "2,009"),), ((2009, 2009),))
