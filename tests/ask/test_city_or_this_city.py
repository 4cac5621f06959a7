""" "A city" beside another land is one abroad, "the city" is this one; of an order only the first of each is told."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.store import HOME
from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    "text",
    [
        "What is the latest agreement with a foreign city?",
        "Thỏa thuận mới nhất với một thành phố nước ngoài là gì?",
    ],
)
def test_the_latest_with_a_city_is_with_no_prefecture(replies: Replies, text: str) -> None:
    found = replies(text)
    city, _, any_locality = found.sentence.partition(". ")
    assert "Kitakyushu" in city
    assert "Kagawa" not in city
    assert "Kagawa" in any_locality
    assert found.given[0].endswith("kitakyushu")
    assert any("Seattle" in one and "Ziyang" in one for one in found.remarks)


def test_a_city_of_a_land_is_of_that_land(replies: Replies) -> None:
    found = replies("Latest agreement with a Japanese city?")
    assert "Kitakyushu" in found.sentence
    assert found.meanings[0].classes == (("b", "city"),)


@pytest.mark.parametrize(
    "text",
    [
        "Hàn Quốc đầu tư vào thành phố bao nhiêu?",
        "vốn của Hàn Quốc vào thành phố bao nhiêu",
        "How much has Korea invested in the city?",
    ],
)
def test_how_much_into_the_city_counts_no_cities(replies: Replies, text: str) -> None:
    (meaning,) = replies(text).meanings
    assert meaning.target == Target.VALUE
    assert HOME in {iri for one in meaning.filled for iri in one.iris}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "What is the latest agreement?",
            ("Suwon since 26 February 2024", "Shangyu district, Shaoxing since 13 May 2024"),
        ),
        ("Which is the first twin city?", ("Vientiane province since 1984",)),
    ],
)
def test_besides_the_first_of_an_order_only_the_first_of_each_body_is_told(
    replies: Replies, text: str, told: tuple[str, ...]
) -> None:
    (besides,) = [one for one in replies(text).remarks if one.startswith("Besides the city itself")]
    assert all(one in besides for one in told)
    assert "Suwon since 13 July 2004" not in besides


def test_those_without_a_date_are_named_by_the_other_side_and_the_kind(replies: Replies) -> None:
    (undated,) = [one for one in replies("What is the latest agreement?").remarks if one.startswith("Without a stated")]
    assert "Guizhou, Henan, Ningbo, Northern Territory (memorandum of understanding)" in undated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bên Pháp mình kết nghĩa với nơi nào", ("Brest từ 2007", "Corse")),
        ("does haiphong have a twin in France", ("Brest since 2007", "Corsica")),
        ("Which towns in Australia are twinned with Hai Phong?", ("Northern Territory",)),
    ],
)
def test_where_a_land_has_no_twin_its_other_ties_are_told(replies: Replies, text: str, told: tuple[str, ...]) -> None:
    found = replies(text)
    assert found.polarity == "none"
    assert all(one in found.sentence for one in told)
    assert "Incheon" not in found.sentence
