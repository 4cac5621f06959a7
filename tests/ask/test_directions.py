"""Who is tied to whom, who visits whom, what of a founding or of works is asked for: told as asked, or left open."""

from __future__ import annotations

import re

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shenzhen and Seattle agreement?", "Seattle has an agreement with Shenzhen, from 25 June 2015"),
        ("Kobe and Seattle twinned since?", "from October 1957"),
        ("Incheon và Vân Nam có quan hệ gì?", "Incheon có thỏa thuận với Vân Nam"),
        ("Shiga và Quảng Ninh ký năm nào?", "20/10/2017–30/10/2019"),
        ("Kobe và Thiên Tân hữu nghị từ năm nào?", "từ 24/6/1973"),
    ],
)
def test_of_two_that_and_joins_their_own_tie_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["agreements with Shenzhen and Seattle", "What agreements does Hai Phong have with Shenzhen and Seattle?"]
)
def test_with_both_is_said_of_the_city(asking: Asking, text: str) -> None:
    assert "Hải Phòng is twinned with Seattle" in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Latest visit to Japan?", "Chiba"),
        ("Latest visit to China?", "from 4 to 10 August 2024"),
        ("Which visits did Hai Phong leaders make to Japan?", "Tokyo"),
    ],
)
def test_a_visit_to_a_country_is_one_abroad(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_the_foreign_leaders_who_came_are_not_those_who_received_them(asking: Asking) -> None:
    told = sure(asking, "Which foreign leaders visited Hai Phong?").sentence
    assert told.startswith("King Philippe and Queen Mathilde")
    assert "Bounthong Chitmany" in told
    assert "Michel Morvan" not in told  # of whom no source says which post he had
    assert "recorded: Hoàng Minh Cường" not in told


@pytest.mark.parametrize(
    ("text", "place"), [("Where was CITYNET founded?", "Nagoya"), ("WCCD thành lập ở đâu?", "Toronto")]
)
def test_where_something_was_founded_is_a_place(asking: Asking, text: str, place: str) -> None:
    assert place in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Who founded CITYNET?",  # only its place and its year are recorded
        "Sân bay Cát Bi thành sân bay quốc tế khi nào?",  # a flight abroad is
    ],
)
def test_what_is_near_is_not_told_for_what_is_asked(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


def test_of_one_who_invests_how_much_no_jobs_are_told(asking: Asking) -> None:
    assert sure(asking, "GE Vernova invests how much?").sentence.startswith("Announced investment")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("How many enterprises are in VSIP?", r"60 enterprises\. \d+ recorded:"),
        ("An Dương có bao nhiêu doanh nghiệp?", r"21 doanh nghiệp\. Có \d+ được ghi nhận:"),
        ("How many Japanese firms are in DEEP C?", r"June 2023: 18 enterprises\. \d+ recorded:"),
        ("Taiwan projects in Hai Phong how many?", r"60 projects \(Taiwan\)\. \d+ recorded:"),
        ("How many agreements has Hai Phong signed?", r"25 March 2025: 54\. \d+ recorded:"),
    ],
)
def test_what_sources_count_is_told_before_what_is_recorded(asking: Asking, text: str, figure: str) -> None:
    assert re.search(figure, sure(asking, text).sentence)


def test_a_service_that_stops_at_a_port_has_not_ended(asking: Asking) -> None:
    assert "TPX" in sure(asking, "Which services stop at Ningbo?").sentence


def test_of_owners_it_is_told_when_they_are_known_to_have_been(asking: Asking) -> None:
    told = sure(asking, "Who owns Nomura industrial zone?").sentence
    company = "holds a share of Nomura – Hai Phong Industrial Zone Development Corporation"
    assert f"Nomura {company}, known as of 2012" in told
    assert f"Hải Phòng {company}, known as of 2012" in told
    assert f"Nomura Asia Investment (Viet Nam) {company}" in told


@pytest.mark.parametrize("text", ["When was Cat Ba recognised by UNESCO?", "Cát Bà được UNESCO công nhận năm nào?"])
def test_all_that_a_place_is_recognised_under_is_told(asking: Asking, text: str) -> None:
    assert {"2004-10-29", "2023-09-16"} <= set(sure(asking, text).given)


def test_of_whether_one_has_a_share_what_anyone_has_is_not_told(asking: Asking) -> None:
    assert "Bridgestone" not in ask(asking, "VIMC còn cổ phần ở HICT không?").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which airlines fly abroad from Cat Bi airport?", "Vietjet"),
        ("Which airlines fly internationally from Cat Bi?", "Thai AirAsia"),
        ("Which airlines fly overseas from Hai Phong?", "Vietjet"),
        ("Which airlines fly to Bangkok from Cat Bi airport?", "Thai AirAsia"),
        ("Which airlines fly to Seoul from Cat Bi?", "Vietjet"),
        ("Hãng nào bay từ Hải Phòng đi Seoul?", "Vietjet"),
        ("Các hãng bay đi nước ngoài từ Hải Phòng?", "Vietjet"),
        ("What delegations went overseas in 2025?", "Antwerp"),
        ("Which overseas visits did city leaders make?", "Kagawa"),
        ("Which delegations from overseas visited Hai Phong in 2025?", "Suwon"),
    ],
)
def test_abroad_says_no_more_of_flights_and_visits_than_that_their_far_side_is_foreign(
    asking: Asking, text: str, told: str
) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Which foreign airlines fly from Cat Bi?", "Hãng hàng không nước ngoài nào bay từ Cát Bi?"]
)
def test_a_foreign_airline_is_one_of_another_country(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "Thai AirAsia" in found.sentence
    assert "và Vietjet" not in found.sentence.replace("and", "và")


@pytest.mark.parametrize(
    "text",
    [
        "Where was the Kitakyushu twinning signed?",
        "Where was the Kobe memorandum signed?",
        "Ký kết nghĩa với Kitakyushu ở đâu?",
    ],
)
def test_where_an_agreement_was_signed_is_not_told_by_those_of_others(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize("text", ["Is LG Display in Hải Phòng?", "Is Bridgestone in Hải Phòng?"])
def test_who_is_in_a_place_is_in_no_group_by_that(asking: Asking, text: str) -> None:
    assert "group" not in ask(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Trước khi sáp nhập thì Hải Dương kết nghĩa với đâu?", "Hải Dương kết nghĩa với đâu?"]
)
def test_with_where_asks_for_a_partner(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "Suwon" in " ".join((found.sentence, *found.remarks))


@pytest.mark.parametrize(
    "text", ["Hãng Vietjet bay Hải Phòng Seoul từ bao giờ", "Vietjet bay Hải Phòng - Seoul từ năm nào"]
)
def test_flying_from_the_city_is_no_airport_of_that_name(asking: Asking, text: str) -> None:
    assert "12/12/2016" in sure(asking, text).sentence
