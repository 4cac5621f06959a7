"""An export of several files fills a folder: a new one, an empty one, or one that an export filled; no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.cli import commands, main
from tests.conftest import MINI

EXPORT = ("export", "csv", "--data", str(MINI), "--lang", "en")
FILES = ["edges.csv", "manifest.json", "nodes.csv"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    def work(_: object) -> None:
        raise AssertionError("work began")

    monkeypatch.setattr(commands, "opened", work)


@pytest.mark.usefixtures("idle")
@pytest.mark.parametrize("foreign", ["nodes.csv", "manifest.json", "notes.txt"])
def test_a_folder_with_a_foreign_file_is_refused_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], foreign: str
) -> None:
    (tmp_path / foreign).write_text("precious", encoding="utf-8")
    assert main([*EXPORT, "-o", str(tmp_path)]) == 1
    assert f"holds {foreign}, which was not made here and would be lost; name a new" in capsys.readouterr().err
    assert (tmp_path / foreign).read_text(encoding="utf-8") == "precious"
    assert names(tmp_path) == [foreign]


@pytest.mark.usefixtures("idle")
def test_several_files_without_a_folder_are_refused_before_any_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(EXPORT) == 2
    assert capsys.readouterr().err == "Error: csv is several files: nodes.csv, edges.csv; name a folder with -o\n"


def test_an_export_replaces_an_export_but_not_one_that_was_edited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "tables"
    assert main([*EXPORT, "-o", str(folder)]) == 0
    assert names(folder) == FILES
    assert main([*EXPORT, "--bom", "-o", str(folder)]) == 0
    nodes = folder / "nodes.csv"
    assert (names(folder), nodes.read_bytes()[:3]) == (FILES, b"\xef\xbb\xbf")
    nodes.write_text("edited", encoding="utf-8")
    assert main([*EXPORT, "-o", str(folder)]) == 1
    assert "holds nodes.csv, which was changed since it was made here" in capsys.readouterr().err
    assert nodes.read_text(encoding="utf-8") == "edited"
