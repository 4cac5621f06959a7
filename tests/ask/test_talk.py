"""Turns of talk, which tell nothing, and the words that only look like them."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.understanding import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mọi người cho hỏi chuyện kết nghĩa với Incheon ký khi nào vậy ạ?", "kết nghĩa với Incheon ký khi nào"),
        ("rốt cuộc cầu Tân Vũ - Lạch Huyện do nước nào tài trợ", "cầu Tân Vũ - Lạch Huyện do nước nào tài trợ"),
        ("cho minh hoi voi: KCN Trang Due 3 rong bao nhieu", "KCN Trang Due 3 rong bao nhieu"),
        ("Cho tui hỏi cái vụ sáp nhập Hải Dương là bữa nào vậy", "sáp nhập Hải Dương là ngày nào"),
        ("KCN Nomura thành lập tháng mấy năm nào", "KCN Nomura thành lập khi nào"),
        ("FDI năm 2023 thu hút đc bn z?", "FDI năm 2023 thu hút được bao nhiêu"),
        ("Theo dữ liệu của bạn thì HP kết nghĩa với mấy thành phố", "HP kết nghĩa với mấy thành phố"),
    ],
)
def test_turns_of_talk_change_nothing(asking: Asking, text: str, plain: str) -> None:
    assert sure(asking, text).meanings == sure(asking, plain).meanings


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Dự án nào bị thu hồi", "thu hồi"),
        ("Chuyến bay mấy giờ đi Seoul", "mấy giờ"),
        ("HP dự định ký với ai", "dự định"),
        ("từng nước đầu tư bao nhiêu", "từng nước"),
        ("Ai kể chuyện về Incheon", "kể chuyện"),
    ],
)
def test_a_word_with_a_turn_of_talk_in_it_is_not_taken_for_one(asking: Asking, text: str, word: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "unsure"
    assert word in reply.sentence


def test_a_longer_phrase_keeps_the_syllable_that_alone_tells_nothing(asking: Asking) -> None:
    reply = sure(asking, "bao nhiêu người Hải Phòng định cư ở nước ngoài vậy ta")
    assert reply.given[0] == "47093"


def test_a_name_is_no_turn_of_talk(asking: Asking) -> None:
    assert "thế anh" in ask(asking, "Ông Thế Anh là ai vậy").sentence.casefold()
