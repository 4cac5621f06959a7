"""The pages of the site as `serve` gives them: the same, by content negotiation, behind a prefix, in a browser."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from haiphong_kg.base import word
from haiphong_kg.store.folders import Layout
from haiphong_kg.web import write_site
from tests.conftest import MINI
from tests.web.made import linked_from
from tests.web.serve.client import Reply, Site
from tests.web.serve.siege import worked

READER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
PLACE = "id/place/bac-ha"
KINDS = (
    *("index.html", "vi/index.html", f"en/{PLACE}.html", "vi/def/term._country.html", "en/names.html"),
    *("en/records.html", "vi/sources.html", "en/id/source/yearbook-2020.html", "vi/model.html"),
    *("en/questions.html", "vi/questions/partners-of.html", "en/sparql.html", "vi/downloads.html"),
)


@pytest.fixture(scope="module")
def static(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("static") / "site"
    write_site(Layout(MINI), folder, lambda _: None)
    return folder


@pytest.fixture(autouse=True, scope="module")
def _digests_known(small: Site) -> None:
    assert small.get("/data/all/manifest.json").status == 200


def read(site: Site, path: str, lang: str = "vi") -> Reply:
    return site.send("GET", path, Accept=READER, Accept_Language=f"{lang}-VN,{lang};q=0.9,fr;q=0.1")


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_that_of_the_site_but_for_its_links(small: Site, static: Path, path: str) -> None:
    reply = small.get(f"/{path}")
    assert (reply.status, reply.media) == (200, "text/html")
    assert reply.text == linked_from((static / path).read_text(encoding="utf-8"), path)


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("explorer.html", "text/html"),
        ("assets/site.css", "text/css"),
        ("assets/sparql.js", "text/javascript"),
        ("assets/names.js", "text/javascript"),
        ("assets/icon.svg", "image/svg+xml"),
        ("assets/graph.js", "text/javascript"),
        (f"data/{PLACE}.ttl", "text/turtle"),
        ("data/questions/partners-of.vi.csv", "text/csv"),
        ("data/questions/partners-of.rq", "application/sparql-query"),
        ("data/all/haiphong-kg.trig", "application/trig"),
        ("data/all/manifest.json", "application/json"),
    ],
)
def test_a_file_is_that_of_the_site(small: Site, static: Path, path: str, media: str) -> None:
    reply = small.get(f"/{path}")
    assert (reply.status, reply.media) == (200, media)
    assert reply.body == (static / path).read_bytes()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/", "index"),
        (f"/{PLACE}", PLACE),
        (f"/{PLACE}.html", PLACE),
        ("/scheme/modality/plan", "scheme/modality/plan"),
        ("/def", "model"),
        ("/id/claim/yearbook-2020/cooperation/ben-song-bac-ha", "id/cooperation/ben-song-bac-ha"),
        ("/sparql", "sparql"),
        ("/questions", "questions"),
        ("/questions/partners-of", "questions/partners-of"),
    ],
)
def test_an_address_gives_a_reader_its_page(small: Site, address: str, page: str, lang: str) -> None:
    reply = read(small, address, lang)
    assert reply.status == 200, reply.text
    assert reply.body == small.get(f"/{lang}/{page}.html").body
    assert reply.headers["vary"] == "Accept, Accept-Language"


def test_the_language_that_is_asked_for_goes_before_the_readers(small: Site) -> None:
    asked = small.get("/questions", accept=READER, lang="vi")
    assert asked.body == small.get("/vi/questions.html").body != read(small, "/questions", "en").body


def test_an_address_gives_a_program_data(small: Site) -> None:
    assert small.get(f"/{PLACE}").media == "text/turtle"
    assert small.get(f"/{PLACE}", accept="application/ld+json, text/html;q=0.5").media == "application/ld+json"
    assert small.get("/questions").media == "application/json"
    assert small.get("/questions/partners-of", accept="text/markdown").media == "text/markdown"
    assert small.get("/questions/partners-of", accept=READER, format="csv").media == "text/csv"
    assert small.get("/sparql", accept="text/turtle").media == "text/turtle"


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        *(("en;q=0.1, vi;q=0.9", "vi"), ("vi;q=0, en", "en"), ("fr, en-GB;q=0.8, vi;q=0.8", "en"), ("VI-vn", "vi")),
        *(("vi;q=0", "en"), ("vip, en;q=0.2", "en"), ("*", "en"), ("vi;q=0.2;x, en;q=0.1", "en"), (";;,=,", "en")),
    ],
)
def test_a_reader_gets_the_language_liked_best(small: Site, header: str, lang: str) -> None:
    page = small.send("GET", f"/{PLACE}", Accept=READER, Accept_Language=header)
    assert f'<html lang="{lang}">' in page.text


def test_who_names_no_language_may_choose(small: Site) -> None:
    page = small.get("/").text
    assert 'href="/vi/index.html"' in page
    assert 'href="/en/index.html"' in page


@pytest.mark.parametrize("path", ["/en/nowhere.html", "/assets/evil.js", "/data/all/none.ttl", "/fr/", "/en/id/place"])
def test_what_the_site_has_not_is_not_found(small: Site, path: str) -> None:
    reply = small.get(path)
    assert (reply.status, reply.media) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "status", "vi", "en"),
    [
        ("/nowhere", 404, "không có địa chỉ này", "Not Found"),
        ("/id/place/nowhere", 404, "đồ thị không mô tả &lt;https://", "the graph does not describe &lt;https://"),
        ("/show/%3Ci%3Enobody", 404, "“&lt;i&gt;nobody”", "&#x27;&lt;i&gt;nobody&#x27;"),
        ("/sparql?query=SELCT", 400, "không phải truy vấn SPARQL", "not a SPARQL query"),
    ],
)
def test_a_refusal_is_a_page_to_a_reader(placed: Site, path: str, status: int, vi: str, en: str) -> None:
    for lang, said in (("vi", vi), ("en", en)):
        reply = placed.send("GET", f"/kg{path}", Accept="text/html,*/*;q=0.8", Accept_Language=lang)
        assert (reply.status, reply.media, reply.headers["content-language"]) == (status, "text/html", lang)
        assert f'<html lang="{lang}">' in reply.text
        assert said in reply.text
        assert f'href="/kg/{lang}/index.html"' in reply.text
        assert "style-src 'self'" in reply.headers["content-security-policy"]


def test_the_words_of_a_parser_are_told_to_be_english_to_a_reader_of_vietnamese(small: Site) -> None:
    for lang, marked in (("vi", 1), ("en", 0)):
        path = "/sparql?query=SELECT%20%3Fx%20%7B%20%3Fx%20%3Cp%20%7D"
        text = small.send("GET", path, Accept="text/html,*/*;q=0.8", Accept_Language=lang).text
        assert len(re.findall('“<span lang="en">expected [^<]+</span>”', text)) == marked
        assert "expected one of" in text


def test_the_last_of_thousands_of_accepted_types_is_heard(small: Site) -> None:
    accept = ",".join(f"a/b{number};q=0.{number % 9}" for number in range(3000)) + ",text/turtle"
    assert small.send("GET", f"/{PLACE}", Accept=accept).media == "text/turtle"


def test_a_language_alone_is_its_first_page(small: Site) -> None:
    assert small.get("/vi/").text == small.get("/vi/index.html").text
    assert small.get("/vi").status in {307, 308}


def test_pages_say_what_a_browser_may_load_for_them(small: Site) -> None:
    plain, picture, sparql = (
        small.get(f"/{path}").headers["content-security-policy"]
        for path in ("en/index.html", "explorer.html", "en/sparql.html")
    )
    for policy in (plain, picture, sparql):
        assert policy.startswith("default-src 'none'; script-src ")
        assert policy.endswith("; frame-ancestors 'none'")
        assert "file:" not in policy
        assert "unsafe-inline" not in policy
    assert "script-src 'self';" in plain
    assert "'wasm-unsafe-eval'; style-src 'self'" in sparql
    assert "sha256-" in picture


def test_a_page_is_not_sent_twice(small: Site) -> None:
    tag = small.get("/en/names.html").headers["etag"]
    again = small.send("GET", "/en/names.html", If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")


def test_the_feed_and_the_map_have_whole_addresses(small: Site) -> None:
    assert f"<loc>{small.url}/en/{PLACE}.html</loc>" in small.get("/sitemap.xml").text
    assert f'href="{small.url}/vi/id/source/yearbook-2020.html"' in small.get("/vi/feed.xml").text


def test_many_who_ask_at_once_for_a_page_get_it(small: Site) -> None:
    with ThreadPoolExecutor(12) as readers:
        replies = list(readers.map(lambda _: small.get("/vi/downloads.html"), range(12)))
    assert {(one.status, one.body) for one in replies} == {(200, replies[0].body)}


def test_who_asks_first_for_the_downloads_does_not_wait_for_all_formats(site: Site) -> None:
    first = site.get("/vi/downloads.html")
    assert word("digestsComing", "vi") in first.text
    assert 'href="/data/all/haiphong-kg.ttl"' in first.text
    assert "etag" not in first.headers, "nobody is to keep it"
    listed = site.get("/data/all/manifest.json").json
    again = site.get("/vi/downloads.html")
    assert [one["name"] for one in listed if one["sha256"] not in again.text] == []
    assert word("digestsComing", "vi") not in again.text
    assert "etag" in again.headers
    assert read(site, "/en/downloads.html").text.count('class="digest"') == len(listed)


def test_behind_a_prefix_all_links_have_it(placed: Site, static: Path) -> None:
    path = "vi/questions.html"
    expected = linked_from((static / path).read_text(encoding="utf-8"), path, "/kg")
    assert placed.get(f"/kg/{path}").text == placed.get(f"/{path}").text == expected
    moved = placed.get("/kg")
    assert (moved.status, moved.headers["location"]) == (307, f"{placed.url}/kg/")
    assert read(placed, f"/kg/{PLACE}").text == placed.get(f"/kg/vi/{PLACE}.html").text


def test_faults_are_reported_where_the_curators_say(placed: Site, small: Site) -> None:
    assert "mailto:faults@example.org?subject=" in placed.get(f"/kg/en/{PLACE}.html").text
    assert "mailto:" not in small.get(f"/en/{PLACE}.html").text


def test_a_reader_finds_a_name_and_asks_sparql(placed: Site, browser: Browser) -> None:
    """From the first page by search to an entity, on to the picture and to SPARQL; nothing from elsewhere, no error."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    page = context.new_page()
    complaints: list[str] = []
    ours = (f"{placed.url}/kg", "blob:", "data:")
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(ours) else complaints.append(asked.url))
    page.goto(f"{placed.url}/kg/")
    page.locator("#find").fill("quan dao dao")
    expect(page.locator("#found [role=option]").first).to_contain_text("Green Islands")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Green Islands")
    page.goto(f"{placed.url}/kg/{PLACE}")
    expect(page.locator("h1")).to_have_text("Northern Federation")
    page.goto(f"{placed.url}/kg/explorer.html#lang=en")
    expect(page.locator("svg").first).to_be_visible()
    page.goto(f"{placed.url}/kg/sparql#q=SELECT%20%3Fx%20%7B%20%3Fx%20a%20hp%3ACountry%20%7D")
    expect(page.locator("#run")).to_be_enabled()
    page.locator("#run").click()
    expect(page.locator("#rows")).to_contain_text("Northern Federation")
    context.close()
    assert complaints == []


def test_the_start_does_not_wait_for_the_pages(site: Site) -> None:
    """The page of a city of the real graph, asked for as often as it takes: no request waits for the whole site."""
    begun = worked(site.process.pid)
    assert "Twinning with Hải Phòng since 18 April 2014" in site.get("/en/id/place/kitakyushu.html").text
    assert site.get("/en/id/place/hai-phong.html").status == 200
    assert worked(site.process.pid) - begun < 20  # the whole site takes almost twice that
