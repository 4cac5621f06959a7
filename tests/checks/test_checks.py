"""Every rule is broken once, in a sound graph, and must be the one that is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.checks.files import file_findings
from haiphong_kg.checks.findings import Finding, Report, report_rows
from haiphong_kg.checks.queries import findings_of, rule_findings
from haiphong_kg.checks.report import run_checks
from haiphong_kg.checks.shapes import shape_findings
from haiphong_kg.cli import main
from haiphong_kg.errors import DataError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import read_folder
from haiphong_kg.store.rules import load_derived
from tests.checks.planted import (
    ARTICLE,
    MEMBERSHIP,
    ROOT,
    Planted,
    planted_graph,
    require_explained,
)  # fmt: skip
from tests.checks.planted_records import RECORDS
from tests.checks.planted_rules import RULES

pytestmark = pytest.mark.usefixtures("alike_once")
CHECKS = read_folder(Layout(ROOT), "checks")
FILES = [
    Planted("canonical-form", "", "things.ttl", "    rdfs:label", "  rdfs:label"),
    Planted("canonical-form", "", "things.ttl", "hp:kind", "hp:kind  "),
    Planted("one-file", "place/ben-song", "sources.ttl", "", '<id/place/ben-song> hp:edtf "2020" .'),
    Planted("text-nfc", "", "things.ttl", '"Bến Sông"@vi', '"Be\u0302\u0301n Sông"@vi'),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    return planted_graph(tmp_path_factory.mktemp("sound"))


@pytest.fixture(scope="module")
def sound_report(sound: KnowledgeGraph) -> Report:
    return run_checks(sound, ARTICLE)


def test_a_sound_graph_has_no_finding(sound_report: Report) -> None:
    """But for the form of the real model's own files, which `test_data` looks at."""
    of_facts = [finding.row("en") for finding in sound_report.findings if not finding.file.startswith("ontology/")]
    assert of_facts == []


@pytest.mark.parametrize("error", RULES + RECORDS, ids=lambda error: error.rule)
def test_each_check_query_finds_its_error(tmp_path: Path, error: Planted) -> None:
    require_explained(findings_of(planted_graph(tmp_path, error), CHECKS[error.rule]), error)


def test_what_is_not_described_is_told_once_where_it_is_referred_to(tmp_path: Path) -> None:
    old = "hp:memberOrganisation <id/org/river-cities>"
    kg = planted_graph(tmp_path, Planted("", "", "situations.ttl", old, f"{old[:-1]}s>"))
    found = [one for one in run_checks(kg, ARTICLE).findings if "org/river-citiess" in one.message["en"]]
    assert [(one.rule, one.subject.removeprefix(ID)) for one in found] == [("dangling-reference", MEMBERSHIP)]
    assert "hp:memberOrganisation" in found[0].message["en"]


def test_every_check_query_has_a_planted_error() -> None:
    assert CHECKS.keys() == {error.rule for error in RULES + RECORDS}


@pytest.mark.parametrize("error", FILES, ids=lambda error: error.rule)
def test_each_rule_about_files_finds_its_error(tmp_path: Path, error: Planted) -> None:
    require_explained(file_findings(planted_graph(tmp_path, error)), error)


SHAPES = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix hps: <https://w3id.org/haiphong-kg/shapes#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .

hps:Member a sh:NodeShape ; sh:targetClass hp:Membership ;
  sh:property [ sh:path hp:memberParty ; sh:maxCount 1 ;
    sh:message "One member only; keep one."@en , "Chỉ một thành viên; hãy giữ một."@vi ] ;
  sh:property [ sh:path hp:status ; sh:minCount 1 ; sh:severity sh:Warning ] .
