"""A sound graph in small, in which a test plants one error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from haiphong_kg.checks.findings import Finding
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived

ROOT = Path(__file__).parents[2]
SOUND = Path(__file__).parents[1] / "fixtures" / "checked"
ARTICLE = SOUND / "article.txt"

MEMBERSHIP = "membership/ben-song--river-cities"
INVESTMENT = "investment/sao-mai--ben-song"
OBSERVED = "obs/cargo-throughput/ben-song/2020/a"
DERIVED = "obs/cargo-throughput/ben-song/2015/derived"
COMPARED = "cmp/cargo-throughput/ben-song/2020-over-2015/a"
CLAIM = "claim/yearbook-2020/"


@dataclass(frozen=True)
class Planted:
    """An error: in `file`, `old` (or the end, when empty) gives way to `new`, and `rule` finds it at `subject`."""

    rule: str
    subject: str
    file: str
    old: str
    new: str


def planted_graph(folder: Path, error: Planted | None = None) -> KnowledgeGraph:
    """The sound graph, with the real model and queries, and with the error in it."""
    texts = planted_in(sound_texts(), error) if error else sound_texts()
    assert texts is not None
    return graph_of(folder, texts)


def planted_together(folder: Path, errors: Iterable[Planted]) -> KnowledgeGraph:
    """As many of the errors in one graph as find their place there once the others are planted."""
    texts = sound_texts()
    for error in errors:
        texts = planted_in(texts, error) or texts
    return graph_of(folder, texts)


def sound_texts() -> dict[str, str]:
    """The files of the sound graph."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((SOUND / "graph").iterdir())}


def planted_in(texts: dict[str, str], error: Planted) -> dict[str, str] | None:
    """The files with the error in them; None where what it changes is not there."""
    text = texts[error.file]
    if error.old not in text:
        return None
    return texts | {error.file: text.replace(error.old, error.new, 1) if error.old else f"{text}\n{error.new}\n"}


def graph_of(folder: Path, texts: dict[str, str]) -> KnowledgeGraph:
    """The graph of these files, with the real model and queries."""
    folder.mkdir(exist_ok=True)
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "graph").mkdir()
    for name, text in texts.items():
        (folder / "graph" / name).write_text(text, encoding="utf-8")
    return load_derived(Layout(folder))


def about(findings: list[Finding], error: Planted) -> list[Finding]:
    """The findings of the planted rule at the planted subject; where a rule is about a file, in that file."""
    wanted = (error.rule, ID + error.subject if error.subject else "")
    named = [finding for finding in findings if (finding.rule, finding.subject) == wanted]
    return [finding for finding in named if error.subject or finding.file == f"graph/{error.file}"]


def require_explained(findings: list[Finding], error: Planted) -> None:
    """The error is found, at a place, and both languages say what is wrong and how to mend it."""
    found = about(findings, error)
    assert found, [finding.row("en") for finding in findings]
    for finding in found:
        assert finding.file.startswith("graph/")
        assert finding.line
        for text in (finding.message, finding.fix):
            assert text["vi"]
            assert text["en"]
