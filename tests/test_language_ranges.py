"""Texts tagged with a region or a script (`vi-VN`, `en-GB`, `zh-Hant`) are read as those of their language."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import openpyxl
import pytest

from haiphong_kg.checks.shapes import shape_findings
from haiphong_kg.cli import main
from haiphong_kg.entities import read_vocabulary
from haiphong_kg.library import open_graph
from haiphong_kg.release import export_format
from haiphong_kg.store import Layout, load_derived
from haiphong_kg.web.serve.rest import CALLS, wanted
from tests.conftest import MINI
from tests.web.site.conftest import built, read

REGION = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/place/region> a hp:Country ; skos:note "một ghi chú"@vi-VN , "a note"@en-GB , "註"@zh-Hant ;
    skos:prefLabel "Anh quốc"@vi-VN , "United Kingdom"@en-GB , "英国"@zh-Hans , "英國"@zh-Hant .
<id/place/broken> a hp:Country ; skos:prefLabel "Không"@vi-VN .
"""
SHAPE = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/shape/noted> a sh:NodeShape ; sh:targetClass hp:Country ; sh:property [ sh:path skos:note ; sh:minCount 1 ;
    sh:message "No note; add one"@en-GB , "Thiếu ghi chú; thêm vào"@vi-VN ] .
"""


@pytest.fixture(scope="module")
def regional(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with all its texts tagged by region, and a country with scripts too."""
    root = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("regional") / "project"))
    for path in root.rglob("*.ttl"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("@(en|vi)\\b", lambda tag: {"en": "@en-GB", "vi": "@vi-VN"}[tag[1]], text), "utf-8")
    (root / "graph/region.ttl").write_text(REGION, encoding="utf-8")
    (root / "ontology/shapes.ttl").write_text(SHAPE, encoding="utf-8")
    return root


@pytest.mark.parametrize(("lang", "note", "other"), [("vi", "một ghi chú", "a note"), ("en", "a note", "một ghi chú")])
def test_a_page_of_the_site_has_the_readers_text(
    regional: Path, tmp_path: Path, lang: str, note: str, other: str
) -> None:
    text = read(built(Layout(regional), tmp_path / "site") / lang / "id/place/region.html").text
    assert note in text
    assert other not in text


def test_a_sheet_has_a_column_for_each_language(regional: Path) -> None:
    (regional / "queries/sheets/notes.rq").write_text(
        "#+ summary: Notes\n#+ summary_vi: Ghi chú\n#+ columns: record, note\n#+ columns_vi: bản ghi, ghi chú\n"
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n\n"
        "SELECT ?record ?note WHERE {\n  ?record skos:note ?note .\n}\nORDER BY ?record ?note\n",
        encoding="utf-8",
    )
    data = export_format(load_derived(Layout(regional)), "xlsx")["haiphong-kg.xlsx"]
    sheet = openpyxl.load_workbook(io.BytesIO(data))["notes"]
    assert [cell.value for cell in sheet[2]][1:] == ["một ghi chú", "a note"]


def test_a_shape_speaks_to_the_reader(regional: Path) -> None:
    found = [one for one in shape_findings(load_derived(Layout(regional))) if one.subject.endswith("broken")]
    assert [one.row(lang)[3].partition(" (")[0] for one in found for lang in ("vi", "en")] == [
        "id:place/broken: Thiếu ghi chú",
        "id:place/broken: No note",
    ]


def test_words_of_questions_are_read_whatever_their_region(project: Path) -> None:
    folder = project / "queries/wording"
    folder.mkdir()
    (folder / "words.ttl").write_text(
        "@base <https://w3id.org/haiphong-kg/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<wording/function> skos:altLabel "the"@en-GB , "thì"@vi-VN , "的"@zh-Hant .\n'
        '<wording/time/now> skos:altLabel "today"@en-GB , "hôm nay"@vi-VN .\n',
        encoding="utf-8",
    )
    found = read_vocabulary(load_derived(Layout(project)))
    assert found.said("time/now") == (("vi", "hôm nay"), ("en", "today"))
    assert ["the" in found.function[lang] for lang in ("en", "vi")] == [True, False]
    assert ["thi" in found.function[lang] for lang in ("en", "vi")] == [False, True]


@pytest.mark.parametrize(("tag", "told"), [("vi-VN", "quốc gia"), ("EN", "country"), ("en_GB", "country")])
def test_a_reader_may_name_the_region_of_a_language(capsys: pytest.CaptureFixture[str], tag: str, told: str) -> None:
    assert main(["show", "id:place/bac-ha", "--data", str(MINI), "--lang", tag]) == 0
    assert told in capsys.readouterr().out
    assert main(["show", "none at all", "--data", str(MINI), "--lang", tag]) == 1
    assert capsys.readouterr().err.startswith("Lỗi" if tag.startswith("vi") else "Error")
    assert told in str(open_graph(MINI, lang=tag).show("id:place/bac-ha"))  # type: ignore[arg-type]
    asked = wanted(next(one for one in CALLS if one.task == "search"), [("q", "a"), ("lang", tag)], "", "en")
    assert asked["lang"] == tag[:2].lower()
