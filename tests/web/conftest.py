"""One real browser for all tests of a worker: a second Playwright cannot be started beside the first."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.conftest import PATIENCE

# Without a graphics card what is drawn is drawn by the processor: a process of its own for that is only handed it over.
_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--in-process-gpu", "--disable-background-networking"]


def chromium() -> str | None:
    """Where Debian's Chromium is; its headless shell first, which opens a context for a third of the processor time.

    The shell is the same engine without the windows and tabs of a desktop, which Chromium makes for each context.
    """
    return shutil.which("chromium-headless-shell") or shutil.which("chromium")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, for which tests wait; without it they are skipped, except where CI is set."""
    found = chromium()
    if found is None:
        missing = "Chromium is not installed; get it with: apt-get install chromium-headless-shell"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=_FLAGS)
        yield running
        running.close()
