"""What a check tells of a fault: which rule is broken, once, and which name may have been meant."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from haiphong_kg.checks.queries import findings_of
from haiphong_kg.checks.shapes import shape_findings
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
