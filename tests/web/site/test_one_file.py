"""A file of the site, made alone when it is asked for, is the one that is written with all others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from haiphong_kg.base import MANIFEST, word
from haiphong_kg.errors import NotFoundError
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.web.site.addresses import under
from haiphong_kg.web.site.downloads import downloads_page
from haiphong_kg.web.site.one_file import media_of, site_file
from haiphong_kg.web.site.shop import Shop
from tests.web.made import linked_from


@pytest.fixture(scope="module")
def shop(mini: KnowledgeGraph) -> Shop:
    return Shop(mini.closed())


def test_every_file_is_the_one_of_the_site(site: Path, shop: Shop) -> None:
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    assert len(paths) > 100
    paths.remove(MANIFEST)
    assert [path for path in paths if site_file(shop, path) != (site / path).read_bytes()] == []
    assert [path for path in paths if media_of(path) == "application/octet-stream"] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_files_to_download_are_known_before_their_digests(site: Path, shop: Shop, lang: str) -> None:
    links = re.compile(r'href="[./]*(data/all/[^"]+)"').findall
    before, after = downloads_page(shop, lang, None).decode(), (site / f"{lang}/downloads.html").read_text("utf-8")
    assert links(before) == links(after)
    assert word("digestsComing", lang) in before
    assert word("digestsComing", lang) not in after


@pytest.mark.parametrize("path", ["en/id/place/bac-ha.html", "index.html", "vi/questions/partners-of.html"])
def test_a_server_has_the_same_page_with_links_and_a_form_of_its_own(shop: Shop, path: str) -> None:
    relative = site_file(shop, path).decode()
    expected = linked_from(relative, path, "/kg")
    assert site_file(shop, path, under("/kg")).decode() == expected
    assert expected != relative


@pytest.mark.parametrize(
    "path",
    [
        *("", "en", "en/", "en/nowhere.html", "en/index", "en/questions/none.html", "data/id/place/bac-ha"),
        *("data/all/x.xlsx", "data/all/haiphong-kg.exe.ttl", "data/questions/none.rq"),
        *("data/questions/partners-of.exe", "assets/../index.html", "assets/evil.js", "explorer", "manifest.json"),
    ],
)  # fmt: skip
def test_there_is_no_other_file(shop: Shop, path: str) -> None:
    with pytest.raises(NotFoundError):
        site_file(shop, path)
