"""What a reader does with a graph that is too large to be read whole."""

from __future__ import annotations

import math
from collections import Counter
from itertools import product

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import render_page
from haiphong_kg.web.page.layout.crowd import crowding_types
from tests.large import CITY, large_details, large_graph
from tests.web.browser.conftest import Looker, Opener
from tests.web.browser.net import PAINTED, click_node, drawn
from tests.web.browser.settled import address, back, settle

MOVE = """([x, y]) => {
    const { network } = explorer;
    window.middle ??= network.getViewPosition();
    network.moveTo({ position: { x: middle.x + x, y: middle.y + y }, animation: false });
}"""
LOOKED_AT = "[explorer.network.getViewPosition()].flatMap(({ x, y }) => [x, y, explorer.network.getScale()])"
# Notes of which nodes and lines vis-network is told from now on.
TOLD = """() => {
    window.told = [];
    const { nodes, edges } = explorer.network.body.data;
    for (const all of [nodes, edges]) all.on("update", (_, { items }) => told.push(...items));
}"""
NEIGHBOUR = "place/partner-1-1"
HIDDEN = frozenset(("Event", "Indicator", "Person"))
EVENT = "event/visit-3"


@pytest.fixture(scope="module")
def html() -> str:
    """The page of the large graph, in Vietnamese."""
    assert frozenset(crowding_types(large_graph())) == HIDDEN
    return render_page(large_graph(), large_details(), "vi")


@pytest.fixture
def large(opener: Opener, html: str) -> Page:
    """It, freshly opened."""
    return opener(html).page


def overview() -> list[str]:
    """The nodes it opens with."""
    graph = large_graph()
    return sorted(node for node in graph if graph.nodes[node]["type"] not in HIDDEN)


def test_opens_with_an_overview_that_can_be_read(large: Page) -> None:
    assert drawn(large, "nodes") == overview()
    graph = large_graph()
    counts = Counter(str(graph.nodes[node]["type"]) for node in graph)
    for kind, count in counts.items():
        chip = large.locator(f"#type-filter label:has(input[value='{kind}'])")
        assert chip.locator(".count").inner_text() == str(count)
        assert chip.locator("input").is_checked() == (kind not in HIDDEN)
    first = large.evaluate(PAINTED)
    assert len(first["names"]) >= 20
    assert (first["least"] >= 11, first["overlaps"], first["covering"]) == (True, [], [])


def test_closer_in_more_names_can_be_read(large: Page) -> None:
    first = large.evaluate(PAINTED)
    for _ in range(4):
        large.locator("#zoom-in").click()
    settle(large)
    close = large.evaluate(PAINTED)
    assert len(first["room"]) < len(close["room"])
    assert close["least"] >= 11


def test_closer_in_no_name_lies_on_another(large: Page) -> None:
    """Wherever the canvas is moved."""
    everything = len(large.evaluate(PAINTED)["room"])
    for _ in range(4):
        large.locator("#zoom-in").click()
    seen: set[str] = set()
    for across, down in product((-1, 0, 1), repeat=2):
        large.evaluate(MOVE, [across * 700, down * 420])
        settle(large)
        painted = large.evaluate(PAINTED)
        assert (painted["overlaps"], painted["covering"]) == ([], [])
        seen |= set(painted["names"])
    assert len(seen) > everything


def test_a_click_tells_vis_network_of_nothing_but_what_it_touches(large: Page) -> None:
    """It takes long over each node and line: of a net fifty times as large seconds."""
    large.evaluate(TOLD)
    click_node(large, NEIGHBOUR)
    settle(large)
    told = large.evaluate("told")
    around = len(large_graph().to_undirected().edges(NEIGHBOUR))
    assert 0 < len(told) <= 2 * around


def test_moving_the_canvas_draws_nothing_else_anew(large: Page) -> None:
    settle(large)
    large.locator("#entities-table tbody tr").first.evaluate("(row) => { row.dataset.kept = 'yes' }")
    large.locator("#canvas").hover(position={"x": 300, "y": 300})
    large.mouse.wheel(0, -240)
    assert "frame=" in address(large)
    expect(large.locator("#entities-table [data-kept]")).to_have_count(1)


def test_the_way_back_leads_to_where_the_net_was_looked_at(large: Page) -> None:
    for _ in range(6):
        large.locator("#zoom-in").click()
    settle(large)
    before = large.evaluate(LOOKED_AT)
    large.locator("#search").fill("chuyen tham 3")
    large.get_by_role("option").first.click()
    settle(large)
    assert math.dist(large.evaluate(LOOKED_AT), before) > 50
    back(large)
    assert math.dist(large.evaluate(LOOKED_AT), before) < 2


