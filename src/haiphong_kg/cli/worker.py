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

from haiphong_kg.cli.console import say
from haiphong_kg.errors import QueryError

_MEMORY: Final = 4 * 2**30
_MARGIN: Final = 2
_CHILD: Final = "import sys; from haiphong_kg.cli.worker import child; sys.exit(child(sys.argv[1:]))"


def within(arguments: Sequence[str], seconds: float) -> int:
    """Runs the command in a child process and returns its status.

    Raises:
        QueryError: it was not done after `seconds`, or took too much memory; the child has ended then.
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-P", "-c", _CHILD, str(seconds), *arguments]
    with subprocess.Popen(command, env=environment) as process:  # noqa: S603 - our own interpreter and module
        try:
            status = process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise _late(seconds) from None
        finally:
            process.kill()
    if status == -getattr(signal, "SIGALRM", 0):
        raise _late(seconds)
    if status < 0:
        fix = f"ask for less: at most {_MEMORY >> 30} GB of memory are used"
        raise QueryError("the query ended before its answer, most likely for want of memory", fix=fix)
    return status


def child(arguments: Sequence[str]) -> int:
    """What the child process does: limits itself, then runs the command; its first argument is the deadline."""
    from haiphong_kg.cli import main

    _limit(float(arguments[0]) + _MARGIN)
    return main(arguments[1:], limited=True)


def _limit(seconds: float) -> None:
    """The system ends this process after `seconds`, should its parent be gone, or at too much memory."""
    if sys.platform == "win32":
        return
    import resource

    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ValueError, OSError) as error:
        say(f"memory is not limited here: {error}")


def _late(seconds: float) -> QueryError:
    return QueryError(f"stopped after {seconds:g} seconds", fix="narrow the query, add LIMIT, or raise --timeout")
