"""What is asked of a plant that is named with the zone it lies in, and when its works or those of a terminal began."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

PLACED = (
    ("Nhà máy GE ở Nomura mở cửa ngày nào", "15-10-2010"),
    ("General Electric turbine plant in Nomura – opened when", "15 October 2010"),
    ("How many people work at the LG Display plant in Trang Due?", "20,000"),
    ("When did construction of HICT begin?", "12 May 2016"),
    ("HICT mở khi nào", "13-5-2018"),
)


@pytest.mark.parametrize(("text", "part"), PLACED)
def test_a_plant_is_asked_of_with_its_zone(asking: Asking, text: str, part: str) -> None:
    assert part in sure(asking, text).sentence


def test_whether_a_plant_lies_in_a_zone_is_still_asked(asking: Asking) -> None:
    assert sure(asking, "Is the GE turbine plant in Nomura?").polarity == "yes"
    assert ask(asking, "How many companies are in Trang Due with LG?").kind == "unsure"


def test_an_act_is_in_force_later_than_it_is_passed(asking: Asking) -> None:
    assert "2025-07-01" in sure(asking, "nghị quyết 226 có hiệu lực từ khi nào").given
    assert "27 June 2025" in sure(asking, "When was Resolution 226 passed?").sentence


def test_a_festival_is_not_the_city_that_is_called_after_it(asking: Asking) -> None:
    assert "11-5-2014" in sure(asking, "hoa phượng đỏ năm 2014 mở khi nào").sentence


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("What American companies have plants in Hai Phong?", "GE Vernova (10 March 2026, announced)"),
        ("những công ty Mỹ nào có nhà máy ở Hải Phòng", "GE Vernova (10/3/2026, đã công bố)"),
        ("Which projects does Vingroup invest in?", "Nam Đồ Sơn port and logistics complex (August 2025, planned)"),
    ],
)
def test_in_a_list_what_is_but_meant_is_said_to_be(asking: Asking, text: str, part: str) -> None:
    assert part in sure(asking, text).sentence
