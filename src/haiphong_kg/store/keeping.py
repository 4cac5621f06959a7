"""A graph made anew and kept on disk: written aside, moved into place, and old ones taken away."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pyoxigraph
from pyoxigraph import Store

from haiphong_kg import __version__
from haiphong_kg.base import aside, write_whole
from haiphong_kg.errors import OutputError
from haiphong_kg.store.compiled import SEAL, Listing, inputs, listing, opened, seal
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived

# A smaller graph is read and derived as quickly as a kept one is opened (measured: 20 ms).
LEAST_QUADS: Final = 4_000
_TICK_SECONDS: Final = 2
_MOST_KEPT: Final = 8
_IN_USE_SECONDS: Final = 600
_STALE_SECONDS: Final = 24 * 3600
_POLITE: Final = 10
Further = Callable[[KnowledgeGraph], None]


def made(layout: Layout, note: Path | None, listed: Listing, further: Further | None) -> KnowledgeGraph:
    """The graph whose files are `listed`: found by what they hold, else loaded and derived, and kept if it is worth it.

    `note` is where it is written down, beside the graph, which one it was; None where nothing is to be kept.
    """
    if note is None:
        return load_derived(layout)
    is_settled, digest = _is_settled(listed), digest_of(layout)
    home = note.parent / digest
    if is_settled:
        with suppress(OSError):
            note.parent.mkdir(parents=True, exist_ok=True)
        keep(note, json.dumps({"digest": digest, "listed": listed}).encode())
    kg = opened(home, layout)
    if kg is None:
        kg = load_derived(layout)
        # no file may have been saved while they were read
        still = listing(layout) == listed if is_settled else digest_of(layout) == digest
        if still and len(kg.store) >= LEAST_QUADS:
            kg = _kept(kg, home, further)
    return kg


def digest_of(layout: Layout) -> str:
    """The digest of all that the graph of `layout` is made of."""
    digest = hashlib.sha256("\n".join((__version__, pyoxigraph.__version__, unicodedata.unidata_version)).encode())
    for name, path in inputs(layout):
        with suppress(OSError):  # what cannot be read is told of when it is loaded
            data = path.read_bytes() if path.is_file() else b""  # a pipe would be waited for
            digest.update(f"\n{name}\n{hashlib.sha256(data).hexdigest()}".encode())
    return digest.hexdigest()[:40]


def keep(path: Path, data: bytes) -> None:
    """Writes `data` into `path`, if that can be written and its folder was not taken away."""
    with suppress(OSError, OutputError):
        write_whole(path, data)


def writable(kg: KnowledgeGraph) -> KnowledgeGraph:
    """`kg` itself where its store takes changes, else a copy in memory that does."""
    if kg.home is None:
        return kg
    store = Store()
    store.bulk_extend(kg.store)
    return KnowledgeGraph(store, kg.layout, kg.files)


def discard(home: Path) -> None:
    """Takes a graph away, under another name first, so that nobody finds half of it."""
    away = home.with_name(f".{home.name}-{os.getpid()}.tmp")
    with suppress(OSError):
        home.rename(away)
        shutil.rmtree(away, ignore_errors=True)


def _is_settled(listed: Listing) -> bool:
    """Whether a file that changes from now on will show it; Windows tells of no change but by the time of writing."""
    before = time.time_ns() - _TICK_SECONDS * 10**9
    return os.name != "nt" and all(int(one[-1]) < before and int(one[-2]) < before for one in listed[1:])


def _kept(kg: KnowledgeGraph, home: Path, further: Further | None) -> KnowledgeGraph:
    if further and aside(lambda: _kept_politely(kg, home, further)):
        return kg
    _save(home, kg.store)
    return opened(home, kg.layout) or kg


def _kept_politely(kg: KnowledgeGraph, home: Path, further: Further) -> None:
    """Keeps a graph, and then does what is to be done further, which takes longer, while others go before."""
    found = _kept(kg, home, None)
    if found.home is not None:
        os.nice(_POLITE)
        further(found)


def _save(home: Path, store: Store) -> None:
    """Writes `store` aside and moves it to `home`; where it cannot be written, or another was quicker, nothing is."""
    with suppress(OSError, RuntimeError):
        home.parent.mkdir(parents=True, exist_ok=True)
        _prune(home.parent)
        aside = Path(tempfile.mkdtemp(prefix=".", suffix=".tmp", dir=home.parent))
        try:
            disk = Store(str(aside / "store"))
            disk.bulk_extend(store)
            disk.flush()
            del disk
            (aside / SEAL).write_text(json.dumps(seal(aside / "store")), encoding="utf-8")
            aside.rename(home)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _prune(folder: Path) -> None:
    """Leaves the graphs that were used last and those perhaps in use, and nothing of processes that were killed."""
    now = time.time()
    used = sorted(((one.stat().st_mtime, one.parent) for one in folder.glob(f"*/{SEAL}")), reverse=True)
    for when, home in used[_MOST_KEPT - 1 :]:
        if now - when > _IN_USE_SECONDS:
            discard(home)
    for left in folder.glob(".*.tmp"):
        if now - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
