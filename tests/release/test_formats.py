"""Every exporter reads back as what it was written from, whatever the labels hold and wherever it runs."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx
import pyoxigraph
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Dataset, Literal, NamedNode, Quad, RdfFormat, Store
from rdflib.compare import isomorphic

from haiphong_kg.analysis.drawn import WHOLE
from haiphong_kg.analysis.network import build_network
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import EXPORTERS
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import BASE, expand
from haiphong_kg.store.loading import KnowledgeGraph, load
from haiphong_kg.store.rules import derive, load_derived
from haiphong_kg.store.turtle import subject_key
from tests.conftest import needs_rapper

MINI = Path(__file__).parents[1] / "fixtures" / "mini"
PLACE = BASE + "id/place/ben-song"
RDF = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
IN_RDFLIB = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
WITH_GRAPHS = {"nquads", "trig"}

Read = Callable[[io.BytesIO], "nx.Graph[str]"]

# What every text may hold: no lone surrogates, which no encoding of Unicode can carry.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
ODD = "\x00\x1b[31m\ufffe\u2028\r\n\t</script>]]>&\"'\\ =HYPERLINK(1) \U0001f600 Hải Phòng"


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The small project with nameless nodes in its model, as shapes and lists have them."""
    root = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("blank") / "project"))
    with (root / "ontology/core.ttl").open("a", encoding="utf-8") as stream:
        stream.write("[] a owl:AllDisjointClasses ; owl:members ( hp:Actor hp:Situation hp:Claim ) .\n")
        stream.write("[] a owl:AllDisjointClasses ; owl:members ( hp:Organisation hp:Country ) .\n")
    return load_derived(Layout(root))


def one_file(kg: KnowledgeGraph, name: str) -> bytes:
    (content,) = EXPORTERS[name].write(Exported(kg)).values()
    return content


def statements(kg: KnowledgeGraph, name: str) -> Dataset:
    """What the store says, in the form that the format can carry; blank nodes compared by shape."""
    quads = [quad if name in WITH_GRAPHS else Quad(*quad.triple) for quad in kg.store]
    return canonical(quads)


def canonical(quads: list[Quad]) -> Dataset:
    dataset = Dataset(quads)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.UNSTABLE)
    return dataset


def relabelled(text: str) -> KnowledgeGraph:
    """The small project with `text` for the city's Vietnamese label."""
    kg = load(Layout(MINI))
    for quad in list(kg.store.quads_for_pattern(NamedNode(PLACE), NamedNode(expand("skos:prefLabel")), None, None)):
        if isinstance(quad.object, Literal) and quad.object.language == "vi":
            kg.store.remove(quad)
            kg.store.add(Quad(quad.subject, quad.predicate, Literal(text, language="vi"), quad.graph_name))
    derive(kg)
    return kg


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def in_xml(text: str) -> str:
    """What XML 1.0 lets through."""
    return "".join(
        sign if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff") else "\ufffd" for sign in text
    )


@pytest.mark.parametrize("name", RDF)
@pytest.mark.parametrize("project_name", ["mini", "blank"])
def test_rdf_reads_back_as_the_store(name: str, project_name: str, request: pytest.FixtureRequest) -> None:
    kg: KnowledgeGraph = request.getfixturevalue(project_name)
    read = list(pyoxigraph.parse(one_file(kg, name), RDF[name]))
    assert canonical(read) == statements(kg, name)
    assert len(read) == len(set(read))


# rdflib's own JSON-LD parser still calls what rdflib deprecates
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("name", IN_RDFLIB)
def test_rdflib_reads_the_same_graph(blank: KnowledgeGraph, name: str) -> None:
    written = rdflib.Graph().parse(data=one_file(blank, name), format=IN_RDFLIB[name])
    meant = rdflib.Graph().parse(data=pyoxigraph.serialize(triples(blank), format=RdfFormat.N_TRIPLES), format="nt")
    assert isomorphic(written, meant)


