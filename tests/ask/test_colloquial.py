"""Vietnamese as it is spoken and typed in haste: other words for the same, titles before names, talk at both ends."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mình với Incheon chơi với nhau từ năm nào nhỉ", "25/7/1997"),
        ("Thiên Tân với Hải Phòng kết nghĩa lâu chưa", "8/1/1999"),
        ("Kyocera vô Hải Phòng năm nào", "Kyocera"),
        ("mấy tỉnh Lào có ký với Hải Phòng là mấy tỉnh nào", "Oudomxay"),
        ("bên Lào phòng mình có dây với tỉnh nào", "Oudomxay"),
        ("quận Hồng Bàng ký với ai vậy", "Quận Dong"),
        ("năm 2025 thành phố đón những đoàn nào", "Suwon"),
        ("ai thuê trong Nam Đình Vũ", "Pegatron"),
        ("tràng duệ ai dựng lên thế", "Sài Gòn - Hải Phòng"),
        ("lg display đang nuôi bao nhiêu miệng ăn", "20.000"),
        ("nhà máy nước An Dương tiền ai bỏ ra", "Cơ quan Hợp tác Quốc tế Nhật Bản"),
        ("bến 3 với 4 Lạch Huyện ai khai thác", "TIL"),
        ("2022 nguyên năm hàng qua cảng bao nhiêu tấn", "84.550.000"),
        ("năm 2025 FDI được mấy tỷ đô", "1.900.000.000"),
    ],
)
def test_what_is_said_otherwise_in_talk_is_understood(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lễ hội hoa phượng đỏ có đoàn nghệ thuật nước nào", "Trung Quốc"),
        ("lễ hội hoa phượng đỏ 2023 có nước nào tham gia", "Trung Quốc"),
        ("hội hoa phượng 2023 có khách nước nào", "Trung Quốc"),
    ],
)
def test_guests_of_a_festival_are_those_who_took_part(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bí thư Lê Tiến Châu sang Antwerp khi nào", "4-12-2025"),
        ("Ông chủ tịch Lê Ngọc Châu nhậm chức khi nào", "1/7/2025"),
        ("When did chairman Lê Ngọc Châu take office?", "1 July 2025"),
    ],
)
def test_a_title_before_a_name_is_of_the_name(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_park_is_not_the_numbered_one_of_its_name(asking: Asking) -> None:
    assert "13/11/2007" in sure(asking, "Ai phát triển hạ tầng Tràng Duệ").sentence
    assert "Tràng Duệ 3" in sure(asking, "Ai phát triển hạ tầng Tràng Duệ 3").sentence


@pytest.mark.parametrize("text", ["ký với Kitakyushu ở đâu", "thỏa thuận với Kobe ký ở đâu"])
def test_where_it_was_signed_is_not_with_whom(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


def test_of_this_year_no_list_of_all_years_is_given(asking: Asking) -> None:
    assert ask(asking, "năm nay đã đón mấy đoàn rồi").kind == "refused"


def test_a_word_without_its_accents_is_no_word_that_tells_nothing(asking: Asking) -> None:
    """ "tội" is not "tôi" and "sợ" not "số", though no word of the lexicon is written so."""
    assert ask(asking, "Hải Phòng kết nghĩa với Incheon lạ từ khi nào").kind == "unsure"
    assert ask(asking, "Hải Phòng kết nghĩa với nhửng thành phố nào").kind == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "pegatron ở chỗ nào vậy, sáng mai em phải qua",
        "dang can gap: pegatron o kcn nao",
        "chau chao bac, pegatron o kcn nao a",
        "Pegatron nằm khu nào, mẹ em hỏi",
    ],
)
def test_talk_around_a_question_is_left_out_with_and_without_accents(asking: Asking, text: str) -> None:
    assert "Nam Đình Vũ" in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("FDI into industrial parks in 2024", "4,350,000,000"),
        ("fdi vao kcn 2024 bao nhieu", "4.350.000.000"),
        ("bao nhiêu dự án FDI trong khu công nghiệp", "520"),
        ("bao nhiêu tổ chức phi chính phủ ở Hải Phòng", "45"),
        ("how many NGOs does Hai Phong work with", "45"),
    ],
)
def test_figures_of_all_zones_and_of_organisations_are_those_published(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_who_led_a_delegation_abroad_is_told(asking: Asking) -> None:
    assert "Lê Tiến Châu" in sure(asking, "ai dẫn đầu đoàn phòng mình sang Antwerp").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("HTIT ai sở hữu", "Global Terminal Limited"),
        ("ai là cổ đông của HTIT", "Global Terminal Limited"),
        ("Who owns HTIT?", "Global Terminal Limited"),
        ("ai sở hữu HICT", "Wan Hai"),
    ],
)
def test_who_owns_a_terminal_is_who_owns_the_company_that_runs_it(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_what_two_have_with_each_other_is_asked_as_a_tie(asking: Asking) -> None:
    assert "Ninh Ba" in sure(asking, "Ninh Ba với mình có gì không").sentence
    assert "không nêu đến khi nào" in sure(asking, "thỏa thuận với Kagawa tới năm nào thì hết").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("co ai biet pegatron co bao nhieu cong nhan khong a", "22.500"),
        ("ê mày biết Hải Phòng kết nghĩa với mấy nước không", "4"),
    ],
)
def test_who_is_asked_if_he_knows_is_asked_for_it(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
