"""A few partners of a made city, with their ties: enough for a ring, a table and a picture."""

from __future__ import annotations

from typing import Any, Final, cast

import networkx as nx

from haiphong_kg.web.page import AnswersPage, Details, FiguresPage, Text, TiesPage
from tests.web.made import made_details

HOME: Final = "place/hai-phong"
EVIL: Final = "</text><script>alert(1)</script>\u202e&\x01"
SHOWN: Final = f"{EVIL}\u202c"  # with the turn of direction that it opens closed again
LABELS: Final = {
    HOME: ("Hải Phòng", "Hải Phòng", "AdministrativeUnit"),
    "place/japan": ("Nhật Bản", "Japan", "Country"),
    "place/korea": ("Hàn Quốc", "Korea", "Country"),
    "place/evil": (EVIL, EVIL, "Country"),
    "place/kitakyushu": ("Kitakyushu", "Kitakyushu", "AdministrativeUnit"),
    "place/incheon": ("Incheon", "Incheon", "AdministrativeUnit"),
    "enterprise/lg": ("Công ty LG", "LG Company", "Enterprise"),
}
KINDS: Final = {"twinned": ("Kết nghĩa", "Twinned"), "investment": ("Nhà đầu tư", "Investors")}


def few_details(**given: Any) -> Details[Text]:  # noqa: ANN401  any field of the details
    """Whence the data come, and what else is given."""
    whence = {"title": {"vi": "Đồ thị", "en": "The graph"}, "release": "2026-01-02", "licence": "CC BY 4.0"}
    return made_details(**whence | given)


def few_graph() -> nx.MultiDiGraph[str]:
    """The things that the ties name, the company tied to its country."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, (vi, en, kind) in LABELS.items():
        graph.add_node(name, label_vi=vi, label_en=en, type=kind)
    labels = {"label_vi": "thuộc", "label_en": "is of"}
    graph.add_edge("enterprise/lg", "place/korea", key="hp:of|", kind="hp:of", record="", **labels)
    return graph


def few_ties() -> TiesPage:
    """Japan and Korea are twinned, a Korean company invests, and a partner has a name that would be markup."""
    page = {
        "home": HOME,
        "kinds": [{"id": name, "label": {"vi": vi, "en": en}} for name, (vi, en) in KINDS.items()],
        "partners": [
            {
                "id": "place/japan",
                "bloc": False,
                "region": None,
                "twins": [{"id": "place/kitakyushu", "since": "2014"}],
            },
            {"id": "place/korea", "bloc": False, "region": None, "twins": [{"id": "place/incheon", "since": None}]},
            {"id": "place/evil", "bloc": True, "region": None, "twins": []},
        ],
        "ties": [
            made_tie("place/japan", "place/kitakyushu", "twinned", start="2014", first="2014-01-01"),
            made_tie("place/korea", "place/incheon", "twinned"),
            made_tie(
                "place/korea",
                "enterprise/lg",
                "investment",
                start="2013-09",
                first="2013-09-01",
                sectors=["electronics"],
            ),
            made_tie("place/evil", "place/evil", "investment", sectors=["evil"]),
        ],
        "statuses": {},
        "sectors": {"electronics": {"vi": "điện tử", "en": "electronics"}, "evil": {"vi": EVIL, "en": EVIL}},
        "lenders": [],
        "networks": [],
        "places": {},
    }
    return cast("TiesPage", page)


def few_answers() -> AnswersPage:
    """Two questions: who invests, by country and status; and one without a parameter, with an order of its own."""
    columns: list[Text] = [
        {"vi": "nước", "en": "country"},
        {"vi": "ai", "en": "who"},
        {"vi": "trạng thái", "en": "status"},
    ]
    return {
        "questions": [
            {
                "name": "investors-by-country",
                "question": {"vi": "Nhà đầu tư nào từ nước nào?", "en": "Which investors come from which country?"},
                "columns": columns,
                "parameters": {"country": 0, "status": 2},
                "orders": {},
                "rows": [["place/korea", "enterprise/lg", 0], ["place/japan", 1, 2]],
            },
            {
                "name": "twins",
                "question": {"vi": "Thành phố nào kết nghĩa?", "en": "With whom is the city twinned?"},
                "columns": columns[:1],
                "parameters": {},
                "orders": {"en": [1, 0]},
                "rows": [["place/kitakyushu"], ["place/incheon"]],
            },
        ],
        "texts": [["đang chạy", "running"], EVIL, ["=đã dừng", "=stopped"]],
    }


def capital_figures(**sums: tuple[str, float, str]) -> FiguresPage:
    """The registered capital of what is named: the currency, the sum, and of what it is."""
    times: dict[str, Any] = {"territory": None, "counterpart": None, "hedge": None, "reach": "moment"}
    days: dict[str, Any] = {"first": "2020-01-01", "last": "2020-12-31", "status": "obsStatus-A", "score": 50}
    figures = [
        {"record": f"obs/{name}", "indicator": "indicator/registered-capital", "of": of, "unit": f"CCY_{unit}"}
        | {"value": value, "low": value, "high": value, **times, **days}
        for name, (unit, value, of) in sums.items()
    ]
    units = {"CCY_USD": {"vi": "đô la Mỹ", "en": "US dollars"}, "CCY_JPY": {"vi": "yên", "en": "yen"}}
    page = {"figures": figures, "units": units, "hedges": {}, "statuses": {}, "territories": {}}
    return cast("FiguresPage", page)


def made_tie(partner: str, party: str, kind: str, **given: str | list[str] | None) -> dict[str, Any]:
    """A tie of the city with a party; without a time where none is given."""
    times: dict[str, Any] = {"start": None, "end": None, "known": [], "first": None, "last": None, "status": None}
    said = {"vi": f"{party} vi", "en": f"=1+{party}"}
    fixed = {
        "partner": partner,
        "kind": kind,
        "side": "city",
        "parties": [party],
        "over": False,
        "score": 50,
        "capital": None,
        "sectors": [],
    }
    return {**times, "record": f"{kind}/{party}", "label": said, **fixed, **given}
