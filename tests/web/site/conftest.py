"""The site of the small project, built once, and what tests of it share."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Route

from haiphong_kg.store.folders import Layout
from haiphong_kg.web import write_site
from tests.conftest import MINI, ROOT

TOOLS: Final = ROOT / "src" / "explorer" / "node_modules"
_AXE_RUN: Final = (Path(__file__).parents[1] / "axe.js").read_text(encoding="utf-8")
Visit = Callable[[str], Page]


def tool(path: str) -> Path:
    """A file of a package that only tests use; without it the test is skipped, except where CI is set."""
    if not (TOOLS / path).exists():
        missing = f"{path} is not installed; get it with: npm ci --ignore-scripts, in src/explorer"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return TOOLS / path


def built(layout: Layout, folder: Path, faults: str = "", url: str = "") -> Path:
    write_site(layout, folder, lambda _: None, faults, url)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of the small project."""
    return built(Layout(MINI), tmp_path_factory.mktemp("site") / "mini")


class Read(HTMLParser):
    """What a test looks at in a page: its links, its ids, its language, its text, its data."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.lang, self.text, self.data = "", "", ""
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = tag
        self.lang = self.lang or (found.get("lang") or "" if tag == "html" else "")
        self.links += [value for name in ("href", "src") if (value := found.get(name))]
        if identifier := found.get("id"):
            self.ids.add(identifier)

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.data += data
        else:
            self.text += data

    def handle_endtag(self, _: str) -> None:
        self._inside = ""


def read(path: Path) -> Read:
    return Read(path.read_text(encoding="utf-8"))


def pages_of(folder: Path) -> list[Path]:
    """The pages, without the explorer, whose links are made by its program."""
    return [path for path in sorted(folder.rglob("*.html")) if path.name != "explorer.html"]


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Visit]:
    """Opens a page of the small site from disk; fails afterwards if it asked for another host or complained."""
    wanted: list[str] = []
    context = browser.new_context(offline=True, reduced_motion="reduce")

    def route(asked: Route) -> None:
        if asked.request.url.startswith(site.as_uri()):
            asked.continue_()
        else:
            wanted.append(asked.request.url)
            asked.abort()

    context.route("**/*", route)

    def open_page(path: str) -> Page:
        page = context.new_page()
        page.on("console", lambda message: wanted.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wanted.append(str(error)))
        page.goto(f"{site.as_uri()}/{path}")
        return page

    yield open_page
    context.close()
    assert wanted == []


def invalid(pages: Iterable[Path], folder: Path) -> str:
    """What the checker of HTML says against `pages`; its rules are written into `folder`."""
    rules = {
        "extends": ["html-validate:recommended"],
        "rules": {
            "long-title": "off",
            "valid-id": ["error", {"relaxed": True}],  # the names of claims hold full stops
            "prefer-native-element": ["error", {"exclude": ["listbox"]}],  # a list of links is no select
        },
    }
    (folder / "rules.json").write_text(json.dumps(rules), encoding="utf-8")
    command = ["node", str(tool("html-validate/bin/html-validate.mjs")), "--config", str(folder / "rules.json")]
    checked = subprocess.run([*command, *map(str, pages)], check=False, capture_output=True, text=True)
    return checked.stdout or ("" if checked.returncode == 0 else checked.stderr)


def axe(page: Page) -> list[str]:
    """What the accessibility checker finds on a page."""
    page.evaluate(tool("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(_AXE_RUN)
    return [f"{one['id']}: {json.dumps([node['html'] for node in one['nodes']][:3])}" for one in found]
