"""A class, a restriction, a relation and a frame each mean what they mean wherever they stand beside others."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import ID
from tests.ask.sure import sure


@pytest.mark.parametrize(
    "text",
    [
        "Cho xin danh sách các địa phương Trung Quốc có quan hệ hợp tác với Hải Phòng",
        "Các địa phương của Trung Quốc có quan hệ hợp tác với Hải Phòng là những địa phương nào?",
        "Which Chinese localities cooperate with the city?",
    ],
)
def test_localities_cooperate_by_what_they_have_agreed(asking: Asking, text: str) -> None:
    given = sure(asking, text).given
    assert {f"{ID}place/tianjin", f"{ID}place/yunnan", f"{ID}place/nanning"} <= {*given}
    assert f"{ID}place/kunming" not in given


@pytest.mark.parametrize(
    "text",
    [
        "Names of Japanese donors that fund projects in the city",
        "Which donors from Japan fund projects in Hai Phong?",
        "Cho hỏi những tổ chức nào của Nhật Bản tài trợ dự án ở Hải Phòng?",
    ],
)
def test_a_country_beside_those_who_give_tells_where_they_are_from(asking: Asking, text: str) -> None:
    assert {one for one in sure(asking, text).given if one.startswith(ID)} == {f"{ID}org/jbic", f"{ID}org/jica"}


def test_how_many_give_is_no_question_for_how_much(asking: Asking) -> None:
    reply = sure(asking, "How many organisations from Europe gave loans to Hai Phong?")
    assert "1" in reply.given
    assert "World Bank" not in reply.sentence  # it lent beside Finland


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("cho xin danh sach cac tinh thanh o nhat ket nghia voi hai phong sau nam 2010", "place/kitakyushu"),
        ("cho biet cac doanh nghiep my dau tu vao hai phong", "enterprise/general-electric"),
        ("list the partners in the us that are twinned with haiphong", "place/seattle"),
    ],
)
def test_a_short_name_of_a_country_is_read_as_it_is_typed(asking: Asking, text: str, named: str) -> None:
    given = sure(asking, text).given
    assert ID + named in given
    assert f"{ID}place/tianjin" not in given


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Số tỉnh thành ở Nhật Bản có quan hệ kết nghĩa với Hải Phòng là bao nhiêu?", "1"),
        ("Số công ty của Đài Loan đầu tư vào Hải Phòng sau năm 2010 là bao nhiêu?", "1"),
        ("Có mấy nước ở châu Á đầu tư vào Hải Phòng?", "4"),
    ],
)
def test_a_number_is_counted_however_it_is_asked_for(asking: Asking, text: str, count: str) -> None:
    assert count in sure(asking, text).given


def test_countries_of_a_region_are_others_than_this_one(asking: Asking) -> None:
    given = sure(asking, "Which Asian countries have investors in Hai Phong?").given
    assert f"{ID}place/japan" in given
    assert f"{ID}place/viet-nam" not in given


@pytest.mark.parametrize(
    "text",
    [
        "Có nhà máy nào của Trung Quốc nằm trong Khu công nghiệp An Dương không?",
        "Is there any Chinese project located in An Dương Industrial Park?",
    ],
)
def test_a_kind_that_is_asked_for_is_not_the_zone_that_is_named(asking: Asking, text: str) -> None:
    assert sure(asking, text).polarity == "yes"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Những địa phương nào của Nhật Bản kết nghĩa với Hải Phòng trước năm 2010?", "Kitakyushu"),
        ("Which companies from France invested in Hai Phong in 2018?", "CMA CGM"),
        ("Which French projects are in VSIP?", "Kyocera"),
    ],
)
def test_of_a_list_that_is_empty_it_is_told_without_which_condition_it_is_not(
    asking: Asking, text: str, other: str
) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert other in reply.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Are there any Korean cities that became twinned with Hai Phong after 2020?",
        "Có địa phương nào của Hàn Quốc kết nghĩa với Hải Phòng sau năm 2020 không?",
    ],
)
def test_what_began_at_another_time_is_not_told_as_if_it_were_of_the_time_asked(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity in ("no", "none")
    assert "Incheon" in reply.sentence.rpartition(". ")[2]
    assert "Tianjin" not in reply.sentence


@pytest.mark.parametrize(
    "text",
    [
        "List the localities that signed a memorandum with Hai Phong in 2013",
        "Tell me the localities with an MoU of 2013",
    ],
)
def test_what_is_to_be_listed_is_not_the_city_that_is_named(asking: Asking, text: str) -> None:
    assert f"{ID}place/kobe" in sure(asking, text).given


def test_a_number_published_of_all_is_not_told_of_one_country(asking: Asking) -> None:
    assert "54" not in ask(asking, "Bao nhiêu thỏa thuận Hải Phòng đã ký với Đức?").sentence


def test_a_city_of_another_country_is_not_this_city(asking: Asking) -> None:
    reply = ask(asking, "Thành phố đã ký biên bản ghi nhớ với thành phố Hàn Quốc nào không?")
    assert reply.polarity == "none"


@pytest.mark.parametrize(
    ("text", "there", "elsewhere"),
    [
        ("What nations in Europe came to Hai Phong between 2005 and 2015?", "france", "italy"),
        ("Which countries have the city's leaders visited?", "italy", "egypt"),
        ("Lãnh đạo thành phố đã đi thăm những nước nào?", "italy", "egypt"),
        ("Những nước nào sang thăm thành phố năm 2024?", "egypt", "south-korea"),
    ],
)
def test_who_visits_whom_is_told_by_the_places_of_the_words(
    asking: Asking, text: str, there: str, elsewhere: str
) -> None:
    given = sure(asking, text).given
    assert f"{ID}place/{there}" in given
    assert f"{ID}place/{elsewhere}" not in given


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Which sister cities are in CityNet?", {"incheon"}),
        ("sister cities in CityNet", {"incheon"}),
        ("Which of our partners are in CityNet?", {"incheon", "hanoi"}),
        ("Thành phố kết nghĩa nào nằm trong CityNet?", {"incheon"}),
        ("Which partners of ours are also twinned with Tianjin?", {"incheon"}),
        ("Which of our sister cities are twinned with Incheon too?", {"kitakyushu", "tianjin"}),
        ("Which cities are twinned with both Hai Phong and Tianjin?", {"incheon"}),
        ("thành phố kết nghĩa nào của mình cũng kết nghĩa với Thiên Tân", {"incheon"}),
        ("Which Chinese partners are also partners of Incheon?", {"tianjin", "yunnan"}),
    ],
)
def test_of_two_ties_that_are_asked_for_neither_is_dropped(asking: Asking, text: str, partners: set[str]) -> None:
    found = sure(asking, text)
    assert {one for one in found.given if "/place/" in one} == {f"{ID}place/{one}" for one in partners}


def test_said_back_both_ties_stand_in_the_question(asking: Asking) -> None:
    found = sure(asking, "Which partners of ours are also twinned with Tianjin?")
    assert sure(asking, found.question).meanings == found.meanings


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Who serves Incheon?", "Vietjet"),
        ("Who flies to Bangkok?", "Thai AirAsia"),
        ("Ai khai thác đường bay Incheon?", "Vietjet"),
        ("Ai phục vụ tuyến Incheon?", "Vietjet"),
    ],
)
def test_who_serves_a_place_may_be_an_airline(asking: Asking, text: str, line: str) -> None:
    assert line in sure(asking, text).sentence


def test_lines_of_ships_are_no_airlines(asking: Asking) -> None:
    assert ask(asking, "Which shipping lines serve Incheon?").polarity == "none"
