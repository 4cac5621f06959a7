"""Whatever form a text comes in, it is composed (NFC) behind the door: files, arguments, standard input."""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

import pytest

from haiphong_kg.cli import main
from haiphong_kg.cli.parser import parse
from haiphong_kg.entities.search import resolve, search_names
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.rules import load_derived

APART = unicodedata.normalize("NFD", "Bến Sông")
assert APART != "Bến Sông"


@pytest.fixture
def apart(project: Path) -> Path:
    """The small project with its places in decomposed letters."""
    path = project / "graph" / "places.ttl"
    path.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    return project


def test_a_decomposed_file_is_found_by_composed_text(apart: Path) -> None:
    kg = load_derived(Layout(apart))
    assert [hit.matched for hit in search_names(kg, "Bến Sông")] == ["Bến Sông"]
    assert resolve(kg, APART) == resolve(kg, "Bến Sông")


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("search", APART), "text"),
        (("show", APART), "entity"),
        (("query", "partners-of", "--set", f"place={APART}"), "set"),
        (("graph", "--focus", APART), "focus"),
    ],
)
def test_arguments_are_composed(arguments: tuple[str, ...], name: str) -> None:
    value = getattr(parse(arguments), name)
    assert "Bến Sông" in (value if isinstance(value, str) else value[0])


def test_names_of_files_stay_as_they_are() -> None:
    assert parse(("info", "-o", APART)).output == APART
    assert parse(("graph", "-o", APART)).output == APART
    assert parse(("export", "turtle", "-o", APART)).output == APART


def test_a_query_from_standard_input_is_composed(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f'SELECT ?s {{ ?s skos:prefLabel "{APART}"@vi }}'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["sparql", "-", "--data", str(project), "--format", "csv"]) == 0
    assert "place/ben-song" in capsys.readouterr().out
