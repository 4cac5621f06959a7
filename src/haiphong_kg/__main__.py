"""`haiphong-kg` and `python -m haiphong_kg`."""

import sys


def main() -> int:
    """Runs the command; interrupted while the program is still being loaded, it ends as quietly as later on."""
    try:
        from haiphong_kg.cli import main as command

        return command()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
