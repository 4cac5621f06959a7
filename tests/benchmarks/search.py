"""What a search costs among 5,000 names: the index, which a program builds once, and a search in it.

    python tests/benchmarks/search.py [--names N]

The names are made of the words of the real ones, at random from a fixed seed. The least of nine runs is printed.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from haiphong_kg.base.rows import table
from haiphong_kg.entities.ranking import find_names, index_of
from haiphong_kg.entities.search import build_index
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import load

ROOT = Path(__file__).parents[2]
TYPED = (
    "hai phong",
    "hải phòng",
    "h",
    "kitakyusu",
    "hair phongf",
    "công nghiep quốc tế",
    "zzzzzz yyyyyy",
    "x" * 100_000,
)


def least(run: Callable[[], object]) -> str:
    """The least milliseconds of nine runs."""
    times = []
    for _ in range(9):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return f"{min(times) * 1000:.1f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description="Cost of a search.")
    parser.add_argument("--names", type=int, default=5000)
    count = parser.parse_args().names
    chance = random.Random(0)  # noqa: S311 - nothing secret
    words = sorted({word for name in build_index(load(Layout(ROOT))).names for word in name.text.split()})
    labelled = [
        (f"{ID}place/{number // 2}", " ".join(chance.choices(words, k=chance.randint(1, 7))), "vi", number % 2)
        for number in range(count)
    ]
    index = index_of(labelled, len)
    rows = [("(index)", str(count), least(lambda: index_of(labelled, len)))]
    rows += [
        (typed[:30], str(len(find_names(index, typed))), least(partial(find_names, index, typed, 20)))
        for typed in TYPED
    ]
    sys.stdout.write(table(("typed", "found", "time"), rows))


if __name__ == "__main__":
    main()
