"""Wishes behind a thing or a question that name nothing: each is asked, or said first to be left."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, as_result, ask
from tests.ask.sure import sure

ALL = (
    ("đoàn hải phòng sang Nhật năm nào gần đây, gặp ai", ("gặp thống đốc Chiba", "16/6/2023")),
    ("Kyocera's plant in VSIP - how much?", ("425,000,000",)),
    ("Nhà máy Bridgestone ở Đình Vũ - bao nhiêu vốn?", ("1.220.000.000",)),
    ("World Bank urban transport project: how much and when finished?", ("251,550,000", "opened in May 2020")),
    ("Singapore có mấy dự án tổng vốn bao nhiêu", ("74 dự án", "3.100.000.000")),
    ("japanese FDI in haiphong total projects and capital", ("151 projects", "5,230,000,000")),
    ("Ai phát triển khu Nam Đình Vũ, của nước nào", ("Sao Đỏ phát triển", "Sao Đỏ – Việt Nam")),
    ("Who runs HHIT and from what country?", ("Hateco Group operates", "Hateco Group – Việt Nam")),
    ("Ai vận hành HICT và ai đứng sau công ty đó", ("khai thác Cảng Container", "Tỷ lệ theo các nguồn")),
    (
        "Ai sở hữu HICT, mỗi bên bao nhiêu phần trăm",
        ("ITOCHU có cổ phần", "Tổng công ty Tân Cảng Sài Gòn 51 phần trăm"),
    ),
    ("What's the capacity of the LNG power plant and who's building it?", ("4,800 megawatts", "VinEnergo")),
    ("Autel plant: which park, how much?", ("An Dương Industrial Park", "58,000,000")),
    ("Who chairs the people's committee these days and whom did he follow?", ("Lê Ngọc Châu", "Nguyễn Văn Tùng")),
    ("Hải Phòng có quan hệ với bao nhiêu địa phương nước ngoài, con số ấy lấy ở đâu", ("26", "Nguồn:")),
    ("Who develops the An Duong park and from which country?", ("Shenyue Joint Investment develops", "By country")),
    ("chủ của Regina Miracle là ai, nước nào", ("Không ghi nhận chủ sở hữu", "Hồng Công")),
    ("Regina Miracle là của ai, làm gì ở VSIP", ("Không ghi nhận chủ sở hữu", "Tổ hợp may mặc")),
    ("USI là của nước nào, làm gì ở Hải Phòng", ("Trung Quốc", "Đài Loan", "DEEP C")),
    ("Autel là hãng nước nào và làm gì", ("tính cho Trung Quốc", "chẩn đoán")),
    ("What does tesa make and where is it from?", ("40 million square metres of tape", "By country")),
    ("What does tesa make and when did it open?", ("40 million square metres of tape", "27 October 2023")),
    ("Regina Miracle ở khu nào, vốn bao nhiêu", ("VSIP Hải Phòng", "500.000.000")),
    ("MOL là hãng nước nào, giữ bao nhiêu phần trăm HICT", ("Nhật Bản", "17,5 phần trăm")),
    ("What is the capacity of berths 7 and 8 and who is building them?", ("1,900,000 TEU", "CMA CGM")),
    ("Nhà máy Nipro ở đâu, vốn bao nhiêu, của nước nào", ("250.000.000", "VSIP Hải Phòng", "Nhật Bản")),
    ("Who holds HICT and how much each?", ("4 recorded", "Saigon Newport Corporation 51 per cent")),
    ("pegatron's dormitory for workers: cost, and how many can live there", ("68,300,000", "10,000 people")),
    ("đoàn hải phòng sang Nhật năm nào gần đây, gặp ai", ("16/6/2023", "Chiba")),
    ("HHIT: depth, quay length, biggest ship", ("length of quay", "18,000 TEU")),
    (
        "GE Vernova transformer plant: where, how much, when?",
        ("in Nam Đình Vũ", "200,000,000", "10 March 2026"),
    ),
    ("Which country is Sembcorp from and what share of VSIP does it hold?", ("Singapore", "46.5 per cent")),
)
LEFT = (
    ("which airline flies Bangkok to Hai Phong and how often", "how often", "Thai AirAsia"),
    ("Which country is Haengsung from and what does it make here?", "what does it make here", "Republic of Korea"),
    ("VSIP: owner, area, footpaths", "footpaths", "1,566 hectares"),
    ("Flat Glass's factory in Dinh Vu — how much?", "Dinh Vu", "350,000,000"),
)


@pytest.mark.parametrize(("text", "said"), ALL)
def test_each_half_is_answered(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    reply = sure(asking, text)
    assert all(one in " ".join((reply.sentence, *reply.remarks)) for one in said)
    assert "“" not in reply.sentence


@pytest.mark.parametrize(("text", "left", "said"), LEFT)
def test_a_half_that_is_left_is_said_first(asking: Asking, text: str, left: str, said: str) -> None:
    sentence = ask(asking, text).sentence
    assert left in sentence.partition(". ")[0]
    assert said in sentence


@pytest.mark.parametrize(
    "text",
    [
        "AEON Mall mở khi nào, vì sao",
        "World Bank urban transport project: how much and is it corrupt?",
        "Flat Glass's factory in Kuala Lumpur — how much?",
        "Flat Glass's factory in the Nomura zone — how much?",
        "Does Samsung still make phones here, how much did it invest",
        "Which partner has the largest share of HTIT's company, and how much is it?",
        "Trong đợt Shenzhen 7/8/2024 Flat được tăng vốn bao nhiêu, tổng vốn thành bao nhiêu?",
    ],
)
def test_what_else_is_asked_makes_no_half_of_it_sure(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_a_half_that_rests_on_the_same_rows_has_none_of_its_own(asking: Asking) -> None:
    assert sure(asking, "Who owns VSIP Hai Phong and in which shares?").also == ()


def test_every_half_keeps_its_rows_and_its_sources(asking: Asking) -> None:
    found = sure(asking, "Nhà máy Nipro ở đâu, vốn bao nhiêu, của nước nào")
    assert len(found.also) == 2
    assert all(one.rows.rows for one in found.also)
    names = [one["name"] for one in as_result(asking, found).sources]
    each = [as_result(asking, one).sources for one in (found._replace(also=()), *found.also)]
    assert names == [*dict.fromkeys(one["name"] for some in each for one in some)]
    assert len(names) > len(each[0])
