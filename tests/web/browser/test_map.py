"""The map: points with names that touch nothing, courses by kind, what has no point listed apart, a partner closer."""

from __future__ import annotations

import math

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import Tie, TiesPage, render_page
from tests.web.browser.conftest import Looker, Opener
from tests.web.browser.settled import address, go, reload, tap_twice
from tests.web.made import made_details, made_tie, made_ties

CITY = "place/hai-phong"
# Longitude and latitude; those of Europe lie close together.
PLACES: dict[str, tuple[float, float]] = {
    CITY: (106.68, 20.86),
    "place/japan": (139.69, 35.69),
    "place/south-korea": (126.98, 37.57),
    "place/china": (116.4, 39.91),
    "place/hong-kong": (114.17, 22.28),
    "place/laos": (102.6, 17.97),
    "place/belgium": (4.35, 50.85),
    "place/netherlands": (4.89, 52.37),
    "place/france": (2.35, 48.85),
    "place/germany": (13.41, 52.52),
    "place/denmark": (12.57, 55.68),
    "place/united-states": (-77.04, 38.9),
    "place/australia": (149.13, -35.28),
    "place/kitakyushu": (130.83, 33.85),
}
PARTNERS = [one for one in PLACES if one not in (CITY, "place/kitakyushu")]
TIES: list[Tie] = [
    *(made_tie(f"investment/{at}", partner=partner) for at, partner in enumerate([*PARTNERS, "place/eu"])),
    made_tie("agreement/k", kind="agreement", parties=["place/kitakyushu"], start="2014", first="2014-01-01"),
    made_tie("agreement/j", kind="agreement", start="2019", first="2019-01-01"),
]
# Names that lie on one another or on another's point, those that run out of the map, and how many there are.
NAMES = """() => {
    const box = (one) => one.getBoundingClientRect();
    const texts = [...document.querySelectorAll(".map .name")];
    const dots = [...document.querySelectorAll(".map .dot")];
    const across = (a, b) => a.left < b.right - 1 && b.left < a.right - 1;
    const touches = (a, b) => across(a, b) && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    const own = (one, dot) => dot.parentNode === one.parentNode;
    const ground = box(document.querySelector(".map .sea"));
    return {
        names: texts.length,
        pairs: texts.flatMap((one, at) => texts.slice(at + 1).filter((other) => touches(box(one), box(other)))).length,
        covered: texts.filter((one) => dots.some((dot) => !own(one, dot) && touches(box(one), box(dot)))).length,
        out: texts.filter((one) => box(one).left < ground.left || box(one).right > ground.right).length,
        least: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))),
    };
}"""
# The middle and the radius of every point but the city's.
DOTS = """() => Object.fromEntries([...document.querySelectorAll(".map .partner")].map((one) => {
    const { x, y, width } = one.querySelector(".dot").getBoundingClientRect();
    const r = parseFloat(one.querySelector(".dot").getAttribute("r"));
    return [one.dataset.partner, [x + width / 2, y + width / 2, r]];
}))"""
# Of a place that lies on a name, whose name it is.
NAMED = "([x, y]) => document.elementFromPoint(x, y).closest('.partner text')?.parentNode.dataset.partner"


