"""All named questions in one process: here, in plain rdflib, and here over a graph many times as large.

    python tests/benchmarks/questions.py [--times 1 10 100]

The larger graphs are copies of the real one whose entities have names of their own, so that a question about all
agreements finds so many more, and one about Hải Phòng walks past them. rdflib answers over the real graph only: it
would need minutes to load the larger ones. 100 times the data take some minutes and 6 GB. Behind the table stand the
questions that grow faster than their data. Read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, Store

from haiphong_kg.base.rows import table
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.rdf import nquads
from haiphong_kg.sparql.engine import run_named
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import Query, read_folder
from haiphong_kg.store.rules import load_derived

ROOT = Path(__file__).parents[2]
_LEAST = 0.001
_FASTER = 2.0
COLUMNS = ("data", "engine", "quads", "all questions", "slowest", "× ours at 1", "question that is slowest")


def timed(queries: list[Query], ask: Callable[[Query], object]) -> dict[str, float]:
    """Seconds of the processor for each question: the lesser of two askings, after one before."""
    seconds: dict[str, float] = {}
    for query in queries:
        spent = []
        for _ in range(3):
            start = time.process_time()
            ask(query)
            spent.append(time.process_time() - start)
        seconds[query.name] = min(spent[1:])
    return seconds


def growing(times: Mapping[int, dict[str, float]]) -> list[list[str]]:
    """The questions that grow faster than their data: over twice as many times slower than the data are larger.

    A millisecond is added to both, because what is that quick is measured badly.
    """
    small, large = min(times), max(times)
    factor = {
        name: (times[large][name] + _LEAST) / (times[small][name] + _LEAST) / (large / small) for name in times[small]
    }
    found = sorted((name for name in factor if factor[name] > _FASTER), key=lambda name: -factor[name])
    return [
        [name, *(f"{times[one][name] * 1000:.1f} ms" for one in sorted(times)), f"{factor[name]:.1f}"] for name in found
    ]


def enlarged(kg: KnowledgeGraph, times: int) -> KnowledgeGraph:
    """`kg` and `times` - 1 copies of it, in which every entity has a name of its own."""
    data = nquads(Exported(kg))
    store = Store()
    for number in range(times):
        copy = data if number == 0 else data.replace(f"<{ID}".encode(), f"<{ID}copy-{number}/".encode())
        store.bulk_load(copy, format=RdfFormat.N_QUADS)
    return KnowledgeGraph(store, kg.layout, kg.files)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10])
    layout = Layout(ROOT)
    kg, queries = load_derived(layout), list(read_folder(layout, "questions").values())
    times = {}
    sizes = {}
    for factor in sorted(parser.parse_args().times):
        large = enlarged(kg, factor)
        times[factor] = timed(queries, lambda query, graph=large: run_named(graph, query, {}))  # type: ignore[misc]
        sizes[factor] = len(large.store)
    ours = sum(times[min(times)].values())
    rows = [row(f"{one} ×", "haiphong-kg", sizes[one], times[one], ours) for one in times]
    other = rdflib.Dataset(default_union=True).parse(data=nquads(Exported(kg)), format="nquads")
    theirs = timed(queries, lambda query: list(other.query(query.text)))
    rows.append(row("1 ×", "rdflib", len(kg.store), theirs, ours))
    print(table(COLUMNS, rows))  # noqa: T201
    if len(times) > 1:
        grown = growing(times)
        heads = ("grows faster than the data", *(f"{one} ×" for one in sorted(times)), "times too fast")
        print(table(heads, grown) if grown else "No question grows faster than the data.")  # noqa: T201


def row(data: str, engine: str, quads: int, seconds: Mapping[str, float], ours: float) -> list[str]:
    """One line of the table."""
    slowest = max(seconds, key=lambda name: seconds[name])
    total = sum(seconds.values())
    spent = [f"{total:.2f} s", f"{seconds[slowest] * 1000:.0f} ms", f"{total / ours:.1f}"]
    return [data, engine, f"{quads:,}", *spent, slowest]


if __name__ == "__main__":
    main()
