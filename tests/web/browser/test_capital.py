"""Registered capital: said with each investment, the largest first, and no currency measured by another."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import address, go
from tests.web.partners import capital_figures, few_details, few_graph, few_ties, made_tie

# By company: currency, sum, and of what the figure is; `plain` has none.
SUMS = {
    "small": ("USD", 2e6, "project/small"),
    "yen": ("JPY", 9e11, "project/yen"),
    "large": ("USD", 7.5e9, "enterprise/large"),
}
COMPANIES = (*SUMS, "plain")
ORDER = ["Large", "Small", "Yen", "Plain"]


@pytest.fixture(scope="module")
def html() -> str:
    """Four more companies of Korea, three of which say what they registered."""
    graph, ties = few_graph(), few_ties()
    ties["ties"] = [tie for tie in ties["ties"] if tie["kind"] != "investment"]
    for at, name in enumerate(COMPANIES):
        company, record = f"enterprise/{name}", f"obs/{name}" if name in SUMS else None
        graph.add_node(company, label_vi=f"{name.capitalize()} vi", label_en=name.capitalize(), type="Enterprise")
        tie = made_tie("place/korea", company, "investment", start=f"201{at}", capital=record)
        ties["ties"].append(tie)  # type: ignore[arg-type]
    return render_page(graph, few_details(), "en", ties=ties, figures=capital_figures(**SUMS))


@pytest.fixture
def page(opener: Opener, html: str) -> Page:
    """The country in whose frame they stand."""
    return opener(html, "#at=place/korea").page


def told(page: Page) -> list[str]:
    said = page.locator("#panel .kind[data-kind=investment] .said").all_inner_texts()
    return [one.rpartition("/")[2].capitalize() for one in said]


def test_the_panel_says_the_sum_and_begins_with_the_largest(page: Page) -> None:
    assert told(page) == ORDER
    first = page.locator("#panel .kind[data-kind=investment] .tie").first
    expect(first).to_contain_text("registered capital 7.5 billion USD, of the whole company")
    newest = page.get_by_role("button", name="Newest first")
    newest.click()
    assert told(page) == [name.capitalize() for name in reversed(COMPANIES)]
    expect(newest).to_be_focused()
    assert "sort=newest" in address(page)


def test_the_frame_begins_with_the_largest(page: Page) -> None:
    names = page.locator(".entry[data-group=companies] .name tspan:first-child").all_text_contents()
    assert names == ORDER
    expect(page.locator(".entry[data-id='enterprise/large']")).to_contain_text("7.5 bn USD")
    expect(page.locator(".stepper")).to_contain_text("largest registered capital first")


def test_the_table_sorts_each_currency_by_itself(page: Page) -> None:
    go(page, "lang=en&view=table")
    head = page.locator(".ties-table thead th", has_text="Registered capital")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    rows = page.locator(".ties-table tbody tr[data-record^=investment] .with").all_inner_texts()
    assert rows == ORDER
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "none")


def test_without_any_sum_there_is_neither_column_nor_order(opener: Opener) -> None:
    page = opener(render_page(few_graph(), few_details(), "en", ties=few_ties()), "#at=place/korea").page
    expect(page.get_by_role("button", name="Newest first")).to_have_count(0)
    expect(page.locator(".stepper")).not_to_contain_text("capital")
    go(page, "lang=en&view=table")
    expect(page.locator(".ties-table thead")).not_to_contain_text("capital")
