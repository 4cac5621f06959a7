"""A partner with 5,000 companies, one with a name of 5,000 letters, texts that would be markup: the page stays calm."""

from __future__ import annotations

import networkx as nx
import pytest

from haiphong_kg.web.page import Text, TiesPage, render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import settle
from tests.web.made import made_details, made_tie, made_ties

CITY = "place/hai-phong"
LONG = "W" * 5000
MARKUP = "</script><img src=x onerror=alert(1)>\u202e&"
COMPANIES = 5000


def hostile_ties() -> TiesPage:
    """Two partners: one with very many companies, one with a very long name and a name that would be markup."""
    parties = [("place/many", f"enterprise/{at}") for at in range(COMPANIES)] + [("place/long", "place/evil")]
    label: Text = {"vi": MARKUP, "en": MARKUP}
    return made_ties(
        [made_tie(f"investment/{party}", partner=partner, parties=[party], label=label) for partner, party in parties]
    )


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
    settle(page)
    assert page.locator("svg.ring .partner").count() == 2
    assert page.locator("svg.ring text", has_text="…").count() == 1
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_a_crowd_in_time_is_lanes_and_a_table(opener: Opener, html: str) -> None:
    page = opener(html, "#view=timeline", 1366, 641).page
    assert page.locator(".timeline-table tbody").count() == 2
    assert page.locator("[data-group='place/many'] .count").text_content() == "5000 ties"
    assert 0 < page.locator("[data-group='place/many'] .tie-sign").count() <= 100
    assert "5000" in (page.locator("[data-group='place/many'] svg").text_content() or "")
    page.locator("[data-group='place/many'] button").click()
    settle(page)
    assert page.locator("[data-group='place/many'] tr[data-record]").count() == 100
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_markup_stays_text(opener: Opener, html: str) -> None:
    page = opener(html, "#at=place/long&select=node:place/evil", 1366, 641).page
    assert page.locator("#panel h2").text_content() == f"{MARKUP}\u202c"
    assert page.locator("img").count() == 0
    assert page.locator("#panel .tie bdi").first.text_content() == f"{MARKUP}\u202c"
