"""The end of a command after so many seconds, whatever it is doing: in Python, in the engine, or waiting."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from haiphong_kg.cli.console import spoken
from haiphong_kg.errors import Message

_LAST_WORD: Final = threading.Lock()
_WORKERS: Final = "haiphong_kg.sparql.workers"


@contextmanager
def within(seconds: float | None) -> Iterator[None]:
    """Ends this process with status 1 and a message, should what is inside not be done after `seconds`."""
    if seconds is None:
        yield
        return
    from haiphong_kg.sparql import stopped  # now: while a query runs, nothing can be opened

    message = Message("errorLine", said=stopped(seconds).told(spoken())).told(spoken())
    timer = threading.Timer(seconds, _expire, [message])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with _LAST_WORD:  # else this would be said twice
            pass


def _expire(message: str) -> None:
    _LAST_WORD.acquire()
    sys.stderr.write(message + "\n")
    sys.stderr.flush()
    if workers := sys.modules.get(_WORKERS):  # there are none where nobody loaded it, which takes 15 ms
        workers.end_workers()
    os._exit(1)
