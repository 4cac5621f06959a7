"""A data file may have any name that its file system takes: it is read, and told of by that name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from haiphong_kg.base import printable
from haiphong_kg.cli import main
from haiphong_kg.store import Layout, load
from haiphong_kg.store.loading import files_of

PLACE = "<id/place/x> <def#since> 1 .\n"
# The byte that is no UTF-8 stands as Python reads it.
ODD = [
    *("a b", 'a"b', "a<b", "a\\b", "a{b}", "a\nb", "a|b^c`d", "a%41", "a#b?c[d]", "Hải Phòng", "a\u202eb", "\ue000"),
    *("\udcff", "a\ufffeb"),
]
COMMANDS = [
    "info",
    "check",
    "check --fix",
    "queries",
    "show hai-phong",
    "export nquads",
    "export turtle",
    "sparql ASK{}",
]
if sys.platform != "linux":
    pytest.skip("other systems take fewer names", allow_module_level=True)


@pytest.mark.parametrize("name", ODD)
def test_a_data_file_of_any_name_is_read_and_told_of(
    project: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "graph" / f"{name}.ttl").write_text(PLACE, encoding="utf-8")
    for command in COMMANDS:
        assert main([*command.split(), "--data", str(project)]) in (0, 1), command
        assert "Traceback" not in capfd.readouterr().err
    (project / "graph" / f"{name}.ttl").write_text("no Turtle", encoding="utf-8")
    assert main(["info", "--data", str(project)]) == 1
    shown = os.fsencode(f"graph/{name}.ttl:1").decode(errors="backslashreplace")
    assert printable(" ".join(shown.split())) in capfd.readouterr().err


def test_check_names_the_file_and_the_graph_is_of_its_bytes(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("a b", "a%20b", "\udcff"):
        (project / "graph" / f"{name}.ttl").write_text(PLACE, encoding="utf-8")
    kg = load(Layout(project))
    graphs = {iri.partition("/graph/")[2] for iri in kg.files}
    assert {"a%20b", "a%2520b", "%FF"} <= graphs
    assert main(["check", "--data", str(project)]) == 1
    printed = capfd.readouterr().out
    assert "graph/a b.ttl:1" in printed
    assert "graph/a%20b.ttl:1" in printed
    assert "graph/\\xff.ttl:1" in printed


def test_the_graphs_of_usual_names_stay_as_they_were(project: Path) -> None:
    (project / "graph" / "Cảng_Đình-Vũ.2.ttl").write_text("", encoding="utf-8")
    inside = [path.relative_to(project).with_suffix("").as_posix() for path in files_of(Layout(project)).values()]
    wanted = [f"https://w3id.org/haiphong-kg/graph/{name.removeprefix('graph/')}" for name in inside]
    assert list(files_of(Layout(project))) == wanted
