"""Flow, stock and change told apart; whose something is; which of several figures counts."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import ID
from tests.ask.sure import sure

STOCK, FLOW = f"{ID}indicator/fdi-cumulative", f"{ID}indicator/fdi"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("vốn FDI còn hiệu lực của thành phố năm 2023", STOCK),
        ("FDI portfolio of Hai Phong in 2023", STOCK),
        ("vốn FDI hiện nay của Hải Phòng", STOCK),
        ("cuối năm 2024 thu hút FDI bao nhiêu", FLOW),
        ("How much FDI was drawn in 2023?", FLOW),
    ],
)
def test_what_there_is_and_what_came_in_are_two_figures(asking: Asking, text: str, indicator: str) -> None:
    assert sure(asking, text).meanings[0].indicators == (indicator,)


@pytest.mark.parametrize("text", ["How much FDI was there at the end of 2024?", "cuối năm 2023 có bao nhiêu vốn FDI"])
def test_where_either_may_be_meant_both_are_offered(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "several"
    assert {one.indicators for one in reply.meanings} >= {(STOCK,), (FLOW,)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Number of foreign localities with ties: how did it change from 2015 to March 2025?",
            "19 in 2015, 26 in 2025",
        ),
        ("Hàng hóa qua cảng năm 2014 so với 2013 thay đổi thế nào?", "+19,0 %"),
    ],
)
def test_how_a_level_changed_between_two_times(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cargo through the port, first six months of 2024 against first six months of 2025?", "(+14.0 %)"),
        ("6 tháng đầu năm 2025 hàng qua cảng tăng bao nhiêu so với cùng kỳ?", "(+14,0 %)"),
        (
            "By how much was cargo in the first half of 2024 up on a year earlier?",
            "69,100,000 (January 2023",
        ),
    ],
)
def test_the_first_months_of_two_years_are_compared_with_each_other(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert sure(asking, reply.question).meanings == reply.meanings


def test_first_months_that_no_figure_is_of_are_compared_with_no_whole_year(asking: Asking) -> None:
    reply = ask(asking, "FDI 6 tháng đầu năm 2024 tăng bao nhiêu so với cùng kỳ")
    assert reply.polarity == "not stated"


def test_the_change_that_a_source_states_is_told_before_the_one_that_follows(asking: Asking) -> None:
    told = sure(asking, "FDI năm 2021 thay đổi thế nào so với 2020?").sentence
    assert "91,44 %" in told.partition("1.635.000.000")[0]


@pytest.mark.parametrize("text", ["Bến số 3 và 4 Lạch Huyện thuộc về ai?", "who owns the HHIT terminal"])
def test_whose_works_are_is_no_question_for_a_place(asking: Asking, text: str) -> None:
    sentence = ask(asking, text).sentence
    assert "nằm ở" not in sentence
    assert "located" not in sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which figure is preferred for the area of Trang Due 3?", "652.73"),
        ("thu ngân sách 2025 con số nào đúng", "196.911.318.000.000"),
    ],
)
def test_which_of_several_figures_counts(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("exports change from 2020 to 2025", "These are two territories"),
        ("By how much did GRDP grow from 2024 to 2025?", "These are two territories"),
        ("Kim ngạch xuất khẩu tăng bao nhiêu từ 2020 đến 2025?", "hai địa giới khác nhau"),
    ],
)
def test_between_figures_of_two_territories_no_growth_is_told(asking: Asking, text: str, apart: str) -> None:
    reply = sure(asking, text)
    assert apart in reply.sentence
    assert "(+" not in reply.sentence
    assert "+0" not in reply.sentence


def test_figures_of_one_territory_go_before_those_of_two(asking: Asking) -> None:
    reply = sure(asking, "How did the number of FDI projects change from 2023 to 2025?")
    assert "1,052 (up to 31 March 2025)" in reply.sentence
