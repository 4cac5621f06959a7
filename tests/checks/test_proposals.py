"""From a few answers to Turtle that can be pasted: it was checked, and stays sound where it goes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from haiphong_kg.checks.proposal_fields import FIELDS
from haiphong_kg.checks.queries import rule_findings
from haiphong_kg.checks.shapes import shape_findings
from haiphong_kg.cli import main, parser
from haiphong_kg.entities import account_text
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.rules import load_derived
from tests.checks.planted import planted_graph
from tests.checks.planted_records import PEOPLE, TWINNING

pytestmark = pytest.mark.usefixtures("alike_once")
SOURCE = {
    "publisher": "Example Daily",
    "title": 'What Green Port plans "abroad"',
    "page": "https://example-daily.example/2026/03/02/green-port?a=1&b=2",
    "published": "2026-03-02",
    "retrieved": "2026-11-26",
    "anchor": "signed on Sunday",
    "says-en": "Ben Song and Green Port set their friendship down in March 2026.",
    "says-vi": "Tháng 3-2026, Bến Sông và Green Port lập văn bản hữu nghị.",
}
FACTS = {
    "agreement": {"of": "Bến Sông", "with": "Green Port", "kind": "friendship", "when": "2026-03-01"},
    "membership": {"of": "Green Port", "organisation": "id:org/river-cities", "when": "2020"},
    "event": {"name": "Đoàn Green Port", "of": "Ben Song", "with": "Green Port", "kind": "signing", "when": "2026-03"},
    "figure": {
        "indicator": "population", "of": "Green Port", "when": "2020",
        "value": "9.55", "scale": "4", "unit": "unit:NUM",
    },
}  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return planted_graph(tmp_path / "data").layout.root


def proposed(
    capsys: pytest.CaptureFixture[str], root: Path, what: str, answers: dict[str, str], *more: str
) -> tuple[int, str, str]:
    pairs = [part for name, value in answers.items() for part in ("--set", f"{name}={value}")]
    status = main(["propose", what, *pairs, *more, "--data", str(root), "--lang", "en"])
    out, err = capsys.readouterr()
    return status, out, err


def pasted(root: Path, text: str) -> None:
    """Puts the blocks where they belong, in files with all prefixes."""
    path = root / "graph" / "records.ttl"
    path.write_text(path.read_text("utf-8") + "\n@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n" + text, "utf-8")


def test_the_command_offers_what_can_be_proposed() -> None:
    assert set(parser._PROPOSED) == FIELDS.keys()


@pytest.mark.parametrize("what", FACTS)
def test_a_proposed_fact_is_sound_where_it_is_pasted(capsys: pytest.CaptureFixture[str], root: Path, what: str) -> None:
    status, out, err = proposed(capsys, root, what, FACTS[what] | SOURCE)
    assert (status, err) == (0, "")
    assert out.startswith("# graph/")
    assert out.count(" a hp:") == 3, "a record, its source and its claim"
    pasted(root, out)
    kg = load_derived(Layout(root))
    source = f"{ID}source/example-daily-what-green-port-plans-2026"
    assert len(kg.subjects("hp:source", source)) == 1
    errors = [one.row("en") for one in [*rule_findings(kg), *shape_findings(kg)] if one.severity == "error"]
    assert errors == []


def test_a_known_page_is_not_described_again(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    known = SOURCE | {"page": "https://river-daily.example.org/friends", "when": "2018"}
    out = proposed(capsys, root, "figure", FACTS["figure"] | known)[1]
    assert "hp:SourceDocument" not in out
    assert "<id/claim/river-daily/figure> a hp:Claim" in out


def test_a_correction_restates_the_block_with_one_value_changed(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    answers = {"record": f"id:{PEOPLE}a", "property": "hp:edtf", "new": "2013"}
    status, out, _ = proposed(capsys, root, "correction", answers)
    assert (status, out.count("hp:edtf")) == (0, 1)
    assert 'hp:edtf "2013"^^edtf:EDTF' in out
    assert "hp:statedValue 90000.0" in out
    assert out.startswith("# graph/records.ttl\n")
    assert "hp:seriesKey" not in out, "what is derived is not stated"
    answers = {"record": f"id:{PEOPLE}a", "property": "hp:observedEntity", "new": "id:place/nowhere"}
    status, _, err = proposed(capsys, root, "correction", answers)
    assert (status, "nothing is called 'id:place/nowhere'" in err) == (1, True)
    answers |= {"property": "hp:indicator", "new": "id:place/green-port"}
    assert proposed(capsys, root, "correction", answers)[:2] == (1, "")


def test_a_dispute_is_shown_on_its_record(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    answers = {
        "record": f"id:{TWINNING}", "name": "Twins?", "asked": "2026-11-20", "question-en": "Are they <b>twins</b>?",
        "question-vi": "Có kết nghĩa không?", "outcome": "kept", "answered": "2026-11-26",
        "answer-en": "Both cities list it.", "answer-vi": "Hai thành phố đều nêu.",
    }  # fmt: skip
    status, out, _ = proposed(capsys, root, "dispute", answers)
    assert status == 0
    assert out.startswith("# graph/remarks/disputes.ttl\n")
    pasted(root, out)
    told = " ".join(account_text(load_derived(Layout(root)), f"{ID}place/green-port", "en").split())
    kept = "kept, 26 November 2026: Both cities list it."
    assert f"disputed, 20 November 2026: Are they <b>twins</b>? – {kept}" in told
    del answers["answer-vi"]
    assert proposed(capsys, root, "dispute", answers)[0] == 1


@pytest.mark.parametrize(
    ("what", "changed", "status", "said"),
    [
        ("agreement", {"kind": "friendschip"}, 1, "choose friendship"),
        ("agreement", {"page": "file:///etc/passwd"}, 2, "http"),
        ("agreement", {"when": "last spring"}, 2, "is no period"),
        ("agreement", {"anchor": "one two three four five six seven"}, 2, "more than 6 words"),
        ("agreement", {"colour": "red"}, 2, "does not ask for colour"),
        ("agreement", {"when": "2014-04-18", "kind": "twinning"}, 1, "in the graph already"),
        ("figure", {"value": "ninety"}, 2, "is no value"),
        ("figure", {"unit": "unit:DWT"}, 1, ""),
        ("agreement", {"says-en": SOURCE["says-vi"] * 6}, 1, "240"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_handed_on(
    capsys: pytest.CaptureFixture[str], root: Path, what: str, changed: dict[str, str], status: int, said: str
) -> None:
    found, out, err = proposed(capsys, root, what, FACTS[what] | SOURCE | changed)
    assert (found, out, err.count("\n")) == (status, "", 1)
    assert said in err


def test_what_is_missing_is_named_or_asked_for(
    capsys: pytest.CaptureFixture[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, _, err = proposed(capsys, root, "agreement", FACTS["agreement"])
    assert (status, "agreement needs publisher, title, page" in err) == (2, True)
    asked = [name.name for name in FIELDS["agreement"] if name.name not in FACTS["agreement"]]
    lines = "".join(f"{SOURCE.get(name, '')}\n" for name in asked)
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    status, out, err = proposed(capsys, root, "agreement", FACTS["agreement"], "--ask")
    assert status == 0
    assert "status (" in err
    assert "[signed]" in err
    assert out == proposed(capsys, root, "agreement", FACTS["agreement"] | SOURCE)[1]
    monkeypatch.setattr("sys.stdin", io.StringIO("\nExample Daily\n"))
    assert "the answers ended" in proposed(capsys, root, "agreement", FACTS["agreement"], "--ask")[2]
