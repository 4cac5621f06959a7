"""The first view of the real graph: every partner is named and hit, nothing overlaps, whatever the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from haiphong_kg.entities import short
from haiphong_kg.store import as_of, bare
from tests.web.browser.conftest import Opened, Opener
from tests.web.browser.real import ROOT, Real
from tests.web.browser.screens import MEASURES
from tests.web.browser.settled import address, back, reload, show
from tests.web.browser.test_map import NAMES

AXE = ROOT / "src" / "explorer" / "node_modules" / "axe-core" / "axe.min.js"
LEAST_LETTER = 12
STATES = {
    "first": "", "phone": "", "unfolded": "at=place/japan", "thing": "at=place/japan&select=node:place/kitakyushu",
    "panel": "select=node:place/incheon", "opened": "open=place/japan&time=2010", "table": "view=table&open=facets",
    "time": "tab=time", "step phone": "at=place/south-korea",
    "answer": "ask=investors-by-country", "story": "without-tie=meeting", "embed": "embed",
    "timeline": "view=timeline&open=place/japan", "timeline phone": "view=timeline&open=place/france&by=partner",
    "charts": "view=charts&at=place/south-korea", "charts phone": "view=charts",
    "map": "view=map", "map phone": "view=map&at=place/japan",
    "net": "view=net",  # the last, because its tables stay
}  # fmt: skip
PHONES = ("phone", "step phone", "time", "timeline phone", "charts phone", "map phone")
# Language, and whether dark: no colour knows the language, and no word the scheme.
WAYS = (("en", False), ("vi", True))
AXE_RUN = (Path(__file__).parents[1] / "axe.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_partner_is_on_the_map_or_listed_apart(sized: Opened, real: Real, lang: str) -> None:
    for width, height in ((1440, 900), (1366, 641), (1024, 768), (768, 1024), (390, 844)):
        show(sized.page, f"lang={lang}&view=map", width, height)
        found: dict[str, Any] = sized.page.evaluate(NAMES)
        points = sized.page.locator(".map .partner").count()
        apart = sized.page.locator(".map-table tr[data-partner]").count() - points
        assert points + apart == len(real.ties["partners"]), width
        assert apart == sum(partner["bloc"] for partner in real.ties["partners"])
        assert (found["names"], found["pairs"], found["covered"], found["out"]) == (points + 1, 0, 0, 0), width


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_an_unfolded_partner_names_all_it_shows(sized: Opened, real: Real, steps: int) -> None:
    for partner in [one["id"] for one in real.ties["partners"]]:
        show(sized.page, f"lang=en&at={partner}&steps={steps}")
        found: dict[str, Any] = sized.page.evaluate(MEASURES)
        shown = sized.page.locator("svg.step .entry").count()
        assert found["names"] == shown <= 80, partner
        assert (found["pairs"], found["cut"]) == ([], 0), partner
        assert found["least"] >= LEAST_LETTER, partner


@pytest.mark.parametrize(
    ("state", "lang", "dark"),
    [(state, *way) for state in STATES for way in WAYS],
)
def test_axe_finds_nothing(sized: Opened, state: str, lang: str, *, dark: bool) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed; get it with: npm --prefix src/explorer ci")
    sized.page.emulate_media(color_scheme="dark" if dark else "light")
    show(sized.page, f"lang={lang}&{STATES[state]}", *((390, 844) if state in PHONES else (1366, 641)))
    if not sized.page.evaluate("typeof axe === 'object'"):
        sized.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = sized.page.evaluate(AXE_RUN)
    sized.page.emulate_media(color_scheme="light")
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []


@pytest.mark.parametrize("date", ["1998", "2010", "2014-04", "2019-10-15", "2025"])
def test_the_page_at_a_date_is_the_command_at_that_date(sized: Opened, real: Real, date: str) -> None:
    show(sized.page, f"lang=en&view=table&time={date}&open=all-ties")
    rows = sized.page.locator(".ties-table tr[data-record]")
    page = rows.evaluate_all("rows => rows.map((row) => [row.dataset.record, row.dataset.holds])")
    then = as_of(real.kg, date)
    tied = {tie["record"] for tie in real.ties["ties"]}
    standing = {short(bare(term)) for _, term in then.pairs("hp:claims")} & tied
    unknown = {short(iri) for iri, _ in then.pairs("hp:timeUnknown")} & tied
    assert {record for record, _ in page} == standing
    assert {record for record, holds in page if holds == "unknown"} == unknown
    assert 0 < len(standing) < len(tied)


def test_a_link_restores_the_exact_frame(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=vi&at=place/japan&steps=3&without-tie=meeting", 1366, 641).page
    frame = page.locator("svg.step").inner_html()
    reload(page)
    assert page.locator("svg.step").inner_html() == frame
    page.locator(".entry", has_text="Kitakyushu").first.click()
    assert page.locator("#crumbs button").all_text_contents() == ["Hải Phòng", "Nhật Bản", "Kitakyushu"]
    back(page)
    assert page.locator("#crumbs button").all_text_contents() == ["Hải Phòng", "Nhật Bản"]
    page.locator("a.skip").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("svg.step").inner_html() == frame
    page.keyboard.press("Escape")
    assert page.locator("svg.ring .partner").count() == len(real.ties["partners"])
    assert "without-tie=meeting" in address(page)


def test_keys_lead_round_the_ring_and_in(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en", 1366, 641).page
    assert page.locator("svg.ring .partner[tabindex='0']").count() == 1
    page.locator('.partner[data-partner="place/japan"]').focus()
    page.keyboard.press("ArrowDown")
    below = page.evaluate("document.activeElement.dataset.partner")
    assert below != "place/japan"
    assert page.locator(".partner.lit").get_attribute("data-partner") == below
    assert page.locator("tr.lit").get_attribute("data-partner") == below
    page.keyboard.press("Enter")
    assert page.locator("#crumbs button[aria-current]").text_content() == page.locator("#panel h2").text_content()
    page.keyboard.press("3")
    assert "steps=3" in address(page)


def test_time_is_moved_by_keys_and_written_in_the_address(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en", 1366, 641).page
    page.locator("[data-handle=from]").focus()
    page.keyboard.press("PageUp")
    page.keyboard.press("ArrowRight")
    assert "time=1966..2026" in address(page)
    assert page.evaluate("document.activeElement.dataset.handle") == "from"
    assert page.locator(".headline").text_content() != ""
    page.keyboard.press("Home")
    assert "time=" not in address(page)


def test_the_page_is_light(real: Real) -> None:
    assert len(real.html.encode()) <= 2_000_000


@pytest.mark.parametrize(
    ("typed", "kind", "partner"),
    [
        ("kết nghĩa", "twinned", None),
        ("twinned", "twinned", None),
        ("investors from Korea", "investment", "place/south-korea"),
    ],
)
def test_the_box_knows_the_words_for_ties(
    opener: Opener, real: Real, typed: str, kind: str, partner: str | None
) -> None:
    page = opener(real.html, "#lang=vi", 1366, 641).page
    page.locator("#search").fill(typed)
    assert page.get_by_role("option").first.get_attribute("data-kind") == kind
    page.keyboard.press("Enter")
    shown = page.locator(".ties-table tr[data-record]").evaluate_all("rows => rows.map((row) => row.dataset.record)")
    ties = [tie for tie in real.ties["ties"] if tie["kind"] == kind and partner in (None, tie["partner"])]
    assert sorted(shown) == sorted(tie["record"] for tie in ties)
    assert shown


def test_a_facet_narrows_every_view_and_is_cleared(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&open=facets", 1366, 641).page
    page.locator(".facets").get_by_label("Enterprise").check()
    parties = {tie["partner"] for tie in real.ties["ties"] if tie["kind"] == "investment"}
    assert parties <= set(
        page.eval_on_selector_all(".partner:not(.none)", "all => all.map((one) => one.dataset.partner)")
    )
    assert page.locator(".legend button[data-kind=twinned]").text_content() == "TTwinned 0"
    page.get_by_role("button", name="Clear all").click()
    assert "where=" not in address(page)


def test_the_panel_tells_ties_first_and_shows_their_evidence(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&at=place/south-korea&select=node:place/incheon", 1366, 641).page
    twinned = next(tie for tie in real.ties["ties"] if tie["kind"] == "twinned" and "place/incheon" in tie["parties"])
    assert twinned["start"] == "1997-07-25"
    assert "Twin city since 25 July 1997." in (page.locator("#panel .lede").text_content() or "")
    tie = page.locator(f"#panel .tie[data-record='{twinned['record']}']")
    assert tie.locator("blockquote").count() == 0
    tie.locator("summary").first.click()
    expect(tie.locator("blockquote").first).to_be_visible()
    assert "#:~:text=" in (tie.locator(".cite a").first.get_attribute("href") or "")


def test_a_path_is_told_step_by_step(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&from=place/incheon&select=node:place/kitakyushu", 1366, 641).page
    assert page.locator(".way ol li").count() == 1
    page.locator(".way ol summary").first.click()
    page.locator(".way blockquote").first.wait_for()
