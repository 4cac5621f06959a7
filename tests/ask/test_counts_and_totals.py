"""How many there are: a count of records is told as one, and the count that sources give stands before it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

_COUNTED = {"en": "that is no official total", "vi": "không phải tổng số chính thức"}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("How many delegations did the city receive in 2024?", "en"),
        ("Năm 2024 Hải Phòng đón bao nhiêu đoàn khách quốc tế?", "vi"),
        ("How many projects are in Trang Due industrial park?", "en"),
        ("Số cơ quan lãnh sự ở Hải Phòng", "vi"),
    ],
)
def test_records_that_are_counted_are_said_to_be_no_total(asking: Asking, text: str, lang: str) -> None:
    assert any(_COUNTED[lang] in one for one in sure(asking, text).remarks)


@pytest.mark.parametrize("text", ["How many projects does Japan have?", "How many partner cities does Hai Phong have?"])
def test_what_sources_count_needs_no_such_remark(asking: Asking, text: str) -> None:
    assert not any(_COUNTED["en"] in one for one in sure(asking, text).remarks)


@pytest.mark.parametrize(
    ("text", "counted", "recorded"),
    [
        ("Hải Phòng có bao nhiêu thành phố kết nghĩa hoặc hữu nghị?", "25/3/2025: 26", "Có 6 được ghi nhận"),
        ("How many sister or friendship cities does Hai Phong have?", "25 March 2025: 26", "6 recorded"),
    ],
)
def test_of_twins_and_friends_the_count_of_all_ties_stands_first(
    asking: Asking, text: str, counted: str, recorded: str
) -> None:
    sentence = sure(asking, text).sentence
    assert 0 < sentence.index(counted) < sentence.index(recorded)


@pytest.mark.parametrize(
    ("text", "counted", "recorded"),
    [
        ("Hải Phòng hiện kết nghĩa với bao nhiêu thành phố?", "25/3/2025: 26", "Có 4 được ghi nhận"),
        ("how many sister cities does Hai Phong have in Japan", "29 February 2024: 6", "1 recorded"),
        ("số thành phố hữu nghị của Hải Phòng ở Trung Quốc", "10/10/2025: 6", "Có 2 được ghi nhận"),
    ],
)
def test_of_ties_of_one_kind_the_count_of_all_kinds_stands_beside(
    asking: Asking, text: str, counted: str, recorded: str
) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(recorded)
    assert any(counted in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bao nhiêu doanh nghiệp Nhật Bản đang hoạt động?", "151 dự án"),
        ("bao nhiêu công ty Hàn Quốc hoạt động", "320 dự án"),
        ("có bao nhiêu doanh nghiệp nước ngoài đang hoạt động", "1.737 dự án"),
        ("how many foreign companies are there in Hai Phong", "1,737 projects"),
        ("Có bao nhiêu công ty Trung Quốc?", "đến 10/2025: 769 dự án"),
    ],
)
def test_companies_at_work_are_told_with_the_projects_counted(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence.split(". ")[0]


@pytest.mark.parametrize("text", ["Doanh nghiệp Nhật nào đang hoạt động?", "AEON có đang hoạt động ở Hải Phòng không?"])
def test_who_is_at_work_is_no_guest_of_events(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert "sự kiện" not in reply.question
    assert "AEON Mall" in reply.sentence


@pytest.mark.parametrize(
    ("text", "no_total"),
    [
        ("How many foreign students study in Hai Phong?", "No source here states how many there are in all"),
        ("Có bao nhiêu sinh viên nước ngoài đang học?", "Không nguồn nào ở đây nêu tổng số"),
    ],
)
def test_students_of_one_country_are_not_all_of_them(asking: Asking, text: str, no_total: str) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(no_total)
    assert reply.polarity == "not stated"
    assert not ask(asking, "How many students from Laos are there?").sentence.startswith("No source here")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many industrial parks are in the Dinh Vu - Cat Hai economic zone?", "6 recorded"),
        ("Khu kinh tế ven biển phía Nam có mấy khu công nghiệp?", "Có 1 được ghi nhận"),
        ("Có bao nhiêu khu công nghiệp trong khu kinh tế?", "Có 7 được ghi nhận"),
        ("How many industrial parks does Hai Phong have?", "43 industrial parks"),
    ],
)
def test_parks_of_a_zone_are_counted_where_no_source_does(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "no_total", "told"),
    [
        ("How many workers are there in the industrial zones?", "No source here states", "VSIP Hải Phòng, July 2021"),
        ("Các khu công nghiệp có bao nhiêu công nhân?", "Không nguồn nào", "Nomura - Hải Phòng, 8/2014"),
        ("how many jobs did foreign companies create", "No source here states", "over 58,000 jobs (China)"),
    ],
)
def test_jobs_of_all_are_told_of_those_that_are_known(asking: Asking, text: str, no_total: str, told: str) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(no_total)
    assert told in reply.sentence
    assert reply.polarity == "not stated"


def test_jobs_of_the_projects_of_one_country_are_its_own(asking: Asking) -> None:
    reply = sure(asking, "Doanh nghiệp Trung Quốc tạo bao nhiêu việc làm?")
    assert "58.000 việc làm (Trung Quốc)" in reply.sentence
    assert "LG" not in reply.sentence


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("What is the capacity of the Lach Huyen terminals?", "(HICT), May 2018: about 1,100,000 TEU", ""),
        ("how many TEU per year can TC-HICT handle", "about 1,100,000 TEU a year", "500,000 TEU."),
        ("How many passengers can Cat Bi airport handle?", "two million passengers a year", "2,700,000"),
        ("Sân bay Cát Bi đón bao nhiêu hành khách mỗi năm?", "2018: 2.300.000", "hai triệu"),
        ("Cảng nước sâu Lạch Huyện đón tàu lớn nhất bao nhiêu TEU?", "nhiều nhất 18.000 TEU", ""),
    ],
)
def test_what_can_be_handled_is_not_what_was(asking: Asking, text: str, told: str, untold: str) -> None:
    sentence = sure(asking, text).sentence
    assert told in sentence
    assert not untold or untold not in sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many times did the Japanese ambassador visit Hai Phong?", "2 September 2017"),
        ("Đại sứ Hàn Quốc đã đến Hải Phòng bao nhiêu lần?", "17/3/2023"),
        ("How many times did Hai Phong leaders visit Japan?", "15 June 2023"),
    ],
)
def test_how_often_somebody_came_is_told_by_when(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["How many Japanese delegations visited in 2024?", "Bao nhiêu đoàn Nhật Bản thăm Hải Phòng năm 2025?"]
)
def test_a_visit_that_may_have_been_then_is_told_beside_the_denial(asking: Asking, text: str) -> None:
    assert any(one in ask(asking, text).sentence for one in ("August 2024?–July 2025", "8/2024?–7/2025"))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("How many friendship associations are there?", "2 recorded"),
        ("cho hỏi có bao nhiêu hội hữu nghị ở Hải Phòng", "Có 2 được ghi nhận"),
    ],
)
def test_friendship_associations_are_counted(asking: Asking, text: str, counted: str) -> None:
    assert sure(asking, text).sentence.startswith(counted)


@pytest.mark.parametrize(
    "text",
    [
        "capital of the Tan Vu–Lach Huyen bridge project and who funded it",
        "vốn của cầu Tân Vũ - Lạch Huyện là bao nhiêu, ai tài trợ",
    ],
)
def test_what_works_cost_and_who_paid_are_both_told(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence
    assert any(one in sentence for one in ("11,800,000,000,000", "11.800.000.000.000"))
    assert any(one in sentence for one in ("Japan International Cooperation Agency", "Cơ quan Hợp tác Quốc tế Nhật"))


def test_what_works_cost_is_no_capital_of_a_company(asking: Asking) -> None:
    reply = sure(asking, "Who is the largest single investor in Hai Phong?")
    assert "LG" in reply.sentence
    assert not any("total cost" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Có bao nhiêu cảng container quốc tế?", "Bến số 7 và 8 Lạch Huyện (dự kiến)"),
        ("How many container terminals are there in Hai Phong?", "Lạch Huyện berths 7 and 8 (planned)"),
    ],
)
def test_works_that_are_but_planned_are_said_to_be(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert any("official total" in one or "tổng số chính thức" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Deep C có bao nhiêu khách thuê?", "70 doanh nghiệp"),
        ("Hải Phòng có bao nhiêu người ở nước ngoài?", "47.093 người"),
        ("bao nhieu nuoc co nguoi Hai Phong sinh song", "56 quốc gia"),
        ("How much capital did FDI projects add in 2024?", "3,700,000,000"),
    ],
)
def test_counts_in_other_words(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_schools_with_ties_are_not_counted_where_none_is_recorded(asking: Asking) -> None:
    reply = ask(asking, "có mấy trường đại học ở Hải Phòng hợp tác với nước ngoài")
    assert reply.sentence.startswith("Không ghi nhận quan hệ nào của một trường")
