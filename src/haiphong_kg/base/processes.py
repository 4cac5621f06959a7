"""Work side by side, in copies of this process."""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import sys
import threading
import weakref
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Final

_PR_SET_PDEATHSIG: Final = 1
_TASKS: Final = Path("/proc/self/task")


def side_by_side(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each of `tasks` returns, in their order; side by side where this process may be copied, else in turn.

    What they return must be picklable. The first that fails, in their order, fails the whole.
    """
    if not _can_copy():
        return [task() for task in tasks]
    sys.stdout.flush()
    sys.stderr.flush()
    running = [_started(partial(_tell, task)) for task in tasks[:-1]]
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


def aside(task: Callable[[], None]) -> bool:
    """Does `task` in a copy of this process, which nobody waits for; False where the system or threads forbid it."""
    if not _can_copy():
        return False
    sys.stdout.flush()
    sys.stderr.flush()
    if _forked():
        return True
    try:
        os.setsid()
        for stream in range(3):
            os.dup2(os.open(os.devnull, os.O_RDWR), stream)
        task()
    finally:
        os._exit(0)


def has_one_thread() -> bool:
    """Whether this process may be copied for a task that Python's other threads, of which there are none, do not need.

    Threads of compiled libraries do not count: what they hold is only held while they write.
    """
    return sys.platform == "linux" and threading.active_count() == 1


class Copy:
    """A copy of this process that does one task after another, and ends with this process or at ctrl-C.

    It starts at once, beside what this process does until there is a task, and anew with the next task where it had to
    be ended. It calls `begin` first, and gives back what `do` returns for each task.
    """

    def __init__(self, begin: Callable[[], None], do: Callable[[Any], Any]) -> None:
        self._begin, self._do = begin, do
        self._pipes: tuple[IO[bytes], IO[bytes]] | None = self._started()

    def ask(self, task: Any, seconds: float) -> Any:  # noqa: ANN401 - what `do` takes and returns
        """What `do` returns for `task`, or raises.

        Raises:
            TimeoutError: it was not done after so many seconds.
            EOFError: the copy came to its end without a word, as for want of memory.
        """
        outcome: _Outcome = None, EOFError()
        try:
            self._pipes = self._pipes or self._started()
            outcome = _exchanged(*self._pipes, task, seconds)
        finally:
            if isinstance(outcome[1], EOFError | TimeoutError | MemoryError):
                self._pipes = None
                self.end()
        result, error = outcome
        if error is not None:
            raise error
        return result

    def _started(self) -> tuple[IO[bytes], IO[bytes]]:
        reading, writing = os.pipe()
        pid, stream = _started(lambda to: _serve(self._begin, self._do, reading, to), writing)
        os.close(reading)
        pipes = os.fdopen(writing, "wb"), os.fdopen(stream, "rb")
        self.end = weakref.finalize(self, _ended, pid, *pipes)
        return pipes


def _can_copy() -> bool:
    """Whether this process may be copied: Linux can do it, and a copy has one thread only, so there must be no more."""
    return sys.platform == "linux" and len(list(_TASKS.iterdir())) == 1


def _forked() -> int:
    """As `os.fork`; ctrl-C waits until it is done: what Python does around it would drop it, with a report."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return os.fork()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_Outcome = tuple[Any, Exception | None]


def _started(work: Callable[[IO[bytes]], None], *ours: int) -> tuple[int, int]:
    """A copy of this process that does `work`, and where can be read what it writes; it has none of `ours`."""
    reading, writing = os.pipe()
    pid = _forked()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        _end_with_parent()
        gc.disable()  # it ends before there is anything to free, and to look for that took a tenth of its time
        for one in (reading, *ours):
            os.close(one)
        with os.fdopen(writing, "wb") as stream:
            work(stream)
    finally:
        os._exit(0)


def _end_with_parent() -> None:
    """Lets the system end this process when the one that asked is gone, so that no work goes on for nobody."""
    ctypes = import_module("ctypes")  # beside what the other process does: it takes 2 ms
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _outcome(task: Callable[[], Any]) -> _Outcome:
    try:
        return task(), None
    except Exception as error:  # noqa: BLE001 - it is raised by the process that asked
        return None, error


def _tell(task: Callable[[], Any], to: IO[bytes]) -> None:
    pickle.dump(_outcome(task), to)
    to.flush()


def _serve(begin: Callable[[], None], do: Callable[[Any], Any], tasks: int, to: IO[bytes]) -> None:
    """Tells the outcome of task after task, until there are none."""
    begin()
    with os.fdopen(tasks, "rb") as source, suppress(EOFError):
        while True:
            task = pickle.load(source)  # noqa: S301 - from the process whose copy this is
            _tell(partial(do, task), to)


def _exchanged(to: IO[bytes], source: IO[bytes], task: object, seconds: float) -> _Outcome:
    """The outcome of `task`, which a copy is told and gives back."""
    with suppress(BrokenPipeError):
        pickle.dump(task, to)
        to.flush()
    poll = select.poll()
    poll.register(source, select.POLLIN)
    if not poll.poll(seconds * 1000):
        return None, TimeoutError()
    try:
        outcome: _Outcome = pickle.load(source)  # noqa: S301 - from a copy of this process
    except (EOFError, pickle.UnpicklingError):
        return None, EOFError()
    return outcome


def _ended(pid: int, *pipes: IO[bytes]) -> None:
    """Ends a copy."""
    with suppress(OSError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    for one in pipes:
        with suppress(BrokenPipeError):
            one.close()


def _told(stream: int) -> _Outcome | None:
    """The outcome that a copy told; None where it came to its end without one."""
    with os.fdopen(stream, "rb", closefd=False) as told, suppress(EOFError, pickle.UnpicklingError):
        outcome: _Outcome = pickle.load(told)  # noqa: S301 - from a copy of this process
        return outcome
    return None
