"""The site in a real browser, from disk, with the network cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from haiphong_kg.base import csv_text
from haiphong_kg.sparql import run
from haiphong_kg.store import BASE, KnowledgeGraph
from tests.web.hints import room_for_hint
from tests.web.site.conftest import Visit, axe

KINDS = (
    *("index.html", "en/index.html", "vi/id/place/ben-song.html", "en/id/source/yearbook-2020.html"),
    *("vi/id/cooperation/ben-song-bac-ha.html", "en/def/term._country.html", "vi/questions/partners-of.html"),
    *("en/questions.html", "vi/names.html", "en/records.html", "vi/sources.html", "en/model.html", "vi/downloads.html"),
)


def ready(page: Page) -> None:
    expect(page.locator("#run")).to_be_enabled()


def test_search_finds_without_accents_and_leads_there(visit: Visit) -> None:
    page = visit("vi/id/source/yearbook-2020.html")
    page.locator("#find").fill("quan dao dao")
    expect(page.locator("#found [role=option]").first).to_contain_text("Quần đảo Đảo Xanh")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Quần đảo Đảo Xanh")


def test_search_says_that_it_finds_nothing(visit: Visit) -> None:
    page = visit("en/index.html")
    page.locator("#find").fill("zzzz")
    expect(page.locator(".find [role=status]")).to_have_text("Nothing found")


def test_the_other_language_is_one_click_away(visit: Visit) -> None:
    page = visit("vi/id/place/bac-ha.html")
    page.get_by_text("English", exact=True).click()
    expect(page.locator("h1")).to_have_text("Northern Federation")


def test_the_browser_answers_as_the_engine_does(visit: Visit, mini: KnowledgeGraph) -> None:
    page = visit("en/sparql.html")
    ready(page)
    page.locator("#run").click()
    classes = run(mini, "SELECT ?class (COUNT(*) AS ?n) { ?thing a ?class } GROUP BY ?class")
    expect(page.locator("#rows tbody tr")).to_have_count(len(classes.rows))
    expect(page.locator("#rows")).to_contain_text("owl:Class")


def test_a_question_is_run_in_the_browser(visit: Visit) -> None:
    page = visit("en/questions/partners-of.html")
    rows = page.locator("tbody tr").count()
    page.get_by_text("Run it in the browser").click()
    ready(page)
    page.locator("#run").click()
    expect(page.locator("#rows tbody tr")).to_have_count(rows)
    page.locator("#rows").get_by_text("Northern Federation").first.click()
    expect(page.locator("h1")).to_have_text("Northern Federation")


def test_an_endless_query_is_stopped_and_a_wrong_one_explained(visit: Visit) -> None:
    page = visit("vi/sparql.html#q=SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }")
    ready(page)
    page.locator("#run").click()
    page.locator("#stop").click()
    ready(page)
    page.goto(page.url.partition("#")[0] + "#q=SELECT nothing")
    expect(page.locator(".cm-content")).to_have_text("SELECT nothing")
    page.locator("#run").click()
    expect(page.locator("#problem")).to_contain_text("error")


def test_a_query_is_asked_once_and_one_that_was_stopped_is_not_asked(visit: Visit) -> None:
    page = visit("en/sparql.html")
    ready(page)
    # in one turn of the page: an answer that came between the two clicks would be one to an asking that nobody stopped
    clicks = "ids => ids.map(id => { const it = document.getElementById(id); it.click(); return it.disabled; })"
    assert page.evaluate(clicks, ["run", "stop"]) == [True, True]
    ready(page)
    expect(page.locator("#status")).to_have_text("Ready.")
    assert page.locator("#rows tr").count() == 0


def test_a_query_is_answered_without_the_names(browser: Browser, site: Path) -> None:
    """The file of names did not come: an IRI is shown as such, and the next query asks for them again."""
    with browser.new_context(offline=True) as context:
        context.route("**/assets/names.js", lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{site.as_uri()}/en/sparql.html#q=SELECT ?x {{ VALUES ?x {{ <id/place/bac-ha> }} }}")
        ready(page)
        page.locator("#run").click()
        expect(page.locator("#rows tbody td")).to_have_text(f"{BASE}id/place/bac-ha")
        context.unroute("**/assets/names.js")
        page.locator("#run").click()
        expect(page.locator("#rows tbody td a")).to_have_text("Northern Federation")


def test_no_cell_of_a_saved_answer_is_a_formula(visit: Visit) -> None:
    page = visit("en/sparql.html#q=SELECT ?x { VALUES ?x { '＝1%2B1' '%22@SUM(A1)' '-5' } }")
    ready(page)
    page.locator("#run").click()
    expect(page.locator("#rows tbody tr")).to_have_count(3)
    with page.expect_download() as download:
        page.locator("#save").click()
    saved = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    assert saved == csv_text(["x"], [["＝1+1"], ['"@SUM(A1)'], ["-5"]]).strip()


OPENING = ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }", "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }")


@pytest.mark.parametrize("query", OPENING)
def test_no_query_opens_an_address(visit: Visit, query: str) -> None:
    """The fixture fails if anything is asked for."""
    page = visit(f"en/sparql.html#q={query}")
    ready(page)
    page.locator("#run").click()
    ready(page)
    assert page.locator("#rows tbody tr").count() == 0


def test_the_editor_offers_terms_and_names(visit: Visit) -> None:
    page = visit("en/sparql.html#q=SELECT * { ?x ?y%20")
    ready(page)
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("green")
    offer = page.locator(".cm-completionLabel").first
    expect(offer).to_have_text("Green Islands · <id/place/dao-xanh>")
    page.wait_for_timeout(300)  # the editor takes no choice within a blink of the list
    page.keyboard.press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("<id/place/dao-xanh>")


@pytest.mark.parametrize("path", [*KINDS, "en/sparql.html"])
def test_the_accessibility_checker_finds_nothing_and_a_phone_scrolls_down_only(visit: Visit, path: str) -> None:
    page = visit(path)
    if "sparql" in path:
        ready(page)
        page.locator("#run").click()
        expect(page.locator("#rows td").first).to_be_visible()
    assert axe(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_small_picture_and_the_hint_of_the_search_field_are_whole(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}/id/place/ben-song.html")
    for width in (320, 390, 768, 1366):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.locator("figure").evaluate("one => one.scrollWidth - one.clientWidth") <= 0, width
        assert room_for_hint(page.locator("#find")) >= 0, width