def triples(kg: KnowledgeGraph) -> Iterator[pyoxigraph.Triple]:
    return iter({quad.triple for quad in kg.store})


@needs_rapper
@pytest.mark.parametrize(("name", "form"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")])
def test_rapper_counts_the_same_triples(blank: KnowledgeGraph, name: str, form: str) -> None:
    command = ["rapper", "--input", form, "--count", "-", BASE]
    done = subprocess.run(command, input=one_file(blank, name), capture_output=True, check=True)
    assert f"returned {len(set(triples(blank)))} triples" in done.stderr.decode()


def test_turtle_has_a_header_and_one_block_a_subject_in_order(mini: KnowledgeGraph) -> None:
    header, *blocks = one_file(mini, "turtle").decode().split("\n\n")
    prefixes = [line.split()[1] for line in header.splitlines()[1:]]
    assert header.splitlines()[0] == f"@base <{BASE}> ."
    assert prefixes == sorted(prefixes)
    assert {"hp:", "skos:", "xsd:"} <= set(prefixes)
    assert "qb:" not in prefixes
    assert "<id/place/ben-song> a hp:AdministrativeUnit ;\n    skos:prefLabel" in "\n\n".join(blocks)
    subjects = {quad.subject for quad in mini.store}
    assert len(blocks) == len(subjects)
    first = [next(iter(pyoxigraph.parse(header + block, RdfFormat.TURTLE))).subject for block in blocks]
    assert [subject.value for subject in first] == sorted((subject.value for subject in subjects), key=subject_key)


def test_turtle_keeps_other_hosts_whole_and_text_untouched(project: Path) -> None:
    with (project / "graph/places.ttl").open("a", encoding="utf-8") as stream:
        stream.write(
            f'<id/place/ben-song> skos:note "<{BASE}id/x> \\" <{BASE}id/y>" ; skos:related <https://example.org/a> .\n'
        )
    text = one_file(load_derived(Layout(project)), "turtle").decode()
    assert f'"<{BASE}id/x> \\" <{BASE}id/y>"' in text
    assert "<https://example.org/a>" in text


@pytest.mark.parametrize("name", ["ntriples", "nquads"])
def test_lines_are_sorted(blank: KnowledgeGraph, name: str) -> None:
    lines = one_file(blank, name).splitlines()
    assert lines == sorted(lines)


def test_jsonld_is_short_by_its_context(mini: KnowledgeGraph) -> None:
    nodes = {node["@id"]: node for node in json.loads(one_file(mini, "jsonld"))["@graph"]}
    assert nodes["id:place/ben-song"]["@type"] == ["hp:AdministrativeUnit"]
    assert nodes["id:membership/ben-song-river-cities"]["hp:start"] == [{"@type": "xsd:gYear", "@value": "2015"}]


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_the_same_network(mini: KnowledgeGraph, name: str, read: Read) -> None:
    graph = build_network(mini, WHOLE)
    found = named_as_here(read(io.BytesIO(one_file(mini, name))))
    assert set(found) == set(graph)
    for node, data in graph.nodes(data=True):
        assert {key: found.nodes[node][key] for key in data} == data
    assert edges_of(found) == edges_of(graph)


def named_as_here(read: nx.Graph[str]) -> nx.MultiDiGraph[str]:
    """The network with its nodes under the ends of their IRIs: GraphML has other ids."""
    names = {node: str(data["iri"]).removeprefix(BASE + "id/") for node, data in read.nodes(data=True)}
    return nx.MultiDiGraph(nx.relabel_nodes(read, names))


def edges_of(graph: nx.MultiDiGraph[str]) -> list[tuple[object, ...]]:
    wanted = ("kind", "label_vi", "label_en", "record", "weight")
    return sorted((source, target, *(data[key] for key in wanted)) for source, target, data in graph.edges(data=True))


def test_gexf_is_dated_by_the_data_set_or_not_at_all(mini: KnowledgeGraph, project: Path) -> None:
    assert b'<meta lastmodifieddate="2021-04-05">' in one_file(mini, "gexf")
    (project / "graph/dataset.ttl").unlink()
    assert b"<meta>" in one_file(load_derived(Layout(project)), "gexf")


def test_csv_holds_the_network_with_its_evidence(mini: KnowledgeGraph) -> None:
    files = EXPORTERS["csv"].write(Exported(mini))
    assert list(files) == ["nodes.csv", "edges.csv"]
    assert {row["id"]: row["label_vi"] for row in rows(files["nodes.csv"])} == {
        node: data["label_vi"] for node, data in build_network(mini, WHOLE).nodes(data=True)
    }
    invested = next(row for row in rows(files["edges.csv"]) if row["kind"] == "hp:investsIn")
    assert invested == {
        "source": "enterprise/sao-mai",
        "target": "place/ben-song",
        "kind": "hp:investsIn",
        "label_vi": "đầu tư vào",
        "label_en": "invests in",
        "record": "investment/sao-mai-ben-song",
        "score": "",
        "sources": "source/yearbook-2020 | source/yearbook-2020",
        "anchors": "nhà đầu tư | Sao Mai",
    } | dict.fromkeys(("start", "end"), "")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_TEXT)
def test_any_label_survives_every_exporter(text: str) -> None:
    check_label(text)


@pytest.mark.parametrize("text", [ODD, "=1+1", "+84", "-", "@x", "\t", "\r", " \n ", "'", '"', "\u0085", "\x7f"])
def test_a_hostile_label_survives_every_exporter(text: str) -> None:
    check_label(text)


def check_label(text: str) -> None:
    kg = relabelled(text)
    for name, form in RDF.items():
        expected = in_xml(text) if name == "rdfxml" else text
        found = Store()
        found.extend(Quad(*quad.triple) for quad in pyoxigraph.parse(one_file(kg, name), form))
        labels = found.quads_for_pattern(NamedNode(PLACE), NamedNode(expand("skos:prefLabel")), None, None)
        assert Literal(expected, language="vi") in {quad.object for quad in labels}, name
    xml = rdflib.Graph().parse(data=one_file(kg, "rdfxml"), format="xml")
    assert rdflib.Literal(in_xml(text), lang="vi") in set(xml.objects(rdflib.URIRef(PLACE)))
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = named_as_here(read(io.BytesIO(one_file(kg, name))))
        assert graph.nodes["place/ben-song"]["label_vi"] == in_xml(text), name
    cell = next(
        row["label_vi"] for row in rows(EXPORTERS["csv"].write(Exported(kg))["nodes.csv"]) if row["iri"] == PLACE
    )
    assert cell in (text, "'" + text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or cell.lstrip("-").replace(".", "").isdigit()


_DIGESTS = """
import hashlib, sys
from pathlib import Path
from haiphong_kg.store.rules import load_derived
from haiphong_kg.base.manifests import manifest
from haiphong_kg.release.catalogue import catalogue_record
from haiphong_kg.release.formats import EXPORTERS
from haiphong_kg.release.exported import Exported
from haiphong_kg.store.folders import Layout
kg = load_derived(Layout(Path(sys.argv[1])))
files = {name: data for exporter in EXPORTERS.values() for name, data in exporter.write(Exported(kg)).items()}
files["catalogue.ttl"] = catalogue_record(Exported(kg), files)
print(manifest(files.items()).decode())
"""


def test_the_bytes_are_the_same_in_every_environment(blank: KnowledgeGraph, tmp_path: Path) -> None:
    environments = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "C.UTF-8", "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "0"},
    ]
    moved = Path(shutil.copytree(blank.layout.root, tmp_path / "đồ thị"))
    places = [(blank.layout.root, tmp_path), (moved, moved), (moved, Path.cwd())]
    digests = {
        subprocess.run(
            [sys.executable, "-c", _DIGESTS, str(root)],
            cwd=folder,
            env=os.environ | environment | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=True,
        ).stdout
        for environment, (root, folder) in zip(environments, places, strict=True)
    }
    assert len(digests) == 1
    assert digests.pop().count(b"sha256") == 12
