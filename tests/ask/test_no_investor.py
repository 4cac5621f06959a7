"""Companies of a country of which none invests here: that is said, with what its companies do, and not left open."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Are there Thai companies?", "Thai AirAsia"),
        ("Có nhà đầu tư Thái Lan không?", "Thai AirAsia"),
        ("Are there Swiss companies in Hai Phong?", "Mediterranean Shipping Company"),
        ("Có công ty Úc nào không?", "Úc"),
        ("Indian investment in Hai Phong", "India"),
    ],
)
def test_the_denial_is_told_with_what_they_do(replies: Replies, question: str, told: str) -> None:
    found = replies(question)
    assert (found.kind, found.polarity) == ("none", "none")
    assert told in found.sentence
    assert found.question


@pytest.mark.parametrize("question", ["Are there German companies?", "Doanh nghiệp Pháp nào có mặt?"])
def test_who_invests_is_told(replies: Replies, question: str) -> None:
    assert replies(question).kind == "answer"
