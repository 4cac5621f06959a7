"""A partner with 5,000 companies, one with a name of 5,000 letters, texts that would be markup: the page stays calm."""

from __future__ import annotations

from typing import Any, cast

import networkx as nx
import pytest

from haiphong_kg.web.page import TiesPage, render_page
from tests.web.browser.conftest import Opener
from tests.web.made import made_details

CITY = "place/hai-phong"
LONG = "W" * 5000
MARKUP = "</script><img src=x onerror=alert(1)>\u202e&"
COMPANIES = 5000


def hostile_ties() -> TiesPage:
    """Two partners: one with very many companies, one with a very long name and a name that would be markup."""
    ties = [made_tie("place/many", f"enterprise/{at}") for at in range(COMPANIES)] + [
        made_tie("place/long", "place/evil")
    ]
    label = {"vi": "Nhà đầu tư", "en": "Investors"}
    partners: list[dict[str, Any]] = [
        {"id": name, "bloc": False, "region": None, "twins": []} for name in ("place/many", "place/long")
    ]
    page = {"home": CITY, "kinds": [{"id": "investment", "label": label}], "partners": partners, "ties": ties}
    return cast("TiesPage", {**page, "statuses": {}, "lenders": [], "networks": []})


def made_tie(partner: str, party: str) -> dict[str, Any]:
    """An investment of a party, of which nothing is stated."""
    tie = {
        "record": f"investment/{party}",
        "partner": partner,
        "kind": "investment",
        "side": "city",
        "parties": [party],
    }
    times: dict[str, Any] = {"start": None, "end": None, "known": [], "first": None, "last": None}
    return {**tie, **times, "status": None, "over": False, "score": 0, "label": {"vi": MARKUP, "en": MARKUP}}


@pytest.fixture(scope="module")
def html() -> str:
    """The page of it; the net holds only what the ring needs."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    names = {CITY: "Hải Phòng", "place/many": "Many", "place/long": LONG, "place/evil": MARKUP}
    for node, name in names.items():
        graph.add_node(node, label_vi=name, label_en=name, type="Country")
    return render_page(graph, made_details(), "en", ties=hostile_ties())


def test_a_crowd_is_a_number_and_opens(opener: Opener, html: str) -> None:
    page = opener(html, "#at=place/many", 1366, 641).page
    assert page.locator("svg.step .entry").count() <= 80


def test_a_long_name_takes_one_line_and_moves_nothing_aside(opener: Opener, html: str) -> None:
    page = opener(html, "", 390, 844).page
    page.get_by_role("button", name="Picture").click()
    assert page.locator("svg.ring .partner").count() == 2
    assert page.locator("svg.ring text", has_text="…").count() == 1
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_markup_stays_text(opener: Opener, html: str) -> None:
    page = opener(html, "#at=place/long&select=node:place/evil", 1366, 641).page
    assert page.locator("#panel h2").text_content() == MARKUP
    assert page.locator("img").count() == 0
    assert page.locator("#panel .tie bdi").first.text_content() == MARKUP
