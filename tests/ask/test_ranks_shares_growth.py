"""The first of all and how much each, shares and growth, and one against another, in the words of those who ask."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    "text",
    [
        "Who are the top five investor countries and how much each?",
        "Which five countries invested most and how much each?",
        "3 nước đầu tư lớn nhất, mỗi nước bao nhiêu",
    ],
)
def test_the_first_are_told_with_how_much_each_has(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert {"15400000000", "12770000000", "5230000000"} <= set(reply.given)
    assert not reply.unread


@pytest.mark.parametrize(
    "text",
    [
        "What's the biggest foreign investment in the city and how much is it?",
        "Khoản đầu tư nước ngoài lớn nhất ở thành phố",
        "the largest Korean investment in the city",
    ],
)
def test_the_largest_investment_is_a_project_with_its_sum(asking: Asking, text: str) -> None:
    assert "7000000000" in sure(asking, text).given


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tăng trưởng FDI năm 2024", "7 %"),
        ("FDI tăng trưởng thế nào năm 2023", "+44,0 %"),
        ("tăng trưởng GRDP năm 2024", "2024: 11 phần trăm"),
        ("từ 2020 đến 2024 Hải Phòng thu hút bao nhiêu tỷ USD", "2020: 1.635.000.000"),
        ("How many billion dollars did Hai Phong attract in 2023?", "2023: 3,600,000,000"),
        ("Tràng Duệ thu hút được bao nhiêu tỷ đô", "2.100.000.000"),
        ("Is Korea's investment more than twice Japan's?", "Republic of Korea is ahead of Japan: 2.9 times"),
        ("Vốn Hàn Quốc có gấp đôi vốn Nhật không?", "gấp 2,9 lần"),
        ("Has China invested twice as much as Japan?", "China is ahead of Japan: 2.4 times"),
    ],
)
def test_growth_and_comparisons_are_read(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "untold", "capital"),
    [
        ("What share of FDI comes from Japan?", "No source states the share of Japan alone", "5,230,000,000"),
        ("Tỷ trọng vốn Trung Quốc trong FDI", "Không nguồn nào nêu tỷ trọng riêng của Trung Quốc", "12.770.000.000"),
    ],
)
def test_a_share_that_no_source_states_is_not_worked_out(asking: Asking, text: str, untold: str, capital: str) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(untold)
    assert capital in reply.sentence
    assert reply.polarity == "not stated"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tell me how much US companies invested", "No total of the capital from United States is recorded"),
        ("các công ty Mỹ đã đầu tư bao nhiêu", "Không ghi nhận tổng vốn từ Hoa Kỳ"),
        ("How much have Japanese firms invested?", "Japan, up to June 2023: 5,230,000,000"),
    ],
)
def test_how_much_companies_of_a_country_invested_is_no_count_of_them(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["How many free trade zones are there?", "Có mấy khu thương mại tự do?"])
def test_places_of_a_zone_are_no_zones_of_their_own(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert reply.given[0] == "2"
    assert any("Văn Úc" in one for one in reply.remarks)
