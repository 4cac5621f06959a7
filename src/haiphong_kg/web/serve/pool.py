"""A few processes that answer for the server: none waits for a slow question of another, and each can be ended.

A question has one of the quick places until it has taken its share of a processor. If it is not answered by then, it
goes on with the lowest priority in one of a few slow places, and a fresh process takes its quick place. Where all slow
places are taken, it may stay for a second, or half of one if others wait for its place; then it is refused. A process
that was ended, or was slow, is not used again.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any, Final, NamedTuple, Self

from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.sparql import Frame, packed, raised
from haiphong_kg.web.serve.forking import Forker
from haiphong_kg.web.serve.protocol import BUSY, BUSY_SECONDS, RefusedError, busy
from haiphong_kg.web.serve.working import Patience, Worker

_SHARE: Final = 0.05
_STAY: Final = 1.0
_STAY_WANTED: Final = 0.5
_AFTER_A_FAULT: Final = 1.0
_START_SECONDS: Final = 120.0
_MOST_WAITING: Final = 256
_LONGEST_WAIT: Final = 5.0


class Limits(NamedTuple):
    """How many quick and slow places there are, how many seconds a question may take."""

    quick: int = 4 * (os.cpu_count() or 1)
    slow: int = 8
    seconds: float = 10.0


class _Place:
    """A place in the pool that a question holds: first a quick one, then perhaps a slow one."""

    def __init__(self, pool: Pool) -> None:
        self._pool, self.quick = pool, True

    async def __aenter__(self) -> Self:
        await self._pool.wait_for_place()
        return self

    async def __aexit__(self, *_exception: object) -> None:
        if self.quick:
            self._pool.quick.release()
        else:
            self._pool.slow -= 1

    def slow_down(self) -> bool:
        """Changes to a slow place, where there is one."""
        if self._pool.slow >= self._pool.limits.slow:
            return False
        self.quick = False
        self._pool.slow += 1
        self._pool.quick.release()
        return True


class Pool:
    """The processes that `command` starts, each of which speaks as `sparql.child.serve` does."""

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        self.limits, self._command = limits, command
        self.quick, self.slow, self._waiting = asyncio.Semaphore(limits.quick), 0, 0
        # The last to have worked works again: its memory is at hand.
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._count = 0
        self._forker: Forker | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Opens the data; what was opened before ends with the questions that are being answered.

        Raises:
            HaiphongError: the data is at fault; the pool is as it was.
        """
        forker = Forker.started(self._command)
        try:
            first = await self._started(forker)
        except BaseException:
            await forker.close()
            raise
        before, self._forker = self._forker, forker
        while not self._idle.empty():
            self._discard(self._idle.get_nowait())
        self._count += 1
        self._idle.put_nowait(first)
        self._fill()
        if before:
            self._do(self._closed(before))

    async def ask(self, request: dict[str, Any], seconds: float | None = None) -> Frame:
        """The reply to `request`, in `seconds` or else what is allowed. Who is cancelled ends the process at work.

        Who is refused for want of a place hears of it only when asking again makes sense: those who ask again at once
        would take every quick place.

        Raises:
            RefusedError: all places are taken, or it took too long or too much.
            HaiphongError: what the worker itself found wrong.
        """
        try:
            reply = await self._reply(request, seconds or self.limits.seconds)
        except RefusedError as refused:
            if refused.status == BUSY:
                await asyncio.sleep(BUSY_SECONDS)
            raise
        if "error" in reply.about:
            raise raised(reply.about)
        return reply

    async def wait_for_place(self) -> None:
        """Waits for a quick place.

        Raises:
            RefusedError: too many wait, or it took too long.
        """
        if not self.quick.locked():
            await self.quick.acquire()
            return
        try:
            if self._waiting >= _MOST_WAITING:
                raise TimeoutError
            self._waiting += 1
            try:
                await asyncio.wait_for(self.quick.acquire(), _LONGEST_WAIT)
            finally:
                self._waiting -= 1
        except TimeoutError:
            raise busy(Message("tooMany")) from None

    def state(self) -> dict[str, int]:
        """How many processes are ready, and how many questions are slow or waiting."""
        return {"ready": self._idle.qsize(), "slow": self.slow, "waiting": self._waiting}

    async def close(self) -> None:
        """Ends all processes."""
        forker, self._forker = self._forker, None
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if forker:
            await forker.close()

    async def _reply(self, request: dict[str, Any], seconds: float) -> Frame:
        async with _Place(self) as place:
            worker = await self._idle.get()
            try:
                reply = await self._exchange(worker, place, request, seconds)
            except BaseException:
                self._discard(worker, counted=place.quick)
                raise
            if place.quick and not worker.last and worker.forker is self._forker:
                self._idle.put_nowait(worker)
            else:
                self._discard(worker, counted=place.quick)
            return reply

    async def _exchange(self, worker: Worker, place: _Place, request: dict[str, Any], seconds: float) -> Frame:
        exchange = worker.exchange(packed({**request, "seconds": seconds}))
        patience = Patience(seconds, exchange, partial(self._is_slow, worker, place))
        try:
            return await exchange
        finally:
            patience.end()
            exchange.cancel()

    def _is_slow(self, worker: Worker, place: _Place, passed: float) -> bool:
        """Whether a question has a slow place from now on: it has taken its share, or waits for others for too long.

        One that had no chance yet, on a computer with much else to do, would never be answered with a low priority.

        Raises:
            RefusedError: there is none, and it has stayed too long, the sooner if others wait for its quick place.
        """
        if worker.taken() >= _SHARE:
            worker.step_back()
        elif passed < _STAY:
            return False
        if place.slow_down():
            self._count -= 1
            self._fill()
            return True
        if passed >= (_STAY_WANTED if self._waiting else _STAY):
            raise busy(Message("tooManyLong"))
        return False

    def _discard(self, worker: Worker, *, counted: bool = True) -> None:
        self._count -= counted
        worker.end()
        self._fill()

    def _fill(self) -> None:
        """Starts what is missing: a process for each quick place, and for each that may have gone to a slow one."""
        while self._forker and self._count < self.limits.quick + self.limits.slow:
            self._count += 1
            self._do(self._bring(self._forker))

    async def _bring(self, forker: Forker) -> None:
        try:
            worker = await self._started(forker)
            if forker is self._forker:
                self._idle.put_nowait(worker)
                return
            worker.end()
        except (HaiphongError, OSError):
            await asyncio.sleep(_AFTER_A_FAULT)
            if forker is self._forker:  # it has ended, though nobody wanted that
                self._forker = Forker.started(self._command)
                self._do(forker.close())
        self._count -= 1
        self._fill()

    async def _closed(self, forker: Forker) -> None:
        """Closes what is not used any more, as soon as the longest question must have ended."""
        await asyncio.sleep(self.limits.seconds + 1)
        await forker.close()

    async def _started(self, forker: Forker) -> Worker:
        async with asyncio.timeout(_START_SECONDS):
            worker = Worker(forker, *await forker.fork())
            ready = await worker.exchange(b"")
        if "error" in ready.about:
            worker.end()
            raise raised(ready.about)
        return worker

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
