"""A project that is large enough to be kept on disk, and what is kept of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.keeping import LEAST_QUADS
from tests.conftest import PATIENCE

CITY = ID + "place/ben-song"
NAME = "skos:altLabel"


def enlarge(project: Path) -> Path:
    say(project, *(f"Name {number:05}" for number in range(LEAST_QUADS)))
    return project


def say(project: Path, *names: str) -> None:
    """Gives the city just these further names, in a file of their own."""
    said = ", ".join(f'"{name}"@en' for name in names)
    text = f"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n<{CITY}> skos:altLabel {said} .\n"
    (project / "graph" / "names.ttl").write_text(text, encoding="utf-8")


def first_name(project: Path) -> str:
    return open_compiled(Layout(project)).value(CITY, NAME)


def homes(cache: Path) -> list[Path]:
    return sorted(seal.parent for seal in cache.glob("*/sealed.json"))


def wait_for(met: Callable[[], object]) -> None:
    """Until what another process does is done."""
    end = time.monotonic() + PATIENCE
    while not met() and time.monotonic() < end:
        time.sleep(0.02)
    assert met()
