"""A few processes that answer for the server: none waits for a slow question of another, and each can be ended.

A question has one of the quick places until it has taken its share of a processor. If it is not answered by then, it
goes on with the lowest priority in one of a few slow places, and a fresh process takes its quick place. Where all slow
places are taken, it may stay for a second, or half of one if others wait for its place; then it is refused. A process
that was ended, or was slow, is not used again.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.sparql import Frame, packed, raised
from haiphong_kg.web.serve.forking import Forker
from haiphong_kg.web.serve.protocol import BUSY, BUSY_SECONDS, RefusedError, busy
from haiphong_kg.web.serve.working import Question, Worker, settle

# What is asked in a language for queries, which can bound its rows.
_QUERIES: Final = ("sparql", "get")
_SHARE: Final = 0.05
_STAY: Final = 1.0
_STAY_WANTED: Final = 0.5
_LOOK: Final = 0.025
_AFTER_A_FAULT: Final = 1.0
_START_SECONDS: Final = 120.0
_MOST_WAITING: Final = 256
_LONGEST_WAIT: Final = 5.0


class Limits(NamedTuple):
    """How many quick and slow places there are, how many seconds a question may take."""

    quick: int = 4 * (os.cpu_count() or 1)
    slow: int = 8
    seconds: float = 10.0


class Pool:
    """The processes that `command` starts, each of which speaks as `sparql.child.serve` does.

    Questions are looked at by one timer for all: waiting for what may be late takes five times as long as waiting.
    """

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        self.limits, self._command = limits, command
        self._free, self._slow = limits.quick, 0
        # The last to have worked works again: its memory is at hand.
        self._idle: list[Worker] = []
        self._working: dict[Question, Worker] = {}
        self._waiting: deque[Question] = deque()
        self._is_looking = False
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
        while self._idle:
            self._discard(self._idle.pop())
        self._count += 1
        self._welcome(first)
        self._fill()
        if before:
            self._do(self._closed(before))

    async def ask(self, request: dict[str, Any], seconds: float | None = None) -> Frame:
        """The reply to `request`, in `seconds` or else what is allowed. Who is cancelled ends the process at work.

        Raises:
            RefusedError: all places are taken, or it took too long or too much.
            HaiphongError: what the worker itself found wrong.
        """
        seconds = seconds or self.limits.seconds
        reply: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()
        fix = None if request.get("task") in _QUERIES else Message("askOneThing")
        question = Question(packed({**request, "seconds": seconds}), seconds, partial(settle, reply), fix)
        self.put(question)
        try:
            return await reply
        except asyncio.CancelledError:
            self.leave(question)
            raise

    def put(self, question: Question) -> None:
        """Has a question answered: now, or as soon as there is a place for it."""
        if not self._waiting and self._free and self._idle:
            self._begin(question)
        elif len(self._waiting) < _MOST_WAITING:
            question.since = asyncio.get_running_loop().time()
            self._waiting.append(question)
        else:
            self._refuse(question, busy(Message("tooMany")))
        if not self._is_looking:
            self._is_looking = True
            asyncio.get_running_loop().call_later(_LOOK, self._look)

    def leave(self, question: Question) -> None:
        """Ends what is done for a question of which nobody wants to hear any more."""
        if question in self._working:
            self._let_go(question, is_sound=False)
        elif question in self._waiting:
            self._waiting.remove(question)
        elif question.refusing:
            question.refusing.cancel()

    def state(self) -> dict[str, int]:
        """How many processes are ready, and how many questions are slow or waiting."""
        return {"ready": len(self._idle), "slow": self._slow, "waiting": len(self._waiting)}

    async def close(self) -> None:
        """Ends all processes."""
        forker, self._forker = self._forker, None
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if forker:
            await forker.close()

    def _begin(self, question: Question) -> None:
        self._free -= 1
        worker = self._working[question] = self._idle.pop()
        question.since = asyncio.get_running_loop().time()
        worker.ask(question.data, partial(self._answered, question))

    def _begin_next(self) -> None:
        while self._waiting and self._free and self._idle:
            self._begin(self._waiting.popleft())

    def _answered(self, question: Question, found: Frame | HaiphongError) -> None:
        self._let_go(question, is_sound=isinstance(found, Frame))
        question.end(found)

    def _let_go(self, question: Question, *, is_sound: bool) -> None:
        """Takes the place of a question, and its process, which answers another one if it `is_sound` and was quick."""
        worker = self._working.pop(question)
        if question.quick:
            self._free += 1
        else:
            self._slow -= 1
        if is_sound and question.quick and not worker.last and worker.forker is self._forker:
            self._idle.append(worker)
        else:
            self._discard(worker, counted=question.quick)
        self._begin_next()

    def _refuse(self, question: Question, error: RefusedError) -> None:
        """Tells that a question is refused; for want of a place, only when asking again makes sense.

        Those who ask again at once would take every quick place.
        """
        if error.status == BUSY:
            question.refusing = asyncio.get_running_loop().call_later(BUSY_SECONDS, question.end, error)
        else:
            question.end(error)

    def _look(self) -> None:
        """Looks at every question."""
        now = asyncio.get_running_loop().time()
        for question, worker in list(self._working.items()):
            try:
                self._look_at(question, worker, now - question.since)
            except RefusedError as refused:
                self._let_go(question, is_sound=False)
                self._refuse(question, refused)
        while self._waiting and now - self._waiting[0].since > _LONGEST_WAIT:
            self._refuse(self._waiting.popleft(), busy(Message("tooMany")))
        self._is_looking = bool(self._working or self._waiting)
        if self._is_looking:
            asyncio.get_running_loop().call_later(_LOOK, self._look)

    def _look_at(self, question: Question, worker: Worker, passed: float) -> None:
        """Gives a question a slow place if it has taken its share, or waits for others for too long.

        One that had no chance yet, on a computer with much else to do, would never be answered with a low priority.

        Raises:
            RefusedError: it has met its deadline; or there is no slow place, and it has stayed too long, the sooner if
                others wait for its quick place.
        """
        if passed >= question.seconds:
            said = Message("stopped", seconds=f"{question.seconds:g}")
            raise RefusedError(504, said, fix=question.fix)
        if not question.quick or passed < _SHARE:
            return
        if worker.taken() >= _SHARE:
            worker.step_back()
        elif passed < _STAY:
            return
        if self._slow < self.limits.slow:
            self._slow_down(question)
        elif passed >= (_STAY_WANTED if self._waiting else _STAY):
            raise busy(Message("tooManyLong"))

    def _slow_down(self, question: Question) -> None:
        """Changes to a slow place."""
        question.quick = False
        self._slow += 1
        self._free += 1
        self._count -= 1
        self._fill()
        self._begin_next()

    def _discard(self, worker: Worker, *, counted: bool = True) -> None:
        self._count -= counted
        worker.end()
        self._fill()

    def _welcome(self, worker: Worker) -> None:
        self._idle.append(worker)
        self._begin_next()

    def _fill(self) -> None:
        """Starts what is missing: a process for each quick place, and for each that may have gone to a slow one."""
        while self._forker and self._count < self.limits.quick + self.limits.slow:
            self._count += 1
            self._do(self._bring(self._forker))

    async def _bring(self, forker: Forker) -> None:
        try:
            worker = await self._started(forker)
            if forker is self._forker:
                self._welcome(worker)
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
            ready: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()
            worker.ask(b"", partial(settle, ready))
            said = await ready
        if "error" in said.about:
            worker.end()
            raise raised(said.about)
        return worker

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
