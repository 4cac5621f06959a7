"""The rules and networks: the same in two engines, dates to the day, and one edge a fact."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, QueryTriples, RdfFormat, Store, Triple

from haiphong_kg.store.folders import Layout, find_layout
from haiphong_kg.store.iris import BASE, DEF, PREFIXES
from haiphong_kg.store.terms import bare

CONFORMING = Path(__file__).parents[1] / "fixtures" / "shapes" / "conforming.ttl"
RULES = find_layout().query_files("rules")
NETWORKS = find_layout().query_files("networks")
# (a date expression, the start and the end that it says): one date, intervals, open and unknown sides, doubt, seasons.
EXPRESSIONS = [
    ("2020-05-21", "2020-05-21", "2020-05-21"),
    ("2020", "2020", "2020"),
    ("2016/2020-11", "2016", "2020-11"),
    ("2020/..", "2020", ""),
    ("../2020", "", "2020"),
    ("/2020", "", "2020"),
    ("2020-05/", "2020-05", ""),
    ("2019-10?/2020~", "2019-10", "2020"),
    ("2019-10-24%", "2019-10-24", "2019-10-24"),
    ("2020-21", "2020", "2020"),
    ("2019-24/2020-23?", "2019", "2020"),
    ("../..", "", ""),
    ("", "", ""),
    ("in spring", "", ""),
]
# (start or end as written, the day it stands for): leap years, century years, short months.
STARTS = [
    ('"2015"^^xsd:gYear', "2015-01-01"),
    ('"2020-12"^^xsd:gYearMonth', "2020-12-01"),
    ('"2020-05-04"^^xsd:date', "2020-05-04"),
]
ENDS = [
    ('"2015"^^xsd:gYear', "2015-12-31"),
    ('"2020-12"^^xsd:gYearMonth', "2020-12-31"),
    ('"2020-11"^^xsd:gYearMonth', "2020-11-30"),
    ('"2020-02"^^xsd:gYearMonth', "2020-02-29"),
    ('"2021-02"^^xsd:gYearMonth', "2021-02-28"),
    ('"2000-02"^^xsd:gYearMonth', "2000-02-29"),
    ('"1900-02"^^xsd:gYearMonth', "1900-02-28"),
    ('"2025-06-30"^^xsd:date', "2025-06-30"),
]


@pytest.fixture(scope="module")
def data() -> bytes:
    """The conforming fixture with the model and what the rules add, as N-Triples."""
    store = Store()
    for path in [*find_layout().ontology_files(), CONFORMING]:
        if path.stem != "shapes":
            store.load(path=str(path), format=RdfFormat.TURTLE, base_iri=BASE)
    before = -1
    while before != (before := len(store)):
        for rule in RULES:
            found = store.query(rule.read_text(encoding="utf-8"))
            assert isinstance(found, QueryTriples)
            store.extend([Quad(one.subject, one.predicate, one.object) for one in found])
    return store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_a_rule_finds_the_same_in_two_engines(rule: Path, data: bytes) -> None:
    text = rule.read_text(encoding="utf-8")
    ours, theirs = _by_oxigraph(text, data), _by_rdflib(text, data)
    assert ours == theirs


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_a_rule_finds_something_in_the_conforming_fixture(rule: Path, data: bytes) -> None:
    assert _by_oxigraph(rule.read_text(encoding="utf-8"), data)


@pytest.mark.parametrize(("written", "day"), STARTS)
def test_a_start_is_its_first_day(written: str, day: str) -> None:
    assert _bound("start", "earliestStart", written) == {day}


@pytest.mark.parametrize(("edtf", "start", "end"), EXPRESSIONS)
def test_a_date_expression_says_start_and_end(edtf: str, start: str, end: str) -> None:
    facts = f'<urn:x> hp:edtf "{edtf}" .'
    sides = [_derived("start-and-end", facts, side) for side in ("start", "end")]
    assert sides == [{("urn:x", time)} if time else set() for time in (start, end)]


@pytest.mark.parametrize(("written", "kind"), [("2020", "gYear"), ("2020-11", "gYearMonth"), ("2020-11-21", "date")])
def test_a_time_has_the_datatype_of_its_precision(written: str, kind: str) -> None:
    data = f'<urn:x> <{DEF}edtf> "../{written}" .'.encode()
    (time,) = [one.object for one in _terms(_rule(find_layout(), "start-and-end"), data)]
    assert time == Literal(written, datatype=NamedNode(PREFIXES["xsd"] + kind))


@pytest.mark.parametrize(("written", "day"), ENDS)
def test_an_end_is_its_last_day(written: str, day: str) -> None:
    assert _bound("end", "latestEnd", written) == {day}


def test_a_funder_and_a_flow_of_one_record_stay_apart() -> None:
    facts = "<urn:f> hp:funder <urn:bank> ; hp:capitalFlow <urn:oda> ; hp:fundedAsset <urn:bridge> ."
    assert _derived("funds", facts, "funds") == {("urn:bank", "urn:bridge")}
    assert _derived("finances", facts, "finances") == {("urn:oda", "urn:bridge")}


def test_twinning_is_no_mere_cooperation() -> None:
    facts = "<urn:c> hp:homeParty <urn:a> ; hp:partner <urn:b> ; hp:kind <scheme/cooperation-kind/twinning> ."
    assert _derived("twinned-with", facts, "twinnedWith") == {("urn:a", "urn:b"), ("urn:b", "urn:a")}
    assert _derived("cooperates-with", facts, "cooperatesWith") == set()


def test_an_agreement_of_three_joins_three_pairs_in_both_directions() -> None:
    facts = "<urn:m> hp:agreementParty <urn:a> , <urn:b> , <urn:c> ."
    assert len(_derived("has-agreement-with", facts, "hasAgreementWith")) == 6
    assert {end for _, end in _derived("has-agreement-with", facts, "edgeSource")} == {"urn:a", "urn:b"}


@pytest.fixture(scope="module")
def ruled(data: bytes) -> tuple[Store, rdflib.Dataset]:
    """The fixture with what each rule finds in a graph of its own, in both engines."""
    store = Store()
    store.load(data, format=RdfFormat.N_TRIPLES)
    for rule in RULES:
        found = store.query(rule.read_text(encoding="utf-8"))
        assert isinstance(found, QueryTriples)
        store.extend([Quad(one.subject, one.predicate, one.object, NamedNode(f"urn:{rule.stem}")) for one in found])
    other = rdflib.Dataset(default_union=True)
    other.parse(data=store.dump(format=RdfFormat.N_QUADS), format="nquads")
    return store, other


@pytest.mark.parametrize("network", NETWORKS, ids=lambda path: path.stem)
def test_a_network_has_the_same_edges_in_two_engines(network: Path, ruled: tuple[Store, rdflib.Dataset]) -> None:
    store, other = ruled
    text = network.read_text(encoding="utf-8")
    ours = store.query(text, use_default_graph_as_union=True)
    assert isinstance(ours, QuerySolutions)
    edges = [tuple(term.value if isinstance(term, NamedNode) else "" for term in row) for row in ours]
    theirs = other.query(text)
    names = theirs.vars or []
    assert edges == [tuple(str(row.get(name, "")) for name in names) for row in theirs.bindings]
    assert edges


def _bound(given: str, wanted: str, written: str) -> set[str]:
    return {day for _, day in _derived("date-bounds", f"<urn:x> hp:{given} {written} .", wanted)}


def _derived(rule: str, facts: str, predicate: str) -> set[tuple[str, str]]:
    prefixes = f"@base <{BASE}> . @prefix hp: <{DEF}> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
    graph = rdflib.Graph().parse(data=prefixes + facts, format="turtle")
    text = _rule(find_layout(), rule)
    data = graph.serialize(format="nt").encode()
    found = {(s, o) for s, p, o in _by_oxigraph(text, data) if p == DEF + predicate}
    assert found == {(s, o) for s, p, o in _by_rdflib(text, data) if p == DEF + predicate}
    return found


def _rule(layout: Layout, name: str) -> str:
    return (layout.root / "queries" / "rules" / f"{name}.rq").read_text(encoding="utf-8")


def _by_oxigraph(text: str, data: bytes) -> set[tuple[str, str, str]]:
    return {(bare(one.subject), one.predicate.value, bare(one.object)) for one in _terms(text, data)}


def _terms(text: str, data: bytes) -> list[Triple]:
    found = _loaded(data)[0].query(text)
    assert isinstance(found, QueryTriples)
    return list(found)


def _by_rdflib(text: str, data: bytes) -> set[tuple[str, str, str]]:
    found = _loaded(data)[1].query(text).graph
    return {(str(s), str(p), str(o)) for s, p, o in found or ()}


@cache
def _loaded(data: bytes) -> tuple[Store, rdflib.Graph]:
    """The data in both engines; no rule changes what it is asked of."""
    store = Store()
    store.load(data, format=RdfFormat.N_TRIPLES)
    return store, rdflib.Graph().parse(data=data, format="nt")
