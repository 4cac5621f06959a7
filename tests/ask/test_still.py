"""Whether something is so now, since when it is, and what was so before: what is over is not told as what is."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure

SINCE = (
    ("Cát Bà là di sản thế giới từ năm 2020 đúng không?", "no", "16/9/2023"),
    ("Cát Bà là di sản thế giới từ năm 2023 đúng không?", "yes", "16/9/2023"),
    ("Hai Phong has been twinned with Kitakyushu since 2010, right?", "no", "18 April 2014"),
    ("Has Hai Phong been twinned with Kitakyushu since 2014?", "yes", "18 April 2014"),
    ("Has Hai Phong signed any agreement with Kitakyushu since 2010?", "yes", "18 April 2014"),
)


@pytest.mark.parametrize(("text", "polarity", "since"), SINCE)
def test_since_a_year_is_since_then(asking: Asking, text: str, polarity: str, since: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert since in reply.sentence


OVER = (
    ("Is there a flight to China now?", "not stated", "September 2019"),
    ("Is there a flight to Kunming now?", "no", "ended"),
    ("Hiện nay có chuyến bay đi Côn Minh không?", "no", "đã kết thúc"),
    ("Are there flights to Korea now?", "yes", "operating"),
    ("Is CITYNET still in Yokohama?", "no", "March 2013"),
    ("Is the seat of CityNet still in Yokohama?", "no", "March 2013"),
    ("Is CITYNET in Seoul?", "yes", "has its seat in Seoul"),
    ("Is Yokohama in CITYNET?", "yes", "is a member"),
    ("Is Hai Phong in CITYNET?", "yes", "is a member"),
)


@pytest.mark.parametrize(("text", "polarity", "told"), OVER)
def test_what_is_over_is_not_so_now(asking: Asking, text: str, polarity: str, told: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert told in reply.sentence


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        ("Where is CITYNET's head office?", "Seoul (26 March 2013)", "Yokohama (1992 until March 2013)"),
        ("Trụ sở CITYNET ở đâu?", "Seoul (26/3/2013)", "Yokohama (1992 đến 3/2013)"),
        ("Who is director of foreign affairs?", "Trần Thị Quỳnh Trang (6 January 2026)", "Nguyễn Anh Tuân"),
        ("Giám đốc Sở Ngoại vụ là ai?", "Trần Thị Quỳnh Trang (6/1/2026)", "Nguyễn Anh Tuân"),
    ],
)
def test_the_present_one_is_told_first(asking: Asking, text: str, first: str, then: str) -> None:
    sentence = sure(asking, text).sentence
    assert first in sentence.partition(then)[0]
    assert then in sentence


@pytest.mark.parametrize(
    ("text", "told", "since"),
    [
        (
            "Is there a flight from Hai Phong to Seoul?",
            "Vietjet links Hải Phòng with Seoul Incheon",
            "12 December 2016",
        ),
        ("Seoul flights when?", "Vietjet links Hải Phòng with Seoul Incheon", "12 December 2016"),
        ("Flights to Seoul still operating?", "Vietjet links Hải Phòng with Seoul Incheon", "operating"),
        ("Có đường bay Hải Phòng - Seoul không?", "nối Hải Phòng với Incheon (Seoul)", "đang hoạt động"),
    ],
)
def test_a_link_is_found_by_the_city_that_its_account_names(asking: Asking, text: str, told: str, since: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity != "none"
    assert told in reply.sentence
    assert since in reply.sentence
