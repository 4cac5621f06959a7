"""The page finds what the commands find: the vectors of tests/entities/test_finding.py, and the real names."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import render_page
from tests.entities.test_finding import VECTORS
from tests.web.browser.conftest import Looker, Opener
from tests.web.made import made_details


@pytest.fixture(scope="module")
def names_html() -> str:
    """A page whose entities have the names of the vectors, and nothing else."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for one in VECTORS["names"]:
        graph.add_node(one["id"], label_vi=one["vi"], label_en=one["en"], type="Place")
    names = {one["id"]: {"degree": one["degree"], "others": one["others"]} for one in VECTORS["names"]}
    return render_page(graph, made_details(names=names), "vi")


@pytest.fixture
def named(opener: Opener, names_html: str) -> Page:
    """It, freshly opened."""
    return opener(names_html).page


def test_the_page_folds_and_reads_as_the_commands_do(look: Looker, names_html: str) -> None:
    script = """({ folded, spelled, spelled_apart, slips, decoded }) => {
        const { find } = explorer;
        return {
            folded: folded.map(([text]) => [text, find.foldedWords(text)]),
            spelled: spelled.map(([one, other]) => find.spelled(one) === find.spelled(other)),
            apart: spelled_apart.map(([one, other]) => find.spelled(one) === find.spelled(other)),
            slips: slips.map(([typed, meant]) => [typed, meant, find.oneSlip(typed, meant)]),
            decoded: decoded.map(([typed]) => [typed, find.decoded(typed)]),
        };
    }"""
    found = look(names_html, "").evaluate(script, VECTORS)
    assert found["folded"] == VECTORS["folded"]
    assert set(found["spelled"]) == {True}
    assert set(found["apart"]) == {False}
    assert found["slips"] == VECTORS["slips"]
    assert found["decoded"] == VECTORS["decoded"]


def test_the_page_finds_and_orders_as_the_commands_do(look: Looker, names_html: str) -> None:
    found = look(names_html, "").evaluate(
        "(found) => found.map(([typed]) => [typed, explorer.find.entities(typed)])", VECTORS["found"]
    )
    assert found == VECTORS["found"]


@pytest.mark.parametrize("typed", ["hai phogn", "hair phongf", "ha3i phong2", "HẢI-PHÒNG", "thanh pho cang"])
def test_a_reader_may_type_as_comes(named: Page, typed: str) -> None:
    named.locator("#search").fill(typed)
    expect(named.locator("#result-count")).to_have_text("1 kết quả")
    named.get_by_role("option").first.click()
    expect(named.locator("#panel h2")).to_have_text("Hải Phòng")


def test_the_name_that_fits_is_shown_beside_the_label(named: Page) -> None:
    named.locator("#search").fill("usa")
    expect(named.get_by_role("option").first.locator(".name")).to_have_text("Hoa Kỳ · USA")
    named.locator("#search").fill("hoa ky")
    expect(named.get_by_role("option").locator(".name")).to_have_text("Hoa Kỳ")
