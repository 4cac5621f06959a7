"""The timeline: what is stated of each tie has a sign of its own, the same rows read without the picture."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import Tie, render_page
from tests.web.browser.conftest import Looker, Opener
from tests.web.browser.settled import address, reload
from tests.web.made import made_details, made_tie, made_ties

CHINA = {"partner": "place/china"}
TIES: list[Tie] = [
    made_tie("dated", kind="agreement", start="2009-04", end="2014", first="2009-04-01", last="2014-12-31"),
    made_tie("running", start="1994", first="1994-01-01"),
    made_tie("known", known=["2001-05-03", "2012"]),
    made_tie("nothing"),
    made_tie("over", start="2005", first="2005-01-01", status="ended", over=True),
    made_tie("visit", kind="meeting", start="2019-06-01", end="2019-06-01", first="2019-06-01", last="2019-06-01"),
    *(made_tie(f"crowd-{at}", **CHINA, start="2020", first="2020-01-01") for at in range(12)),
]
# Of each record: how its start is shown, and its end.
SIGNS = {
    "dated": ("stated", "end-sign"),
    "running": ("stated", "open-end"),
    "known": ("unstated", "open-end"),
    "nothing": ("undated", ""),
    "over": ("stated", "over-sign"),
    "visit": ("stated", ""),
}
READ = """rows => rows.map((row) => {
    const of = (all) => all.find((name) => row.querySelector(`.${name}`)) ?? "";
    return [row.dataset.record, of(["stated", "unstated", "undated"]), of(["end-sign", "open-end", "over-sign"])];
})"""
TOUCHING = """() => {
    const boxes = [...document.querySelectorAll(".group-row .tie-sign rect")].map((one) => one.getBoundingClientRect());
    const across = (one, other) => one.left < other.right - 1 && other.left < one.right - 1;
    const down = (one, other) => one.top < other.bottom - 1 && other.top < one.bottom - 1;
    const touches = (one, other) => across(one, other) && down(one, other);
    return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => touches(one, other))).length;
}"""


@pytest.fixture(scope="module")
def html() -> str:
    """A city with two partners."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in ("place/hai-phong", "place/japan", "place/china"):
        graph.add_node(node, label_vi=node, label_en=node, type="Country")
    return render_page(graph, made_details(release="2026-11-23"), "en", ties=made_ties(TIES))


def records(page: Page, table: str) -> set[str]:
    """The records that have a row in a table."""
    found: list[str] = page.locator(f"{table} tr[data-record]").evaluate_all(
        "rows => rows.map((row) => row.dataset.record)"
    )
    return set(found)


def test_each_tie_has_the_signs_of_what_is_stated(look: Looker, html: str) -> None:
    page = look(html, "view=timeline&open=place/japan")
    shown: list[tuple[str, str, str]] = page.locator("tr[data-record]").evaluate_all(READ)
    assert {record: (start, end) for record, start, end in shown} == SIGNS
    assert [record for record, *_ in shown] == ["running", "known", "over", "dated", "visit", "nothing"]


def test_it_reads_without_the_picture(opener: Opener, html: str) -> None:
    page = opener(html, "#view=timeline").page
    group = page.locator("[data-group='place/japan'] .group-row")
    expect(group.locator("button")).to_have_attribute("aria-expanded", "false")
    expect(group.locator(".unseen")).to_have_text("1994–2019, no date 1")
    group.locator("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-record=dated] summary")).to_contain_text("since April 2009, until 2014")
    expect(page.locator("[data-record=nothing] summary")).to_contain_text("start not stated")
    assert page.evaluate("document.activeElement.dataset.focus") == "group place/japan"
    assert "open=place%2Fjapan" in address(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("details.tie[open]")).to_have_count(1)


@pytest.mark.parametrize("state", ["", "time=2010", "time=2003..2012", "without-tie=investment", "where=status:ended"])
def test_it_shows_what_the_table_shows(look: Looker, html: str, state: str) -> None:
    page = look(html, f"{state}&view=timeline&open=place/japan&open=place/china")
    shown = records(page, ".timeline-table")
    page.get_by_role("button", name="Table", exact=True).click()
    assert shown == records(page, ".ties-table")
    assert shown


def test_a_chosen_span_is_the_axis_and_what_began_before_lies_at_its_end(look: Looker, html: str) -> None:
    page = look(html, "view=timeline&open=place/japan&time=2003..2012")
    assert page.locator("thead .tick").last.text_content() == "2012"
    assert page.locator("[data-record=running] .before").count() == 1
    assert page.locator("[data-record=dated] .before").count() == 0


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_no_sign_touches_another_and_every_letter_is_read(look: Looker, html: str, width: int) -> None:
    page = look(html, "view=timeline", width)
    signs = page.locator(".group-row .tie-sign text").all_text_contents()
    assert sum(int(sign[1:] or 1) for sign in signs) == len(TIES)
    assert page.evaluate(TOUCHING) == 0
    sizes: list[Any] = page.locator(".timeline svg text").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_ties_of_a_kind_that_would_stand_in_many_lanes_are_one_sign_with_their_number(opener: Opener) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in ("place/hai-phong", "place/japan"):
        graph.add_node(node, label_vi=node, label_en=node, type="Country")
    crowd = [made_tie(f"visit/{at}", kind="meeting", start="2019-10", end="2019-10") for at in range(12)]
    ties = made_ties([*crowd, made_tie("one", start="2019-10", first="2019-10-01")])
    page = opener(render_page(graph, made_details(release="2026-11-23"), "en", ties=ties), "#view=timeline").page
    signs = page.locator(".group-row .tie-sign text")
    assert sorted(signs.all_text_contents()) == ["I", "M12"]
    page.locator(".group-row .tie-sign", has_text="M12").hover()
    assert page.locator(".tip").inner_text().splitlines()[0] == "12 meetings"
    assert page.locator(".tip").inner_text().splitlines()[-1] == "and 7 more"


def test_grouped_by_kind_it_is_kept_in_the_address(opener: Opener, html: str) -> None:
    page = opener(html, "#view=timeline").page
    page.get_by_role("button", name="kind of tie", exact=True).click()
    groups = page.locator(".group-row button").all_text_contents()
    assert [one.strip("▸") for one in groups] == ["Agreement", "Investment", "Meeting"]
    assert "by=kind" in address(page)
    reload(page)
    expect(page.locator(".group-row")).to_have_count(3)
