"""Every rule is broken once, in a sound graph, and must be the one that is found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from haiphong_kg.check import Finding, Report, report_rows, run_checks
from haiphong_kg.check.article import Anchor, covered_share, longest_run, repeated, sequences
from haiphong_kg.check.comparisons import comparison_findings
from haiphong_kg.check.formatting import file_findings
from haiphong_kg.check.rules import rule_findings
from haiphong_kg.check.shacl import shape_findings
from haiphong_kg.derive import open_graph
from haiphong_kg.errors import DataError
from haiphong_kg.layout import Layout
from haiphong_kg.namespaces import ID
from haiphong_kg.store import KnowledgeGraph

ROOT = Path(__file__).parents[1]
SOUND = Path(__file__).parent / "fixtures" / "checked"
ARTICLE = SOUND / "article.txt"

MEMBERSHIP = "membership/ben-song--river-cities"
INVESTMENT = "investment/sao-mai--ben-song"
OBSERVED = "obs/cargo-throughput/ben-song/2020/a"
DERIVED = "obs/cargo-throughput/ben-song/2015/derived"
COMPARED = "cmp/cargo-throughput/ben-song/2020-over-2015/a"
CLAIM = "claim/yearbook-2020/"


@dataclass(frozen=True)
class Planted:
    """An error: in `file`, `old` (or the end, when empty) gives way to `new`, and `rule` finds it at `subject`."""

    rule: str
    subject: str
    file: str
    old: str
    new: str


RULES = [
    Planted("claim-count", "source/yearbook-2020", "sources.ttl", "hp:claimCount 4", "hp:claimCount 5"),
    Planted("claim-count", "source/yearbook-2020", "sources.ttl", "hp:claimCount 4 ;", ""),
    Planted(
        "open-list-without-unstated",
        CLAIM + MEMBERSHIP,
        "sources.ttl",
        "hp:paragraph 1 ;",
        "hp:paragraph 1 ; hp:openList true ;",
    ),
    Planted("unstated-but-stated", "unstated/other-investors", "sources.ttl", "hp:openList true", "hp:openList false"),
    Planted(
        "unstated-of-other-claim",
        "unstated/other-investors",
        "situations.ttl",
        f"hp:leftOpenBy <id/{CLAIM}{INVESTMENT}>",
        f"hp:leftOpenBy <id/{CLAIM}{MEMBERSHIP}>",
    ),
    Planted("derived-without-bounds", DERIVED, "situations.ttl", 'hp:formula "a / b" ;', ""),
    Planted("date-edtf", MEMBERSHIP, "situations.ttl", '"2015/.."', '"2015/2020"'),
    Planted("date-edtf", MEMBERSHIP, "situations.ttl", 'hp:start "2015"^^xsd:gYear', 'hp:start "2016"^^xsd:gYear'),
    Planted(
        "dangling-reference",
        INVESTMENT,
        "situations.ttl",
        "hp:investor <id/enterprise/sao-mai>",
        "hp:investor <id/x/y>",
    ),
    Planted("dangling-reference", INVESTMENT, "situations.ttl", "domestic-private", "domestic"),
    Planted(
        "supports-what-stands",
        CLAIM + MEMBERSHIP,
        "sources.ttl",
        "hp:paragraph 1 ;",
        "hp:paragraph 1 ; hp:supports <id/enterprise/sao-mai> ;",
    ),
    Planted("undefined-term", MEMBERSHIP, "situations.ttl", "hp:memberParty", "hp:memberPart"),
    Planted("undefined-term", MEMBERSHIP, "situations.ttl", "a hp:Membership", "a hp:Membership , hp:Member"),
    Planted(
        "claim-positions",
        CLAIM + COMPARED,
        "sources.ttl",
        "hp:anchorEnd 182 ;\n    hp:anchorStart 169",
        "hp:anchorEnd 195 ;\n    hp:anchorStart 184",
    ),
    Planted("claim-positions", CLAIM + INVESTMENT, "sources.ttl", "hp:paragraph 1 ;", "hp:paragraph 3 ;"),
    Planted(
        "claim-name", f"{CLAIM}situation/x", "sources.ttl", f"<id/{CLAIM}{MEMBERSHIP}> a", f"<id/{CLAIM}situation/x> a"
    ),
    Planted(
        "derived-by-hand",
        "place/ben-song",
        "things.ttl",
        "<id/place/ben-song> a hp:AdministrativeUnit ;",
        "<id/place/ben-song> a hp:AdministrativeUnit ; hp:memberOf <id/org/river-cities> ;",
    ),
    Planted(
        "duplicate-label",
        "org/river-cities",
        "things.ttl",
        "",
        '<id/org/river-towns> a hp:Organisation ; skos:prefLabel "River Cities Network"@en .',
    ),
    Planted("entity-unused", "place/dao-xanh", "things.ttl", "", "<id/place/dao-xanh> a hp:Country ."),
]

FILES = [
    Planted("canonical-form", "", "things.ttl", "    rdfs:label", "  rdfs:label"),
    Planted("canonical-form", "", "things.ttl", "hp:kind", "hp:kind  "),
    Planted("one-file", "place/ben-song", "sources.ttl", "", '<id/place/ben-song> hp:edtf "2020" .'),
    Planted("text-nfc", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Be\u0302\u0301n Sông"@vi'),
    Planted("text-control", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Bến\u202e Sông"@vi'),
    Planted("text-control", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Bến \\u001B[31mSông"@vi'),
    Planted("text-space", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Bến Sông "@vi'),
]

ANCHORS = [
    Planted("anchor-position", CLAIM + OBSERVED, "sources.ttl", '"1,2 triệu tấn"', '"1,3 triệu tấn"'),
    Planted("anchor-position", CLAIM + MEMBERSHIP, "sources.ttl", "hp:paragraph 1 ;", ""),
    Planted("anchor-paragraph", CLAIM + MEMBERSHIP, "sources.ttl", "hp:paragraph 1 ;", "hp:paragraph 2 ;"),
    Planted(
        "copied-text",
        CLAIM + OBSERVED,
        "sources.ttl",
        '"Cảng làm hàng 1,2 triệu tấn."@vi',
        '"Lượng hàng hóa (qua cảng) của Thành phố đạt 1.2 triệu tấn"@vi',
    ),
]


def planted_graph(folder: Path, error: Planted | None = None) -> KnowledgeGraph:
    """The sound graph, with the real model and queries, and with the error in it."""
    folder.mkdir(exist_ok=True)
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "graph").mkdir()
    for path in sorted((SOUND / "graph").iterdir()):
        text = path.read_text(encoding="utf-8")
        if error is not None and path.name == error.file:
            assert error.old in text
            text = text.replace(error.old, error.new, 1) if error.old else f"{text}\n{error.new}\n"
        (folder / "graph" / path.name).write_text(text, encoding="utf-8")
    return open_graph(Layout(folder))


def about(findings: list[Finding], error: Planted) -> list[Finding]:
    """The findings of the planted rule at the planted subject; where a rule is about a file, in that file."""
    wanted = (error.rule, ID + error.subject if error.subject else "")
    named = [finding for finding in findings if (finding.rule, finding.subject) == wanted]
    return [finding for finding in named if error.subject or finding.file == f"graph/{error.file}"]


def require_explained(findings: list[Finding], error: Planted) -> None:
    """The error is found, at a place, and both languages say what is wrong and how to mend it."""
    found = about(findings, error)
    assert found, [finding.row("en") for finding in findings]
    for finding in found:
        assert finding.file.startswith("graph/")
        assert finding.line
        for text in (finding.message, finding.fix):
            assert text["vi"]
            assert text["en"]


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


@pytest.mark.parametrize("error", RULES, ids=lambda error: error.rule)
def test_each_check_query_finds_its_error(tmp_path: Path, error: Planted) -> None:
    require_explained(rule_findings(planted_graph(tmp_path, error)), error)


def test_every_check_query_has_a_planted_error() -> None:
    names = {path.stem for path in Layout(ROOT).query_files("checks")}
    assert names == {error.rule for error in RULES}


@pytest.mark.parametrize("error", FILES, ids=lambda error: error.rule)
def test_each_rule_about_files_finds_its_error(tmp_path: Path, error: Planted) -> None:
    require_explained(file_findings(planted_graph(tmp_path, error)), error)


@pytest.mark.parametrize("error", ANCHORS, ids=lambda error: error.rule)
def test_each_rule_about_the_source_finds_its_error(tmp_path: Path, error: Planted) -> None:
    require_explained(list(run_checks(planted_graph(tmp_path, error), ARTICLE).findings), error)


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
    more = "hp:memberParty <id/enterprise/sao-mai> , <id/place/ben-song> ;"
    kg = planted_graph(tmp_path, Planted("", "", "situations.ttl", "hp:memberParty <id/place/ben-song> ;", more))
    (tmp_path / "shapes").mkdir()
    for name in ("graph", "queries"):
        (tmp_path / "shapes" / name).symlink_to(tmp_path / name)
    (tmp_path / "shapes" / "ontology").mkdir()
    (tmp_path / "shapes" / "ontology" / "shapes.ttl").write_text(SHAPES, encoding="utf-8")
    found = sorted(shape_findings(open_graph(Layout(tmp_path / "shapes"))), key=lambda finding: finding.severity)
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


def compare(folder: Path, *edits: tuple[str, str]) -> list[Finding]:
    text = (SOUND / "graph" / "situations.ttl").read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    whole = Planted("", "", "situations.ttl", (SOUND / "graph" / "situations.ttl").read_text(encoding="utf-8"), text)
    return list(comparison_findings(planted_graph(folder, whole)))


# The observation of 2015 printed as 0.8 (0.75 to 0.85) million, that of 2020 as 1.2 (1.15 to 1.25).
PRINTED = ('hp:formula "a / b"', "hp:statedValue 0.8 ; hp:value 800000.0 ; hp:statedScale 6 ; hp:unit unit:TONNE")
RATIO = "comparison-kind/ratio"


@pytest.mark.parametrize(
    ("kind", "value", "agrees"),
    [
        ("ratio", "1.5", True),
        ("ratio", "1.35", True),
        ("ratio", "1.8", False),
        ("percent-change", "50", True),
        ("percent-change", "35", True),
        ("percent-change", "20", False),
        ("share", "1.66", True),
        ("share", "0.6", False),
        ("average-annual-growth", "8.4", True),
        ("average-annual-growth", "12.0", False),
        ("difference", "400000", True),
        ("difference", "700000", False),
    ],
)
def test_comparisons_against_their_figures(tmp_path: Path, kind: str, value: str, agrees: bool) -> None:  # noqa: FBT001
    edits = (PRINTED, (RATIO, f"comparison-kind/{kind}"), ("hp:comparisonValue 1.5", f"hp:comparisonValue {value}"))
    found = compare(tmp_path, *edits)
    assert [finding.subject for finding in found] == ([] if agrees else [ID + COMPARED])


def test_a_recorded_disagreement_covers_a_comparison(tmp_path: Path) -> None:
    covered = f"<id/disagreement/x> hp:disagreeingMember <id/{COMPARED}> .\n\n<id/membership"
    edits = (PRINTED, ("hp:comparisonValue 1.5", "hp:comparisonValue 9.0"))
    assert compare(tmp_path / "open", *edits) != []
    assert compare(tmp_path / "covered", *edits, ("<id/membership", covered)) == []


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


def test_without_a_source_the_report_says_what_was_not_run(sound: KnowledgeGraph, sound_report: Report) -> None:
    report = run_checks(sound)
    assert "--source" in report.not_run[0]["en"]
    assert report.verdict["en"].endswith("in what was checked")
    assert sound_report.not_run == ()
    assert "in what was checked" not in sound_report.verdict["en"]


def test_a_source_that_no_claim_was_taken_from_is_refused(sound: KnowledgeGraph, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.read_text(encoding="utf-8") + " ", encoding="utf-8")
    with pytest.raises(DataError, match="no source document of the graph has the digest"):
        run_checks(sound, other)
    other.write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match="not UTF-8"):
        run_checks(sound, other)
    with pytest.raises(DataError, match="cannot read"):
        run_checks(sound, tmp_path / "absent.txt")


def test_report_rows() -> None:
    both = {"en": "is odd", "vi": "lạ"}
    finding = Finding("warning", "rule", ID + "place/x", "graph/x.ttl", 3, both, {"en": "mend", "vi": "sửa"})
    columns, rows = report_rows(Report((finding,)), "vi")
    assert columns == ["mức", "chỗ", "quy tắc", "nội dung", "cách sửa"]
    assert rows == [["cảnh báo", "graph/x.ttl:3", "rule", "id:place/x: lạ", "sửa"]]
    assert not Report((finding,)).failed
    assert Report((finding,)).verdict == {"en": "errors: 0, warnings: 1", "vi": "lỗi: 0, cảnh báo: 1"}


TEXT = "một hai ba, bốn năm\nsáu bảy tám chín mười mười-một"


def test_coverage_counts_each_character_once() -> None:
    anchors = [Anchor("", "", 1, 0, 7), Anchor("", "", 1, 4, 10)]
    assert covered_share(anchors, TEXT) == 10 / len(TEXT)


def test_runs_of_covered_words_go_on_over_punctuation() -> None:
    anchors = [Anchor("", "ba", 1, 8, 10), Anchor("", "bốn", 1, 12, 15), Anchor("", "sáu", 2, 20, 23)]
    assert longest_run(anchors, TEXT) == 2
    assert longest_run([Anchor("", TEXT, 1, 0, len(TEXT))], TEXT) == 12


def test_repeated_words_are_found_whatever_case_and_punctuation() -> None:
    known = frozenset(sequences(TEXT))
    assert repeated("... HAI “ba” bốn; năm – sáu Bảy\ntám chín!", known) == "hai ba bốn năm sáu bảy tám chín"
    assert repeated("hai ba bốn năm sáu bảy tám", known) == ""


def test_anchors_over_too_much_of_the_text_are_found(sound: KnowledgeGraph, tmp_path: Path) -> None:
    long = ARTICLE.read_text(encoding="utf-8").split("\n")[0]
    wide = f'"{long}" ;\n    hp:anchorEnd {len(long)} ;\n    hp:anchorStart 0 ;'
    old = '"thành viên" ;\n    hp:anchorEnd 32 ;\n    hp:anchorStart 22 ;'
    found = run_checks(planted_graph(tmp_path, Planted("", "", "sources.ttl", old, wide)), ARTICLE).findings
    messages = [finding.message["en"] for finding in found if finding.rule == "anchor-coverage"]
    assert len(messages) == 2
    assert messages[0].startswith("26 consecutive words")
    assert "of the text, more than 30%" in messages[1]
