"""Processes forked from one that has opened and prepared everything: each is there in a moment, and shares its memory.

The one that forks is told what to do over a socket. It alone waits for its children, so that a number which it is told
to end is still the process that was meant.
"""

from __future__ import annotations

import asyncio
import gc
import os
import select
import signal
import socket
import struct
import subprocess
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final, Self

from haiphong_kg.sparql import worker_environment
from haiphong_kg.web.serve.line import Line

_ORDER: Final = struct.Struct(">cI")
_FORK, _END, _STEP_BACK = b"F", b"E", b"S"
_LOWEST_PRIORITY: Final = 19
_QUIET_SECONDS: Final = 0.1
# The number of another process's clock, as the C library's clock_getcpuclockid makes it.
_CLOCK_BITS, _CLOCK_OF_PROCESS = 3, 2


def fork_for(
    control: socket.socket, work: Callable[[socket.socket], None], meanwhile: Iterator[object] | None = None
) -> None:
    """Does what `control` tells until that is closed; a new process does `work` with the socket that was sent.

    While it is told nothing, it goes on with `meanwhile`, of which the processes forked later have what is done.
    """
    children: set[int] = set()
    with suppress(ConnectionError):  # the server has ended while something was on its way
        _heed(control, work, meanwhile, children)
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _heed(
    control: socket.socket,
    work: Callable[[socket.socket], None],
    meanwhile: Iterator[object] | None,
    children: set[int],
) -> None:
    """Does what `control` tells, and keeps account of the children."""
    while True:
        if meanwhile:
            _wait(control, meanwhile)
        order, sockets, _, _ = socket.recv_fds(control, _ORDER.size, 1)
        children -= {pid for pid in children if os.waitpid(pid, os.WNOHANG)[0]}
        if not order:
            return
        kind, pid = _ORDER.unpack(order)
        if kind == _FORK:
            pid = _forked(control, socket.socket(fileno=sockets[0]), work)
            children.add(pid)
            control.sendall(_ORDER.pack(kind, pid))
        elif pid in children:
            _obey(kind, pid)


def _wait(control: socket.socket, meanwhile: Iterator[object]) -> None:
    """Waits for an order, step by step through `meanwhile`; what is there in the end is not looked at by `gc` again.

    Orders come in bursts, and one that waits for a step waits too long: the first step is taken when all is quiet.
    """
    last = object()
    worked = False
    while not select.select([control], [], [], 0 if worked else _QUIET_SECONDS)[0]:
        if next(meanwhile, last) is last:
            break
        worked = True
    if worked:
        gc.freeze()


def _obey(kind: bytes, pid: int) -> None:
    with suppress(OSError):
        if kind == _END:
            os.kill(pid, signal.SIGKILL)
        else:
            os.setpriority(os.PRIO_PROCESS, pid, _LOWEST_PRIORITY)


def _forked(control: socket.socket, own: socket.socket, work: Callable[[socket.socket], None]) -> int:
    with warnings.catch_warnings(), own:
        warnings.simplefilter("ignore", DeprecationWarning)  # the engine's own threads, which only write
        pid = os.fork()
        if pid:
            return pid
        try:
            control.close()
            work(own)
        except ConnectionError:  # the server has ended, and asks nothing more
            pass
        except BaseException:  # noqa: BLE001 - it must not go on as its parent
            traceback.print_exc()
        finally:
            os._exit(0)


class Forker:
    """The process that forks, as the server sees it."""

    def __init__(self, process: subprocess.Popen[bytes], control: socket.socket) -> None:
        self._process, self._control = process, control
        self._turn = asyncio.Lock()

    @classmethod
    def started(cls, command: Sequence[str]) -> Self:
        """Starts it; its standard input is the socket that tells it what to do."""
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(  # noqa: S603 - our own module
                command, stdin=theirs.fileno(), env=worker_environment(), start_new_session=True
            )
        ours.settimeout(0)
        return cls(process, ours)

    async def fork(self) -> tuple[int, Line]:
        """A new process: its number, and the line to it.

        Raises:
            OSError: the one that forks has ended.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            async with self._turn:
                socket.send_fds(self._control, [_ORDER.pack(_FORK, 0)], [theirs.fileno()])
                said = await asyncio.get_running_loop().sock_recv(self._control, _ORDER.size)
        if len(said) < _ORDER.size:
            ours.close()
            raise ConnectionResetError
        _, line = await asyncio.get_running_loop().create_unix_connection(Line, sock=ours)
        return _ORDER.unpack(said)[1], line

    def end(self, pid: int) -> None:
        """Ends a process at once."""
        self._tell(_END, pid)

    def step_back(self, pid: int) -> None:
        """Lets every other process of this computer go before that one."""
        self._tell(_STEP_BACK, pid)

    async def close(self) -> None:
        """Ends the one that forks, and all its children."""
        self._control.close()
        await asyncio.to_thread(self._process.wait)

    def _tell(self, kind: bytes, pid: int) -> None:
        with suppress(OSError):
            self._control.send(_ORDER.pack(kind, pid))


def processor_time(pid: int) -> float:
    """The seconds of a processor that a process has taken; where the system does not tell, those of the clock."""
    with suppress(AttributeError, OSError):
        return time.clock_gettime(~pid << _CLOCK_BITS | _CLOCK_OF_PROCESS)
    return time.monotonic()
