"""What a reader does with the page, done in a real browser."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.base import word
from haiphong_kg.web.page import Text, render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.sample import CITY, FACTS, RECORDED, claim, sample_details, sample_graph
from tests.web.made import made_record

JAPAN = "place/japan"
FINDS_JAPAN = ["nhat ban", "NHẬTBẢN", "nhat-ban", "japan"]


def drawn(page: Page, kind: str) -> list[str]:
    """The ids of the nodes or edges that vis-network has drawn and not hidden."""
    script = f"Object.values(explorer.network.body.{kind}).filter((one) => !one.options.hidden).map((one) => one.id)"
    return sorted(page.evaluate(script))


def edge_labels(page: Page) -> dict[str, str]:
    """The label now drawn on each edge that has one."""
    script = (
        "Object.fromEntries(Object.values(explorer.network.body.edges)"
        ".map((one) => [one.id, (one.options.label ?? '').trim()]).filter(([, label]) => label))"
    )
    labels: dict[str, str] = page.evaluate(script)
    return labels


# Where on the line between two nodes no other is within reach of a mouse.
FREE_PLACE = """([from, to]) => {
  const { network } = explorer;
  const [a, b] = [from, to].map((id) => network.canvasToDOM(network.getPosition(id)));
  const others = Object.values(network.body.nodes).filter((one) => !one.options.hidden).map((one) => ({
    ...network.canvasToDOM(one), reach: 24 + one.options.size * network.getScale() }));
  const places = Array.from({ length: 99 }, (_, at) => (at + 1) / 100).map((part) => ({
    x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }));
  const free = places.find(({ x, y }) => others.every((one) => Math.hypot(one.x - x, one.y - y) > one.reach));
  const box = document.querySelector("#canvas canvas").getBoundingClientRect();
  return { x: box.x + free.x, y: box.y + free.y };
}"""
# The names that are drawn, and those that lie on one another.
NAMED = """() => {
  const scale = explorer.network.getScale();
  const letters = ({ options }) => options.font.size * scale;
  const named = Object.values(explorer.network.body.nodes).filter((one) => !one.options.hidden && letters(one) >= 9.5);
  const boxes = named.map(({ labelModule: { size } }) => size);
  const across = (one, other) => one.left < other.left + other.width && other.left < one.left + one.width;
  const down = (one, other) => one.top < other.top + other.height && other.top < one.top + one.height;
  const lie = (one, other) => across(one, other) && down(one, other);
  const lying = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => lie(one, other)));
  return { names: named.map(({ id }) => id), least: Math.min(...named.map(letters)), overlaps: lying.length };
}"""


def click_node(page: Page, node: str) -> None:
    """Clicks the middle of a node on the canvas."""
    place = page.evaluate(
        "(id) => { const at = explorer.network.canvasToDOM(explorer.network.getPosition(id));"
        " const box = document.querySelector('#canvas canvas').getBoundingClientRect();"
        " return { x: box.x + at.x, y: box.y + at.y }; }",
        node,
    )
    page.mouse.click(place["x"], place["y"])


def table_rows(page: Page, table: str) -> int:
    """How many rows a table has now."""
    return page.locator(f"#{table}-table tbody tr").count()


def test_stands_alone_in_both_languages(opener: Opener) -> None:
    for lang, title in (("vi", "Đồ thị Đối tác Hải Phòng"), ("en", "Hải Phòng Partnership Graph")):
        page = opener(render_page(sample_graph(), sample_details(), lang)).page
        expect(page.locator("h1")).to_have_text(title)
        assert page.locator("html").get_attribute("lang") == lang
        assert len(drawn(page, "nodes")) == sample_graph().number_of_nodes()
        assert len(drawn(page, "edges")) == sample_graph().number_of_edges()


def test_stands_still_and_shows_everything(page: Page) -> None:
    places = "Object.values(explorer.network.getPositions())"
    before = page.evaluate(places)
    page.wait_for_timeout(150)
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
    expect(page.locator("#panel h2")).to_have_text(HOSTILE)
    assert HOSTILE in page.locator("#relations-table").inner_text()
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
    page.get_by_role("button", name="Ẩn tất cả: Quan hệ").click()
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


def test_panel_of_a_derived_figure_shows_how_it_was_computed(opener: Opener, sample_html: str) -> None:
    page = opener(sample_html, "#lang=en&select=node:indicator/import-export-turnover").page
    derived = page.locator("[data-record='derived/turnover-2015']").first
    expect(derived).to_contain_text("a / b")
    expect(derived).to_contain_text("Turnover in 2020 is put at 18.94 billion dollars.")
    expect(derived).to_contain_text("No source states this figure")


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


def test_parallel_edges_run_apart(page: Page) -> None:
    middles = page.evaluate(
        f"Object.values(explorer.network.body.edges).filter((one) => one.fromId === '{CITY}' && one.toId === '{JAPAN}')"
        ".map((one) => one.edgeType.getPoint(0.5))"
    )
    assert len(middles) == 2
    assert abs(middles[0]["x"] - middles[1]["x"]) + abs(middles[0]["y"] - middles[1]["y"]) > 20


def test_keyboard_alone_is_enough(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến đồ thị")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("cang")
    expect(page.locator("#results")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    wanted = page.get_by_role("option").nth(1).locator(".name").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(wanted)
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()


def test_entities_of_the_table_open_and_give_the_focus_back(page: Page) -> None:
    button = page.locator("#entities-table").get_by_role("button", name="UNESCO")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("UNESCO")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_skip_links_lead_past_the_canvas(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#tables")).to_be_focused()
    assert page.locator("#panel").is_hidden()


def test_fragment_restores_the_view(opener: Opener, sample_html: str, page: Page) -> None:
    page.get_by_role("button", name="English").click()
    page.locator("#type-filter").get_by_label("Vessel").uncheck()
    page.locator("#relation-filter").get_by_label("Invests in").uncheck()
    click_node(page, "asset/lach-huyen-port")
    expect(page.locator("#panel h2")).to_have_text("Lạch Huyện port")
    page.locator("#search").fill("lach")
    expect(page.locator("#result-count")).to_have_text("3 results")
    fragment = page.evaluate("location.hash")
    again = opener(sample_html, fragment).page
    expect(again.locator("#panel h2")).to_have_text("Lạch Huyện port")
    assert again.locator("#search").input_value() == "lach"
    assert again.evaluate("location.hash") == fragment
    for kind in ("nodes", "edges"):
        assert drawn(again, kind) == drawn(page, kind)
    again.locator("#reset").click()
    expect(again.locator("#panel")).to_be_hidden()
    expect(again.locator("#shown")).to_contain_text(f"{sample_graph().number_of_nodes()} of")


def test_back_button_returns_to_the_last_selection(page: Page) -> None:
    for name in ("UNESCO", "CityNet"):
        page.locator("#entities-table").get_by_role("button", name=name).click()
        expect(page.locator("#panel h2")).to_have_text(name)
    page.go_back()
    expect(page.locator("#panel h2")).to_have_text("UNESCO")


def test_tables_hold_what_the_canvas_holds(page: Page) -> None:
    graph, records = sample_graph(), sample_details()["records"]
    assert table_rows(page, "entities") == graph.number_of_nodes()
    assert table_rows(page, "relations") == graph.number_of_edges()
    assert table_rows(page, "otherFacts") == len(records) - len(RECORDED)
    text = page.locator("#tables").inner_text()
    assert all(graph.nodes[node]["label_vi"] in text for node in graph)
    assert all(row["vi"] in text and row["anchor"] in text for row in RECORDED)
    assert text.lower().count(word("noRecord", "vi")) == len(FACTS) - len(RECORDED)


def test_tables_sort_in_vietnamese_order_and_follow_the_search(page: Page) -> None:
    names = page.locator("#entities-table tbody th")
    first = names.all_inner_texts()
    places = [
        first.index(name) for name in ("Cầu Tân Vũ – Lạch Huyện", "Chuyển giao công nghệ", "Đảng Cộng sản Việt Nam")
    ]
    assert places == sorted(places)
    page.locator("#entities-table").get_by_role("button", name="Thực thể", exact=True).click()
    page.locator("#entities-table").get_by_role("button", name="Thực thể", exact=True).click()
    expect(page.locator("#entities-table th[aria-sort=descending]")).to_have_count(1)
    assert names.all_inner_texts() == first[::-1]
    page.locator("#search").fill("vinh")
    expect(names).to_have_text(["Vịnh Lan Hạ", "Vịnh Hạ Long"])


def test_focus_opens_an_entity(opener: Opener) -> None:
    page = opener(render_page(sample_graph(), sample_details(), "en", focus=JAPAN)).page
    expect(page.locator("#panel h2")).to_have_text("Japan")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 800, 1600])
def test_nothing_runs_off_the_side(opener: Opener, sample_html: str, width: int) -> None:
    page = opener(sample_html, f"#select=node:{CITY}", width=width).page
    overflow: Any = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow == 0


def test_paper_shows_the_whole_graph_and_the_open_panel(opener: Opener, sample_html: str) -> None:
    page = opener(sample_html, f"#select=node:{CITY}").page
    before = page.evaluate("explorer.network.getScale()")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("#print-picture")).to_be_visible()
    expect(page.locator("#canvas")).to_be_hidden()
    assert page.locator("#panel details:not([open])").count() == 0
    inked = (
        "(() => { const { width, height } = document.getElementById('print-picture');"
        " const { data } = document.getElementById('print-picture').getContext('2d').getImageData(0, 0, width, height);"
        " return data.filter((value, at) => at % 4 === 3 && value > 0).length / (width * height); })()"
    )
    assert 0.01 < page.evaluate(inked) < 0.5
    dark = "getComputedStyle(document.documentElement).getPropertyValue('--ink')"
    assert page.evaluate(dark).strip() == "#13242f"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("explorer.network.getScale()") == before
    assert page.locator("#panel details:not([open])").count() > 0
