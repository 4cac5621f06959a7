"""A command in a process of its own, which a deadline, a limit of memory or ctrl-C ends whatever it is doing.

A query runs inside the engine's compiled code, which listens to nobody; only its process can be ended.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from typing import Final

from haiphong_kg.cli.console import MEMORY, say
from haiphong_kg.errors import QueryError

_LATE: Final = -1000
_MARGIN: Final = 2
_CHILD: Final = "import sys; from haiphong_kg.cli.worker import child; sys.exit(child(sys.argv[1:]))"


def within(arguments: Sequence[str], seconds: float) -> int:
    """Runs the command in a child process and returns its status.

    Raises:
        QueryError: it was not done after `seconds`, or took too much memory; the child has ended then.
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-P", "-c", _CHILD, str(seconds), *arguments]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:  # noqa: S603 - our own module
        try:
            said = process.communicate(timeout=seconds)[1]
        except subprocess.TimeoutExpired:
            process.kill()
            said = process.communicate()[1]
            process.returncode = _LATE
        finally:
            process.kill()
    return _outcome(process.returncode, said.decode(errors="replace"), seconds)


def child(arguments: Sequence[str]) -> int:
    """What the child process does: sets itself an alarm, then runs the command; its first argument is the deadline."""
    from haiphong_kg.cli import main

    _alarm(float(arguments[0]) + _MARGIN)
    return main(arguments[1:], limited=True)


def _outcome(status: int, said: str, seconds: float) -> int:
    """Passes on what the child said, its status too; of one that did not come to its end only the warnings."""
    for line in said.splitlines():
        if status >= 0 or line.startswith("Warning: "):
            say(line)
    if status in (_LATE, -getattr(signal, "SIGALRM", 0)):
        fix = "narrow the query, add LIMIT, or raise --timeout"
        raise QueryError(f"stopped after {seconds:g} seconds", fix=fix)
    if status < 0:
        fix = f"ask for less: a query may use {MEMORY >> 30} GB"
        raise QueryError("the query ended before its answer, most likely for want of memory", fix=fix)
    return status


def _alarm(seconds: float) -> None:
    """The system ends this process after `seconds`, should its parent be gone by then."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
