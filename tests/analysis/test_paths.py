"""Paths between entities: what may be a step, which paths come first, what is said of each step."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from itertools import combinations, islice
from pathlib import Path as File

import networkx as nx
import pytest

from haiphong_kg.analysis.drawn import WHOLE
from haiphong_kg.analysis.network import build_network
from haiphong_kg.analysis.paths import Path, find_paths, path_json, path_text, sentence
from haiphong_kg.cli import main
from haiphong_kg.entities.names import classes
from haiphong_kg.errors import NotFoundError, UsageError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived
from tests.conftest import MINI

# ben-song is a hub; beside it bac-ha and sao-mai are joined over dao-xanh by planned or doubly sourced relations.
DETOUR = """
<id/cooperation/bac-ha-dao-xanh> a hp:CooperationRelation ;
    hp:homeParty <id/place/bac-ha> ;
    hp:partner <id/place/dao-xanh> .

<id/investment/sao-mai-dao-xanh> a hp:InvestmentRelation ;
    hp:hostPlace <id/place/dao-xanh> ;
    hp:investor <id/enterprise/sao-mai> .
"""
CLAIM = """
<id/claim/{source}/{record}> a hp:Claim ;
    hp:anchor "{source} says" ;
    hp:claims <id/{record}> ;
    hp:modality <scheme/modality/{modality}> ;
    hp:source <id/source/{source}> .
