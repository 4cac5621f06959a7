"""Networks of the small project, of broken query files, and neighbourhoods."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from haiphong_kg.analysis.drawn import WHOLE
from haiphong_kg.analysis.measured import MEASURES, network_words
from haiphong_kg.analysis.network import build_network, ego, measured
from haiphong_kg.errors import DataError, NotFoundError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived

HEADER = "#+ summary: What is linked?\n#+ summary_vi: Cái gì liên kết?\n"


def test_nodes_carry_both_labels_and_the_most_specific_class(mini: KnowledgeGraph) -> None:
    graph = build_network(mini, WHOLE)
    assert list(graph) == sorted(graph)
    assert graph.nodes["enterprise/sao-mai"] == {
        "iri": "https://w3id.org/haiphong-kg/id/enterprise/sao-mai",
        "type": "Enterprise",
        "label_vi": "Tập đoàn Sao Mai",
        "label_en": "Sao Mai Group",
    }


def test_edges_carry_their_record_and_the_verb_in_both_languages(mini: KnowledgeGraph) -> None:
    graph = build_network(mini, "partners")
    key = "hp:memberOf|membership/ben-song-river-cities"
    assert graph.edges["place/ben-song", "org/river-cities", key] == {
        "kind": "hp:memberOf",
        "label_vi": "là thành viên của",
        "label_en": "is a member of",
        "record": "membership/ben-song-river-cities",
        "weight": 1.0,
    }


def test_the_weight_column_is_read(mini: KnowledgeGraph) -> None:
    graph = build_network(mini, "investors")
    assert list(graph.edges(data="weight")) == [("enterprise/sao-mai", "place/ben-song", 2.0)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [("en", "Who works with the city, and how?"), ("vi", "Ai làm việc với thành phố, và bằng cách nào?")],
)
def test_the_title_is_the_question_of_the_file(mini: KnowledgeGraph, lang: str, title: str) -> None:
    assert build_network(mini, "partners", lang).graph == {"name": "partners", "title": title}


def test_an_unknown_name_gets_the_nearest_names(mini: KnowledgeGraph) -> None:
    with pytest.raises(NotFoundError, match="nearest: partners"):
        build_network(mini, "partner")


@pytest.mark.parametrize(
    ("select", "problem"),
    [
        ("SELECT ?source ?kind WHERE { ?source ?kind ?target }", "no column target"),
        ("SELECT ?source ?target (2 AS ?kind) WHERE { ?source hp:memberOf ?target }", "no IRI"),
        (
            "SELECT ?source ?target (hp:memberOf AS ?kind) ?x (0 AS ?weight) WHERE { ?source hp:memberOf ?target }",
            "weight",
        ),
        (
            'SELECT ?source ?target ?kind ("much" AS ?weight) WHERE { ?source ?kind ?target FILTER(ISIRI(?target)) }',
            "much",
        ),
    ],
)
def test_a_query_that_gives_no_edges_is_named_with_its_file(project: Path, select: str, problem: str) -> None:
    text = f"{HEADER}PREFIX hp: <https://w3id.org/haiphong-kg/def#>\n{select}\n"
    (project / "queries/networks/broken.rq").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=rf"queries/networks/broken\.rq: .*{problem}"):
        build_network(load_derived(Layout(project)), "broken")


def test_the_whole_network_has_every_derived_edge(mini: KnowledgeGraph) -> None:
    assert sorted(data["kind"] for _, _, data in build_network(mini, WHOLE).edges(data=True)) == [
        "hp:cooperatesWith",
        "hp:cooperatesWith",
        "hp:investsIn",
        "hp:memberOf",
    ]


def test_measures_are_values_of_which_those_between_most_others_come_first(mini: KnowledgeGraph) -> None:
    found = measured(mini, WHOLE, "en")
    first, *rest = (dict(zip(MEASURES, row, strict=True)) for row in found.rows)
    assert first["id"] == "place/ben-song"
    assert [first[name] for name in ("degree", "in", "out", "betweenness", "cut_point")] == [4, 1, 3, 1.0, True]
    assert [row["betweenness"] for row in rest] == [0.0] * len(rest)


@pytest.mark.parametrize(
    ("lang", "head", "share", "yes", "sorted_by"),
    [
        ("en", "between others", "100.0 %", "yes", "Sorted by “between others”"),
        ("vi", "nằm giữa các bên", "100,0 %", "có", "Xếp theo “nằm giữa các bên”"),
    ],
)
def test_a_reader_is_told_the_measures_in_words(
    mini: KnowledgeGraph, lang: str, head: str, share: str, yes: str, sorted_by: str
) -> None:
    told, headings, rows = network_words(measured(mini, WHOLE, lang), lang, 100)
    assert sorted_by in " ".join(told.split())
    first = dict(zip(headings, rows[0], strict=True))
    assert first[head] == share
    assert yes in first.values()


@pytest.mark.parametrize(
    ("depth", "nodes"),
    [
        (0, ["place/bac-ha"]),
        (1, ["place/bac-ha", "place/ben-song"]),
        (2, ["enterprise/sao-mai", "org/river-cities", "place/bac-ha", "place/ben-song", "place/dao-xanh"]),
    ],
)
def test_ego_goes_as_many_steps_as_asked_against_the_arrows_too(
    mini: KnowledgeGraph, depth: int, nodes: list[str]
) -> None:
    graph = build_network(mini, WHOLE)
    near = ego(graph, "place/bac-ha", depth)
    assert list(near) == nodes
    assert nx.utils.edges_equal(near.edges(keys=True), graph.subgraph(nodes).edges(keys=True), directed=True)


def test_ego_takes_an_iri_too(mini: KnowledgeGraph) -> None:
    iri = "https://w3id.org/haiphong-kg/id/place/bac-ha"
    assert list(ego(build_network(mini, WHOLE), iri)) == ["place/bac-ha", "place/ben-song"]


def test_ego_of_a_stranger_names_the_nearest(mini: KnowledgeGraph) -> None:
    with pytest.raises(NotFoundError, match="nearest: place/bac-ha"):
        ego(build_network(mini, WHOLE), "place/bac-ho")
