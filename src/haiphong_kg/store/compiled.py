"""The derived graph kept on disk, so that a command opens it in a fraction of the time that reading its files takes.

A graph is kept under the digest of all that it and what is kept beside it are made of: the files of the model and the
facts, the rules, the wording of questions, the part of this program that reads and derives, and the engine. So what is
found under a digest cannot be out of date. The digest itself is not worked out at each start: a file whose size, times
and inode are as they were holds what it held, unless it changed within one tick of the clock. A listing is therefore
trusted only when, at the time that it was taken, nothing in it was younger than the coarsest clock of a file system.

Here is all that a command needs that finds its graph; how one is made and put there is in `keeping`.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from itertools import chain
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Final, TypeVar

import pyoxigraph
from pyoxigraph import Store

from haiphong_kg import __version__
from haiphong_kg.store.folders import Layout, files_below
from haiphong_kg.store.loading import KnowledgeGraph, files_of
from haiphong_kg.store.shelves import Shelf, in_order, shelf_of

VARIABLE: Final = "HAIPHONG_KG_CACHE"
PACKAGE: Final = Path(__file__).parents[1]
SEAL: Final = "sealed.json"
# What is kept follows from the code of these rooms.
_ROOMS: Final = ("base", "store", "sparql", "entities", "analysis", "ask")
Listing = list[list[str | int]]
_Value = TypeVar("_Value")


def open_compiled(layout: Layout, *, further: Callable[[KnowledgeGraph], None] | None = None) -> KnowledgeGraph:
    """The derived graph of `layout`: the one kept on disk, which takes no change, else a new one, which is then kept.

    With something `further` to do with the kept one, which keeps more beside it, a process of its own keeps it and does
    that, where the system can, and this one goes on.

    Raises:
        DataError: as `load_derived`.
    """
    folder = cache_folder()
    listed = listing(layout) if folder else []
    note = folder / f"{zlib.crc32(os.fsencode(layout.root.absolute())):08x}.json" if folder else None
    home = note and _noted(note, listed)
    kg = opened(home, layout) if home else None
    made: KnowledgeGraph = kg or _keeping().made(layout, note, listed, further)
    return made


def cache_folder() -> Path | None:
    """Where graphs are kept: `HAIPHONG_KG_CACHE`, else the user's cache folder; None where it is `off`."""
    told = os.environ.get(VARIABLE, "")
    if told == "off":
        return None
    if told:
        return Path(told)
    platformdirs = import_module("platformdirs")  # only where it is asked: it takes 8 ms
    return Path(platformdirs.user_cache_path("haiphong-kg", appauthor=False))


def kept(kg: KnowledgeGraph, name: str, make: Callable[[], Any]) -> Any:  # noqa: ANN401 - JSON
    """What `make` works out from `kg` and the wording alone, as JSON gives it back; it is kept where the graph is."""
    if kg.home is None:
        return make()
    return _kept(
        kg.home / f"{name}.json",
        lambda data: json.loads(data[:]),
        lambda: json.dumps(make(), ensure_ascii=False).encode(),
    )


def shelved(
    kg: KnowledgeGraph, name: str, make: Callable[[], Mapping[str, Any]], read: Callable[[Any], _Value]
) -> Mapping[str, _Value]:
    """As `kept`, for what is large and of which little is asked: each value is what `read` makes of its JSON."""
    if kg.home is None:
        return {key: read(value) for key, value in in_order(make())}
    return _kept(kg.home / f"{name}.shelf", lambda lines: Shelf(lines, read), lambda: shelf_of(make()))


def _kept(path: Path, read: Callable[[bytes | mmap], _Value], make: Callable[[], bytes]) -> _Value:
    try:
        with path.open("rb") as stream:  # mapped, for to copy what is read takes as long as to sum it up
            return read(mmap(stream.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        made = make()
    _keeping().keep(path, made)
    return read(made)


def opened(home: Path, layout: Layout) -> KnowledgeGraph | None:
    """The graph kept in `home`; None where there is none, or one that was touched since it was sealed."""
    try:
        if json.loads((home / SEAL).read_bytes()) != seal(home / "store"):
            raise ValueError("touched")
        store = Store.read_only(str(home / "store"))
    except (OSError, RuntimeError, ValueError):
        _keeping().discard(home)
        return None
    with suppress(OSError):
        os.utime(home / SEAL)
    return KnowledgeGraph(store, layout, files_of(layout), home).closed()


def seal(folder: Path) -> dict[str, list[int]]:
    """Size and time of writing of each file of a store, which nobody writes to once it is made."""
    with os.scandir(folder) as found:
        return {one.name: [one.stat().st_size, one.stat().st_mtime_ns] for one in found}


def inputs(layout: Layout) -> Iterator[tuple[str, Path]]:
    """Each file that the graph, and what is kept beside it, is made of, and the name under which it counts."""
    yield from ((layout.shown(path), path) for path in _data(layout))
    yield from ((Path(path).relative_to(PACKAGE).as_posix(), Path(path)) for path in _program())


def _data(layout: Layout) -> Iterator[Path]:
    read = (layout.ontology_files(), layout.graph_files(), layout.query_files("rules"), layout.wording_files())
    return chain.from_iterable(read)


def _program() -> Iterator[str]:
    return chain.from_iterable(files_below(PACKAGE / room, ".py") for room in _ROOMS)


def listing(layout: Layout) -> Listing:
    """Path, size, inode and times of each input."""
    listed: Listing = [[str(layout.root.absolute()), __version__, pyoxigraph.__version__]]
    for root, paths in ((layout.root, map(str, _data(layout))), (PACKAGE, _program())):
        above = f"{root}{os.sep}"  # the same files are the same however the root was named
        for path in paths:
            with suppress(OSError):
                found = os.stat(path)  # noqa: PTH116 - a third of the time of Path.stat
                times = found.st_mtime_ns, found.st_ctime_ns
                listed.append([path.removeprefix(above), found.st_size, found.st_ino, *times])
    return listed


def _noted(note: Path, listed: Listing) -> Path | None:
    """Where the graph of the files so listed is kept, if that was noted."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(note.read_bytes())
        return note.parent / str(known["digest"]) if known["listed"] == listed else None
    return None


def _keeping() -> Any:  # noqa: ANN401 - a module, imported only where something is to be made: it takes 15 ms
    return import_module("haiphong_kg.store.keeping")
