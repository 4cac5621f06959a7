"""The manifest of a folder of outputs: what was made here, and so may be replaced."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from haiphong_kg.errors import Message, OutputError

MANIFEST: Final = "manifest.json"


class Entry(NamedTuple):
    """A file as a manifest names it: its size in bytes, its digest in hexadecimal."""

    name: str
    bytes: int
    sha256: str


def entry(name: str, data: bytes) -> Entry:
    """How a manifest names the file called `name` with the content `data`."""
    return Entry(name, len(data), hashlib.sha256(data).hexdigest())


def manifest(files: Iterable[tuple[str, bytes]]) -> bytes:
    """JSON: an array of `name`, `bytes` and `sha256`, one object a file, sorted by name."""
    return manifest_of(entry(name, data) for name, data in files)


def manifest_of(entries: Iterable[Entry]) -> bytes:
    """The manifest of files that are named already."""
    listed = [one._asdict() for one in sorted(entries)]
    return (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode()


def require_ours(folder: Path) -> None:
    """Passes where `folder` is missing, empty, or holds only its manifest and files named there.

    Raises:
        OutputError: it holds something else, which would be lost with it.
    """
    made = _listed(folder)
    foreign = min((name for name in _files(folder) if name not in made), default=None)
    if foreign is not None:
        raise OutputError(Message("holdsForeign", folder=folder, file=foreign), fix=Message("nameEmptyFolder"))


def _listed(folder: Path) -> set[str]:
    with suppress(OSError, ValueError, TypeError, KeyError):
        return {MANIFEST, *(entry["name"] for entry in json.loads((folder / MANIFEST).read_bytes()))}
    return set()


def _files(folder: Path) -> Iterator[str]:
    """The names of the files at any depth, links among them, but not what links lead to."""
    for parent, folders, files in os.walk(folder):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in (*files, *links):
            yield Path(parent, name).relative_to(folder).as_posix()
