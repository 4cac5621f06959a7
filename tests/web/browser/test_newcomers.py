"""Where people who came for the first time stumbled: what they typed, tapped and then saw."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.conftest import Opened, Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import address, settle, show


@pytest.fixture
def page(sized: Opened) -> Page:
    """The page in one window."""
    return sized.page


def typed(page: Page, text: str) -> list[str]:
    """What the box offers for a text."""
    page.locator("#search").fill(text)
    settle(page)
    return page.locator("#results [role=option]").all_inner_texts()


@pytest.mark.parametrize(("lang", "name"), [("vi", "nhật bản"), ("vi", "Hàn Quốc"), ("en", "united states")])
def test_a_name_of_two_words_is_found_before_questions_that_hold_it(page: Page, lang: str, name: str) -> None:
    show(page, f"lang={lang}")
    assert typed(page, name)[0].casefold().startswith(name.casefold())
    assert typed(page, f"{name} thỏa thuận" if lang == "vi" else f"{name} agreements")[0].startswith(("Xem", "Show"))


def test_what_the_box_counts_is_what_the_page_counts(page: Page) -> None:
    show(page, "lang=en")
    assert "Show: 6 twin cities (2 via others)" in typed(page, "twin cities")[0]


def test_the_empty_field_offers_questions_wide_enough_to_be_read(page: Page) -> None:
    show(page, "lang=vi")
    page.locator("#search").fill("")
    page.locator("#search").click()
    results = page.locator("#results")
    expect(results.get_by_role("option")).to_have_count(8)
    assert results.evaluate("list => list.getBoundingClientRect().width") >= 400
    page.keyboard.press("Enter")
    assert "ask=" not in address(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert "ask=agreements-in-force" in address(page)


def test_on_a_phone_a_country_opens_at_its_head(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en", 390, 844).page
    page.locator("[data-focus='row place/china']").click()
    settle(page)
    head = page.locator("#panel h2").bounding_box()
    assert head is not None
    assert 0 <= head["y"] <= 400


def test_what_is_closed_gives_the_focus_back_and_opens_nothing(page: Page) -> None:
    show(page, "lang=vi")
    page.locator("#search").click()
    page.get_by_role("option").first.click()
    page.keyboard.press("Escape")
    settle(page)
    expect(page.locator("#search")).to_be_focused()
    expect(page.locator("#results")).to_be_hidden()