def test_a_click_on_what_is_seen_moves_nothing(large: Page) -> None:
    before = large.evaluate(LOOKED_AT)
    click_node(large, CITY)
    settle(large)
    assert "select=" in address(large)
    assert large.evaluate(LOOKED_AT) == before


def test_all_shows_everything_and_reset_returns(opener: Opener, html: str, large: Page) -> None:
    large.get_by_role("button", name="Hiện tất cả: Loại thực thể").click()
    assert len(drawn(large, "nodes")) == large_graph().number_of_nodes()
    again = opener(html, address(large)).page
    assert drawn(again, "nodes") == drawn(large, "nodes")
    again.locator("#reset").click()
    assert drawn(again, "nodes") == overview()
    assert "without" not in address(again)
    large.get_by_role("button", name="Về tổng quan: Loại thực thể").click()
    assert drawn(large, "nodes") == overview()


def test_one_click_shows_a_hidden_type(large: Page) -> None:
    large.locator("#type-filter").get_by_label("Sự kiện").check()
    graph = large_graph()
    events = sorted(node for node in graph if graph.nodes[node]["type"] == "Event")
    assert drawn(large, "nodes") == sorted([*overview(), *events])


def test_search_finds_what_is_hidden_and_shows_it_with_its_neighbours(large: Page) -> None:
    large.locator("#search").fill("chuyen tham 3")
    large.get_by_role("option").first.click()
    expect(large.locator("#panel h2")).to_have_text("Chuyến thăm 3")
    assert drawn(large, "nodes") == sorted([*overview(), EVENT, "person/3"])
    assert f"{CITY}|hp:tookPartIn||{EVENT}" in drawn(large, "edges")
    large.keyboard.press("Escape")
    assert drawn(large, "nodes") == overview()


def test_tables_follow_and_say_how_much_is_hidden(large: Page) -> None:
    table = large.locator("#entities-table")
    hidden = large_graph().number_of_nodes() - len(overview())
    expect(table).to_contain_text(f"{hidden} mục khác đang ẩn theo bộ lọc.")
    expect(table.locator("tbody tr")).to_have_count(100)
    table.get_by_role("button", name=f"Hiện đủ {len(overview())} hàng").click()
    expect(table.locator("tbody tr")).to_have_count(len(overview()))
    expect(table.get_by_role("button", name="Hiện đủ")).to_have_count(0)


def test_time_status_score_and_disagreement_stand_with_the_record(look: Looker, html: str) -> None:
    page = look(html, f"select=edge:{CITY}|hp:twinnedWith|agreement/a|place/partner-1-1")
    record = page.locator("#panel [data-record='agreement/a']")
    expect(record.locator(".circumstances .badge")).to_have_text(["từ 2007", "đang có hiệu lực"])
    expect(record.locator("meter")).to_have_attribute("value", "61")
    expect(record.get_by_text("1 nhà xuất bản, có nguồn gốc")).to_be_hidden()
    record.get_by_text("Mức chứng cứ").click()
    expect(record.get_by_text("1 nhà xuất bản, có nguồn gốc")).to_be_visible()
    for text in ("Các nguồn không thống nhất", "Kết nghĩa từ năm 2008.", "đã chọn", "Văn bản gốc ghi năm 2007."):
        expect(record.locator(".disagreement")).to_contain_text(text)
    expect(record.locator(".disagreement")).to_contain_text("Nội dung này được chọn.")


def test_unknown_time_is_said(look: Looker, html: str) -> None:
    page = look(html, f"lang=en&select=edge:{CITY}|hp:twinnedWith|agreement/c|place/partner-2-2")
    expect(page.locator("#panel .circumstances")).to_have_text("time unknown")


def test_relation_without_a_record_lists_what_is_known_of_both(look: Looker, html: str) -> None:
    page = look(html, f"select=edge:{CITY}|hp:hasFigureOn||indicator/figure-9-9")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Hải Phòng có số liệu về Chỉ tiêu chung")
    expect(panel.locator(".group")).to_contain_text("Số liệu của cặp này")
    expect(panel.locator(".fact .paraphrase")).to_have_text(["Năm 2020.", "Năm 2021."])


def test_groups_of_the_panel_are_made_when_opened(large: Page) -> None:
    click_node(large, CITY)
    panel = large.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Hải Phòng")
    group = panel.locator(".group", has_text="đầu tư vào")
    expect(group.locator(".count").first).to_have_text("64")
    assert group.locator("li").count() == 0
    group.locator("summary").first.click()
    expect(group.locator("li")).to_have_count(64)
