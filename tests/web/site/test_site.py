"""The site as files: a page for every name in both languages, whose links resolve, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from haiphong_kg import release
from haiphong_kg.base import LANGUAGES
from haiphong_kg.release import file_names
from haiphong_kg.store import BASE, DATASET, KnowledgeGraph, Layout
from haiphong_kg.web.site import downloads
from haiphong_kg.web.site.addresses import data_path, page_path
from haiphong_kg.web.site.facts import Facts
from tests.conftest import MINI
from tests.web.site.conftest import built, invalid, pages_of, read

GONE = "../../index.html#gone"
CITY = "id/place/ben-song"
ATTRIBUTE = re.compile(r'\s(href|src|id)="([^"]*)"')
SCHEMES = ("http://", "https://", "mailto:")


def broken_links(folder: Path) -> list[str]:
    """The links inside the site that lead to no file, or to no place in it."""
    pages = {path.relative_to(folder).as_posix(): attributes(path) for path in pages_of(folder)}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    ids = {path: found["id"] for path, found in pages.items()}
    links = ((path, link) for path, found in pages.items() for link in found["href"] | found["src"])
    return [f"{path}: {link}" for path, link in links if not leads(path, link, files, ids)]


def leads(page: str, link: str, files: set[str], ids: dict[str, set[str]]) -> bool:
    if link.startswith(SCHEMES):
        return True
    file, _, fragment = link.partition("#")
    target = reached(page.rpartition("/")[0], file) if file else page
    if fragment and target in ids and not fragment.startswith("q="):
        return unquote(fragment) in ids[target]
    return target in files


@cache
def reached(folder: str, file: str) -> str:
    """The path from the top that a link leads to; the pages of a folder share most links."""
    return posixpath.normpath(posixpath.join(folder, unquote(file)))


def attributes(path: Path) -> dict[str, set[str]]:
    """The values of `href`, `src` and `id` in a page of ours, which writes every attribute in double quotes."""
    found: dict[str, set[str]] = {"href": set(), "src": set(), "id": set()}
    for name, value in ATTRIBUTE.findall(path.read_text(encoding="utf-8")):
        found[name].add(unescape(value))
    return found


def canonical(data: bytes, form: RdfFormat) -> set[str]:
    dataset = Dataset(parse(data, format=form))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return set(map(str, dataset))


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_link_inside_the_site_resolves(site: Path) -> None:
    assert broken_links(site) == []


def test_links_and_ids_are_seen_as_a_parser_of_html_sees_them(site: Path) -> None:
    """What the check of links reads of a page, quickly, is what is there."""
    for path in pages_of(site):
        parsed, found = read(path), attributes(path)
        assert (found["href"] | found["src"], found["id"]) == (set(parsed.links), parsed.ids)


def test_a_broken_link_is_found(site: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "copy"))
    page = folder / "en/id/place/bac-ha.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace("</main>", f'<a href="gone.html">x</a> <a href="{GONE}">y</a></main>'), encoding="utf-8"
    )
    assert set(broken_links(folder)) == {f"en/id/place/bac-ha.html: {link}" for link in ("gone.html", GONE)}


def test_every_name_has_a_page_in_both_languages_and_its_data(site: Path, mini: KnowledgeGraph) -> None:
    names = Facts(mini).paged
    assert BASE + CITY in names
    assert DATASET in names
    missing = [
        path
        for iri in names
        for path in (page_path(iri, "vi"), page_path(iri, "en"), data_path(iri))
        if not (site / path).is_file()
    ]
    assert missing == []
    for lang, other in (("vi", "en"), ("en", "vi")):
        pages = pages_of(site / lang)
        assert {read(page).lang for page in pages} == {lang}
        assert all((site / other / page.relative_to(site / lang)).is_file() for page in pages)


def test_the_same_data_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh"}
    command = [sys.executable, "-m", "haiphong_kg", "site", "--data", str(MINI), "-o", str(tmp_path / "again")]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert digests(tmp_path / "again") == digests(site)


def test_the_page_of_a_city_tells_its_ties_with_their_sources(site: Path) -> None:
    page = read(site / "en" / f"{CITY}.html")
    text = " ".join(page.text.split())
    assert "Ben Song is a member of River Cities Network" in text
    assert "Northern Federation" in text
    assert "<q>Bắc Hà</q>" in (site / "en" / f"{CITY}.html").read_text(encoding="utf-8")
    assert "The city and the federation cooperate." in text
    assert "../../../en/id/source/yearbook-2020.html" in page.links
    assert "2015" in text


def test_a_source_says_what_rests_on_it(site: Path) -> None:
    text = " ".join(read(site / "vi/id/source/yearbook-2020.html").text.split())
    assert "6 điều trong đồ thị dựa vào nguồn này." in text
    assert "Tập đoàn có một nhà máy trong thành phố." in text
    assert "1/3/2021" in text


def test_a_claim_stands_on_the_page_of_its_record(site: Path) -> None:
    page = read(site / "en/id/cooperation/ben-song-bac-ha.html")
    assert "id.claim.yearbook-2020.cooperation.ben-song-bac-ha" in page.ids


def test_a_question_stands_with_its_answer(site: Path) -> None:
    rows = (site / "data/questions/partners-of.en.csv").read_text(encoding="utf-8-sig").splitlines()
    assert sorted(rows[1:]) == ["Ben Song,Green Islands", "Ben Song,Northern Federation"]
    page = read(site / "en/questions/partners-of.html")
    assert "Northern Federation" in page.text
    assert "../../en/id/place/bac-ha.html" in page.links
    assert any(link.startswith("../../en/sparql.html#q=") for link in page.links)


def test_questions_stand_by_topics_in_the_readers_language(site: Path) -> None:
    topics = {
        lang: re.findall(r"<h2>(\w[\w ]*) <", (site / lang / "questions.html").read_text("utf-8")) for lang in LANGUAGES
    }
    assert topics["en"] == ["cooperation", "Figures and their course"]
    assert topics["vi"] == ["cooperation", "Số liệu và diễn biến"], "what has no word is told as it is written"


def test_the_data_inside_a_page_are_those_beside_it(site: Path) -> None:
    for iri in (CITY, "id/cooperation/ben-song-bac-ha", "id/source/yearbook-2020", "def#Country"):
        path = site / page_path(BASE + iri, "vi")
        inside = canonical(read(path).data.encode(), RdfFormat.JSON_LD)
        assert inside
        assert inside == canonical((site / data_path(BASE + iri)).read_bytes(), RdfFormat.TURTLE)


def test_downloads_have_the_digests_that_the_list_gives(site: Path) -> None:
    listed = json.loads((site / "data/all/manifest.json").read_text(encoding="utf-8"))
    assert {"haiphong-kg.ttl", "catalogue.ttl"} <= {one["name"] for one in listed}
    for one in listed:
        assert hashlib.sha256((site / "data/all" / one["name"]).read_bytes()).hexdigest() == one["sha256"]
        assert one["sha256"] in read(site / "vi/downloads.html").text


def test_the_map_and_the_feed_name_the_site_where_it_will_be(site: Path, tmp_path: Path) -> None:
    placed = built(Layout(MINI), tmp_path / "placed", url="https://example.org/kg")
    page = f"en/{CITY}.html"
    assert f"<loc>https://example.org/kg/{page}</loc>" in (placed / "sitemap.xml").read_text(encoding="utf-8")
    feed = (placed / "en/feed.xml").read_text(encoding="utf-8")
    assert 'href="https://example.org/kg/en/id/source/yearbook-2020.html"' in feed
    assert "<updated>2021-04-05T00:00:00Z</updated>" in feed
    assert f"<loc>{page}</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_html_is_valid(site: Path, tmp_path: Path) -> None:
    assert invalid(pages_of(site), tmp_path) == ""


def test_the_whole_site_of_the_real_graph_is_sound(
    real_layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for what the release makes of the real graph too: its formats, and the interactive page."""
    monkeypatch.setattr(downloads, "every_format", lambda _: dict.fromkeys(file_names(), b""))
    monkeypatch.setattr(release, "picture_page", lambda *_: b"")
    folder = built(real_layout, tmp_path / "real")
    assert broken_links(folder) == []
    assert len(pages_of(folder / "vi")) == len(pages_of(folder / "en")) > 3000
    city = " ".join(read(folder / "en/id/place/kitakyushu.html").text.split())
    assert "City in Japan. Twinning with Hải Phòng since 18 April 2014, in force." in city


def test_names_stand_in_the_order_of_the_vietnamese_alphabet(tmp_path: Path) -> None:
    """Letters before tones, đ after d, and no capital before a small letter."""
    names = ("Ca", "Cà", "Cả", "Cã", "Cá", "Cạ", "Căn", "Cân", "Da", "dê", "Đa", "đê", "Ô", "Ơ", "U", "Ư")
    project = Path(shutil.copytree(MINI, tmp_path / "project"))
    places = project / "graph" / "places.ttl"
    more = "".join(
        f'<id/place/x{number}> a hp:Country ; skos:prefLabel "{name}"@vi, "n{number}"@en .\n'
        for number, name in enumerate(reversed(names))
    )
    places.write_text(places.read_text(encoding="utf-8") + more, encoding="utf-8")
    folder = built(Layout(project), tmp_path / "site")
    listed = re.findall(r"<li><a [^>]*><bdi>([^<]*)</bdi>", (folder / "vi/names.html").read_text(encoding="utf-8"))
    assert [name for name in listed if name in names] == list(names)
