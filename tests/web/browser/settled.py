"""The page at rest: a test looks at it only when all that an action set off is done.

Clicks and keys are handled when Playwright returns, and what `expect` asks for it waits for. All else comes later: an
address that Playwright knows of, `hashchange`, `toggle`, a drawing anew in a new size, a canvas, what is put off.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from playwright.sync_api import Page, ViewportSize, expect

from tests.conftest import PATIENCE

# The whole net draws its tables a moment after the canvas.
_DRAWN: Final = "html[data-drawn]:not([data-drawn=net]), html[data-tables=drawn]"
# A frame draws, the next draws what the sizes of the first one changed; what is put off has a mark (`parts/later.ts`).
# Asked of the page itself: a selector of Playwright's looks at each element there is for what may stand in its shadow.
_AT_REST: Final = """async ([drawn, patience]) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const page = document.documentElement;
    const isWaiting = () => page.getAttributeNames().some((name) => name.endsWith("-waiting"));
    const end = performance.now() + patience;
    while (!page.matches(drawn)) {
        if (performance.now() > end) throw new Error("the page is not drawn");
        await frame();
    }
    do {
        await frame();
        await frame();
    } while (isWaiting());
}"""


def settle(page: Page) -> None:
    """Waits until the page is drawn and does nothing more."""
    page.evaluate(_AT_REST, [_DRAWN, PATIENCE * 1000])


def address(page: Page) -> str:
    """The fragment of a page at rest."""
    settle(page)
    fragment: str = page.evaluate("location.hash")
    return fragment


def go(page: Page, fragment: str) -> None:
    """Goes to a state of the page as a link would."""
    page.evaluate("fragment => { location.hash = fragment }", fragment)
    settle(page)


def resize(page: Page, width: int, height: int) -> None:
    """Makes the window larger or smaller."""
    page.set_viewport_size(ViewportSize(width=width, height=height))
    settle(page)


def open_anew(page: Page, fragment: str, width: int, height: int) -> None:
    """Opens the page in a state as a link from elsewhere would; what it showed before is not drawn again on the way."""
    own = page.url.partition("#")[0]
    page.goto("about:blank")
    page.set_viewport_size(ViewportSize(width=width, height=height))
    page.goto(f"{own}#{fragment}")
    settle(page)


def reload(page: Page) -> None:
    """Loads the page anew."""
    page.reload()
    settle(page)


def back(page: Page) -> None:
    """What the browser's button does."""
    page.go_back()
    settle(page)


def show(page: Page, fragment: str, width: int = 1366, height: int = 641) -> None:
    """Goes to a state of the page as a link would, in a window of that size."""
    if page.viewport_size != ViewportSize(width=width, height=height):
        resize(page, width, height)
    go(page, fragment)


def tap_twice(page: Page, partner: str, told: str) -> None:
    """Opens a partner as a finger does: the first tap on its point tells what it is, the second opens it."""
    dot = page.locator(f".partner[data-partner='{partner}'] .dot")
    dot.tap()
    expect(page.locator(".tip")).to_contain_text(told)
    assert "at=" not in address(page)
    dot.tap()
    assert f"at={quote(partner, safe='')}" in address(page)
