"""The W3C's tests of the SPARQL 1.1 Protocol by their names, sent to a running server; requests from the standard."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence, Set
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.web.serve.protocol import LONGEST, RefusedError, asked, media_type, negotiated
from tests.web.serve.client import Reply, Site

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
GRAPH = "https://w3id.org/haiphong-kg/graph/"
PLACES, FIGURES, TIES = GRAPH + "places", GRAPH + "figures", GRAPH + "relations"
PLACE, FIGURE, TIE = "<id/place/bac-ha>", "<id/indicator/cargo>", "<id/cooperation/ben-song-bac-ha>"
READ_ONLY = "an update by the protocol; this endpoint takes none, and says so by 403"
TABULAR = {
    "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values",
}  # fmt: skip
RDF = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"}


class Case(NamedTuple):
    """A request, and what is to come of it: 2 or 4 hundred, the answer of ASK, one of some media types."""

    method: str
    query: list[tuple[str, str]]
    type: str = ""
    body: bytes = b""
    hundred: int = 2
    truth: bool | None = None
    media: Set[str] = frozenset()


def default(*graphs: str) -> list[tuple[str, str]]:
    return [("default-graph-uri", one) for one in graphs]


def named(*graphs: str) -> list[tuple[str, str]]:
    return [("named-graph-uri", one) for one in graphs]


def get(text: str, *more: tuple[str, str], **expected: Any) -> Case:  # noqa: ANN401 - the fields of `Case`
    return Case("GET", [("query", text), *more], **expected)


def post(text: str, *more: tuple[str, str], type: str = DIRECT, **expected: Any) -> Case:  # noqa: A002, ANN401
    return Case("POST", list(more), type, text.encode(), **expected)


def form(*fields: tuple[str, str], query: Sequence[tuple[str, str]] = (), **expected: Any) -> Case:  # noqa: ANN401
    return Case("POST", list(query), FORM, urlencode(fields).encode(), **expected)


TWO = f"ASK {{ {PLACE} a ?a . {FIGURE} a ?b }}"
EACH = f"ASK {{ GRAPH ?a {{ {PLACE} a ?b }} GRAPH ?c {{ {FIGURE} a ?d }} }}"
ALL = f"ASK {{ {TIE} a ?t GRAPH ?a {{ {PLACE} a ?b }} GRAPH ?c {{ {FIGURE} a ?d }} }}"
FROM = f"ASK FROM <{TIES}> {{ GRAPH ?a {{ {PLACE} a ?b }} GRAPH ?c {{ {FIGURE} a ?d }} }}"
UTF_16 = "ASK {}".encode("utf-16")
CASES = {
    "query_post_form": form(("query", "ASK {}"), query=default(PLACES), truth=True),
    "query_dataset_default_graphs_get": get(TWO, *default(PLACES, FIGURES), truth=True),
    "query_dataset_default_graphs_post": post(TWO, *default(PLACES, FIGURES), truth=True),
    "query_dataset_named_graphs_post": post(EACH, *named(PLACES, FIGURES), truth=True),
    "query_dataset_named_graphs_get": get(EACH, *named(PLACES, FIGURES), truth=True),
    "query_dataset_full": post(ALL, *default(TIES), *named(PLACES, FIGURES), truth=True),
    "query_multiple_dataset": post(FROM, *named(PLACES, FIGURES), truth=True),
    "query_get": get("ASK {}", truth=True),
    "query_content_type_select": post("SELECT (1 AS ?value) {}", *default(PLACES), media=TABULAR),
    "query_content_type_ask": post("ASK {}", *default(PLACES), truth=True),
    "query_content_type_describe": post("DESCRIBE <http://example.org/>", *default(PLACES), media=RDF),
    "query_content_type_construct": post("CONSTRUCT { <x:s> <x:p> 1 } WHERE {}", *default(PLACES), media=RDF),
    "query_post_direct": post("ASK {}", truth=True),
    "bad_query_method": Case("PUT", [("query", "ASK {}")], FORM, hundred=4),
    "bad_multiple_queries": get("ASK {}", ("query", "SELECT * {}"), hundred=4),
    "bad_query_wrong_media_type": post("ASK {}", type="text/plain", hundred=4),
    "bad_query_missing_form_type": post("query=ASK%20%7B%7D", type="", hundred=4),
    "bad_query_missing_direct_type": post("ASK {}", type="", hundred=4),
    "bad_query_non_utf8": Case("POST", [], f"{DIRECT}; charset=UTF-16", UTF_16, hundred=4),
    "bad_query_syntax": get("ASK {", hundred=4),
    "bad_update_get": Case("GET", [("update", "CLEAR ALL")], hundred=4),
    "bad_multiple_updates": form(("update", "CLEAR NAMED"), ("update", "CLEAR DEFAULT"), hundred=4),
    "bad_update_wrong_media_type": post("CLEAR NAMED", type="text/plain", hundred=4),
    "bad_update_missing_form_type": post("update=CLEAR%20NAMED", type="", hundred=4),
    "bad_update_non_utf8": Case("POST", [], f"{UPDATE}; charset=UTF-16", "CLEAR NAMED".encode("utf-16"), hundred=4),
    "bad_update_syntax": form(("update", "CLEAR XYZ"), hundred=4),
    "bad_update_dataset_conflict": post(
        "WITH <x:g> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }", ("using-named-graph-uri", "x:h"), type=UPDATE, hundred=4
    ),
    "update_dataset_default_graph": post("CLEAR ALL", ("using-graph-uri", PLACES), type=UPDATE),
    "update_dataset_default_graphs": post("CLEAR ALL", ("using-graph-uri", PLACES), type=UPDATE),
    "update_dataset_named_graphs": post("CLEAR ALL", ("using-named-graph-uri", PLACES), type=UPDATE),
    "update_dataset_full": post("CLEAR ALL", ("using-graph-uri", PLACES), type=UPDATE),
    "update_post_form": form(("update", "CLEAR ALL")),
    "update_post_direct": post("CLEAR ALL", type=UPDATE),
    "update_base_uri": post("INSERT DATA { GRAPH <x:g> { <a> <b> <c> } }", type=UPDATE),
}


def of(case: Case, site: Site) -> Reply:
    headers = {"Content_Type": case.type} if case.type else {}
    body = case.body if case.method != "GET" else None
    return site.send(case.method, f"/sparql/?{urlencode(case.query)}", body, **headers)


def test_there_are_as_many_as_the_standard_has() -> None:
    assert len(CASES) == 34


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(reason=READ_ONLY, strict=True))
        if name.startswith("update_")
        else name
        for name in CASES
    ],
)
def test_of_the_protocol(small: Site, name: str) -> None:
    case = CASES[name]
    reply = of(case, small)
    assert reply.status // 100 == case.hundred, reply.text
    if case.truth is not None:
        assert reply.json["boolean"] is case.truth
    if case.media:
        assert reply.media in case.media


@pytest.mark.parametrize("name", [name for name in CASES if "update" in name and "type" not in name])
def test_an_update_is_refused_in_words(small: Site, name: str) -> None:
    reply = of(CASES[name], small)
    assert reply.status == 403
    assert "takes no update" in reply.json["title"]


def test_graphs_that_are_named_are_the_whole_dataset(small: Site) -> None:
    assert of(get(f"ASK {{ {FIGURE} a ?b }}", *default(PLACES)), small).json["boolean"] is False
    assert of(get(f"ASK {{ {PLACE} a ?b }}", *named(PLACES)), small).json["boolean"] is False
    assert of(get("ASK { ?s ?p ?o }", *default("http://127.0.0.1:9/elsewhere")), small).json["boolean"] is False
    assert of(get(f"ASK {{ {FIGURE} a ?b . {PLACE} a ?c }}"), small).json["boolean"] is True


FORMATS = {
    "application/sparql-results+json": pyoxigraph.QueryResultsFormat.JSON,
    "application/sparql-results+xml": pyoxigraph.QueryResultsFormat.XML,
    "text/tab-separated-values": pyoxigraph.QueryResultsFormat.TSV,
}
VALUES = "SELECT ?a ?b { VALUES (?a ?b) { ('x,\"\\t\\ny'@vi 1.50) (<x:y> UNDEF) ('=1+1' true) } }"


@pytest.mark.parametrize("media", FORMATS)
def test_rows_come_back_from_each_format_through_another_reader(small: Site, media: str) -> None:
    reply = small.sparql(VALUES, accept=media)
    assert reply.media == media
    read = pyoxigraph.parse_query_results(reply.body, format=FORMATS[media])
    said = pyoxigraph.Store().query(VALUES)
    assert isinstance(read, pyoxigraph.QuerySolutions)
    assert isinstance(said, pyoxigraph.QuerySolutions)
    assert list(map(tuple, read)) == list(map(tuple, said))


def test_csv_is_plain_text_and_nothing_is_put_before_it(small: Site) -> None:
    reply = small.sparql(VALUES, accept="text/csv")
    assert list(csv.reader(io.StringIO(reply.text))) == [["a", "b"], ['x,"\t\ny', "1.5"], ["x:y", ""], ["=1+1", "true"]]
    assert reply.body.startswith(b"a,b\r\n")


@pytest.mark.parametrize(
    ("media", "kind"),
    [
        ("text/turtle", pyoxigraph.RdfFormat.TURTLE),
        ("application/n-triples", pyoxigraph.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", pyoxigraph.RdfFormat.RDF_XML),
        ("application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
        ("application/trig", pyoxigraph.RdfFormat.TRIG),
    ],
)
def test_a_graph_comes_back_from_each_format(small: Site, media: str, kind: pyoxigraph.RdfFormat) -> None:
    reply = small.sparql("CONSTRUCT WHERE { <id/place/bac-ha> ?p ?o }", accept=media)
    assert reply.media == media
    triples = {str(quad.triple) for quad in pyoxigraph.parse(reply.body, format=kind)}
    assert len(triples) >= 3
    assert any("Bắc Hà" in one for one in triples)


def test_what_cannot_be_given_is_said_before_anything_runs(small: Site) -> None:
    for text, accept in (("ASK {}", "text/csv"), ("SELECT * {}", "text/turtle"), ("ASK {}", "image/png")):
        reply = small.sparql(text, accept=accept)
        assert (reply.status, reply.media) == (406, "application/problem+json")


def test_the_service_describes_itself(small: Site) -> None:
    """W3C: returns-rdf, has-endpoint-triple, conforms-to-schema."""
    reply = small.get("/sparql", accept="text/turtle")
    assert (reply.status, reply.media) == (200, "text/turtle")
    store = pyoxigraph.Store()
    store.load(reply.body, format=pyoxigraph.RdfFormat.TURTLE)
    sd = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> PREFIX void: <http://rdfs.org/ns/void#> "
    assert bool(store.query(f"{sd}ASK {{ ?s a sd:Service ; sd:endpoint <{small.url}/sparql> }}"))
    assert bool(
        store.query(f"{sd}ASK {{ ?s sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph }}")
    )
    typed = "sd:defaultDataset/sd:namedGraph ?n . ?n a sd:NamedGraph ; sd:name ?name ; sd:graph/void:triples ?count"
    found = store.query(f"{sd}SELECT ?name ?count {{ ?s {typed} }}")
    assert isinstance(found, pyoxigraph.QuerySolutions)
    counts = {name.value: int(count.value) for name, count in found}
    there = small.sparql(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{PLACES}> {{ ?s ?p ?o }} }}").json
    assert counts[PLACES] == int(there["results"]["bindings"][0]["n"]["value"])
    assert len(counts) > 5


ACCEPT = st.text(alphabet="atextcsv/*;q=0.15, +json", max_size=60)


@given(
    method=st.sampled_from(["GET", "POST", "HEAD"]),
    query=st.binary(max_size=80) | st.text(max_size=40).map(lambda text: urlencode({"query": text}).encode()),
    kind=st.sampled_from(["", FORM, DIRECT, UPDATE, f"{DIRECT}; charset=latin-1", ";;=", "a/b"]) | st.text(max_size=20),
    body=st.binary(max_size=80),
)
def test_any_request_is_understood_or_cleanly_refused(method: str, query: bytes, kind: str, body: bytes) -> None:
    found = refusal(lambda: asked(method, query, kind, body))
    assert found is None or (400 <= found.status < 500 and found.fix)


def refusal(work: Callable[[], object]) -> RefusedError | None:
    """Why `work` was refused; None where it was done. Any other error is a fault."""
    try:
        work()
    except RefusedError as refused:
        return refused
    return None


@given(st.text(max_size=60))
def test_a_query_in_a_form_is_the_text_that_was_sent(text: str) -> None:
    encoded = urlencode([("query", text), ("default-graph-uri", "x:g")]).encode()
    assert asked("GET", encoded, "", b"") == asked("POST", b"", FORM, encoded) == (text, ("x:g",), ())
    assert asked("POST", b"", f"{DIRECT}; charset=utf-8", text.encode()).text == text


@given(accept=ACCEPT | st.text(max_size=40))
def test_any_accept_header_gives_an_offer_or_a_refusal(accept: str) -> None:
    offers = ["text/csv", "application/json"]
    found = refusal(lambda: offers.index(negotiated(accept, offers)))
    assert found is None or found.status == 406


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("", "text/a"),
        ("*/*", "text/a"),
        ("text/b", "text/b"),
        ("text/*;q=0.5, application/c", "application/c"),
        ("text/a;q=0.1, text/*;q=0.9", "text/b"),
        ("text/a;q=0, */*;q=0.1", "text/b"),
        ("application/*", "application/c"),
        ("TEXT/B ; Q=1.0", "text/b"),
    ],
)
def test_the_best_liked_is_given(accept: str, wanted: str) -> None:
    assert negotiated(accept, ["text/a", "text/b", "application/c"]) == wanted


def test_a_body_beyond_the_limit_is_refused(small: Site) -> None:
    reply = small.send("POST", "/sparql", b"#" * (LONGEST + 1), Content_Type=DIRECT)
    assert reply.status == 413
    assert media_type('Text/CSV; charset="UTF-8"') == ("text/csv", "utf-8")
