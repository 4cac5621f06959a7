"""A source document re-read, and comparisons against the figures they compare."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.checks import report
from haiphong_kg.checks.comparisons import comparison_findings
from haiphong_kg.checks.findings import Finding, in_order
from haiphong_kg.checks.queries import rule_findings
from haiphong_kg.checks.report import run_checks
from haiphong_kg.checks.sources import (
    Anchor,
    covered_share,
    longest_run,
    read_document,
    repeated,
    sequences,
    source_findings,
)
from haiphong_kg.errors import DataError
from haiphong_kg.store.iris import ID
from tests.checks.planted import (
    ARTICLE,
    CLAIM,
    COMPARED,
    SOUND,
    Planted,
    planted_graph,
    require_explained,
)
from tests.checks.planted_records import FILE, PEOPLE

ANCHORS = [
    Planted("anchor-position", f"{CLAIM}cargo", "sources.ttl", '"1,2 triệu tấn"', '"1,3 triệu tấn"'),
    Planted("anchor-position", f"{CLAIM}membership", "sources.ttl", "hp:paragraph 1 ;", ""),
    Planted("anchor-paragraph", f"{CLAIM}membership", "sources.ttl", "hp:paragraph 1 ;", "hp:paragraph 2 ;"),
    Planted(
        "copied-text",
        f"{CLAIM}cargo",
        "sources.ttl",
        '"Cảng làm hàng 1,2 triệu tấn."@vi',
        '"Lượng hàng hóa (qua cảng) của Thành phố đạt 1.2 triệu tấn"@vi',
    ),
]


@pytest.mark.parametrize("error", ANCHORS, ids=lambda error: error.rule)
def test_each_rule_about_the_source_finds_its_error(tmp_path: Path, error: Planted) -> None:
    kg = planted_graph(tmp_path, error)
    require_explained(source_findings(kg, read_document(kg, ARTICLE)), error)


@pytest.mark.parametrize("anchor", ["95 000", "9万5千人", "9・5万人"])
def test_a_figure_is_in_its_anchor_however_the_page_writes_it(tmp_path: Path, anchor: str) -> None:
    rule = "figure-in-the-anchor"
    kg = planted_graph(tmp_path, Planted(rule, "", FILE, 'hp:anchor "95,000"', f'hp:anchor "{anchor}"'))
    assert rule not in {finding.rule for finding in rule_findings(kg)}


@pytest.mark.parametrize("words", ["It spread over 95,000 acres.", "About 5,000 more make 95,000.", "Over 195,000."])
def test_a_hedge_beside_another_number_or_of_place_leaves_the_figure_exact(tmp_path: Path, words: str) -> None:
    old = "Further down it says five thousand more."
    kg = planted_graph(tmp_path, Planted("", "", FILE, old, words))
    assert "hedge-of-the-words" not in {finding.rule for finding in rule_findings(kg)}


def test_a_figure_that_another_claim_tells_plainly_is_exact(tmp_path: Path) -> None:
    old = "Further down it says five thousand more."
    plain = f'<id/claim/green-port-city/people> hp:claims <id/{PEOPLE}b> ; hp:paraphrase "It has 95,000."@en .'
    text = (SOUND / "graph" / FILE).read_text(encoding="utf-8")
    kg = planted_graph(tmp_path, Planted("", "", FILE, text, f"{text.replace(old, 'Nearly 95,000.')}\n{plain}\n"))
    assert "hedge-of-the-words" not in {finding.rule for finding in rule_findings(kg)}


@pytest.mark.parametrize("anchor", ["công ước về dân số 90.000", "90,000 by the unplanned quay", "Nhà nước có 90.000"])
def test_a_word_that_only_holds_that_of_an_estimate_is_none(tmp_path: Path, anchor: str) -> None:
    kg = planted_graph(tmp_path, Planted("", "", FILE, 'hp:anchor "90,000"', f'hp:anchor "{anchor}"'))
    assert "modality-of-the-anchor" not in {finding.rule for finding in rule_findings(kg)}


def test_a_source_that_no_claim_was_taken_from_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At once: nobody waits for all other checks to hear that the file was another."""
    monkeypatch.setattr(report, "side_by_side", lambda _checks: pytest.fail("checked before the source was read"))
    sound = planted_graph(tmp_path / "sound")
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.read_text(encoding="utf-8") + " ", encoding="utf-8")
    with pytest.raises(DataError, match="no source document of the graph has the digest"):
        run_checks(sound, other)
    other.write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match="not UTF-8"):
        run_checks(sound, other)
    with pytest.raises(DataError, match="cannot read"):
        run_checks(sound, tmp_path / "absent.txt")


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


def test_anchors_over_too_much_of_the_text_are_found(tmp_path: Path) -> None:
    long = ARTICLE.read_text(encoding="utf-8").split("\n")[0]
    wide = f'"{long}" ;\n    hp:anchorEnd {len(long)} ;\n    hp:anchorStart 0 ;'
    old = '"thành viên" ;\n    hp:anchorEnd 32 ;\n    hp:anchorStart 22 ;'
    kg = planted_graph(tmp_path, Planted("", "", "sources.ttl", old, wide))
    found = sorted(source_findings(kg, read_document(kg, ARTICLE)), key=in_order)
    messages = [finding.message["en"] for finding in found if finding.rule == "anchor-coverage"]
    assert len(messages) == 2
    assert messages[0].startswith("26 consecutive words")
    assert "of the text, more than 30%" in messages[1]


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
