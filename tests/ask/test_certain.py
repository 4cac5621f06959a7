"""That nothing is recorded is said for sure where each word is a hard one, and only there."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    "text",
    [
        "events held with Kitakyushu in 2024",
        "Đoàn nào của Nhật thăm Hải Phòng trong năm 2025?",
        "Number of MoUs signed with Kitakyushu",
        "Tuyến đường sắt Lào Cai - Hà Nội - Hải Phòng vay của ai?",
        "Export turnover of Haiphong in 2022?",
        "list of all Haiphong's partner cities in Russia pls",
        "Which memoranda have expired?",
    ],
)
def test_names_kinds_and_times_alone_are_sure_to_find_nothing(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn Tùng đã gặp ai?",  # a reception is a meeting as well
        "Where did city leaders travel in 2023?",  # nobody is named
        "what happened on 25 July 1997",
        "who owns hhit terminal",  # whose investor is recorded
        "usi thuoc tap doan nao cua Dai Loan",
        "Which twin cities of Hải Phòng in Korea celebrated in 2023?",
    ],
)
def test_a_soft_word_is_no_ground_to_say_so(asking: Asking, text: str) -> None:
    assert ask(asking, text).polarity != "none"


def test_what_those_named_did_at_other_times_is_told(asking: Asking) -> None:
    sentence = ask(asking, "events held with Kitakyushu in 2024").sentence
    assert "Without the condition “in 2024” it records: Mayor Kitahashi" in sentence
