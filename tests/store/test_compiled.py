"""The graph kept on disk: never out of date, never half, and never told apart from one that was just loaded."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad

import haiphong_kg
from haiphong_kg.cli import main
from haiphong_kg.errors import DataError
from haiphong_kg.store import compiled, keeping
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import expand
from haiphong_kg.store.keeping import LEAST_QUADS, writable
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.past import as_of
from tests.conftest import PATIENCE
from tests.store.kept import CITY, NAME, first_name, homes, say, wait_for

COMMANDS = (
    ("info",),
    ("query", "partners-of"),
    ("search", "ben song"),
    ("show", "ben song"),
    ("show", "2019", "--as-of", "2019"),
    ("path", "ben song", "bac ha"),
    ("network", "partners"),
    ("export", "nquads"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0] + "-as-of" * (len(command) > 3))
def test_kept_or_not_the_answer_is_the_same(
    command: tuple[str, ...],
    large: Path,
    cache: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = []
    for folder in ("off", cache, cache, cache):
        monkeypatch.setenv("HAIPHONG_KG_CACHE", str(folder))
        said.append((main([*command, "--data", str(large), "--lang", "en"]), capsysbinary.readouterr()))
        wait_for(lambda: said[1:] == [] or homes(cache))
    assert said[0][1].out
    assert said[1:] == said[:1] * 3
    assert len(homes(cache)) == 1


def test_what_is_kept_tells_file_and_line(large: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, again = (open_compiled(Layout(large)) for _ in range(2))
    monkeypatch.setenv("HAIPHONG_KG_CACHE", "off")
    loaded = open_compiled(Layout(large))
    assert again.home is not None
    assert loaded.home is None
    assert first.files == again.files == loaded.files
    assert again.locate(CITY) == loaded.locate(CITY) != None  # noqa: E711 - two equal places, and there is one


def test_the_store_on_disk_takes_no_change_but_its_copies_do(large: Path, cache: Path) -> None:
    kg = open_compiled(Layout(large))
    quad = Quad(NamedNode(CITY), NamedNode(expand(NAME)), Literal("Another"), NamedNode("x:g"))
    with pytest.raises((OSError, RuntimeError)):
        kg.store.add(quad)
    copy = writable(kg)
    copy.store.add(quad)
    assert len(copy.store) == len(kg.store) + 1
    assert writable(copy) is copy
    as_of(kg, "2019").store.add(quad)


def test_a_dataset_for_rdflib_takes_changes_which_later_answers_see(large: Path, cache: Path) -> None:
    kg = haiphong_kg.open_graph(large, lang="en")
    kg.search("ben song")
    new = rdflib.URIRef(CITY), rdflib.URIRef(expand("hp:told")), rdflib.Literal("new")
    kg.dataset.graph(rdflib.URIRef("https://example.org/g")).add(new)
    assert kg.sparql(f"ASK {{ <{CITY}> hp:told 'new' }}").values == ((True,),)
    assert open_compiled(Layout(large)).objects(CITY, "hp:told") == []


def test_a_file_changed_at_once_is_noticed(large: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Same size, and perhaps within one tick of the clock; here one that lasts longer than a slow machine needs."""
    monkeypatch.setattr(keeping, "_TICK_SECONDS", PATIENCE)
    for number in range(5):
        say(large, *(f"{letter} {number}" for letter in "abc" * LEAST_QUADS), *names(number))
        assert first_name(large) == f"a {number}"
        assert list(cache.glob("*.json")) == [], "what was written a moment ago may change within the same tick"


def names(number: int) -> list[str]:
    return [f"n{number} {other:05}" for other in range(LEAST_QUADS)]


