"""What looking at the page showed: nothing runs together, is cut, or stands without its name."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from haiphong_kg.entities import label
from haiphong_kg.store import ID
from haiphong_kg.web.page import render_page
from tests.web.browser.conftest import Opened, Opener
from tests.web.browser.real import Real
from tests.web.browser.settled import go, show
from tests.web.hints import room_for_hint
from tests.web.partners import few_details, few_graph

# The gaps between the words below the strip of years, from left to right.
GAPS = """() => {
  const boxes = [...document.querySelectorAll(".strip .tick")].map((one) => one.getBoundingClientRect());
  boxes.sort((a, b) => a.left - b.left);
  return boxes.slice(1).map((box, at) => box.left - boxes[at].right);
}"""
# How wide a handle of the strip can be grasped, at the middle of its height.
GRASPED = """(which) => {
  const handle = document.querySelector(`[data-handle=${which}]`);
  const { left, right, top, height } = handle.querySelector(".grip-reach").getBoundingClientRect();
  const isHit = (x) => document.elementFromPoint(x, top + height / 2)?.closest("[data-handle]") === handle;
  return Array.from({ length: Math.ceil(right - left) }, (_, at) => left + at).filter(isHit).length;
}"""
# Whether the button of the open view lies within its row.
SEEN = """() => {
  const [row, on] = ["#views", "#views [aria-pressed=true]"].map((one) => document.querySelector(one));
  const [room, button] = [row.getBoundingClientRect(), on.getBoundingClientRect()];
  return button.left >= room.left - 1 && button.right <= room.right + 1;
}"""

# The words of names in an answer that run over the end of a line.
BROKEN = """() => [...document.querySelectorAll(".answer td .link bdi")].flatMap((name) => {
  const text = name.firstChild;
  const words = [...text.data.matchAll(/[^\\s-]+/g)];
  return words.filter(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
  }).map(([word]) => word);
})"""


# The heads of the columns that run into the next, and the rows of the words in them.
HEADS = """() => [...document.querySelectorAll(".matrix thead th")].map((head, at, all) => {
  const range = document.createRange();
  range.selectNodeContents(head.querySelector("button").firstChild);
  const { right } = range.getBoundingClientRect();
  const rows = new Set([...range.getClientRects()].map(({ top }) => top)).size;
  const next = all[at + 1]?.getBoundingClientRect().left ?? innerWidth;
  return { word: head.textContent, isOver: right > next, isBroken: rows > head.textContent.split(" ").length };
}).filter(({ isOver, isBroken }) => isOver || isBroken)"""


# The letters of charts that lie outside their chart.
CUT = """() => [...document.querySelectorAll(".plot text")].filter((text) => {
  const [inner, outer] = [text, text.closest("svg")].map((one) => one.getBoundingClientRect());
  return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}).map((text) => text.textContent)"""


@pytest.fixture
def page(sized: Opened) -> Page:
    """The page in one window."""
    return sized.page


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [768, 1024, 1440])
def test_below_the_strip_nothing_runs_together(page: Page, lang: str, width: int) -> None:
    show(page, f"lang={lang}", width, 768)
    gaps = page.evaluate(GAPS)
    assert gaps
    assert min(gaps) >= 4


@pytest.mark.parametrize("handle", ["from", "to"])
def test_a_handle_of_the_strip_is_as_wide_as_a_finger(page: Page, handle: str) -> None:
    show(page, "lang=en", 1024, 768)
    assert page.evaluate(GRASPED, handle) >= 44


def test_every_twin_city_is_named_whoever_has_it(page: Page, real: Real) -> None:
    show(page, "lang=en")
    ring = " ".join((page.locator("svg.ring").text_content() or "").split())
    twins = [tie for tie in real.ties["ties"] if tie["kind"] == "twinned"]
    assert {tie["side"] for tie in twins} == {"city", "unit"}
    for tie in twins:
        named = f"{label(real.kg, ID + tie['parties'][0], 'en')} {(tie['start'] or '(?)')[:4]}"
        assert (f"+ {named}" if tie["side"] == "unit" else named) in ring


@pytest.mark.parametrize(
    ("lang", "day", "month"),
    [("en", "known on 12 April 2022", "known in June 2023"), ("vi", "đã biết ngày 12/4/2022", "đã biết tháng 6/2023")],
)
def test_dates_stand_with_the_word_that_belongs_before_them(page: Page, lang: str, day: str, month: str) -> None:
    show(page, f"lang={lang}&at=place/japan&select=node:place/kitakyushu")
    assert day in page.locator("#panel .ties").inner_text()
    show(page, f"lang={lang}&at=place/south-korea&select=node:place/incheon")
    assert month in page.locator("#panel .ties").inner_text()


@pytest.mark.parametrize(("lang", "time", "begins"), [
    ("en", "2014-04-18", "On 18 April 2014: "), ("en", "2014-04", "In April 2014: "), ("en", "2014", "In 2014: "),
    ("vi", "2014-04-18", "Ngày 18/4/2014: "), ("vi", "2014-04", "Tháng 4/2014: "),
    ("vi", "2000..2014", "Trong 2000–2014: "),
])  # fmt: skip
def test_the_headline_says_when(page: Page, lang: str, time: str, begins: str) -> None:
    show(page, f"lang={lang}&time={time}")
    assert (page.locator(".headline > p").inner_text()).startswith(begins)


@pytest.mark.parametrize("view", ["ring", "timeline", "map", "charts", "table", "net"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_phone_shows_which_view_is_open(page: Page, lang: str, view: str) -> None:
    show(page, f"lang={lang}&view={view}", 390, 844)
    assert page.evaluate(SEEN)


@pytest.mark.parametrize("state", ["", "at=place/south-korea&select=node:place/incheon"])
def test_the_header_takes_two_rows_at_most(page: Page, state: str) -> None:
    for width, rows in ((768, 2), (1024, 2), (1440, 1)):
        show(page, f"lang=vi&{state}", width, 900)
        assert page.locator(".top").evaluate("top => top.getBoundingClientRect().height") <= 12 + 44 * rows, width


def test_on_a_phone_each_value_of_the_table_says_what_it_is(page: Page, real: Real) -> None:
    show(page, "lang=en&view=table", 390, 844)
    heads = (
        page.locator(".ties-table tbody tr")
        .first.locator("td:visible")
        .evaluate_all("all => all.map((one) => getComputedStyle(one, '::before').content)")
    )
    assert len(heads) >= 4
    assert all(re.fullmatch(r'"[A-Z].+: "', head) for head in heads)


def test_a_name_with_a_comma_does_not_read_as_two(page: Page) -> None:
    show(page, "lang=en&open=place/south-korea")
    opened = page.locator(".matrix .details").inner_text()
    assert "Dong-gu, Incheon;" in opened
    assert "Incheon, Incheon" not in opened


def test_an_indicator_in_one_unit_is_one_chart(page: Page) -> None:
    show(page, "lang=en&view=charts&open=all-series", 1440, 900)
    charts = page.locator(".series").evaluate_all(
        "all => all.map((one) => [one.querySelector('h3').textContent, one.querySelector('.quiet bdi').textContent])"
    )
    assert [unit for title, unit in charts if title == "Foreign-invested projects in force"] == ["Projects"]
    # What is stated in two currencies cannot stand in one.
    twice = {title for title, _ in charts if sum(title == other for other, _ in charts) > 1}
    assert all("dollars" in unit or "đồng" in unit for title, unit in charts if title in twice)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("state", ["", "at=place/south-korea&select=node:place/incheon"])
def test_the_hint_in_the_search_field_is_not_cut(page: Page, lang: str, state: str) -> None:
    for width in (320, 390, 768, 1024, 1280, 1366, 1440):
        show(page, f"lang={lang}&{state}", width, 900)
        assert room_for_hint(page.locator("#search")) >= 0, width


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [768, 1440])
def test_the_name_of_the_strip_is_not_cut(page: Page, lang: str, width: int) -> None:
    show(page, f"lang={lang}", width, 900)
    bottoms = [
        page.locator(one).evaluate("one => one.getBoundingClientRect().bottom")
        for one in ("[data-place=ring] .axis-name small", "[data-place=ring] .time")
    ]
    assert bottoms[0] <= bottoms[1]


@pytest.mark.parametrize("name", ["agreements-ended-or-dormant", "trade-by-year", "signings", "investors-by-zone"])
def test_no_answer_is_cut_at_its_side(page: Page, name: str) -> None:
    for width in (1024, 1366, 1440):
        show(page, f"lang=vi&ask={name}", width, 900)
        assert page.locator(".answer .scroll").evaluate("one => one.scrollWidth - one.clientWidth") <= 0, width
        assert page.evaluate(BROKEN) == [], width


def test_ties_of_others_are_said_to_be_theirs(page: Page, real: Real) -> None:
    others = {kind["id"] for kind in real.ties["kinds"]} - {"twinned"}
    show(page, f"lang=en&{'&'.join(f'without-tie={kind}' for kind in sorted(others))}")
    assert (
        "5 partner countries and economies (1 via others only): 4 twin cities."
        in page.locator(".headline").inner_text()
    )
    show(page, "lang=en&at=place/laos")
    assert "(since 1984, of a unit since merged)" in page.locator("#panel .lede").inner_text()
    assert "3 agreements (1 via others)" in page.locator("#panel .lede").inner_text()
    show(page, "lang=en&at=place/laos&select=node:place/vientiane-province")
    assert page.locator("#panel .lede").inner_text().startswith("Twinning (since 1984, of a unit since merged).")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_head_of_the_matrix_is_broken_or_runs_into_the_next(page: Page, lang: str) -> None:
    for width, height in ((1280, 720), (1366, 641), (1440, 900), (1920, 1080)):
        show(page, f"lang={lang}", width, height)
        assert page.evaluate(HEADS) == [], width


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_story_is_seen_on_a_phone(page: Page, lang: str) -> None:
    for width in (320, 390):
        show(page, f"lang={lang}", width, 844)
        stories = page.locator(".stories .story").evaluate_all(
            "all => all.map((one) => [one.getBoundingClientRect().right, one.parentNode.getBoundingClientRect().right])"
        )
        assert len(stories) == 3
        assert all(right <= edge for right, edge in stories), width


def test_an_answer_names_its_sources_by_their_titles(page: Page, real: Real) -> None:
    show(page, "lang=en&ask=investors-by-country", 1440, 900)
    titles = {label(real.kg, iri, "en") for iri in real.kg.subjects("rdf:type", "hp:SourceDocument")}
    cited = page.locator(".answer .passages cite").all_inner_texts()
    assert cited
    assert set(cited) <= titles
    assert "#:~:text=" in (page.locator(".answer .passages a").first.get_attribute("href") or "")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_number_of_a_chart_is_cut(page: Page, lang: str) -> None:
    for width in (1440, 390):
        show(page, f"lang={lang}&view=charts&open=all-series", width, 900)
        assert page.evaluate(CUT) == [], width


def test_what_is_copied_is_said_to_be(opener: Opener, real: Real) -> None:
    page = opener(real.html, "#lang=en&at=place/japan", 1366, 641).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#panel .tie summary").first.click()
    buttons = {"": "#panel .cite-buttons button", "lang=en": ".matrix-side .copy", "view=table": ".ties-table .copy"}
    for state, button in buttons.items():
        if state:
            go(page, state)
        page.locator(button).first.click()
        expect(page.locator(button).first).to_contain_text("✓")


def test_a_sentence_is_not_used_as_a_noun(page: Page) -> None:
    show(page, "lang=en&select=node:enterprise/lg-electronics")
    told = page.locator("#panel .group .sentence").all_inner_texts()
    assert any(one.endswith(".") for one in told)
    assert [one for one in told if " took part in " in one and one.endswith(".")] == []


def test_a_name_that_ends_with_a_stop_is_no_sentence(opener: Opener) -> None:
    graph = few_graph()
    graph.nodes["enterprise/lg"]["label_en"] = "LG Co., Ltd."
    page = opener(render_page(graph, few_details(), "en"), "#select=node:place/korea").page
    expect(page.locator("#panel .group .sentence")).to_have_text(["LG Co., Ltd. is of Korea"])


def test_of_no_tie_at_all_it_is_said_why(page: Page) -> None:
    show(page, "lang=en&time=1960&where=country:place/cuba")
    assert (
        page.locator(".headline > p").inner_text().startswith("No tie is left with these choices: narrow down, 1960.")
    )


def test_every_partner_can_be_chosen(page: Page, real: Real) -> None:
    show(page, "lang=en&open=facets")
    assert page.locator("[data-place=ring] [data-focus^='country:']").count() == len(real.ties["partners"])


def test_the_panel_begins_at_its_top_and_stays_where_it_was_read_in_the_other_language(page: Page) -> None:
    scrolled = "one => one.scrollTop"
    show(page, "lang=en&at=place/south-korea")
    page.locator("#panel").evaluate("one => { one.scrollTop = 60 }")
    show(page, "lang=vi&at=place/south-korea")
    assert page.locator("#panel").evaluate(scrolled) == 60
    show(page, "lang=vi&at=place/japan")
    assert page.locator("#panel").evaluate(scrolled) == 0
