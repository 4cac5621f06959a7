"""The form of what is printed: by the name of the file, for programs with labels, for narrow terminals, for a shell."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.base import table
from haiphong_kg.cli import main
from tests.conftest import MINI, ROOT

FIGURE = "1,850,000,000"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("t.csv", "place,partner\r\n"),
        ("t.json", '[\n  {\n    "place": '),
        ("T.MD", "| "),
        ("t.srj", '{\n "head"'),
        ("t", "place "),
    ],
)
def test_the_form_follows_the_name_of_the_file(tmp_path: Path, name: str, begins: str) -> None:
    assert main(["query", "partners-of", "--data", str(MINI), "--lang", "en", "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().decode().startswith(begins)


@pytest.mark.parametrize("name", ["t.xlsx", "t.XLS", "t.html", "t.csv.gz", "t.graphml"])
def test_no_table_of_text_goes_under_the_name_of_another_form(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", "partners-of", "--data", str(MINI), "--lang", "en", "-o", str(tmp_path / name)]) == 2
    said = capsys.readouterr().err
    assert "there are: table, csv" in said
    assert ("haiphong-kg export xlsx" in said) is (name == "t.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_an_answer_in_words_has_labels_and_the_mark_too(capsysbinary: pytest.CaptureFixture[bytes], form: str) -> None:
    command = ["ask", "Which partners are to be given weight?", "--format", form, "--lang", "en", "--data", str(ROOT)]
    assert main([*command, "--labels", "--bom"]) == 0
    head, *rows = capsysbinary.readouterr().out.decode().splitlines()
    assert head[0] == "\ufeff"
    sign = {"csv": ",", "tsv": "\t"}[form]
    assert {"record", "record_label"} <= set(head[1:].split(sign))
    assert any("Japan" in row.split(sign) for row in rows)


@pytest.mark.parametrize("command", ["build", "site"])
@pytest.mark.parametrize("name", ["-", ""])
def test_what_is_many_files_is_not_printed_nor_put_into_a_folder_called_so(
    command: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([command, "--data", str(MINI), "--lang", "en", "-o", name]) == 2
    assert f"{name!r} names no folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_account_is_no_table(tmp_path: Path) -> None:
    assert main(["show", "Bắc Hà", "--data", str(MINI), "-o", str(tmp_path / "t.csv")]) == 2
    assert main(["show", "Bắc Hà", "--data", str(MINI), "-o", str(tmp_path / "t.md")]) == 0


@pytest.mark.parametrize("option", ["--format=md", "--form=md"])
def test_a_form_that_is_asked_for_is_given(tmp_path: Path, option: str) -> None:
    assert main(["query", "partners-of", "--data", str(MINI), option, "-o", str(tmp_path / "t.csv")]) == 0
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").startswith("| ")


def test_a_program_gets_labels_beside_values_on_request(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    assert main(["query", "figures", "--data", str(MINI), "--lang", "vi", "--labels", "-o", str(path)]) == 0
    (row,) = json.loads(path.read_text(encoding="utf-8"))
    assert (row["entity"][-14:], row["entity_label"], row["value"]) == ("place/ben-song", "Bến Sông", 1200000.0)
    assert "value_label" not in row
    plain = tmp_path / "t.csv"
    assert main(["query", "figures", "--data", str(MINI), "-o", str(plain)]) == 0
    with plain.open(encoding="utf-8", newline="") as stream:
        assert not any(name.endswith("_label") for name in next(csv.reader(stream)))


@given(st.integers(20, 120), st.lists(st.tuples(st.text("abc đ", max_size=30), st.just(FIGURE)), max_size=3))
def test_no_number_is_broken(width: int, rows: list[tuple[str, str]]) -> None:
    shown = table(["name", "capital"], [*rows, ("a long name of a project " * 3, FIGURE)], width)
    assert shown.count(FIGURE) == len(rows) + 1


@given(st.integers(1, 60), st.lists(st.from_regex(r"-?[1-9][0-9]{0,2}(,[0-9]{3}){0,12}", fullmatch=True), max_size=3))
def test_no_number_is_broken_however_long_it_is_and_narrow_the_terminal(width: int, figures: list[str]) -> None:
    for one in figures:
        assert one in table(["capital", "figure"], [("a name", one)], width)


@given(st.integers(30, 80), st.text("日本語のラベル ab-", max_size=90))
def test_wide_signs_count_for_two(width: int, name: str) -> None:
    shown = table(["name", "capital"], [(name, FIGURE)], width)
    wide = sum(map(shown.count, "日本語のラベル"))
    assert wide == sum(map(name.count, "日本語のラベル"))
    assert max(len(line) + sum(map(line.count, "日本語のラベル")) for line in shown.splitlines()) <= width


def test_where_columns_are_too_many_records_stand_below_each_other() -> None:
    columns = [f"column {number}" for number in range(8)]
    shown = table(columns, [[FIGURE] * 8] * 2, 80)
    assert shown.count(FIGURE) == 16
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("haiphong-kg net", "network"),
        ("haiphong-kg query prio", "priority-partners"),
        ("haiphong-kg show x --ki", "--kind"),
    ],
)
def test_a_shell_completes_commands_names_and_options(tmp_path: Path, line: str, offered: str) -> None:
    pytest.importorskip("argcomplete")
    told = tmp_path / "told"
    asked = {
        "_ARGCOMPLETE": "1",
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
        "_ARGCOMPLETE_STDOUT_FILENAME": str(told),
    }
    code = "from haiphong_kg.cli import main; main()"
    subprocess.run([sys.executable, "-c", code], env=os.environ | asked, check=False)
    assert offered in told.read_text(encoding="utf-8")


def test_what_is_no_text_is_not_for_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["export", "xlsx", "--data", str(MINI), "--lang", "en"]) == 2
    said = capsys.readouterr()
    assert (said.out, "name a file with -o" in said.err) == ("", True)


def test_a_page_is_not_written_where_another_program_would_open_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "x.pdf"
    assert main(["graph", "--data", str(MINI), "--lang", "en", "-o", str(target)]) == 2
    assert capsys.readouterr().err.endswith("nothing is written as .pdf here; there are: .html, .svg, .png\n")
    assert not target.exists()
