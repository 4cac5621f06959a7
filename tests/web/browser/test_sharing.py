"""What a reader takes away from the page: a link, pictures, data."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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
    assert "Time: 2014. Left out: Twinned. What began later or had ended before is left out." in whole
    assert "Of 4 ties 3 are not drawn." in whole
    assert "Kitakyushu" not in whole


def test_a_picture_names_the_choices_that_narrow_it(opener: Opener, html: str) -> None:
    page = opener(html, "#where=country:place/korea&where=country:place/japan&time=2013").page
    for way in ("picture-svg", "matrix-svg"):
        assert "Only: Partner Japan, Korea." in " ".join(texts(saved(page, way)))
    step = opener(html, "#at=place/korea&time=2012").page
    assert "LG Company" not in step.locator("svg.step").inner_html()
    assert "In 2012" in step.locator(".stepper").inner_text()
    told = " ".join(texts(saved(step, "picture-svg")))
    assert "Time: 2012. What began later or had ended before is left out. Of 2 ties 1 are not drawn." in told


def test_a_picture_of_the_net_says_what_it_leaves_out(opener: Opener, html: str) -> None:
    told = " ".join(texts(saved(opener(html, "#view=net&without=Enterprise&time=2014").page, "picture-svg")))
    assert "Left out: Enterprise." in told
    assert "2014." not in told


def test_the_data_of_a_date_open_at_that_date(opener: Opener) -> None:
    title = {"vi": "Đồ thị, tình trạng 2014", "en": "The graph, as of 2014"}
    details = few_details(asOf="2014", title=title)
    page = opener(render_page(few_graph(), details, "en", ties=few_ties())).page
    assert page.locator(".headline > p").inner_text().startswith("In 2014:")
    assert "time=" not in address(page)
    assert "Time: 2014." in " ".join(texts(saved(page, "picture-svg")))
    page.locator("[data-handle=from]").focus()
    page.keyboard.press("Home")
    page.locator("[data-handle=to]").focus()
    page.keyboard.press("End")
    assert "time=&" in f"{address(page)}&"
    assert not page.locator(".headline > p").inner_text().startswith("In")


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


@pytest.mark.parametrize("clicks", [[".share > summary", "[data-share=link]"], [".ties-table .copy"]])
def test_what_cannot_be_copied_is_said_not_to_be(opener: Opener, html: str, clicks: list[str]) -> None:
    page = opener(html, "#view=table").page
    # As on a page that is served without encryption.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    for button in clicks:
        page.locator(button).click()
    expect(page.get_by_role("status").filter(has_text="This did not work")).to_have_count(1)


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