"""


def test_shapes_give_both_languages_the_severity_the_place_and_the_shape(tmp_path: Path) -> None:
    more = "hp:memberParty <id/enterprise/sao-mai> , <id/place/ben-song>"
    kg = planted_graph(tmp_path, Planted("", "", "situations.ttl", "hp:memberParty <id/place/ben-song>", more))
    (tmp_path / "shapes").mkdir()
    for name in ("graph", "queries"):
        (tmp_path / "shapes" / name).symlink_to(tmp_path / name)
    (tmp_path / "shapes" / "ontology").mkdir()
    (tmp_path / "shapes" / "ontology" / "shapes.ttl").write_text(SHAPES, encoding="utf-8")
    found = sorted(shape_findings(load_derived(Layout(tmp_path / "shapes"))), key=lambda finding: finding.severity)
    assert [finding.severity for finding in found] == ["error", "warning"]
    assert {finding.subject for finding in found} == {ID + MEMBERSHIP}
    assert found[0].message == {
        "en": "One member only (hp:memberParty)",
        "vi": "Chỉ một thành viên (hp:memberParty)",
    }
    assert found[0].fix == {"en": "keep one", "vi": "hãy giữ một"}
    assert found[1].fix == {"en": "mend what hps:Member asks for", "vi": "sửa theo yêu cầu của hps:Member"}
    path, line = kg.locate(ID + MEMBERSHIP) or (None, None)
    assert path is not None
    assert (found[0].file, found[0].line) == (f"graph/{path.name}", line)


def test_query_prefixes_are_declared_and_those_of_the_project(tmp_path: Path) -> None:
    kg = planted_graph(tmp_path)
    (tmp_path / "queries").unlink()
    (tmp_path / "queries" / "questions").mkdir(parents=True)
    text = "PREFIX hp: <https://example.org/hp#>\nSELECT ?a { ?a a hp:Place ; skos:note 'qb:x' # sh:x\n }"
    (tmp_path / "queries" / "questions" / "odd.rq").write_text(text, encoding="utf-8")
    found = [finding for finding in file_findings(kg) if finding.rule == "query-prefixes"]
    assert [(finding.place, finding.message["en"]) for finding in found] == [
        ("queries/questions/odd.rq:1", "Prefix hp: differs from the project's table"),
        ("queries/questions/odd.rq:1", "Prefix skos: is not declared"),
    ]


def test_a_check_query_without_subject_is_refused(tmp_path: Path) -> None:
    kg = planted_graph(tmp_path)
    (tmp_path / "queries").unlink()
    (tmp_path / "queries" / "checks").mkdir(parents=True)
    text = "#+ summary: a rule\n#+ summary_vi: một quy tắc\nSELECT ?thing { ?thing ?a ?b }"
    (tmp_path / "queries" / "checks" / "odd.rq").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"queries/checks/odd\.rq: .*\?subject"):
        rule_findings(kg)


def test_words_of_questions_that_are_no_turtle_are_told_with_their_line(project: Path) -> None:
    folder = project / "queries" / "wording"
    folder.mkdir()
    (folder / "talk.ttl").write_text('# the words\n<<<<<<< HEAD\n<talk/x> <b> "c" .\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"queries/wording/talk\.ttl:2: not valid Turtle"):
        run_checks(load_derived(Layout(project)))


def test_words_of_questions_have_one_form_one_word_a_line(project: Path) -> None:
    folder = project / "queries" / "wording"
    folder.mkdir()
    words = ", ".join(f'"wharf number {number}"@en' for number in (2, 1, 3, 4, 5, 6))
    head = "@base <https://w3id.org/haiphong-kg/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    (folder / "places.ttl").write_text(f"{head}\n<wording/class/port> skos:altLabel {words} .\n", encoding="utf-8")
    found = [one for one in file_findings(load_derived(Layout(project))) if one.rule == "canonical-form"]
    assert [(one.file, one.line) for one in found] == [("queries/wording/places.ttl", 4)]
    assert main(["--data", str(project), "check", "--fix"]) == 0
    lines = (folder / "places.ttl").read_text(encoding="utf-8").splitlines()
    assert [line.strip(" ,.").removeprefix("<wording/class/port> skos:altLabel ") for line in lines[3:]] == [
        f'"wharf number {number}"@en' for number in (1, 2, 3, 4, 5, 6)
    ]


def test_without_a_source_the_report_says_what_was_not_run(sound: KnowledgeGraph, sound_report: Report) -> None:
    report = run_checks(sound)
    assert "--source" in report.not_run[0]["en"]
    assert report.verdict["en"].endswith("in what was checked")
    assert sound_report.not_run == ()
    assert "in what was checked" not in sound_report.verdict["en"]


def test_report_rows() -> None:
    both = {"en": "is odd", "vi": "lạ"}
    finding = Finding("warning", "rule", ID + "place/x", "graph/x.ttl", 3, both, {"en": "mend", "vi": "sửa"})
    columns, rows = report_rows(Report((finding,)), "vi")
    assert columns == ("severity", "place", "rule", "message", "fix")
    assert report_rows(Report((finding,)), "vi", plain=True)[1][0][0] == "warning"
    assert rows == [["cảnh báo", "graph/x.ttl:3", "rule", "id:place/x: lạ", "sửa"]]
    assert not Report((finding,)).failed
    assert Report((finding,)).verdict == {"en": "errors: 0, warnings: 1", "vi": "lỗi: 0, cảnh báo: 1"}
