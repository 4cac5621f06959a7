"""The command on data with 1,000 companies of one country and a name of 5,000 letters: its page stays calm."""

from __future__ import annotations

import pytest

from haiphong_kg.cli import main
from tests.crowded import LONG, write_crowd
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import show

# Ten times what a view shows of them, and a number as long as that of 5,000, which `test_hostile_partners` draws.
COMPANIES = 1000


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page that the command writes of it."""
    folder = tmp_path_factory.mktemp("crowd")
    file = folder / "page.html"
    assert main(["graph", "--data", str(write_crowd(folder, COMPANIES)), "--lang", "en", "-o", str(file)]) == 0
    return file.read_text(encoding="utf-8")


def test_the_page_opens_and_a_crowd_is_a_number(opener: Opener, html: str) -> None:
    page = opener(html, "#at=place/japan", 1366, 641).page
    assert 0 < page.locator("svg.step .entry").count() <= 80
    assert page.locator("img").count() == 0
    head = page.locator(".caption", has_text="Companies")
    assert int("".join(filter(str.isdigit, head.first.text_content() or ""))) >= COMPANIES
    page.keyboard.press("Escape")
    japan = page.locator("tr[data-partner='place/japan'] td[data-kind=investment] .own")
    assert int(japan.inner_text()) >= COMPANIES


@pytest.mark.parametrize("view", ["table", "timeline", "map"])
def test_every_view_stays_within_the_screen(opener: Opener, html: str, view: str) -> None:
    page = opener(html, f"#view={view}", 1366, 844).page
    for width in (1366, 390):
        show(page, f"view={view}", width, 844)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), width
        assert page.locator("img").count() == 0


def test_a_name_of_many_letters_is_found_and_read(opener: Opener, html: str) -> None:
    page = opener(html, "#select=node:enterprise/crowd-0", 390, 844).page
    assert LONG in (page.locator("#panel h2").text_content() or "")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
