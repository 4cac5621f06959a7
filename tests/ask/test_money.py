"""Questions for money: who lends and gives how much for what, what a company or a country invests, in which bounds."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.store import ID
from tests.ask.sure import sure


@pytest.mark.parametrize(
    "text",
    [
        "JICA đã cho Hải Phòng vay tiền làm những dự án nào?",
        "Which projects did JICA lend money for in Hai Phong?",
        "Những công trình nào của thành phố được Nhật cho vay qua JICA?",
    ],
)
def test_what_was_lent_is_no_grant(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence
    assert "Tân Vũ" in sentence
    assert "An Dương" not in sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cầu Tân Vũ - Lạch Huyện được xây bằng vốn của nước nào?", "Nhật Bản"),
        ("Ngân hàng Thế giới tài trợ dự án gì ở Hải Phòng, số vốn bao nhiêu?", "175.000.000 đô la Mỹ"),
        ("what has the World Bank lent money for here?", "Urban Transport"),
        ("How many dollars did the World Bank give for the urban transport project?", "175,090,000 US dollars"),
        ("JICA loans for Lach Huyen altogether up to 2017", "110,000,000,000 Japanese yen"),
        ("Dự án ODA nào của Hải Phòng có vốn lớn nhất?", "cảng Lạch Huyện"),
        ("how much money did Bridgestone put into its Hai Phong plant", "1,220,000,000 US dollars"),
        ("What is the registered capital of Pegatron's project?", "800,000,000 US dollars"),
        ("Korea's share of FDI in Hai Phong", "39.6 per cent"),
        ("Hàn Quốc chiếm bao nhiêu phần trăm vốn FDI", "39,6 phần trăm"),
        ("How big is Chinese investment at the end of 2025?", "12,770,000,000 US dollars"),
        ("how much cargo went thru haiphong port in 2021", "151,100,000 tonnes"),
        ("Năm 2014 có bao nhiêu lượt tàu ghé các cảng Hải Phòng", "17.700"),
        ("Which investor employs the most people?", "LG Display"),
        ("công suất cảng HTIT bao nhiêu TEU", "1.100.000 TEU"),
    ],
)
def test_money_and_amounts(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_several_amounts_are_told_and_not_added(asking: Asking) -> None:
    reply = sure(asking, "Total ODA from Japan to Hai Phong")
    assert "The amounts are not added up" in reply.remarks[0]
    assert "No amount is stated of" in reply.remarks[1]


@pytest.mark.parametrize(
    "text",
    [
        "projects between 100 and 500 million USD",
        "Các dự án từ 100 đến 500 triệu USD",
        "projects from 100 million to 500 million USD",
    ],
)
def test_a_bound_on_both_sides(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence
    assert "SK Leaveo" in sentence
    assert "Bridgestone" not in sentence
    assert "Posco" not in sentence


@pytest.mark.parametrize("text", ["Tổng vốn của các dự án Hàn Quốc", "average capital of Japanese projects"])
def test_what_nobody_adds_up_is_not_understood(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many projects did Korea invest in?", "320 projects"),
        ("What percentage of FDI comes from Korea?", "39.6 per cent"),
        ("Hai Phong's share of national GDP", "5.1 per cent"),
        ("xuất khẩu 5 tháng đầu năm 2024", "12.150.000.000 đô la Mỹ"),
        ("By how many percent did FDI rise in 2021?", "+91.4 %"),
        ("công ty nào đầu tư hơn Bridgestone", "LG Innotek"),
        ("Compare HICT and HTIT", "are equal"),
        ("How many islands does the Ha Long - Cat Ba heritage site count?", "1,133"),
    ],
)
def test_shares_changes_and_ranks(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Did cargo exceed 200 million tonnes in 2025?", "yes"),
        ("Did cargo exceed 300 million tonnes in 2025?", "no"),
        ("Were there more than 500 FDI projects in 2017?", "yes"),
    ],
)
def test_a_bound_keeps_its_scale_and_what_it_counts(asking: Asking, text: str, polarity: str) -> None:
    assert sure(asking, text).polarity == polarity


@pytest.mark.parametrize(
    "text",
    [
        "nước nào đầu tư ít nhất vào Hải Phòng",
        "So sánh GRDP của Hải Phòng và Đà Nẵng",
        "which project got less than 600 million dollars from Samsung",
    ],
)
def test_what_the_figures_cannot_tell_is_not_sure(asking: Asking, text: str) -> None:
    """The least of countries of which most have no figure, another city's figures."""
    assert ask(asking, text).kind not in ("answer", "none")


