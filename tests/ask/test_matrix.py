"""A matrix of what can be asked of which class of thing, two phrasings a language: what comes of each is as written.

A row whose verdict is not "right" is still open: whoever mends it writes the new verdict there.
"""

from __future__ import annotations

from collections import Counter

import pytest

from haiphong_kg.ask import Asking
from tests.ask.phrasings import HERE, rows_of
from tests.benchmarks.graded import verdict

_ROWS = rows_of(HERE / "matrix.csv")
_CELLS = sorted({(row["class"], row["attribute"]) for row in _ROWS})


@pytest.mark.parametrize(("kind", "attribute"), _CELLS)
def test_a_cell_is_answered_as_written(asking: Asking, kind: str, attribute: str) -> None:
    rows = [row for row in _ROWS if (row["class"], row["attribute"]) == (kind, attribute)]
    found = {row["question"]: verdict(asking, row) for row in rows}
    assert found == {row["question"]: row["verdict"] for row in rows}


def test_few_cells_are_open_and_hardly_any_row_is_wrong() -> None:
    verdicts = Counter(row["verdict"] for row in _ROWS)
    assert verdicts["right"] >= 0.85 * len(_ROWS)
    assert verdicts["missed"] <= 0.03 * len(_ROWS)
