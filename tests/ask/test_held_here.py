"""Conferences held in the city, by what accounts tell of the place: of those held elsewhere no "yes" is said."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did Hai Phong host the seventh corridor conference?", "Kunming"),
        ("Was the first corridor conference held in Hai Phong?", "Hà Nội"),
        ("Did Hai Phong host the Assises in 2016?", "Cần Thơ"),
        ("Did Hai Phong host an investment conference?", "Shenzhen"),
        ("Hải Phòng có đăng cai hội nghị hành lang năm 2023 không?", "Hà Nội"),
        ("Hải Phòng từng đăng cai hội nghị của TPO chưa?", "Vũng Tàu"),
        ("Hội nghị nào được tổ chức ở Hải Phòng năm 2016?", "Cần Thơ"),
    ],
)
def test_what_was_held_elsewhere_is_told_as_that(replies: Replies, question: str, told: str) -> None:
    found = replies(question)
    assert found.polarity == "none"
    assert told in found.sentence


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did Hai Phong host the corridor conference of 2017?", "eighth"),
        ("Was the Assises ever held in Hai Phong?", "eighth"),
        ("Hội nghị ABAC có được tổ chức tại Hải Phòng không?", "Hội đồng họp"),
    ],
)
def test_what_was_held_here_is_said_with_yes(replies: Replies, question: str, told: str) -> None:
    found = replies(question)
    assert found.polarity == "yes"
    assert told in found.sentence


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many corridor conferences were held in Hai Phong?", "1 "),
        ("Có bao nhiêu hội nghị Pháp - Việt được tổ chức tại Hải Phòng?", "Có 1 "),
        ("Hải Phòng đã đăng cai bao nhiêu hội nghị?", "Có 3 "),
    ],
)
def test_those_held_here_are_counted(replies: Replies, question: str, number: str) -> None:
    assert replies(question).sentence.startswith(number)


def test_a_part_of_a_name_is_no_yes(replies: Replies) -> None:
    assert replies("Did Hai Phong host APEC?").polarity == "not stated"
