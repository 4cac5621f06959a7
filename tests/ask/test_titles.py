"""Who it was that had a title, told by name."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who was head of the foreign affairs department of the city in March 2025?", "Nguyễn Thị Bích Dung"),
        ("tên của lãnh sự danh dự Hungary là gì", "Lương Hoàng Long"),
        ("Who serves as honorary consul for Hungary?", "Lương Hoàng Long"),
        ("Who is now the head of the Department of Foreign Affairs?", "Trần Thị Quỳnh Trang"),
        (
            "Which vice chairman talked of ports at the five-province corridor conference of November 2023?",
            "Hoàng Minh Cường",
        ),
        ("Tháng 5/2024 tàu hải quân Hà Lan thăm cảng tên gì?", "Tromp"),
        ("Who is the mayor of Incheon?", "Yoo Jeong-bok"),
        ("Thị trưởng Kitakyushu là ai?", "Kitahashi Kenji"),
        ("Nguyen Anh Tuan what is his post", "Director of the Department of Foreign Affairs"),
        ("Who signed the Kagawa agreement?", "Hoàng Minh Cường"),
    ],
)
def test_who_had_a_title_is_told_by_name(asking: Asking, text: str, name: str) -> None:
    assert name in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Thống đốc tỉnh Kagawa tên là gì",
        "Which minister spoke at the corridor conference of November 2023?",
        "Who is the mayor of Incheon now?",  # of now no account tells
        "Who signed the agreement with Incheon on the Vietnamese side?",  # a newspaper is no such paper
    ],
)
def test_one_whose_name_no_account_gives_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_the_title_of_one_who_is_named_narrows_nothing(asking: Asking) -> None:
    sentence = sure(asking, "Các lần thị trưởng Yoo Jeong-bok gặp lãnh đạo Hải Phòng là khi nào?").sentence
    assert all(day in sentence for day in ("17-1-2017", "25-8-2022", "14/6/2023"))
