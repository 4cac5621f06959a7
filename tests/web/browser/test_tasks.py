"""What readers come for, done in two actions by pointer and six key presses; the answers are read from the data."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.web.browser.conftest import Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import go, open_anew, settle
from tests.web.browser.tasks import TASKS, Task

MOST_ACTIONS = 2
MOST_KEYS = 6
WANTED = 24


@pytest.fixture
def page(opener: Opener, real: Real) -> Page:
    """The page as a reader opens it."""
    return opener(real.html, "#lang=en", 1366, 641).page


def begin(page: Page, task: Task) -> None:
    """The page with nothing chosen and the focus nowhere: loaded anew where the way leads from the head of the page."""
    if task.keys[:1] == ("Tab",):
        open_anew(page, "lang=en", 1366, 641)
    else:
        go(page, "lang=en")
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")


def answered(page: Page, task: Task, real: Real) -> list[str]:
    """What of the answer is not painted where it should be."""
    settle(page)
    painted = page.locator(task.place).evaluate(
        "one => one instanceof SVGElement ? one.textContent.replace(/\\s+/g, ' ') : one.innerText"
    )
    wanted = task.answers(real)
    assert wanted, task.asked
    return [f"{task.asked}: {one}" for one in wanted if one not in painted]


def test_there_are_as_many_tasks_as_were_asked_for() -> None:
    assert len({task.asked for task in TASKS}) == WANTED
    assert max(len(task.clicks) for task in TASKS) <= MOST_ACTIONS
    assert max(len(task.keys) for task in TASKS) <= MOST_KEYS


def test_each_task_is_done_by_pointer(page: Page, real: Real) -> None:
    missed = []
    for task in TASKS:
        begin(page, task)
        for click in task.clicks:
            page.locator(click).first.click()
        missed += answered(page, task, real)
    assert missed == []


def test_each_task_is_done_by_keyboard(page: Page, real: Real) -> None:
    missed = []
    for task in TASKS:
        begin(page, task)
        for key in task.keys:
            page.keyboard.press(key)
            settle(page)
        missed += answered(page, task, real)
    assert missed == []