def test_below_a_bound_counts_the_figure_that_counts(asking: Asking) -> None:
    """LG Innotek had 550 million dollars in 2016, and has over two billion."""
    assert "LG Innotek" not in sure(asking, "projects under 600 million USD").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which aid came as grants and not as loans?", "Government of Finland"),
        ("Tuyến đường sắt Lào Cai - Hà Nội - Hải Phòng dài bao nhiêu km?", "390,9"),
        ("vốn FDI Hàn Quốc gấp mấy lần Nhật Bản", "gấp 2,9 lần"),
        ("which year did cargo first exceed 100 million tonnes?", "2019"),
        ("How much has Taiwan invested as of May 2024?", "2,000,000,000 US dollars"),
        ("bao nhiêu TEU qua HICT năm 2022", "1.000.000 TEU"),
        ("VinFast sản xuất bao nhiêu xe mỗi năm", "250.000"),
        ("CityNet có bao nhiêu thành viên?", "hơn 160"),
        ("Regina Miracle capital over the years", "4 February 2016: 235,000,000"),
    ],
)
def test_units_times_and_levels(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Who invested the most in Hai Phong?",
        "Ai đầu tư nhiều nhất vào Hải Phòng?",
        "biggest investor",
        "nhà đầu tư nước ngoài lớn nhất ở Hải Phòng",
    ],
)
def test_who_invested_the_most_is_an_investor(asking: Asking, text: str) -> None:
    assert sure(asking, text).given[0] == f"{ID}enterprise/lg"


@pytest.mark.parametrize("text", ["Who invested the most in 2023?", "Who invests the least in Hai Phong?"])
def test_who_invested_the_most_in_a_year_or_the_least_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


def test_the_projects_of_a_group_are_those_of_its_companies(asking: Asking) -> None:
    told = sure(asking, "LG có mấy dự án").sentence
    assert "Tổ hợp sản xuất màn hình LG Display Hải Phòng" in told
    assert "Nhà máy mô-đun camera LG Innotek Hải Phòng" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which Vietnamese company invested the most?", "VinFast automobile complex"),
        ("nhà đầu tư trong nước lớn nhất", "Tổ hợp sản xuất ô tô VinFast"),
        ("Which Korean company invested the most?", "LG (10,590,000,000 US dollars)"),
    ],
)
def test_a_company_without_a_total_is_compared_by_its_project(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "JICA loan for the Lach Huyen port: how many yen",
        "vốn vay JICA cho cảng Lạch Huyện mấy tỷ yên",
        "How many yen did JICA lend for the environment project",
    ],
)
def test_an_amount_is_asked_for_in_its_currency(asking: Asking, text: str) -> None:
    assert any(one in sure(asking, text).sentence for one in ("Japanese yen", "yên Nhật"))


def test_loans_of_a_currency_are_not_its_amount(asking: Asking) -> None:
    for text in ("how many yen loans has JICA given", "How many projects did JICA fund with yen loans?"):
        assert ask(asking, text).kind == "unsure"


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Did the ADB lend to Hai Phong?", "four provinces and the cities"),
        ("ADB có cho Hải Phòng vay không?", "Đà Nẵng"),
        ("How much did the ADB lend to Hai Phong?", "six places including"),
        ("Has the World Bank funded Hai Phong?", "three cities"),
    ],
)
def test_money_that_several_places_share_is_not_told_as_the_city_s_alone(
    asking: Asking, text: str, shared: str
) -> None:
    assert shared in sure(asking, text).sentence


def test_money_for_works_that_are_named_is_not_said_to_be_shared(asking: Asking) -> None:
    assert "alone" not in sure(asking, "Did JICA fund the An Duong water plant?").sentence
