"""Where questions for payers, ships and partners meet others: what is lent, whose name it is, what one does here."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("Which projects did JICA lend money for in Hai Phong?", "Tân Vũ", "(grant)"),
        ("who funds the vinh niem plant", "Japan International Cooperation Agency", "World Bank for"),
        ("SKC có đầu tư vào thành phố không?", "SK Leaveo", "lượt tàu"),
        ("Does Hateco Group operate?", "HHIT", "No service"),
        ("Does Maersk operate in Hai Phong?", "Yes: ", "No service"),
        (
            "các đối tác của Trung Quốc ký biên bản ghi nhớ với Hải Phòng từ năm 2005 đến năm 2015",
            "Thâm Quyến",
            "Busan",
        ),
        ("Cảng Hải Phòng có hợp tác với những cảng nào quốc tế", "New York và New Jersey", "Ai có thỏa thuận"),
        ("rốt cuộc cầu Niệm 1 do ai tài trợ", "Đã cấp hoặc đã ký", "Mới đề xuất"),
    ],
)
def test_what_is_asked_is_told_and_nothing_else(asking: Asking, text: str, told: str, untold: str) -> None:
    sentence = sure(asking, text).sentence
    assert told in sentence
    assert untold not in sentence


def test_who_paid_for_what_and_how_much_is_given(asking: Asking) -> None:
    given = sure(asking, "Who lent the money for the Lach Huyen port infrastructure?").given
    assert any(one.endswith("org/jica") for one in given)
    assert any(one.endswith("project/lach-huyen-port-infrastructure") for one in given)
    assert "110000000000" in given


def test_the_lines_of_services_are_given(asking: Asking) -> None:
    assert any(
        one.endswith("enterprise/wan-hai-lines") for one in sure(asking, "Which shipping lines sail to India?").given
    )
