"""What a command costs from a cold start, against the bare engine and against rdflib.

    python tests/benchmarks/run.py [--runs N] [--data DIR] [--all] [--quick] [NAME …]

Each program is a new process that loads the same files and runs the same query; the bare engine applies no rules, so
a question about derived triples gives it fewer rows (its number stands behind a slash). What is no named question
stands in brackets and is set against the question `channels`, which costs the bare engine little beside the loading.
"(first)" is a query with nothing kept on disk; all others find their graph there, as they do from the second time on.
The programs take turns, one round is thrown away, and the medians are printed; read the ratios, not the milliseconds.
With `--quick` rdflib is left out, with `--all` also `check`, `build` and every named question are measured. Modules are
compiled once, as an installer does, whatever PYTHONDONTWRITEBYTECODE says here.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from haiphong_kg.base.rows import table

JSON = ("--format", "json")
OTHERS = {
    "(first)": ["query", "channels", "--iris", *JSON],
    "(query)": ["query", "channels", "--iris", *JSON],
    "(sparql)": ["sparql", "SELECT ?s { ?s a hp:Country } ORDER BY ?s", "--iris", *JSON],
    "(search)": ["search", "kitakyushu", *JSON],
    "(show)": ["show", "id:place/kitakyushu", *JSON],
    "(info)": ["info", *JSON],
    "(ask)": ["ask", "Which Japanese cities are twinned with Hải Phòng?", "--iris", *JSON],
    "(path)": ["path", "LG", "Vingroup", *JSON],
    "(network)": ["network", "partners", *JSON],
}
LONG = {"(check)": ["check", *JSON], "(build)": ["build", "-o", "{target}"]}
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COLUMNS = ("what", "rows", "haiphong-kg")
ENGINES = ("pyoxigraph", "rdflib")


def commands(root: Path, name: str, kept: Path) -> list[list[str]]:
    """The three programs, ours first."""
    asked = (OTHERS | LONG).get(name, ["query", name, "--iris", *JSON])
    ours = ["-m", "haiphong_kg", *(one.replace("{target}", str(kept / "build")) for one in asked), "--data", str(root)]
    question = "channels" if name in OTHERS | LONG else name
    scripts = [[str(HERE / script), str(root), question] for script in ("bare_pyoxigraph.py", "plain_rdflib.py")]
    return [[sys.executable, *arguments] for arguments in (ours, *scripts)]


def timed(command: Sequence[str], kept: Path) -> tuple[float, bytes]:
    """Milliseconds from start to exit, and what was printed; `kept` holds compiled modules and graphs."""
    folders = {"PYTHONPYCACHEPREFIX": str(kept / "modules"), "HAIPHONG_KG_CACHE": str(kept / "graphs")}
    environment = os.environ | folders | {"PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000, done.stdout


def prepare(name: str, command: Sequence[str], kept: Path) -> None:
    """Sees to it that the command finds nothing kept, or all that it may find."""
    if name == "(first)":
        wait(kept)
        shutil.rmtree(kept / "graphs", ignore_errors=True)
    elif not list(kept.glob(f"ready-{name}")):
        timed(command, kept)
        wait(kept)
        timed(command, kept)
        (kept / f"ready-{name}").touch()


def wait(kept: Path) -> None:
    """Until a graph is kept that another process still writes."""
    end = time.monotonic() + 10
    while not list(kept.glob("graphs/*/sealed.json")) and time.monotonic() < end:
        time.sleep(0.05)


def measure(root: Path, name: str, runs: int, kept: Path, *, quick: bool) -> list[str]:
    """One row of the table."""
    programs = commands(root, name, kept)[: 2 if quick else 3]
    prepare(name, programs[0], kept)
    printed = [timed(command, kept)[1] for command in programs]
    rounds = []
    for _ in range(runs):
        prepare(name, programs[0], kept)
        rounds.append([timed(command, kept)[0] for command in programs])
    ours, *others = (statistics.median(column) for column in zip(*rounds, strict=True))
    first = len(json.loads(printed[0])) if name not in LONG else "–"
    rows = "/".join(map(str, dict.fromkeys([first, *map(int, printed[1:])])))
    return [name, rows, *(f"{one:.0f} ms" for one in (ours, *others)), *(f"{ours / other:.2f}" for other in others)]


def main() -> None:
    parser = argparse.ArgumentParser(description="Cold-start cost of commands and named questions.")
    parser.add_argument("names", nargs="*", help=f"named questions, or of {', '.join(OTHERS | LONG)}")
    parser.add_argument("--runs", type=int, default=5, help="timed rounds (default: 5)")
    parser.add_argument("--data", type=Path, default=ROOT, help="folder with ontology/, graph/ and queries/")
    parser.add_argument("--all", action="store_true", help="check, build and every named question too")
    parser.add_argument("--quick", action="store_true", help="against the bare engine alone")
    options = parser.parse_args()
    every = [*LONG, *sorted(path.stem for path in options.data.glob("queries/questions/*.rq"))] if options.all else []
    with tempfile.TemporaryDirectory() as kept:
        rows = [
            measure(options.data, one, options.runs, Path(kept), quick=options.quick)
            for one in options.names or dict.fromkeys([*OTHERS, *every])
        ]
    engines = ENGINES[:1] if options.quick else ENGINES
    sys.stdout.write(table([*COLUMNS, *engines, *(f"× {engine}" for engine in engines)], rows))


if __name__ == "__main__":
    main()
