"""The whole net by keyboard: the canvas has a role and a name, every node is reached from neighbour to neighbour."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests.large import CITY, large_graph
from tests.web.browser.conftest import Opener
from tests.web.browser.net import drawn
from tests.web.browser.settled import address, settle

ITEMS = ".walk [role=treeitem]"
# The node that has the focus, and whether it lies on the canvas.
HERE = """() => {
    const { node } = document.activeElement.dataset;
    const { x, y } = explorer.network.canvasToDOM(explorer.network.getPosition(node));
    const { clientWidth, clientHeight } = document.getElementById("canvas");
    return [node, x > 0 && y > 0 && x < clientWidth && y < clientHeight];
}"""


@pytest.fixture
def page(opener: Opener, large_html: str) -> Page:
    return opener(large_html, "#without=").page


def focus(page: Page) -> None:
    """Goes to the net as the Tab key does."""
    page.locator(f"{ITEMS}[tabindex='0']").focus()


def walk(page: Page, way: list[str]) -> None:
    """Goes along these nodes by arrows alone."""
    for at, node in enumerate(way):
        if at > 0:
            page.keyboard.press("ArrowRight")
        beside = page.locator(ITEMS).evaluate_all("all => all.map((one) => one.dataset.node)")
        down, up = beside.index(node), len(beside) - 1 - beside.index(node)
        page.keyboard.press("Home" if down <= up else "End")
        for _ in range(min(down, up)):
            page.keyboard.press("ArrowDown" if down <= up else "ArrowUp")
        assert page.evaluate(HERE) == [node, True]


def test_the_canvas_is_a_picture_with_a_name_and_one_stop_of_the_tab_key(page: Page) -> None:
    canvas = page.locator("#canvas canvas").first
    expect(canvas).to_have_attribute("role", "img")
    nodes = len(drawn(page, "nodes"))
    expect(canvas).to_have_attribute(
        "aria-label", f"Picture of the net: {nodes} entities, {len(drawn(page, 'edges'))} relations"
    )
    assert page.locator("#canvas [tabindex='0']").count() == 1
    focus(page)
    graph = large_graph().to_undirected()
    assert page.locator(ITEMS).count() == nx.number_connected_components(graph)


def test_arrows_lead_to_every_node_and_enter_shows_it(page: Page) -> None:
    graph = large_graph().to_undirected()
    focus(page)
    beginnings = page.locator(ITEMS).evaluate_all("all => all.map((one) => one.dataset.node)")
    for node in ("place/partner-3-7", "event/visit-9", "enterprise/firm-0-0"):
        part = nx.node_connected_component(graph, node)
        [begin] = [one for one in beginnings if one in part]
        walk(page, nx.shortest_path(graph, begin, node))
        expect(page.locator(".tip strong")).to_have_text(graph.nodes[node]["label_en"])
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_be_focused()
        assert node.replace("/", "%2F") in address(page)
        page.keyboard.press("Escape")
        settle(page)
        assert page.evaluate(HERE)[0] == node
        while page.locator(ITEMS).first.get_attribute("aria-level") != "1":
            page.keyboard.press("ArrowLeft")


def test_a_language_and_a_filter_change_what_is_walked(page: Page) -> None:
    focus(page)
    assert page.evaluate(HERE)[0] == CITY
    page.keyboard.press("ArrowRight")
    before = page.locator(ITEMS).count()
    page.locator("#type-filter").get_by_label("Enterprise").uncheck()
    page.get_by_role("button", name="Tiếng Việt").click()
    focus(page)
    assert 0 < page.locator(ITEMS).count() < before
    expect(page.locator(ITEMS).first).not_to_contain_text("(en)")
