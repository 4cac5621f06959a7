"""The least that answers a named question with pyoxigraph alone: load the files, run the query, count the rows."""

from __future__ import annotations

import sys
from pathlib import Path

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

BASE = "https://w3id.org/haiphong-kg/"


def main(root: Path, question: str) -> int:
    store = Store()
    for path in sorted(root.glob("ontology/*.ttl")) + sorted(root.glob("graph/**/*.ttl")):
        graph = NamedNode(BASE + "graph/" + path.stem)
        store.bulk_load(path=str(path), format=RdfFormat.TURTLE, base_iri=BASE, to_graph=graph)
    text = (root / f"queries/questions/{question}.rq").read_text(encoding="utf-8")
    solutions = store.query(text, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    return sum(1 for _ in solutions)


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]), sys.argv[2])}\n")
