"""What a reader takes away from the page: a link, pictures, data."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Page

from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import address
from tests.web.partners import SHOWN, few_details, few_graph, few_ties

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def html() -> str:
    """The page of a few partners."""
    return render_page(few_graph(), few_details(), "en", ties=few_ties())


def saved(page: Page, way: str) -> bytes:
    """The file that a choice of the menu gives."""
    if page.locator(".share").get_attribute("open") is None:
        page.locator(".share > summary").click()
    with page.expect_download() as download:
        page.locator(f"[data-share={way}]").click()
    return Path(download.value.path()).read_bytes()


def texts(svg: bytes) -> list[str]:
    return ["".join(one.itertext()).strip() for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def test_the_picture_of_the_ring_stands_alone(opener: Opener, html: str) -> None:
    page = opener(html).page
    svg = saved(page, "picture-svg")
    assert b"<script" not in svg
    assert b"var(" not in svg
    whole = " ".join(texts(svg))
    assert SHOWN.replace("\x01", "\ufffd") in texts(svg)
    assert "Kitakyushu 2014" in whole
    assert "A point is a partner country" in whole
    assert "Released: 2026-01-02 · Data licence: CC BY 4.0" in whole
    png = saved(page, "picture-png")
    assert int.from_bytes(png[16:20]) == 2400


def test_a_picture_says_what_it_leaves_out(opener: Opener, html: str) -> None:
    whole = " ".join(texts(saved(opener(html, "#without-tie=twinned&time=2014").page, "picture-svg")))
    assert "Time: 2014. Left out: Twinned." in whole
    assert "Kitakyushu" not in whole


def test_an_unfolded_partner_and_the_table_are_pictures_too(opener: Opener, html: str) -> None:
    page = opener(html, "#at=place/korea").page
    step = " ".join(texts(saved(page, "picture-svg")))
    assert "Korea – Ties with Hải Phòng: 1 twin city, 1 foreign investor" in step
    assert "LG Company" in step
    table = texts(saved(page, "matrix-svg"))
    assert {"Japan", "Kitakyushu 2014", "Incheon (?)"} <= set(table)
    assert any(text.startswith("</text><script>") for text in table)


def test_data_hold_what_is_shown(opener: Opener, html: str) -> None:
    page = opener(html, "#lang=vi&at=place/korea").page
    head, *rows = csv.reader(io.StringIO(saved(page, "csv").decode("utf-8-sig")))
    assert head[0] == "Đối tác"
    assert [row[0] for row in rows] == ["Hàn Quốc", "Hàn Quốc"]
    whole = json.loads(saved(page, "json"))
    assert (whole["release"], whole["licence"]) == ("2026-01-02", "CC BY 4.0")
    assert [tie["record"] for tie in whole["ties"]] == ["twinned/place/incheon", "investment/enterprise/lg"]
    assert whole["names"]["enterprise/lg"] == {"vi": "Công ty LG", "en": "LG Company"}


def test_no_cell_of_a_table_is_a_formula(opener: Opener, html: str) -> None:
    rows = list(csv.reader(io.StringIO(saved(opener(html).page, "csv").decode("utf-8-sig"))))
    assert [row[3] for row in rows[1:]] == [f"'{tie['label']['en']}" for tie in few_ties()["ties"]]


def test_a_link_leads_back_to_the_same_view(opener: Opener, html: str) -> None:
    page = opener(html, "#lang=vi&at=place/korea&steps=1").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".share > summary").click()
    page.locator("[data-share=link]").click()
    page.get_by_text("Xong").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.evaluate("location.href")
    page.keyboard.press("Escape")
    assert page.locator(".share").get_attribute("open") is None
    assert page.locator("#crumbs button").count() == 2


def looked_at(page: Page) -> list[float]:
    """The middle of the net and its scale."""
    script = "(({ network }) => [...Object.values(network.getViewPosition()), network.getScale()])(explorer)"
    found: list[float] = page.evaluate(script)
    return found


def test_a_link_to_the_net_keeps_where_it_is_looked_at(opener: Opener, html: str) -> None:
    page = opener(html, "#view=net").page
    first = looked_at(page)
    page.locator("#canvas").hover()
    page.mouse.wheel(0, -240)
    page.wait_for_function("scale => explorer.network.getScale() > scale", arg=first[2])
    page.mouse.down()
    page.mouse.move(500, 500, steps=4)
    page.mouse.up()
    kept = address(page)
    again = opener(html, kept).page
    *place, scale = looked_at(page)
    assert place != first[:2]
    *found, found_scale = looked_at(again)
    assert [round(one) for one in found] == [round(one) for one in place]
    assert abs(found_scale - scale) < 0.01
    again.locator("#reset").click()
    assert "frame=" not in address(again)


def test_what_is_reset_at_once_after_it_was_moved_stays_so(opener: Opener, html: str) -> None:
    page = opener(html, "#view=net").page
    page.evaluate("explorer.network.emit('zoom'); document.getElementById('reset').click()")
    assert "frame=" not in address(page)
