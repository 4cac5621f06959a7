"""Clients that are not ours, as they are: SPARQLWrapper, rdflib's SPARQLStore, curl, pandas, schemathesis."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import SPARQLWrapper

from tests.conftest import PATIENCE
from tests.web.serve.client import Site

if TYPE_CHECKING:  # every worker of a test run reads this file, and one runs it: what takes long is imported there
    import schemathesis

JAPAN = "https://w3id.org/haiphong-kg/id/place/japan"
PREFIX = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
NAMES = f"{PREFIX}SELECT ?name {{ <{JAPAN}> skos:prefLabel ?name }} ORDER BY ?name"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("form", ["json", "xml", "csv"])
def test_sparqlwrapper(site: Site, method: str, form: str) -> None:
    wrapper = SPARQLWrapper(f"{site.url}/sparql", returnFormat=form)
    wrapper.setMethod(method)
    wrapper.setQuery(NAMES)
    text = wrapper.query().response.read().decode()
    assert "Nhật Bản" in text
    if form == "json":
        assert json.loads(text)["head"] == {"vars": ["name"]}


def test_rdflib_as_a_remote_store(site: Site) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{site.url}/sparql"))
    assert [str(row[0]) for row in graph.query(NAMES)] == ["Japan", "Nhật Bản"]  # type: ignore[index]
    assert rdflib.Literal("Nhật Bản", lang="vi") in set(graph.objects(rdflib.URIRef(JAPAN), rdflib.SKOS.prefLabel))
    built = graph.query(f"CONSTRUCT WHERE {{ <{JAPAN}> ?p ?o }}")
    assert built.graph is not None
    assert len(built.graph) > 5


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_curl(site: Site) -> None:
    command = ["curl", "--fail", "--silent", f"{site.url}/sparql", "--data-urlencode", f"query={NAMES}"]
    done = subprocess.run([*command, "-H", "Accept: text/csv"], capture_output=True, check=True, timeout=PATIENCE)
    assert done.stdout.decode() == "name\r\nJapan\r\nNhật Bản\r\n"


def test_pandas_reads_the_address_of_a_question(site: Site) -> None:
    import pandas

    address = f"{site.url}/questions/twin-and-friendly-localities?country=JP&format=csv"
    frame = pandas.read_csv(address)
    assert "https://w3id.org/haiphong-kg/id/place/kitakyushu" in set(frame["partner"])
    labels = pandas.read_csv(f"{address}&labels=true&lang=en")
    assert "Kitakyushu" in set(labels["locality"])


def test_rdflib_reads_our_addresses(site: Site) -> None:
    graph = rdflib.Graph()
    graph.parse(f"{site.url}/id/place/japan")  # it says itself what it accepts
    assert (rdflib.URIRef(JAPAN), rdflib.SKOS.prefLabel, rdflib.Literal("Japan", lang="en")) in graph


CALLED = ("/search", "/ask", "/path", "/show/{name}", "/sparql", "/questions/figures", "/questions/partners-of")


@pytest.fixture(scope="module")
def described(small: Site) -> schemathesis.BaseSchema:
    import schemathesis

    return schemathesis.openapi.from_url(f"{small.url}/openapi.json")


@pytest.mark.parametrize("path", CALLED)
def test_what_the_description_promises_is_kept(described: schemathesis.BaseSchema, path: str) -> None:
    """Any request made from the OpenAPI gives a status and a type that it names, and no fault of the server."""
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks

    promises = [not_a_server_error, checks.status_code_conformance, checks.content_type_conformance]
    promises += [checks.response_schema_conformance]
    operation = described[path]["GET"]

    @settings(max_examples=20, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def check(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(checks=promises)

    check()
