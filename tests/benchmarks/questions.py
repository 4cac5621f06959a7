"""All named questions in one process: here, in plain rdflib, and here over a graph many times as large.

    python tests/benchmarks/questions.py [--times 1 10 100]

The larger graphs are copies of the real one whose entities have names of their own, so that a question about all
agreements finds so many more, and one about Hải Phòng walks past them. rdflib answers over the real graph only: it
would need minutes to load the larger ones. Read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, Store

from haiphong_kg.base.rows import table
from haiphong_kg.release.rdf import Exported, nquads
from haiphong_kg.sparql.engine import run_named
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import Query, read_folder
from haiphong_kg.store.rules import load_derived

ROOT = Path(__file__).parents[2]
COLUMNS = ("data", "engine", "quads", "all questions", "slowest", "× ours at 1", "question that is slowest")


def timed(queries: list[Query], ask: Callable[[Query], object]) -> tuple[float, float, str]:
    """Seconds for all questions, for the slowest, and its name; each is asked once before."""
    seconds: dict[str, float] = {}
    for query in queries:
        ask(query)
        start = time.perf_counter()
        ask(query)
        seconds[query.name] = time.perf_counter() - start
    slowest = max(seconds, key=lambda name: seconds[name])
    return sum(seconds.values()), seconds[slowest], slowest


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
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    layout = Layout(ROOT)
    kg, queries = load_derived(layout), list(read_folder(layout, "questions").values())
    rows, ours = [], 0.0
    for times in parser.parse_args().times:
        large = enlarged(kg, times)
        total, slowest, name = timed(queries, lambda query, graph=large: run_named(graph, query, {}))  # type: ignore[misc]
        ours = ours or total
        rows.append(row(f"{times} ×", "haiphong-kg", len(large.store), total, slowest, total / ours, name))
    other = rdflib.Dataset(default_union=True).parse(data=nquads(Exported(kg)), format="nquads")
    total, slowest, name = timed(queries, lambda query: list(other.query(query.text)))
    rows.append(row("1 ×", "rdflib", len(kg.store), total, slowest, total / ours, name))
    print(table(COLUMNS, rows))  # noqa: T201


def row(data: str, engine: str, quads: int, total: float, slowest: float, ratio: float, name: str) -> list[str]:
    """One line of the table."""
    return [data, engine, f"{quads:,}", f"{total:.2f} s", f"{slowest * 1000:.0f} ms", f"{ratio:.1f}", name]


if __name__ == "__main__":
    main()
