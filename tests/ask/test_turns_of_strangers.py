"""Turns of talk that strangers used, each read as the plain question it is."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Did Wan Hai buy a stake in HICT?", "Does Wan Hai have a stake in HICT?"),
        ("I'm a journalist and need the FDI total for 2024.", "the FDI total for 2024"),
        ("We're writing a report on ports and would like to know who operates HHIT.", "who operates HHIT"),
        ("Thỏa thuận ký năm 2025 gồm những thỏa thuận nào?", "Những thỏa thuận nào ký năm 2025?"),
        ("Hải Phòng có cơ quan lãnh sự nào đặt tại thành phố?", "Hải Phòng có cơ quan lãnh sự nào?"),
        ("Lào: địa phương nào kết nghĩa với ta?", "Địa phương nào của Lào kết nghĩa với Hải Phòng?"),
        ("Nhà đầu tư Hàn Quốc lớn nhất là ai?", "Nhà đầu tư Hàn Quốc nào lớn nhất?"),
        ("Nhà đầu tư lớn nhất của Hàn Quốc là ai?", "Nhà đầu tư nào của Hàn Quốc lớn nhất?"),
        ("Dự án FDI lớn nhất, vốn bao nhiêu?", "Dự án FDI nào lớn nhất?"),
        ("Is Bridgestone a foreign company?", "Is Bridgestone foreign-owned?"),
        ("Companies of which countries are in Trang Due?", "Which countries have investors in Trang Due?"),
        ("Trong KCN VSIP có doanh nghiệp của những nước nào?", "Những nước nào có nhà đầu tư ở VSIP?"),
        ("How long is the twinning with Incheon?", "Since when is Hai Phong twinned with Incheon?"),
        ("LG đã ở Hải Phòng bao lâu?", "LG đầu tư vào Hải Phòng từ khi nào?"),
        ("Which embassies have visited in 2025?", "Which ambassadors visited in 2025?"),
        ("Which ports are partners of Hai Phong port?", "Which foreign ports have agreements with Hai Phong port?"),
    ],
)
def test_a_turn_is_read_as_the_plain_question(replies: Replies, said: str, plain: str) -> None:
    found, wanted = replies(said), replies(plain)
    assert found.kind in ("answer", "none")
    assert (found.kind, found.sentence) == (wanted.kind, wanted.sentence)
