"""The command `haiphong-kg`: parse, call, print."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from typing import Final

from haiphong_kg.cli.console import say, speak, spoken, stand_in
from haiphong_kg.cli.deadline import within
from haiphong_kg.cli.parser import language, parse
from haiphong_kg.errors import HaiphongError, Message, reason

_FULL: Final = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))  # Windows has no quota's number


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0, 1 for a known problem, 2 for wrong usage, 130 when interrupted."""
    stand_in()
    try:
        given = sys.argv[1:] if arguments is None else arguments
        speak(language(given))
        options = parse(given)
        with within(getattr(options, "timeout", None) if getattr(options, "ends", False) else None):
            status: int = options.run(options)
        sys.stdout.flush()
        return status
    except HaiphongError as error:
        return _fail(error.told(spoken()), error.exit_status)
    except BrokenPipeError:
        _drop_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _fail(_refusal(error).told(spoken()), 1)
    except (MemoryError, RuntimeError) as error:  # a store that cannot read its files raises RuntimeError
        said = Message("systemFails", kind=type(error).__name__, why=Message("inBoth", en=error, vi=reason(error)))
        return _fail(said.told(spoken()), 1)


def _refusal(error: OSError) -> Message:
    """What the system would not do, in words."""
    if error.errno in _FULL:
        return Message("cutShort", why=reason(error))
    where = f" ({error.filename})" if error.filename else ""
    return Message("systemRefuses", where=where, why=reason(error) or type(error).__name__)


def _fail(message: str, status: int) -> int:
    try:
        sys.stdout.flush()
    except OSError:  # the disk is full, which the message says already
        _drop_output()
    say(Message("errorLine", said=" ".join(message.split())))
    return status


def _drop_output() -> None:
    """Sends what still waits to be written nowhere, or Python would try, and complain, once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
