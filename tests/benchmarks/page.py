"""The page in Chromium at 1, 10 and 50 times the graph, beside stock pyvis with its default physics on the same graph.

Seconds until something is painted and until it can be used, frames a second while the net is panned and zoomed and
while time is dragged, how long the ring takes to be drawn anew, what a click in the net costs the processor, and the
heap. The machine does other things too, so read the ratios:
`python -m tests.benchmarks.page [TIMES …]`. Of the larger graphs the records are those of the one graph.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import networkx as nx
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as Late
from pyvis.network import Network
from tests.conftest import ROOT
from tests.crowded import write_crowd
from tests.web.browser.settled import go

from haiphong_kg.analysis import WHOLE, build_network, partner_ties
from haiphong_kg.entities import details
from haiphong_kg.release.page_answers import answers_of
from haiphong_kg.store import find_layout, open_compiled
from haiphong_kg.web.page import TiesPage, render_page

HUB: Final = "place/hai-phong"
MOST_SECONDS: Final = 180
MOVING_SECONDS: Final = 2.0
FLAGS: Final = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
# Counts the frames from now on.
COUNTER: Final = "window.frames_ = 0; (function next() { frames_ += 1; requestAnimationFrame(next); })()"
# Stock pyvis is hidden behind a bar until its physics has taken its first thousand steps.
STOCK_READY: Final = "document.getElementById('loadingBar')?.style.display === 'none'"
CLICKED: Final = ("enterprise/lg-electronics", "place/japan", "enterprise/vinfast", "place/incheon")
Graph = nx.MultiDiGraph


def say(line: str) -> None:
    """One line of the report, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def grown(graph: nx.MultiDiGraph[str], times: int) -> nx.MultiDiGraph[str]:
    """The graph so many times side by side around one hub."""

    def named(node: str, copy: int) -> str:
        return node if copy == 0 or node == HUB else f"{node}~{copy}"

    made: nx.MultiDiGraph[str] = Graph()
    for copy in range(times):
        made.add_nodes_from((named(node, copy), data) for node, data in graph.nodes(data=True))
        for one, other, key, data in graph.edges(keys=True, data=True):
            made.add_edge(named(one, copy), named(other, copy), key=key, **data)
    return made


def more_ties(ties: TiesPage, times: int) -> TiesPage:
    """The ties so many times, with the same partners."""
    return {**ties, "ties": ties["ties"] * times}


def stock(graph: nx.MultiDiGraph[str]) -> str:
    """What pyvis makes of the graph when nobody tells it anything."""
    network = Network(directed=True, cdn_resources="in_line")
    for node, data in graph.nodes(data=True):
        network.add_node(node, label=data["label_en"])
    for one, other, data in graph.edges(data=True):
        network.add_edge(one, other, label=data["label_en"])
    return str(network.generate_html(notebook=False))


def opened(browser: Browser, html: str, fragment: str, ready: Callable[[Page], object]) -> tuple[Page, float, float]:
    """The page, the seconds until it painted something, and until `ready` returned."""
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8", delete=False) as file:
        file.write(html)
    page = browser.new_page(viewport={"width": 1366, "height": 641})
    page.set_default_timeout(MOST_SECONDS * 1000)
    started = time.perf_counter()
    try:
        page.goto(Path(file.name).as_uri() + fragment, wait_until="commit")
        ready(page)
    except Late:
        page.close()  # or it goes on working beside the next
        raise
    usable = time.perf_counter() - started
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN") / 1000
    Path(file.name).unlink()
    return page, painted, usable


def frames(page: Page, move: Callable[[Page, int], None]) -> float:
    """Frames a second while `move` is done again and again."""
    page.evaluate(COUNTER)
    started, step = time.perf_counter(), 0
    while (elapsed := time.perf_counter() - started) < MOVING_SECONDS:
        move(page, step)
        step += 1
    return float(page.evaluate("frames_")) / elapsed


def pan(page: Page, step: int) -> None:
    if step == 0:
        page.mouse.move(500, 400)
        page.mouse.down()
    page.mouse.move(500 + step % 60 * 3, 400 + step % 40 * 2)


