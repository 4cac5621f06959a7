"""What tests of the whole net look at and click on."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.web.browser.settled import settle

JAPAN = "place/japan"

FINDS_JAPAN = ["nhat ban", "NHẬTBẢN", "nhat-ban", "japan"]


def drawn(page: Page, kind: str) -> list[str]:
    """The ids of the nodes or edges that vis-network has drawn and not hidden."""
    script = f"Object.values(explorer.network.body.{kind}).filter((one) => !one.options.hidden).map((one) => one.id)"
    return sorted(page.evaluate(script))


def edge_labels(page: Page) -> dict[str, str]:
    """The label now drawn on each edge that has one."""
    script = (
        "Object.fromEntries(Object.values(explorer.network.body.edges)"
        ".map((one) => [one.id, (one.options.label ?? '').trim()]).filter(([, label]) => label))"
    )
    labels: dict[str, str] = page.evaluate(script)
    return labels


# Where on the line between two nodes no other is within reach of a mouse.
FREE_PLACE = """([from, to]) => {
  const { network } = explorer;
  const [a, b] = [from, to].map((id) => network.canvasToDOM(network.getPosition(id)));
  const others = Object.values(network.body.nodes).filter((one) => !one.options.hidden).map((one) => ({
    ...network.canvasToDOM(one), reach: 24 + one.options.size * network.getScale() }));
  const places = Array.from({ length: 99 }, (_, at) => (at + 1) / 100).map((part) => ({
    x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }));
  const free = places.find(({ x, y }) => others.every((one) => Math.hypot(one.x - x, one.y - y) > one.reach));
  const box = document.querySelector("#canvas canvas").getBoundingClientRect();
  return { x: box.x + free.x, y: box.y + free.y };
}"""

# What is written in the whole net.
PAINTED = (Path(__file__).parent / "names.js").read_text(encoding="utf-8")


def click_node(page: Page, node: str) -> None:
    """Clicks the middle of a node on the canvas."""
    place = page.evaluate(
        "(id) => { const at = explorer.network.canvasToDOM(explorer.network.getPosition(id));"
        " const box = document.querySelector('#canvas canvas').getBoundingClientRect();"
        " return { x: box.x + at.x, y: box.y + at.y }; }",
        node,
    )
    page.mouse.click(place["x"], place["y"])


def table_rows(page: Page, table: str) -> int:
    """How many rows a table has now."""
    return page.locator(f"#{table}-table tbody tr").count()


def painted_text(page: Page, table: str) -> str:
    """What is read in a table; it is laid out when it comes into sight."""
    found = page.locator(f"#{table}-table")
    found.scroll_into_view_if_needed()
    settle(page)
    return found.inner_text()
