"""What comes from data stays text on every page, whatever it holds."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from haiphong_kg.store import Layout
from tests.conftest import MINI
from tests.web.site.conftest import built, pages_of, read

SCRIPT = "<script>document.title='taken'</script>"
TURNED = "\u202eabc"
PLACES = f"""
<id/place/evil> a hp:Country ;
    skos:prefLabel "{SCRIPT}{TURNED}"@en , "\\"><img src=x onerror=document.title='taken'>"@vi ;
    skos:altLabel "</script><script>document.title='taken'</script>" , "{{{{ 7 * 7 }}}}" .
<id/place/%2e%2e/..%2f..%2fout> a hp:Country ; skos:prefLabel "outside"@en .
<id/place/Hải> a hp:Country ; skos:prefLabel "composed"@en .
<id/place/H%E1%BA%A3i> a hp:Country ; skos:prefLabel "encoded"@en .
<id/source/evil> a hp:SourceDocument ; dcterms:title "evil"@en ; foaf:page <javascript:alert(1)> .
<id/claim/evil/cooperation/ben-song-bac-ha> a hp:Claim ;
    hp:attribution <scheme/attribution/narrator> ; hp:modality <scheme/modality/report> ;
    hp:anchor "]]><b>&--!>" ; hp:claims <id/cooperation/ben-song-bac-ha> ; hp:source <id/source/evil> ;
    hp:paraphrase "{SCRIPT}"@en , "{SCRIPT}"@vi .
<id/cooperation/evil> a hp:CooperationRelation ; hp:homeParty <id/place/ben-song> ; hp:partner <id/place/evil> .
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small project with a file of malice in it."""
    folder = tmp_path_factory.mktemp("hostile")
    project = Path(shutil.copytree(MINI, folder / "project"))
    head = (project / "graph/sources.ttl").read_text(encoding="utf-8").split("<id/")[0]
    more = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
    (project / "graph/malice.ttl").write_text(head + more + PLACES, encoding="utf-8")
    return built(Layout(project), folder / "site")


def test_markup_in_data_is_text(hostile: Path) -> None:
    for path in pages_of(hostile):
        text = path.read_text(encoding="utf-8")
        assert "<script>document" not in text
        assert "<img" not in text
        assert "\u202e" not in read(path).text


def test_the_malice_is_shown_as_what_it_is(hostile: Path) -> None:
    text = read(hostile / "en/id/place/evil.html").text
    assert SCRIPT in text
    assert "\\u202eabc" in text
    assert "{{ 7 * 7 }}" in text


def test_no_link_runs_a_script(hostile: Path) -> None:
    links = [link for path in pages_of(hostile) for link in read(path).links]
    assert [link for link in links if link.lower().startswith(("javascript:", "data:"))] == []


def test_nothing_is_written_outside(hostile: Path) -> None:
    assert sorted(path.name for path in hostile.parent.iterdir()) == ["project", "site"]
    titles = {read(path).text.split(" · ")[0].strip() for path in (hostile / "en/id/place").rglob("*.html")}
    assert {"composed", "encoded"} <= titles


def test_data_inside_stay_data(hostile: Path) -> None:
    said = json.loads(read(hostile / "vi/id/place/evil.html").data)
    assert "</script>" in json.dumps(said)


def test_a_browser_runs_nothing_of_it(hostile: Path, browser: Browser) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    for path in ("vi/id/place/evil.html", "en/id/cooperation/ben-song-bac-ha.html", "en/names.html"):
        page.goto(f"{hostile.as_uri()}/{path}")
        assert page.title() != "taken"
    page.locator("#find").fill("script")
    page.locator("#found a").first.wait_for()
    assert page.title() != "taken"
    context.close()