def zoom(page: Page, step: int) -> None:
    page.mouse.wheel(0, 120 if step // 5 % 2 else -120)


def drag_time(page: Page, step: int) -> None:
    page.locator("[data-handle=to]").focus()
    page.keyboard.press("ArrowLeft" if step // 20 % 2 == 0 else "ArrowRight")


def heap(page: Page) -> float:
    return float(page.evaluate("performance.memory.usedJSHeapSize")) / 2**20


def redraw(page: Page) -> float:
    """Milliseconds that the ring took to be drawn anew, with its place and its letters measured: the median."""
    found: list[float] = page.evaluate("performance.getEntriesByName('ring drawn').map(({ duration }) => duration)")
    return statistics.median(found)


def dragging(page: Page) -> str:
    shown = frames(page, drag_time)
    return f"time {shown:5.1f} frames/s  redraw {redraw(page):5.1f} ms  heap {heap(page):6.1f} MiB"


def moving(page: Page) -> str:
    panned = frames(page, pan)
    page.mouse.up()
    return f"pan {panned:5.1f}  zoom {frames(page, zoom):5.1f} frames/s  heap {heap(page):6.1f} MiB"


def click(page: Page) -> float:
    """Seconds of the processor until a thing chosen in the net stands out and its panel is there: the median."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")

    taken = []
    for node in CLICKED:
        before = spent()
        go(page, f"view=net&select=node:{node}")
        taken.append(spent() - before)
    return statistics.median(taken)


def measure_ours(browser: Browser, html: str) -> None:
    """Prints the figures of the page: its first view, then the whole net."""
    ring, painted, usable = opened(
        browser, html, "", lambda page: page.wait_for_selector("html[data-drawn]", state="attached")
    )
    say(f"  ours, ring   painted {painted:6.2f} s  usable {usable:6.2f} s  {dragging(ring)}")
    ring.close()
    net, painted, usable = opened(
        browser, html, "#view=net", lambda page: page.wait_for_selector("html[data-graph=drawn]", state="attached")
    )
    say(f"  ours, net    painted {painted:6.2f} s  usable {usable:6.2f} s  {moving(net)}  click {click(net):5.2f} s")
    net.close()


def measure_stock(browser: Browser, html: str) -> None:
    """Prints the figures of stock pyvis, or that it has not come to rest in time."""
    try:
        page, painted, usable = opened(browser, html, "", lambda page: page.wait_for_function(STOCK_READY))
    except Late:
        say(f"  stock pyvis  not usable within {MOST_SECONDS} s")
        return
    say(f"  stock pyvis  painted {painted:6.2f} s  usable {usable:6.2f} s  {moving(page)}")
    page.close()


def measure_crowd(browser: Browser) -> None:
    """Prints how long the command takes for 5,000 companies of one country, and until its page can be used."""
    with tempfile.TemporaryDirectory() as name:
        folder, file = write_crowd(Path(name, "data")), Path(name, "page.html")
        command = [sys.executable, "-m", "haiphong_kg", "graph", "--data", str(folder), "-o", str(file)]
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        made = time.perf_counter() - started
        html = file.read_text(encoding="utf-8")
    page, painted, usable = opened(
        browser, html, "", lambda page: page.wait_for_selector("html[data-drawn]", state="attached")
    )
    say(f"crowd: {len(html) / 1e6:.2f} MB, written in {made:.1f} s, painted {painted:.2f} s, usable {usable:.2f} s")
    page.close()


def main(sizes: list[int]) -> None:
    """Measures each size in turn, and then the crowd."""
    kg = open_compiled(find_layout(ROOT))
    one, facts, ties = build_network(kg, WHOLE), details(kg), partner_ties(kg)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for times in sizes:
            graph = grown(one, times)
            started = time.perf_counter()
            html = render_page(graph, facts, "en", ties=more_ties(ties, times), answers=answers_of(kg, one))
            made = time.perf_counter() - started
            size = f"{len(graph)} nodes, {graph.number_of_edges()} edges, {len(html) / 1e6:.2f} MB"
            say(f"{times} ×: {size}, made in {made:.1f} s")
            measure_ours(browser, html)
            measure_stock(browser, stock(graph))
        measure_crowd(browser)
        browser.close()


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1, 10, 50])
