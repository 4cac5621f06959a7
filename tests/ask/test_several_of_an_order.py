"""Several of an order, "the largest investors", and two measures of one thing: all of them are told."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which are the largest foreign projects by registered capital", ("LG Display", "Bridgestone", "Pegatron")),
        ("largest Japanese investors in Hai Phong", ("Bridgestone", "Kyocera", "Nipro")),
        ("Who are the biggest investors in Hai Phong?", ("LG Display", "VinFast", "10,590,000,000")),
        ("Which countries invest the most in Hai Phong?", ("Republic of Korea", "China", "Japan", "Singapore")),
        ("các khu công nghiệp lớn nhất Hải Phòng", ("VSIP", "Xuân Cầu", "Tràng Duệ 3")),
        ("kể tên các dự án ODA lớn nhất", ("Lạch Huyện", "Tân Vũ")),
        ("những nước nào đầu tư nhiều nhất vào Hải Phòng", ("Hàn Quốc", "Trung Quốc", "Nhật Bản")),
    ],
)
def test_of_several_more_than_the_first_is_told(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told), sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which of the parks has the largest area?",
        "Trong các khu công nghiệp thì khu nào lớn nhất",
        "Which project is the largest?",
    ],
)
def test_of_one_only_the_first_is_told(asking: Asking, text: str) -> None:
    assert [one.top for one in sure(asking, text).meanings] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "FDI from Japan in Hai Phong – number of projects, capital?",
        "Korean investment in Hai Phong: capital, number of projects?",
        "FDI của Singapore ở Hải Phòng – số dự án, vốn",
    ],
)
def test_of_two_measures_both_are_told(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence.casefold()
    assert ("projects in force" in sentence and "cumulative" in sentence) or (
        "số dự án" in sentence and "tổng vốn" in sentence
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Total registered FDI in Haiphong to date?", "50,300,000,000"),
        ("number of FDI projects to date", "1,737"),
        ("FDI 2024 Hai Phong figure please", "nearly 5,000,000,000"),
        ("Container throughput 2024 figure please", "7,100,000 TEU"),
        ("export figures Hai Phong 2021", "over 25,000,000,000"),
        ("Hai Phong GRDP growth figure 2024", "11 per cent"),
    ],
)
def test_a_measure_is_asked_for_by_its_name_in_any_order(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_visit_by_its_noun_is_no_flight(asking: Asking) -> None:
    sentence = sure(asking, "Chuyến thăm gần đây nhất của đại sứ Nhật tới Hải Phòng là khi nào?").sentence
    assert "2-9-2017" in sentence
