"""The whole net under a finger and a mouse: it says what it is pointed at, and what is meant stays in sight."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.large import CITY
from tests.web.browser.conftest import Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import address, go, settle

# The smallest scale at which names are read on a phone.
READABLE = 0.16
# Where a node lies on the screen.
PLACE = """(id) => {
    const { x, y } = explorer.network.canvasToDOM(explorer.network.getPosition(id));
    const box = document.querySelector("#canvas canvas").getBoundingClientRect();
    return { x: box.x + x, y: box.y + y };
}"""
SEEN = f"""(id) => {{
    const {{ x, y }} = ({PLACE})(id);
    return !!document.elementFromPoint(x, y)?.closest("#canvas");
}}"""
# The longest of the lines that are drawn: its name and its ends.
LONGEST = """() => {
    const long = ({ from, to }) => Math.hypot(from.x - to.x, from.y - to.y);
    const drawn = Object.values(explorer.network.body.edges).filter(({ options }) => !options.hidden);
    const [{ id, fromId, toId }] = drawn.sort((one, other) => long(other) - long(one));
    return [id, fromId, toId];
}"""
CLICK = """edge => void explorer.network.body.emitter.emit("click", {
    edges: [edge], pointer: { canvas: { x: 9e4, y: 9e4 } }, event: { pointerType: "mouse" } })"""


def is_seen(page: Page, node: str) -> bool:
    """Whether a node lies on the canvas, beside or above the panel."""
    found: bool = page.evaluate(SEEN, node)
    return found


def test_a_finger_is_told_first_and_what_it_chooses_stays_in_sight(opener: Opener, large_html: str) -> None:
    page = opener(large_html, "", 390, 844, touch=True).page
    place = page.evaluate(PLACE, CITY)
    page.touchscreen.tap(place["x"], place["y"])
    expect(page.locator(".tip")).to_contain_text("Hải Phòng")
    assert "select=" not in address(page)
    page.touchscreen.tap(place["x"], place["y"])
    expect(page.locator("#panel h2")).to_contain_text("Hải Phòng")
    expect(page.locator(".tip")).to_have_count(0)
    settle(page)
    assert page.evaluate("explorer.network.getScale()") >= READABLE
    assert is_seen(page, CITY)


def test_a_line_frames_both_its_ends(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#view=net", 390, 844).page
    edge, *ends = page.evaluate(LONGEST)
    go(page, f"view=net&select=edge:{quote(edge)}")
    assert [is_seen(page, one) for one in ends] == [True, True]


def test_a_line_that_is_dimmed_is_not_meant(opener: Opener, large_html: str) -> None:
    page = opener(large_html).page
    edge = page.evaluate(LONGEST)[0]
    page.evaluate(CLICK, edge)
    assert "select=edge" in address(page)
    go(page, "select=node:place/partner-2-1")
    assert edge not in page.evaluate("explorer.network.getConnectedEdges('place/partner-2-1')")
    page.evaluate(CLICK, edge)
    assert "select=edge" not in address(page)
