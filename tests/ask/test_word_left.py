"""What is left beside what is understood: that something is new, how much the projects are; partners of a firm."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask

TOLD = (
    ("new southern coastal economic zone", "Nam Đồ Sơn"),
    ("khu kinh tế ven biển phía Nam mới", "Nam Đồ Sơn"),
    ("SK Hai Phong project biodegradable plastics how much", "500,000,000"),
    ("dự án tesa băng keo bao nhiêu vốn", "55.000.000"),
    ("dự án lốp xe bao nhiêu tiền", "1.220.000.000"),
    ("number of projects in Trang Due industrial park", "LG Innotek"),
    ("số dự án ở KCN Nam Đình Vũ", "GE Vernova"),
    ("does Hateco have foreign partners", "APM Terminals"),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_left_does_not_hide_what_is_asked(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence


@pytest.mark.parametrize("text", ["does VinFast have foreign partners", "VinFast có đối tác nước ngoài nào không"])
def test_the_partners_of_a_firm_are_not_those_of_the_city(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert "SKC" not in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Công ty nào sản xuất thép ở Hải Phòng", "JFE Shoji"),
        ("Công ty nào sản xuất máy in ở Hải Phòng", "Kyocera"),
        ("doanh nghiệp nào làm ra kính", "Flat"),
        ("Which company makes transformers in Hai Phong", "GE Vernova"),
        ("Which companies have been in DEEP C the longest?", "1999"),
        ("Tell me the nationality of the investors in An Duong industrial park", "China"),
    ],
)
def test_makers_of_a_product_and_who_is_where(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence
