"""The views of the real page on paper: one or two sheets each, with the sources of what they show."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from haiphong_kg.entities import details
from tests.web.browser.conftest import Opened
from tests.web.browser.real import Real
from tests.web.browser.settled import show

STATES = (
    "", "at=place/japan", "view=table", "view=timeline", "view=map", "view=charts", "view=net",
    "view=net&select=node:place/hai-phong", "view=net&select=node:enterprise/lg-electronics",
)  # fmt: skip
ASKED = "ask=agreements-ended-or-dormant"


@pytest.fixture
def page(sized: Opened) -> Page:
    """The page in one window."""
    return sized.page


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


def prepared(page: Page, state: str) -> str:
    """What stands on the paper of a state."""
    show(page, state, 1440, 900)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    text = page.locator("#paper").inner_text()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return text


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_view_takes_two_sheets_at_most(page: Page, lang: str) -> None:
    taken = {}
    for state in (*STATES, ASKED):
        show(page, f"lang={lang}&{state}", 1440, 900)
        taken[state] = sheets(page)
    assert {state: n for state, n in taken.items() if n > 2} == {}


def test_each_view_names_sources_with_addresses(page: Page) -> None:
    bare = [state for state in STATES if "http" not in prepared(page, f"lang=en&{state}")]
    assert bare == []


def test_beside_the_net_what_is_chosen_is_told_with_its_sources(page: Page) -> None:
    text = prepared(page, "lang=en&view=net&select=node:enterprise/lg-electronics")
    told, _, sources = text.partition("Sources")
    assert told.strip().splitlines()[0] == "LG Electronics"
    marks = re.search(r"LG Electronics invests in .*\[(\d+)", told)
    assert marks
    assert sources.count("http") >= int(marks[1])
    assert [line for line in told.splitlines() if " took part in " in line and line.endswith(".")] == []


def test_charts_name_the_sources_of_their_figures(page: Page, real: Real) -> None:
    known = details(real.kg)
    of_figures = (record for name, record in known["records"].items() if name.startswith("obs/"))
    addresses = {known["sources"][claim["source"]]["url"] for record in of_figures for claim in record["claims"]}
    printed = re.findall(r"https?://\S+", prepared(page, "lang=en&view=charts").partition("Sources")[2])
    assert printed
    assert set(printed) <= addresses


def test_an_answer_is_printed_with_its_question_and_its_rows(page: Page) -> None:
    text = prepared(page, f"lang=en&{ASKED}")
    assert "Which agreements have expired, were replaced or lie dormant?" in text
    assert "5 rows" in text
    assert text.count("expired") >= 2
    assert "Released: " in text
