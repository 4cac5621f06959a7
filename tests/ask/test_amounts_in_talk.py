"""Amounts asked in turns of talk: of a group, of a loan for works, of people abroad, of the newest year, in a rank."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how much has LG as a group put into the city", ("10,590,000,000",)),
        ("World Bank cho Hải Phòng vay bao nhiêu để làm giao thông đô thị", ("175.000.000 đô la Mỹ",)),
        ("JICA cho Hải Phòng vay bao nhiêu để xây cảng Lạch Huyện", ("110.000.000.000 yên",)),
        ("kiều bào gốc Hải Phòng có bao nhiêu người", ("47.093",)),
        ("Container throughput of Hai Phong port in TEU, latest year?", ("2024", "7,100,000 TEU")),
        ("Lượng container qua cảng Hải Phòng tính bằng TEU, năm gần nhất?", ("2024", "7.100.000 TEU")),
        ("List the largest foreign investors in Hai Phong", ("10,590,000,000", "Bridgestone", "Pegatron")),
        ("Kể tên các nhà đầu tư nước ngoài lớn nhất ở Hải Phòng", ("10.590.000.000", "Bridgestone", "Pegatron")),
    ],
)
def test_amounts_are_told_as_they_are_asked(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told)
