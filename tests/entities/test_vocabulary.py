"""The words of questions are kept beside the graph, and are those of the files as they stand now."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.entities.vocabulary import Vocabulary, read_vocabulary
from haiphong_kg.store import keeping
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.rules import load_derived
from tests.conftest import ROOT

_WORD = '<https://w3id.org/haiphong-kg/wording/class/port> <http://www.w3.org/2004/02/skos/core#prefLabel> "{}"@en .\n'


@pytest.fixture
def worded(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project with a folder for wording, in a cache of its own that keeps what is small too."""
    monkeypatch.setenv("HAIPHONG_KG_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(keeping, "LEAST_QUADS", 0)
    (project / "queries" / "wording").mkdir(parents=True)
    return project


def vocabulary(project: Path) -> Vocabulary:
    kg = open_compiled(Layout(project))
    assert kg.home is not None
    return read_vocabulary(kg)


def test_what_is_kept_is_what_the_files_say(worded: Path) -> None:
    """Of the real wording, where there is something of every kind."""
    for path in Layout(ROOT).wording_files():
        (worded / "queries" / "wording" / path.name).write_bytes(path.read_bytes())
    first, kept = vocabulary(worded), vocabulary(worded)
    assert first == kept == read_vocabulary(load_derived(Layout(worded)))
    assert all((kept.names, kept.senses, kept.sayings, kept.members, kept.families, kept.function, kept.ordinary))


def test_a_word_that_was_added_is_known_at_once(worded: Path) -> None:
    for word in ("quayside", "wharfage"):
        (worded / "queries" / "wording" / "added.ttl").write_text(_WORD.format(word), encoding="utf-8")
        known = {text for sense, _, text in vocabulary(worded).senses if sense == "class/port"}
        assert known & {"quayside", "wharfage"} == {word}
