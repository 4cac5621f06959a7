"""Which zones lie in a zone, and in which it lies: neither is told by the account of the zone itself."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies

_PARKS = "Khu công nghiệp nào nằm trong Khu kinh tế Đình Vũ - Cát Hải?"


@pytest.mark.parametrize(
    "text",
    [
        "Khu kinh tế Đình Vũ - Cát Hải có những khu công nghiệp nào?",
        "Trong Khu kinh tế Đình Vũ - Cát Hải có những khu công nghiệp nào?",
        "Which industrial parks are in the Dinh Vu - Cat Hai economic zone?",
    ],
)
def test_the_parks_in_an_economic_zone_are_listed(replies: Replies, text: str) -> None:
    assert set(replies(text).given) == set(replies(_PARKS).given) != set()


@pytest.mark.parametrize("text", ["In which zone is Trang Due?", "Which economic zone is Trang Due in?"])
def test_in_which_zone_one_lies_is_another_zone(replies: Replies, text: str) -> None:
    assert "Cát Hải Economic Zone" in replies(text).sentence


def test_how_large_they_are_is_not_how_large_it_is(replies: Replies) -> None:
    reply = replies("Which industrial parks are in Dinh Vu - Cat Hai economic zone, and how large are they?")
    assert reply.unread == ("how large are they",)


def test_a_zone_with_a_word_for_its_kind_is_still_described(replies: Replies) -> None:
    assert not replies("What kind of zone is Dinh Vu - Cat Hai?").meanings[0].frame
