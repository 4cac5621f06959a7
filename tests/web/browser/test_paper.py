"""The view on paper: one or two pages with sources and their addresses, or all that is shown."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Looker, Opener
from tests.web.made import made_record
from tests.web.partners import EVIL, few_details, few_graph, few_ties

MANY = 600


@pytest.fixture(scope="module")
def html() -> str:
    """A few partners, one of whose ties rests on very many sources."""
    details = few_details()
    names = {"vi": EVIL, "en": EVIL}
    for at in range(MANY):
        address = f"https://example.org/{at}"
        source = {"title": names, "publisher": {"vi": "Báo", "en": "Daily"}, "date": "2020-01-02", "language": "en"}
        details["sources"][f"source/{at}"] = {**source, "url": address}  # type: ignore[typeddict-item]
    claim = {"text": {"en": "They are twinned.", "vi": "Kết nghĩa."}, "anchor": "twinned"}
    details["records"] = {
        "twinned/place/kitakyushu": made_record(claims=[{**claim, "source": f"source/{at}"} for at in range(MANY)]),
        "twinned/place/incheon": made_record(claims=[{**claim, "source": "source/7"}]),
    }
    return render_page(few_graph(), details, "en", ties=few_ties())


def pages(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4")))


def prepared(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")


@pytest.mark.parametrize("state", ["", "at=place/japan", "lang=vi&at=place/korea&steps=3"])
def test_a_view_is_printed_on_one_or_two_pages(look: Looker, html: str, state: str) -> None:
    assert pages(look(html, state)) <= 2


def test_paper_names_sources_with_addresses_and_says_what_is_left_out(opener: Opener, html: str) -> None:
    page = opener(html, "#at=place/japan").page
    prepared(page)
    paper = page.locator("#paper")
    expect(page.locator(".top")).to_be_hidden()
    expect(paper.locator("svg .centre")).to_contain_text("Japan")
    expect(paper.locator("li", has_text="=1+place/kitakyushu (2014) [")).to_have_count(1)
    sources = paper.locator("ol li")
    expect(sources.first).to_contain_text("Daily, 2020-01-02 https://example.org/")
    expect(paper).to_contain_text(f"And {MANY - sources.count()} more sources")
    assert page.evaluate("getComputedStyle(document.querySelector('#paper .paper')).fill") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#paper")).to_have_count(0)
    expect(page.locator(".top")).to_be_visible()


@pytest.mark.parametrize("view", ["net", "ring"])
def test_with_everything_goes_the_evidence_of_what_is_chosen(opener: Opener, html: str, view: str) -> None:
    page = opener(html, f"#view={view}&select=node:place/incheon").page
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.locator(".share > summary").click()
    page.locator("[data-share=print-all]").click()
    page.emulate_media(media="print")
    whole = page.locator("#paper .whole-panel")
    expect(whole.locator("h2")).to_have_text("Incheon")
    expect(whole.locator(".claim").first).to_contain_text("They are twinned.")
    expect(whole.locator(".claim").first).to_be_visible()
    assert whole.locator("details:not([open])").count() == 0
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#panel details:not([open])").count() > 0


def test_everything_leaves_nothing_out(opener: Opener, html: str) -> None:
    page = opener(html).page
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.locator(".share > summary").click()
    page.locator("[data-share=print-all]").click()
    paper = page.locator("#paper")
    expect(paper.locator("ol li")).to_have_count(MANY)
    expect(paper.locator("ul li")).to_have_count(len(few_ties()["ties"]))
    expect(page.locator("#paper > svg")).to_have_count(2)
    expect(paper.locator("li", has_text="=1+place/incheon (start not stated) [1]")).to_have_count(1)
