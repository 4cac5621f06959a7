"""The W3C's tests of SPARQL 1.1 queries sent to a running server: it gives what the engine gives.

One project holds the data of all tests, each file of each test as a graph; a request names the graphs of its test by
the protocol. Addresses of files become the names of those graphs, in data, query and expected answer alike.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode, urljoin

import pytest
from pyoxigraph import NamedNode, QueryResultsFormat, RdfFormat, Store, parse, parse_query_results

from haiphong_kg.sparql.engine import Answer, answer
from haiphong_kg.sparql.syntax import form, iri_of, tokens
from haiphong_kg.store.iris import GRAPH
from tests.conftest import MINI
from tests.sparql.w3c import FOLDER, REASON, Case, alike, cases, expected
from tests.web.serve.client import Reply, Site
from tests.web.serve.conftest import served

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=REASON)
CASES = cases("sparql/sparql11") if FOLDER.is_dir() else []
NOWHERE = "urn:no-graph"
FORMS = {
    ".srx": ("application/sparql-results+xml", QueryResultsFormat.XML),
    ".tsv": ("text/tab-separated-values", QueryResultsFormat.TSV),
    ".srj": ("application/sparql-results+json", QueryResultsFormat.JSON),
}
_BY_REASON = {
    "a value is given in another lexical form or datatype": [
        "csv-tsv-res/tsv03",
        *(f"cast/cast-{name}" for name in ("bool", "decimal", "double", "float", "int", "string")),
    ],
    "what matches no triple does not take on the names of graphs in GRAPH ?g": [
        "aggregates/agg-empty-group-count-graph",
        "bindings/graph",
        "negation/graph-minus",
    ],
    "GROUP_CONCAT keeps a language": ["aggregates/agg-groupconcat-04", "aggregates/agg-groupconcat-06"],
    "BNODE gives one blank node for equal texts of different rows": ["functions/bnode01"],
    "a path of no step does not begin at a term that the data lack": [
        f"property-path/zero_or_{length}_set_{end}" for length in ("one", "more") for end in ("start", "end")
    ],
}
OTHERWISE = {name: reason for reason, names in _BY_REASON.items() for name in names}


class Placed(NamedTuple):
    """A test in the project: its query, the files of its graphs by their names, and what those of its files became."""

    query: str
    default: dict[str, Path]
    named: dict[str, Path]
    names: Mapping[str, str]


def of(kind: str) -> list[Any]:
    return [pytest.param(placed(case), case, id=case.name) for case in CASES if kind in case.kind]


def placed(case: Case) -> Placed:
    place, base = f"{GRAPH}{case.name}", case.action.as_uri()
    default = {f"{place}/default-{number}": path for number, path in enumerate(case.data)}
    named = {f"{place}/named-{number}": path for number, (_, path) in enumerate(case.graphs)}
    names = dict(zip((name for name, _ in case.graphs), named, strict=True))
    return Placed(in_project(case.action.read_text(encoding="utf-8"), base, names), default, named, names)


def in_project(query: str, base: str, names: Mapping[str, str]) -> str:
    """The query with its base, and with the names that the graphs have in the project."""
    addresses = {f"<{name}>": f"<{own}>" for name, own in names.items()}
    iris = {one.text: f"<{urljoin(base, iri_of(one))}>" for one in tokens(query) if one.kind == "iri"}
    text = "".join(addresses.get(iris.get(one.text, ""), one.text) for one in tokens(query))
    return f"BASE <{base}> {text}"


def triples(path: Path, names: Mapping[str, str]) -> str:
    """A file of data as N-Triples."""
    kind = RdfFormat.RDF_XML if path.suffix == ".rdf" else RdfFormat.TURTLE
    text = "".join(f"{quad.triple} .\n" for quad in parse(path=str(path), format=kind, base_iri=path.as_uri()))
    for name, own in names.items():
        text = text.replace(f"<{name}>", f"<{own}>")
    return text


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, and beside its own the data of all tests."""
    root = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("w3c") / "project"))
    for case in CASES:
        where = placed(case)
        for name, path in (where.default | where.named).items():
            file = root / "graph" / f"{name.removeprefix(GRAPH)}.ttl"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(triples(path, where.names), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def endpoint(project: Path) -> Iterator[Site]:
    with served(project) as site:
        yield site


def sent(endpoint: Site, where: Placed, accept: str) -> Reply:
    fields = [("query", where.query)]
    if "from" not in where.query.lower():
        fields += [("default-graph-uri", name) for name in where.default or [NOWHERE]]
        fields += [("named-graph-uri", name) for name in where.named]
    kind = "application/x-www-form-urlencoded"
    return endpoint.send("POST", "/sparql", urlencode(fields).encode(), Content_Type=kind, Accept=accept)


def engine(project: Path, where: Placed) -> Answer | None:
    """What the engine alone makes of it; None where it makes nothing."""
    store = Store()
    for name in where.default | where.named:
        path = project / "graph" / f"{name.removeprefix(GRAPH)}.ttl"
        store.load(path=str(path), format=RdfFormat.N_TRIPLES, to_graph=NamedNode(name))
    graphs = {"default_graph": nodes(where.default or [NOWHERE]), "named_graphs": nodes(where.named)}
    try:
        return answer(store.query(where.query, **({} if "from" in where.query.lower() else graphs)))  # type: ignore[arg-type]
    except (SyntaxError, OSError, RuntimeError, ValueError):
        return None


def nodes(names: Iterable[str]) -> list[NamedNode]:
    return [NamedNode(name) for name in names]


def read(reply: Reply, suffix: str) -> Answer:
    """The answer that came back."""
    assert reply.status == 200, reply.text
    if suffix in FORMS:
        return answer(parse_query_results(reply.body, format=FORMS[suffix][1]))
    return answer(quad.triple for quad in parse(reply.body, format=RdfFormat.TURTLE))


@pytest.mark.parametrize(("where", "case"), of("QueryEvaluationTest"))
def test_the_server_answers_as_the_engine(endpoint: Site, project: Path, where: Placed, case: Case) -> None:
    """In the form of the file that tells the expected answer, which it is too wherever it is the engine's."""
    assert case.result is not None
    theirs, is_graph = engine(project, where), form(where.query) in ("construct", "describe")
    assert theirs is not None
    suffix = ".ttl" if is_graph else case.result.suffix if case.result.suffix in FORMS else ".srj"
    found = read(sent(endpoint, where, "text/turtle" if is_graph else FORMS[suffix][0]), suffix)
    assert alike(found, theirs)
    if case.name in OTHERWISE:
        pytest.xfail(f"the server answers as the engine, and that otherwise: {OTHERWISE[case.name]}")
    assert alike(found, told(case, where.names))


def told(case: Case, names: Mapping[str, str]) -> Answer:
    """The expected answer, with the names that graphs have here."""
    assert case.result is not None
    found = expected(case.result)
    own = {NamedNode(name): NamedNode(here) for name, here in names.items()}
    rows = (tuple(own.get(one, one) if isinstance(one, NamedNode) else one for one in row) for row in found.rows)
    return found._replace(rows=tuple(rows))


@pytest.mark.parametrize(("where", "case"), of("CSVResultFormatTest"))
def test_the_server_writes_csv_as_the_standard(endpoint: Site, where: Placed, case: Case) -> None:
    assert case.result is not None
    assert rows(sent(endpoint, where, "text/csv").text) == rows(case.result.read_text(encoding="utf-8"))


def rows(text: str) -> list[list[tuple[str, str]]]:
    """The rows of CSV, but for the order of rows and of columns, the names of blank nodes, and how a number is put."""
    found = csv.DictReader(text.splitlines())
    return sorted(sorted((name, cell(value)) for name, value in row.items()) for row in found)


def cell(value: str) -> str:
    try:
        return f"{Decimal(value).normalize():f}"
    except InvalidOperation:
        return "_:" if value.startswith("_:") else value


@pytest.mark.parametrize(("where", "case"), of("PositiveSyntaxTest11"))
def test_the_server_reads_what_the_engine_reads(endpoint: Site, project: Path, where: Placed, case: Case) -> None:
    reply = sent(endpoint, where, "*/*")
    assert (reply.status == 200) == (engine(project, where) is not None), reply.text


@pytest.mark.parametrize(("where", "case"), of("NegativeSyntaxTest11"))
def test_the_server_refuses_what_is_no_query(endpoint: Site, project: Path, where: Placed, case: Case) -> None:
    if engine(project, where) is not None:
        pytest.xfail("the engine itself takes it")
    reply = sent(endpoint, where, "*/*")
    assert (reply.status, reply.media) == (400, "application/problem+json")
