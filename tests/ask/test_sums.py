"""Sums and figures as they are asked for: what does not fit the newest is told with it, and what is a part is none."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking

_ANSWERED = [
    # how much it is after the last increase, and by how much it was raised then
    ("LG Display Vietnam registered capital after last increase?", ["7,000,000,000", "5,650,000,000"]),
    ("LG Innotek registered capital after the latest increase", ["2,051,000,000"]),
    ("Kyocera sau lần tăng vốn gần nhất là bao nhiêu", ["425.000.000"]),
    ("vốn LG Display sau khi tăng lần cuối", ["7.000.000.000"]),
    ("How much did LG Display add in its latest increase?", ["1,000,000,000"]),
    # two figures of nearly one time are both told
    ("How many countries invest in Hai Phong?", ["40 countries", "44 countries", "10 October 2025"]),
    ("có bao nhiêu nước và vùng lãnh thổ đầu tư vào hải phòng", ["40 quốc gia", "44 quốc gia"]),
    ("Hàn Quốc có mấy dự án", ["320", "186"]),
    ("How much did AEON Mall cost?", ["200,000,000", "180,000,000"]),
    ("Nam Đồ Sơn rộng bao nhiêu", ["2.789", "4.400"]),
    # another measure without which the figure would be taken for more than it is
    ("GRDP in 2025?", ["29,400,000,000", "734,420,000,000,000"]),
    ("how much is the Kyocera plant worth", ["250,000,000", "March 2015", "425,000,000"]),
    ("LG Innotek đã chi bao nhiêu", ["140.000.000", "2.051.000.000"]),
    ("Hai Phong people overseas: how many?", ["47,093", "27,586"]),
    # what grew by how much, and what one kind of revenue was
    ("How much did GRDP go up in 2025?", ["11.81 per cent"]),
    ("GRDP went up by how much in 2024", ["11 per cent"]),
    ("thu nội địa 2025", ["104.091.117.000.000"]),
    ("domestic revenue 2025", ["104,091,117,000,000"]),
    # a year told from today
    ("GRDP growth last year", ["no today", "2025: about 11.81", "2024: 11 per cent"]),
    ("năm ngoái cảng hải phòng bốc được bao nhiêu triệu tấn", ["2025: 238.000.000", "2024: 190.000.000"]),
    ("FDI this year", ["January 2025–August 2025: 1,900,000,000", "2024: nearly 5,000,000,000"]),
    ("remittances last year", ["no today", "2019: 409,000,000"]),
    ("GRDP growth last year recorded, 2025", ["11.81"]),
    # what is foreseen only
    ("Cat Bi passengers in 2019", ["2,700,000 (as foreseen)"]),
    # money that is lent or given is told as that
    ("Who funds An Dương water plant upgrade (U-BCF)?", ["(grant)"]),
    ("Ai tài trợ nhà máy nước An Dương", ["(viện trợ không hoàn lại)"]),
    ("Who financed the Tan Vu - Lach Huyen bridge?", ["(loan)"]),
    ("How much did ADB lend for water?", ["212,000,000", "(loan)", "whose part is not recorded"]),
    ("How much of the ADB water loan is Hai Phong's?", ["212,000,000", "whose part is not recorded"]),
    ("Khoản vay ADB 212 triệu đô làm nước sạch, phần của Hải Phòng là bao nhiêu?", ["phần của thành phố không được"]),
    ("Who financed An Duong water treatment upgrade (U-BCF)?", ["Japan International", "(grant)"]),
    # what is as large as it is by its own size
    ("How big was the biggest container ship to call at the port?", ["ONE Singapore (13,932 TEU)"]),
    ("biggest box ship that ever called up there? name and teu please", ["ONE Singapore (13,932 TEU)"]),
    ("what size ships at HHIT", ["18,000 TEU"]),
    ("Bridgestone tyres per day", ["49,000 tyres a day"]),
    ("VSIP tenants' capital", ["2,500,000,000"]),
    ("Bridgestone ban đầu đăng ký bao nhiêu vốn", ["2/2012: 575.000.000"]),
    # of one time till now, each time, and the two that belong together
    ("FDI since 2009?", ["2009–2023: 26,400,000,000"]),
    ("LG Display đã tăng vốn mấy lần, mỗi lần bao nhiêu", ["410.000.000", "750.000.000", "1.400.000.000"]),
    ("japanese FDI in haiphong total projects and capital", ["151 projects", "5,230,000,000"]),
    ("Đài Loan có mấy dự án tổng vốn bao nhiêu", ["60 dự án", "2.000.000.000"]),
    ("what FDI is the city aiming for in 2026", ["3,800,000,000", "4,300,000,000"]),
    ("vốn của các doanh nghiệp trong khu Nomura", ["2.000.000.000"]),
    ("pegatron's dormitory for workers: cost, and how many can live there", ["68,300,000", "10,000 people"]),
    # where a rounded figure is from
    ("con số 15 tỷ đô đầu tư Hàn Quốc lấy từ đâu", ["15.400.000.000", "Thời Đại"]),
    ("Số 33 tỷ USD vốn FDI lấy từ nguồn nào vậy?", ["33.600.000.000", "Viet Nam News"]),
    # tenants of one country that only the account of all tenants tells
    ("how many Japanese companies are in Nomura Haiphong industrial zone", ["48 of them Japanese"]),
    ("khu Nomura có bao nhiêu doanh nghiệp Nhật", ["48 của Nhật Bản"]),
    ("How many Chinese companies in An Duong park?", ["21 Chinese companies"]),
    # depths and the largest ships
    ("Depth or size of ship at HICT", ["16 metres", "14,000 TEU"]),
    ("sâu bao nhiêu mét nước trước bến cảng HICT", ["16 mét"]),
    ("how much water alongside at berths 5 and 6, lach huyen?", ["16.8", "18.4"]),
    ("kiều hối về Hải Phòng một năm bao nhiêu", ["2019: 409.000.000"]),
]
_PARTS = [
    ("CMA CGM góp bao nhiêu tiền vào bến 7 và 8?", "600.000.000"),
    ("How much of the 600 million for berths 7 and 8 does CMA CGM pay?", "600,000,000"),
    ("vốn Trung Quốc cho đường sắt Lào Cai Hà Nội Hải Phòng là bao nhiêu", "203.200.000.000.000"),
    ("How much does China lend for the Lao Cai - Hai Phong railway?", "203,200,000,000,000"),
    ("VinEnergo bỏ bao nhiêu vào nhà máy điện LNG", "6.740.000.000"),
]


@pytest.mark.parametrize(("text", "said"), _ANSWERED)
def test_a_figure_is_told_with_what_it_must_not_be_told_without(asking: Asking, text: str, said: list[str]) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert [one for one in said if one not in found.sentence] == []


@pytest.mark.parametrize(("text", "whole"), _PARTS)
def test_the_sum_of_all_is_not_told_as_the_part_of_one(asking: Asking, text: str, whole: str) -> None:
    found = ask(asking, text)
    assert found.kind == "none"
    assert whole in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "How much did FDI grow last year?",
        "FDI của Hà Nội năm ngoái được bao nhiêu?",
        "Which agreements were signed last year?",
    ],
)
def test_what_is_no_figure_of_ours_is_not_told_of_the_newest_years(asking: Asking, text: str) -> None:
    assert ask(asking, text).refusal == "clock"


def test_what_no_record_tells_of_any_year_is_said_to_be_told_by_none(asking: Asking) -> None:
    found = ask(asking, "What profit did Bridgestone's Hai Phong plant make last year?")
    assert (found.kind, found.polarity) == ("none", "none")
    assert found.sentence == "No record of Bridgestone speaks of a profit or loss."


def test_a_figure_of_one_year_is_no_rival_of_that_of_another(asking: Asking) -> None:
    assert "Yet of nearly that time" not in ask(asking, "FDI in 2024").sentence
    assert "Yet of nearly that time" not in ask(asking, "first registered capital of LG Display").sentence


def test_all_the_tenants_of_a_park_are_not_those_of_one_country(asking: Asking) -> None:
    assert "60" not in ask(asking, "How many Japanese companies in VSIP Hai Phong?").sentence


def test_the_rate_of_a_loan_is_not_told_by_what_was_lent(asking: Asking) -> None:
    assert ask(asking, "interest rate of the JICA loan for Lach Huyen").kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which companies are in Nomura?", "August 2014: 55 enterprises"),
        ("Trong KCN Nomura có những công ty nào?", "8/2014: 55 doanh nghiệp"),
        ("Which companies are in VSIP?", "July 2021: 60 enterprises"),
    ],
)
def test_of_how_many_those_listed_are_some_is_told_first(asking: Asking, text: str, told: str) -> None:
    sentence = ask(asking, text).sentence
    assert told in sentence
    assert sentence.index(told) < max(sentence.find("recorded:"), sentence.find("được ghi nhận:"))


def test_where_nobody_counted_them_only_those_recorded_are_told(asking: Asking) -> None:
    assert ask(asking, "Những công ty nào ở Tràng Duệ").sentence.startswith("Có 8 được ghi nhận")
