"""The files of phrasings that the tests of this room read."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
OPEN: Final = HERE / "open.csv"
OLD: Final = HERE / "phrasings.csv"
SECOND: Final = HERE / "second.csv"
THIRD: Final = HERE / "third.csv"
UNSEEN: Final = HERE / "unseen.csv"


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a file of phrasings."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
