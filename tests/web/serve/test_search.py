"""Names found by a page without a program in it, for those who have a browser and no JavaScript."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.web.hints import room_for_hint
from tests.web.serve.client import Site
from tests.web.serve.test_pages import READER, read
from tests.web.site.conftest import axe, invalid


@pytest.mark.parametrize(
    ("lang", "name", "kind"), [("vi", "Liên bang Bắc Hà", "quốc gia"), ("en", "Northern Federation", "country")]
)
def test_a_reader_gets_a_page_with_links(placed: Site, lang: str, name: str, kind: str) -> None:
    page = read(placed, f"/kg/search?q=bac+ha&lang={lang}", "fr")
    assert (page.status, page.media, page.headers["vary"]) == (200, "text/html", "Accept, Accept-Language")
    assert f'<html lang="{lang}">' in page.text
    assert re.search(
        rf'<li><a href="/kg/{lang}/id/place/bac-ha.html"><bdi>{name}</bdi></a> <span class="count">{kind}',
        page.text,
        re.IGNORECASE,
    )


def test_a_program_gets_what_it_asks_for(small: Site) -> None:
    assert small.get("/search", q="bac ha").media == "application/json"
    assert small.get("/search", q="bac ha", format="html").media == "text/html"
    assert small.get("/search", accept=READER, q="bac ha", format="csv").media == "text/csv"


def test_who_has_typed_nothing_gets_all_names(small: Site) -> None:
    for path in ("/search", "/search?q=&lang=vi"):
        assert read(small, path).text == small.get("/vi/names.html").text


def test_what_was_typed_stays_text_and_leads_to_the_other_language(small: Site) -> None:
    typed = '"><script>alert(1)</script>\u202e&'
    page = small.get("/search", q=typed, format="html", lang="en").text
    assert "<script>alert" not in page
    assert "\u202e" not in page
    assert "Nothing found" in page
    found = re.search(r'<a class="other" href="([^"]+)"', page)
    assert found
    other = read(small, unescape(found[1]), "en").text
    assert '<html lang="vi">' in other
    assert "Không tìm thấy" in other


def test_the_rest_of_many_is_one_link_away(site: Site) -> None:
    page = read(site, "/search?q=h&lang=en", "en").text
    assert page.count("<li><a") == 20
    rest = re.search(r'<a href="(/search[^"]+limit=200)">and ', page)
    assert rest
    assert 20 < read(site, unescape(rest[1]), "en").text.count("<li><a") <= 200


def test_the_page_and_its_form_are_valid(small: Site, tmp_path: Path) -> None:
    page = tmp_path / "found.html"
    page.write_bytes(read(small, "/search?q=a&limit=1").body)
    assert invalid([page], tmp_path) == ""


def test_without_javascript_a_name_is_found_and_opened(placed: Site, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{placed.url}/kg/en/sources.html")
    page.get_by_role("combobox").fill("quan dao dao")
    page.get_by_role("button", name="Find").click()
    page.locator("main").get_by_role("link", name="Green Islands").click()
    expect(page.locator("h1")).to_have_text("Green Islands")
    context.close()


def test_with_javascript_what_is_not_found_is_asked_of_the_server(placed: Site, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(f"{placed.url}/kg/en/index.html")
    page.locator("#find").fill("zzzz")
    expect(page.locator(".find [role=status]")).to_have_text("Nothing found")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Nothing found")
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_hint_has_room_beside_the_button(placed: Site, browser: Browser, lang: str) -> None:
    page = browser.new_page()
    page.goto(f"{placed.url}/kg/{lang}/index.html")
    for width in (320, 390, 768, 1366):
        page.set_viewport_size({"width": width, "height": 740})
        assert room_for_hint(page.locator("#find")) >= 0, width
    page.close()


def test_one_result_is_one(small: Site) -> None:
    assert '<p class="lede">1 result</p>' in small.get("/search", q="bac ha", format="html", lang="en").text
    assert '<p class="lede">1 kết quả</p>' in small.get("/search", q="bac ha", format="html", lang="vi").text
