"""A folder that holds what was not made here: it is refused, and nothing in it is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from haiphong_kg.base.manifests import MANIFEST
from haiphong_kg.base.output_folders import whole_folder
from haiphong_kg.base.writing import write_into
from haiphong_kg.errors import OutputError
from tests.base.made import made


@pytest.mark.parametrize("foreign", [".git/config", "notes.txt", "a/b/c", "manifest.json"])
def test_a_folder_that_holds_what_was_not_made_here_is_refused_before_any_work(tmp_path: Path, foreign: str) -> None:
    target = tmp_path / "home"
    write_into(target, {foreign: b"[1] precious"})
    with pytest.raises(OutputError, match=rf"holds {foreign}.*not made here"), whole_folder(target):
        raise AssertionError("work began")
    assert (target / foreign).read_bytes() == b"[1] precious"
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_an_empty_folder_is_somebodys_too(tmp_path: Path) -> None:
    for name in ("later", "manifest.json"):
        target = tmp_path / f"home of {name}"
        (target / "a" / name).mkdir(parents=True)
        with pytest.raises(OutputError, match=rf"holds a/{name}, .*not made here"), whole_folder(target):
            raise AssertionError("work began")
        assert (target / "a" / name).is_dir()


def test_a_whole_disk_is_refused_without_a_look_through_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_into(tmp_path, {f"{number:03}/file": b"x" for number in range(200)})
    seen: list[Path] = []
    look = os.scandir

    def noted(path: Path) -> object:
        seen.append(path)
        return look(path)

    monkeypatch.setattr(os, "scandir", noted)
    with pytest.raises(OutputError, match="holds 000/file"), whole_folder(tmp_path):
        raise AssertionError("work began")
    assert len(seen) < 5


def test_a_file_put_beside_what_was_made_is_not_lost(tmp_path: Path) -> None:
    target = tmp_path / "build"
    write_into(target, made("old"))
    with pytest.raises(OutputError, match=r"holds mine\.txt"), whole_folder(target):
        write_into(target, {"mine.txt": b"put there while the build ran"})
    assert {path.name for path in target.iterdir()} == {"old", "mine.txt", MANIFEST}


def test_a_file_that_was_changed_since_it_was_made_is_not_lost(tmp_path: Path) -> None:
    target = tmp_path / "build"
    for edited in (b"new", b"a longer text"):
        write_into(target, made("kept", "edited") | {"edited": edited})
        with pytest.raises(OutputError, match="edited, which was changed since"), whole_folder(target):
            raise AssertionError("work began")
        assert (target / "edited").read_bytes() == edited


def test_the_manifest_of_another_program_makes_a_folder_no_output_of_ours(tmp_path: Path) -> None:
    for theirs in (b'[{"name": "precious"}]', b'{"name": "app", "files": {"precious": 1}}', b"[]", b"\xff"):
        write_into(tmp_path / "app", {"precious": b"x", MANIFEST: theirs})
        with pytest.raises(OutputError, match="not made here"), whole_folder(tmp_path / "app"):
            raise AssertionError("work began")
