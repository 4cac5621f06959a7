"""The derived graph kept on disk, so that a command opens it in the time that reading the files alone would take.

A graph is kept under the digest of all that it is made of: the files of the model and the facts, the rules, the part of
this program that reads and derives, and the engine. So what is found under a digest cannot be out of date. The digest
itself is not worked out at each start: a file whose size, times and inode are as they were holds what it held, unless
it changed within one tick of the clock. A listing is therefore trusted only when, at the time that it was taken,
nothing in it was younger than the coarsest clock of a file system.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import platformdirs
import pyoxigraph
from pyoxigraph import Store

from haiphong_kg import __version__
from haiphong_kg.base import write_whole
from haiphong_kg.errors import OutputError
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph, files_of
from haiphong_kg.store.rules import load_derived

VARIABLE: Final = "HAIPHONG_KG_CACHE"
PACKAGE: Final = Path(__file__).parents[1]
# A smaller graph is read and derived as quickly as a kept one is opened (measured: 20 ms).
LEAST_QUADS: Final = 4_000
_ROOMS: Final = ("base", "store", "entities")
_SEAL: Final = "sealed.json"
_TICK_SECONDS: Final = 2
_MOST_KEPT: Final = 8
_IN_USE_SECONDS: Final = 600
_STALE_SECONDS: Final = 24 * 3600


def open_compiled(layout: Layout, *, wait: bool = True) -> KnowledgeGraph:
    """The derived graph of `layout`: the one kept on disk, which takes no change, else a new one, which is then kept.

    Without `wait` a process of its own keeps it where the system can, and this one goes on.

    Raises:
        DataError: as `load_derived`.
    """
    folder = cache_folder()
    if folder is None:
        return load_derived(layout)
    listed = _listing(layout)
    note = folder / f"{zlib.crc32(os.fsencode(layout.root.absolute())):08x}.json"
    digest = _noted(note, listed)
    if digest is None:
        is_settled = _is_settled(listed)
        digest = _digest(layout)
        if is_settled:
            _keep_note(note, listed, digest)
    home = folder / digest
    return _opened(home, layout) or _made(home, layout, wait=wait)


def cache_folder() -> Path | None:
    """Where graphs are kept: `HAIPHONG_KG_CACHE`, else the user's cache folder; None where it is `off`."""
    told = os.environ.get(VARIABLE, "")
    if told == "off":
        return None
    return Path(told) if told else Path(platformdirs.user_cache_path("haiphong-kg", appauthor=False))


def kept(kg: KnowledgeGraph, name: str, make: Callable[[], Any]) -> Any:  # noqa: ANN401 - JSON
    """What `make` works out from `kg` alone, as JSON gives it back; it is kept beside a graph that is kept on disk."""
    if kg.home is None:
        return make()
    path = kg.home / f"{name}.json"
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        made = make()
    with suppress(OutputError):
        write_whole(path, json.dumps(made, ensure_ascii=False).encode())
    return made


def writable(kg: KnowledgeGraph) -> KnowledgeGraph:
    """`kg` itself where its store takes changes, else a copy in memory that does."""
    if kg.home is None:
        return kg
    store = Store()
    store.bulk_extend(kg.store)
    return KnowledgeGraph(store, kg.layout, kg.files)


def _inputs(layout: Layout) -> Iterator[tuple[str, Path]]:
    """Each file that the graph is made of, and the name under which it counts."""
    for path in [*layout.ontology_files(), *layout.graph_files(), *layout.query_files("rules")]:
        yield layout.shown(path), path
    for room in _ROOMS:
        for path in sorted((PACKAGE / room).glob("*.py")):
            yield f"{room}.{path.stem}", path


def _digest(layout: Layout) -> str:
    digest = hashlib.sha256("\n".join((__version__, pyoxigraph.__version__, unicodedata.unidata_version)).encode())
    for name, path in _inputs(layout):
        with suppress(OSError):  # what cannot be read is told of when it is loaded
            digest.update(f"\n{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()[:40]


def _listing(layout: Layout) -> list[list[str | int]]:
    """Path, size, inode and times of each input; Windows tells of no change but by the time of writing."""
    listed: list[list[str | int]] = [[str(layout.root.absolute()), __version__, pyoxigraph.__version__]]
    for name, path in _inputs(layout):
        with suppress(OSError):
            found = path.stat()
            listed.append([name, found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns])
    return listed


def _is_settled(listed: list[list[str | int]]) -> bool:
    before = time.time_ns() - _TICK_SECONDS * 10**9
    return os.name != "nt" and all(int(one[-1]) < before and int(one[-2]) < before for one in listed[1:])


def _noted(note: Path, listed: list[list[str | int]]) -> str | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(note.read_bytes())
        return str(known["digest"]) if known["listed"] == listed else None
    return None


def _keep_note(note: Path, listed: list[list[str | int]], digest: str) -> None:
    with suppress(OSError, OutputError):
        note.parent.mkdir(parents=True, exist_ok=True)
        write_whole(note, json.dumps({"digest": digest, "listed": listed}).encode())


def _opened(home: Path, layout: Layout) -> KnowledgeGraph | None:
    """The graph kept in `home`; None where there is none, or one that was touched since it was sealed."""
    seal = home / _SEAL
    try:
        if json.loads(seal.read_bytes()) != _seal(home / "store"):
            raise ValueError("touched")
        store = Store.read_only(str(home / "store"))
    except (OSError, RuntimeError, ValueError):
        _discard(home)
        return None
    with suppress(OSError):
        os.utime(seal)
    return KnowledgeGraph(store, layout, files_of(layout), home)


def _seal(folder: Path) -> dict[str, list[int]]:
    """Size and time of writing of each file of a store, which nobody writes to once it is made."""
    with os.scandir(folder) as found:
        return {one.name: [one.stat().st_size, one.stat().st_mtime_ns] for one in found}


def _made(home: Path, layout: Layout, *, wait: bool) -> KnowledgeGraph:
    kg = load_derived(layout)
    if len(kg.store) < LEAST_QUADS or _digest(layout) != home.name:  # a file was saved while they were read
        return kg
    if wait or not _aside(lambda: _save(home, kg.store)):
        _save(home, kg.store)
        return _opened(home, layout) or kg
    return kg


def _aside(task: Callable[[], None]) -> bool:
    """Does `task` in a copy of this process, which nobody waits for; False where the system or threads forbid it."""
    if sys.platform != "linux" or len(list(Path("/proc/self/task").iterdir())) > 1:
        return False
    sys.stdout.flush()
    sys.stderr.flush()
    if os.fork():
        return True
    try:
        os.setsid()
        for stream in range(3):
            os.dup2(os.open(os.devnull, os.O_RDWR), stream)
        task()
    finally:
        os._exit(0)


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
            (aside / _SEAL).write_text(json.dumps(_seal(aside / "store")), encoding="utf-8")
            aside.rename(home)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _prune(folder: Path) -> None:
    """Leaves the graphs that were used last and those perhaps in use, and nothing of processes that were killed."""
    now = time.time()
    used = sorted(((seal.stat().st_mtime, seal.parent) for seal in folder.glob(f"*/{_SEAL}")), reverse=True)
    for when, home in used[_MOST_KEPT - 1 :]:
        if now - when > _IN_USE_SECONDS:
            _discard(home)
    for left in folder.glob(".*.tmp"):
        if now - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _discard(home: Path) -> None:
    """Takes a graph away under another name first, so that nobody finds half of it."""
    away = home.with_name(f".{home.name}-{os.getpid()}.tmp")
    with suppress(OSError):
        home.rename(away)
        shutil.rmtree(away, ignore_errors=True)
