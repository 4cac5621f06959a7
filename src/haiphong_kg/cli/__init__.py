"""The command `haiphong-kg`: parse, call, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from haiphong_kg.base import printable
from haiphong_kg.cli.parser import parse
from haiphong_kg.errors import HaiphongError


def main(arguments: Sequence[str] | None = None, *, limited: bool = False) -> int:
    """Runs one command; returns 0, 1 for a known problem, 2 for wrong usage, 130 when interrupted.

    A command with `--timeout` runs in a child process, unless this is that process already (`limited`).
    """
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = parse(given)
        if getattr(options, "worker", False) and options.timeout and not limited:
            from haiphong_kg.cli.worker import within

            return within(given, options.timeout)
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except HaiphongError as error:
        return _fail(str(error), error.exit_status)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except (MemoryError, RecursionError, OSError) as error:
        return _fail(f"{type(error).__name__}: {error}; free some memory or disk, or check the path, and try again", 1)


def _fail(message: str, status: int) -> int:
    sys.stdout.flush()
    sys.stderr.write(f"Error: {printable(' '.join(message.split()))}\n")
    return status
