"""Which projects were licensed in a time, first and last, and how many: by records that tell of a licence."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask

LISTED = (
    ("Which projects were licensed between 2018 and 2021?", ("Pegatron Vietnam 1", "USI"), "LG Display"),
    ("những dự án Nhật Bản được cấp phép năm 2013", ("IHI", "Y-Tec"), "Apex"),
    ("which companies got a licence in 2012", ("Nipro", "Fuji Xerox"), "Kyocera"),
    ("latest licensed project", ("HMT", "7 August 2024"), "Lạch Huyện"),
    ("Dự án nào được cấp phép gần đây nhất?", ("Yuekai", "7/8/2024"), "Lạch Huyện"),
)


@pytest.mark.parametrize(("text", "told", "not_told"), LISTED)
def test_what_was_licensed_in_a_time_is_listed(asking: Asking, text: str, told: tuple[str, ...], not_told: str) -> None:
    sentence = ask(asking, text).sentence
    assert all(one in sentence for one in told)
    assert not_told not in sentence


@pytest.mark.parametrize("text", ["How many projects were licensed in 2018", "năm 2018 cấp phép bao nhiêu dự án"])
def test_how_many_were_licensed_is_a_figure(asking: Asking, text: str) -> None:
    assert "104" in ask(asking, text).sentence
