"""The page of the real graph: everything the graph holds is there, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from haiphong_kg.derive import open_graph
from haiphong_kg.details import details
from haiphong_kg.layout import find_layout
from haiphong_kg.network import build_network
from haiphong_kg.page import render_page

from .conftest import Opener


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_page_of_the_real_graph_is_complete(opener: Opener, lang: str) -> None:
    kg = open_graph(find_layout(Path(__file__).parents[2]))
    graph, facts = build_network(kg, "all", lang), details(kg)
    page = opener(render_page(graph, facts, lang)).page
    recorded = {graph.edges[edge]["record"] for edge in graph.edges}
    expected = {
        "entities": graph.number_of_nodes(),
        "relations": graph.number_of_edges(),
        "otherFacts": len(set(facts["records"]) - recorded),
    }
    for table, rows in expected.items():
        expect(page.locator(f"#{table}-table tbody tr")).to_have_count(rows)
    text = page.locator("#tables").inner_text()
    missing = [
        said["text"][lang]
        for one in facts["records"].values()
        for said in one["claims"]
        if said["text"][lang] not in text
    ]
    assert missing == []
    unnamed = [node for node in graph if graph.nodes[node][f"label_{lang}"] not in text]
    assert unnamed == []
