"""What is told of a thing that is named with what it is, and of all ties with one: each is what was asked for."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Giới thiệu về cảng HICT", "(HICT)"),
        ("Giới thiệu về sân bay Cát Bi", "Sân bay quốc tế Cát Bi"),
        ("Giới thiệu KCN Tràng Duệ", "Khu công nghiệp Tràng Duệ"),
        ("information on the Nomura zone", "Nomura – Hải Phòng Industrial Zone"),
        ("Tell me about the city of Kitakyushu", "Kitakyushu"),
        ("Latest news on VinFast", "VinFast"),
        ("What does CityNet do?", "CityNet"),
    ],
)
def test_a_thing_is_told_of_though_its_kind_stands_beside_its_name(replies: Replies, question: str, name: str) -> None:
    found = replies(question)
    assert [one.target.name for one in found.meanings][:1] == ["DESCRIBE"]
    assert name in found.sentence


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "An overview of Hai Phong’s relations with Japan",
            "What are the relations between Hai Phong and Japan",
        ),
        ("Summarise Hai Phong's ties with France", "What are the relations between Hai Phong and France"),
        ("Tóm tắt quan hệ giữa Hải Phòng và Hàn Quốc", "Quan hệ với Hàn Quốc thế nào"),
        ("lịch sử hợp tác với Kitakyushu", "Quan hệ với Kitakyushu thế nào"),
    ],
)
def test_an_overview_of_ties_has_them_all(replies: Replies, question: str, plain: str) -> None:
    found = replies(question)
    assert found.kind == "answer"
    assert found.sentence == replies(plain).sentence


def test_a_text_is_not_summarised(replies: Replies) -> None:
    assert replies("Summarise the article for me").kind == "refused"
