"""What the tests share: the small project of `fixtures/mini` and the real one."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from pyoxigraph import Store
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from haiphong_kg import store
from haiphong_kg.checks import files
from haiphong_kg.cli import console
from haiphong_kg.entities import vocabulary
from haiphong_kg.entities.turns import read_turns
from haiphong_kg.sparql.engine import node
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph, load
from haiphong_kg.store.past import as_of
from haiphong_kg.store.rules import derive, load_derived
from haiphong_kg.store.terms import bare

needs_rapper = pytest.mark.skipif(
    shutil.which("rapper") is None and not os.environ.get("CI"),
    reason="needs rapper: apt-get install raptor2-utils",
)
ROOT = Path(__file__).parents[1]
ARTICLE = "https://w3id.org/haiphong-kg/id/source/article-2020"
RESTS_ON = ("hp:inputA", "hp:inputB", "hp:disagreeingMember", "hp:unstatedOf", "hp:noteOn")
MINI = Path(__file__).parent / "fixtures" / "mini"

LONGEST: Final = (
    "test_remote.py", "test_properties.py", "test_phrasings.py", "test_questions.py", "test_build.py", "test_site.py",
    "test_partners.py", "test_library.py", "test_holding.py", "test_checks.py", "test_recipes.py", "test_looks.py",
    "test_answers.py", "test_mcp.py", "test_screens.py", "test_tasks.py", "test_damaged.py", "test_authors.py",
    "test_pages.py", "test_compiled.py", "test_in_browser.py", "test_printed.py", "test_walled.py", "test_ontology.py",
    "test_evidence_checks.py", "test_explorer.py", "test_seams.py", "test_connections.py", "test_sparql.py",
    "test_crowd.py", "test_large.py", "test_past.py", "test_data.py", "test_picture.py", "test_behind.py",
    "test_real_data.py", "test_guard.py", "test_hostile.py", "test_matrix.py", "test_records.py", "test_ties_table.py",
    "test_ways.py", "test_sharing.py", "test_walking.py", "test_small_screens.py", "test_search_cases.py",
    "test_isolation.py", "test_rules.py", "test_proposals.py", "test_grid.py", "test_bounds.py", "test_cli.py",
)  # fmt: skip
# What these ask is kept for as long as a worker lives, so that one asks both.
TOGETHER: Final = ("tests/ask/test_properties.py", "tests/ask/test_phrasings.py")
# A test that is slow on a busy machine is not wrong: what comes to an end gets these seconds for it.
PATIENCE: Final = 120
# So many objects later circles among them are looked for again; 700 later it took a twentieth of the time of the tests.
BETWEEN_LOOKS: Final = 100_000
# For a change, CI uses the same examples of properties each time: it fails for what was changed.
settings.register_profile(
    "patient", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")
_KEPT: Final = pytest.StashKey["tempfile.TemporaryDirectory[str]"]()


def pytest_configure(config: pytest.Config) -> None:
    """Graphs are kept on disk for this run alone; its workers share them.

    What is imported is compiled once, and not by each of some thousand processes, whatever the machine would have.
    A run keeps most of what it makes, as a command does: it looks as seldom for circles among it.
    """
    gc.set_threshold(BETWEEN_LOOKS)
    if not hasattr(config, "workerinput"):
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        sys.dont_write_bytecode = False
        config.stash[_KEPT] = tempfile.TemporaryDirectory(prefix="haiphong-kg-", ignore_cleanup_errors=True)
        os.environ["HAIPHONG_KG_CACHE"] = config.stash[_KEPT].name


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more worker than processors: a third of its time one waits for a browser, a server, or a command."""
    return (os.cpu_count() or 1) + 1


class ByFile(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """A worker has all tests of a file, and those of a few files together."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return TOGETHER[0] if file in TOGETHER else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile | None:
    return ByFile(config, log) if config.getoption("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest come first, so that no worker is left alone with one of them at the end."""
    items.sort(key=lambda item: LONGEST.index(found) if (found := item.path.name) in LONGEST else len(LONGEST))


def pytest_collection_finish() -> None:
    """What was imported and collected is there to the end: the collector of garbage need not look at it again."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    if _KEPT in config.stash:
        config.stash[_KEPT].cleanup()


@pytest.fixture(scope="session")
def real_layout() -> Layout:
    return Layout(ROOT)


@pytest.fixture(scope="session")
def real(real_layout: Layout) -> KnowledgeGraph:
    """The real graph as it is kept, in memory, where the engine answers in a quarter of the time.

    That a graph is the same on disk has its own tests, and every command that is started reads it there.
    """
    kept = open_compiled(real_layout)
    store = Store()
    store.bulk_extend(kept.store)
    return kept._replace(store=store)


@pytest.fixture
def at_hand(real: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> KnowledgeGraph:
    """Commands and the library find the real graph open, with all that was looked up in it.

    That they open it, and never one that has changed, has its own tests.
    """

    def found(layout: Layout, **named: Any) -> KnowledgeGraph:  # noqa: ANN401 - as it is called
        return real if layout == real.layout else open_compiled(layout, **named)

    for module in (console, store):
        monkeypatch.setattr(module, "open_compiled", found)
    return real


@pytest.fixture(scope="module")
def pasts() -> dict[str, KnowledgeGraph]:
    """The real graph on the dates that commands were asked for."""
    return {}


@pytest.fixture
def dated_once(pasts: dict[str, KnowledgeGraph], monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands get the graph of a date that an earlier one asked for; no command changes it."""

    def once(kg: KnowledgeGraph, written: str) -> KnowledgeGraph:
        if written not in pasts:
            pasts[written] = as_of(kg, written).closed()
        return pasts[written]

    monkeypatch.setattr(store, "as_of", once)


@pytest.fixture(scope="session")
def article(real_layout: Layout) -> KnowledgeGraph:
    """The real graph without the situations that the seed article does not claim, and without other sources' claims."""
    kg = load(real_layout)
    sources = dict(kg.pairs("hp:source"))
    others = {claim for claim, _ in kg.pairs("hp:claims") if bare(sources.get(claim)) != ARTICLE}
    claimed = {claim: bare(situation) for claim, situation in kg.pairs("hp:claims")}
    gone = set(claimed.values()) - {situation for claim, situation in claimed.items() if claim not in others}
    resting = [pair for name in RESTS_ON for pair in kg.pairs(name)]
    while more := {one for one, other in resting if bare(other) in gone} - gone:
        gone |= more
    for one in map(node, gone | others):
        for quad in [*kg.store.quads_for_pattern(one, None, None), *kg.store.quads_for_pattern(None, None, one)]:
            kg.store.remove(quad)
    derive(kg)
    return kg


@pytest.fixture(scope="session")
def alike_once() -> Iterator[None]:
    """Brought into form, or read for its turns of talk, is each text once, wherever it stands.

    Most projects that are checked here have the real model, queries and wording beside a few records of their own.
    """
    with pytest.MonkeyPatch.context() as patch:
        for form in ("format_text", "format_query"):
            patch.setattr(files, form, cache(getattr(files, form)))
        read = cache(read_turns)
        patch.setattr(vocabulary, "read_turns", lambda quads: read(frozenset(quads)))
        yield


@pytest.fixture(scope="session")
def mini() -> KnowledgeGraph:
    return load_derived(Layout(MINI))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small project that a test may break."""
    return Path(shutil.copytree(MINI, tmp_path / "project"))
