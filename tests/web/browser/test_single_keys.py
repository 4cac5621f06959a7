"""Single keys can be turned off, as WCAG 2.1.4 asks: for those whose tools type what was not meant as a key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import address, reload, settle
from tests.web.partners import few_details, few_graph, few_ties


@pytest.fixture
def page(opener: Opener) -> Page:
    """A partner unfolded."""
    return opener(render_page(few_graph(), few_details(), "en", ties=few_ties()), "#at=place/korea").page


def press(page: Page, key: str) -> None:
    page.locator("body").press(key)
    settle(page)


def test_single_keys_are_turned_off_and_on_again(page: Page) -> None:
    page.get_by_role("button", name="Turn single keys off").click()
    reload(page)
    for key in ("3", "p", "/"):
        press(page, key)
    assert "steps=3" not in address(page)
    assert "from=" not in address(page)
    expect(page.locator("#search")).not_to_be_focused()
    press(page, "Escape")
    assert "at=" not in address(page)
    page.get_by_role("button", name="Turn single keys on").click()
    press(page, "/")
    expect(page.locator("#search")).to_be_focused()
