"""The rdflib view changes the copy that the user has, behind the wall."""

from __future__ import annotations

import subprocess
import sys

import pytest
import rdflib

from haiphong_kg.library import open_graph
from tests.conftest import MINI

FIRST = """
from haiphong_kg.library import open_graph
view = open_graph({data!r}, "en").dataset
view.update("INSERT DATA {{ <urn:a> <urn:b> 1 }}")
print(view.query("ASK {{ <urn:a> <urn:b> 1 }}").askAnswer)
"""
A, B, C = (rdflib.URIRef(f"urn:{name}") for name in "abc")
COUNTRIES = "?s a <https://w3id.org/haiphong-kg/def#Country>"


def test_the_first_update_of_a_process_is_not_taken_for_one_of_another_host() -> None:
    code = FIRST.format(data=str(MINI))
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"True\n"


@pytest.mark.parametrize("bound", [False, True])
def test_an_update_sees_the_union_and_changes_the_copy(*, bound: bool) -> None:
    kg = open_graph(MINI, "en")
    view = kg.dataset
    japan = rdflib.URIRef("https://w3id.org/haiphong-kg/id/place/bac-ha")
    view.update(f"INSERT {{ ?s <urn:b> 2 }} WHERE {{ {COUNTRIES} }}", initBindings={"s": japan} if bound else None)
    assert len(list(view.subjects(B))) == (1 if bound else 2)
    view.update("DELETE WHERE { ?s <urn:b> ?o }")
    assert not list(view.subjects(B))
    view.graph(A).update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    assert (A, B, C) in view.graph(A)
    assert [row["s"] for row in kg.sparql("SELECT ?s { GRAPH <urn:a> { ?s ?p ?o } }")] == ["urn:a"]
