from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from haiphong_kg.base.rows import FORMATS, csv_text, json_text, markdown, table, tsv_text

CELLS = st.lists(st.tuples(st.text(), st.text()), max_size=5)
ATTACKS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1+1",
    "\n1",
    " =1+1",
    "\u00a0@SUM(A1)",
    "\ufeff+1+1",
    "\x0b-1+1",
]
GUARD = re.compile("(?:^|(?<=;))'")  # what is put before a formula: at the beginning, and behind a semicolon
ATTACKS += ["\u0301=1", "\ufe0f=1", "\u20dd+1", "\u2212cmd|' /C calc'!A0"]
ATTACKS += ["＝1+1", "＋1+1", "－1+1", "＠SUM(A1)", "﹢1+1", "﹣1+1", "﹦1+1", "﹫SUM(A1)", "\n＝1+1"]
ATTACKS += ['"=1+1', '""@SUM(A1)', "\u201c+1+1", "\u3164=1+1", "\uffa0\u115f@SUM(A1)", "\u2800\u200b＝1+1"]


def test_table_aligns_by_what_a_terminal_shows() -> None:
    assert table(["tên", "số"], [["Hải Phòng", "1"], ["日本", "22"]]) == (
        "tên        số\n─────────  ──\nHải Phòng  1\n日本       22\n"
    )


def test_table_wraps_to_the_width() -> None:
    text = table(["a", "b"], [["word " * 20, "x"]], 40)
    assert max(map(len, text.splitlines())) <= 40
    assert text.count("word") == 20


@given(CELLS, st.integers(20, 200))
@example([("", ""), ("", "\x1b" * 9)], 20)
def test_table_cannot_be_broken_by_data(rows: list[tuple[str, str]], width: int) -> None:
    text = table(["a", "b"], rows, width)
    lines = text.splitlines()
    assert "\x1b" not in text
    if len(lines) > 1 and lines[1].startswith("─"):
        assert len(lines) >= len(rows) + 2
    else:  # records below each other, where a number is longer than there is room beside another
        assert sum(line == "" for line in lines) == len(rows) - 1


@pytest.mark.parametrize("cell", ATTACKS)
def test_a_spreadsheet_formula_becomes_text(cell: str) -> None:
    for write, delimiter in ((csv_text, ","), (tsv_text, "\t")):
        row = list(csv.reader(io.StringIO(write(["a"], [[cell]]), newline=""), delimiter=delimiter))[1]
        assert row == ["'" + cell]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a;;\u3000＝1+1;b", "a;;'\u3000＝1+1;b"),
        ('a;"@SUM(A1)', "a;'\"@SUM(A1)"),
        ("=1;=2", "'=1;'=2"),
        ("a, -b; -c", "a, -b;' -c"),
        ("1;-5;3,2", "1;-5;3,2"),
        ("a;'=1+1", "a;'=1+1"),
    ],
)
def test_a_formula_behind_a_semicolon_becomes_text_where_a_cell_would_begin_there(cell: str, written: str) -> None:
    """German, French, Vietnamese and other Excels part the cells of CSV by semicolons, and so do not see our commas."""
    row = list(csv.reader(io.StringIO(csv_text(["a", "b"], [[cell, cell]]), newline="")))[1]
    assert row == [written, written]
    theirs = csv.reader(io.StringIO(csv_text(["a", "b"], [["x", cell]]), newline=""), delimiter=";")
    assert not any(one.lstrip('" \u3000').startswith(("=", "@", "＝")) for one in list(theirs)[1][1:])
    tabs = list(csv.reader(io.StringIO(tsv_text(["a"], [[cell]]), newline=""), delimiter="\t"))[1]
    assert [one.removeprefix("'") for one in tabs] == [cell]


@pytest.mark.parametrize("cell", ["-5", "-1.25", "12,5", "Hải Phòng", "", "a; b", "2014; 2015"])
def test_numbers_and_names_stay_as_they_are(cell: str) -> None:
    assert list(csv.reader(io.StringIO(csv_text(["a", "b"], [[cell, "x"]]))))[1] == [cell, "x"]


@given(CELLS)
def test_csv_comes_back(rows: list[tuple[str, str]]) -> None:
    read = list(csv.reader(io.StringIO(csv_text(["a", "b"], rows), newline="")))[1:]
    assert [[GUARD.sub("", cell) for cell in row] for row in read] == [[GUARD.sub("", c) for c in row] for row in rows]


@given(CELLS)
def test_json_comes_back(rows: list[tuple[str, str]]) -> None:
    assert json.loads(json_text(["a", "b"], rows)) == [{"a": a, "b": b} for a, b in rows]


def test_markdown_shows_the_signs_and_obeys_none() -> None:
    text = markdown(["a"], [["<script>alert(1)</script> | [x](y) `z` *w* a\nb"]])
    assert text.splitlines()[2] == r"| \<script\>alert(1)\</script\> \| \[x\](y) \`z\` \*w\* a b |"


@pytest.mark.parametrize("form", FORMATS)
def test_no_rows_still_name_the_columns(form: str) -> None:
    assert form == "json" or "partner" in FORMATS[form](["partner"], [])
