"""What is read and hit of the ring and of the net on each screen; `python -m tests.web.browser.screens` prints it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any, Final, NamedTuple

from playwright.sync_api import Page, sync_playwright

from tests.web.browser.net import PAINTED
from tests.web.browser.real import real_page
from tests.web.browser.settled import go, show
from tests.web.conftest import chromium

MEASURES: Final = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8")
# Width, height and zoom of the screens at which the page must be read; at 200 % a screen has half its pixels.
SCREENS: Final = (
    (1366, 641, 1), (1440, 900, 1), (1280, 720, 1), (1536, 730, 1), (1024, 768, 1), (768, 1024, 1), (390, 844, 1),
    (320, 640, 1), (683, 320, 2), (2560, 1440, 1),
)  # fmt: skip
# Of the places eight pixels beside the middle of named nodes the part at which these are meant, and whether a click
# there selects what is meant: a click draws all anew, so one is made.
NET_HITS: Final = """(names) => {
    const { network, nodeAt } = explorer;
    const around = [[8, 0], [-8, 0], [0, 8], [0, -8]];
    const places = names.flatMap((name) => {
        const { x, y } = network.canvasToDOM(network.getPosition(name));
        return around.map(([dx, dy]) => ({ name, x: x + dx, y: y + dy }));
    });
    const [{ x, y }] = places;
    const meant = nodeAt(x, y);
    const hits = places.filter((one) => nodeAt(one.x, one.y) === one.name).length / places.length;
    network.body.emitter.emit("click", {
        edges: [], pointer: { canvas: network.DOMtoCanvas({ x, y }) }, event: { pointerType: "mouse" } });
    const selected = new URLSearchParams(location.hash.slice(1)).get("select");
    return [hits, meant !== null && selected === `node:${meant}`];
}"""
POINTED_AT: Final = 5


class Row(NamedTuple):
    """What is painted on a screen: names, the smallest letter in pixels, names on names and on points; what is hit."""

    screen: str
    names: int
    letter: float
    overlaps: int
    hits: float
    cut: int = 0
    covering: int = 0
    sideways: bool = False
    selects: bool = True


def ring_row(page: Page, lang: str, screen: tuple[int, int, int]) -> Row:
    """The ring on one screen; the hits are those of clicks up to eight pixels from the middle of every partner."""
    width, height, zoom = screen
    show(page, f"lang={lang}&tab=picture", width, height)
    found: dict[str, Any] = page.evaluate(MEASURES)
    at = (found["names"], found["least"], len(found["pairs"]), found["hits"], found["cut"])
    return Row(_name(width, height, zoom), *at, sideways=found["sideways"])


def net_row(page: Page, lang: str, screen: tuple[int, int, int]) -> Row:
    """The whole net as it opens on one screen; the hits are those beside some of the nodes that are named.

    One that was looked at elsewhere is framed again, which takes half of what it takes to open it.
    """
    width, height, zoom = screen
    show(page, f"lang={lang}&view=net&frame=0,0,1.0", width, height)
    go(page, f"lang={lang}&view=net")
    found: dict[str, Any] = page.evaluate(PAINTED)
    hits, selects = page.evaluate(NET_HITS, found["names"][:POINTED_AT])
    at = (len(found["names"]), found["least"], len(found["overlaps"]), hits)
    return Row(_name(width, height, zoom), *at, covering=len(found["covering"]), selects=selects)


def _name(width: int, height: int, zoom: int) -> str:
    return f"{width}×{height}" + (f" ({zoom * 100} %)" if zoom > 1 else "")


def main() -> None:
    """Prints the table, in English."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("HAIPHONG_KG_CACHE", folder)
        browser = playwright.chromium.launch(executable_path=chromium())
        file = Path(folder, "page.html")
        file.write_text(real_page().html, encoding="utf-8")
        page = browser.new_context(offline=True, reduced_motion="reduce").new_page()
        page.goto(file.as_uri())
        sys.stdout.write(f"{'view':5}{'screen':16}{'names':>6}{'letter':>8}{'overlaps':>10}{'points':>8}{'hits':>7}\n")
        for view, measured in (("ring", ring_row), ("net", net_row)):
            for screen in SCREENS:
                row = measured(page, "en", screen)
                told = f"{row.names:6}{row.letter:8.1f}{row.overlaps:10}{row.covering:8}{row.hits:7.0%}"
                sys.stdout.write(f"{view:5}{row.screen:16}{told}\n")
        browser.close()


if __name__ == "__main__":
    main()
