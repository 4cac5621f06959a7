"""What is wished for as a noun behind a name: one wish or several, all of them answered."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("HICT, ngày mở?", "13-5-2018"),
        ("HICT mở khi nào?", "13-5-2018"),
        ("HHIT terminal: opening day?", "5 April 2025"),
        ("Tàu Tromp: ngày thăm?", "24 đến 27-5-2024"),
        ("KCN Nomura – ngày thành lập?", "12/1994"),
        ("Nomura industrial park – opening date?", "December 1994"),
        ("Thỏa thuận với Brest: năm ký?", "2007"),
        ("Kobe – year of its memorandum with the city?", "2013"),
        ("Shenzhen: năm ký bản ghi nhớ?", "10/2008"),
        ("WCCD: membership year?", "30 January 2017"),
        ("Bí thư thành ủy: tên?", "Lê Tiến Châu"),
        ("Red Flamboyant festival: first year?", "2012"),
        ("Bản ghi nhớ Suwon: ngày hết hạn?", "2026"),
        ("When was the Chennai service opened?", "28 March 2022"),
        ("LG Display, country?", "Republic of Korea"),
        ("Fuji Xerox plant: park, year", "August 2012"),
    ],
)
def test_a_day_or_a_name_is_asked_for_by_its_noun(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nam Cầu Kiền: chủ đầu tư và diện tích?", ("Shinec", "263,47")),
        ("KCN Tràng Duệ: diện tích, chủ đầu tư?", ("401 héc-ta", "Sài Gòn - Hải Phòng")),
        ("HICT: depth, area, operator?", ("16 metres", "hectares", "operates")),
        ("HICT: cổ đông và ngày khai trương?", ("ITOCHU", "13-5-2018")),
        ("GE Vernova: vốn đầu tư và số việc làm?", ("200.000.000", "450")),
        ("LG Display Hải Phòng: vốn và năm vào?", ("7.000.000.000", "từ 4/2016")),
        ("Autel Vietnam: sector, park?", ("electronics", "An Dương Industrial Park")),
        ("Vĩnh Niệm wastewater plant: capacity, funder?", ("36,000", "Japan International Cooperation Agency")),
        ("Cảng Lạch Huyện: khởi công, khánh thành?", ("4-2013", "13-5-2018")),
        ("Lach Huyen port: start of construction, opening", ("April 2013", "13 May 2018")),
        ("Tesa Hai Phong – opening date, investment", ("27 October 2023", "55,000,000")),
        ("Số KCN trước và sau sáp nhập", ("14 khu", "43 khu")),
        ("Bến 5-6 Lạch Huyện: ngày khánh thành, vốn đầu tư?", ("5-4-2025", "vốn đầu tư")),
    ],
)
def test_each_of_several_wishes_is_answered(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told), sentence


@pytest.mark.parametrize(
    "text",
    [
        "Autel: ở khu công nghiệp nào, vốn bao nhiêu?",  # the capital is hers, and not that of the park
        "Autel: in which park, and how much capital?",
    ],
)
def test_all_is_of_the_name_before_the_colon(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert "An D" in reply.sentence
    assert "175" not in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vào ngày khai trương HICT có ai dự?", "khi nào"),
        ("Trong năm thành lập, khu Nomura có ai đầu tư?", "khi nào"),
    ],
)
def test_a_day_in_the_midst_of_a_sentence_is_no_wish(asking: Asking, text: str, told: str) -> None:
    assert told not in ask(asking, text).question


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brest partnership: status today?", "dormant"),
        ("Quan hệ với Brest: tình trạng hiện nay?", "tạm lắng"),
        ("Which agreements does Hai Phong have with Brest?", "dormant"),
        ("Seattle – tie status", "is twinned with Seattle"),
    ],
)
def test_how_a_tie_stands_is_told_where_it_is_over(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
