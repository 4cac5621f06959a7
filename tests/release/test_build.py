"""The main job: what it writes, that it is the same each time, and that it is all or nothing."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from haiphong_kg.base.manifests import manifest
from haiphong_kg.cli import main
from tests.conftest import ROOT, needs_rapper

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh", "SOURCE_DATE_EPOCH": "1"},
)
# What the checks find stands in no file: a build that is only compared goes without them.
UNCHECKED = """
import sys
from types import SimpleNamespace
from haiphong_kg.__main__ import main
from haiphong_kg.release import build
build.run_checks = lambda *_: SimpleNamespace(findings=[])
sys.exit(main())
"""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "haiphong_kg", "build", "--lang", "vi", *arguments]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A build of the real data, and what it said on standard output and standard error."""
    target = tmp_path_factory.mktemp("first") / "build"
    environment = {**os.environ, **ENVIRONMENTS[0], "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command("-o", str(target)), cwd=ROOT, env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    return target, done.stdout, done.stderr


@pytest.fixture(scope="module")
def built(said: tuple[Path, str, str]) -> Path:
    return said[0]


def test_build_writes_what_a_reader_or_a_system_needs(built: Path) -> None:
    names = set(contents(built))
    stem = "haiphong-kg"
    assert {f"{stem}.{suffix}" for suffix in ("ttl", "nt", "nq", "trig", "jsonld", "rdf", "graphml", "gexf")} <= names
    assert {"graph.html", "nodes.csv", "edges.csv", "answers.vi.md", "answers.en.md", "catalogue.ttl"} <= names
    assert "answers/local-level-partners.vi.csv" in names


def test_the_manifest_names_every_file_with_its_digest(built: Path) -> None:
    files = contents(built)
    listed = {entry["name"]: entry["sha256"] for entry in json.loads(files.pop("manifest.json"))}
    assert listed == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_a_second_build_elsewhere_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "second"
    unchecked = [sys.executable, "-c", UNCHECKED, "build", "--lang", "vi", "--data", str(ROOT), "-o", str(target)]
    subprocess.run(unchecked, cwd=tmp_path, env={**os.environ, **ENVIRONMENTS[1]}, check=True)
    first, second = contents(built), contents(target)
    assert [name for name in first if first[name] != second.get(name)] == []
    assert set(first) == set(second)


@needs_rapper
def test_three_parsers_read_the_same_number_of_triples(built: Path) -> None:
    path = built / "haiphong-kg.ttl"
    ours = sum(1 for _ in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE))
    theirs = len(rdflib.Graph().parse(path, format="turtle"))
    counted = ["rapper", "--quiet", "--input", "turtle", "--output", "ntriples", str(path)]
    third = subprocess.run(counted, capture_output=True, check=True).stdout.count(b"\n")
    assert ours == theirs == third > 9000


def test_a_killed_build_leaves_the_old_one_whole(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "build"
    target.mkdir()
    old = {"old": b"old"}
    old["manifest.json"] = manifest(old.items())
    for name, data in old.items():
        (target / name).write_bytes(data)
    for seconds in (0.2, 1.0, 2.0):
        process = subprocess.Popen(command("-o", str(target)), cwd=ROOT, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert contents(target) in (old, contents(built))


def test_a_broken_rule_stops_the_build(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = project / "graph" / "places.ttl"
    places.write_text(places.read_text(encoding="utf-8").replace('"Bến Sông"@vi', '"Bến Sông "@vi'), encoding="utf-8")
    status = main(["build", "--data", str(project), "-o", str(project / "build")])
    assert status == 1
    assert "Error: graph/places.ttl:" in capsys.readouterr().err
    assert not (project / "build").exists()


@pytest.mark.parametrize("command_name", ["build", "site"])
def test_a_folder_of_somebody_else_is_refused_at_once(
    project: Path, capsys: pytest.CaptureFixture[str], command_name: str
) -> None:
    """A checkout with its `.git`, or a home folder, is not replaced; nothing is loaded before that is said."""
    (project / "mine" / ".git").mkdir(parents=True)
    (project / "mine" / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    assert main([command_name, "--data", str(project), "-o", str(project / "mine")]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert "holds .git/HEAD, which was not made here" in said
    assert (project / "mine" / ".git" / "HEAD").exists()


def test_progress_goes_to_standard_error_only(said: tuple[Path, str, str]) -> None:
    assert said[1] == ""
    assert len(said[2].splitlines()) >= 5


def test_an_unwritable_folder_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status = main(["build", "--data", str(ROOT), "-o", str(tmp_path / "file" / "build")])
    assert status == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("Error: cannot write")
