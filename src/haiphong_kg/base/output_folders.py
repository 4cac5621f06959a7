"""A folder of outputs appears whole or not at all: filled aside, then moved into place."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from haiphong_kg.base.manifests import require_ours
from haiphong_kg.base.writing import not_written, umask
from haiphong_kg.errors import Message, OutputError

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_STALE_SECONDS: Final = 24 * 3600


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Gives an empty folder to fill; on success it takes the place of `target`, on failure nothing changes.

    Only what was made here is replaced: `target` is missing, empty, or holds no file that its manifest does not name.
    A link is followed. Who fills the folder writes the manifest.

    Raises:
        OutputError: the parent folder may not be written to, `target` is a file or holds what was not made here.
    """
    target = target.resolve()
    parent = target.parent
    try:
        if target.exists() and not target.is_dir():
            raise OutputError(Message("notAFolder", path=target), fix=Message("nameAnother"))
        require_ours(target)
        parent.mkdir(parents=True, exist_ok=True)
        _remove_stale(parent, target.name)
        aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", suffix=".tmp", dir=parent))
        try:
            yield aside
            aside.chmod(0o777 & ~umask())
            require_ours(target)  # again: somebody may have put a file there meanwhile
            _replace_folder(aside, target)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise not_written(target, error) from error


def _replace_folder(new: Path, target: Path) -> None:
    """Puts `new` where `target` is; afterwards `new` holds what `target` held.

    Linux exchanges both names in one step. Elsewhere the old folder is moved aside first, so a
    process killed between the two moves leaves it under a hidden name beside the target.
    """
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        old = new.with_name(new.name + ".old")
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    with suppress(OSError, AttributeError):
        renameat2 = ctypes.CDLL(None).renameat2
        return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
    return False


def _remove_stale(parent: Path, name: str) -> None:
    """Clears what builds that were killed left behind, when it is too old to belong to one that still runs."""
    for left in parent.glob(f".{name}-*.tmp"):
        with suppress(FileNotFoundError):  # another build may clear it, or end, at this moment
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
