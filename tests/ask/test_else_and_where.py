"""Words of Vietnamese that are near another one: "còn" behind "ngoài" is no "still", and "nằm" no "nắm"."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    "text",
    [
        "Ngoài Kitakyushu còn thành phố Nhật Bản nào có thỏa thuận với Hải Phòng?",
        "Ngoài Vietjet còn hãng nào bay quốc tế từ Cát Bi?",
    ],
)
def test_who_else_is_asked_of_now_and_before(replies: Replies, text: str) -> None:
    meaning = replies(text).meanings[0]
    assert meaning.without
    assert not meaning.still


def test_whether_it_still_is_stays_asked(replies: Replies) -> None:
    assert replies("Hải Phòng còn kết nghĩa với Incheon không?").meanings[0].still


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nhà máy VinFast nằm ở đâu, của ai?", "Đình Vũ"),
        ("Nhà máy LG Display nằm ở đâu và của ai?", "Tràng Duệ"),
    ],
)
def test_where_a_plant_lies_is_told_beside_whose_it_is(replies: Replies, text: str, place: str) -> None:
    assert place in replies(text).sentence
