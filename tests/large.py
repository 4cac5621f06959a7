"""A made graph of the size of the whole: partners around their countries, investors around zones, many small things."""

from __future__ import annotations

from typing import Final

import networkx as nx

from haiphong_kg.web.page import Details, RecordJson, Text
from tests.web.made import made_details, made_record

CITY: Final = "place/hai-phong"
_NAMES: Final = {
    "hp:inCountry": ("thuộc nước", "lies in the country"),
    "hp:homeCountry": ("có trụ sở chính tại nước", "has its seat in"),
    "hp:twinnedWith": ("kết nghĩa với", "is twinned with"),
    "hp:investsIn": ("đầu tư vào", "invests in"),
    "hp:locatedIn": ("nằm ở", "is located in"),
    "hp:tookPartIn": ("đã tham gia", "took part in"),
    "hp:hasFigureOn": ("có số liệu về", "has figures on"),
}

Network = nx.MultiDiGraph  # an alias that runs; the annotations below give the parameter


def large_graph() -> nx.MultiDiGraph[str]:
    """Some 380 nodes: 4 countries of 12 partners, 4 zones of 16 firms, 110 events with 14 persons, 120 indicators."""
    graph: nx.MultiDiGraph[str] = Network()
    _node(graph, CITY, "AdministrativeUnit", "Hải Phòng")
    for country in range(4):
        _node(graph, f"place/country-{country}", "Country", f"Nước {country}")
        for at in range(12):
            partner = _node(graph, f"place/partner-{country}-{at}", "AdministrativeUnit", f"Thành phố {country}.{at}")
            _edge(graph, partner, f"place/country-{country}", "hp:inCountry")
            _edge(graph, partner, CITY, "hp:twinnedWith")
    for zone in range(4):
        _edge(graph, _node(graph, f"place/zone-{zone}", "Zone", f"Khu công nghiệp {zone}"), CITY, "hp:locatedIn")
        for at in range(16):
            firm = _node(graph, f"enterprise/firm-{zone}-{at}", "Enterprise", f"Công ty {zone}.{at}")
            _edge(graph, firm, f"place/zone-{zone}", "hp:investsIn")
            _edge(graph, firm, f"place/country-{at % 4}", "hp:homeCountry")
            _edge(graph, firm, CITY, "hp:investsIn")
    _add_crowd(graph)
    return graph


def large_details() -> Details[Text]:
    """Records of the made graph: one agreement with a disagreement and a score, two figures of one pair."""
    twinning = _record("hp:Agreement", [CITY, "place/partner-1-1"], "Kết nghĩa từ năm 2007.", "Twinned since 2007.")
    twinning["status"] = [{"vi": "đang có hiệu lực", "en": "in force"}]
    twinning["time"] = {"kind": "period", "text": {"vi": "từ 2007", "en": "from 2007"}}
    twinning["disagreements"] = [
        {
            "label": None,
            "others": [
                {"record": "agreement/b", "text": {"vi": "Kết nghĩa từ năm 2008.", "en": "Twinned since 2008."}}
            ],
            "preferred": "agreement/a",
            "resolution": {"vi": "đã chọn", "en": "settled"},
            "rationale": {"vi": "Văn bản gốc ghi năm 2007.", "en": "The original document says 2007."},
        }
    ]
    undated = _record("hp:Agreement", [CITY, "place/partner-2-2"], "Có kết nghĩa.", "They are twinned.")
    undated["time"] = {"kind": "unknown", "text": {"vi": "không rõ thời gian", "en": "time unknown"}}
    figures = {
        f"obs/{year}": _record(
            "hp:Observation", [CITY, f"{CITY}/v/1", "indicator/figure-9-9"], f"Năm {year}.", f"In {year}."
        )
        for year in (2020, 2021)
    }
    return made_details(
        records={"agreement/a": twinning, "agreement/c": undated, **figures},
        sources={"source/one": {"title": {"vi": "Một nguồn", "en": "A source"}}},
        types={
            "hp:Event": {"vi": "Sự kiện", "en": "Event"},
            "hp:Agreement": {"vi": "Thỏa thuận", "en": "Agreement"},
        },
        title={"vi": "Đồ thị lớn", "en": "Large graph"},
    )


def _add_crowd(graph: nx.MultiDiGraph[str]) -> None:
    for at in range(110):
        event = _node(graph, f"event/visit-{at}", "Event", f"Chuyến thăm {at}")
        _edge(graph, CITY, event, "hp:tookPartIn")
        if at < 14:
            _edge(graph, _node(graph, f"person/{at}", "Person", f"Ông Bà {at}"), event, "hp:tookPartIn")
    for zone in range(4):
        for at in range(29):
            figure = _node(graph, f"indicator/figure-{zone}-{at}", "Indicator", f"Chỉ tiêu {zone}.{at}")
            _edge(graph, f"place/zone-{zone}", figure, "hp:hasFigureOn")
    _edge(graph, CITY, _node(graph, "indicator/figure-9-9", "Indicator", "Chỉ tiêu chung"), "hp:hasFigureOn")
    _edge(graph, CITY, "place/partner-1-1", "hp:twinnedWith", "agreement/a")
    _edge(graph, CITY, "place/partner-2-2", "hp:twinnedWith", "agreement/c")


def _node(graph: nx.MultiDiGraph[str], node: str, kind: str, name: str) -> str:
    graph.add_node(node, label_vi=name, label_en=f"{name} (en)", type=kind)
    return node


def _edge(graph: nx.MultiDiGraph[str], source: str, target: str, kind: str, record: str = "") -> None:
    vi, en = _NAMES[kind]
    labels = {"label_vi": vi, "label_en": en}
    graph.add_edge(source, target, key=f"{kind}|{record}", kind=kind, record=record, weight=1.0, **labels)


def _record(kind: str, entities: list[str], vi: str, en: str) -> RecordJson[Text]:
    claim = {"text": {"vi": vi, "en": en}, "anchor": "2007", "source": "source/one"}
    score = {"value": 61, "parts": {"vi": "1 nhà xuất bản, có nguồn gốc", "en": "1 publisher, primary source"}}
    return made_record(type=kind, entities=entities, claims=[claim], score=score)
