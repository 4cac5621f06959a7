"""What an account says with one word a question says with another; who had a title; words that only describe."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.groups import ALIKE
from haiphong_kg.base.words import LANGUAGES
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many boxes did the Megalopolis handle at HICT?", "7,686"),
        ("Which day was ground broken for the AEON Mall supermarket in Le Chan?", "13 May 2018"),
        ("Đoàn Cuba sang học hỏi việc thu hút đầu tư hôm nào?", "11/5/2023"),
        ("Which performers did Nanning send to the festival of 2023?", "art troupe"),
    ],
)
def test_a_word_of_like_meaning_is_what_the_account_says(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "How many trumpets did the Megalopolis handle at HICT?",
        "Đoàn Cuba sang học hỏi việc trồng ca cao hôm nào?",
        "Which day was ground broken for the AEON Mall aquarium in Le Chan?",
    ],
)
def test_another_word_of_the_account_is_none(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_every_group_of_like_words_has_some_in_both_languages(asking: Asking) -> None:
    said = {lang: {sense for sense, own, _ in asking.lexicon.vocabulary.senses if own == lang} for lang in LANGUAGES}
    groups = {one for found in said.values() for one in found if one.startswith(ALIKE) and not one.endswith("/asked")}
    assert len(groups) > 80
    assert [one for one in sorted(groups) if not all(one in found for found in said.values())] == []


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
    ],
)
def test_who_had_a_title_is_told_by_name(asking: Asking, text: str, name: str) -> None:
    assert name in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Thống đốc tỉnh Kagawa tên là gì", "Which minister spoke at the corridor conference of November 2023?"]
)
def test_one_whose_name_no_account_gives_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Where is the secretariat of the tourism organisation TPO?", "Busan"),
        ("USI plant: registered capital and start of production", "late July 2021"),
    ],
)
def test_what_a_thing_is_need_not_stand_in_its_facts(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Did Nanning send an art troupe to the festival in 2023?", "Nanning sent an art troupe"),
        ("Had the mayor of Incheon come in January 2017?", "Incheon"),
    ],
)
def test_whether_something_is_so_is_told_by_the_fact_that_has_every_word(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["Did Nanning send an art troupe to the festival in 2019?", "VinFast: opening, wages"])
def test_of_what_no_fact_has_every_word_it_is_not_told(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
