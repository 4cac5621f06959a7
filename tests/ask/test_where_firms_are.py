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


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("where does AEON invest", "AEON Mall Hải Phòng Lê Chân"),
        ("CMA CGM đầu tư ở đâu?", "Cảng Lạch Huyện"),
        ("Sun Group đầu tư vào đâu", "Cáp treo Cát Hải"),
    ],
)
def test_what_lies_in_no_park_is_told_as_such(replies: Replies, question: str, told: str) -> None:
    found = replies(question)
    assert found.kind == "answer"
    assert told in found.sentence
    assert "khu công nghiệp nào" in found.sentence or "no industrial zone" in found.sentence


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does Chevron or ExxonMobil have any operation in Hai Phong?", "Yes: Chevron"),
        ("Chevron có hoạt động gì ở Hải Phòng không?", "Có: Chevron"),
        ("Does Pegatron operate in Hai Phong?", "Yes:"),
        ("Does Maersk operate in Hai Phong?", "Los Angeles"),
    ],
)
def test_who_operates_here_is_told_by_what_he_has_here(replies: Replies, question: str, told: str) -> None:
    assert told in replies(question).sentence
