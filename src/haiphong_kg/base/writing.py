"""Outputs appear whole or not at all: written aside, then moved into place."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from importlib import import_module
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, Final

from haiphong_kg.errors import Message, OutputError, reason

_MOST_LINKS: Final = 40
_SHOWN: Final = 40


def write_whole(path: Path, data: bytes) -> None:
    """Writes `data` to `path` through a temporary file beside it; links are followed, the mode of a file is kept.

    What is there and is no regular file, such as a device or a pipe, is written to and never replaced; so is what this
    process has open, such as `/dev/stdout`, whatever it is.

    Raises:
        OutputError: the folder is missing or may not be written to, or there is no space.
    """
    try:
        target = _followed(path)
        own = target.parent in _own_streams()
        if own or (target.exists() and not target.is_file()):
            with open(os.dup(int(target.name)) if own else target, "wb", buffering=0) as stream:  # noqa: PTH123
                write_all(stream, data)
        else:
            _replace_file(target, data)
    except OSError as error:
        raise not_written(path, error) from error


def _followed(path: Path) -> Path:
    """The place that `path` leads to, which need not exist; of a stream of this process, its name in the system.

    Raises:
        OSError: links lead to each other.
    """
    for _ in range(_MOST_LINKS):
        path = Path(os.path.realpath(path.parent), path.name)
        if not path.is_symlink() or path.parent in _own_streams():
            return path
        path = path.parent / path.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _own_streams() -> tuple[Path, ...]:
    """The folders in which the system names what this process has open by its number."""
    return Path("/dev/fd"), Path(os.path.realpath("/proc/self/fd"))


def write_all(stream: BinaryIO | RawIOBase, data: bytes) -> None:
    """Writes `data` to the end, also where the stream takes only a part at a time, as unbuffered ones do.

    Raises:
        OSError: the stream takes no more.
    """
    left = memoryview(data)
    while left:
        left = left[stream.write(left) or 0 :]


def _replace_file(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask()
    tempfile = import_module("tempfile")  # only where a file is written: it takes 4 ms
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:_SHOWN]}-", dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        aside.chmod(mode)
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
