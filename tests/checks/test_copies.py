"""Copied words between sources are found; names, and what one source says twice, are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.checks.copies import copy_findings
from tests.checks.planted import Planted, planted_graph, require_explained
from tests.checks.planted_records import DAILY, FILE

CITY = "claim/green-port-city/"
THEIRS = '"Hai thị trưởng ký vào một ngày thứ Sáu."@vi'
OURS = '"Hai thành phố kết bạn vào mùa xuân năm 2009."@vi'
LONG = "một hai ba bốn năm sáu bảy tám chín mười một mười hai mười ba"
TITLE = "Seven towns and a harbour on the long green coast"


def plant(folder: Path, *changes: tuple[str, str]) -> Planted:
    """One change of the file that stands for all `changes`, and the error to look for."""
    text = (Path(__file__).parents[1] / "fixtures" / "checked" / "graph" / FILE).read_text(encoding="utf-8")
    mended = text
    for old, new in changes:
        assert old in mended
        mended = mended.replace(old, new, 1)
    folder.mkdir(exist_ok=True)
    return Planted("", "", FILE, text, mended)


def found(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    kg = planted_graph(folder / "kg", plant(folder, *changes))
    return [(one.rule, one.subject.rpartition("/id/")[2]) for one in copy_findings(kg)]


def test_a_sentence_that_two_sources_share_is_found(tmp_path: Path) -> None:
    changes = ((THEIRS, f'"{LONG}."@vi'), (OURS, f'"Xưa kia {LONG.upper()}, {LONG}."@vi'))
    assert found(tmp_path, *changes) == [("copied-claim", f"{DAILY}signing")]


def test_a_shorter_run_is_the_likeness_of_short_facts(tmp_path: Path) -> None:
    shorter = " ".join(LONG.split()[:14])
    assert found(tmp_path, (THEIRS, f'"{shorter} xưa."@vi'), (OURS, f'"{shorter} nay."@vi')) == []


def test_one_source_may_say_it_twice(tmp_path: Path) -> None:
    assert found(tmp_path, (OURS, f'"{LONG}."@vi'), ('"Năm năm sau, hai bên kết nghĩa."@vi', f'"{LONG}."@vi')) == []


@pytest.mark.parametrize("words", [TITLE, "They met: seven towns and a harbour on the long coast."])
def test_the_words_of_a_title_are_found(tmp_path: Path, words: str) -> None:
    changes = (
        ('"Our partner cities"@en', f'"{TITLE}"@en'),
        ('"Five years on they became twin cities."@en', f'"{words}"@en'),
    )
    assert found(tmp_path, *changes) == [("copied-title", f"{CITY}twinning")]


def test_a_name_in_a_title_is_no_copy(tmp_path: Path) -> None:
    changes = (
        ('"Our partner cities"@en', f'"{TITLE}"@en'),
        ('"Five years on they became twin cities."@en', f'"{TITLE}"@en'),
        ('skos:prefLabel "Green Port"@en ;', f'skos:prefLabel "Green Port"@en ; skos:altLabel "{TITLE}"@en ;'),
    )
    assert found(tmp_path, *changes) == []


def test_it_says_where_and_how_to_mend_it(tmp_path: Path) -> None:
    error = plant(
        tmp_path,
        ('"Our partner cities"@en', f'"{TITLE}"@en'),
        ('"Ninety thousand people live there."@en', f'"{TITLE}"@en'),
    )
    error = Planted("copied-title", f"{DAILY}population", error.file, error.old, error.new)
    require_explained(list(copy_findings(planted_graph(tmp_path / "kg", error))), error)
