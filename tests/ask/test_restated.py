"""What is asked for by a noun, in a request, or now and before: the question that another way to ask it is."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.sentences.restating import restated
from haiphong_kg.store import ID
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Số địa phương kết nghĩa là bao nhiêu?", "có bao nhiêu địa phương kết nghĩa"),
        ("Năm ký với Brest?", "ký với Brest khi nào"),
        ("Ngày ký với Brest là ngày mấy?", "ký với Brest khi nào"),
        ("Year of signing with Brest", "when signing with Brest"),
        ("Cho hỏi tên giám đốc Sở Ngoại vụ", "giám đốc Sở Ngoại vụ là ai"),
        ("name of the director of foreign affairs", "who is the director of foreign affairs"),
        ("who was director before Ms Trang took over?", "who was director before Ms Trang"),
        ("Bridgestone: year plus amount", "Bridgestone: year and amount"),
    ],
)
def test_a_noun_that_asks_is_the_question_for_it(text: str, question: str) -> None:
    assert question in [*restated(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Year on year growth of exports",
        "Năm doanh nghiệp Hàn Quốc lớn nhất",
        "Năm 2024 FDI",
        "Năm ngoái FDI",
        "Date and time",
        "Days at sea to Long Beach",
    ],
)
def test_a_number_of_things_or_a_rate_is_no_question_for_a_time(text: str) -> None:
    assert not [*restated(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Năm kết nghĩa giữa Hải Phòng và Incheon?", "25/7/1997"),
        ("Ngày Hải Phòng kết nghĩa cùng Kitakyushu là ngày bao nhiêu?", "18/4/2014"),
        ("Thời điểm vịnh Lan Hạ được công nhận là một trong những vịnh đẹp nhất thế giới?", "6/6/2020"),
        ("Year UNESCO made Cat Ba a biosphere reserve?", "29 October 2004"),
        ("Year of entry into CityNet, for Hai Phong?", "do not state since when"),
        ("Năm Hải Phòng vào CityNet là năm bao nhiêu?", "không nêu từ khi nào"),
    ],
)
def test_a_day_that_is_asked_for_as_a_noun_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Xin tên giám đốc Sở Ngoại vụ vào tháng 3 năm 2025", "nguyen-thi-bich-dung"),
        ("Name of the person directing the foreign affairs office back in March 2025", "nguyen-thi-bich-dung"),
        ("Today's director of Foreign Affairs in the city: name, please", "tran-thi-quynh-trang"),
        ("Ghế giám đốc sở ngoại vụ tháng 3/2025 do ai ngồi?", "nguyen-thi-bich-dung"),
        ("Who was director of Foreign Affairs ahead of Ms Trang?", "nguyen-thi-bich-dung"),
    ],
)
def test_whose_name_is_asked_for_is_told(asking: Asking, text: str, holder: str) -> None:
    assert sure(asking, text).given[0] == f"{ID}person/{holder}"


@pytest.mark.parametrize(
    "text",
    [
        "I'm listing the companies from Germany that have set up in Hai Phong. Which ones are they?",
        "I'm looking for German firms present in the city",
        "Doanh nghiệp Đức nào đang có mặt tại Hải Phòng?",
    ],
)
def test_what_is_looked_for_is_listed(asking: Asking, text: str) -> None:
    given = sure(asking, text).given
    assert {f"{ID}enterprise/tesa", f"{ID}enterprise/knauf"} <= {*given}


@pytest.mark.parametrize(
    "text",
    [
        "By container ship from HICT to Long Beach, how many days does it take now and how many before?",
        "How long did a box ship need from HICT to Long Beach before, and how long today?",
        "HICT to Long Beach: sailing days now against earlier",
        "On the new loop, how many days from Hai Phong to Long Beach, compared with previously?",
        "Thời gian đi biển từ HICT tới Long Beach hiện tại và trước đây là bao nhiêu ngày?",
        "Đi biển sang Long Beach giờ mất bao nhiêu ngày, trước thì bao nhiêu?",
        "Tuyến tàu mới đi Long Beach rút thời gian vận chuyển từ bao nhiêu ngày xuống bao nhiêu ngày?",
        "days at sea to Long Beach before and after the new service",
    ],
)
def test_a_figure_now_and_before_is_told_of_both(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert "19 " in said
    assert "25 " in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Foreign investment attracted: the 2023 figure against the 2024 one", ("3,600,000,000", "5,000,000,000")),
        ("Đặt sản lượng cảng năm 2014 cạnh năm 2025 thì mỗi năm là mấy triệu tấn?", ("67.000.000", "238.000.000")),
        ("How many foreign partner localities did Hai Phong have in March 2025, versus 2015?", (": 26", ": 19")),
    ],
)
def test_two_years_set_side_by_side_are_told_each(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    said = sure(asking, text).sentence
    assert all(one in said for one in told)


def test_who_opened_works_in_a_zone_did_not_found_it(asking: Asking) -> None:
    """It was read as who founded the zone, for which there is no role, and broke off."""
    given = sure(asking, "Which Japanese manufacturers opened factories in VSIP Hai Phong?").given
    assert f"{ID}enterprise/kyocera-document-solutions" in given
    assert ask(asking, "Which company opened VSIP Hai Phong?").kind == "unsure"


def test_what_belongs_to_the_city_is_no_member_of_a_network(asking: Asking) -> None:
    """It was read as one that is a member of some network, which left out half of them."""
    given = sure(asking, "hai duong's sister cities that now belong to hai phong?").given
    assert {f"{ID}place/suwon", f"{ID}place/vientiane-province"} <= {*given}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How is the ownership of HICT split?", "Wan Hai Lines"),
        ("Breakdown of shares in HICT by holder", "Wan Hai Lines"),
        ("Cơ cấu cổ đông HICT: mỗi bên giữ bao nhiêu?", "Wan Hai Lines"),
        ("Who headed the Department of Foreign Affairs before Ms Trang took over?", "Nguyễn Thị Bích Dung"),
        ("How many tonnes did the ports handle in 2014, and how many in 2025?", "238,000,000"),
        ("I need the 2022 figure for goods bought and sold between the city and India.", "202,500,000"),
        ("How long, in months, did construction of the VinFast plant last?", "21 "),
        ("hai phong's fdi goal for 2026 ranges from how many to how many billion dollars", "4,300,000,000"),
        ("Đường bay Cát Bi - Côn Minh đến nay đã dừng hay vẫn bay?", "3/2025"),
        ("By October 2025, what was Hai Phong's cumulative FDI, and how many countries had it come from?", "44"),
        ("What did remittances come to over the five years 2016–2020?", "1,610,000,000"),
        ("Giám đốc Sở Ngoại vụ hồi tháng ba năm 2025 là ai?", "Nguyễn Thị Bích Dung"),
        ("set the 2014 cargo tonnage of hai phong ports against the 2025 one", "238,000,000"),
        ("Xuất khẩu nửa đầu 2024 của thành phố tăng bao nhiêu % so cùng kỳ 2023?", "28,87"),
    ],
)
def test_turns_of_the_press_are_read(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
