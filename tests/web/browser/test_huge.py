"""A net of more lines than can be drawn in the time of a frame is moved as quickly as any other."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import render_page
from tests.large import large_details, large_graph
from tests.web.browser.conftest import Opener
from tests.web.browser.net import PAINTED
from tests.web.browser.settled import address, settle

COPIES = 10
COVER = "#canvas .moving"
# How often the whole net is drawn from now on.
COUNT = "window.drawings = 0; explorer.network.on('afterDrawing', () => { drawings += 1; }); 0"
# Whether the cover shows what the net showed, so many pixels to the right and below; and points where that ends.
CARRIED = """([right, down]) => {
  const [net, cover] = ["#canvas canvas:not(.moving)", "#canvas .moving"].map((one) => {
    const canvas = document.querySelector(one);
    return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  });
  const at = ({ data, width }, x, y) => data[(y * width + x) * 4 + 3];
  const places = Array.from({ length: 300 * 200 }, (_, one) => [300 + one % 300, 200 + Math.floor(one / 300)]);
  const isSame = ([x, y]) => Math.abs(at(net, x, y) - at(cover, x + right, y + down)) < 3;
  const isDrawn = places.some(([x, y]) => at(net, x, y) > 0);
  const isNew = (_, one) => at(cover, one % right, Math.floor(one / right)) > 0;
  return [isDrawn && places.every(isSame), Array.from({ length: right * cover.height }, isNew).some(Boolean)];
}"""


@pytest.fixture(scope="module")
def html() -> str:
    """The page of the large graph many times over."""
    one = large_graph()
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for copy in range(COPIES):
        graph.update(nx.relabel_nodes(one, {node: f"{node}-{copy}" for node in one}))
    return render_page(graph, large_details(), "en")


@pytest.fixture
def page(opener: Opener, html: str) -> Page:
    """Its net, looked at so closely that it goes on beside what is seen."""
    found = opener(html, "#view=net&without=").page
    found.evaluate("explorer.network.moveTo({ scale: explorer.network.getScale() * 2, animation: false })")
    settle(found)
    return found


def test_what_was_drawn_follows_the_hand(page: Page) -> None:
    box = page.locator("#canvas").bounding_box()
    assert box
    page.evaluate(COUNT)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 13):
        page.mouse.move(x + 20 * step, y + 10 * step)
    expect(page.locator(COVER)).to_be_visible()
    settle(page)
    assert page.evaluate(CARRIED, [240, 120]) == [True, True]
    assert page.evaluate("drawings") == 0
    page.mouse.up()
    assert "frame=" in address(page)
    expect(page.locator(COVER)).to_be_hidden()
    assert page.evaluate("drawings") > 0


def test_the_wheel_scales_what_was_drawn_until_it_rests(page: Page) -> None:
    page.locator("#canvas").hover()
    before = page.evaluate("explorer.network.getScale()")
    page.mouse.wheel(0, -240)
    expect(page.locator(COVER)).to_be_visible()
    settle(page)
    expect(page.locator(COVER)).to_be_hidden()
    assert page.evaluate("explorer.network.getScale()") > before


def test_a_point_says_its_name_to_a_mouse(page: Page) -> None:
    name = page.evaluate(PAINTED)["names"][0]
    place = page.evaluate("(id) => explorer.network.canvasToDOM(explorer.network.getPosition(id))", name)
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.move(box["x"] + place["x"] + 6, box["y"] + place["y"])
    expect(page.locator(".tip")).to_be_visible()
