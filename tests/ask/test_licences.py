"""When a plant was licensed, told by the accounts that date its licence, and by none of a later rise of its capital."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

LICENSED = (
    ("Pegatron Việt Nam 1 được cấp phép ngày nào", "17-3-2020"),
    ("When was Pegatron Vietnam 1 licensed?", "17 March 2020"),
    ("Regina Miracle được cấp giấy phép năm nào", "2014"),
    ("Licence date of the Nipro Pharma plant", "April 2012"),
    ("Nipro Pharma được cấp phép năm nào", "4-2012"),
    ("When did SK Leaveo get its investment certificate?", "22 September 2023"),
    ("LG Display được cấp phép hôm nào", "15-4-2016"),
    ("LG Display cấp phép năm nào?", "15-4-2016"),
    ("When was USI licensed?", "June 2020"),
    ("When was the Bridgestone plant licensed?", "February 2012"),
    ("LG Innotek được cấp phép khi nào", "9-2016"),
    ("CFL được cấp phép khi nào", "8-2024"),
    ("when was Kyocera licensed", "2011"),  # its account has no date, and so the time of the record is told
    ("Kyocera được cấp phép năm nào", "2011"),
)


@pytest.mark.parametrize(("text", "date"), LICENSED)
def test_when_a_plant_was_licensed(asking: Asking, text: str, date: str) -> None:
    assert date in sure(asking, text).sentence


def test_a_licence_to_raise_the_capital_is_not_the_licence(asking: Asking) -> None:
    assert "add one billion" not in sure(asking, "When was LG Display licensed?").sentence


def test_where_no_source_dates_a_licence_none_is_told(asking: Asking) -> None:
    assert ask(asking, "When was VSIP licensed?").kind == "unsure"
