"""What is kept in lines is what was put there, whichever of it is asked for, and made again where it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from haiphong_kg.store.compiled import shelved
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.shelves import Shelf, shelf_of

VALUES = {
    **{key: [key] for key in ("", "a", "ab", "a b", "a-b", "Hải Phòng", '"', '":', "\t:", "\n", "\\", "z" * 9_000)},
    **{key: [key] for key in ("plumless", "buckeroo")},  # of one checksum
    **{f"{number}": [f"{number}\n", str(number) * number] for number in range(50)},
}


def shelf(values: dict[str, list[str]]) -> Shelf[list[str]]:
    return Shelf(shelf_of(values), list[str])


def test_each_value_is_found_by_its_key() -> None:
    found = shelf(VALUES)
    assert {key: found[key] for key in VALUES} == VALUES


@pytest.mark.parametrize("key", [*"b~", "A", "a ", "aa", "a b c", "Hải", "50", '""', "z" * 8_999])
def test_what_is_not_there_is_not_found(key: str) -> None:
    for values in (VALUES, {}):
        found = shelf(values)
        assert key not in found
        assert found.get(key) is None
        assert set(found) == set(values)
        assert key not in found


def test_it_is_a_mapping_as_any_other() -> None:
    found = shelf(VALUES)
    assert (len(found), found["ab"], dict(found)) == (len(VALUES), ["ab"], VALUES)
    assert dict(shelf({})) == {}


def test_a_value_is_read_once() -> None:
    found = shelf(VALUES)
    assert found["a"] is found["a"]


@pytest.mark.parametrize("cut", [0, 3, 40, -1])
def test_what_was_cut_short_is_known(cut: int) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Shelf(shelf_of(VALUES)[:cut], list[str])


def test_what_was_changed_is_known() -> None:
    with pytest.raises(ValueError, match=r".*"):
        Shelf(shelf_of(VALUES).replace(b"z", b"y", 1), list[str])


def test_kept_or_not_it_is_the_same_and_made_anew_where_it_is_damaged(tmp_path: Path) -> None:
    kg = KnowledgeGraph(Store(), Layout(tmp_path), {}, tmp_path)
    made = []

    def make() -> dict[str, list[str]]:
        made.append(1)
        return VALUES

    def asked(kg: KnowledgeGraph) -> list[tuple[str, list[str]]]:
        return list(shelved(kg, "names", make, list[str]).items())

    assert asked(kg) == asked(kg) == asked(kg._replace(home=None))
    times = len(made)
    [kept] = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert asked(kg) == asked(kg)
    assert (times, len(made)) == (2, 3)
