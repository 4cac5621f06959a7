"""A process at work, and a question that it is at or that waits for one."""

from __future__ import annotations

import asyncio

from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.sparql import Frame, raised
from haiphong_kg.web.serve.forking import Forker, processor_time
from haiphong_kg.web.serve.line import Line, Tell


class Worker:
    """A process and the line to it."""

    def __init__(self, forker: Forker, pid: int, line: Line) -> None:
        self.forker, self.last = forker, False
        self._pid, self._line, self._begun = pid, line, 0.0

    def ask(self, data: bytes, tell: Tell) -> None:
        """Sends a message and tells the next one; with no data only waits for it.

        What is told is a RefusedError where the process ends without a word.
        """
        self._begun = processor_time(self._pid)
        self._line.ask(data, tell)

    def taken(self) -> float:
        """The seconds of a processor that it has taken since it was asked."""
        return processor_time(self._pid) - self._begun

    def step_back(self) -> None:
        """Lets every other process of this computer go first: it is the `last` from then on."""
        if not self.last:
            self.last = True
            self.forker.step_back(self._pid)

    def end(self) -> None:
        """Ends the process at once."""
        self.forker.end(self._pid)
        self._line.close()


class Question:
    """A message to a process, for how many seconds it may be at it, and who is told what comes of it.

    `since` is when it began to be answered or, as long as it has no `worker`, to wait; `quick` tells its place; `fix`
    is what to do where it takes longer.
    """

    __slots__ = ("_tell", "data", "fix", "quick", "refusing", "seconds", "since", "worker")

    def __init__(self, data: bytes, seconds: float, tell: Tell, fix: Message | None = None) -> None:
        self.data, self.seconds, self._tell = data, seconds, tell
        self.fix = fix or Message("narrowQuestion")
        self.quick, self.since = True, 0.0
        self.worker: Worker | None = None
        self.refusing: asyncio.TimerHandle | None = None

    def end(self, found: Frame | HaiphongError) -> None:
        """Tells what came of it, as long as somebody wants to hear."""
        self._tell(raised(found.about) if isinstance(found, Frame) and "error" in found.about else found)


def settle(future: asyncio.Future[Frame], found: Frame | HaiphongError) -> None:
    """What is told to one who waits for it."""
    if future.done():
        return
    if isinstance(found, Frame):
        future.set_result(found)
    else:
        future.set_exception(found)
