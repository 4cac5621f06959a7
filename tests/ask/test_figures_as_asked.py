"""Figures in the ways people ask for them: against a year before, of two times, over the years, of what is counted."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.signals.units import is_level
from haiphong_kg.ask.words.things import INDICATOR
from tests.ask.sure import sure

GIVEN = (
    ("FDI of 2023 compared with a year before", ("2500000000", "3600000000")),
    ("exports Jan–June 2024: by what percent up on the year before?", ("13347000000", "17200000000")),
    ("exports January to June 2024", ("17200000000",)),
    ("xuất khẩu từ tháng 1 đến tháng 6 năm 2024", ("17200000000",)),
    ("How many industrial parks did Hai Phong have in February 2020 and how many in October 2025?", ("13",)),
    ("Bà con kiều bào gửi về Hải Phòng bao nhiêu tiền hồi 2019?", ("409000000",)),
    ("VSIP Hải Phòng có bao nhiêu nhà đầu tư thứ cấp?", ("60",)),
    ("Năm nào Hải Phòng hút được nhiều FDI nhất?", ("2024", "5000000000")),
    ("LG Display registered capital 2016 to 2025", ("1500000000", "3250000000", "4650000000", "5650000000")),
    ("By how much did LG Display increase its capital in 2021?", ("750000000", "1400000000")),
    ("bao nhiêu tổ chức quốc tế có quan hệ với Hải Phòng", ("45",)),
    ("How many international organisations have ties with Hai Phong?", ("45",)),
    ("xuất khẩu 6 tháng 2024", ("17200000000",)),
    ("how many people live in the city since Hai Duong joined", ("4660000",)),
    ("How many people does the merged city have?", ("4664124",)),
    ("How many people does Hai Phong have?", ("4664124",)),
    ("Thành phố sau sáp nhập có bao nhiêu người?", ("4664124",)),
    ("What was the GRDP of the city in 2025?", ("29400000000",)),
    ("What was the population of the city in 2025?", ("4664124",)),
    ("How large was the GRDP of Hai Phong in 2025?", ("29400000000",)),
    ("What was the GRDP of the merged city in 2025?", ("29400000000",)),
    ("What was the economy of the enlarged city worth in 2025, in US dollars?", ("29400000000",)),
    ("How many industrial parks did Hai Phong have in February 2020 and now?", ("13", "43")),
    ("Hải Phòng có bao nhiêu khu công nghiệp tháng 2/2020 và hiện nay?", ("13", "43")),
    ("What range of foreign investment is the city aiming for in 2026?", ("3800000000", "4300000000")),
    ("How much foreign investment does Hai Phong want to attract in 2026?", ("3800000000", "4300000000")),
    ("Năm 2026 thành phố đặt chỉ tiêu thu hút FDI bao nhiêu?", ("3800000000", "4300000000")),
    ("chi tieu thu hut FDI nam 2026 tu bao nhieu den bao nhieu", ("3800000000", "4300000000")),
    ("Thành phố thu hút FDI bao nhiêu trong 8 tháng đầu năm 2025?", ("1900000000",)),
)
SAID = (
    (
        "Who is the largest Korean investor and how much did it invest?",
        "registered capital, LG, about December 2024: 10,590,000,000",
    ),
    ("How has Regina Miracle's capital changed?", "4 February 2016: 235,000,000"),
    ("size of the southern coastal economic zone", "20,000 hectares"),
    ("size of the free trade zone in the southern coastal economic zone", "1,000 hectares"),
    ("Xuất khẩu 2025 gấp đôi 2021 phải không", "Gấp 2 lần"),
    ("How many industrial parks did Hai Phong have in February 2020 and how many in October 2025?", "43"),
    ("Korean capital in Nov 2020 and again in Jan 2025", "14,100,000,000"),
    ("Top source country of FDI in Hai Phong", "Republic of Korea"),
    ("Which country is third in FDI?", "Japan"),
    ("nước đứng thứ ba về FDI", "Nhật Bản"),
    ("Nước nào có nhiều dự án nhất?", "Trung Quốc (769 dự án)"),
    ("Which country has the most projects in Hai Phong?", "China (769 projects)"),
    ("Compare Japan and South Korea as investors", "5,230,000,000"),
    ("Tàu lớn nhất từng cập cảng Lạch Huyện là tàu nào?", "ONE Singapore"),
    ("Between 2015 and 2020, how fast did the city's trade grow per year?", "34.42 %"),
    ("FDI 2022 compared with 2024", "That is 2 times as much."),
    ("how many countries does hai phong trade with", "126"),
    ("How many countries does the city do business with?", "126"),
    ("With how many nations does Hai Phong do business?", "126"),
    ("How many countries do business with Hai Phong?", "126"),
    ("Thành phố có quan hệ làm ăn với mấy quốc gia?", "126"),
    ("Hải Phòng có quan hệ thương mại với mấy nước?", "126"),
    ("Hải Phòng buôn bán với mấy quốc gia?", "126"),
    ("HICT có mấy cầu bến?", "2 bến"),
    ("Cảng HICT có bao nhiêu cầu cảng?", "2 bến"),
    ("Số lượng bến của HICT", "2 bến"),
    ("How many quays does HICT have?", "2 berths"),
    ("Number of berths at HICT", "2 berths"),
    ("HICT có bao nhiêu mét cầu cảng?", "750 mét"),
    ("How many metres of quay does HICT have?", "750 metres"),
    ("Hai Phong Port's stake in TIL Hai Phong", "Hai Phong Port JSC 51 per cent"),
    ("How much of TIL Hai Phong does Hai Phong Port own?", "Hai Phong Port JSC 51 per cent"),
    ("Tỷ lệ sở hữu của Cảng Hải Phòng tại TIL Hải Phòng", "Công ty CP Cảng Hải Phòng 51 phần trăm"),
    ("Phần góp của Cảng Hải Phòng trong TIL Hải Phòng là bao nhiêu?", "Công ty CP Cảng Hải Phòng 51 phần trăm"),
    ("How many countries have companies in Hai Phong?", "40 countries and territories"),
    ("Ba trụ cột kinh tế của thành phố là gì?", "du lịch"),
    ("Which agreements are due to expire in 2026 or later?", "Suwon"),
    ("How many years has Hai Phong been twinned with Incheon?", "since 25 July 1997"),
    ("how many Korean companies are there in haiphong", "LG Innotek"),
    ("how many Korean companies are there in haiphong", "320"),
)


@pytest.mark.parametrize(("text", "values"), GIVEN)
def test_the_figures_are_those_asked_for(asking: Asking, text: str, values: tuple[str, ...]) -> None:
    given = sure(asking, text).given
    assert [one for one in given if one in values] == list(values)


@pytest.mark.parametrize(("text", "said"), SAID)
def test_the_answer_says_it(asking: Asking, text: str, said: str) -> None:
    reply = sure(asking, text)
    assert said in " ".join((reply.sentence, *reply.remarks))


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("How many countries have companies in Hai Phong?", "projects"),
        ("How many countries does Hai Phong have agreements with?", "localities"),
        ("Hải Phòng có thỏa thuận với bao nhiêu nước?", "địa phương"),
        ("HHIT có mấy bến?", "16,8"),
    ],
)
def test_a_count_is_of_nothing_else(asking: Asking, text: str, beside: str) -> None:
    assert beside not in ask(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Người Hải Phòng định cư ở nước ngoài bao nhiêu tiền?", "How much money is the population of Hai Phong?"]
)
def test_what_is_counted_in_no_money_is_asked_for_none(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Does Hai Phong have 4.3 industrial parks?", "4.3"),
        ("Do 4,5 international organisations have ties with Hai Phong?", "4,5"),
        ("Which country has the largest project by number of countries of settlement?", "project"),
    ],
)
def test_a_decimal_counts_no_things_and_a_country_is_no_count(asking: Asking, text: str, word: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "unsure"
    assert word in reply.unread


def test_of_these_indicators_the_counts_are_levels_and_a_share_is_none() -> None:
    levels = ("fdi-project-count", "fdi-project-count-zones", "settlement-countries")
    assert all(is_level(INDICATOR + one) for one in levels)
    assert not is_level(f"{INDICATOR}fdi-share-of-country")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cargo through Hai Phong port in 2015", "68,438,000 tonnes"),
        ("Cargo of the ports 2016", "78,898,000 tonnes"),
        ("What was the cargo of the ports of Hai Phong in 2016?", "78,898,000 tonnes"),
        ("Cargo volume through Haiphong seaports, 2016", "78,898,000 tonnes"),
        ("How much cargo did the port handle in 2015?", "68,438,000 tonnes"),
        ("sản lượng hàng qua cảng biển năm 2016", "78.898.000 tấn"),
        ("Sản lượng của cảng Hải Phòng năm 2016", "78.898.000 tấn"),
        ("Sản lượng hàng hóa của các cảng năm 2015", "68.438.000 tấn"),
    ],
)
def test_a_figure_that_only_follows_from_others_is_not_denied(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "no_count"),
    [
        ("How many Japanese firms are in Hai Phong?", "No source counts the companies"),
        ("How many Korean enterprises operate in Hai Phong?", "No source counts the companies"),
        ("Có bao nhiêu doanh nghiệp Nhật Bản ở Hải Phòng?", "Không nguồn nào đếm số công ty"),
    ],
)
def test_projects_that_are_counted_are_not_told_as_companies(asking: Asking, text: str, no_count: str) -> None:
    assert sure(asking, text).sentence.startswith(no_count)


def test_what_several_countries_have_together_is_the_share_of_none(asking: Asking) -> None:
    reply = ask(asking, "What share of FDI does Japan have?")
    assert "73" not in reply.sentence
    assert reply.polarity == "not stated"


def test_days_at_sea_to_several_ports_are_those_to_each(asking: Asking) -> None:
    assert "17 days" in sure(asking, "How many days to Tacoma from HICT on the PN2?").sentence
