"""Each IRI has a file of its own that every file system takes."""

from __future__ import annotations

import unicodedata
from posixpath import normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.store import BASE
from haiphong_kg.web.site.addresses import path_of, relative, under

ODD = (
    *("id/place/Hải-Phòng", "id/place/H%E1%BA%A3i-Ph%C3%B2ng", "id/place/Ha\u0309i-Pho\u0300ng", "id/place/hai-phong"),
    *("id/place/Hai-Phong", "id/place/hai_phong", "id/place/hai.phong", "id/../../secret", "id//x", "id/x/", "id/con"),
    *("def#Place", "def#place", "def/place", "def/Place", "id/a\\b", "id/a:b", "id/" + "x" * 300, "id/" + "x" * 301),
)


def key(path: str) -> str:
    """What a file system that knows neither case nor composed letters takes a name for."""
    return unicodedata.normalize("NFD", path).casefold()


@pytest.mark.parametrize(
    ("iri", "path"),
    [
        ("id/place/hai-phong", "id/place/hai-phong"),
        ("def#Agreement", "def/term._agreement"),
        ("scheme/status/in-force", "scheme/status/in-force"),
    ],
)
def test_a_name_of_ours_stays_readable(iri: str, path: str) -> None:
    assert path_of(BASE + iri) == path


def test_no_two_odd_names_share_a_file() -> None:
    assert len({key(path_of(BASE + one)) for one in ODD}) == len(ODD)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), min_size=2, max_size=2, unique=True))
def test_names_map_one_to_one(locals_: list[str]) -> None:
    one, other = (path_of(f"{BASE}id/{local}") for local in locals_)
    assert key(one) != key(other)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=150))
def test_a_path_stays_inside_and_is_plain(local: str) -> None:
    path = path_of(f"{BASE}id/{local}")
    assert path.startswith("id/")
    assert normpath(path) == path
    assert set(path) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_~./")
    assert all(len(part) <= 120 and not part.startswith(".") for part in path.split("/"))


def test_links_hold_on_disk_and_under_a_prefix() -> None:
    to = relative("vi/id/place/hai-phong.html")
    assert [to("vi/id/place/lg.html"), to("assets/site.css"), to("vi/x.html#claim"), to("#claim")] == [
        *("../../../vi/id/place/lg.html", "../../../assets/site.css", "../../../vi/x.html#claim", "#claim"),
    ]
    served = [under("/kg")("vi/x.html#a"), under("")("vi/x.html"), under("/kg")("#a")]
    assert served == ["/kg/vi/x.html#a", "/vi/x.html", "#a"]
