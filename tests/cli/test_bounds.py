"""What a query may take, wherever it comes from: rows, seconds, memory."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from haiphong_kg.cli import console, main
from haiphong_kg.errors import QueryError
from haiphong_kg.library import Graph, open_graph
from tests.conftest import MINI, PATIENCE

HEADER = "#+ summary: Hungry.\n#+ summary_vi: Đói.\n"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
GREEDY = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?b), STR(?i))) AS ?y) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


WAYS = {"a copy of the process": "", "a worker": "copies.has_one_thread = lambda: False"}


def ended(*lines: str) -> tuple[int, str]:
    """Status and complaints of a process that runs these lines: it alone has the one thread that may be copied."""
    setting = [
        "import haiphong_kg.sparql",
        "from haiphong_kg.cli import asking, main",
        "from haiphong_kg.sparql import copies",
    ]
    code = "\n".join([*setting, *lines])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=PATIENCE, text=True)
    return done.returncode, done.stderr


def planted(project: Path, text: str) -> str:
    (project / "queries" / "questions" / "hungry.rq").write_text(HEADER + text, encoding="utf-8")
    return str(project)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_named_question_without_end_is_ended_without_being_told_when(project: Path, way: str) -> None:
    command = ["query", "hungry", "--data", planted(project, ENDLESS)]
    status, said = ended(way, "haiphong_kg.sparql.SECONDS = 0.3", f"raise SystemExit(main({command!r}))")
    assert (status, "stopped after 0.3 seconds" in said) == (1, True)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_named_question_that_eats_memory_is_told_so(project: Path, way: str) -> None:
    command = ["query", "hungry", "--data", planted(project, GREEDY)]
    status, said = ended(way, "asking.MEMORY = 64 * 2**20", f"raise SystemExit(main({command!r}))")
    assert status == 1
    assert "memory" in said


def test_in_the_library_too(project: Path) -> None:
    kg = open_graph(planted(project, ENDLESS), "en")
    with pytest.raises(QueryError, match=r"stopped after 0\.2 seconds"):
        kg.query("hungry", timeout=0.2)
    found = kg.query("partners-of", limit=1)
    assert (len(found), found.whole) == (1, False)


def test_a_network_without_end_is_ended(project: Path) -> None:
    (project / "queries" / "networks" / "hungry.rq").write_text(HEADER + ENDLESS, encoding="utf-8")
    command = ["network", "hungry", "--data", str(project)]
    status, said = ended("haiphong_kg.sparql.SECONDS = 0.3", f"raise SystemExit(main({command!r}))")
    assert (status, "stopped after 0.3 seconds" in said) == (1, True)


def test_the_first_rows_are_those_of_the_readers_order(capsys: pytest.CaptureFixture[str]) -> None:
    """A limit cuts behind the sorting, not before it."""
    rows = []
    for limit in ("1", "99"):
        main(["query", "partners-of", "--data", str(MINI), "--lang", "vi", "--limit", limit, "--format", "md"])
        rows.append(capsys.readouterr().out.splitlines()[2:])
    assert rows[0] == rows[1][:1]
    assert len(rows[1]) > 1


def test_a_store_that_cannot_be_read_is_a_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("IO error: No space left on device")

    monkeypatch.setattr(console, "open_compiled", broken)
    monkeypatch.setattr("haiphong_kg.cli.commands.opened", broken)
    assert main(["info", "--data", str(MINI)]) == 1
    assert capsys.readouterr().err.startswith("Error: RuntimeError: IO error")


def test_the_library_composes_what_is_typed_at_its_door() -> None:
    kg: Graph = open_graph(MINI, "vi")
    typed = unicodedata.normalize("NFD", "Bến Sông")
    assert typed != "Bến Sông"
    assert len(kg.sparql(f'SELECT ?x {{ ?x skos:prefLabel "{typed}"@vi }}')) == 1
    assert kg.search(typed)[0]["label"] == "Bến Sông"
    assert kg.show(typed).data["label"]["vi"] == "Bến Sông"
    assert len(kg.query("partners-of", place=typed)) == len(kg.query("partners-of")) > 0


def test_the_library_opens_the_past_exports_and_checks(project: Path) -> None:
    with (project / "graph" / "relations.ttl").open("a", encoding="utf-8") as stream:
        stream.write('\n<id/membership/ben-song-river-cities> hp:earliestStart "2015-01-01"^^xsd:date .\n')
    members = "SELECT ?x { ?x a hp:Membership }"
    assert [len(open_graph(project, "en", as_of=year).sparql(members)) for year in ("2014", "2016")] == [0, 1]
    kg = open_graph(project, "en")
    assert b"</graphml>" in kg.export("graphml")["haiphong-kg.graphml"]
    assert [row["rule"] for row in kg.check()] == ["canonical-form"]


def test_an_interruption_while_the_program_is_loaded_is_a_quiet_one() -> None:
    code = """
import importlib.metadata, sys

class Interrupting:
    def find_spec(self, name, *where):
        if name == "haiphong_kg.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting())
(command,) = importlib.metadata.entry_points(group="console_scripts", name="haiphong-kg")
sys.exit(command.load()())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=PATIENCE, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
