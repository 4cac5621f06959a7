"""Questions that name nothing, or that no name explains: the record that has every word answers, and no other."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When did a typhoon keep the governor at home?", "29 August 2024"),
        ("Cuối năm 2024 các trường đại học thành phố có bao nhiêu sinh viên Lào?", "117"),
        ("tuyến PS3 bắt đầu khi nào", "5/2020"),
        ("Which lines operate the PS3 service?", "Yang Ming"),
        ("What does resolution 202/2025/QH15 say?", "12 June 2025"),
        ("Nghị quyết 202/2025/QH15 quy định gì?", "202/2025/QH15"),
    ],
)
def test_what_one_account_has_every_word_of_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "When did a typhoon keep the ambassador at home?",
        "When did a typhoon keep the blorptz at home?",
        "Cuối năm 2024 các trường đại học thành phố có bao nhiêu sinh viên Thái Lan?",
        "Cuối năm 2019 các trường đại học thành phố có bao nhiêu sinh viên Lào?",
        "What does resolution 203/2025/QH15 say?",
    ],
)
def test_another_word_or_time_leaves_it_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tuyến PS3 bắt đầu khi nào", "Tuyến PS3 bắt đầu khi nào?"),
        ("who is the mayor of kitakyushu", "Who is the mayor of Kitakyushu?"),
        ("Những bản ghi nhớ ký với incheon từ 2010 tới nay", "Những bản ghi nhớ ký với Incheon từ 2010 tới nay?"),
        ("ecovance is now called what", "SK Leaveo: Ecovance is now called what?"),
    ],
)
def test_what_was_asked_is_said_back_as_it_was_asked(asking: Asking, text: str, said: str) -> None:
    reply = sure(asking, text)
    assert reply.question == said
    assert sure(asking, said).sentence == reply.sentence
