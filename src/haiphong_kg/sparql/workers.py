"""A query in a process of its own, which a deadline or a limit of memory ends, and which can open nothing.

A query runs inside the engine's compiled code, which listens to nobody; only its process can be ended. And whatever
gets past the reading of its text (`require_safe`), in that process no address and no file can be opened.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final

from pyoxigraph import RdfFormat

from haiphong_kg.errors import Message, QueryError
from haiphong_kg.sparql.bounds import MEMORY, ROWS, SECONDS, SIZE, starved, stopped
from haiphong_kg.sparql.child import GIVEN, UPDATES
from haiphong_kg.sparql.engine import Answer, Asker
from haiphong_kg.sparql.frames import Frame, answer_of, changes_of, packed, raised, receive, terms_json
from haiphong_kg.store import Changes, KnowledgeGraph, Term

_END_SECONDS: Final = 5.0
_CHILD: Final = "import sys; from haiphong_kg.sparql.child import main; main(sys.argv[1:])"


_LIVE: Final[weakref.WeakSet[Worker]] = weakref.WeakSet()


class Worker:
    """A process that answers one request after another, as `frames` describes them."""

    def __init__(self, command: Sequence[str], first: bytes = b"") -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=worker_environment(),
            start_new_session=True,  # ctrl-C is for the one who asks
        )
        self._first, self.asked = first, False
        self._ended = weakref.finalize(self, _end, self._process)
        _LIVE.add(self)

    def ask(self, request: Mapping[str, Any], seconds: float) -> Frame:
        """The reply to `request`.

        Raises:
            QueryError: there was none after `seconds`, or the process ended; it has ended then in any case.
            HaiphongError: what the worker itself found wrong.
        """
        late = threading.Event()
        timer = threading.Timer(seconds, self._stop, [late])
        timer.daemon = True
        timer.start()
        try:
            reply = self._exchange(packed({**request, "seconds": seconds}))
        except BaseException:
            self.end()
            raise
        finally:
            timer.cancel()
        if reply is None:
            self.end()
            raise stopped(seconds) if late.is_set() else starved()
        if "error" in reply.about:
            raise raised(reply.about)
        return reply

    def end(self) -> None:
        """Ends the process at once."""
        self._ended()

    def kill(self, wait: float = 0) -> None:
        """Lets the system end the process, and waits at most so many seconds for that."""
        self._process.kill()
        if wait:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(wait)

    def _stop(self, late: threading.Event) -> None:
        late.set()
        self.kill()

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._ended.alive

    def _exchange(self, request: bytes) -> Frame | None:
        to, source = self._process.stdin, self._process.stdout
        if to is None or source is None:
            return None
        with suppress(BrokenPipeError, ConnectionResetError):
            if not self.asked:
                to.write(self._first)
            to.write(request)
            to.flush()
        if not self.asked:
            self._first = b""
            self.asked = receive(source) is not None
        return receive(source) if self.asked else None


class Bounded:
    """Asks a graph in a worker, which starts with the first query and is replaced when it had to be ended.

    At most `memory` bytes for all its process has. A graph that takes changes is handed over anew for each query,
    unless `changes` says that there will be none. With `updates` it takes them too. Threads wait for each other.
    """

    def __init__(
        self, kg: KnowledgeGraph, memory: int = MEMORY, *, changes: bool = True, updates: bool = False
    ) -> None:
        self._kg, self._memory, self._changes = kg, memory, changes and kg.home is None
        self._further = [UPDATES] if updates else []
        self._worker: Worker | None = None
        self._stale = False
        self._lock = threading.Lock()

    def within(self, limit: int | None = ROWS, seconds: float = SECONDS) -> Asker:
        """What asks for at most `limit` rows, for at most `seconds` (see `ask`)."""
        return partial(self.ask, limit=limit, seconds=seconds)

    def ask(
        self,
        text: str,
        bindings: Mapping[str, Term],
        *,
        limit: int | None = ROWS,
        seconds: float = SECONDS,
        default: str = "",
    ) -> Answer:
        """The answer to `text` with the values of some of its columns; `default` is its default graph, "" all of them.

        Raises:
            QueryError: as `run`; or it took too long or too much.
        """
        request = {"text": text, "bindings": terms_json(bindings), "limit": limit, "size": SIZE, "default": default}
        with self._lock:
            reply = self._fresh().ask(request, seconds)
        return answer_of(reply.about, reply.body)

    def change(self, text: str, bindings: Mapping[str, Term], *, seconds: float = SECONDS, graph: str = "") -> Changes:
        """What an update of `graph`, "" for the union of all, takes and adds; it has done so to what is asked here.

        Raises:
            QueryError: as `ask`; then nothing has changed.
        """
        request = {"update": text, "bindings": terms_json(bindings), "graph": graph}
        with self._lock:
            try:
                reply = self._fresh().ask(request, seconds)
                return changes_of(reply.about, reply.body)
            except BaseException:
                self._stale = True  # it may have done a part
                raise

    def forget(self) -> None:
        """Notes that the graph has changed: the next query sees it as it is then."""
        self._stale = True

    def end(self) -> None:
        """Ends the process; the next query has a new one."""
        if self._worker:
            self._worker.end()

    def _fresh(self) -> Worker:
        """The process, with the graph as it is now."""
        if (self._changes or self._stale) and self._worker and self._worker.asked:
            self.end()
        self._stale = False
        return self.start()

    def start(self) -> Worker:
        """The process, started where there is none."""
        home = self._kg.home
        if self._worker is None or not self._worker.alive:
            place = GIVEN if home is None else str(home / "store")
            quads = b"" if home else packed({}, self._kg.store.dump(format=RdfFormat.N_QUADS) or b"")
            command = [sys.executable, "-P", "-c", _CHILD, str(self._memory), place, *self._further]
            self._worker = Worker(command, quads)
        return self._worker


def end_workers() -> None:
    """Ends all workers of this process, for one that is about to end itself."""
    for worker in list(_LIVE):
        worker.kill(wait=_END_SECONDS)


def worker_environment() -> dict[str, str]:
    """The environment of a worker, which finds the same packages and keeps one heap.

    The C library sets 64 MiB of addresses apart for each thread's heap, as many as chance has threads meet: a limit
    of memory would be met, or not, without a byte of data.
    """
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "MALLOC_ARENA_MAX": "1"}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(OSError):
                pipe.close()
    process.wait()


class WholeAnswers:
    """What a view for rdflib asks (see `store.Elsewhere`): whole answers and updates, each within `seconds`."""

    def __init__(self, bounded: Bounded, seconds: float = SECONDS) -> None:
        self._bounded, self._seconds = bounded, seconds
        self.forget = bounded.forget

    def change(self, text: str, bindings: Mapping[str, Term], graph: str) -> Changes:
        """What an update changes (see `Bounded.change`)."""
        return self._bounded.change(text, bindings, seconds=self._seconds, graph=graph)

    def ask(self, text: str, bindings: Mapping[str, Term], graph: str) -> Answer:
        """The whole answer.

        Raises:
            QueryError: as `Bounded.ask`; or it is larger than a process may hand over.
        """
        found = self._bounded.ask(text, bindings, limit=None, seconds=self._seconds, default=graph)
        if not found.whole:
            raise QueryError(Message("tooLarge"), fix=Message("askForLess"))
        return found
