"""What a reader does with the page, done in a real browser."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import Text, render_page
from tests.web.browser.conftest import Looker, Opener
from tests.web.browser.net import FINDS_JAPAN, FREE_PLACE, JAPAN, click_node, drawn, edge_labels, painted_text
from tests.web.browser.sample import CITY, FACTS, RECORDED, claim, sample_details, sample_graph
from tests.web.browser.settled import settle
from tests.web.made import made_record


def test_stands_alone_in_both_languages(opener: Opener) -> None:
    for lang, title in (("vi", "Đồ thị Đối tác Hải Phòng"), ("en", "Hải Phòng Partnership Graph")):
        page = opener(render_page(sample_graph(), sample_details(), lang)).page
        expect(page.locator("h1")).to_have_text(title)
        assert page.locator("html").get_attribute("lang") == lang
        assert len(drawn(page, "nodes")) == sample_graph().number_of_nodes()
        assert len(drawn(page, "edges")) == sample_graph().number_of_edges()


def test_stands_still_and_shows_everything(look: Looker, sample_html: str) -> None:
    page = look(sample_html, "")
    places = "Object.values(explorer.network.getPositions())"
    before = page.evaluate(places)
    settle(page)
    assert page.evaluate(places) == before
    box = page.evaluate("document.querySelector('#canvas canvas').getBoundingClientRect().toJSON()")
    seen = page.evaluate(f"{places}.map((at) => explorer.network.canvasToDOM(at))")
    assert all(0 < at["x"] < box["width"] and 0 < at["y"] < box["height"] for at in seen)


HOSTILE = (
    '"><img src=x onerror="window.pwned=1"></script><script>window.pwned=1</script>'
    '{{ 7*7 }}<a href="javascript:window.pwned=1">x</a>'
)


def hostile_page() -> str:
    """The sample with markup and scripts in every place that holds text."""
    graph, details = sample_graph(), sample_details()
    for node in graph:
        graph.nodes[node].update(label_vi=HOSTILE, label_en=HOSTILE)
    labels = {"label_vi": HOSTILE, "label_en": HOSTILE}
    graph.add_edge(CITY, JAPAN, key=f"hp:x|{HOSTILE}", kind="hp:x", record=HOSTILE, weight=1.0, **labels)
    both: Text = {"vi": HOSTILE, "en": HOSTILE}
    bad = claim(RECORDED[0]) | {
        "text": both,
        "anchor": HOSTILE,
        "modality": both,
        "attribution": both,
        "source": "source/bad",
    }
    more: dict[str, Any] = {
        "notes": [both],
        "unstated": [both],
        "formula": HOSTILE,
        "inputs": [HOSTILE],
        "status": [both],
    }
    more |= {"values": [(HOSTILE, both), ("hp:bad", both)], "time": {"kind": "period", "text": both}}
    details["records"][HOSTILE] = made_record(type=HOSTILE, entities=[CITY], claims=[bad], **more)
    details["sources"]["source/bad"] = {
        "title": both,
        "publisher": both,
        "date": HOSTILE,
        "language": HOSTILE,
        "url": "javascript:window.pwned=1",
    }
    details["names"][CITY] = {"degree": 1, "others": [(HOSTILE, "vi", 1)]}
    details["properties"]["hp:bad"] = details["title"] = both
    details["release"] = details["licence"] = HOSTILE
    return render_page(graph, details, "vi")


def test_text_from_data_stays_text(opener: Opener) -> None:
    page = opener(hostile_page(), f"#select=node:{CITY}").page
    page.locator("#search").fill("img src")
    page.get_by_role("option").first.click()
    page.evaluate("document.querySelectorAll('#panel details').forEach((one) => { one.open = true; })")
    settle(page)
    expect(page.locator("#panel h2")).to_have_text(HOSTILE)
    assert HOSTILE in painted_text(page, "relations")
    assert page.evaluate("window.pwned") is None
    assert page.locator("img").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0


@pytest.mark.parametrize("text", FINDS_JAPAN)
def test_search_needs_no_accents(page: Page, text: str) -> None:
    page.locator("#search").fill(text)
    expect(page.get_by_role("option").first).to_contain_text("Nhật Bản")
    expect(page.locator("#result-count")).to_have_text("1 kết quả")
    page.get_by_role("option").first.click()
    expect(page.locator("#panel h2")).to_have_text("Nhật Bản")


def test_search_finds_d_with_stroke_and_other_names(page: Page) -> None:
    for text, name in (("dong tay", "Trục giao thông Đông – Tây"), ("thanh pho cang", "Hải Phòng")):
        page.locator("#search").fill(text)
        expect(page.get_by_role("option").first).to_contain_text(name)
    page.locator("#search").fill("zzz")
    expect(page.locator("#result-count")).to_have_text("Không tìm thấy")
    expect(page.locator("#results")).to_be_hidden()


def test_filter_by_type(page: Page) -> None:
    page.locator("#type-filter").get_by_label("Quốc gia").uncheck()
    graph = sample_graph()
    left = sorted(node for node in graph if graph.nodes[node]["type"] != "Country")
    expect(page.locator("#shown")).to_contain_text(f"{len(left)}/{graph.number_of_nodes()}")
    assert drawn(page, "nodes") == left
    assert not any(JAPAN in edge for edge in drawn(page, "edges"))
    expect(page.locator("#entities-table tbody tr")).to_have_count(len(left))


def test_filter_by_relation(page: Page) -> None:
    page.get_by_role("button", name="Bỏ hết: Quan hệ").click()
    page.locator("#relation-filter").get_by_label("Đầu tư vào").check()
    investors = [row["source"] for row in FACTS if row["kind"] == "hp:investsIn"]
    expect(page.locator("#relations-table tbody tr")).to_have_count(len(investors))
    assert drawn(page, "nodes") == sorted([*investors, CITY])
    assert len(drawn(page, "edges")) == len(investors)


def test_click_on_a_node_opens_its_evidence(page: Page) -> None:
    click_node(page, "place/lan-ha-bay")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Vịnh Lan Hạ")
    expect(panel).to_contain_text("“46 vịnh”")
    expect(panel).to_contain_text("đoạn 6 · ký tự 3419–3426")
    expect(panel).to_contain_text("không nêu: tổ chức công nhận")
    expect(panel).to_contain_text("tường thuật")


def test_click_on_an_edge_opens_its_record(page: Page) -> None:
    place = page.evaluate(FREE_PLACE, ["enterprise/lg", "place/hai-phong"])
    page.mouse.click(place["x"], place["y"])
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("LG đầu tư vào Hải Phòng")
    expect(panel).to_contain_text("LG có mặt tại thành phố với tư cách nhà đầu tư.")
    expect(panel).to_contain_text("danh sách để ngỏ")
    expect(panel.locator(".badge").get_by_role("button")).to_have_text("Nguyễn Anh Tuân")


def test_panel_of_a_derived_figure_shows_how_it_was_computed(look: Looker, sample_html: str) -> None:
    page = look(sample_html, "lang=en&select=node:indicator/import-export-turnover")
    derived = page.locator("[data-record='derived/turnover-2015']").first
    expect(derived).to_contain_text("a / b")
    expect(derived).to_contain_text("Turnover in 2020 is put at 18.94 billion dollars.")
    expect(derived).to_contain_text("No source states this figure")


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en_gb"])
def test_a_link_may_name_a_language_by_any_of_its_tags(opener: Opener, sample_html: str, tag: str) -> None:
    assert opener(sample_html, f"#lang={tag}").page.locator("html").get_attribute("lang") == "en"


def test_language_switch(page: Page) -> None:
    click_node(page, JAPAN)
    expect(page.locator("#panel h2")).to_have_text("Nhật Bản")
    assert sorted(edge_labels(page).values()) == ["hợp tác với", "ưu tiên đối tác"]
    page.get_by_role("button", name="English").click()
    expect(page.locator("#panel h2")).to_have_text("Japan")
    expect(page.locator("#type-filter")).to_contain_text("Infrastructure asset")
    expect(page.locator("#entities-table")).to_contain_text("East–West transport axis")
    assert sorted(edge_labels(page).values()) == ["cooperates with", "has as a priority partner"]
    assert page.evaluate(f"explorer.network.body.nodes['{JAPAN}'].options.label") == "Japan"
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.title() == "Hải Phòng Partnership Graph"


def test_edge_labels_wait_until_they_can_be_read(page: Page) -> None:
    assert edge_labels(page) == {}
    for _ in range(4):
        page.locator("#zoom-in").click()
    assert len(edge_labels(page)) == sample_graph().number_of_edges()
    page.locator("#fit").click()
    assert edge_labels(page) == {}


def test_parallel_edges_run_apart(look: Looker, sample_html: str) -> None:
    page = look(sample_html, "")
    middles = page.evaluate(
        f"Object.values(explorer.network.body.edges).filter((one) => one.fromId === '{CITY}' && one.toId === '{JAPAN}')"
        ".map((one) => one.edgeType.getPoint(0.5))"
    )
    assert len(middles) == 2
    assert abs(middles[0]["x"] - middles[1]["x"]) + abs(middles[0]["y"] - middles[1]["y"]) > 20
