"""How many cells of the grid are answered right, left open or answered wrong, by each of their parts.

    python -m tests.ask.grid [--most N] [--share N] [--half worked|unworked] [--show PART]

Of one of `--share` cells at most `--most` of each kind are asked; `--show` prints those of the worked half that are
open or wrong and have PART in their group.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from typing import Final

from haiphong_kg.ask import ask, prepare
from haiphong_kg.store import find_layout, open_compiled
from tests.ask.grid.cells import Cell
from tests.ask.grid.grading import OPEN, RIGHT, WRONG, verdict
from tests.ask.grid.oracle import Records
from tests.ask.grid.sampling import sample

_PARTS: Final = ("language", "relation", "class", "restriction", "time", "frame")


def _parts(cell: Cell) -> list[tuple[str, str]]:
    """The values of all dimensions of a cell."""
    half = "unworked" if cell.unworked else "worked"
    return [("half", half), ("target", cell.target), ("typed", cell.style), *zip(_PARTS, cell.group, strict=True)]


def main() -> None:
    """Asks a sample of the grid and prints the table."""
    options = argparse.ArgumentParser()
    options.add_argument("--most", type=int, default=3)
    options.add_argument("--share", type=int, default=16)
    options.add_argument("--half", choices=("worked", "unworked"))
    options.add_argument("--show")
    said = options.parse_args()
    kg = open_compiled(find_layout(None))
    asking = prepare(kg)
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for cell in sample(Records(kg), said.most, said.share):
        parts = _parts(cell)
        if said.half not in (None, parts[0][1]):
            continue
        reply = ask(asking, cell.question, cell.lang)
        came = verdict(cell, reply)
        for one in parts:
            found[one][came] += 1
        if said.show is not None and came != RIGHT and not cell.unworked and said.show in "|".join(cell.group):
            sys.stdout.write(f"{came:5} {'|'.join(cell.group)}\n      {cell.question}\n")
            sys.stdout.write(f"      [{reply.kind}] {reply.question} → {reply.sentence}\n")
    for (dimension, value), counts in sorted(found.items()):
        sys.stdout.write(
            f"{dimension:12} {value:30}" + "".join(f"{counts[one]:6}" for one in (RIGHT, OPEN, WRONG)) + "\n"
        )


main()
