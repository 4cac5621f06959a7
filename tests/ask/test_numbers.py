"""Questions with numbers: units, the years of the largest figure, names and years side by side, how many."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.base.words import LANGUAGES
from tests.ask.sure import sure

UNITS = (
    ("Năm 2023 Hải Phòng thu hút bao nhiêu tỷ USD vốn đầu tư nước ngoài?", "3600000000"),
    ("san luong hang qua cang hai phong nam 2024 bao nhieu trieu tan?", "190000000"),
    ("Tốc độ tăng trưởng GRDP năm 2024 của thành phố Hải Phòng là bao nhiêu phần trăm?", "11"),
    ("how many billion dollars of foreign investment came to Hai Phong in 2021", "3130000000"),
    ("By how many percent did Hai Phong's economy grow in 2022?", "12.32"),
    ("How many million tons did the port of Hai Phong handle in 2024?", "190000000"),
)
YEARS = (
    ("Năm nào Hải Phòng thu hút FDI cao nhất?", ("2024", "5000000000")),
    ("Which year saw the lowest FDI?", ("2011", "910000000")),
    ("In which year did Hai Phong grow fastest?", ("2019", "16.68")),
    ("Lượng hàng qua cảng năm nào lớn nhất?", ("2025", "238000000")),
)
SIDES = (
    ("Which is bigger by investment, LG Electronics or LG Innotek in Hai Phong?", ("2051000000", "1200000000")),
    ("LG Electronics hay LG Innotek có vốn lớn hơn?", ("2051000000", "1200000000")),
    ("Compare the investment of LG Display and Bridgestone", ("7000000000", "1220000000")),
    ("Which country has more projects in Hai Phong, Japan or Korea?", ("320", "151")),
    ("Nhật Bản hay Hàn Quốc đầu tư nhiều hơn vào Hải Phòng?", ("15400000000", "5230000000")),
    ("Number of Japanese investment projects, 2018 vs 2023", ("137", "151")),
    ("so sánh tăng trưởng GRDP của thành phố năm 2019 với năm 2020", ("16.68", "11.22")),
    ("Was FDI higher in 2021 or 2022?", ("3130000000", "2500000000")),
    ("Did FDI fall in 2022?", ("3130000000", "2500000000")),
)
FIRST = (
    ("who are the top 5 foreign investors in hai phong by capital", 5),
    ("the three largest FDI projects", 3),
    ("5 nhà đầu tư nước ngoài lớn nhất tại Hải Phòng", 5),
    ("Top 3 investing countries", 3),
)


@pytest.mark.parametrize(("text", "value"), UNITS)
def test_the_unit_may_be_part_of_the_question(asking: Asking, text: str, value: str) -> None:
    assert sure(asking, text).given[0] == value


@pytest.mark.parametrize("text", ["How many tonnes of FDI came in 2023?", "Dân số Hải Phòng bao nhiêu USD?"])
def test_a_unit_that_the_figure_never_has_is_not_understood(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(("text", "given"), YEARS)
def test_the_year_with_the_largest_figure(asking: Asking, text: str, given: tuple[str, str]) -> None:
    reply = sure(asking, text)
    assert reply.given == given
    assert given[0] in reply.remarks[0]


@pytest.mark.parametrize(("text", "values"), SIDES)
def test_two_figures_side_by_side(asking: Asking, text: str, values: tuple[str, str]) -> None:
    given = sure(asking, text).given
    assert [given.index(one) for one in values] == sorted(given.index(one) for one in values)


def test_years_that_stand_apart_are_no_span(asking: Asking) -> None:
    """Of 2019 and 2023 nothing between is asked for, and a record of 2021 is no answer."""
    assert sure(asking, "GRDP growth in 2019 and 2023").given[:2] == ("16.68", "10.34")
    assert ask(asking, "agreements signed in 2017 and 2023").kind not in ("answer", "none")


@pytest.mark.parametrize(("text", "count"), FIRST)
def test_so_many_of_the_largest(asking: Asking, text: str, count: int) -> None:
    assert len(sure(asking, text).given) == 2 * count


def test_the_largest_foreign_project_is_of_no_domestic_investor(asking: Asking) -> None:
    assert "VinFast" in sure(asking, "the two largest projects").sentence
    for text in ("the two largest FDI projects", "two biggest foreign investors", "2 dự án FDI lớn nhất"):
        assert "VinFast" not in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Did FDI exceed 4 billion USD in 2023?", "no"),
        ("Were exports more than 20 billion USD in 2021?", "yes"),
        ("Did FDI exceed 5 billion USD in 2024?", "no"),
    ],
)
def test_whether_a_figure_is_above_a_bound(asking: Asking, text: str, polarity: str) -> None:
    assert sure(asking, text).polarity == polarity


def test_a_change_of_percentages_is_told_in_points(asking: Asking) -> None:
    reply = sure(asking, "Compare GRDP growth in 2019 and 2020")
    assert "−5.46 percentage points" in reply.sentence


def test_a_preferred_figure_stands_before_one_it_replaces(asking: Asking) -> None:
    """The estimate of December 2020 was replaced by what a later source follows from."""
    assert sure(asking, "cargo throughput of the port in 2020?").given[0] == "140190000"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_said_back_it_is_the_same(asking: Asking, lang: str) -> None:
    lost = []
    for text in (one[0] for kind in (UNITS, YEARS, SIDES, FIRST) for one in kind):
        meaning = sure(asking, text).meanings[0]
        again = ask(asking, said_back(asking.lexicon, meaning, lang), lang)
        if again.kind != "answer" or told(again.meanings[0]) != told(meaning):
            lost.append((text, again.question, said_back(asking.lexicon, meaning, lang)))
    assert not lost


def told(meaning: Meaning) -> tuple[object, ...]:
    """What tells the question: how names stand for others may differ, for a project is called by its own name."""
    who = sorted(one.role for one in meaning.filled)
    return (meaning.target, meaning.asked, meaning.indicators, meaning.span, meaning.order, meaning.top, who)


def test_figures_that_nobody_publishes_are_refused(asking: Asking) -> None:
    for text in ("number of international visitors to Hai Phong in 2019", "Có bao nhiêu du khách đến Hải Phòng?"):
        assert ask(asking, text).kind == "refused"


def test_a_named_unit_is_that_of_the_answer(asking: Asking) -> None:
    reply = sure(asking, "GRDP of Hai Phong in 2024 in US dollars")
    assert reply.meanings[0].target == Target.VALUE
    assert "US dollars" in reply.sentence
    assert "dong" not in reply.sentence
