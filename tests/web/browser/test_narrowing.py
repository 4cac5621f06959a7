"""Every choice that narrows the ties is there, with its count; what it leaves is what every view shows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.entities import label, short
from haiphong_kg.store import ID, SCHEME, bare
from tests.web.browser.conftest import Opened, Opener
from tests.web.browser.net import drawn
from tests.web.browser.real import Real
from tests.web.browser.settled import address, go, reload, show

# The kind of tie is chosen in the legend, the time on the strip of years.
FACETS = ("country", "status", "class", "sector", "network", "zone", "side", "score")
SECTOR = "electronics"
CHOSEN = f"where=sector:{SECTOR}"


@pytest.fixture
def page(sized: Opened) -> Page:
    """The page in one window."""
    return sized.page


def ids(page: Page, things: str, name: str) -> set[str]:
    """What the elements `things` have as `data-NAME`."""
    found: list[str] = page.locator(things).evaluate_all(f"all => all.map((one) => one.dataset.{name})")
    return set(found)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_all_facets_are_there_with_a_word_and_a_count_for_each_value(page: Page, real: Real, lang: str) -> None:
    show(page, f"lang={lang}&open=facets")
    for facet in FACETS:
        values = page.locator(f"[data-place=ring] .facets .chip:has([data-focus^='{facet}:'])").all_inner_texts()
        assert len(values) > 1, facet
        assert [one for one in values if not re.fullmatch(r"\S.*\s[1-9]\d*", one, re.DOTALL)] == [], facet
    assert ids(page, "[data-place=ring] .legend [data-kind]", "kind") == {kind["id"] for kind in real.ties["kinds"]}
    assert ids(page, "[data-place=ring] [data-handle]", "handle") == {"from", "to"}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_sector_leaves_the_ties_of_its_projects_in_every_view(page: Page, real: Real, lang: str) -> None:
    ties = [tie for tie in real.ties["ties"] if SECTOR in tie["sectors"]]
    partners = {tie["partner"] for tie in ties}
    show(page, f"lang={lang}&open=facets")
    word = label(real.kg, f"{SCHEME}sector/{SECTOR}", lang).capitalize()
    page.locator("[data-place=ring] .facets").get_by_label(re.compile(rf"^{word}\s*{len(ties)}$")).check()
    assert address(page).endswith("where=sector%3Aelectronics&open=facets")
    reload(page)
    assert ids(page, ".ring .partner:not(.none)", "partner") == partners
    show(page, f"lang={lang}&view=table&{CHOSEN}")
    assert ids(page, ".ties-table tr[data-record]", "record") == {tie["record"] for tie in ties}
    show(page, f"lang={lang}&view=map&{CHOSEN}")
    assert ids(page, ".map .partner:not(.none)", "partner") == partners


def test_a_sector_leaves_its_projects_with_their_companies_and_zones(page: Page, real: Real) -> None:
    show(page, f"lang=en&at=place/south-korea&steps=3&{CHOSEN}")
    companies, projects = (ids(page, f".entry[data-group={group}]", "id") for group in ("companies", "projects"))
    mine = [tie for tie in real.ties["ties"] if tie["partner"] == "place/south-korea" and SECTOR in tie["sectors"]]
    assert companies == {party for tie in mine for party in tie["parties"]}
    assert len(projects) > 1
    of_the_sector = set(map(short, real.kg.subjects("hp:theme", f"{SCHEME}sector/{SECTOR}")))
    assert projects <= of_the_sector
    zones = {short(bare(zone)) for one in projects for zone in real.kg.objects(ID + one, "hp:locatedInZone")}
    assert ids(page, ".entry[data-group=places]", "id") == zones


def test_a_sector_leaves_its_things_in_the_net_and_in_its_tables(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&view=net&open=facets", 1366, 641).page
    before = drawn(page, "nodes")
    scale = page.evaluate("explorer.network.getScale()")
    page.locator("#narrowing [data-focus='sector:electronics']").check()
    address(page)
    left = set(drawn(page, "nodes"))
    ties = [tie for tie in real.ties["ties"] if SECTOR in tie["sectors"]]
    assert left >= {party for tie in ties for party in tie["parties"]}
    assert {"project/lg-electronics-complex", "place/trang-due-ip", "place/south-korea", "place/hai-phong"} <= left
    assert left & {"place/france", "place/kitakyushu", "project/an-duong-water-plant-upgrade"} == set()
    assert page.evaluate("explorer.network.getScale()") > scale
    expect(page.locator("#entities-table .count").first).to_have_text(str(len(left)))
    page.locator("#narrowing").get_by_role("button", name="Clear all").click()
    address(page)
    assert drawn(page, "nodes") == before
    go(page, f"lang=en&view=net&{CHOSEN}&where=country:place/cuba")
    expect(page.locator("#shown")).to_have_text(re.compile("^No tie is left with these choices: narrow down"))


def test_a_sector_is_cleared_and_an_empty_choice_says_why(page: Page) -> None:
    show(page, f"lang=en&open=facets&{CHOSEN}&where=country:place/cuba")
    expect(page.locator(".headline > p")).to_have_text(re.compile("^No tie is left with these choices: narrow down"))
    page.locator("[data-place=ring] .facets").get_by_role("button", name="Clear all").click()
    assert "where=" not in address(page)
