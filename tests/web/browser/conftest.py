"""One real browser for all tests of the page, with the network cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, ViewportSize

from haiphong_kg.web.page import render_page
from tests.large import large_details, large_graph
from tests.web.browser.real import Real, real_page
from tests.web.browser.sample import sample_details, sample_graph
from tests.web.browser.settled import settle, show


@dataclass
class Opened:
    """A page in the browser, with what it asked for and what it complained of."""

    page: Page
    file: Path
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


Opener = Callable[..., Opened]
Looker = Callable[..., Page]
Windows = Callable[[int, bool], Opened]


@pytest.fixture(scope="session")
def sample_html() -> str:
    """The page of the sample graph, in Vietnamese."""
    return render_page(sample_graph(), sample_details(), "vi")


@pytest.fixture(scope="session")
def large_html() -> str:
    """The page of the large made graph, in English."""
    return render_page(large_graph(), large_details(), "en")


def window(browser: Browser, file: Path, *, touch: bool = False) -> Opened:
    """A window for the page in `file`."""
    context = browser.new_context(offline=True, reduced_motion="reduce", has_touch=touch)
    found = Opened(context.new_page(), file)
    watch(found)
    return found


@pytest.fixture(scope="session")
def windows(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """Windows that tests use one after the other: to load a page in one takes two thirds of what a new one takes."""
    made: dict[tuple[int, bool], Opened] = {}

    def kept(number: int, touch: bool) -> Opened:  # noqa: FBT001  a key
        if (number, touch) not in made:
            made[number, touch] = window(browser, tmp_path_factory.mktemp("window") / "page.html", touch=touch)
        return made[number, touch]

    yield kept
    for one in made.values():
        one.page.context.close()


@pytest.fixture(scope="module")
def look(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Looker]:
    """Shows states of a page to tests that only look: it is loaded once, and goes to each as a link would lead."""
    made: dict[str, Opened] = {}

    def shown(html: str, fragment: str, width: int = 1280, height: int = 800) -> Page:
        if html not in made:
            made[html] = loaded(browser, tmp_path_factory.mktemp("page") / "page.html", html)
        page = made[html].page
        show(page, fragment, width, height)
        return page

    yield shown
    for one in made.values():
        leave_for_good(one)


def loaded(browser: Browser, file: Path, html: str) -> Opened:
    """The page in a window of its own."""
    file.write_text(html, encoding="utf-8")
    opened = window(browser, file)
    opened.page.goto(file.as_uri())
    settle(opened.page)
    return opened


def leave_for_good(opened: Opened) -> None:
    """Closes a window; fails if the page asked for anything or complained."""
    opened.page.context.close()
    assert opened.requests == []
    assert opened.errors == []


@pytest.fixture
def opener(windows: Windows) -> Iterator[Opener]:
    """Opens HTML from a file, offline; fails afterwards if the page asked for anything or complained."""
    opened: list[Opened] = []

    def open_html(
        html: str, fragment: str = "", width: int = 1280, height: int = 800, *, touch: bool = False
    ) -> Opened:
        found = windows(len(opened), touch)
        opened.append(found)
        found.file.write_text(html, encoding="utf-8")
        found.page.set_viewport_size(ViewportSize(width=width, height=height))
        found.page.goto(found.file.as_uri() + fragment)
        settle(found.page)
        return found

    yield open_html
    said = [([*one.requests], [*one.errors]) for one in opened]
    for one in opened:
        leave(one)
    assert said == [([], [])] * len(opened)


def leave(opened: Opened) -> None:
    """Leaves nothing behind in a window that another test finds there."""
    opened.page.goto("about:blank")
    opened.page.emulate_media(media="null", color_scheme="null", reduced_motion="reduce")
    opened.page.mouse.move(-1, -1)
    opened.page.context.clear_permissions()
    opened.requests.clear()
    opened.errors.clear()


def watch(opened: Opened) -> None:
    """Records every request but the file itself, and every complaint; lets nothing but the file through."""
    own = opened.file.as_uri()

    def route(wanted: Route) -> None:
        if wanted.request.url.partition("#")[0].partition("?")[0] == own:
            wanted.continue_()
        else:
            opened.requests.append(wanted.request.url)
            wanted.abort()

    def complain(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            opened.errors.append(message.text)

    opened.page.route("**/*", route)
    opened.page.on("console", complain)
    opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))


@pytest.fixture
def page(opener: Opener, sample_html: str) -> Page:
    """The sample's page, freshly opened."""
    return opener(sample_html).page


@pytest.fixture(scope="session")
def real() -> Real:
    """The repository's data and their page."""
    return real_page()


@pytest.fixture(scope="module")
def sized(browser: Browser, real: Real, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The page in one window that a test makes larger and smaller."""
    opened = loaded(browser, tmp_path_factory.mktemp("page") / "real.html", real.html)
    yield opened
    leave_for_good(opened)
