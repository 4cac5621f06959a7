"""Made data in the form of the contract: whole, with nothing in it but what a test gives."""

from __future__ import annotations

import base64
import gzip
import json
import random
import re
from typing import Any, cast

import networkx as nx

from haiphong_kg.web.page import Details, Figure, FiguresPage, RecordJson, Territory, Text, Tie, TiesPage

EMPTY_RECORD: RecordJson[Text] = {
    "type": "hp:Situation",
    "entities": [],
    "time": None,
    "status": [],
    "values": [],
    "claims": [],
    "notes": [],
    "unstated": [],
    "formula": None,
    "inputs": [],
    "score": None,
    "disagreements": [],
}
EMPTY_DETAILS: Details[Text] = {
    "records": {},
    "sources": {},
    "types": {},
    "relations": {},
    "properties": {},
    "names": {},
    "explained": [],
    "title": {"vi": "Đồ thị", "en": "Graph"},
    "asOf": "",
    "release": "",
    "version": "",
    "licence": "",
}


def made_record(**given: Any) -> RecordJson[Text]:  # noqa: ANN401  any field of a record
    """A record with these fields."""
    return cast("RecordJson[Text]", {**EMPTY_RECORD, **given})


def made_details(**given: Any) -> Details[Text]:  # noqa: ANN401  any field of the details
    """The details of a page with these fields."""
    return cast("Details[Text]", {**EMPTY_DETAILS, **given})


def made_tie(record: str, **given: Any) -> Tie:  # noqa: ANN401  any field of a tie
    """An investment of the partner itself, of which nothing else is stated."""
    plain = {"record": record, "partner": "place/japan", "kind": "investment", "side": "city", "status": None}
    times: dict[str, Any] = {"start": None, "end": None, "known": [], "first": None, "last": None}
    tie = {**plain, **times, "over": False, "score": 50, "sectors": [], "label": {"vi": record, "en": record}, **given}
    return cast("Tie", {"parties": [tie["partner"]], **tie})


def made_ties(ties: list[Tie]) -> TiesPage:
    """The ties of a city with the partners that they name, in the order of their kinds' names."""
    partners: list[dict[str, Any]] = [
        {"id": one, "bloc": False, "region": None, "twins": []} for one in dict.fromkeys(tie["partner"] for tie in ties)
    ]
    kinds = [{"id": one, "label": {"vi": one, "en": one}} for one in sorted({tie["kind"] for tie in ties})]
    page = {"home": "place/hai-phong", "kinds": kinds, "partners": partners, "ties": ties}
    return cast("TiesPage", {**page, "statuses": {}, "sectors": {}, "lenders": [], "networks": [], "places": {}})


def made_figure(record: str, indicator: str, value: float, **given: Any) -> Figure:  # noqa: ANN401  any field
    """A figure of the city that a source states exactly."""
    plain = {"record": record, "indicator": indicator, "of": "place/hai-phong", "territory": None, "counterpart": None}
    number = {"unit": "CCY_USD", "value": value, "low": value, "high": value, "hedge": "exact", "status": "obsStatus-A"}
    return cast("Figure", {**plain, **number, "reach": "undated", "first": None, "last": None, "score": 50, **given})


def made_figures(figures: list[Figure], territories: dict[str, Territory]) -> FiguresPage:
    """Figures in US dollars, exact or over, stated or derived."""

    def named(*names: str) -> dict[str, Text]:
        return {name: {"vi": name, "en": name} for name in names}

    return {
        "figures": figures,
        "units": named("CCY_USD"),
        "hedges": named("exact", "over"),
        "statuses": named("obsStatus-A", "obsStatus-I"),
        "territories": territories,
    }


TYPES = ("Country", "Enterprise", "Place", "Vessel")

Network = nx.MultiDiGraph  # an alias that runs; the annotations below give the parameter


def made_graph(nodes: int, seed: int = 1, *, shuffled: bool = False) -> nx.MultiDiGraph[str]:
    """A hub with branches and a few links between them; `shuffled` inserts the same things in another order."""
    chance = random.Random(seed)  # noqa: S311
    names = [f"n/{at:04}" for at in range(nodes)]
    links = [(name, chance.choice(["n/0000", names[chance.randrange(at)]])) for at, name in enumerate(names) if at]
    entries = [(name, {"label_vi": "Vật", "label_en": "Thing", "type": TYPES[at % 4]}) for at, name in enumerate(names)]
    if shuffled:
        chance.shuffle(links)
        chance.shuffle(entries)
    graph: nx.MultiDiGraph[str] = Network()
    graph.add_nodes_from(entries)
    for source, target in links:
        relate(graph, source, target)
    return graph


def relate(graph: nx.MultiDiGraph[str], source: str, target: str, kind: str = "hp:knows") -> None:
    """Adds one edge in the form of haiphong_kg.network."""
    graph.add_edge(source, target, key=f"{kind}|", kind=kind, label_vi="biết", label_en="knows", record="", weight=1.0)


def embedded(page: str, name: str) -> Any:  # noqa: ANN401  whatever JSON holds
    """The data that a page carries under `page-{name}`, compressed or not."""
    found = re.search(rf'type="application/(\w+)" id="page-{name}">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(gzip.decompress(base64.b64decode(found[2])) if found[1] == "gzip" else found[2])


def linked_from(page: str, path: str, prefix: str = "") -> str:
    """`page` of the static site at `path` with the links that a server gives it, and its form to find names."""
    top, lang = re.escape("../" * path.count("/")), path[:2] if path[2] == "/" else "vi"
    page = re.sub(rf'(href|src)="{top}(?=[a-z])(?!https?:|mailto:)', rf'\1="{prefix}/', page)
    page = page.replace("form-action &#39;none&#39;", "form-action &#39;self&#39;")
    page = re.sub(r'<div( class="find" role="search")(.*) hidden>', rf'<form\1 action="{prefix}/search"\2>', page)
    page = page.replace('<input id="find"', '<input id="find" name="q" value="" maxlength="1000"')
    button = f'<button type="submit">{"Tìm" if lang == "vi" else "Find"}</button>'
    field = f'<input type="hidden" name="lang" value="{lang}">'
    return re.sub(r'(<ul id="found".*></ul>\n)</div>', rf"\1{field}\n{button}\n</form>", page)
