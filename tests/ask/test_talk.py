"""Turns of talk, which tell nothing, and the words that only look like them."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking
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
        ("Ai thu hồi vốn", "thu hồi"),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("các hãng nước ngoài nào đặt nhà xưởng ở KCN Tràng Duệ", "LG Display"),
        ("cầu Tân Vũ - Lạch Huyện làm bằng tiền của nước nào", "Nhật Bản"),
        ("ai góp vốn vào HICT", "Wan Hai Lines"),
        ("HP được kết nạp vào CityNet năm nào", "CityNet"),
        ("Hải Dương gộp với Hải Phòng hôm nào", "1/7/2025"),
        ("Cát Bà thành khu dự trữ sinh quyển thế giới từ bao giờ", "29/10/2004"),
        ("LG Display có cty mẹ là ai", "thuộc tập đoàn LG"),
        ("lsq nào có ở Hải Phòng", "Hung-ga-ri"),
        ("Các tàu hải quân nước ngoài ghé thăm HP năm 2024", "Tromp"),
        ("Kim nghạch xuất khẩu 2021 bao nhiêu", "25.000.000.000"),
        ("từ Trạm Giang đến Hải Phòng bao nhiêu hải lý", "160 hải lý"),
        ("Pegatron cần bao nhiêu lao động", "22.500"),
        ("tp mình kết nghĩa với những đâu", "Kitakyushu"),
    ],
)
def test_everyday_words_ask_for_what_the_graph_records(asking: Asking, text: str, said: str) -> None:
    assert said in sure(asking, text).sentence


def test_pay_is_not_the_number_of_workers(asking: Asking) -> None:
    assert ask(asking, "luong cong nhan LG Display thang bao nhieu trieu").kind != "answer"
