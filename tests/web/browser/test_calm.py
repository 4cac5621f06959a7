"""What must not move, turn round or open by surprise: a thing more in the data, a text turned round, a first tap."""

from __future__ import annotations

import math

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.web.page import TiesPage, render_page
from tests.web.browser.conftest import Looker, Opener
from tests.web.browser.settled import tap_twice
from tests.web.partners import few_answers, few_details, few_graph, few_ties, made_tie

COMPANIES = 24
# Every text node that opens a turn of direction and does not close it.
OPEN_TURNS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const count = (sign) => (node.data.match(sign) ?? []).length;
    const [opened, closed] = [/[\\u202a\\u202b\\u202d\\u202e]/g, /\\u202c/g].map(count);
    if (opened > closed && !node.parentElement.closest("script")) found.push(node.data);
  }
  return found;
}"""


def grown(companies: int) -> tuple[nx.MultiDiGraph[str], TiesPage]:
    """The few partners, with so many further companies of Korea, each with a plant."""
    graph, ties = few_graph(), few_ties()
    labels = {"label_vi": "đầu tư", "label_en": "invests in"}
    for at in range(companies):
        company, plant = f"enterprise/{at}", f"project/{at}"
        graph.add_node(company, label_vi=f"Công ty {at}", label_en=f"Company number {at}", type="Enterprise")
        graph.add_node(plant, label_vi=f"Nhà máy {at}", label_en=f"Plant of company {at}", type="Project")
        graph.add_edge(company, plant, key="hp:investsIn|", kind="hp:investsIn", record="", **labels)
        ties["ties"].append(made_tie("place/korea", company, "investment"))  # type: ignore[arg-type]
    return graph, ties


def entries(page: Page) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.entry:not(.more), .centre')].map((one) => {"
        " const { x, y } = one.getBoundingClientRect(); return [one.dataset.id ?? '', { x, y }]; }))"
    )
    return found


@pytest.mark.parametrize(("width", "height"), [(1366, 641), (768, 1024)])
@pytest.mark.parametrize("companies", [4, COMPANIES])
def test_one_company_more_moves_nothing_by_a_tenth(opener: Opener, companies: int, width: int, height: int) -> None:
    before, after = (
        entries(opener(render_page(graph, few_details(), "en", ties=ties), "#at=place/korea", width, height).page)
        for graph, ties in (grown(companies), grown(companies + 1))
    )
    moved = {
        name: math.dist((at["x"], at["y"]), (after[name]["x"], after[name]["y"])) / width
        for name, at in before.items()
        if name in after
    }
    assert len(moved) > companies / 2
    assert max(moved.values()) <= 0.1, max(moved, key=lambda name: moved[name])


@pytest.mark.parametrize("state", ["", "at=place/evil", "view=table", "ask=investors-by-country"])
def test_no_text_turns_its_sentence_round(look: Looker, state: str) -> None:
    html = render_page(few_graph(), few_details(), "en", ties=few_ties(), answers=few_answers())
    page = look(html, state)
    assert page.evaluate(OPEN_TURNS) == []


def test_the_first_tap_tells_and_the_second_opens(opener: Opener) -> None:
    html = render_page(few_graph(), few_details(), "en", ties=few_ties())
    page = opener(html, "#tab=picture", 390, 844, touch=True).page
    tap_twice(page, "place/japan", "1 twin city")
    expect(page.locator("#panel h2")).to_have_text("Japan")
