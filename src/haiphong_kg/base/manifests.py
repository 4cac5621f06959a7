"""The manifest of a folder of outputs: what was made here, and so may be replaced."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from haiphong_kg.errors import OutputError

MANIFEST: Final = "manifest.json"


def manifest(files: Iterable[tuple[str, bytes]]) -> bytes:
    """JSON: an array of `name`, `bytes` and `sha256`, one object a file, sorted by name."""
    entries = [{"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files]
    return (
        json.dumps(sorted(entries, key=lambda entry: str(entry["name"])), ensure_ascii=False, indent=1) + "\n"
    ).encode()


def folder_manifest(folder: Path) -> bytes:
    """The manifest of all files that now lie in `folder`."""
    return manifest((name, (folder / name).read_bytes()) for name in _files(folder))


def require_ours(folder: Path) -> None:
    """Passes where `folder` is missing, empty, or holds only its manifest and files named there.

    Raises:
        OutputError: it holds something else, which would be lost with it.
    """
    made = _listed(folder)
    foreign = min((name for name in _files(folder) if name not in made), default=None)
    if foreign is not None:
        fix = "name a new or empty folder with -o, or move the file away"
        raise OutputError(f"{folder} holds {foreign}, which was not made here and would be lost", fix=fix)


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
