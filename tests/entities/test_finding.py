"""What is found by a name, as `fixtures/finding.json` says; the page is asked the same in tests/web/browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from haiphong_kg.base import decoded, folded_words, spelled
from haiphong_kg.entities.ranking import Index, find_names, index_of, one_slip

VECTORS: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "finding.json").read_text(encoding="utf-8")
)


def index() -> Index:
    labelled = [
        (one["id"], text, lang, grade)
        for one in VECTORS["names"]
        for text, lang, grade in [(one["vi"], "vi", 0), (one["en"], "en", 0), *one["others"]]
    ]
    degrees = {one["id"]: one["degree"] for one in VECTORS["names"]}
    return index_of(labelled, lambda iri: int(degrees[iri]))


@pytest.mark.parametrize(("text", "words"), VECTORS["folded"])
def test_folded(text: str, words: list[str]) -> None:
    assert folded_words(text) == words


@pytest.mark.parametrize(("one", "other"), VECTORS["spelled"])
def test_spelled_alike(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(("one", "other"), VECTORS["spelled_apart"])
def test_spelled_apart(one: str, other: str) -> None:
    assert spelled(one) != spelled(other)


@pytest.mark.parametrize(("typed", "meant", "is_slip"), VECTORS["slips"])
def test_one_slip(typed: str, meant: str, *, is_slip: bool) -> None:
    assert one_slip(typed, meant) is is_slip


@pytest.mark.parametrize(("typed", "read"), VECTORS["decoded"])
def test_decoded(typed: str, read: str) -> None:
    assert decoded(typed) == read


@pytest.mark.parametrize(("typed", "entities"), VECTORS["found"])
def test_found(typed: str, entities: list[str]) -> None:
    assert [hit.iri for hit in find_names(index(), typed)] == entities
