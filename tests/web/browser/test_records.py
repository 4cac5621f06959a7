"""A record on the page says what the data say, whatever its properties are called; and who did what to whom."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import Page, expect
from pyoxigraph import Literal, NamedNode, Quad

from haiphong_kg.base import word
from haiphong_kg.entities import details, short
from haiphong_kg.store import DERIVED, KnowledgeGraph, Layout, expand, load_derived
from haiphong_kg.web.page import Details, Text, render_page
from tests.conftest import ROOT
from tests.web.browser.conftest import Opener
from tests.web.made import made_details, made_record

SHOWN = """() => Object.fromEntries([...document.querySelectorAll('#otherFacts-table [data-record]')].map((one) => [
    one.dataset.record, [...one.querySelectorAll(':scope > .circumstances .badge')].map((badge) => badge.textContent),
]))"""


def shown_circumstances(opener: Opener, found: Details[Text], lang: str) -> dict[str, list[str]]:
    """The time and the status of each record, as the table of records shows them."""
    page = opener(render_page(nx.MultiDiGraph(), found, lang)).page
    # Playwright would lay out all rows to see where the button stands.
    page.locator("#otherFacts-table .more").evaluate_all("all => all.forEach((one) => one.click())")
    shown: dict[str, list[str]] = page.evaluate(SHOWN)
    return shown


def said_circumstances(found: Details[Text], lang: str) -> dict[str, list[str]]:
    """The same, as `show --format json` gives it."""
    return {
        name: [
            text["vi" if lang == "vi" else "en"]
            for text in [*([one["time"]["text"]] if one["time"] else []), *one["status"]]
        ]
        for name, one in found["records"].items()
    }


def rename(kg: KnowledgeGraph, curie: str, label: str) -> None:
    """Gives a term another label in both languages."""
    term = NamedNode(expand(curie))
    for predicate in ("skos:prefLabel", "rdfs:label"):
        for quad in list(kg.store.quads_for_pattern(term, NamedNode(expand(predicate)), None, None)):
            kg.store.remove(quad)
    for lang in ("vi", "en"):
        name = Literal(f"{label} {lang}", language=lang)
        kg.store.add(Quad(term, NamedNode(expand("skos:prefLabel")), name, NamedNode(DERIVED + "renamed")))


@pytest.fixture(scope="module")
def real() -> tuple[KnowledgeGraph, Details[Text]]:
    """The graph of the repository, and what it gives the page."""
    kg = load_derived(Layout(ROOT))
    return kg, details(kg)


def test_the_date_of_a_source_that_knows_of_it_is_told_as_such(
    opener: Opener, real: tuple[KnowledgeGraph, Details[Text]]
) -> None:
    kg, found = real
    dated = {iri for role in ("hp:edtf", "hp:start") for iri, _ in kg.pairs(role)}
    known = {short(iri) for iri, _ in kg.pairs("hp:knownOn") if iri not in dated} & found["records"].keys()
    for lang in ("vi", "en"):
        records = {name: found["records"][name] for name in known}
        shown = shown_circumstances(opener, made_details(records=records), lang)
        begin = word("knownOn", lang, when="")
        assert len(shown) == len(known) > 100
        assert [name for name, texts in shown.items() if not texts[0].startswith(begin)] == []


def test_every_record_shows_its_time_whatever_the_properties_are_called(
    opener: Opener, real: tuple[KnowledgeGraph, Details[Text]]
) -> None:
    kg, before = real
    told = ("hp:edtf", "hp:knownOn", "hp:undated", "hp:status", "hp:start", "hp:timeUnknown")
    renamed = before["properties"].keys() - before["relations"].keys()
    for curie in (*told, *sorted(renamed)):
        rename(kg, curie, "anders")
    after = details(kg)
    assert {name for name, one in after["properties"].items() if one["en"] == "anders en"} == renamed
    assert {**before, "properties": {}} == {**after, "properties": {}}
    shown = shown_circumstances(opener, after, "vi")
    assert len(shown) == len(after["records"]) > 1000
    assert shown == said_circumstances(before, "vi")
    timed = {short(iri) for role in ("hp:edtf", "hp:knownOn") for iri, _ in kg.pairs(role)} & shown.keys()
    unknown = word("timeUnknown", "vi")
    assert [name for name in timed if not shown[name] or unknown in shown[name]] == []
    assert any(unknown in texts for texts in shown.values())


def test_who_invests_in_whom_stays_apart(opener: Opener) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name in ("a", "b"):
        graph.add_node(name, label_vi=name.upper(), label_en=name.upper(), type="Enterprise")
    for source, target in (("a", "b"), ("b", "a")):
        labels = {"label_vi": "đầu tư vào", "label_en": "invests in"}
        graph.add_edge(source, target, key="hp:investsIn|", kind="hp:investsIn", record="", weight=1.0, **labels)
    page: Page = opener(render_page(graph, made_details(), "en"), "#select=node:a").page
    expect(page.locator("#panel .group h4")).to_have_text(["invests in …", "… invests in"])
    expect(page.locator("#panel .group .sentence")).to_have_text(["A invests in B", "B invests in A"])
    expect(page.locator("#entities-table tr:has([data-entity=a]) td").last.locator("p")).to_have_text(
        ["invests in B", "B invests in …"]
    )


def test_records_of_types_that_share_a_name_stay_apart(opener: Opener) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", label_vi="A", label_en="A", type="Enterprise")
    records = {f"r/{kind}": made_record(type=f"hp:{kind}", entities=["a"]) for kind in ("One", "Other")}
    same: Text = {"vi": "Việc", "en": "Deed"}
    found = made_details(records=records, types={"hp:One": same, "hp:Other": same})
    page = opener(render_page(graph, found, "en"), "#select=node:a").page
    expect(page.locator("#panel .group h4")).to_have_text(["Deed", "Deed"])


def test_the_words_of_the_model_are_folded_and_explained(opener: Opener) -> None:
    report, meaning = {"vi": "tường thuật", "en": "report"}, {"vi": "Nguồn kể lại.", "en": "The source tells it."}
    claim = {
        "text": {"vi": "Có.", "en": "There is."},
        "anchor": "x",
        "source": "s",
        "modality": report,
        "openList": True,
    }
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", label_vi="A", label_en="A", type="Place")
    records = {"r": made_record(entities=["a"], claims=[claim])}
    found = made_details(records=records, explained=[(report, meaning)])
    page: Page = opener(render_page(graph, found, "en"), "#select=node:a").page
    details = page.locator("#panel .record-details")
    expect(details.locator("li").first).to_be_hidden()
    details.get_by_text("Details of the record").click()
    expect(details.locator("li")).to_have_text(
        ["report The source tells it.", "open list The source says that its list is not complete."]
    )
