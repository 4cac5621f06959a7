"""A claim's link opens its page at the words, whatever signs stand in them: tried in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as TooLateError

from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived
from haiphong_kg.store.terms import bare
from haiphong_kg.web.site.telling import at_words
from tests.checks.prepared import Answer, html, serving
from tests.conftest import ROOT

PATIENCE = 20_000
ANCHORS = [
    "twenty-first sister city",
    "HAI PHONG, Viet Nam",
    "Research & Development",
    "rose by 14.01% in 2017",
    "kết nghĩa từ 25-7-1997",
    "C++ and #1 of 50/50?",
    "ハイフォン市と姉妹都市",
    "près de 2,5 milliards",
]
HEAD = """@base <https://w3id.org/haiphong-kg/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
"""
IN_VIEW = """words => {
  const found = document.evaluate("//p[@id='here']", document).iterateNext().getBoundingClientRect();
  return found.top >= 0 && found.bottom <= window.innerHeight && window.scrollY > 0;
}"""


def graph_of(folder: Path, url: str) -> KnowledgeGraph:
    """A source and a claim for each anchor, with the real rules."""
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "graph").mkdir()
    blocks = [
        f"<id/source/s{number}> a hp:SourceDocument ; foaf:page <{url}/{number}?x=1> .\n"
        f"<id/claim/s{number}/a> a hp:Claim ; hp:source <id/source/s{number}> ; hp:claims <id/place/x> ;"
        f" hp:anchor {json.dumps(words)} .\n"
        for number, words in enumerate(ANCHORS)
    ]
    (folder / "graph" / "prepared.ttl").write_text(HEAD + "".join(blocks), encoding="utf-8")
    return load_derived(Layout(folder))


def prepared(words: str) -> Answer:
    """A long page with the words far down, and their parts before them."""
    first = words.replace("&", "&amp;").split()[0] if " " in words else "ハイフォン"
    filler = "".join(f"<p>{first} line {number}</p>" for number in range(200))
    return html(f"<title>x</title>{filler}<p id='here'>It {words.replace('&', '&amp;')}.</p>{filler}".encode())


def test_the_browser_shows_the_words(browser: Browser, tmp_path: Path) -> None:
    with serving({f"/{number}": prepared(words) for number, words in enumerate(ANCHORS)}) as served:
        kg = graph_of(tmp_path, served.url)
        hidden = []
        for number, words in enumerate(ANCHORS):
            page = browser.new_page(viewport={"width": 800, "height": 600})
            page.goto(kg.value(f"{ID}claim/s{number}/a", "hp:passage"))
            try:
                page.wait_for_function(IN_VIEW, arg=words, timeout=PATIENCE)
            except TooLateError:
                hidden.append(words)
            page.close()
    assert hidden == []


def test_every_claim_of_a_page_has_such_a_link(real: KnowledgeGraph) -> None:
    """It is the one that the site writes."""
    pages = {iri: bare(term) for iri, term in real.pairs("foaf:page")}
    claims = {claim: pages[bare(source)] for claim, source in real.pairs("hp:source") if bare(source) in pages}
    links = {claim: real.value(claim, "hp:passage") for claim in claims if real.value(claim, "hp:anchor")}
    assert len(links) > 1500
    wrong = [one for one, link in links.items() if link != at_words(claims[one], real.value(one, "hp:anchor"))]
    assert wrong == []
