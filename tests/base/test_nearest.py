"""Did you mean: one likeness for all names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from haiphong_kg.base import nearest_names, nearest_things, suggestion

PLACES = ["Hải Phòng", "Hà Nội", "Nhật Bản", "Niigata", "place/hai-phong"]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("hai pong", "Hải Phòng"),
        ("NHAT-BAN", "Nhật Bản"),
        ("nigata", "Niigata"),
        ("place/hai-pong", "place/hai-phong"),
    ],
)
def test_the_nearest_name_comes_first(typed: str, nearest: str) -> None:
    assert nearest_names(typed, PLACES)[0] == nearest


def test_what_begins_alike_comes_before_what_is_liker() -> None:
    assert nearest_names("partner-of", ["artner-of", "partners-of-city"]) == ["partners-of-city", "artner-of"]
    assert nearest_names("zebra", ["hp", "rdf"]) == []
    assert nearest_names("ab", [f"ab{number}" for number in range(9)]) == ["ab0", "ab1", "ab2"]


def test_a_thing_is_near_by_any_of_its_names() -> None:
    assert nearest_things("nhta ban", {"japan": ["Japan", "Nhật Bản"], "china": ["China", "Trung Quốc"]}) == ["japan"]


def test_where_nothing_is_like_it_a_few_are_named_and_not_called_near() -> None:
    far = suggestion("zzz", ["one", "two", "three", "four", "five", "six"])
    assert far == "there are, for example: one, two, three, four, five"
    assert suggestion("tow", ["one", "two"]) == "nearest: two"
    assert suggestion("two", []) == "nearest: none there"


@settings(deadline=None)
@given(st.lists(st.text("abcđàẢ01", min_size=1), max_size=20))
def test_a_name_is_nearest_to_itself_and_their_order_does_not_matter(names: list[str]) -> None:
    for name in names:
        assert nearest_names(name, names) == nearest_names(name, reversed(names))
        assert nearest_names(name, [name]) == [name]
