"""Questions, names, paths and addresses over HTTP, as programs without SPARQL, spreadsheets and readers ask them."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.errors import Message
from haiphong_kg.questions import Result
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.web.serve.protocol import RefusedError
from haiphong_kg.web.serve.replies import result_page
from haiphong_kg.web.serve.rest import CALLS, wanted
from tests.conftest import ROOT
from tests.web.serve.client import Site

BASE = "https://w3id.org/haiphong-kg/"
QUESTIONS = sorted(path.stem for path in (ROOT / "queries" / "questions").glob("*.rq"))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_question_in_its_forms(site: Site) -> None:
    path = "/questions/twin-and-friendly-localities"
    found = site.get(path, country="JP", lang="en").json
    assert found["columns"][:3] == ["partner", "country", "kind"]
    assert {found["names"][row["country"]] for row in found["rows"]} == {"Japan"}
    assert "Kitakyushu" in {found["names"][row["partner"]] for row in found["rows"]}
    values = rows(site.get(path, country="nhật bản", format="csv").text)
    assert [row["partner"] for row in values] == [row["partner"] for row in found["rows"]]
    labels = rows(site.get(path, country="Japan", format="csv", labels="true", lang="vi").text)
    assert "Kitakyushu" in {row["địa phương"] for row in labels}
    assert "| Kitakyushu | Japan |" in site.get(path, accept="text/markdown", country="JP", lang="en").text


def test_an_answer_brings_its_records_their_sources_and_addresses(site: Site) -> None:
    found = site.get("/questions/priority-partners", partner="japan").json
    record = found["records"]["id:direction/priority-partner-japan"]
    source = found["sources"][record["claims"][0]["source"]]
    assert source["title"]["en"]
    with_address = [one for one in site.get("/show/japan").json["sources"].values() if one["url"]]
    assert with_address


@pytest.mark.parametrize("accept", ["application/json", "text/html"])
def test_a_refusal_steers_no_terminal(site: Site, accept: str) -> None:
    said = site.get("/show/x%1B%5B31m%C2%9B%E2%80%AE", accept=accept)
    assert said.status == 404
    assert not set(said.text) & set("\x1b\x9b\u202e")


def test_truth_and_numbers_are_in_csv_and_json_as_the_command_line_writes_them(mini: KnowledgeGraph) -> None:
    values = ((True, math.inf, Decimal("1.20"), date(2020, 1, 2), None),)
    found = Result(("a", "b", "c", "d", "e"), values, (), ())
    told = {"lang": "en", "labels": False}
    assert result_page(mini, found, {**told, "form": "csv"}).content == b"a,b,c,d,e\r\ntrue,INF,1.20,2020-01-02,\r\n"
    row = json.loads(result_page(mini, found, {**told, "form": "json"}).content, parse_constant=pytest.fail)["rows"][0]
    assert row == {"a": True, "b": "INF", "c": 1.2, "d": "2020-01-02", "e": None}


def test_an_answer_brings_what_sources_disagree_on(site: Site) -> None:
    records = site.get("/show/china").json["account"]["records"]
    assert any(one["disagreements"] for one in records.values())


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/questions/nothing", 404, "no question is called 'nothing'"),
        ("/questions/figures?colour=red", 404, "no question is called"),
        ("/questions/priority-partners?colour=red", 400, "there is no parameter 'colour'; there are partner"),
        ("/questions/priority-partners?partner=a&partner=b", 400, "partner is given 2 times"),
        ("/questions/priority-partners?partner=Atlantis", 404, "Atlantis"),
        ("/questions/priority-partners?format=xlsx", 400, "format cannot be 'xlsx'; choose json, csv, md"),
        ("/search", 400, "q is missing"),
        ("/search?q=", 400, "q is empty"),
        ("/search?q=a&limit=0", 400, "limit is no whole number from 1 to 200"),
        ("/search?q=a&limit=%D9%A3", 400, "limit is no whole number"),
        ("/search?q=%ff", 400, "not UTF-8"),
        ("/search?q=%zz", 400, "percent sign"),
        ("/show/nobody-at-all", 404, "nothing here is called 'nobody-at-all'; look for it with /search?q="),
        ("/show/%3Ca%20b%3E", 400, "no IRI"),
        ("/path?from=Japan", 400, "to is missing"),
        ("/path?from=Japan&to=Japan", 400, ""),
        ("/ask?q=What+is+the+meaning+of+life", 404, ""),
        ("/ask?q=%0a", 404, "see /questions"),
        ("/id/place/nowhere", 404, "does not describe"),
        ("/id/%ff", 400, "not UTF-8"),
        ("/id/a%20b%3C%3E", 404, "does not describe"),
        ("/nothing", 404, "Not Found"),
    ],
)
def test_what_is_wrong_is_said_in_words(site: Site, path: str, status: int, said: str) -> None:
    reply = site.get(path)
    assert (reply.status, reply.media) == (status, "application/problem+json"), reply.text
    assert said in reply.json["title"]
    assert reply.json["status"] == status


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/questions/priority-partners?colour=red", "không có tham số “colour”; có các tham số partner"),
        ("/questions/figures", "không có câu hỏi tên “figures”; tên gần nhất: figures-by-year"),
        ("/search?q=a&limit=0", "limit không phải số nguyên từ 1 đến 200; hãy viết bằng chữ số"),
        ("/show/nobody-at-all", "không tìm thấy gì tên “nobody-at-all”"),
        ("/sparql?query=SELCT", "không phải truy vấn SPARQL: dòng 1, cột 1: “SELCT” không mở đầu truy vấn nào"),
        ("/nothing", "không có địa chỉ này"),
    ],
)
def test_what_is_wrong_is_said_in_the_readers_language(site: Site, path: str, said: str) -> None:
    reply = site.send("GET", path, Accept="application/json", Accept_Language="fr, vi;q=0.8, en;q=0.5")
    assert said in reply.json["title"]
    assert (reply.headers["content-language"], "Accept-Language" in reply.headers["vary"]) == ("vi", True)
    other = site.send("GET", path, Accept="application/json")
    assert said not in other.json["title"]
    assert other.headers["content-language"] == "en"


def test_search_ask_show_and_path(site: Site) -> None:
    assert rows(site.get("/search", q="nhta ban", format="csv").text)[0]["iri"] == f"{BASE}id/place/japan"
    asked = site.get("/ask", q="Những nước nào là đối tác ưu tiên?", lang="vi")
    assert asked.status == 200, asked.text
    assert "Nhật Bản" in asked.json["names"].values()
    assert "    Japan · Nhật Bản" in site.get("/show/japan", format="md").text
    assert site.get(f"/show/{quote('nhật bản')}").json["account"]["id"] == f"{BASE}id/place/japan"
    steps = site.get("/path", **{"from": "LG", "to": "Vingroup", "max": "1"}).json["account"][0]["steps"]
    assert [one["sentence"]["en"] for one in steps] == ["LG invests in Hải Phòng.", "Vingroup invests in Hải Phòng."]


@pytest.mark.parametrize(
    ("suffix", "accept", "kind"),
    [
        (".ttl", "", pyoxigraph.RdfFormat.TURTLE),
        ("", "text/turtle", pyoxigraph.RdfFormat.TURTLE),
        (".nt", "", pyoxigraph.RdfFormat.N_TRIPLES),
        (".jsonld", "", pyoxigraph.RdfFormat.JSON_LD),
        (".json", "", pyoxigraph.RdfFormat.JSON_LD),
        ("", "application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
        ("", "application/json", pyoxigraph.RdfFormat.JSON_LD),
        (".trig", "", pyoxigraph.RdfFormat.TRIG),
        ("", "application/trig", pyoxigraph.RdfFormat.TRIG),
        (".rdf", "text/html", pyoxigraph.RdfFormat.RDF_XML),
    ],
)
def test_our_addresses_give_data_by_suffix_and_by_accept(
    site: Site, suffix: str, accept: str, kind: pyoxigraph.RdfFormat
) -> None:
    for path in ("/id/place/japan", "/scheme/agreement-kind/twinning"):
        reply = site.get(path + suffix, accept=accept)
        subjects = {quad.subject.value for quad in pyoxigraph.parse(reply.body, format=kind)}
        assert f"{BASE}{path[1:]}" in subjects


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/search", "thiếu q; hãy nêu q: một tên hoặc một phần của tên"),
        ("/ask", "thiếu q; hãy nêu q: câu hỏi"),
        ("/path?from=Japan", "thiếu to; hãy nêu to: một tên, CURIE hoặc IRI"),
    ],
)
def test_what_is_missing_is_told_in_the_readers_language(site: Site, path: str, said: str) -> None:
    assert site.send("GET", path, Accept_Language="vi").json["title"] == said


def test_what_must_be_there_is_described_as_it_is_told_of() -> None:
    required = [one for call in CALLS for one in call.takes if one.required]
    assert required
    assert all(Message(one.key) == one.about for one in required)


def test_a_question_that_there_is_not_is_told_with_the_nearest(site: Site) -> None:
    reply = site.get("/questions/priority-partner", lang="en")
    assert reply.status == 404
    assert reply.json["title"].startswith("no question is called 'priority-partner'; nearest: priority-partners")
    assert reply.json["title"].endswith("; see /questions")


def test_the_model_is_at_its_address(site: Site) -> None:
    for path in ("/def", "/def.ttl"):
        assert "Country a" in site.get(path, accept="text/turtle").text or "def#Country" in site.get(path).text


def test_a_browser_gets_a_page_in_its_language_with_nothing_of_the_data_as_markup(site: Site) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    page = site.send("GET", "/id/place/japan", Accept=browser, Accept_Language="vi-VN,vi;q=0.9")
    assert page.media == "text/html"
    assert '<html lang="vi">' in page.text
    assert "<h1><bdi>Nhật Bản</bdi></h1>" in page.text
    assert re.sub(r'<script (src="/assets/\w+\.js"|type="application/ld\+json")>', "", page.text).count("<script") == 0
    assert page.headers["vary"] == "Accept, Accept-Language"


def test_unicode_and_percent_encoded_addresses_are_alike(site: Site) -> None:
    plain = site.get("/id/place/japan.ttl").body
    assert site.get("/id/place/%6A%61pan.ttl").body == plain
    assert site.get("/id%2Fplace%2Fjapan.ttl").status in (200, 404)


def test_every_question_is_described_and_its_example_is_answered(site: Site) -> None:
    described = site.get("/openapi.json").json
    assert described["openapi"] == "3.1.0"
    assert {f"/questions/{name}" for name in QUESTIONS} <= set(described["paths"])
    for path in ("/search", "/ask", "/show/{name}", "/path", "/sparql"):
        assert path in described["paths"]
    operation = described["paths"]["/questions/priority-partners"]["get"]
    assert [one["name"] for one in operation["parameters"]] == ["partner", "labels", "lang", "format"]
    samples = {one["lang"]: one["source"] for one in operation["x-codeSamples"]}
    assert set(samples) == {"Shell", "Python", "R", "JavaScript", "Spreadsheet"}
    assert f'"{site.url}/questions/priority-partners?format=csv"' in samples["Python"]


@pytest.mark.parametrize("path", ["/questions/priority-partners", "/ask", "/show/{name}"])
def test_a_sample_asks_for_the_form_that_it_reads(site: Site, path: str) -> None:
    operation = site.get("/openapi.json").json["paths"][path]["get"]
    read_as = {"JavaScript": "application/json", "Python": "text/csv", "R": "text/csv", "Spreadsheet": "text/csv"}
    samples = {one["lang"]: one["source"] for one in operation["x-codeSamples"] if one["lang"] in read_as}
    addresses = {lang: re.findall(r'"http://[^/]+(/[^"]*)"', source) for lang, source in samples.items()}
    found = {lang: site.get(address).media for lang, (address,) in addresses.items()}
    assert found == {lang: read_as[lang] for lang in samples}
    assert "JavaScript" in found


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.task)
def test_the_example_of_a_call_works(site: Site, call: Any) -> None:  # noqa: ANN401
    assert site.get(call.example).status == 200


@given(
    fields=st.lists(st.tuples(st.sampled_from(["q", "limit", "lang", "format", "x", "from"]), st.text(max_size=9))),
    accept=st.text(max_size=20),
)
def test_any_fields_are_understood_or_cleanly_refused(fields: list[tuple[str, str]], accept: str) -> None:
    for call in CALLS:
        try:
            found = wanted(call, fields, accept, "en")
        except RefusedError as refused:
            found = {"status": refused.status}
        assert found.get("status", 400) in (400, 406)
        assert found.get("lang", "en") in ("vi", "en")
