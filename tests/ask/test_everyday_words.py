"""The same fact asked in the words of everyday talk, of the press and of business, in both languages."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import ID
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("what day did Incheon and Haiphong tie the knot", "25 July 1997"),
        ("when was the pact with Tianjin sealed", "8 January 1999"),
        ("Thiên Tân nhận làm anh em với Hải Phòng hôm nào", "8/1/1999"),
        ("Nam Ninh thân với Hải Phòng từ năm mấy", "2006"),
        ("when did TPO come into being", "31 August 2002"),
        ("DEEP C Hai Phong I started life in", "1997"),
        ("when was Hai Duong folded into Hai Phong", "1 July 2025"),
        ("Hải Dương về một nhà với Hải Phòng hôm nào", "1/7/2025"),
        ("HHIT ribbon-cutting", "5 April 2025"),
        ("Lan Hạ lọt danh sách vịnh đẹp nhất thế giới khi nào", "6/6/2020"),
        ("When was the launch ceremony of the new Hai Phong?", "30 June 2025"),
        ("the merged city's launch", "30 June 2025"),
        ("When did the new city of Hai Phong launch?", "30 June 2025"),
        ("Lễ ra mắt thành phố Hải Phòng mới diễn ra khi nào?", "30-6-2025"),
        ("When was the new city of Hai Phong formed?", "1 July 2025"),
        ("When did the merged city come into being?", "1 July 2025"),
        ("When was the launch of the new Hai Phong Free Trade Zone?", "13 October 2025"),
    ],
)
def test_when_it_was_is_told_whatever_the_verb(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("who's the boss of the People's Committee now", "le-ngoc-chau"),
        ("sếp ủy ban thành phố hiện giờ là ai", "le-ngoc-chau"),
        ("name of the current party boss", "le-tien-chau"),
        ("ai đang cầm trịch Sở Ngoại vụ", "tran-thi-quynh-trang"),
        ("chủ tịch thành phố trước Lê Ngọc Châu là ai", "nguyen-van-tung"),
        ("chủ tịch thành phố trước ông Lê Ngọc Châu là ai", "nguyen-van-tung"),
        ("who chaired the People's Committee just before Le Ngoc Chau", "nguyen-van-tung"),
    ],
)
def test_whom_people_call_the_boss_holds_the_post(asking: Asking, text: str, holder: str) -> None:
    assert sure(asking, text).given[0] == f"{ID}person/{holder}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how many hectares does VSIP sprawl over", "1,566"),
        ("Tràng Duệ 3 bao nhiêu héc", "652,73"),
        ("HICT yard area", "45 hectares"),
        ("jobs promised by Bridgestone", "3,800"),
        ("Kyocera hứa tạo bao nhiêu việc làm", "5.000"),
        ("Bridgestone mỗi ngày ra lò bao nhiêu lốp", "49.000"),
        ("Autel capital bump 2024", "58,000,000"),
        ("LG Display top-up of August 2021", "1,400,000,000"),
        ("budget take in 2025", "196,911,318,000,000"),
        ("number of isles in the Cat Ba archipelago", "367"),
        ("how many flew through Cat Bi in 2018", "2,300,000"),
        ("GRDP 2024 lên bao nhiêu %", "11"),
        ("max vessel size for HICT", "14,000 TEU"),
        ("HICT nhận tàu cỡ nào", "14.000 TEU"),
        ("HHIT nhận tàu tối đa bao nhiêu TEU", "18.000 TEU"),
        ("what is the ship limit at HHIT", "18,000 TEU"),
        ("HICT build cost, USD", "321,000,000"),
        ("GE Vernova transformer plant – ticket size", "200,000,000"),
    ],
)
def test_how_much_it_was_is_told_whatever_the_noun(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "When did the mayor of Busan tie the knot with his wife?",
        "which estate is the nicest",
        "xyzzy Brest tie still going",
        "who heads up the fizzbin",
        "Nam Ninh không thân với ai",
        "why was the pact with Tianjin sealed",
    ],
)
def test_such_words_explain_nothing_else(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