"""


def names(path: Path) -> list[str]:
    first = path.steps[0]
    walked = [first.target if first.backward else first.source]
    walked += [step.source if step.backward else step.target for step in path.steps]
    return [iri.rpartition("/")[2] for iri in walked]


def found(kg: KnowledgeGraph, start: str, end: str, *, most: int = 3, avoid: tuple[str, ...] = ()) -> list[Path]:
    return find_paths(kg, ID + start, ID + end, most=most, avoid=[ID + one for one in avoid])


def with_detour(project: File, *claims: tuple[str, str, str]) -> KnowledgeGraph:
    with (project / "graph" / "relations.ttl").open("a", encoding="utf-8") as stream:
        stream.write(DETOUR)
    with (project / "graph" / "sources.ttl").open("a", encoding="utf-8") as stream:
        for source, record, modality in claims:
            stream.write(CLAIM.format(source=source, record=record, modality=modality))
    return load_derived(Layout(project))


STRONG = tuple(
    (source, record, "report")
    for source in ("a", "b")
    for record in ("cooperation/bac-ha-dao-xanh", "investment/sao-mai-dao-xanh")
)


def test_a_path_is_sentences_with_their_passages(mini: KnowledgeGraph) -> None:
    paths = found(mini, "place/bac-ha", "enterprise/sao-mai")
    assert [names(path) for path in paths] == [["bac-ha", "ben-song", "sao-mai"]]
    assert [sentence(mini, step, "en") for step in paths[0].steps] == [
        "Ben Song cooperates with Northern Federation.",
        "Sao Mai Group invests in Ben Song.",
    ]
    assert [step.backward for step in paths[0].steps] == [True, True]
    told = path_text(mini, paths, "vi")
    assert "1. Bến Sông hợp tác với Liên bang Bắc Hà." in told
    assert "“nhà đầu tư” · Yearbook 2020 · 1/3/2021 · đoạn 2" in told
    assert told.startswith("Liên bang Bắc Hà – Bến Sông – Tập đoàn Sao Mai (ngắn nhất, bằng chứng vững nhất)")


def test_the_shortest_come_first_and_the_better_evidenced_of_these(project: File) -> None:
    kg = with_detour(
        project, ("a", "cooperation/bac-ha-dao-xanh", "plan"), ("a", "investment/sao-mai-dao-xanh", "plan")
    )
    paths = found(kg, "place/bac-ha", "enterprise/sao-mai")
    assert [names(path)[1] for path in paths[:2]] == ["ben-song", "dao-xanh"]
    assert [path.best for path in paths[:2]] == [("shortest", "best-evidenced"), ("shortest",)]
    assert paths[0].strength > paths[1].strength


def test_two_sources_are_more_than_one(project: File) -> None:
    first = found(with_detour(project, *STRONG), "place/bac-ha", "enterprise/sao-mai", most=1)
    assert [names(path) for path in first] == [["bac-ha", "dao-xanh", "sao-mai"]]
    assert first[0].strength == (3, 2)


def test_the_best_evidenced_is_shown_though_it_is_longer(project: File) -> None:
    kg = with_detour(project, *STRONG)
    paths = found(kg, "place/ben-song", "place/dao-xanh", most=2)
    assert [len(path.steps) for path in paths] == [1, 2]  # the direct relation is only planned
    assert [path.best for path in paths] == [("shortest",), ("best-evidenced",)]


def test_a_hub_can_be_avoided(project: File, mini: KnowledgeGraph) -> None:
    hub = ("place/ben-song",)
    with pytest.raises(NotFoundError, match="no path joins Northern Federation – Sao Mai Group; leave out --avoid"):
        found(mini, "place/bac-ha", "enterprise/sao-mai", avoid=hub)
    paths = found(with_detour(project), "place/bac-ha", "enterprise/sao-mai", avoid=hub)
    assert [names(path) for path in paths] == [["bac-ha", "dao-xanh", "sao-mai"]]
    assert paths[0].best == ("shortest",)  # nothing is evidence for it


def test_what_makes_no_path_is_said(mini: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="two different things"):
        found(mini, "place/bac-ha", "place/bac-ha")
    with pytest.raises(UsageError, match="Northern Federation is an end and to be avoided"):
        found(mini, "place/bac-ha", "place/ben-song", avoid=("place/bac-ha",))
    with pytest.raises(NotFoundError, match="no relation leads from or to cargo"):
        found(mini, "indicator/cargo", "place/ben-song")


def test_the_same_paths_as_json(mini: KnowledgeGraph) -> None:
    told = json.loads(path_json(mini, found(mini, "place/bac-ha", "place/ben-song")))
    assert told[0]["best"] == ["shortest", "best-evidenced"]
    step = told[0]["steps"][0]
    assert step["sentence"]["vi"] == "Bến Sông hợp tác với Liên bang Bắc Hà."
    assert (step["source"], step["kind"], step["backward"]) == ("id:place/ben-song", "hp:cooperatesWith", True)
    assert step["evidence"][0]["anchor"] == "Bắc Hà"


def test_a_shared_indicator_is_no_tie_and_an_indicator_asked_for_is(real: KnowledgeGraph) -> None:
    paths = find_paths(real, ID + "place/japan", ID + "indicator/remittances", most=2)
    assert names(paths[0]) == ["japan", "hai-phong", "remittances"]
    assert paths[0].steps[1].evidence
    for start in ("place/japan", "enterprise/lg"):
        for path in find_paths(real, ID + start, ID + "enterprise/vingroup", most=5):
            assert all(step.kind != expand("hp:hasFigureOn") for step in path.steps)


def test_only_entities_are_steps(real: KnowledgeGraph) -> None:
    network = build_network(real, WHOLE)
    forbidden = {expand(f"hp:{name}") for name in ("Claim", "SourceDocument", "Note", "Unstated")}
    forbidden |= {expand(name) for name in ("owl:Class", "rdf:Property", "skos:Concept")}
    for node in network:
        assert not forbidden & set(classes(real, ID + node)), node


def test_no_path_is_shorter_than_networkx_finds(real: KnowledgeGraph) -> None:
    edges = list(build_network(real, WHOLE).edges(data=True))
    hub = nx.single_source_shortest_path_length(_joined(edges, ()), "place/hai-phong")
    for start, end in islice(combinations(sorted(hub)[::29], 2), 60):
        shortest = nx.shortest_path_length(_joined(edges, (start, end)), start, end)
        assert len(found(real, start, end, most=1)[0].steps) == shortest, (start, end)


def _joined(edges: Iterable[tuple[str, str, dict[str, str]]], ends: Collection[str]) -> nx.Graph[str]:
    """The network without directions; a figure joins only where its indicator is what is asked for."""
    joined: nx.Graph[str] = nx.Graph()
    joined.add_edges_from(
        (one, other) for one, other, about in edges if about["kind"] != "hp:hasFigureOn" or other in ends
    )
    return joined


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["path", "bac ha", "sao mai", "--data", str(MINI), "--lang", "en"]
    assert main(arguments) == 0
    assert "2. Sao Mai Group invests in Ben Song." in capsys.readouterr().out
    assert main([*arguments, "--format", "json", "--max", "1"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert main([*arguments, "--avoid", "ben song"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
