"""The network of direct relations as GraphML, GEXF and CSV."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, Final

import networkx as nx

from haiphong_kg.analysis import node_id
from haiphong_kg.base import csv_text, expression, kept_returns, legal
from haiphong_kg.entities import record
from haiphong_kg.release.exported import Exported
from haiphong_kg.store import DATASET, ID, KnowledgeGraph

_NODE_COLUMNS: Final = ("id", "iri", "type", "label_vi", "label_en")
_EDGE_COLUMNS: Final = (
    "source", "target", "kind", "label_vi", "label_en", "record", "score", "sources", "anchors", "start", "end",
)  # fmt: skip
_SEPARATOR: Final = " | "
_NO_TOKEN: Final = expression("[^A-Za-z0-9./-]")
_NAMED_GRAPH: Final = expression(rb'(<graph [^>]*?) name="[^"]*"')
_CREATED: Final = expression(rb'<meta lastmodifieddate="[^"]*">(\s*)<creator>[^<]*</creator>')


def graphml_of(exported: Exported) -> bytes:
    """The whole network as GraphML."""
    return graphml(exported.network)


def gexf_of(exported: Exported) -> bytes:
    """The whole network as GEXF, dated by the data set's own date of issue."""
    return gexf(exported.network, exported.kg.value(DATASET, "dcterms:issued"))


def csv_files(exported: Exported) -> dict[str, bytes]:
    """The whole network as two tables, `nodes.csv` and `edges.csv`.

    An edge's `score` is the evidence score of its record, `start` and `end` are the first and last day on which it may
    hold; `sources` and `anchors` hold one part a claim behind it, in reading order, parted by " | ".
    """
    graph = exported.network
    nodes = [[node, *(data[column] for column in _NODE_COLUMNS[1:])] for node, data in graph.nodes(data=True)]
    edges = [
        [source, target, *(str(row.get(column, "")) for column in _EDGE_COLUMNS[2:])]
        for source, target, data in graph.edges(data=True)
        for row in [data | _evidence(exported.kg, data["record"])]
    ]
    return {
        "nodes.csv": csv_text(_NODE_COLUMNS, nodes).encode(),
        "edges.csv": csv_text(_EDGE_COLUMNS, edges).encode(),
    }


def graphml(graph: nx.MultiDiGraph[str]) -> bytes:
    """A network as GraphML; characters that XML 1.0 cannot hold become U+FFFD.

    The format's ids are NMTOKENs: `place/hai-phong` becomes `place:hai-phong`, and the parts of an edge's are joined by
    a middle dot; other signs are written as `_` and their number in hexadecimal. An edge's id names its ends too,
    because programs that read GraphML drop a second edge with the same id.
    """
    stream = io.BytesIO()
    titled = nx.relabel_nodes(_with_edge_ids(graph), _nmtoken)
    keyed: nx.MultiDiGraph[str] = nx.MultiDiGraph(**titled.graph)
    keyed.add_nodes_from(titled.nodes(data=True))
    for source, target, key, data in titled.edges(keys=True, data=True):
        keyed.add_edge(source, target, key="·".join(map(_nmtoken, key.split("|"))), **data)
    nx.write_graphml_xml(keyed, stream, prettyprint=True)
    return kept_returns(stream.getvalue())


def gexf(graph: nx.MultiDiGraph[str], issued: str) -> bytes:
    """A network as GEXF 1.2, nodes and edges under their English labels; without a date where `issued` is empty.

    Edges that have a first or last day lie on the time line that Gephi shows.

    networkx writes today's date and its own version, which are replaced, and a name of the graph, for which the schema
    has no place.
    """
    titled = _with_edge_ids(graph)
    for _, data in titled.nodes(data=True):
        data["label"] = data["label_en"]
    for _, _, key, data in titled.edges(keys=True, data=True):
        data.update(label=data["label_en"], id=key)
    stream = io.BytesIO()
    nx.write_gexf(titled, stream, version="1.2draft", prettyprint=True)
    date = f' lastmodifieddate="{issued}"' if issued else ""
    meta = f"<meta{date}>\\1<creator>haiphong-kg</creator>"
    dated = _CREATED.sub(meta.encode(), stream.getvalue(), count=1)
    return kept_returns(_NAMED_GRAPH.sub(rb"\1", dated, count=1))


def _nmtoken(name: str) -> str:
    """Another name for each name, made of what XML allows in an NMTOKEN."""
    return _NO_TOKEN.sub(lambda sign: f"_{ord(sign[0]):x}_", name).replace("/", ":")


def _with_edge_ids(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy with legal text, each edge under a key that no other edge has."""
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    result.graph.update(_legal(graph.graph))
    result.add_nodes_from((node, _legal(data)) for node, data in graph.nodes(data=True))
    for source, target, key, data in graph.edges(keys=True, data=True):
        result.add_edge(source, target, key=f"{source}|{target}|{key}", **_legal(data))
    return result


def _legal(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: legal(value) if isinstance(value, str) else value for name, value in data.items()}


def _evidence(kg: KnowledgeGraph, name: str) -> dict[str, str]:
    claims = record(kg, ID + name).evidence if name else ()
    sources, anchors = ([node_id(one.source) for one in claims], [one.anchor for one in claims])
    return {"sources": _SEPARATOR.join(sources), "anchors": _SEPARATOR.join(anchors)}
