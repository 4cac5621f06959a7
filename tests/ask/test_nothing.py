"""Where a reading finds nothing: what may be said for sure, and what is offered in place of a "none" that is not."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking

# What strangers asked and the graph holds, which was once read amiss and then said not to be recorded.
AMISS = (
    "taiwanese fdi growth from 2022 to 2024",
    "Where did city leaders travel in 2023?",
    "From how many countries and territories do investors come in Jan 2026?",
    "How many foreign localities had ties with the city in 2015, and how many in 2025?",
    "Who paid for the Tan Vu - Lach Huyen bridge and road?",
    "HICT throughput 2020 compared with 2024?",
    "what happened on 25 July 1997",
    "Nguyễn Văn Tùng đã gặp ai?",
    "Rồi, vậy năm 2017 thị trưởng nào bên Hàn sang gặp lãnh đạo mình?",
    "What ties does the city have with the Netherlands?",
    "người Hải Phòng sống ở mấy nước trên thế giới rồi?",
)


@pytest.mark.parametrize("text", AMISS)
def test_what_the_graph_holds_is_never_said_not_to_be_recorded(asking: Asking, text: str) -> None:
    assert ask(asking, text).polarity != "none"


def test_a_reading_that_finds_nothing_is_told_as_one_with_what_may_be_meant(asking: Asking) -> None:
    reply = ask(asking, "Which titles were given in 1990?")
    assert reply.kind == "unsure"
    assert "What was given a title in 1990?" in reply.sentence
    assert "What was given a title?" in reply.offers
    assert all(ask(asking, one).kind == "answer" for one in reply.offers)


def test_that_no_agreement_of_a_kind_began_then_is_told(asking: Asking) -> None:
    reply = ask(asking, "What twinnings were signed in 2019?")
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert "No agreement (twinning) of Hải Phòng itself is recorded that began in 2019" in reply.sentence


def test_of_a_figure_that_is_not_there_the_others_of_that_thing_are_offered(asking: Asking) -> None:
    reply = ask(asking, "how much did the water plant cost")
    assert reply.kind == "unsure"
    assert any("treatment capacity" in one for one in reply.offers)


@pytest.mark.parametrize("text", ["Has Hải Phòng an agreement with Busan?", "Is Haiphong a twin city of Vladivostok?"])
def test_whether_there_is_a_tie_is_answered_where_there_is_none(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("answer", "none")
    assert "It records: " in reply.sentence


def test_where_there_is_a_tie_of_another_kind_that_is_told(asking: Asking) -> None:
    reply = ask(asking, "Is Hai Phong twinned with Kobe?")
    assert reply.polarity == "none"
    assert "Hải Phòng has an agreement (memorandum of understanding) with Kobe since 2013" in reply.sentence


@pytest.mark.parametrize(
    "text", ["Which Belgian cities are twinned with Hai Phong?", "Dân số của Kitakyushu là bao nhiêu?"]
)
def test_of_those_named_without_any_such_record_that_is_said(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")


@pytest.mark.parametrize("text", ["Which airlines fly to Hai Phong?", "hãng hàng không nào bay đến Hải Phòng"])
def test_the_airlines_that_fly_are_told(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert all(one in found.sentence for one in ("Thai AirAsia", "Thai Vietjet"))


def test_what_is_left_open_is_said_once_to_be(asking: Asking) -> None:
    told = ask(asking, "Since when is Hải Phòng a member of WeGO?").sentence
    assert told == (
        "Not stated: whether Hải Phòng is a member of WeGO. Not stated: since when the link with WeGO has existed. "
        "It records: Hải Phòng cooperates with WeGO: Hải Phòng has a multilateral link with WeGO, time unknown, "
        "ongoing."
    )


@pytest.mark.parametrize(
    "text",
    [
        "How many workers does Nipro Pharma have in Haiphong?",
        "Nipro Pharma có bao nhiêu công nhân?",
        "Knauf: amount invested?",
        "Vốn của Shin-Etsu là bao nhiêu?",
        "Regina Miracle: headcount?",
        "How many workers does Regina Miracle employ in Hai Phong?",
        "số lao động Regina Miracle",
        "number of workers at Flat Glass",
        "How many tenants in Tien Thanh industrial park",
    ],
)
def test_a_figure_that_neither_record_nor_account_has_is_recorded_nowhere(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert reply.polarity == "none"


@pytest.mark.parametrize("text", ["Bridgestone: area?", "area of Haengsung"])
def test_a_figure_of_which_an_account_may_speak_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


@pytest.mark.parametrize(
    "text",
    [
        "kiều hối từ nước nào nhiều nhất",
        "From which countries do Haiphong's remittances come?",
        "tiền bà con gửi về thì từ nước nào là nhiều",
        "remittances by country",
        "Which industrial park has the most foreign investment?",
    ],
)
def test_of_what_is_counted_of_no_country_none_has_the_most(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")


def test_of_what_is_counted_by_country_the_first_is_told(asking: Asking) -> None:
    assert "Korea" in ask(asking, "which country has the largest FDI").sentence


@pytest.mark.parametrize(
    "text",
    [
        "tàu hải quân Nga ghé cảng hải phòng lần nào",
        "which German navy ships called at Haiphong",
        "tàu hải quân Nhật ghé Hải Phòng năm 2015",
    ],
)
def test_no_ship_of_a_navy_called_of_which_no_call_is_recorded(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tàu hải quân Nhật ghé hải phòng khi nào", "2-3-2024"),
        ("when did the Dutch frigate call", "24 to 27 May 2024"),
    ],
)
def test_a_call_of_a_ship_of_a_navy_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cat Bi passengers in 2024", "2019"),
        ("2022 nguyên năm hàng qua cảng bao nhiêu tấn", "84.550.000"),
        ("port tonnage for the whole of 2018?", "50,960,000"),
    ],
)
def test_of_a_year_without_a_figure_that_is_said_with_the_nearest(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.polarity in ("none", "not stated")
    assert told in found.sentence


def test_what_one_spent_is_how_much(asking: Asking) -> None:
    assert ask(asking, "what did Knauf spend on it").polarity == "none"
    assert "7,000,000,000" in ask(asking, "what did LG Display invest").sentence


def test_whether_it_is_left_open_is_told_of_the_network_by_all_its_names(asking: Asking) -> None:
    found = ask(asking, "Hội Thị trưởng vì hòa bình phòng mình vào năm nào")
    assert found.polarity == "not stated"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Annual fee the city pays CityNet?", "fee"),
        ("phí hội viên TPO bao nhiêu", "phí hội viên"),
        ("What's the land rent per square metre at DEEP C?", "a rent or a price of land"),
    ],
)
def test_of_what_no_record_speaks_that_is_said(asking: Asking, text: str, noun: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert noun in found.sentence


def test_a_figure_that_no_country_has_is_recorded_of_none(asking: Asking) -> None:
    assert ask(asking, "lượng khách hàn quốc đến hải phòng").polarity == "none"
    assert ask(asking, "FDI from Korea").polarity != "none"
    assert ask(asking, "yen lent by Japan for Lach Huyen up to sept 2017 - total?").polarity != "none"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thoả thuận với Kagawa có thời hạn mấy năm?", "không nêu đến khi nào"),
        ("how long does the Kagawa deal run", "do not state until when"),
        ("Bản ghi nhớ Hải Dương – Suwon năm 2024 có thời hạn đến bao giờ?", "2026"),
        ("how long was the first Kitakyushu deal meant to last?", "17 April 2014"),
    ],
)
def test_how_long_an_agreement_runs_is_until_when(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which agreements were signed in 2025?", "Hateco Group"),
        ("Những thỏa thuận nào được ký năm 2025?", "Hateco"),
        ("What agreements did the city sign in 2025?", "CMA CGM"),
    ],
)
def test_where_the_city_signed_none_in_a_year_those_of_companies_are_told(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == "none"
    assert any(told in one for one in found.remarks)


def test_of_a_year_with_agreements_of_the_city_those_of_companies_are_told_too(asking: Asking) -> None:
    assert any("Of companies" in one for one in ask(asking, "Which agreements were signed in 2024?").remarks)
