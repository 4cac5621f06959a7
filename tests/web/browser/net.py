"""What tests of the whole net look at and click on."""

from __future__ import annotations

from playwright.sync_api import Page

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

# The names that are drawn, and those that lie on one another.
NAMED = """() => {
  const scale = explorer.network.getScale();
  const letters = ({ options }) => options.font.size * scale;
  const named = Object.values(explorer.network.body.nodes).filter((one) => !one.options.hidden && letters(one) >= 9.5);
  const box = ({ labelModule: { size }, options }) => ({ ...size, top: size.top + (options.font.vadjust ?? 0) });
  const boxes = named.map(box);
  const across = (one, other) => one.left < other.left + other.width && other.left < one.left + one.width;
  const down = (one, other) => one.top < other.top + other.height && other.top < one.top + one.height;
  const lie = (one, other) => across(one, other) && down(one, other);
  const lying = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => lie(one, other)));
  return { names: named.map(({ id }) => id), least: Math.min(...named.map(letters)), overlaps: lying.length };
}"""


# The names of the nodes that lie in the canvas now, and those that lie on one another.
PAINTED = """() => {
    const { network } = explorer;
    const canvas = document.querySelector("#canvas canvas").getBoundingClientRect();
    const [from, to] = [[0, 0], [canvas.width, canvas.height]].map(([x, y]) => network.DOMtoCanvas({ x, y }));
    const isIn = ({ x, y }) => from.x < x && x < to.x && from.y < y && y < to.y;
    const letters = ({ options }) => options.font.size * network.getScale();
    const isNamed = (one) => !one.options.hidden && letters(one) >= 9.5 && isIn(one);
    const nodes = Object.values(network.body.nodes).filter(isNamed);
    const box = ({ labelModule: { size }, options }) => ({ ...size, top: size.top + (options.font.vadjust ?? 0) });
    const across = (one, other) => one.left < other.left + other.width && other.left < one.left + one.width;
    const down = (one, other) => one.top < other.top + other.height && other.top < one.top + one.height;
    const lies = (one, other) => across(box(one), box(other)) && down(box(one), box(other));
    const after = (at, one) => nodes.slice(at + 1).filter((two) => lies(one, two)).map((two) => [one.id, two.id]);
    const overlaps = nodes.flatMap((one, at) => after(at, one));
    const points = Object.values(network.body.nodes).filter((one) => !one.options.hidden);
    const covers = (one) => ({ x: left, y: top }) =>
        lies(one, { labelModule: { size: { left, top, width: 0, height: 0 } }, options: { font: {} } });
    const covering = nodes.filter((one) => points.filter((point) => point !== one).some(covers(one))).length;
    return { names: nodes.map(({ id }) => id), least: Math.min(...nodes.map(letters)), overlaps, covering };
}"""


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
