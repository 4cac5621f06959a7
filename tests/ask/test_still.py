"""Whether something is so now, since when it is, and what was so before: what is over is not told as what is."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
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
    ("text", "since"),
    [
        ("Is there a flight from Hai Phong to Seoul?", "12 December 2016"),
        ("Seoul flights when?", "12 December 2016"),
        ("Flights to Seoul still operating?", "operating"),
        ("Có đường bay Hải Phòng - Seoul không?", "đang hoạt động"),
    ],
)
def test_a_link_is_found_by_the_city_that_its_account_names(asking: Asking, text: str, since: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity != "none"
    assert "Vietjet" in reply.sentence
    assert "Seoul" in reply.sentence
    assert since in reply.sentence


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("thoả thuận nào sắp hết hạn", "Brest"),
        ("Thỏa thuận nào sắp hết hiệu lực?", "Viêng Chăn"),
        ("Which agreements will expire soon?", "Vientiane"),
        ("Are any agreements about to expire?", "Kagoshima"),
    ],
)
def test_what_is_to_end_ends_from_now_on(asking: Asking, text: str, other: str) -> None:
    reply = sure(asking, text)
    assert "Suwon" in reply.sentence
    assert other not in reply.sentence


@pytest.mark.parametrize(
    ("text", "polarity", "told"),
    [
        ("Is the 2009 friendship agreement with Kitakyushu still in force?", "no", "until 17 April 2014"),
        ("Is the agreement of 1997 with Incheon still in force?", "yes", "25 July 1997"),
        ("Thỏa thuận năm 2007 với Brest còn hiệu lực không?", "no", "tạm lắng"),
        ("thỏa thuận ký năm 2009 với Kitakyushu giờ còn hiệu lực ko", "no", "17/4/2014"),
    ],
)
def test_an_agreement_is_known_by_the_year_beside_it(asking: Asking, text: str, polarity: str, told: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert told in reply.sentence


def test_a_year_that_stands_elsewhere_is_that_of_the_force(asking: Asking) -> None:
    assert ask(asking, "Was the agreement with Kitakyushu in force in 2012?").kind == "unsure"


@pytest.mark.parametrize(
    "text", ["Is the memorandum with Kobe still valid?", "Bản ghi nhớ với Kobe còn hiệu lực không?"]
)
def test_what_is_only_known_to_be_signed_is_not_said_to_be_over(asking: Asking, text: str) -> None:
    assert sure(asking, text).polarity == "not stated"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brest – Hai Phong: still alive?", "dormant"),
        ("Brest – Hải Phòng: còn hiệu lực không?", "tạm lắng"),
        ("Nam Ninh: còn hiệu lực không?", "đang có hiệu lực"),
        ("Thiên Tân với Hải Phòng còn không?", "đang có hiệu lực"),
    ],
)
def test_of_a_name_alone_it_is_asked_if_the_tie_still_is(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
