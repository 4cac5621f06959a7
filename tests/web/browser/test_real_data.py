"""The page of the real graph: everything the graph holds is there, in both languages."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import expect

from haiphong_kg.analysis.network import build_network
from haiphong_kg.entities.ranking import find_names, index_of
from haiphong_kg.entities.record_json import details, short
from haiphong_kg.entities.search import build_index
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.web.page import Details, Text
from tests.entities.test_search_cases import cases
from tests.web.browser.conftest import Opener
from tests.web.browser.net import PAINTED
from tests.web.browser.real import real_page
from tests.web.browser.settled import go, settle

Real = tuple["nx.MultiDiGraph[str]", "Details[Text]"]


@pytest.fixture(scope="module")
def whole() -> KnowledgeGraph:
    """The repository's data."""
    return real_page().kg


@pytest.fixture(scope="module")
def real(whole: KnowledgeGraph) -> Real:
    """The whole network of the repository's data, and its details."""
    return build_network(whole, "all"), details(whole)


@pytest.fixture(scope="module")
def html() -> str:
    """The page of them."""
    return real_page().html


def test_page_of_the_real_graph_is_complete(opener: Opener, real: Real, html: str) -> None:
    graph, facts = real
    page = opener(html, "#lang=vi&view=net&without=").page
    recorded = {graph.edges[edge]["record"] for edge in graph.edges}
    expected = {
        "entities": graph.number_of_nodes(),
        "relations": graph.number_of_edges(),
        "otherFacts": len(set(facts["records"]) - recorded),
    }
    for lang in ("vi", "en"):
        page.locator(f"button[data-lang={lang}]").click()
        expect(page.locator("#tables h2")).to_have_text({"vi": "Dữ liệu dạng bảng", "en": "The data as tables"}[lang])
        settle(page)
        for table, rows in expected.items():
            # Playwright would lay out all rows to see where the button stands; in `test_large` one is clicked.
            page.locator(f"#{table}-table .more").evaluate_all("all => all.forEach((one) => one.click())")
            expect(page.locator(f"#{table}-table tbody tr")).to_have_count(rows)
        text = page.locator("#tables").text_content() or ""
        said = [one["text"][lang] for record in facts["records"].values() for one in record["claims"]]
        assert [one for one in said if one not in text] == []
        settled = [one for record in facts["records"].values() for one in record["disagreements"] if one["rationale"]]
        assert settled
        reasons = [(one["rationale"] or {})[lang] for one in settled]
        assert [one for one in reasons if one not in text] == []
        assert [node for node in graph if graph.nodes[node][f"label_{lang}"] not in text] == []


def test_the_real_graph_opens_readable_and_quickly(opener: Opener, real: Real, html: str) -> None:
    graph, _ = real
    page = opener(html, "#lang=vi&view=net", width=1440, height=900).page
    shown = page.evaluate("Object.values(explorer.network.body.nodes).filter((one) => !one.options.hidden).length")
    assert 100 < shown < graph.number_of_nodes() / 2
    named = page.evaluate(PAINTED)
    assert len(named["names"]) >= 20
    assert (named["least"] >= 11, named["overlaps"]) == (True, [])
    assert {"place/hai-phong", "place/japan", "place/viet-nam"} <= set(named["names"])
    page.locator("#search").fill("hai phong")
    page.get_by_role("option").first.click()
    expect(page.locator("#panel h2")).to_have_text("Hải Phòng")


def test_what_draws_the_net_is_read_once_when_the_net_is_opened(opener: Opener, html: str) -> None:
    page = opener(html, "#lang=en").page
    assert page.evaluate("typeof vis") == "undefined"
    for view in ("net", "map", "net"):
        go(page, f"lang=en&view={view}")
    assert page.evaluate("[typeof vis, document.head.querySelectorAll('script').length]") == ["object", 1]


def test_the_page_finds_the_real_names_as_the_commands_do(
    opener: Opener, real: Real, html: str, whole: KnowledgeGraph
) -> None:
    """Among the labels that are drawn and the other names of what is drawn, in the whole order of the hits."""
    graph, _ = real
    index = build_index(whole)
    labelled = [(ID + node, graph.nodes[node][f"label_{lang}"], lang, 0) for node in graph for lang in ("vi", "en")]
    labelled += [(*one[:4],) for one in index.names if one.grade > 0 and short(one.iri) in graph]
    named = {one.iri for one in index.names}
    drawn = index_of(labelled, lambda iri: index.degree(iri) if iri in named else 0)
    page = opener(html).page
    typings = [case.typed for case in cases()]
    found = page.evaluate("(typings) => typings.map((typed) => explorer.find.entities(typed))", typings)
    expected = [[short(hit.iri) for hit in find_names(drawn, typed)] for typed in typings]
    assert len(typings) > 150
    pairs = zip(typings, found, expected, strict=True)
    assert [(typed, one[:3], other[:3]) for typed, one, other in pairs if one != other] == []
