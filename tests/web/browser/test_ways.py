"""Other ways to the same than the mouse on the canvas: keyboard, tables, links, paper."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.base import word
from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.net import JAPAN, click_node, drawn, painted_text, table_rows
from tests.web.browser.sample import CITY, FACTS, RECORDED, sample_details, sample_graph
from tests.web.browser.settled import address, back, settle


def test_keyboard_alone_is_enough(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến đồ thị")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("cang")
    expect(page.locator("#results")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    wanted = page.get_by_role("option").nth(1).locator(".name").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(wanted)
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()


def test_entities_of_the_table_open_and_give_the_focus_back(page: Page) -> None:
    button = page.locator("#entities-table").get_by_role("button", name="UNESCO")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("UNESCO")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_skip_links_lead_past_the_canvas(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#tables")).to_be_focused()
    assert page.locator("#panel").is_hidden()


def test_fragment_restores_the_view(opener: Opener, sample_html: str, page: Page) -> None:
    page.get_by_role("button", name="English").click()
    page.locator("#type-filter").get_by_label("Vessel").uncheck()
    page.locator("#relation-filter").get_by_label("Invests in").uncheck()
    click_node(page, "asset/lach-huyen-port")
    expect(page.locator("#panel h2")).to_have_text("Lạch Huyện port")
    page.locator("#search").fill("lach")
    expect(page.locator("#result-count")).to_have_text("3 results")
    fragment = address(page)
    again = opener(sample_html, fragment).page
    expect(again.locator("#panel h2")).to_have_text("Lạch Huyện port")
    assert again.locator("#search").input_value() == "lach"
    assert address(again) == fragment
    for kind in ("nodes", "edges"):
        assert drawn(again, kind) == drawn(page, kind)
    again.locator("#reset").click()
    expect(again.locator("#panel")).to_be_hidden()
    expect(again.locator("#shown")).to_contain_text(f"{sample_graph().number_of_nodes()} of")


def test_back_button_returns_to_the_last_selection(page: Page) -> None:
    for name in ("UNESCO", "CityNet"):
        page.locator("#entities-table").get_by_role("button", name=name).click()
        expect(page.locator("#panel h2")).to_have_text(name)
    back(page)
    expect(page.locator("#panel h2")).to_have_text("UNESCO")


def test_tables_hold_what_the_canvas_holds(page: Page) -> None:
    graph, records = sample_graph(), sample_details()["records"]
    assert table_rows(page, "entities") == graph.number_of_nodes()
    assert table_rows(page, "relations") == graph.number_of_edges()
    assert table_rows(page, "otherFacts") == len(records) - len(RECORDED)
    text = " ".join(painted_text(page, table) for table in ("entities", "relations", "otherFacts"))
    assert all(graph.nodes[node]["label_vi"] in text for node in graph)
    assert all(row["vi"] in text and row["anchor"] in text for row in RECORDED)
    assert text.lower().count(word("noRecord", "vi")) == len(FACTS) - len(RECORDED)


def test_tables_sort_in_vietnamese_order_and_follow_the_search(page: Page) -> None:
    names = page.locator("#entities-table tbody th")
    first = names.all_inner_texts()
    places = [
        first.index(name) for name in ("Cầu Tân Vũ – Lạch Huyện", "Chuyển giao công nghệ", "Đảng Cộng sản Việt Nam")
    ]
    assert places == sorted(places)
    page.locator("#entities-table").get_by_role("button", name="Thực thể", exact=True).click()
    page.locator("#entities-table").get_by_role("button", name="Thực thể", exact=True).click()
    expect(page.locator("#entities-table th[aria-sort=descending]")).to_have_count(1)
    assert names.all_inner_texts() == first[::-1]
    page.locator("#search").fill("vinh")
    expect(names).to_have_text(["Vịnh Lan Hạ", "Vịnh Hạ Long"])


def test_focus_opens_an_entity(opener: Opener) -> None:
    page = opener(render_page(sample_graph(), sample_details(), "en", focus=JAPAN)).page
    expect(page.locator("#panel h2")).to_have_text("Japan")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 800, 1600])
def test_nothing_runs_off_the_side(opener: Opener, sample_html: str, width: int) -> None:
    page = opener(sample_html, f"#select=node:{CITY}", width=width).page
    overflow: Any = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow == 0


def test_paper_shows_the_whole_graph_and_the_open_panel(opener: Opener, sample_html: str) -> None:
    page = opener(sample_html, f"#select=node:{CITY}").page
    before = page.evaluate("explorer.network.getScale()")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("#print-picture")).to_be_visible()
    expect(page.locator("#canvas")).to_be_hidden()
    assert page.locator("#panel details:not([open])").count() == 0
    inked = (
        "(() => { const { width, height } = document.getElementById('print-picture');"
        " const { data } = document.getElementById('print-picture').getContext('2d').getImageData(0, 0, width, height);"
        " return data.filter((value, at) => at % 4 === 3 && value > 0).length / (width * height); })()"
    )
    assert 0.01 < page.evaluate(inked) < 0.5
    dark = "getComputedStyle(document.documentElement).getPropertyValue('--ink')"
    assert page.evaluate(dark).strip() == "#13242f"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    settle(page)
    assert page.evaluate("explorer.network.getScale()") == before
    assert page.locator("#panel details:not([open])").count() > 0
