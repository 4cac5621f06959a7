"""Figures asked for in everyday words: of plans, of both sides, of what is counted and of what is whole."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking
from tests.ask.sure import sure

GIVEN = (
    ("How long is the Tan Vu - Lach Huyen bridge?", "5.44"),
    ("Cầu Tân Vũ - Lạch Huyện dài mấy cây số?", "5.44"),
    ("How many workers will Pegatron hire?", "22500"),
    ("Nhà máy LG Display tạo việc làm cho bao nhiêu người?", "20000"),
    ("Nhà máy Regina Miracle vốn bao nhiêu", "500000000"),
    ("vốn của tập đoàn LG ở Hải Phòng tính đến cuối 2024 là bao nhiêu", "10590000000"),
    ("How many communes and wards does the new Hai Phong have?", "114"),
    ("Hải Phòng mới có bao nhiêu đơn vị hành chính cấp xã?", "114"),
    ("Dân số Hải Phòng mới là bao nhiêu người?", "4664124"),
    ("How full are Hai Phong's industrial parks?", "63.8"),
    ("Tỷ lệ lấp đầy các khu công nghiệp Hải Phòng là bao nhiêu?", "63.8"),
    ("How many FDI projects are in force in Hai Phong?", "1737"),
    ("Có bao nhiêu dự án của Singapore đang hoạt động ở Hải Phòng?", "74"),
    ("Bao nhiêu quốc gia và vùng lãnh thổ có dự án tại Hải Phòng?", "40"),
    ("How many countries have projects in Hai Phong?", "40"),
    ("Nhà máy nước An Dương phục vụ bao nhiêu người dân?", "580000"),
    ("How many people does the Vinh Niem wastewater plant serve?", "170000"),
    ("overseas vietnamese from haiphong own how many firms abroad", "80"),
    ("How much money do overseas Haiphong people send home?", "1610000000"),
    ("Tính đến giờ Trung Quốc đã rót vào Hải Phòng bao nhiêu vốn?", "12770000000"),
    ("người Hải Phòng sống ở mấy nước trên thế giới rồi?", "56"),
    ("Sailing time from Hai Phong to Long Beach?", "19"),
    ("Sailing time to Long Beach before?", "25"),
    ("how long does a ship take from HICT to Long Beach?", "19"),
    ("How many days from Haiphong to Tacoma on the direct service?", "17"),
    ("Tàu từ HICT sang Tacoma đi mấy ngày?", "17"),
    ("Từ Hải Phòng đi Oakland bằng tàu container mất bao lâu?", "19"),
    ("total FDI stock of the city, most recent number you have", "50000000000"),
    ("how much did Finland give for water in Haiphong", "24000000"),
    ("Phần Lan từng giúp nước sạch cho Hải Phòng tổng cộng bao nhiêu tiền vậy?", "24000000"),
    ("phan lan giup hai phong ve nuoc sach het bao nhieu tien", "24000000"),
    ("planned capacity of the Hai Phong LNG plant in MW?", "4800"),
    ("How much money has Pegatron actually spent here so far?", "800000000"),
    ("what FDI target has the city set itself for 2026", "3800000000"),
    ("How many international organisations and NGOs work with Hai Phong?", "45"),
    ("Hải Phòng làm việc với bao nhiêu tổ chức quốc tế?", "45"),
    ("How many people live in Hai Phong since it was merged with Hai Duong?", "4664124"),
    ("What share of the local port market did HICT have in 2024?", "23"),
    ("Hội nghị đầu tư 15/7/2025 trao mấy giấy chứng nhận?", "32"),
    ("What was the capital registered at the investment conference of 15 July 2025?", "15600000000"),
)
BOTH = (
    ("Hội nghị đầu tư 15/7/2025 trao mấy giấy chứng nhận, tổng vốn bao nhiêu?", "32", "15600000000"),
    ("How many people of Hai Phong origin live abroad, and in how many countries?", "47093", "56"),
    ("Người Hải Phòng định cư ở nước ngoài có bao nhiêu, sống ở mấy nước?", "47093", "56"),
)
CHANGED = (
    ("Thu hút FDI năm 2021 đạt bao nhiêu và tăng mấy phần trăm so với 2020?", "91,44"),
    ("How much FDI was attracted in 2021 and by how much did it grow from 2020?", "91.44"),
    ("How much trade was there with India in 2022, and by how much did it fall from 2021?", "3.72"),
    ("GRDP năm 2024 là bao nhiêu, tăng bao nhiêu phần trăm?", "11 phần trăm"),
)
BEFORE = (
    "transit time to Long Beach before and after the new service",
    "thoi gian di tau tu hai phong den Long Beach truoc va sau khi co tuyen moi la bao nhieu ngay",
    "By container ship from HICT to Long Beach, how many days does it take now and how many before?",
    "Tàu từ Hải Phòng đi Long Beach mất mấy ngày, trước kia mất mấy ngày?",
)


@pytest.mark.parametrize(("text", "value"), GIVEN)
def test_the_figure_is_given(asking: Asking, text: str, value: str) -> None:
    assert value in sure(asking, text).given


@pytest.mark.parametrize(("text", "first", "second"), BOTH)
def test_both_figures_are_given(asking: Asking, text: str, first: str, second: str) -> None:
    reply = sure(asking, text)
    assert first in reply.given
    assert any(second in one.given for one in reply.also)


@pytest.mark.parametrize("text", ["Transit time from Hai Phong to Vancouver?", "FDI from Viet Nam into Hai Phong?"])
def test_what_stands_on_the_other_side_of_figures_is_not_said_to_have_none(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "none"


@pytest.mark.parametrize(
    "text", ["How much FDI came in the whole of 2025?", "Cả năm 2025 hút được bao nhiêu tỷ đô FDI?"]
)
def test_of_a_part_of_the_year_it_is_said_first_that_it_is_no_whole(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == "not stated"
    assert reply.sentence.startswith(("No figure of the whole year", "Không có số liệu cả năm"))


def test_a_total_that_the_second_part_asks_for_is_of_the_occasion_of_the_first(asking: Asking) -> None:
    text = "At the investment conference of 15 July 2025, how many certificates were granted and what was the capital?"
    assert not any(value.startswith("50") for one in ask(asking, text).also for value in one.given)


@pytest.mark.parametrize(("text", "change"), CHANGED)
def test_a_second_part_that_only_asks_for_the_growth_is_of_the_figure_of_the_first(
    asking: Asking, text: str, change: str
) -> None:
    reply = sure(asking, text)
    assert change in " ".join((reply.sentence, *reply.remarks))


@pytest.mark.parametrize("text", BEFORE)
def test_the_days_at_sea_are_told_with_those_before(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert {"19", "25"} <= {*reply.given, *(value for one in reply.also for value in one.given)}


def test_events_are_not_counted_by_the_number_of_international_bodies(asking: Asking) -> None:
    assert "45" not in ask(asking, "How many events did international organisations attend in Hai Phong?").given


def test_a_friend_who_is_greeted_is_no_agreement(asking: Asking) -> None:
    assert ask(asking, "how are you today, my friend").kind != "answer"


@pytest.mark.parametrize(
    "text",
    ["Which of LG's plants is the biggest?", "Dự án nào của LG lớn nhất?", "What is the largest project of LG?"],
)
def test_the_largest_project_of_a_group_is_one_of_its_companies(asking: Asking, text: str) -> None:
    assert sure(asking, text).given[0].endswith("project/lg-display-hai-phong")
