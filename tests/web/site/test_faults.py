"""Readers report faults where somebody takes reports, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from haiphong_kg.cli import main
from haiphong_kg.store import BASE
from haiphong_kg.store.folders import Layout
from tests.conftest import MINI
from tests.web.site.conftest import built, pages_of, read

RECORD = "id/cooperation/ben-song-bac-ha"


def test_without_an_address_there_is_nothing_to_report_to(site: Path) -> None:
    assert [path for path in pages_of(site) if 'class="report"' in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("desk", "subject"), [("faults@example.org", "subject"), ("https://example.org/issues/new?labels=data", "title")]
)
def test_a_report_names_the_record(tmp_path: Path, desk: str, subject: str) -> None:
    page = read(built(Layout(MINI), tmp_path / "site", faults=desk) / f"en/{RECORD}.html")
    (link, *_) = [one for one in page.links if desk.partition("?")[0] in one]
    asked = parse_qs(urlsplit(link).query)
    assert asked[subject] == [f"Fault: {BASE}{RECORD}"]
    assert f"Record: {BASE}{RECORD}\n" in asked["body"][0]
    assert "Release: 2021-04-05" in asked["body"][0]


def test_each_fact_of_a_page_can_be_reported(tmp_path: Path) -> None:
    page = read(built(Layout(MINI), tmp_path / "site", faults="faults@example.org") / "vi/id/place/ben-song.html")
    reported = {
        parse_qs(urlsplit(one).query)["subject"][0].split(": ")[1] for one in page.links if one.startswith("mailto:")
    }
    assert {BASE + RECORD, f"{BASE}id/observation/cargo-2020", f"{BASE}id/place/ben-song"} <= reported


@pytest.mark.parametrize("desk", ["javascript:alert(1)", "no address", "a@b.org\nBcc: x@y.org"])
def test_an_address_that_takes_no_reports_is_refused(
    tmp_path: Path, desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["site", "--data", str(MINI), "-o", str(tmp_path / "site"), "--faults", desk]) == 2
    assert capsys.readouterr().err.startswith("Error: ")
    assert not (tmp_path / "site").exists()