@pytest.mark.skipif(os.name == "nt", reason="Windows tells the time of writing only, so every file is read there")
def test_a_file_with_its_old_time_is_noticed(large: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_TICK_SECONDS", 0.2)
    path = large / "graph" / "names.ttl"
    time.sleep(0.3)
    first_name(large)
    assert list(cache.glob("*.json")), "the listing is trusted from now on"
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Name 00000", b"Fame 00000"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert first_name(large) == "Fame 00000"


def test_a_file_more_or_less_is_noticed(large: Path, cache: Path) -> None:
    before = open_compiled(Layout(large))
    shutil.move(large / "graph" / "names.ttl", large / "graph" / "other-names.ttl")
    renamed = open_compiled(Layout(large))
    assert renamed.locate(CITY) is not None
    assert set(before.files) ^ set(renamed.files) == {
        "https://w3id.org/haiphong-kg/graph/names",
        "https://w3id.org/haiphong-kg/graph/other-names",
    }
    assert before.home != renamed.home


def test_a_changed_rule_is_noticed(large: Path, cache: Path) -> None:
    open_compiled(Layout(large))
    rule = "#+ summary: New.\n#+ summary_vi: Mới.\nCONSTRUCT { ?s <%s> ?o } WHERE { ?s <%s> ?o }\n"
    (large / "queries" / "rules" / "new.rq").write_text(rule % (expand("hp:told"), expand(NAME)), encoding="utf-8")
    assert len(open_compiled(Layout(large)).pairs("hp:told")) == LEAST_QUADS


@pytest.mark.parametrize("room", ["base/figures", "store/rules", "entities/search", "ask/words/collecting"])
def test_a_changed_program_is_noticed(
    room: str, large: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_compiled(Layout(large)).home
    copy = shutil.copytree(Path(haiphong_kg.__file__).parent, tmp_path / "program")
    monkeypatch.setattr(compiled, "PACKAGE", copy)
    assert open_compiled(Layout(large)).home == before
    with (copy / f"{room}.py").open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    assert open_compiled(Layout(large)).home != before


def test_the_same_files_elsewhere_are_the_same_graph(large: Path, cache: Path, tmp_path: Path) -> None:
    there = Path(shutil.copytree(large, tmp_path / "there"))
    one, other = open_compiled(Layout(large)), open_compiled(Layout(there))
    assert one.home == other.home
    assert other.locate(CITY) == (there / "graph" / one.locate(CITY)[0].name, one.locate(CITY)[1])  # type: ignore[index]


def test_commands_at_once_do_not_disturb_each_other(large: Path, cache: Path) -> None:
    command = [sys.executable, "-m", "haiphong_kg", "info", "--data", str(large), "--lang", "en"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    said = [one.communicate() for one in running]
    assert len(set(said)) == 1
    assert said[0][0]
    assert said[0][1] == b""
    wait_for(lambda: homes(cache) and not list(cache.glob(".*.tmp")))
    assert len(homes(cache)) == 1


def test_a_folder_that_cannot_be_written_hinders_nothing(
    large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("HAIPHONG_KG_CACHE", str(tmp_path / "file"))
    assert [open_compiled(Layout(large)).value(CITY, NAME) for _ in range(2)] == ["Name 00000"] * 2
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


@pytest.mark.skipif(sys.platform != "linux", reason="where the user's cache folder is depends on the system")
def test_the_folder_is_the_users_and_off_writes_nothing(
    large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HAIPHONG_KG_CACHE", "off")
    assert open_compiled(Layout(large)).home is None
    assert not (tmp_path / "xdg").exists()
    monkeypatch.delenv("HAIPHONG_KG_CACHE")
    home = open_compiled(Layout(large)).home
    assert home is not None
    assert home.parent == tmp_path / "xdg" / "haiphong-kg"


def test_old_ones_are_pruned_but_none_in_use(large: Path, cache: Path) -> None:
    def opened(number: int) -> KnowledgeGraph:
        say(large, *names(number))
        return open_compiled(Layout(large))

    kept = [opened(number).home for number in range(12)]
    assert len(homes(cache)) == 12, "each was used a moment ago"
    used = kept[3]
    for home in homes(cache):
        if home != used:
            os.utime(home / "sealed.json", (1, 1))
    (cache / ".killed.tmp").mkdir()
    os.utime(cache / ".killed.tmp", (1, 1))
    newest = opened(12).home
    assert {used, newest} <= set(homes(cache))
    assert len(homes(cache)) == 8
    assert not (cache / ".killed.tmp").exists()


def test_a_small_graph_is_not_kept(project: Path, cache: Path) -> None:
    assert open_compiled(Layout(project)).home is None
    assert homes(cache) == []


def test_a_broken_file_is_told_of_every_time(large: Path, cache: Path) -> None:
    (large / "graph" / "names.ttl").write_text("<x:s> <x:p>\n<x:o> ; ;;;\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError, match=r"graph/names\.ttl:\d+: not valid Turtle"):
            open_compiled(Layout(large))
    assert homes(cache) == []
