"""Of plain questions made of their parts none in a sample is answered wrong, and no fewer are right than have been."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import KnowledgeGraph
from tests.ask.grid.grading import RIGHT, WRONG, verdict
from tests.ask.grid.oracle import Records
from tests.ask.grid.sampling import sample

# A small part of the grid: of how many cells one is made, and how many are asked.
_SHARE: Final = 331
_ASKED: Final = 120
_MOST_WRONG: Final = 0
_LEAST_RIGHT: Final = 113


def test_plain_questions_made_of_their_parts_are_answered_as_the_records_have_it(
    real: KnowledgeGraph, asking: Asking
) -> None:
    came: dict[str, list[str]] = defaultdict(list)
    for cell in sample(Records(real), 1, _SHARE)[:_ASKED]:
        came[verdict(cell, ask(asking, cell.question, cell.lang))].append(cell.question)
    assert len(came[WRONG]) <= _MOST_WRONG, came[WRONG]
    assert len(came[RIGHT]) >= _LEAST_RIGHT
