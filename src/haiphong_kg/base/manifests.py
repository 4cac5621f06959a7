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
    """Passes where `folder` is missing, empty, or holds only its manifest and files as it names them.

    Raises:
        OutputError: it holds something else, or a file that was changed since; both would be lost with it.
        OSError: a folder in it cannot be read.
    """
    made = _listed(folder)
    for name in _files(folder):
        if name not in made:
            raise OutputError(Message("holdsForeign", folder=folder, file=name), fix=Message("nameEmptyFolder"))
        if name != MANIFEST and not _is(made[name], folder / name):
            raise OutputError(Message("holdsChanged", folder=folder, file=name), fix=Message("nameEmptyFolder"))


def _listed(folder: Path) -> dict[str, Entry]:
    """The files that the manifest names, itself among them; none where there is no manifest of ours."""
    with suppress(OSError, ValueError, TypeError):
        entries = [Entry(**one) for one in json.loads((folder / MANIFEST).read_bytes())]
        return {one.name: one for one in (*entries, Entry(MANIFEST, 0, ""))}
    return {}


def _is(made: Entry, path: Path) -> bool:
    """Whether the file is what was made."""
    if path.is_symlink() or path.stat().st_size != made.bytes:
        return False
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == made.sha256


def _files(folder: Path) -> Iterator[str]:
    """The names of the files at any depth in order, links and empty folders among them, but not what links lead to.

    One by one, because what is named by mistake may be a whole disk.
    """
    for parent, folders, files in os.walk(folder, onerror=_fail):
        folders.sort()
        links = [name for name in folders if Path(parent, name).is_symlink()]
        here = Path(parent).relative_to(folder)
        if not files and not folders and Path(parent) != folder:
            yield here.as_posix()
        for name in sorted((*files, *links)):
            yield (here / name).as_posix()


def _fail(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):  # what is not there cannot be lost
        raise error
