"""What a named question costs from a cold start, against the bare engine and against rdflib.

    python tests/benchmarks/run.py [--runs N] [--data DIR] [QUESTION …]

Each program is a new process that loads the same files and runs the same query; the bare engine applies no rules, so
a question about derived triples gives it fewer rows (its number stands behind a slash). `sparql`, `search` and `show`
are set against the question `channels`, which costs the bare engine little beside the loading. The programs take
turns, one round is thrown away, and the medians are printed; read the ratios, not the milliseconds. Modules are
compiled once, as an installer does, whatever PYTHONDONTWRITEBYTECODE says here.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from haiphong_kg.base.rows import table

OTHERS = {
    "(sparql)": ["sparql", "SELECT ?s { ?s a hp:Country } ORDER BY ?s", "--iris"],
    "(search)": ["search", "kitakyushu"],
    "(show)": ["show", "id:place/kitakyushu"],
}
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COLUMNS = ("question", "rows", "haiphong-kg", "pyoxigraph", "rdflib", "× pyoxigraph", "× rdflib")


def commands(root: Path, question: str) -> list[list[str]]:
    """The three programs, ours first."""
    asked = OTHERS.get(question, ["query", question, "--iris"])
    ours = ["-m", "haiphong_kg", *asked, "--data", str(root), "--format", "json"]
    question = "channels" if question in OTHERS else question
    scripts = [[str(HERE / name), str(root), question] for name in ("bare_pyoxigraph.py", "plain_rdflib.py")]
    return [[sys.executable, *arguments] for arguments in (ours, *scripts)]


def timed(command: Sequence[str], compiled: str) -> tuple[float, bytes]:
    """Milliseconds from start to exit, and what was printed; `compiled` is the folder of compiled modules."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return (time.perf_counter() - start) * 1000, done.stdout


def measure(root: Path, question: str, runs: int, compiled: str) -> list[str]:
    """One row of the table."""
    programs = commands(root, question)
    printed = [timed(command, compiled)[1] for command in programs]
    rounds = [[timed(command, compiled)[0] for command in programs] for _ in range(runs)]
    ours, bare, rdflib = (statistics.median(column) for column in zip(*rounds, strict=True))
    counts = [len(json.loads(printed[0])), *map(int, printed[1:])]
    rows = "/".join(map(str, dict.fromkeys(counts)))
    times = [f"{one:.0f} ms" for one in (ours, bare, rdflib)]
    return [question, rows, *times, f"{ours / bare:.2f}", f"{ours / rdflib:.2f}"]


def main() -> None:
    parser = argparse.ArgumentParser(description="Cold-start cost of named questions.")
    parser.add_argument("questions", nargs="*", help="names; default: all")
    parser.add_argument("--runs", type=int, default=5, help="timed rounds (default: 5)")
    parser.add_argument("--data", type=Path, default=ROOT, help="folder with ontology/, graph/ and queries/")
    options = parser.parse_args()
    every = sorted(path.stem for path in options.data.glob("queries/questions/*.rq"))
    with tempfile.TemporaryDirectory() as compiled:
        rows = [measure(options.data, one, options.runs, compiled) for one in options.questions or [*OTHERS, *every]]
    sys.stdout.write(table(COLUMNS, rows))


if __name__ == "__main__":
    main()
