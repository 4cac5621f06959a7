"""Outputs appear whole or not at all: written aside, then moved into place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO

from haiphong_kg.errors import Message, OutputError, reason


def write_whole(path: Path, data: bytes) -> None:
    """Writes `data` to `path` through a temporary file beside it; links are followed.

    What is there and is no regular file, such as a device or a pipe, is written to and never replaced.

    Raises:
        OutputError: the folder is missing or may not be written to, or there is no space.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb", buffering=0) as stream:
                write_all(stream, data)
        else:
            _replace_file(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise not_written(path, error) from error


def write_all(stream: BinaryIO | RawIOBase, data: bytes) -> None:
    """Writes `data` to the end, also where the stream takes only a part at a time, as unbuffered ones do.

    Raises:
        OSError: the stream takes no more.
    """
    left = memoryview(data)
    while left:
        left = left[stream.write(left) or 0 :]


def _replace_file(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        aside.chmod(0o666 & ~umask())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def write_into(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes each of `files` (names with `/` go into sub-folders) into `folder`, which is made if missing.

    Raises:
        OutputError: a folder cannot be made or written to.
    """
    for name, data in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(path.parent, error) from error
        write_whole(path, data)


def umask() -> int:
    """What the user takes from the modes of new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def not_written(path: Path, error: OSError) -> OutputError:
    """The error that says why `path` could not be written."""
    return OutputError(Message("cannotWrite", path=path, why=reason(error)), fix=Message("anotherPlace"))
