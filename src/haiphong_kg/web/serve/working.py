"""A process at work on a question: the line to it, what it has taken, and how long its answer is waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from haiphong_kg.errors import Message
from haiphong_kg.sparql import Frame
from haiphong_kg.web.serve.forking import Forker, processor_time
from haiphong_kg.web.serve.line import Line
from haiphong_kg.web.serve.protocol import RefusedError

_LOOK: Final = 0.05


class Worker:
    """A process and the line to it."""

    def __init__(self, forker: Forker, pid: int, line: Line) -> None:
        self.forker, self.last = forker, False
        self._pid, self._line, self._begun = pid, line, 0.0

    def exchange(self, data: bytes) -> asyncio.Future[Frame]:
        """Sends a message and gives the next one; with no data only waits for it.

        It fails with RefusedError where the process ends without a word.
        """
        self._begun = processor_time(self._pid)
        return self._line.exchange(data)

    def taken(self) -> float:
        """The seconds of a processor that the exchange has taken so far."""
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


class Patience:
    """Timers of an exchange: it is looked at every moment until it `is_slow`, after so many seconds it fails.

    Timers, because waiting for what may be late takes five times as long as waiting.
    """

    def __init__(self, seconds: float, exchange: asyncio.Future[Frame], is_slow: Callable[[float], bool]) -> None:
        self._seconds, self._exchange, self._is_slow = seconds, exchange, is_slow
        self._loop = asyncio.get_running_loop()
        self._begun = self._loop.time()
        self._later = self._loop.call_later(min(_LOOK, seconds), self._look)

    def end(self) -> None:
        """Waits no more."""
        self._later.cancel()

    def _look(self) -> None:
        passed = self._loop.time() - self._begun
        rest = self._seconds - passed
        try:
            if rest <= 0:
                said = Message("stopped", seconds=f"{self._seconds:g}")
                raise RefusedError(504, said, fix=Message("narrowQuestion"))
            wait = rest if self._is_slow(passed) else min(_LOOK, rest)
        except RefusedError as refused:
            if not self._exchange.done():
                self._exchange.set_exception(refused)
        else:
            self._later = self._loop.call_later(wait, self._look)
