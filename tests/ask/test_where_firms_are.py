"""In which parks a company, or the companies of a country, invest: "where" asks for places, not for the country."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("SK đầu tư vào đâu?", "DEEP C Hải Phòng I"),
        ("Where does Pegatron invest?", "Nam Đình Vũ Industrial Park"),
        ("LG đầu tư vào những khu công nghiệp nào?", "Khu công nghiệp Tràng Duệ"),
        ("Doanh nghiệp Nhật tập trung ở khu công nghiệp nào?", "Khu công nghiệp Nomura - Hải Phòng"),
        ("Nhà máy Trung Quốc đặt ở đâu?", "Khu công nghiệp An Dương"),
        ("Where are the Korean companies located?", "Tràng Duệ Industrial Park"),
        ("Which industrial parks host Chinese companies?", "An Dương Industrial Park"),
        ("When did AEON open in Hải Phòng?", "2020"),
    ],
)
def test_the_parks_are_told(replies: Replies, question: str, told: str) -> None:
    found = replies(question)
    assert found.kind == "answer"
    assert told in found.sentence
