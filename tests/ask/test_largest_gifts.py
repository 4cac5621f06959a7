"""The largest, the latest and the sum of loans and grants: by currency, in their own form, and never a proposal."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

TOLD = (
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who are the biggest donors to Hai Phong?", "No source here ranks"),
        ("Which donor gave the most?", "not converted"),
        ("nuoc nao vien tro nhieu nhat cho Hai Phong", "Không nguồn nào"),
    ],
)
def test_who_gave_most_is_not_told_but_what_is_recorded(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "not stated")
    assert told in reply.sentence
    assert "110" in reply.sentence
