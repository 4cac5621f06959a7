from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.errors import DataError, NotFoundError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.query_files import Parameter, find_query, read_folder, read_query
from tests.conftest import ROOT

HEADER = "#+ summary: Which?\n#+ summary_vi: Nào?\n"


def written(tmp_path: Path, text: str, name: str = "a-question.rq") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_header_becomes_a_record(tmp_path: Path) -> None:
    header = "#+ tags: a, b\n#+ params: country:iri, year:year\n#+ ids: CQ01\n"
    header += "#+ columns: country, year\n#+ columns_vi: nước, năm\n"
    query = read_query(written(tmp_path, HEADER + header + "SELECT * {}\n"), "shown")
    assert (query.name, query.summary) == ("a-question", {"en": "Which?", "vi": "Nào?"})
    assert query.params == (Parameter("country", "iri"), Parameter("year", "year"))
    assert (query.tags, query.ids, query.columns["vi"]) == (("a", "b"), ("CQ01",), ("nước", "năm"))
    assert query.text.endswith("SELECT * {}\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("#+ summary: Which?\nSELECT", r"q.rq:1: the header has no summary_vi; add a line"),
        (HEADER + "#+ sumary: x\n", r"q.rq:3: cannot read the header line '#\+ sumary: x'"),
        (HEADER + "#+ tags x\n", r"q.rq:3: cannot read the header line"),
        (HEADER + "#+ summary: twice\n", r"q.rq:3: cannot read the header line"),
        (HEADER + "#+ tags:\n", r"q.rq:3: cannot read the header line"),
        (HEADER + "#+ severity: fatal\n", r"q.rq:1: unknown severity; write error or warning"),
        (HEADER + "#+ params: country\n", r"cannot read the parameter 'country'; write name:type"),
        (HEADER + "#+ params: a b:iri\n", r"cannot read the parameter"),
    ],
)
def test_a_bad_header_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_query(written(tmp_path, text), "q.rq")


def test_a_file_name_is_lower_case_words(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="rename the file"):
        read_query(written(tmp_path, HEADER, "Bad_Name.rq"), "q.rq")


def test_an_unknown_name_gets_the_nearest(project: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no question is called 'partner-of'; nearest: partners-of"):
        find_query(Layout(project), "questions", "partner-of")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("twining", "about it: partner-cities-twinned-with-each-other, twin-and-friendly-localities"),
        ("twinned", "about it: partner-cities-twinned-with-each-other, twin-and-friendly-localities"),
        ("cargo", "about it: cargo-2020, cargo-by-year, "),
        ("fdi-by-yaer", "nearest: fdi-by-year, "),
    ],
)
def test_a_subject_gets_the_questions_about_it_those_named_so_first(typed: str, offered: str) -> None:
    with pytest.raises(NotFoundError, match=f"; {offered}"):
        find_query(Layout(ROOT), "questions", typed)


def test_a_folder_that_is_absent_holds_none(project: Path) -> None:
    assert read_folder(Layout(project), "nothing") == {}
