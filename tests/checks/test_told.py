"""What a check tells of a fault: which rule is broken, once, and which name may have been meant."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

import pytest

from haiphong_kg.checks.files import file_findings
from haiphong_kg.checks.queries import findings_of
from haiphong_kg.checks.shapes import shape_findings
from haiphong_kg.checks.strange_terms import strange_terms
from haiphong_kg.checks.texts import text_findings
from haiphong_kg.errors import DataError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.query_files import read_query
from haiphong_kg.store.rules import load_derived
from tests.conftest import ROOT

HEAD = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix hps: <https://w3id.org/haiphong-kg/shapes#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""
# It leads from a place to the place that it is a part of, and there to itself.
RECURSIVE = """hps:Noted a sh:NodeShape ; sh:targetClass hp:AdministrativeUnit ;
    sh:property [ sh:path skos:notation ; sh:minCount 1 ; sh:message "No sign; add one"@en , "Thiếu; thêm"@vi ] ;
    sh:property [ sh:path hp:partOf ; sh:node hps:Noted ; sh:message "Its whole is wrong; mend it"@en ] .
"""
CIRCLE = """<id/place/x> a hp:AdministrativeUnit ; hp:partOf <id/place/y> .
<id/place/y> a hp:AdministrativeUnit ; hp:partOf <id/place/z> .
<id/place/z> a hp:AdministrativeUnit ; hp:partOf <id/place/x> .
"""


def findings(project: Path, check: str, graph: str) -> list[list[str]]:
    """What one of the real checks finds in the small project with these triples besides, in both languages."""
    (project / "graph" / "more.ttl").write_text(HEAD + graph, encoding="utf-8")
    query = read_query(ROOT / "queries" / "checks" / f"{check}.rq", check)
    found = findings_of(load_derived(Layout(project)), query)
    return [one.row(lang)[3:] for one in found if "more.ttl" in one.file for lang in ("en", "vi")]


def test_a_shape_that_leads_back_to_itself_reports_each_fault_once(project: Path) -> None:
    (project / "ontology" / "shapes.ttl").write_text(HEAD + RECURSIVE, encoding="utf-8")
    (project / "graph" / "circle.ttl").write_text(HEAD + CIRCLE, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = shape_findings(load_derived(Layout(project)))
    ours = sorted(one.row("en")[3] for one in found if one.file == "graph/circle.ttl")
    ends = {"x": "y", "y": "z", "z": "x"}
    assert ours == sorted(
        [f"id:place/{one}: No sign (skos:notation)" for one in ends]
        + [f"id:place/{one}: Its whole is wrong (hp:partOf id:place/{whole})" for one, whole in ends.items()]
    )


def test_a_shape_of_the_thing_itself_does_not_name_it_twice(project: Path) -> None:
    shape = (
        'hps:Far a sh:NodeShape ; sh:targetNode <id/place/x> ; sh:pattern "far" ; sh:message "It is near; go"@en .\n'
    )
    (project / "ontology" / "shapes.ttl").write_text(HEAD + shape, encoding="utf-8")
    (project / "graph" / "circle.ttl").write_text(HEAD + CIRCLE, encoding="utf-8")
    (found,) = shape_findings(load_derived(Layout(project)))
    assert found.row("en")[3:] == ["id:place/x: It is near", "go"]


@pytest.mark.parametrize(
    ("check", "graph", "en", "vi"),
    [
        (
            "undefined-term",
            "<id/place/x> a hp:Countrie .\n",
            (
                "id:place/x: Against the rule “Every term of the vocabulary that is used is defined in ontology/”: "
                "term hp:Countrie",
                "; did you mean hp:Country?",
            ),
            ("id:place/x: Trái quy tắc “Mọi thuật ngữ được dùng đều", "; có phải định viết hp:Country?"),
        ),
        (
            "dangling-reference",
            "<id/place/x> a hp:Country ; hp:partner <id/place/ben-sonk> .\n",
            (
                "id:place/x: Against the rule “Whatever is referred to is described”: "
                "property hp:partner; missing id:place/ben-sonk",
                "; did you mean id:place/ben-song?",
            ),
            ("id:place/x: Trái quy tắc “Mọi đối tượng được nhắc tới", "; có phải định viết id:place/ben-song?"),
        ),
    ],
)
def test_a_broken_rule_is_called_one_and_a_name_like_it_is_offered(
    project: Path, check: str, graph: str, en: tuple[str, str], vi: tuple[str, str]
) -> None:
    told = [one for one in findings(project, check, graph) if "hp:involves" not in one[0]]  # it follows from the other
    assert len(told) == 2
    for (message, fix), (said, meant) in zip(told, (en, vi), strict=True):
        assert message.startswith(said)
        assert fix.endswith(meant)


def test_where_no_name_is_like_it_none_is_offered(project: Path) -> None:
    told = findings(project, "undefined-term", "<id/place/x> a hp:Zqv .\n")
    assert [fix.endswith("?") for _, fix in told] == [False, False]


@pytest.mark.parametrize(
    "broken",
    [
        "sh:sparql [ sh:select 'SELECT nope' ]",
        "sh:property [ sh:path skos:prefLabel ; sh:pattern '(' ]",
        "sh:or hp:y",
        "sh:property [ sh:minCount 1 ]",
    ],
)
def test_a_shape_that_is_none_is_a_finding(project: Path, broken: str) -> None:
    prefixes = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix hp: <https://w3id.org/haiphong-kg/def#> .\n"
    skos = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    shape = f"<urn:x:Shape> a sh:NodeShape ; sh:targetClass hp:Country ; {broken} .\n"
    (project / "ontology" / "broken.ttl").write_text(prefixes + skos + shape, encoding="utf-8")
    (found,) = shape_findings(load_derived(Layout(project)))
    assert found.message["en"].startswith("The shapes cannot be read, so nothing was checked against them: ")
    assert "mend the shape" in found.fix["en"]


@pytest.mark.parametrize("name", ["bad name.rq", "UPPER.rq", "headless.rq"])
def test_a_query_file_that_no_command_could_run_is_a_finding(project: Path, name: str) -> None:
    folder = project / "queries" / "questions"
    text = "" if name == "headless.rq" else (folder / "figures.rq").read_text(encoding="utf-8")
    (folder / name).write_text(text + "SELECT ?x { ?x ?y ?z } ORDER BY ?x\n" * (not text), encoding="utf-8")
    found = [one for one in file_findings(load_derived(Layout(project))) if one.rule == "query-header"]
    assert [one.file for one in found] == [f"queries/questions/{name}"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes with a name")
def test_a_pipe_among_the_files_is_told_of_and_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "graph" / "pipe.ttl")
    with pytest.raises(DataError, match=r"graph/pipe\.ttl: is no regular file"):
        load_derived(Layout(project))


@pytest.mark.parametrize(
    "shapes",
    [
        "hps:R a sh:NodeShape ; sh:targetClass hp:AdministrativeUnit ; sh:node hps:R ; sh:property hps:Sign .",
        "hps:R a sh:NodeShape ; sh:targetClass hp:AdministrativeUnit ; sh:node hps:S ; sh:property hps:Sign .\n"
        "hps:S a sh:NodeShape ; sh:node hps:R .",
    ],
)
def test_of_shapes_that_lead_back_at_the_same_thing_only_what_is_broken_is_told(project: Path, shapes: str) -> None:
    sign = 'hps:Sign sh:path skos:notation ; sh:minCount 1 ; sh:message "No sign; add one"@en .\n'
    (project / "ontology" / "shapes.ttl").write_text(HEAD + sign + shapes, encoding="utf-8")
    found = shape_findings(load_derived(Layout(project)))
    assert [one.row("en")[3] for one in found] == ["id:place/ben-song: No sign (skos:notation)"]


def test_the_words_of_a_shape_without_words_are_a_quotation_in_vietnamese(project: Path) -> None:
    note = "sh:property [ sh:path skos:note ; sh:minCount 1 ]"
    bare = f"hps:R a sh:NodeShape ; sh:targetClass hp:AdministrativeUnit ; {note} ."
    (project / "ontology" / "shapes.ttl").write_text(HEAD + bare, encoding="utf-8")
    (found,) = shape_findings(load_derived(Layout(project)))
    assert "nguyên văn “" in found.row("vi")[3]
    assert "nguyên văn" not in found.row("en")[3]


def test_a_slip_in_a_term_of_another_vocabulary_is_told_with_what_was_meant(project: Path) -> None:
    more = '<id/place/x> a hp:Country ; skos:preLabel "X"@en ; skos:closeMatch <id/place/bac-ha> .\n'
    (project / "graph" / "more.ttl").write_text(HEAD + more, encoding="utf-8")
    found = list(strange_terms(load_derived(Layout(project))))
    assert [(one.rule, one.severity, one.row("en")[4]) for one in found] == [
        ("strange-term", "warning", "did you mean skos:prefLabel?")
    ]
    assert found[0].row("en")[3].startswith("id:place/x: skos:preLabel is hardly used here")


@pytest.mark.parametrize(
    ("texts", "swapped"),
    [
        ('"Nước này có tên cũ."@en , "It had another name before."@vi', True),
        ('"Cảng của thành phố"@en-GB , "The port of the city"@vi-VN', True),
        ('"It had another name before."@en , "Nước này có tên cũ."@vi', False),
        ('"The stadium of Mỹ Đình"@en , "Sân Mỹ Đình"@vi', False),
        ('"Pháp"@en , "France"@vi', True),
        ('"Hoa Kỳ"@en , "United States"@vi', True),
        ('"Bogotá"@en , "Bogota"@vi', False),
        ('"Hải Phòng"@en , "Hải Phòng"@vi', False),
    ],
)
def test_exchanged_languages_are_seen_in_sentences_too(project: Path, texts: str, swapped: bool) -> None:  # noqa: FBT001
    (project / "graph" / "more.ttl").write_text(HEAD + f"<id/place/x> skos:note {texts} .\n", encoding="utf-8")
    found = [one for one in text_findings(load_derived(Layout(project))) if one.rule == "languages-swapped"]
    assert bool(found) is swapped
