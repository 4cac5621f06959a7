"""What a reader with a browser is answered to a question in words, a name and two names: pages of the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.web.serve.client import Site
from tests.web.serve.test_pages import read
from tests.web.site.conftest import invalid

ASK = "/ask?q=Which+Japanese+cities+are+twinned+with+Hai+Phong%3F"
WAY = "/path?from=id:place/bac-ha&to=id:place/dao-xanh"


@pytest.mark.parametrize("path", [ASK, "/path?from=Japan&to=LG", "/show/japan"])
def test_a_reader_gets_a_page_and_a_program_json(site: Site, path: str) -> None:
    page = read(site, path, "en")
    assert (page.status, page.media) == (200, "text/html"), page.text
    assert '<html lang="en">' in page.text
    assert site.get(path).media == "application/json"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_reader_who_narrows_a_question_gets_its_rows_as_a_page(small: Site, lang: str) -> None:
    path = "/questions/partners-of?place=ben%20song"
    page = read(small, path, lang)
    assert (page.status, page.media) == (200, "text/html"), page.text
    assert f'href="/{lang}/id/place/bac-ha.html"' in page.text
    assert "place: ben song" in page.text
    other = {"vi": "en", "en": "vi"}[lang]
    assert f'href="/questions/partners-of?place=ben+song&amp;lang={other}"' in page.text
    assert len(small.get(path).json["rows"]) == page.text.count("<tr>") - 1
    assert read(small, "/questions/partners-of?place=nowhere", lang).status == 404


def test_a_name_shows_the_page_of_its_thing(small: Site) -> None:
    assert read(small, "/show/bac-ha", "en").text == small.get("/en/id/place/bac-ha.html").text


def test_sentences_lead_to_their_records_and_names_to_their_pages(small: Site, site: Site) -> None:
    assert '<li><a href="/en/id/' in read(small, WAY, "en").text
    assert '<td class="short"><a href="/en/id/' in read(site, ASK, "en").text
    assert 'href="/vi/' in read(small, f"{WAY}&lang=vi", "en").text


def test_an_answer_has_no_empty_column_and_no_row_as_tall_as_a_screen(site: Site, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    page.goto(f"{site.url}/ask?q=Which+cities+of+Japan+have+an+agreement+with+Hai+Phong%3F&lang=en")
    rows = page.locator("tbody tr")
    texts = rows.evaluate_all("rows => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim()))")
    assert len(texts) > 1
    assert all(any(column) for column in zip(*texts, strict=True))
    assert max(rows.evaluate_all("rows => rows.map((row) => row.offsetHeight)")) < 250
    page.close()


def test_of_two_questions_in_one_the_rows_of_both_are_there(site: Site) -> None:
    path = "/ask?q=Who+owns+HTIT+and+when+was+HICT+opened%3F"
    page = read(site, path, "en").text
    assert page.count("<table") == 2
    assert "<li><bdi>Hai Phong Port JSC holds a share of TIL Hai Phong International Port, known" in page
    assert "Hai Phong Port JSC holds a share of TIL Hai Phong International Port" in page
    found = site.get(f"{path}&lang=en").json
    assert [len(one["headings"]) == len(one["columns"]) for one in found["also"]] == [True]
    assert any("hict" in str(row["record"]) for row in found["also"][0]["rows"])
    assert set(found["names"]) >= {row["record"] for row in (*found["rows"], *found["also"][0]["rows"])}


def test_an_answer_without_a_value_has_no_table(site: Site) -> None:
    page = read(site, "/ask?q=Regina+Miracle+l%C3%A0+c%E1%BB%A7a+ai", "vi").text
    assert "Không ghi nhận chủ sở hữu" in page
    assert "<table" not in page


def test_a_question_that_is_not_understood_leads_on(site: Site) -> None:
    page = read(site, "/ask?q=What+blorptz+does+WeGO+do%3F", "en").text
    assert "Not understood: blorptz.</bdi>" in page
    assert "number of members, WeGO: 215" in page
    assert '<a href="/ask?q=Who+is+a+member+of+WeGO%3F&amp;lang=en">' in page
    assert '<a href="/en/questions.html">' in read(site, "/ask?q=buy+me+a+ticket", "en").text


def test_a_refusal_leads_to_what_it_names(small: Site) -> None:
    page = read(small, "/questions/nothing-here", "en")
    assert page.status == 404
    assert 'see <a href="/en/questions.html">/questions</a>' in page.text


def test_the_pages_are_valid(site: Site, tmp_path: Path) -> None:
    paths = (ASK, "/path?from=Japan&to=LG", "/ask?q=What+blorptz+does+WeGO+do%3F", "/questions/nothing-here")
    pages = [tmp_path / f"{at}.html" for at in range(len(paths))]
    for page, path in zip(pages, paths, strict=True):
        page.write_text(read(site, path, "en").text, encoding="utf-8")
    assert invalid(pages, tmp_path) == ""
