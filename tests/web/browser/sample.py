"""A graph of the size and shape of the real one, from `sample.json`, so that a new fact breaks no test of the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import networkx as nx

from haiphong_kg.web.page import Details, RecordJson, Text
from tests.web.made import made_details, made_record

CITY: Final = "place/hai-phong"
SOURCE: Final = "source/article-2020"
_SAMPLE: Final[dict[str, Any]] = json.loads(Path(__file__).with_name("sample.json").read_text(encoding="utf-8"))
# Relations; those that have a record also say where and in which words the source states them.
FACTS: Final[list[dict[str, Any]]] = _SAMPLE["facts"]
RECORDED: Final = [row for row in FACTS if "anchor" in row]


def sample_graph() -> nx.MultiDiGraph[str]:
    """The network, as haiphong_kg.network builds it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in _SAMPLE["entities"]:
        graph.add_node(row["id"], label_vi=row["vi"], label_en=row["en"], type=row["type"])
    for row in FACTS:
        names = _SAMPLE["relations"][row["kind"]]
        record = record_of(row)
        labels = {"label_vi": names["vi"], "label_en": names["en"]}
        key = f"{row['kind']}|{record}"
        graph.add_edge(row["source"], row["target"], key=key, kind=row["kind"], record=record, weight=1.0, **labels)
    return graph


def sample_details() -> Details[Text]:
    """What stands behind the network, as haiphong_kg.details gives it."""
    records = {record_of(row): _relation_record(row) for row in RECORDED}
    records |= {row["record"]: _observation_record(row) for row in _SAMPLE["observations"]}
    others = {name: made_record(**one) for name, one in _SAMPLE["otherRecords"].items()}
    return made_details(
        records=records | others,
        sources=dict(_SAMPLE["sources"]),
        types={f"hp:{name}": names for name, names in _SAMPLE["types"].items()},
        relations=_SAMPLE["relations"],
        properties={"hp:value": {"vi": "giá trị", "en": "value"}},
        names={
            row["id"]: {"degree": 0, "others": [(name, "", 1) for name in row["also"]]} for row in _SAMPLE["entities"]
        },
        title={"vi": "Đồ thị Đối tác Hải Phòng", "en": "Hải Phòng Partnership Graph"},
        release="2026-01",
        licence="CC BY 4.0",
    )


def record_of(row: dict[str, Any]) -> str:
    """The id of the record behind a relation; none where the relation follows from a description."""
    if "anchor" not in row:
        return ""
    return f"{row['kind'].removeprefix('hp:')}/{row['source'].split('/')[1]}-{row['target'].split('/')[1]}"


def claim(row: dict[str, Any]) -> dict[str, Any]:
    """One claim: `vi`, `en`, `paragraph`, `anchor`, `start`, and the codes of `modality` and `attribution`."""
    codes = {name: _SAMPLE["codes"][row[name]] for name in ("modality", "attribution")}
    place = {"paragraph": row["paragraph"], "start": row["start"], "end": row["start"] + len(row["anchor"])}
    speaker = None if row["attribution"] == "narrator" else "person/nguyen-anh-tuan"
    said = {"text": {"vi": row["vi"], "en": row["en"]}, "anchor": row["anchor"], "source": SOURCE}
    return codes | place | said | {"speaker": speaker, "openList": row.get("openList", False)}


def _relation_record(row: dict[str, Any]) -> RecordJson[Text]:
    return made_record(entities=[row["source"], row["target"]], claims=[claim(row)])


def _observation_record(row: dict[str, Any]) -> RecordJson[Text]:
    kind = "hp:Comparison" if row["record"].startswith("comparison/") else "hp:Observation"
    value = ("hp:value", {"vi": row["value_vi"], "en": row["value_en"]})
    claims = [claim(row | {"attribution": "carried-over"})]
    return made_record(type=kind, entities=[row["indicator"], CITY], claims=claims, values=[value])
