"""The same as `bare_pyoxigraph` with rdflib's own store, parser and query engine."""

from __future__ import annotations

import sys
from pathlib import Path

import rdflib

BASE = "https://w3id.org/haiphong-kg/"


def main(root: Path, question: str) -> int:
    dataset = rdflib.Dataset(default_union=True)
    for path in sorted(root.glob("ontology/*.ttl")) + sorted(root.glob("graph/**/*.ttl")):
        graph = dataset.graph(rdflib.URIRef(BASE + "graph/" + path.stem))
        graph.parse(path, format="turtle", publicID=BASE)
    for path in sorted(root.glob("queries/rules/*.rq")):
        triples = dataset.query(path.read_text(encoding="utf-8")).graph
        derived = dataset.graph(rdflib.URIRef(BASE + "graph/derived/" + path.stem))
        for triple in triples or ():
            derived.add(triple)
    text = (root / f"queries/questions/{question}.rq").read_text(encoding="utf-8")
    return len(dataset.query(text))


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]), sys.argv[2])}\n")
