"""The least that answers a named question with pyoxigraph alone: load, run the rules, run the query, count the rows."""

from __future__ import annotations

import sys
from pathlib import Path

from pyoxigraph import NamedNode, Quad, QuerySolutions, QueryTriples, RdfFormat, Store

BASE = "https://w3id.org/haiphong-kg/"


def main(root: Path, question: str) -> int:
    store = Store()
    for path in sorted(root.glob("ontology/*.ttl")) + sorted(root.glob("graph/*.ttl")):
        graph = NamedNode(BASE + "graph/" + path.stem)
        store.bulk_load(path=str(path), format=RdfFormat.TURTLE, base_iri=BASE, to_graph=graph)
    for path in sorted(root.glob("queries/rules/*.rq")):
        triples = store.query(path.read_text(encoding="utf-8"), use_default_graph_as_union=True)
        assert isinstance(triples, QueryTriples)
        graph = NamedNode(BASE + "graph/derived/" + path.stem)
        store.extend([Quad(t.subject, t.predicate, t.object, graph) for t in triples])
    text = (root / f"queries/questions/{question}.rq").read_text(encoding="utf-8")
    solutions = store.query(text, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    return sum(1 for _ in solutions)


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]), sys.argv[2])}\n")
