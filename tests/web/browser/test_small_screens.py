"""What a small screen must not lose: the sentence above the ring, numbers apart, what surrounds a partner."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.conftest import Opened, Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import address, back, settle, show

# The cells of the matrix into which something of a neighbour reaches; the width of a sign is that of what is before it.
RUN_INTO = """() => [...document.querySelectorAll(".matrix tbody td[data-kind]")].filter((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    const boxes = [...cell.children].flatMap((one) => {
        const box = one.getBoundingClientRect();
        const sign = parseFloat(getComputedStyle(one, "::before").width) || 0;
        return box.width ? [{ left: box.left, right: box.left + Math.max(box.width, sign) }] : [];
    });
    const after = boxes.some((box, at) => at > 0 && box.left < boxes[at - 1].right - 1
        && cell.children[at].getBoundingClientRect().top < cell.children[at - 1].getBoundingClientRect().bottom - 4);
    return after || boxes.some((box) => box.left < left - 1 || box.right > right + 1);
}).map((cell) => cell.textContent)"""
TWINS = "&".join(
    f"without-tie={kind}"
    for kind in ("agreement", "cooperation", "investment", "financing", "transport", "meeting")
)  # fmt: skip


@pytest.fixture
def page(sized: Opened) -> Page:
    return sized.page


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_sentence_above_the_ring_is_read_whole(page: Page, lang: str) -> None:
    for width, height in ((1366, 641), (683, 320), (640, 400), (320, 640)):
        show(page, f"lang={lang}", width, height)
        cut = page.locator(".headline > p").evaluate("one => one.scrollWidth - one.clientWidth")
        assert cut <= 0, (width, height)


@pytest.mark.parametrize("state", ["", TWINS, "time=2010"])
def test_the_numbers_of_the_matrix_stand_apart(page: Page, state: str) -> None:
    for width, height in ((320, 640), (390, 844), (683, 320), (768, 1024), (1366, 641)):
        show(page, f"lang=vi&{state}", width, height)
        assert page.evaluate(RUN_INTO) == [], width


def test_on_a_phone_what_surrounds_a_partner_is_one_tap_away(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&tab=picture&at=place/japan", 390, 844).page
    around = page.locator("[data-focus='tab around']")
    box = around.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 844
    around.click()
    expect(page.locator("#panel")).to_be_hidden()
    city = page.locator("[data-focus='step place/kitakyushu']")
    place = city.bounding_box()
    assert place is not None
    assert place["y"] < 844
    city.click()
    expect(page.locator("#panel h2")).to_have_text("Kitakyushu")
    expect(page.locator("#panel h2")).to_be_focused()
    back(page)
    expect(city).to_be_visible()
    settle(page)
    page.keyboard.press("Escape")
    assert page.locator("svg.ring").is_visible()
    assert "tab=picture" in address(page)


@pytest.mark.parametrize(
    "state", ["open=facets", "view=timeline&open=facets", "view=table&open=facets", "at=place/japan"]
)
def test_nothing_runs_off_the_side_of_the_smallest_screen(page: Page, state: str) -> None:
    show(page, f"lang=vi&{state}", 320, 640)
    assert page.locator(".facet-groups:visible").count() == ("facets" in state)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.locator(".facet-groups:visible").evaluate_all(
        "all => all.every((one) => one.getBoundingClientRect().left >= 0)"
    )


@pytest.mark.parametrize(
    "state", ["tab=picture", "at=place/japan", "view=net", "view=map", "view=timeline", "view=charts"]
)
def test_a_vertical_swipe_scrolls_the_page(opener: Opener, real: Real, state: str) -> None:
    """Over every picture; and none takes it for a choice or moves what it shows."""
    page = opener(real.html, f"#lang=en&{state}", 390, 844, touch=True).page
    before = address(page)
    finger = page.context.new_cdp_session(page)
    touches = [{"x": 195, "y": 620 - 30 * step} for step in range(11)]
    for kind, points in [("touchStart", touches[:1]), *(("touchMove", [one]) for one in touches[1:]), ("touchEnd", [])]:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.wait_for_function("scrollY >= 250")
    assert address(page) == before
