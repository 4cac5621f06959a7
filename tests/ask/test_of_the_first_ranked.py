"""What is asked behind "which country invests the most" is of that country, and of the whole city never unsaid."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Which country invests the most in Hai Phong and how many projects does it have?", "Republic of Korea"),
        ("Which country invests most, with how many projects?", "Republic of Korea"),
        ("Nước nào đầu tư nhiều nhất vào Hải Phòng và có bao nhiêu dự án?", "Hàn Quốc"),
    ],
)
def test_projects_are_those_of_the_first_country(replies: Replies, text: str, land: str) -> None:
    assert land in replies(text).question.partition(" / ")[2]


def test_of_several_first_ones_no_figure_of_the_city_is_told(replies: Replies) -> None:
    reply = replies("Which country has the most projects in Hai Phong and how much capital does it have?")
    assert reply.unread == ("how much capital does it have",)
    assert len(reply.meanings) == 1
