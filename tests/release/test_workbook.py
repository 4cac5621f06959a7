"""The workbook: what a person opens in a spreadsheet holds numbers, dates and links as such, and never runs."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from haiphong_kg.cli import main
from haiphong_kg.release.formats import export_format
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived
from tests.conftest import PATIENCE

SHEETS = {
    *("about", "partners", "agreements", "memberships", "investments", "funding", "events", "figures", "sources"),
    *("claims", "code-book"),
}
HOSTILE = r"""
@base <https://w3id.org/haiphong-kg/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<id/observation/exact> a hp:Observation ; hp:indicator <id/indicator/cargo> ; hp:value 12345678.25 ;
    hp:knownOn "2024-02-29"^^xsd:date ; foaf:page <https://example.org/a?b=1&c=2> .
<id/observation/huge> a hp:Observation ; hp:indicator <id/indicator/bad> ; hp:value 12345678901234567890.5 ;
    hp:knownOn "1899-12-31"^^xsd:date ; foaf:page <ftp://example.org/a> .
<id/observation/many> a hp:Observation ; hp:indicator <id/indicator/bad> ; hp:value 1.0 ;
    hp:knownOn "2024-02"^^xsd:gYearMonth , "2025"^^xsd:gYear ; skos:editorialNote "+cmd|' /C calc'!A0" .
<id/indicator/bad> a hp:Indicator ; skos:prefLabel "=HYPERLINK(\"http://evil.example\")"@en ,
    "@SUM(1)\u0007 _x0041_ <b>&amp;"@vi .
"""


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def by_name(sheet: Worksheet) -> dict[Any, tuple[Any, ...]]:
    return {row[0].value: row for row in sheet.iter_rows(min_row=2)}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    root = Path(shutil.copytree(Path(__file__).parents[1] / "fixtures/mini", tmp_path_factory.mktemp("w") / "project"))
    (root / "graph" / "hostile.ttl").write_text(HOSTILE, encoding="utf-8")
    return export_format(load_derived(Layout(root)), "xlsx")["haiphong-kg.xlsx"]


def test_numbers_dates_and_addresses_are_such(hostile: bytes) -> None:
    rows = by_name(opened(hostile)["figures"])
    record, vi, en, value, day, page, *_ = rows["observation/exact"]
    assert (vi.value, en.value) == ("hàng hóa", "cargo")
    assert (value.value, day.value) == (12345678.25, datetime.datetime(2024, 2, 29))  # noqa: DTZ001 - as openpyxl reads it
    assert (day.is_date, day.number_format, record.data_type) == (True, "yyyy-mm-dd", "s")
    assert page.hyperlink.target == page.value == "https://example.org/a?b=1&c=2"


def test_what_the_format_cannot_hold_exactly_is_text(hostile: bytes) -> None:
    _, _, _, value, day, page, *_ = by_name(opened(hostile)["figures"])["observation/huge"]
    assert (value.value, day.value) == ("12345678901234567890.5", "1899-12-31")
    assert (page.value, page.hyperlink) == ("ftp://example.org/a", None)


def test_nothing_from_the_data_is_a_formula(hostile: bytes) -> None:
    sheet = opened(hostile)["figures"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    row = by_name(sheet)["observation/many"]
    assert row[2].value == '=HYPERLINK("http://evil.example")'
    assert row[1].value == "@SUM(1)\ufffd _x0041_ <b>&amp;"
    assert [cell.value for cell in row[4:7]] == ["2024-02; 2025", None, "+cmd|' /C calc'!A0"]


def test_a_record_has_one_row_with_all_that_it_has_several_of(mini: KnowledgeGraph) -> None:
    (data,) = export_format(mini, "xlsx").values()
    sheet = opened(data)["figures"]
    assert [cell.value for cell in sheet[1]][:3] == [
        "số liệu · figure", "chỉ tiêu · indicator [vi]", "chỉ tiêu · indicator [en]",
    ]  # fmt: skip
    assert sheet.max_row == 2
    assert sheet.freeze_panes == "B2"


def test_the_real_workbook_has_a_row_for_every_record(real: KnowledgeGraph) -> None:
    (data,) = export_format(real, "xlsx").values()
    book = opened(data)
    assert set(book.sheetnames) == SHEETS
    classes = {
        "agreements": "hp:Agreement", "memberships": "hp:Membership", "investments": "hp:InvestmentRelation",
        "funding": "hp:FundingContribution", "events": "hp:Event", "sources": "hp:SourceDocument",
        "claims": "hp:Claim",
    }  # fmt: skip
    counts = {name: len(by_name(book[name])) for name in classes}
    assert counts == {name: len(real.subjects("rdf:type", one)) for name, one in classes.items()}
    assert len(by_name(book["figures"])) == len({iri for iri, _ in real.pairs("hp:indicator")})
    (japan,) = (row for row in by_name(book["partners"]).values() if row[2].value == "Japan")
    assert japan[1].value == "Nhật Bản"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice: apt-get install libreoffice-calc")
def test_libreoffice_opens_it(hostile: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(hostile)
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", every, "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")],
        check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    rows = {row[0]: row for row in csv.reader((tmp_path / "a-figures.csv").read_text("utf-8").splitlines())}
    assert rows["observation/exact"][:6] == [
        "observation/exact", "hàng hóa", "cargo", "12345678.25", "2024-02-29", "https://example.org/a?b=1&c=2",
    ]  # fmt: skip
    assert rows["observation/many"][2] == '=HYPERLINK("http://evil.example")'


def test_the_command_writes_it_whole(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.xlsx"
    target.parent.mkdir()
    assert main(["export", "xlsx", "--data", str(project), "-o", str(target)]) == 0
    assert opened(target.read_bytes()).sheetnames == ["about", "figures"]
