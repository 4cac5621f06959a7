from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.base.telex import decoded
from haiphong_kg.base.text import fold, spelled


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hair phongf", "hải phòng"),
        ("Nhaatj Banr", "nhật bản"),
        ("Nhatja Banr", "nhật bản"),
        ("Vieetj", "việt"),
        ("dduwowngf", "đường"),
        ("duongdwf", "đường"),
        ("ddoocs", "đốc"),
        ("twf", "từ"),
        ("ha3i phong2", "hải phòng"),
        ("hai3 phong2", "hải phòng"),
        ("Nha65t Ba3n", "nhật bản"),
        ("d9u7o72ng", "đường"),
        ("Na8ng4", "nẵng"),
    ],
)
def test_telex_and_vni_are_read(typed: str, meant: str) -> None:
    assert spelled(decoded(typed)) == spelled(meant)


@pytest.mark.parametrize(
    "typed",
    ["Japan", "Kagawa", "Hải Phòng", "WCCD", "805", "a1b2", "Y17000000002", "da11", "", "日本", "phòngf", "x_y"],
)
def test_what_is_no_such_typing_stays(typed: str) -> None:
    assert decoded(typed) == typed


@given(st.text(max_size=40))
def test_any_text_may_be_read(typed: str) -> None:
    assert fold(decoded(typed)) == fold(decoded(typed).lower())
