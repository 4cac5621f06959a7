"""The life and the measures of one thing: since when it is there, how many plants it has, how much went into it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

BEGUN = (
    ("AEON Mall hải phòng khai trương năm nào", "2020"),
    ("aeon mall mở cửa năm nào", "2020"),
    ("since when is AEON Mall open", "2020"),
    ("AEON mall opening date", "2020"),
    ("khi nào AEON Mall đi vào hoạt động", "2020"),
    ("is there an AEON mall and since when", "2020"),
    ("có AEON Mall ở Hải Phòng không, từ bao giờ", "2020"),
    ("When was Trang Due industrial park set up?", "2007"),
    ("khu công nghiệp Tràng Duệ có từ năm nào", "2007"),
    ("Tràng Duệ thành lập khi nào", "2007"),
    ("when was VSIP founded", "13 January 2010"),
)


@pytest.mark.parametrize(("text", "date"), BEGUN)
def test_where_no_event_dates_a_beginning_accounts_tell_it_with_that_limit(
    asking: Asking, text: str, date: str
) -> None:
    reply = sure(asking, text)
    assert date in reply.sentence
    assert reply.sentence.startswith(("No record of its own", "Không có bản ghi riêng"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("KCN Nam Cầu Kiền thành lập năm nào", "2008"),
        ("nhà máy Bridgestone khánh thành khi nào", "24-10-2014"),
        ("When was the Nomura zone founded?", "December 1994"),
        ("When did works on AEON Mall begin?", "13 May 2018"),
    ],
)
def test_a_beginning_that_an_event_dates_is_told_by_that(asking: Asking, text: str, date: str) -> None:
    reply = sure(asking, text)
    assert date in reply.sentence
    assert not reply.sentence.startswith(("No record of its own", "Không có bản ghi riêng"))


TWO = (
    ("when was Kyocera licensed and what does it make", ("2011", "printers and copiers")),
    (
        "When was the Bridgestone plant licensed and how many tyres a day does it turn out?",
        ("February 2012", "49,000 tyres a day"),
    ),
    ("Regina Miracle là công ty nước nào, sản xuất gì ở Hải Phòng?", ("Hồng Công", "đồ lót")),
    ("tesa là công ty nước nào, làm sản phẩm gì?", ("Đức", "băng")),
    ("LG Innotek được cấp phép khi nào và sản xuất gì?", ("9-2016", "camera")),
    ("Which country is USI from and what does it make in Hai Phong?", ("China", "circuit boards")),
)


@pytest.mark.parametrize(("text", "told"), TWO)
def test_both_of_two_attributes_are_told(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    reply = sure(asking, text)
    assert not reply.unread
    assert all(one in reply.sentence for one in told)
