"""`haiphong-kg` and `python -m haiphong_kg`."""

import atexit
import gc
import sys
from typing import Final

# A command ends soon and keeps most of what it makes: to look for circles among it 700 objects later again is a tenth
# of the time of a release.
_BETWEEN_LOOKS: Final = 100_000


def main() -> int:
    """Runs the command; interrupted while the program is still being loaded, it ends as quietly as later on."""
    gc.set_threshold(_BETWEEN_LOOKS)
    atexit.register(gc.freeze)  # nor at the end, when the system takes all back: a tenth of the time of a short command
    try:
        from haiphong_kg.cli import main as command

        return command()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
