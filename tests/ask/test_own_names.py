"""The short name of a country is no syllable of another name, no word in small letters and no language of a paper."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.facts.own_names import own_names
from haiphong_kg.base import spelled
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "name", "own"),
    [
        ("Phó chủ tịch Nguyễn Đức Thọ tiếp đoàn", "Đức", False),
        ("Nguyễn Đức Thọ tiếp đoàn", "Đức", False),
        ("Đoàn Đức thăm thành phố", "Đức", True),
        ("Sân bay Cát Bi mở cửa", "Bi", False),
        ("các giải pháp mới", "Pháp", False),
        ("nhà máy thép số 2 của Việt Pháp", "Pháp", False),
        ("hội nghị Pháp - Việt", "Pháp", True),
        ("Vốn Hàn Quốc đăng ký", "Hàn", True),
        ("Một báo hàng hải Ý cũng viết", "Ý", False),
        ("tờ báo tiếng Pháp ghi", "Pháp", False),
    ],
)
def test_a_name_of_its_own_is_told_from_a_syllable(text: str, name: str, *, own: bool) -> None:
    assert (spelled(name) in own_names([text])) is own


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Pháp hợp tác với Hải Phòng về việc gì?", "CityNet"),  # "Việt - Pháp" is no name of Viet Nam alone
        ("Pháp có quan hệ gì với Hải Phòng?", "Quý Châu"),
        ("phap dau tu gi vao hai phong", "AEON"),
        ("đức hợp tác với hải phòng về việc gì?", "Nguyễn Đức Thọ"),
        ("Pháp đầu tư gì vào Hải Phòng?", "AEON"),
        ("Pháp đầu tư gì vào Hải Phòng?", "Tân Cảng"),  # with which a French company has a project
        ("Ai thăm Hải Phòng từ Pháp?", "Kagawa"),
        ("Đức hợp tác với Hải Phòng về việc gì?", "Nguyễn Đức Thọ"),
        ("Bỉ tài trợ gì cho Hải Phòng?", "Cát Bi"),
        ("Ý đầu tư gì vào Hải Phòng?", "Tân Cảng"),  # of which an Italian paper writes
    ],
)
def test_nothing_is_told_of_a_country_that_is_of_another(asking: Asking, text: str, other: str) -> None:
    assert not any(other in one for one in ask(asking, text).remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bỉ tài trợ gì cho Hải Phòng?", "DEEP C"),
    ],
)
def test_what_is_of_the_country_is_told_beside(asking: Asking, text: str, told: str) -> None:
    assert any(told in one for one in ask(asking, text).remarks)


def test_of_what_ties_a_country_to_the_city_all_is_told(asking: Asking) -> None:
    told = sure(asking, "Pháp có quan hệ gì với Hải Phòng?").sentence
    ties = ("Corse", "Montreuil", "từ 1999", "Seine-Saint-Denis", "từ 5/5/2006", "bản ghi nhớ", "từ 6/2013")
    assert all(one in told for one in ties)
    assert "Brest có thỏa thuận với Hải Phòng (thỏa thuận đối tác), từ 2007, tạm lắng, muộn nhất là 2019" in told


@pytest.mark.parametrize(
    "text", ["Did the Japanese ambassador visit Hai Phong?", "Đại sứ Nhật đã thăm Hải Phòng chưa?"]
)
def test_an_embassy_is_no_ambassador(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert "2017" in said
    assert not any(one in said for one in ("embassy", "sứ quán"))


def test_in_small_letters_a_syllable_is_no_country(asking: Asking) -> None:
    assert "Kagawa" in ask(asking, "Đại sứ quán Việt Nam đã gợi ý gì với Kagawa?").sentence  # no "Ý"
