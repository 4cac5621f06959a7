"""The page in a frame of another page, and the saved states that open a story."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import address
from tests.web.partners import few_details, few_graph, few_ties


@pytest.fixture(scope="module")
def html() -> str:
    """The page of a few partners."""
    return render_page(few_graph(), few_details(), "en", ties=few_ties())


@pytest.mark.parametrize("way", ["?embed", "#lang=vi&embed", "?embed#lang=vi"])
def test_a_frame_shows_the_picture_alone(opener: Opener, html: str, way: str) -> None:
    page = opener(html, way, 700, 450).page
    for part in ("#search", "#views", ".share", ".languages", "#about", ".stories", ".matrix-side"):
        expect(page.locator(part).first).to_be_hidden()
    assert page.locator("svg.ring .partner").count() == 3
    picture = page.locator("svg.ring").bounding_box()
    assert picture is not None
    assert picture["y"] + picture["height"] <= 450
    assert picture["width"] > 680
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_a_step_in_a_frame_leads_back_and_to_the_whole_page(opener: Opener, html: str) -> None:
    page = opener(html, "#embed", 700, 450).page
    page.locator(".partner[data-partner='place/korea']").click()
    expect(page.locator("#panel")).to_be_hidden()
    assert page.locator(".entry").count() == 2
    whole = page.locator(".whole-page").get_attribute("href") or ""
    assert "embed" not in whole
    assert "at=place%2Fkorea" in whole
    page.locator("#crumbs button").first.click()
    assert page.locator("svg.ring .partner").count() == 3
    assert "embed" in address(page)


def test_a_story_is_a_state_that_opens_and_closes(opener: Opener, html: str) -> None:
    page = opener(html, "#time=2014").page
    story = page.get_by_role("button", name="Twin cities")
    expect(story).to_have_text("Twin cities2")
    story.click()
    expect(story).to_have_attribute("aria-pressed", "true")
    assert {one.get_attribute("data-kind") for one in page.locator("svg.ring .strand").all()} == {"twinned"}
    assert "time" not in address(page)
    again = opener(html, address(page)).page
    expect(again.get_by_role("button", name="Twin cities")).to_have_attribute("aria-pressed", "true")
    story.click()
    assert "without-tie" not in address(page)
