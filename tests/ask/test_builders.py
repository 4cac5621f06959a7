"""Who built works, and who runs them, is told by records of just that: by no opening, no guest and no flight."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who built the Tan Vu - Lach Huyen bridge?", "consortium led by Sumitomo Mitsui"),
        ("Who was the contractor of the Lach Huyen bridge?", "consortium led by Sumitomo Mitsui"),
        ("Nhà thầu cầu Tân Vũ - Lạch Huyện là ai?", "liên danh Sumitomo Mitsui"),
        ("Đơn vị nào thi công cầu Tân Vũ - Lạch Huyện?", "liên danh Sumitomo Mitsui"),
        ("Who was the contractor of the An Duong water plant?", "Sankyu"),
        ("an duong water plant contractors japanese two", "Sankyu"),
        ("Nhà máy nước An Dương: hai nhà thầu Nhật là ai", "Kobelco"),
        ("who are the two Japanese contractors of the An Duong water plant", "Kobelco"),
    ],
)
def test_a_builder_is_told_where_an_account_tells_of_one(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert told in found.sentence
    assert "2 September 2017" not in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Who built Lach Huyen port?",
        "Which company built Lach Huyen port?",
        "Who built HICT?",
        "Who built Cat Bi airport?",
        "Who manages Cat Bi airport?",
        "Đơn vị nào quản lý sân bay Cát Bi?",
    ],
)
def test_openings_and_flights_tell_of_no_builder_and_no_operator(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind in ("unsure", "none")


def test_that_no_contractor_is_recorded_is_said_with_the_works(asking: Asking) -> None:
    found = sure(asking, "Đơn vị nào xây cảng Lạch Huyện?")
    assert found.polarity == "not stated"
    assert found.sentence.startswith("Không nguồn nào nêu nhà thầu của Cảng Lạch Huyện")
    assert "12-5-2016" in found.sentence


def test_who_runs_a_terminal_is_told_still(asking: Asking) -> None:
    assert "Company operates" in sure(asking, "Who manages the HICT terminal?").sentence


@pytest.mark.parametrize(
    ("text", "begun", "done"),
    [
        ("How long did it take to build the Lach Huyen bridge?", "February 2014", "2 September 2017"),
        ("How long did works on HICT last?", "12 May 2016", "13 May 2018"),
        ("Thi công cầu Tân Vũ - Lạch Huyện kéo dài bao lâu?", "2-2014", "2-9-2017"),
    ],
)
def test_how_long_works_took_their_beginning_and_their_end_tell(
    asking: Asking, text: str, begun: str, done: str
) -> None:
    found = sure(asking, text)
    assert begun in found.sentence
    assert done in found.sentence


@pytest.mark.parametrize(
    "text", ["Who was the investor in the An Duong water plant?", "Nhà đầu tư nhà máy nước An Dương là ai?"]
)
def test_who_put_money_into_works_is_no_investor_of_the_park_of_their_name(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "Autel" not in found.sentence
    assert "Japan International" in found.sentence or "Nhật Bản" in found.sentence


def test_a_company_that_begins_works_is_who_builds_them(asking: Asking) -> None:
    found = sure(asking, "Who wants to build the port at Nam Do Son and how much would it cost in dollars?")
    assert "Vingroup" in found.sentence
    assert "14,300,000,000" in " ".join((found.sentence, *(one.sentence for one in found.also)))


@pytest.mark.parametrize(
    "text",
    [
        "who are the three contractors of the An Duong water plant",
        "who are the Korean contractors of the An Duong water plant",
        "who are the two contractors of the HICT terminal",
        "Nhà máy nước An Dương: nhà thầu Trung Quốc là ai",
    ],
)
def test_builders_of_another_country_or_number_are_not_told(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize("text", ["Cảng HTIT giờ ai chạy", "HTIT ai đang chạy"])
def test_who_runs_a_terminal_in_everyday_words_is_no_line_of_the_city(asking: Asking, text: str) -> None:
    assert "TIL" in sure(asking, text).sentence


def test_of_a_terminal_without_routes_those_of_the_city_are_not_told(asking: Asking) -> None:
    assert ask(asking, "which shipping lines call at HTIT").kind != "answer"
