"""`haiphong-kg` and `python -m haiphong_kg`."""

import atexit
import gc
import os
import sys
from typing import Final

# A command ends soon and keeps most of what it makes: to look for circles among it 700 objects later again is a tenth
# of the time of a release.
_BETWEEN_LOOKS: Final = 100_000


def main() -> int:
    """Runs the command; interrupted while the program is still being loaded, it ends as quietly as later on."""
    gc.set_threshold(_BETWEEN_LOOKS)
    ended: list[int] = []
    atexit.register(_leave, ended)  # as the first, so that it is called as the last
    try:
        from haiphong_kg.cli import main as command

        ended.append(command())
    except KeyboardInterrupt:
        ended.append(130)
    return ended[0]


def _leave(ended: list[int]) -> None:
    """Ends the process of a command that came to its end, without taking apart what the system takes back anyway.

    That would take a tenth of the time of a short command. What cannot be printed any more is left for Python to tell.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError):
        return
    for status in ended:
        os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
