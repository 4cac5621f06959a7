"""Questions on one thing in words that no grammar knows: part by part, and by the facts that have every word."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tràng Duệ 3 rộng bao nhiêu, đơn vị nào làm hạ tầng?", ("652,73", "Sài Gòn - Hải Phòng")),
        ("cầu Tân Vũ Lạch Huyện dài mấy km, thông xe ngày nào", ("5,44", "2/9/2017")),
        ("khu kinh te ven bien phia nam thanh lap khi nao, dien tich?", ("4-12-2024", "20.000")),
        ("Nhà máy Bridgestone: vốn, nằm ở khu nào, khánh thành khi nào?", ("1.220", "DEEP C", "24-10-2014")),
        ("aeon mall hp von bao nhieu khoi cong ngay nao", ("200.000.000", "13-5-2018")),
        (
            "Nhà máy điện khí LNG Hải Phòng vốn bao nhiêu, công suất mấy MW, khởi công khi nào?",
            ("178", "4.800"),
        ),
        ("cáp treo cát hải đi phù long là của tập đoàn nào, mở từ bao giờ", ("Sun Group", "tháng 6-2020")),
    ],
)
def test_each_part_of_a_question_is_about_the_thing_that_it_names(
    asking: Asking, text: str, told: tuple[str, ...]
) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who from Hai Phong met the governor of Chiba?", "Lê Tiến Châu met governor Kumagai of Chiba"),
        ("days at sea to Long Beach", "19 days"),
        ("Vinh Bao water plant filter, which japanese city helped", "Kitakyushu"),
        ("nha may xu ly nuoc thai Vinh Niem cong suat bao nhieu m3 ngay", "36.000"),
        ("Tháng 1/2017 thị trưởng Incheon sang Hải Phòng gặp ai?", "Lê Văn Thành"),
        ("đoàn Quảng Tây tháng 8/2024 ai dẫn đầu, ai tiếp", "Lưu Ninh"),
        ("June 2023, party secretary Chau in Japan: whom did he meet?", "Kumagai of Chiba"),
        ("Nomura bán lại khu công nghiệp cho ai, khi nào", "Ngày 25-7-2022, Nomura ký bán cho PC1"),
        ("kagoshima voi hai duong hop tac linh vuc nao, ky khi nao", "nông nghiệp"),
        ("the people from Hekou county who came in March 2025 - what was discussed?", "free trade zones"),
    ],
)
def test_facts_that_have_every_word_of_the_question_answer_it(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert reply.rows.rows
    assert reply.sparql


@pytest.mark.parametrize(
    "text",
    [
        "Who funds AEON Mall?",
        "When and where did UNESCO put Ha Long - Cat Ba on the list",
        "Japanese companies in DEEP blorptz C Hai Phong I",
        "Khu thương mại tự do Hải Phòng rộng bn ha, chia mấy khu?",
        "Ai đại diện phía Thiên Tân đặt bút ký văn bản kết nghĩa năm 1999?",
    ],
)
def test_what_one_fact_does_not_tell_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vịnh Lan Hạ có khoảng bao nhiêu đảo", ": 400."),
        ("Which airlines fly from Cat Bi to Incheon?", "Vietjet"),
        ("I write a yearly review. Which foreign delegations did the city receive in 2025?", "King Philippe"),
        ("I heard LG Display is the biggest employer. How many people work for it there?", "nearly 20,000"),
        ("WeGO stands for what?", "World Smart Sustainable Cities Organization"),
    ],
)
def test_turns_of_talk_and_a_story_are_left_out(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_story_that_names_what_the_question_does_not_stays(asking: Asking) -> None:
    assert "Suwon" in ask(asking, "I read about Suwon in 2019. Which agreements were signed?").question


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Are any of Haiphong's sister cities also sister cities of each other?",
            "partner-cities-twinned-with-each-other",
        ),
        ("Những thành phố kết nghĩa nào cũng kết nghĩa với nhau?", "partner-cities-twinned-with-each-other"),
    ],
)
def test_ties_of_partners_among_themselves_have_a_question_of_their_own(asking: Asking, text: str, name: str) -> None:
    assert sure(asking, text).meanings[0].name == name


def test_a_part_of_a_year_bounds_records_and_only_that_before_the_year(asking: Asking) -> None:
    early = sure(asking, "Đầu năm 2026 khởi công những KCN nào").meanings[0].span
    assert early is not None
    assert (early.first, early.last) == ("2026-01", "2026-04")
    whole = (
        sure(asking, "cái gì đã thay thế bản ghi nhớ hữu nghị năm 2009 giữa HP và thành phố Kitakyushu?")
        .meanings[0]
        .span
    )
    assert whole is not None
    assert whole.first == "2009"


def test_what_is_half_read_of_the_thing_is_not_answered_with_the_city(asking: Asking) -> None:
    reply = sure(asking, "bến 9-12 đã đc duyệt chưa, vốn bn")
    assert "8-7-2025" in reply.sentence
    assert all("Bến số 9 đến 12" in one.question for one in reply.also)
