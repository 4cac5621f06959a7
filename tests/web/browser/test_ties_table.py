"""The table of ties: its columns are those that say something, and it fits where it stands."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.base import sort_key
from tests.web.browser.conftest import Opened
from tests.web.browser.settled import show

HEADS = ".ties-table thead th"
# How far the table runs over its frame, and the words in it that run over the end of a line.
FIT = """() => {
  const frame = document.querySelector(".ties-table .scroll");
  const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (const { 0: word, index } of text.data.matchAll(/[^\\s–-]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return [frame.scrollWidth - frame.clientWidth, broken];
}"""


@pytest.fixture
def page(sized: Opened) -> Page:
    """The page in one window."""
    return sized.page


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [640, 700, 768, 900, 1024, 1366])
def test_the_table_fits_its_place(page: Page, lang: str, width: int) -> None:
    for state in ("sort=ties.capital", "where=country:place/south-korea&select=node:place/incheon"):
        show(page, f"lang={lang}&view=table&open=all-ties&{state}", width, 900)
        assert page.evaluate(FIT) == [0, []], state


def test_a_column_without_a_value_is_left_out(page: Page) -> None:
    show(page, "lang=en&view=table")
    assert "Registered capital" in " ".join(page.locator(HEADS).all_inner_texts())
    others = "&".join(f"without-tie={kind}" for kind in ("investment", "financing"))
    show(page, f"lang=en&view=table&{others}")
    assert "Registered capital" not in " ".join(page.locator(HEADS).all_inner_texts())
    assert "Fact" in " ".join(page.locator(HEADS).all_inner_texts())
    rows = page.locator(".ties-table tbody tr")
    assert rows.first.locator("th, td").count() == page.locator(HEADS).count()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_table_that_nobody_sorted_is_in_the_order_of_its_language(page: Page, lang: str) -> None:
    show(page, f"lang={lang}&view=table&open=all-ties")
    names = page.locator(".ties-table tbody th").all_inner_texts()
    assert names == sorted(names, key=sort_key)
    expect(page.locator(HEADS).first).to_have_attribute("aria-sort", "ascending")
    page.locator(HEADS).first.get_by_role("button").click()
    expect(page.locator(HEADS).first).to_have_attribute("aria-sort", "descending")
