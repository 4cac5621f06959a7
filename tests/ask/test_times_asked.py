"""Questions for a time in every usual way, with numbers in names, of occasions in a row, and of decisions."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, prepare
from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.rewording.uniform import uniform
from haiphong_kg.ask.words.numbered import said_otherwise
from haiphong_kg.store import KnowledgeGraph, as_of
from tests.ask.sure import sure

WAYS = (
    ("Nomura mở tháng mấy năm nào?", "Nomura mở khi nào?"),
    ("tau vao tu ngay nao den ngay nao", "tau vao khi nao"),
    ("chạy từ tháng mấy?", "chạy từ khi nào?"),
    ("có hiệu lực đến ngày nào tháng nào", "có hiệu lực đến khi nào"),
    ("From which day to which day were they here?", "when were they here?"),
    ("Until what year does it run?", "until when does it run?"),
    ("in which month did it open", "when did it open"),
    ("the exact date when it opened", "when it opened"),
    ("For how many days did they stay?", "for how long did they stay?"),
    ("How old is the zone?", "when is the zone founded?"),
    ("hội nghị lần 8", "hội nghị lần thứ tám"),
    ("hoi nghi lan thu VIII", "hoi nghi lan thu tam"),
    ("the 10th conference", "the tenth conference"),
    ("Nghị quyết số 226/2025/QH15", "Nghị quyết 226"),
    ("which year saw the largest", "which year saw the largest"),
    ("năm nào lớn nhất, ngày nào", "năm nào lớn nhất, ngày nào"),
    ("the 20th agreement, lần 40", "the 20th agreement, lần 40"),
)
DAYS = (
    ("khu công nghiệp nomura được thành lập vào tháng mấy, năm mấy?", "1994-12"),
    ("How old is the Nomura industrial zone?", "1994-12"),
    ("In what month did the flights to Lijiang begin?", "2024-06-15"),
    ("Hải Phòng kết nghĩa với Incheon từ ngày tháng năm nào", "1997-07-25"),
    ("When was Resolution 226/2025/QH15 passed?", "2025-06-27"),
    ("nghị quyết số 226 được ban hành hôm nào", "2025-06-27"),
    ("Hội nghị hành lang lần 10 diễn ra ngày mấy?", "2023-11-13"),
    ("tàu hải quân Nhật Bản thăm từ ngày nào tới ngày nào trong năm 2024", "2024-02-29"),
    ("From when until when was the Japanese navy in port in 2024?", "2024-02-29"),
    ("Did Haiphong and Incheon become sister cities in 1997 or 1999?", "1997-07-25"),
    ("CityNet lập năm 1987 hay là năm 1989", "1987"),
    ("Khu thương mại tự do lập ngày 13/10/2025 hay 16/10/2025? đọc mỗi nơi một khác", "2025-10-13"),
)
# Up to a part of a year, and a second time in the second half of a question.
UPTO = (
    ("vốn LG rót vào Hải Phòng cho đến cuối năm 2024", ("10.590.000.000",)),
    ("How many projects had Singapore in the city by early 2024?", ("74",)),
    ("With how many foreign localities were there ties in 2015, and how many by 25 March 2025?", ("19", "26")),
)
OPERATORS = (
    ("Who operates Lach Huyen berth 6?", "hateco"),
    ("who operates berths 5-6 at Lach Huyen", "hateco"),
    ("Ai khai thác bến số 3 Lạch Huyện?", "til-hai-phong"),
    ("ben so 5, so 6 cang Lach Huyen do ai khai thac", "hateco"),
    ("Bến 3 và bến 4 ở Lạch Huyện là của doanh nghiệp nào?", "til-hai-phong"),
    ("bến 5, 6 Lạch Huyện của ai", "hateco"),
)


@pytest.mark.parametrize(("text", "said"), WAYS)
def test_each_way_to_ask_becomes_the_one_that_is_known(asking: Asking, text: str, said: str) -> None:
    assert uniform(asking.lexicon.vocabulary, text) == said


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_time_is_given_however_it_is_asked_for(asking: Asking, text: str, day: str) -> None:
    assert any(one.startswith(day) for one in sure(asking, text).given)


@pytest.mark.parametrize(("text", "operator"), OPERATORS)
def test_berths_are_found_by_their_numbers(asking: Asking, text: str, operator: str) -> None:
    assert any(one.endswith(f"/enterprise/{operator}") for one in sure(asking, text).given)


def test_a_berth_of_no_such_number_is_not_known(asking: Asking) -> None:
    assert ask(asking, "Who operates Lach Huyen berth 40?").kind != "answer"


def test_a_decision_of_another_number_is_not_this_one(asking: Asking) -> None:
    assert ask(asking, "When was Resolution 35 adopted?").kind != "answer"


def test_where_one_occasion_was_its_account_tells(asking: Asking) -> None:
    """Those who took part in the conference are no places where it was held."""
    reply = sure(asking, "Where was the 8th corridor conference held?")
    assert "held in Hải Phòng in 2017" in reply.sentence


def test_a_pair_of_numbers_has_many_names() -> None:
    names = {name for _, name in said_otherwise([("x", "Bến số 9 đến 12 Lạch Huyện"), ("y", "Cảng Lạch Huyện")])}
    assert {"bến 9 12 Lạch Huyện", "bến số 11 của cảng Lạch Huyện", "bến số 9 đến số 12 tại Lạch Huyện"} <= names
    assert not any("8" in one or "13" in one for one in names)


@pytest.mark.parametrize(("text", "told"), UPTO)
def test_a_figure_up_to_a_part_of_a_year_is_of_no_later_day(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told)


def test_which_of_two_years_was_the_larger_is_no_question_for_a_day(asking: Asking) -> None:
    sentence = sure(asking, "FDI năm 2023 hay 2024 cao hơn?").sentence
    assert "3.600.000.000 năm 2023" in sentence
    assert "5.000.000.000 năm 2024" in sentence


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("FDI between January and June 2024", "FDI the first 6 months of 2024"),
        ("FDI in January and June 2024", "FDI in January and June 2024"),
        ("marine and maritime 2024", "marine and maritime 2024"),
    ],
)
def test_two_months_are_a_time_from_one_to_the_other_between_them_only(asking: Asking, text: str, read: str) -> None:
    assert uniform(asking.lexicon.vocabulary, text) == read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cumulative FDI stock of the merged city on 10 October 2025?", "50,300,000,000"),
        ("Tổng vốn FDI của Hải Phòng sau sáp nhập tính đến 10/10/2025 là bao nhiêu?", "50.300.000.000"),
        ("Dân số Hải Phòng sau sáp nhập tháng 7/2025 là bao nhiêu?", "4.664.124"),
        ("How many industrial parks did the city have after the merger, in October 2025?", "43"),
        ("Trước sáp nhập, năm 2024 Hải Phòng thu hút bao nhiêu vốn FDI?", "2024: "),
    ],
)
def test_the_merger_beside_a_time_says_no_more_than_the_time(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Which agreements were signed after the merger in 2020?", "FDI của Hải Phòng trước sáp nhập năm 2026?"]
)
def test_a_time_on_the_other_side_of_the_merger_is_not_understood(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.fixture(scope="module")
def then(real: KnowledgeGraph) -> Asking:
    """The graph of the first of December 2025, prepared."""
    return prepare(as_of(real, "2025-12-01"))


@pytest.mark.parametrize(
    "text",
    [
        "Which agreements were signed last year?",
        "Which agreements were signed a year ago?",
        "Thỏa thuận nào được ký năm ngoái?",
    ],
)
def test_years_told_from_today_are_known_where_the_graph_is_that_of_a_date(
    asking: Asking, then: Asking, text: str
) -> None:
    assert ask(asking, text).refusal == "clock"
    found = ask(then, text)
    assert found.kind == "answer"
    assert "2024" in found.question


@pytest.mark.parametrize(
    ("text", "said", "others"),
    [
        ("Which agreements were signed in 2025?", "that began in 2025", "CMA CGM"),
        ("Những thỏa thuận ký năm 2019", "bắt đầu trong năm 2019", "Kagoshima"),
        ("How many agreements were signed in 2025?", "that began in 2025", "13 more"),
    ],
)
def test_a_time_without_an_agreement_of_the_city_names_those_that_may_be_of_it(
    asking: Asking, text: str, said: str, others: str
) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert said in found.sentence
    assert others in " ".join(found.remarks)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("who came in June '23", "who came in June 2023"),
        ("exports in ’19 and '20", "exports in 2019 and 2020"),
        ("the partners' 24 projects", "the partners' 24 projects"),
        ("music of the '90s", "music of the '90s"),
    ],
)
def test_a_year_in_two_figures_is_one_of_this_century(asking: Asking, text: str, meant: str) -> None:
    assert uniform(asking.lexicon.vocabulary, text) == meant
