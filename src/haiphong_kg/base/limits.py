"""What the system is to refuse this process: further files and sockets, and memory without end."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import resource

_LOCK: Final = threading.Lock()
_INSIDE: Final[list[int]] = []
_STREAMS: Final = 3
_SIZES: Final = Path("/proc/self/statm")


@contextmanager
def no_descriptors() -> Iterator[None]:
    """Inside, this process can open no file and no socket, whichever thread tries; what is open stays so.

    Only the standard streams lie below the limit: the lowest free descriptor would be no limit any more as soon as
    another thread, or the collection of garbage, closes one below it. Windows has no such limit (see `limits_held`).
    """
    if sys.platform == "win32":
        yield
        return
    with _LOCK:
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if not _INSIDE:
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(_standard(), soft), hard))
        _INSIDE.append(soft)
    try:
        yield
    finally:
        with _LOCK:
            soft = _INSIDE.pop()
            if not _INSIDE:
                resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def limit_memory(size: int) -> bool:
    """Lets this process have at most `size` bytes beyond what it has; False where the system keeps no such limit."""
    if sys.platform == "win32":
        return False
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = min(_addresses() + size, *(one for one in (soft, hard) if one != resource.RLIM_INFINITY), sys.maxsize)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError):  # macOS knows the limit and may refuse it
        return False
    return True


def limits_held() -> bool:
    """Whether this system can forbid a process to open anything."""
    return sys.platform != "win32"


def _standard() -> int:
    """How many of the standard streams are open, up to the first that is not."""
    for stream in range(_STREAMS):
        try:
            os.get_inheritable(stream)  # a tenth of the time of fstat
        except OSError:
            return stream
    return _STREAMS


def _addresses() -> int:
    """How many bytes of addresses this process has; 0 where the system does not tell."""
    try:
        return int(_SIZES.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return 0
