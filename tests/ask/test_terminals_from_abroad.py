"""Terminals with owners from abroad, also through companies between; ports that are partners of the port."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure

TOLD = (
    ("Which terminals have foreign shareholders?", ("ITOCHU (Japan)", "Mediterranean Shipping Company", "CMA CGM")),
    ("Cảng nào ở Hải Phòng có vốn nước ngoài?", ("(HICT)", "(HTIT)", "dự kiến")),
    ("bến cảng nào có vốn Nhật?", ("ITOCHU", "Không ghi nhận phần vốn hay khoản đầu tư như vậy ở Cảng container")),
    ("Japanese companies in Hai Phong ports", ("Mitsui O.S.K. Lines",)),
    ("which Korean companies own terminals in Hai Phong?", ("No share or investment", "ITOCHU (Japan)")),
    ("MSC đầu tư gì ở cảng Lạch Huyện?", ("(HTIT)", "Terminal Investment Limited")),
    ("Which port is twinned with Hai Phong port?", ("Hakata Port", "New York and New Jersey")),
    ("các cảng kết nghĩa", ("Hakata",)),
)


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_what_is_behind_terminals_is_told(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in said), sentence
