"""Named questions in the box: found by their wording, answered as a table, filtered, lit in the picture."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.base import csv_text
from haiphong_kg.web.page import render_page
from tests.base.test_rows import ATTACKS
from tests.web.browser.conftest import Opener
from tests.web.browser.settled import address, back
from tests.web.partners import SHOWN, few_answers, few_details, few_graph, few_ties


@pytest.fixture(scope="module")
def html() -> str:
    """The page of a few partners, with two questions."""
    return render_page(few_graph(), few_details(), "en", ties=few_ties(), answers=few_answers())


def ask(page: Page, text: str) -> None:
    page.locator("#search").fill(text)
    page.locator("[data-question]").first.click()


def cells(page: Page) -> list[list[str]]:
    return [row.locator("td").all_inner_texts() for row in page.locator(".answer tbody tr").all()]


def test_a_question_is_answered_by_its_wording(opener: Opener, html: str) -> None:
    page = opener(html).page
    ask(page, "which investors come from where")
    expect(page.locator("#panel h2")).to_have_text("Which investors come from which country?")
    assert cells(page) == [["Korea", "LG Company", "running"], ["Japan", SHOWN, "=stopped"]]
    expect(page.locator(".answer code")).to_have_text("haiphong-kg query investors-by-country --lang en")


def test_a_name_in_the_text_filters_and_lights(opener: Opener, html: str) -> None:
    page = opener(html, "#lang=vi").page
    ask(page, "nha dau tu tu han quoc")
    assert cells(page) == [["Công ty LG", "đang chạy"]]
    expect(page.locator(".answer code")).to_have_text(
        "haiphong-kg query investors-by-country --set country='Hàn Quốc' --lang vi"
    )
    assert page.locator(".partner.answered").get_attribute("data-partner") == "place/korea"


def test_a_choice_filters_and_the_address_restores_it(opener: Opener, html: str) -> None:
    page = opener(html, "#ask=investors-by-country").page
    page.get_by_label("Status").select_option("=stopped")
    assert cells(page) == [["Japan", SHOWN]]
    again = opener(html, address(page)).page
    assert cells(again) == [["Japan", SHOWN]]
    again.get_by_label("Status").select_option("All")
    assert len(cells(again)) == 2


def test_the_answer_is_a_file(opener: Opener, html: str) -> None:
    page = opener(html, "#ask=investors-by-country").page
    with page.expect_download() as download:
        page.locator("[data-share=answer-csv]").click()
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
    assert rows[0] == ["country", "who", "status"]
    assert rows[2] == ["Japan", SHOWN, "'=stopped"]


def test_no_cell_of_the_file_is_a_formula_as_in_the_files_of_the_program(opener: Opener) -> None:
    texts, answers = [*ATTACKS, "-5", "12,5", "Hải Phòng"], few_answers()
    answers["texts"] = [[one, one] for one in texts]
    answers["questions"][1]["rows"] = [[number] for number in range(len(texts))]
    answers["questions"][1]["orders"] = {}
    page = opener(render_page(few_graph(), few_details(), "en", ties=few_ties(), answers=answers), "#ask=twins").page
    with page.expect_download() as download:
        page.locator("[data-share=answer-csv]").click()
    rows = csv_text(["country"], [[one] for one in texts])
    assert Path(download.value.path()).read_bytes().decode("utf-8-sig") == rows.strip()


def test_rows_stand_in_the_order_of_the_reader(opener: Opener, html: str) -> None:
    page = opener(html, "#ask=twins").page
    assert cells(page) == [["Incheon"], ["Kitakyushu"]]
    page.get_by_role("button", name="Tiếng Việt").click()
    assert cells(page) == [["Kitakyushu"], ["Incheon"]]


def test_a_thing_of_the_answer_opens_and_back_returns(opener: Opener, html: str) -> None:
    page = opener(html).page
    ask(page, "investors come from which country")
    page.locator(".answer").get_by_role("button", name="LG Company").click()
    expect(page.locator("#panel h2")).to_have_text("LG Company")
    back(page)
    expect(page.locator("#panel h2")).to_have_text("Which investors come from which country?")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


def test_one_word_means_a_name_first(opener: Opener, html: str) -> None:
    page = opener(html).page
    page.locator("#search").fill("korea")
    expect(page.get_by_role("option").first).to_contain_text("Korea")
    page.locator("#search").fill("xyzzy city")
    expect(page.locator("#result-count")).to_have_text("Nothing found")
