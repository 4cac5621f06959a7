"""No text of the data steers the terminal of a reader, on whichever stream and behind whichever command it comes."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from haiphong_kg.cli import main
from tests.conftest import MINI

STEERING = "\x1b]0;x\x07\u202e\u2066\u200b\u00ad\U000e0041\x9b31m"
WRITTEN = r"\u001B]0;x\u0007\u202E\u2066\u200B\u00AD\U000E0041\u009B31m"
UNSEEN = ("Cc", "Cf", "Zl", "Zp")
SERIES = """#+ summary: One figure a year?
#+ summary_vi: Mỗi năm một số?
#+ columns: figure, of, with, year, value
#+ columns_vi: số liệu, của, với, năm, giá trị
#+ params: figure:entity, of:entity
BASE <https://w3id.org/haiphong-kg/>
PREFIX hp: <https://w3id.org/haiphong-kg/def#>

SELECT ?figure ?of ?with ?year ?value WHERE {
  ?record hp:indicator ?figure ; hp:observedEntity ?of ; hp:start ?year ; hp:value ?value .
  OPTIONAL { ?record hp:partner ?with }
}
ORDER BY ?year
"""
COMMANDS = [
    *("info", "queries", "network", "network all", "sources", "search song", "show ben-song", "show id:place/ben-song"),
    *("show 2015", "path id:place/bac-ha id:place/dao-xanh", "query partners-of", "query figures --format md"),
    *("query partners-of --set partner=none", "query partner", "search zzz", "show none", "export none"),
    *("series --of id:place/ben-song", "series cargo --of id:place/ben-song", "series none --of id:place/ben-song"),
    *("query partners-of --as-of 2014", "check", "propose agreement", "propose event --set name=x", "sources none"),
]


@pytest.fixture(scope="module")
def tainted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with signs for a terminal in every text of its data, and in the words of its queries."""
    root = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("tainted") / "project"))
    for name in ("figures-by-year", "figures-beside-the-series"):
        (root / "queries/questions" / f"{name}.rq").write_text(SERIES, encoding="utf-8")
    for path in (*root.rglob("graph/*.ttl"), *root.rglob("ontology/*.ttl")):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'"@(en|vi)\b', lambda found: WRITTEN + found[0], text), encoding="utf-8")
    for path in root.rglob("queries/*/*.rq"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("(?m)^#\\+ (?:summary|description).*$", rf"\g<0>{STEERING}", text), encoding="utf-8")
    return root


def steering(text: str) -> set[str]:
    return {sign for sign in text if sign != "\n" and unicodedata.category(sign) in UNSEEN}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_command_lets_a_text_of_the_data_through(
    capsys: pytest.CaptureFixture[str], tainted: Path, command: str, lang: str
) -> None:
    main([*command.split(), "--data", str(tainted), "--lang", lang])
    said = capsys.readouterr()
    assert said.out + said.err
    assert steering(said.out + said.err) == set()


def test_no_notice_names_a_file_as_it_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = tmp_path / "a\x1b[31m\u202e.html"
    assert main(["graph", "--data", str(MINI), "-o", str(page), "--lang", "en"]) == 0
    assert page.exists()
    assert steering(capsys.readouterr().err) == set()


def test_a_file_for_readers_is_as_what_is_printed(tainted: Path, tmp_path: Path) -> None:
    file = tmp_path / "answer.txt"
    assert main(["query", "partners-of", "--data", str(tainted), "-o", str(file)]) == 0
    assert steering(file.read_text(encoding="utf-8")) == set()
