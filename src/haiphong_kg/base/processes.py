"""Work side by side, in copies of this process."""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

_PR_SET_PDEATHSIG: Final = 1
_TASKS: Final = Path("/proc/self/task")


def can_copy() -> bool:
    """Whether this process may be copied: Linux can do it, and a copy has one thread only, so there must be no more."""
    return sys.platform == "linux" and len(list(_TASKS.iterdir())) == 1


def side_by_side(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each of `tasks` returns, in their order; side by side where this process may be copied, else in turn.

    What they return must be picklable. The first that fails, in their order, fails the whole.
    """
    if not can_copy():
        return [task() for task in tasks]
    sys.stdout.flush()
    sys.stderr.flush()
    running = [_started(task) for task in tasks[:-1]]
    try:
        last = _outcome(tasks[-1])
        outcomes = [*(_told(stream) for _, stream in running), last]
    finally:
        for pid, stream in running:
            os.close(stream)
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)
    results = [_outcome(task) if one is None else one for task, one in zip(tasks, outcomes, strict=True)]
    for error in [error for _, error in results if error is not None]:
        raise error
    return [result for result, _ in results]


def forked() -> int:
    """As `os.fork`; ctrl-C waits until it is done: what Python does around it would drop it, with a report."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return os.fork()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def has_one_thread() -> bool:
    """Whether this process may be copied for a task that Python's other threads, of which there are none, do not need.

    Threads of compiled libraries do not count: what they hold is only held while they write.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def apart(task: Callable[[], Any], seconds: float) -> Any:  # noqa: ANN401 - what the task returns
    """What `task` returns, done in a copy of this process, which ends after `seconds` and at ctrl-C.

    Raises:
        TimeoutError: it was not done by then.
        EOFError: the copy came to its end without a word, as for want of memory.
    """
    pid, stream = _started(task)
    late = threading.Event()

    def end() -> None:
        late.set()
        os.kill(pid, signal.SIGKILL)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        outcome = _told(stream)
    finally:
        timer.cancel()
        timer.join()  # else it might end a process that has this number by then
        os.kill(pid, signal.SIGKILL)
        os.close(stream)
        os.waitpid(pid, 0)
    if outcome is None:
        raise TimeoutError if late.is_set() else EOFError
    result, error = outcome
    if error is not None:
        raise error
    return result


_Outcome = tuple[Any, Exception | None]


def _started(task: Callable[[], Any]) -> tuple[int, int]:
    """The copy of this process that does `task`, and where it tells the outcome."""
    reading, writing = os.pipe()
    pid = forked()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        _end_with_parent()
        gc.disable()  # it ends before there is anything to free, and to look for that took a tenth of its time
        os.close(reading)
        with os.fdopen(writing, "wb") as stream:
            pickle.dump(_outcome(task), stream)
    finally:
        os._exit(0)


def _end_with_parent() -> None:
    """Lets the system end this process when the one that asked is gone, so that no work goes on for nobody."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _outcome(task: Callable[[], Any]) -> _Outcome:
    try:
        return task(), None
    except Exception as error:  # noqa: BLE001 - it is raised by the process that asked
        return None, error


def _told(stream: int) -> _Outcome | None:
    """The outcome that a copy told; None where it came to its end without one."""
    with os.fdopen(stream, "rb", closefd=False) as told, suppress(EOFError, pickle.UnpicklingError):
        outcome: _Outcome = pickle.load(told)  # noqa: S301 - from a copy of this process
        return outcome
    return None
