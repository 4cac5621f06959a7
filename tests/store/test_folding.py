"""A decision that folds: the files keep two names, every reader of the graph meets one thing."""

from __future__ import annotations

from pathlib import Path

from haiphong_kg.entities import resolve
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph, load

HEAD = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""
PORT = '<id/asset/port> a hp:InfrastructureAsset ; skos:prefLabel "Sea port"@en .\n'
GATE = '<id/asset/gate> a hp:InfrastructureAsset ; skos:prefLabel "Gateway"@en ; hp:kind <scheme/k> .\n'
WORKS = "<id/funding/works> hp:fundedAsset <id/asset/gate> .\n"
DECISION = "<id/decision/one-port> hp:decidedFor <id/asset/port> ; hp:folds <id/asset/gate> .\n"


def _loaded(folder: Path, text: str) -> KnowledgeGraph:
    for name in ("ontology", "graph", "queries"):
        (folder / name).mkdir()
    (folder / "graph" / "ports.ttl").write_text(HEAD + text, encoding="utf-8")
    return load(Layout(folder))


def test_records_of_the_folded_are_records_of_the_kept(tmp_path: Path) -> None:
    kg = _loaded(tmp_path, PORT + GATE + WORKS + DECISION)
    assert kg.value(f"{ID}funding/works", "hp:fundedAsset") == f"{ID}asset/port"
    assert kg.subjects("rdf:type", "hp:InfrastructureAsset") == [f"{ID}asset/port"]


def test_its_names_become_further_names_and_nothing_else_of_it_stays(tmp_path: Path) -> None:
    kg = _loaded(tmp_path, PORT + GATE + DECISION)
    assert [str(term) for term in kg.objects(f"{ID}asset/port", "skos:altLabel")] == ['"Gateway"@en']
    assert kg.objects(f"{ID}asset/port", "hp:kind") == []


def test_the_folded_identifier_still_finds_the_thing(tmp_path: Path) -> None:
    kg = _loaded(tmp_path, PORT + GATE + DECISION)
    assert resolve(kg, "id:asset/gate") == f"{ID}asset/port"


def test_without_a_decision_two_stay_two(tmp_path: Path) -> None:
    kg = _loaded(tmp_path, PORT + GATE + WORKS)
    assert len(kg.subjects("rdf:type", "hp:InfrastructureAsset")) == 2
    assert kg.value(f"{ID}funding/works", "hp:fundedAsset") == f"{ID}asset/gate"


def test_the_real_graph_tells_of_one_port_at_lach_huyen(real: KnowledgeGraph) -> None:
    assert resolve(real, "Cảng cửa ngõ quốc tế Hải Phòng") == f"{ID}asset/lach-huyen-port"
    assert real.objects(f"{ID}asset/hai-phong-international-gateway-port", "rdf:type") == []
