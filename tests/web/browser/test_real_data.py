"""The page of the real graph: everything the graph holds is there, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import expect

from haiphong_kg.analysis.network import build_network
from haiphong_kg.entities.record_json import details
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import find_layout
from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opener

Real = tuple["nx.MultiDiGraph[str]", dict[str, Any]]


@pytest.fixture(scope="module")
def real() -> Real:
    """The whole network of the repository's data, and its details."""
    kg = open_compiled(find_layout(Path(__file__).parents[3]))
    return build_network(kg, "all"), details(kg)


def test_page_of_the_real_graph_is_complete(opener: Opener, real: Real) -> None:
    graph, facts = real
    page = opener(render_page(graph, facts, "vi"), "#without=").page
    recorded = {graph.edges[edge]["record"] for edge in graph.edges}
    expected = {
        "entities": graph.number_of_nodes(),
        "relations": graph.number_of_edges(),
        "otherFacts": len(set(facts["records"]) - recorded),
    }
    for lang in ("vi", "en"):
        page.locator(f"button[data-lang={lang}]").click()
        expect(page.locator("#tables h2")).to_have_text({"vi": "Dữ liệu dạng bảng", "en": "The data as tables"}[lang])
        page.wait_for_timeout(300)  # tables are drawn a moment after the rest
        for table, rows in expected.items():
            for more in page.locator(f"#{table}-table .more").all():
                more.click()
            expect(page.locator(f"#{table}-table tbody tr")).to_have_count(rows)
        text = page.locator("#tables").text_content() or ""
        said = [one["text"][lang] for record in facts["records"].values() for one in record["claims"]]
        assert [one for one in said if one not in text] == []
        settled = [one for record in facts["records"].values() for one in record["disagreements"] if one["rationale"]]
        assert settled
        assert [one["rationale"][lang] for one in settled if one["rationale"][lang] not in text] == []
        assert [node for node in graph if graph.nodes[node][f"label_{lang}"] not in text] == []


def test_the_real_graph_opens_readable_and_quickly(opener: Opener, real: Real) -> None:
    graph, facts = real
    html = render_page(graph, facts, "vi")
    assert len(html.encode()) < 3_000_000
    page = opener(html, width=1440, height=900).page
    shown = page.evaluate("Object.values(explorer.network.body.nodes).filter((one) => !one.options.hidden).length")
    assert 100 < shown < graph.number_of_nodes() / 2
    readable = page.evaluate(
        "Object.values(explorer.network.body.nodes).filter((one) => !one.options.hidden"
        " && one.options.font.size * explorer.network.getScale() >= 9.5).map((one) => one.id)"
    )
    assert 10 <= len(readable) <= 40
    assert {"place/hai-phong", "place/japan", "place/viet-nam"} <= set(readable)
    page.locator("#search").fill("hai phong")
    page.get_by_role("option").first.click()
    expect(page.locator("#panel h2")).to_have_text("Hải Phòng")
