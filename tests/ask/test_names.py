"""Names as people type them: with slips, in small letters, or as only the accounts of records have them."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which carriers run the PS3 service?", ("Hapag-Lloyd", "HMM", "Ocean Network Express", "Yang Ming")),
        ("tuyến PS3 do các hãng tàu nào khai thác", ("Hapag-Lloyd", "Yang Ming")),
        ("CI7 của Wan Hai ghé cảng nào ở Ấn Độ", ("Chennai", "Visakhapatnam")),
    ],
)
def test_a_name_that_only_accounts_have_finds_their_records(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Which carriers operate the PS9 service?",
        "Which lines run the Zorba service?",
        "Livorno?",
        "Vũ Hán có phải thành phố kết nghĩa không?",  # no name has "Hán", though some have "Hàn"
    ],
)
def test_a_name_that_nothing_has_is_said_to_be_unknown(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


@pytest.mark.parametrize(
    ("text", "told", "remark"),
    [
        ("When was the Bridgstone tyre plant opened?", "24 October 2014", "Read “Bridgstone” as “Bridgestone”."),
        ("Since when is Hai Phong twinned with Kitakiushu?", "18 April 2014", "Read “Kitakiushu” as “Kitakyushu”."),
        ("vốn đăng ký của Vinfats", "3.500.000.000", "Đọc “Vinfats” là “VinFast”."),
    ],
)
def test_a_slip_in_a_long_name_is_read_as_meant_and_said(asking: Asking, text: str, told: str, remark: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert remark in reply.remarks


@pytest.mark.parametrize("text", ["agreements with Hunan", "When did a delegation from Nanjing come?"])
def test_another_place_a_letter_away_is_not_taken_for_ours(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kyocera plant: registered capital", "425,000,000"),
        ("FDI of haiphong by oct 2025", "50,300,000,000"),
        ("tianjin twinning date", "8 January 1999"),
    ],
)
def test_names_and_months_may_be_typed_in_small_letters(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_fact_tells_from_where_only_what_is_asked_of(asking: Asking) -> None:
    assert "IHI" not in ask(asking, "Chủ đầu tư của DEEP C là ai, đến từ nước nào?").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mạng lưới CityNet", "Giới thiệu về CityNet"),
        ("Em muốn tìm hiểu về mạng lưới CityNet ạ", "Giới thiệu về CityNet"),
        ("công ty Bridgestone", "Giới thiệu về Bridgestone"),
        ("Incheon city", "Tell me about Incheon"),
    ],
)
def test_the_word_for_its_kind_beside_a_name_asks_for_no_more(asking: Asking, text: str, told: str) -> None:
    assert sure(asking, text).question == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who is the chairman of the Hai Phong People's Committee?", "Lê Ngọc Châu"),
        ("Who is the vice chairman of the Hai Phong People's Committee?", "Lê Trung Kiên"),
        ("Who was chairman of the Hai Phong People's Committee in 2020?", "Nguyễn Văn Tùng"),
        ("Who is the chairman of Hai Phong's People's Committee?", "Lê Ngọc Châu"),
        ("Who is chairman of the Hai Phong city People's Committee?", "Lê Ngọc Châu"),
        ("Who is the director of the Hai Phong Department of Foreign Affairs?", "Trần Thị Quỳnh Trang"),
    ],
)
def test_a_body_of_the_city_may_be_called_by_the_city_first(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What's the capital of the Lao Cai-Hanoi-Hai Phong rail project and who funds it", "203,200,000,000,000"),
        ("How much will the Lao Cai-Hanoi-Hai Phong rail line cost?", "203,200,000,000,000"),
        ("Dự án đường sắt Lào Cai – Hà Nội – Hải Phòng tổng mức đầu tư bao nhiêu?", "203.200.000.000.000"),
        ("When was Cat Ba - Lan Ha inscribed?", "16 September 2023"),
        ("Lan Hạ - Cát Bà được công nhận di sản năm nào?", "16/9/2023"),
        ("When was Ha Long Bay and Cat Ba inscribed?", "Archipelago: world natural heritage on 16 September 2023"),
        ("Quần thể Hạ Long Cát Bà được công nhận di sản khi nào?", "16/9/2023"),
    ],
)
def test_names_joined_by_a_dash_are_one_thing(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How much is GE Vernova investing in its transformer factory?", "200,000,000"),
        ("Nhà máy sản xuất máy biến áp của GE Vernova vốn bao nhiêu?", "200.000.000"),
        ("What does Flat Vietnam manufacture?", "glass"),
        ("Công ty Flat Việt Nam sản xuất cái gì thế?", "kính"),
        ("On what day did Yen Tu and Kiep Bac become world heritage?", "12 July 2025"),
        ("When did Yen Tu - Kiep Bac become world heritage?", "12 July 2025"),
    ],
)
def test_works_companies_and_parts_of_one_name_are_known_by_what_they_are_called_besides(
    asking: Asking, text: str, told: str
) -> None:
    assert told in sure(asking, text).sentence
