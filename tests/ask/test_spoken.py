"""What is said not to be recorded, and yet is spoken of: such a record is told beside the answer."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

_YET = ("Yet sources speak of it: ", "Dù vậy có nguồn nói tới: ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Is Kunming a twin city?", "sister-city ties with Tianjin, Nanning and Kunming"),
        ("Hải Phòng có kết nghĩa với Côn Minh không?", "quan hệ kết nghĩa với Thiên Tân, Nam Ninh và Côn Minh"),
        ("VSIP Hải Phòng do Singapore góp vốn phải không", "Liên doanh VSIP của Singapore"),
    ],
)
def test_a_record_that_speaks_of_it_is_told_beside_the_absence(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.polarity == "none"
    assert any(one.startswith(_YET) and told in one for one in reply.remarks)


@pytest.mark.parametrize(
    "text",
    [
        "Is Haiphong a twin city of Vladivostok?",  # whose twinnings are with others
        "Has Hải Phòng an agreement with Busan?",  # where an alliance of shipping lines calls
        "Thành phố có kết nghĩa với Thượng Hải không?",
        "How many sister cities does Ho Chi Minh City have?",  # whose office tells of one of Hải Phòng
    ],
)
def test_a_record_of_others_or_of_another_kind_is_not_told(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.polarity == "none"
    assert not any(one.startswith(_YET) for one in reply.remarks)


def test_where_nobody_is_named_who_does_it_the_absence_says_anyone(asking: Asking) -> None:
    assert "that anyone has a consulate" in ask(asking, "Is there a Japanese consulate in Haiphong?").sentence


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("Is Nguyen Anh Tuan still director of the department of foreign affairs", "Trần Thị Quỳnh Trang"),
        ("Nguyễn Thị Bích Dung còn làm giám đốc Sở Ngoại vụ không?", "Trần Thị Quỳnh Trang"),
    ],
)
def test_a_post_that_others_are_known_to_hold_later_is_not_held_still(asking: Asking, text: str, later: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == "no"
    assert later in reply.sentence


def test_who_was_in_a_post_was_and_who_came_later_is_a_remark(asking: Asking) -> None:
    reply = sure(asking, "Was Nguyễn Anh Tuân director of the department of foreign affairs?")
    assert reply.polarity == "yes"
    assert any(one.startswith("Known later: Trần Thị Quỳnh Trang") for one in reply.remarks)
    assert sure(asking, "Is Trần Thị Quỳnh Trang still director of the department of foreign affairs").polarity == "yes"
