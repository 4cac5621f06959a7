"""A text from the data turns nothing round that stands beside it, and says in which language it is."""

from __future__ import annotations

import networkx as nx
import pytest

from haiphong_kg.analysis import WHOLE, build_network
from haiphong_kg.web.page import Details, Text, render_page
from tests.web.browser.conftest import Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import go
from tests.web.made import made_details, made_figure, made_figures, made_record
from tests.web.partners import LABELS, few_answers, few_graph, few_ties

TURN = "\u202e"
OF = "#at=place/korea&select=node:place/incheon"
STATES = (
    "#", "#tab=list&open=place/korea&open=place/evil", "#at=place/korea", OF, "#view=timeline&open=place/korea",
    "#view=table&open=facets", "#view=charts", "#view=net&select=node:place/korea", "#ask=investors-by-country",
    "#view=net&select=edge:enterprise/lg|hp:of||place/korea", "#from=place/incheon&select=node:place/kitakyushu",
    "#from=place/incheon&select=node:place/incheon", "#q=turned",
)  # fmt: skip
# Texts that turn what follows and do not end it, and those that are not set apart from what stands beside them.
LOOSE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const loose = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent;
    const parent = node.parentElement;
    if (!text.includes("\\u202e") || parent.closest("script, style")) continue;
    const isApart = parent.closest("bdi, option") || parent.namespaceURI.endsWith("svg");
    if (!isApart || text.split("\\u202e").length > text.split("\\u202c").length) loose.push(parent.outerHTML);
  }
  return loose.map((one) => one.slice(0, 200));
}"""
# Of these names, as they are painted, the ones that do not say that they are Vietnamese.
FOREIGN = """(names) => {
  const known = new Set(names);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = { all: 0, silent: [] };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!known.has(node.textContent.trim()) || parent.closest("script, style, title")) continue;
    // A name in a picture may be one line of a longer one.
    if (parent.namespaceURI.endsWith("svg") && parent.closest("g").querySelectorAll("text").length > 1) continue;
    found.all += 1;
    if (parent.closest("[lang]").getAttribute("lang") !== "vi") found.silent.push(parent.outerHTML.slice(0, 200));
  }
  return found;
}"""


def turned(name: str) -> str:
    return f"{name} turned {TURN}"


def turned_graph() -> nx.MultiDiGraph[str]:
    """The few things, each with a name that turns what follows it."""
    graph = few_graph()
    for name, (vi, en, _) in LABELS.items():
        graph.nodes[name].update(label_vi=turned(vi), label_en=turned(en))
    for _, _, edge in graph.edges(data=True):
        edge.update(label_vi=turned("thuộc"), label_en=turned("is of"))
    graph.add_node("indicator/area", label_vi=turned("diện tích"), label_en=turned("area"), type="Indicator")
    return graph


def turned_details() -> Details[Text]:
    """A record with everything that a record can say, each text turning what follows it."""
    text: Text = {"vi": turned("vi"), "en": turned("en")}
    claim = {
        "text": text, "anchor": turned("anchor"), "source": "source/a", "paragraph": None, "start": None, "end": None,
        "speaker": "place/japan", "modality": text, "attribution": text, "openList": True,
    }  # fmt: skip
    record = made_record(
        type="hp:Twinning", entities=["place/incheon", "place/hai-phong"], claims=[claim], notes=[text],
        unstated=[text], status=[text], values=[("hp:sum", text)], time={"kind": "moment", "text": text},
    )  # fmt: skip
    source = {"title": text, "publisher": text, "date": "2020", "url": "https://example.org/a", "language": "vi"}
    kinds = ("hp:Country", "hp:Enterprise", "hp:AdministrativeUnit", "hp:Twinning")
    return made_details(
        records={"twinned/place/incheon": record},
        sources={"source/a": source},
        types=dict.fromkeys(kinds, text),
        relations={"hp:of": text},
        properties={"hp:sum": text},
        names={"place/incheon": {"degree": 1, "others": [[turned("other"), "ko", 1]]}},
    )


@pytest.fixture(scope="module")
def html() -> str:
    """The page of it."""
    ties = few_ties()
    for tie in ties["ties"]:
        tie["label"] = {"vi": turned("vi"), "en": turned("en")}
    ties["lenders"] = ["place/japan", "place/korea"]
    days = [("2020-12-31", 1.0), ("2021-12-31", 2.0)]
    figures = [made_figure(f"f/{day}", "indicator/area", at, reach="moment", first=day, last=day) for day, at in days]
    drawn, found = turned_graph(), turned_details()
    charts = made_figures(figures, {})
    return render_page(drawn, found, "en", ties=ties, answers=few_answers(), figures=charts)


@pytest.mark.parametrize("width", [1366, 390])
def test_a_text_that_turns_what_follows_is_ended_and_set_apart(opener: Opener, html: str, width: int) -> None:
    page = opener(html, "#", width, 800).page
    for state in STATES:
        go(page, state)
        for folded in page.locator("#panel details:not([open]) > summary").all():
            folded.click()
        assert TURN in (page.locator("body").text_content() or ""), state
        assert page.evaluate(LOOSE) == [], state


def test_a_tip_is_set_apart(opener: Opener, html: str) -> None:
    page = opener(html, "#lang=en", 1366, 641).page
    page.locator('.partner[data-partner="place/korea"]').focus()
    assert TURN in (page.locator(".tip").text_content() or "")
    assert page.evaluate(LOOSE) == []


REAL_STATES = (
    "", "tab=list&open=place/japan", "at=place/japan", "at=place/china&steps=3",
    "at=place/south-korea&select=node:place/incheon", "view=table", "view=map", "view=charts", "view=timeline",
    "view=net&select=node:place/hai-phong", "ask=investors-by-country",
    "from=place/incheon&select=node:place/hai-phong",
)  # fmt: skip


def test_a_vietnamese_name_says_so_on_the_english_page(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en", 1366, 641).page
    names = [
        one["label_vi"]
        for _, one in build_network(real.kg, WHOLE).nodes(data=True)
        if one["label_vi"] == one["label_en"]
    ]
    names = [name for name in names if any("\u1ea0" <= letter <= "\u1ef9" for letter in name)]
    assert "Hải Phòng" in names
    for state in REAL_STATES:
        go(page, f"lang=en&{state}")
        found = page.evaluate(FOREIGN, names)
        assert found["all"] > 0, state
        assert found["silent"] == [], state


def test_a_quotation_and_a_title_say_their_language(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&at=place/south-korea&select=node:place/incheon", 1366, 641).page
    for tie in page.locator("#panel .tie").all():
        tie.locator("summary").first.click()
    spoken = "all => all.map((one) => one.closest('[lang]').lang)"
    assert "vi" in page.locator("#panel blockquote").evaluate_all(spoken)
    assert page.locator("#panel blockquote:not([lang])").count() == 0
    assert "ko" in page.locator("#panel cite bdi").evaluate_all(spoken)
    titles = page.locator("#panel cite").evaluate_all("all => all.map((one) => [one.textContent, one.firstChild.lang])")
    assert {lang for title, lang in titles if title.startswith(("Bổ nhiệm", "Vietjet launches"))} == {"vi", ""}
    assert {lang for title, lang in titles if title.startswith("[Memorandum")} == {""}
