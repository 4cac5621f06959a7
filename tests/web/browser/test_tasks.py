"""What readers come for, each done in two actions by pointer or six key presses; the answers are read from the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from haiphong_kg.web.page import TiesPage
from tests.web.browser.conftest import Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import go, reload, settle

MOST_ACTIONS = 2
MOST_KEYS = 6


class Task(NamedTuple):
    """What is asked, what is clicked, where the answer is painted, and what it must hold."""

    asked: str
    clicks: tuple[str, ...]
    place: str
    answers: Callable[[TiesPage], list[str]]


def partner(name: str) -> str:
    return f".ring .partner[data-partner='place/{name}'] .name"


def view(name: str) -> str:
    return f"#views [data-focus='view {name}']"


def labels(page: TiesPage, kind: str, of: str) -> list[str]:
    """The sentences of the ties of a kind with a partner."""
    return [tie["label"]["en"] for tie in page["ties"] if (tie["kind"], tie["partner"]) == (kind, f"place/{of}")]


def twin_years(page: TiesPage) -> list[str]:
    return [(twin["since"] or "(?)")[:4] for one in page["partners"] for twin in one["twins"]]


def countries(page: TiesPage) -> list[str]:
    blocs = sum(one["bloc"] for one in page["partners"])
    return [f"{len(page['partners']) - blocs} partner countries", f"{blocs} blocs"]


TASKS = (
    Task("since when is Incheon a twin city", (partner("south-korea"),), "#panel .lede", lambda _: ["25 July 1997"]),
    Task("how many partner countries", (), ".headline", countries),
    Task("which cities are twinned, since when", (), ".ring", twin_years),
    Task(
        "what did Finland pay for", (partner("finland"),), "#panel .ties", lambda p: labels(p, "financing", "finland")
    ),
    Task(
        "which investors come from Taiwan", (partner("taiwan"),), "#panel", lambda p: labels(p, "investment", "taiwan")
    ),
    Task("what agreements with Laos", (partner("laos"),), "#panel .ties", lambda p: labels(p, "agreement", "laos")),
    Task("newest total of investment", (view("charts"),), ".series >> nth=0", lambda _: ["newest:", "1 July 2025"]),
    Task("who is not on the map", (view("map"),), ".below", lambda _: ["European Union", "ASEAN"]),
    Task(
        "since when each tie with Germany",
        (view("timeline"), "[data-group='place/germany'] button"),
        "[data-group='place/germany']",
        lambda p: [tie["label"]["en"] for tie in p["ties"] if tie["partner"] == "place/germany"],
    ),
)


@pytest.fixture
def page(opener: Opener, real: Real) -> Page:
    """The page as a reader opens it."""
    return opener(real.html, "#lang=en", 1366, 641).page


def test_each_task_is_done_in_two_actions(page: Page, real: Real) -> None:
    for task in TASKS:
        go(page, "lang=en")
        assert len(task.clicks) <= MOST_ACTIONS
        for click in task.clicks:
            page.locator(click).first.click()
        settle(page)
        painted = (
            page.locator(task.place).inner_text() if task.place != ".ring" else page.locator(".ring").text_content()
        )
        wanted = task.answers(real.ties)
        assert wanted, task.asked
        assert [one for one in wanted if one not in (painted or "")] == [], task.asked


class ByKeys(NamedTuple):
    """What is asked, the keys that are pressed, where the answer is painted, and what it must hold."""

    asked: str
    keys: tuple[str, ...]
    place: str
    answers: Callable[[TiesPage], list[str]]


def found(letters: str) -> tuple[str, ...]:
    """The keys that search for a name and open the first that is found."""
    return ("/", *letters, "Enter")


def opened(view: int) -> tuple[str, ...]:
    """The keys that open a view by the place of its button."""
    return ("/", *["Tab"] * (view + 1), "Enter")


def told(kind: str, of: str) -> Callable[[TiesPage], list[str]]:
    return lambda page: labels(page, kind, of)


BY_KEYS = (
    ByKeys("since when is Incheon a twin city", found("inch"), "#panel .lede", lambda _: ["25 July 1997"]),
    ByKeys("how many partner countries", (), ".headline", countries),
    ByKeys("what did Finland pay for", found("finl"), "#panel .ties", told("financing", "finland")),
    ByKeys("which investors come from Taiwan", found("taiw"), "#panel", told("investment", "taiwan")),
    ByKeys("what agreements with Laos", found("laos"), "#panel .ties", told("agreement", "laos")),
    ByKeys("since when each tie with Germany", found("germ"), "#panel .ties", told("investment", "germany")),
    ByKeys("what of the European Union", found("eu"), "#panel .ties", lambda _: ["European Union", "evidence"]),
    ByKeys("newest total of investment", opened(3), ".series >> nth=0", lambda _: ["newest:", "up to January 2026"]),
    ByKeys("newest cargo of the port", opened(3), ".series >> nth=1", lambda _: ["Million tonnes", "newest: 238"]),
    ByKeys("who is not on the map", opened(2), ".below", lambda _: ["European Union", "ASEAN"]),
    ByKeys(
        "which agreements have expired", found("expi"), "#panel .answer", lambda _: ["expired", "Vientiane province"]
    ),
    ByKeys("show the twin cities", ("Tab", "Enter", "Tab", "Enter"), ".headline", lambda _: ["4 twin cities."]),
)


def test_each_task_is_done_in_six_key_presses(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en", 1366, 641).page
    for task in BY_KEYS:
        go(page, "lang=en")
        reload(page)
        assert len(task.keys) <= MOST_KEYS, task.asked
        for key in task.keys:
            page.keyboard.press(key)
            settle(page)
        painted = page.locator(task.place).inner_text()
        wanted = task.answers(real.ties)
        assert wanted, task.asked
        assert [one for one in wanted if one not in painted] == [], task.asked
