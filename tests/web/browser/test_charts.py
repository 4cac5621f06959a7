"""The charts: full years, parts of years, moments, bounds, what is derived, the break of a territory; and the table."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import Figure, Territory, render_page
from tests.web.browser.conftest import Looker, Opener
from tests.web.browser.settled import address, go, reload
from tests.web.made import made_details, made_figure, made_figures, made_record

FDI, STOCK, CITY = "indicator/fdi", "indicator/stock", "place/hai-phong"
OLD, NEW = "place/hai-phong/v/old", "place/hai-phong/v/new"
TERRITORIES: dict[str, Territory] = {
    OLD: {"label": {"vi": "cũ", "en": "old"}, "since": None},
    NEW: {"label": {"vi": "mới", "en": "new"}, "since": "2025-07-01"},
}


def year(record: str, when: int, value: float, **given: Any) -> Figure:  # noqa: ANN401  any field of a figure
    """A figure of a full year."""
    days = {"reach": "year", "first": f"{when}-01-01", "last": f"{when}-12-31"}
    return made_figure(record, FDI, value, **(days | given))


FIGURES: list[Figure] = [
    year("obs/2023", 2023, 3.6e9, territory=OLD),
    year("obs/2023-other", 2023, 4.7e9, territory=OLD, status="obsStatus-I", low=4e9, high=5.5e9),
    year("obs/2024", 2024, 5e9, territory=OLD, hedge="over", low=5e9, high=6e9),
    year("obs/part", 2025, 1.9e9, territory=NEW, reach="part", last="2025-08-31"),
    made_figure("obs/long", FDI, 26e9, territory=OLD, reach="years", first="2009-01-01", last="2023-12-31"),
    made_figure("obs/s1", STOCK, 30e9, territory=OLD, reach="moment", first="2025-01-01", last="2025-01-31"),
    made_figure("obs/s2", STOCK, 50e9, territory=NEW, reach="moment", first="2025-09-30", last="2025-09-30"),
    made_figure("obs/j1", STOCK, 2e6, counterpart="place/japan", reach="moment", first="2017-03-01", last="2017-03-31"),
    made_figure("obs/j2", STOCK, 4e6, counterpart="place/japan", reach="moment", first="2018-03-01", last="2018-03-31"),
    made_figure("obs/alone", "indicator/alone", 7, reach="moment", first="2018-03-01", last="2018-03-31"),
]


@pytest.fixture(scope="module")
def html() -> str:
    """A city, a partner, three indicators and their figures."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in (CITY, "place/japan", FDI, STOCK, "indicator/alone"):
        graph.add_node(node, label_vi=node, label_en=node, type="Indicator")
    records = {one["record"]: made_record(entities=[one["of"]]) for one in FIGURES}
    figures = made_figures(FIGURES, TERRITORIES)
    ties = {
        "home": CITY,
        "kinds": [],
        "partners": [],
        "ties": [],
        "statuses": {},
        "lenders": [],
        "networks": [],
        "places": {},
    }
    return render_page(graph, made_details(records=records), "en", ties=ties, figures=figures)  # type: ignore[arg-type]


def shown(page: Page, indicator: str, inside: str = "") -> list[str]:
    """The figures that the chart of an indicator has a mark for."""
    marks = page.locator(f"[data-series^='{indicator}|'] .figure{inside}")
    found: list[str] = marks.evaluate_all("all => all.map((one) => one.dataset.figure)")
    return found


def test_each_figure_has_the_mark_of_what_it_is(look: Looker, html: str) -> None:
    page = look(html, "view=charts")
    assert shown(page, FDI, ".year") == ["obs/2024", "obs/2023", "obs/2023-other"]
    assert shown(page, FDI, ".part") == ["obs/part"]
    assert shown(page, FDI, ".soft") == ["obs/2023-other"]
    assert shown(page, FDI, ":has(.bounds)") == ["obs/2024", "obs/2023-other"]
    assert shown(page, STOCK, ".moment") == ["obs/s2", "obs/s1"]
    assert shown(page, STOCK, ".after") == ["obs/s2"]
    assert page.locator("[data-series^='indicator/alone|']").count() == 0


def test_the_break_stands_between_what_is_not_one_series(look: Looker, html: str) -> None:
    page = look(html, "view=charts")
    chart = page.locator(f"[data-series^='{STOCK}|']")
    expect(chart.locator(".break-day")).to_have_text("1 July 2025")
    line = float(chart.locator("line.break").get_attribute("x1") or "nan")
    before, after = (
        float(chart.locator(f"[data-figure='{one}'] circle").get_attribute("cx") or "nan")
        for one in ("obs/s1", "obs/s2")
    )
    assert before < line < after


def test_figures_of_one_year_stand_side_by_side(look: Looker, html: str) -> None:
    page = look(html, "view=charts")
    ends = "one => [one.x.baseVal.value, one.x.baseVal.value + one.width.baseVal.value]"
    one, other = (
        page.locator(f"[data-figure='{name}'] rect").evaluate(ends) for name in ("obs/2023", "obs/2023-other")
    )
    assert one[0] < one[1] <= other[0] < other[1]


def test_the_newest_full_figure_is_told_and_the_table_holds_all(opener: Opener, html: str) -> None:
    page = opener(html, "#view=charts").page
    chart = page.locator(f"[data-series^='{FDI}|']")
    expect(chart.locator("p")).to_contain_text("Billion CCY_USD · newest: over 5")
    chart.locator("summary").click()
    expect(chart.locator("tr[data-record]")).to_have_count(5)
    rows: list[list[str]] = chart.locator("tr[data-record]").evaluate_all(
        "rows => rows.map((row) => [row.dataset.record, ...[...row.cells].slice(1, 4).map((cell) => cell.textContent)])"
    )
    assert rows == [
        ["obs/2024", "over 5", "5–6", "obsStatus-A; old"],
        ["obs/2023", "3.6", "", "obsStatus-A; old"],
        ["obs/2023-other", "4.7", "4–5.5", "obsStatus-I; old"],
        ["obs/part", "1.9", "", "obsStatus-A; new"],
        ["obs/long", "26", "", "obsStatus-A; old"],
    ]
    assert "open=" in address(page)
    reload(page)
    expect(page.locator("tr[data-record]")).to_have_count(5)
    page.locator("tr[data-record] summary").first.click()
    expect(page.locator("tr[data-record] .fact")).to_have_count(1)


def test_a_partner_has_its_own_and_a_time_narrows(look: Looker, html: str) -> None:
    page = look(html, "view=charts&select=node:place/japan")
    assert shown(page, STOCK) == ["obs/j2", "obs/j1"] * 2  # in the view, and in the panel
    go(page, "view=charts&time=2023..2024")
    expect(page.locator(".charts h2")).to_contain_text("2023–2024")
    assert shown(page, FDI) == ["obs/2024", "obs/2023", "obs/2023-other"]
    go(page, "view=charts&time=1990")
    expect(page.locator(".all-series .quiet")).to_be_visible()


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_every_letter_is_read_and_nothing_runs_aside(look: Looker, html: str, width: int) -> None:
    page = look(html, f"view=charts&open={FDI}|{CITY}||CCY_USD", width)
    sizes: list[float] = page.locator(".charts :is(text, td, th, p, summary)").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
