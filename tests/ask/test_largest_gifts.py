"""The largest, the latest and the sum of loans and grants: by currency, in their own form, and never a proposal."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure

TOLD = (
    ("Who are the biggest donors to Hai Phong?", "No source here ranks", "2023"),
    ("nuoc nao vien tro nhieu nhat cho Hai Phong", "Không nguồn nào", "đề xuất"),
    ("Which was the largest loan?", "110,000,000,000 Japanese yen", "An Dương"),
    ("largest grant", "An Dương", "(loan)"),
    ("largest loan from the World Bank", "Urban Transport", "Japan"),
    ("Khoản vay ODA lớn nhất của Hải Phòng là khoản nào?", "110.000.000.000 yên Nhật", "An Dương"),
    ("khoản vay mới nhất", "1/4/2016", "khí hậu"),
    ("Latest ODA loan signed", "1 April 2016", "climate"),
    ("total value of the ODA projects", "No total is recorded", "28 recorded"),
    ("do Phần Lan tài trợ vốn bao nhiêu", "24.000.000 euro", "Có: "),
    ("In how many stages was the Lach Huyen loan given?", "recorded apart: 3", "World Bank"),
    ("Khoản vay JICA cho Lạch Huyện có mấy giai đoạn, mỗi giai đoạn bao nhiêu?", "ghi nhận riêng: 3", "chưa đọc"),
)


@pytest.mark.parametrize(("text", "told", "untold"), TOLD)
def test_of_loans_and_grants_as_a_whole(asking: Asking, text: str, told: str, untold: str) -> None:
    sentence = sure(asking, text).sentence
    assert told in sentence
    assert untold not in sentence