@pytest.fixture(scope="module")
def html() -> str:
    """A city with partners all over the world, one of them a bloc without a point."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in (*PLACES, "place/eu"):
        name = node.removeprefix("place/").replace("-", " ").title()
        graph.add_node(node, label_vi=name, label_en=name, type="Country")
    ties: TiesPage = {**made_ties(TIES), "places": PLACES}
    return render_page(graph, made_details(release="2026-11-23"), "en", ties=ties)


def points(page: Page) -> list[str]:
    """What has a point on the map, but for the city."""
    found: list[str] = page.locator(".map .partner").evaluate_all("all => all.map((one) => one.dataset.partner)")
    return found


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1366, 641), (1024, 768), (768, 1024), (390, 844)])
def test_every_point_is_named_and_no_name_touches_another(look: Looker, html: str, width: int, height: int) -> None:
    page = look(html, "view=map", width, height)
    assert set(points(page)) == set(PARTNERS)
    found = page.evaluate(NAMES)
    assert (found["names"], found["pairs"], found["covered"], found["out"]) == (len(PARTNERS) + 1, 0, 0, 0)
    assert found["least"] >= 12
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_what_has_no_point_is_listed_apart_and_in_the_table(look: Looker, html: str) -> None:
    page = look(html, "view=map")
    expect(page.locator(".below p").first).to_have_text("Not on the map: Eu.")
    rows = page.locator(".map-table tbody tr").evaluate_all("rows => rows.map((row) => row.dataset.partner)")
    assert set(rows) == {*PARTNERS, "place/eu"}
    expect(page.locator(".map-table tr[data-partner='place/australia']")).to_contain_text("35.3° S, 149.1° E")
    expect(page.locator(".map-table tr[data-partner='place/eu']")).to_contain_text("no point")


def test_a_kind_that_is_off_and_a_time_take_their_courses_away(opener: Opener, html: str) -> None:
    page = opener(html, "#view=map").page
    japan = page.locator(".bundle[data-partner='place/japan'] .strand")
    assert japan.evaluate_all("all => all.map((one) => one.dataset.kind)") == ["agreement", "investment"]
    page.locator(".map-view .legend button[data-kind=investment]").click()
    assert points(page) == ["place/japan"]
    go(page, "view=map&time=2010")
    expect(page.locator(".map .partner")).to_have_count(0)


def test_a_partner_comes_closer_with_its_cities(opener: Opener, html: str) -> None:
    page = opener(html, "#view=map").page
    before = page.locator(".map .land").get_attribute("d")
    page.locator(".map .partner[data-partner='place/japan'] .dot").click()
    assert points(page) == ["place/japan", "place/kitakyushu"]
    assert page.locator(".map .land").get_attribute("d") != before
    assert page.locator("#crumbs button").all_text_contents() == ["Hai Phong", "Japan"]
    page.locator(".map .partner[data-partner='place/kitakyushu'] .dot").click()
    expect(page.locator("#panel h2")).to_have_text("Kitakyushu")
    reload(page)
    assert points(page) == ["place/japan", "place/kitakyushu"]
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert set(points(page)) == set(PARTNERS)


def test_keys_lead_from_point_to_point_and_in(opener: Opener, html: str) -> None:
    page = opener(html, "#view=map").page
    assert page.locator(".map .partner[tabindex='0']").count() == 1
    page.locator(".map .partner[data-partner='place/china']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.partner") == "place/south-korea"
    expect(page.locator("tr.lit")).to_have_attribute("data-partner", "place/south-korea")
    page.keyboard.press("Enter")
    assert "at=place%2Fsouth-korea" in address(page)


def nearest(dots: dict[str, list[float]], x: float, y: float) -> str:
    """The point whose edge is nearest to a place."""
    return min(dots, key=lambda one: math.dist((x, y), dots[one][:2]) - dots[one][2])


def test_the_nearest_point_is_meant_and_a_name_means_its_point(opener: Opener, html: str) -> None:
    page = opener(html, "#view=map", 1440, 900).page
    dots: dict[str, list[float]] = page.evaluate(DOTS)
    found = set()
    for partner, (x, y, _) in dots.items():
        for away in (0, 14):
            page.mouse.move(x, y + away)
            lit = page.locator(".map .partner.lit").evaluate_all("all => all.map((one) => one.dataset.partner)")
            named = page.evaluate(NAMED, [x, y + away])
            assert lit == [named or nearest(dots, x, y + away)], (partner, away)
            found.add((named is None, lit == [partner]))
    assert found >= {(True, True), (True, False), (False, False)}, "there is no place of some kind"
    page.mouse.move(20, 500)
    expect(page.locator(".tip")).to_have_count(0)


def test_a_finger_is_told_first(opener: Opener, html: str) -> None:
    tap_twice(opener(html, "#view=map", 390, 844, touch=True).page, "place/china", "China")
