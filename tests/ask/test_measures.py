"""Measures in every usual unit: what a terminal takes, how long it took to build, shares of what, areas, euros."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking
from tests.ask.sure import sure

MEASURES = (
    ("What is the largest vessel that HICT can accommodate?", "14000"),
    ("cang HHIT tiep nhan tau to nhat bao nhieu teu", "18000"),
    ("Cảng HHIT đón được tàu lớn nhất cỡ bao nhiêu TEU?", "18000"),
    ("What was HICT's share of the port market in 2024?", "23"),
    ("HICT nắm bao nhiêu phần trăm thị phần cảng biển?", "23"),
    ("How many months did the VinFast plant take to build?", "21"),
    ("Nhà máy VinFast xây trong bao nhiêu tháng?", "21"),
    ("Nhà máy xử lý nước thải Vĩnh Niệm có công suất bao nhiêu mét khối?", "36000"),
    ("Maximum capacity of the Vĩnh Niệm wastewater plant?", "54000"),
    ("thành phố Hải Phòng rộng mấy km2 sau sáp nhập", "3194.72"),
    ("How deep is the water at HICT?", "16"),
    ("Từ Hải Phòng đến Trạm Giang đi đường biển bao xa?", "160"),
    ("Khu kinh tế chuyên biệt Hải Phòng diện tích ra sao?", "5300"),
    ("What share of the exports is that of foreign firms?", "86"),
    ("doanh nghiệp FDI chiếm bao nhiêu phần trăm xuất khẩu của Hải Phòng", "86"),
    ("What share of Vietnam's FDI went to Hai Phong in 2018?", "8.7"),
)


@pytest.mark.parametrize(("text", "value"), MEASURES)
def test_the_measure_that_unit_and_thing_tell(asking: Asking, text: str, value: str) -> None:
    assert value in sure(asking, text).given


def test_euros_of_a_donor_are_those_of_its_aid(asking: Asking) -> None:
    assert "24,000,000 euros" in sure(asking, "How many euros did Finland give for water supply?").sentence


def test_the_largest_ship_that_called_is_no_capacity_of_the_terminal(asking: Asking) -> None:
    assert any(
        one.endswith("one-singapore") for one in sure(asking, "Which is the biggest ship that called at HICT?").given
    )


@pytest.mark.parametrize(
    "text", ["What percentage of HICT does Wan Hai Lines own?", "Wan Hai Lines giữ bao nhiêu phần trăm của HICT?"]
)
def test_a_share_of_ownership_is_no_share_of_the_market(asking: Asking, text: str) -> None:
    assert "16" in "".join(ask(asking, text).given) or "16" in ask(asking, text).sentence


def test_how_long_a_thing_took_to_build_is_only_told_where_it_is_recorded(asking: Asking) -> None:
    reply = ask(asking, "How many months did it take to build LG Display?")
    assert reply.kind != "answer"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("population of the enlarged city", "4664124"),
        ("dân số thành phố mới là bao nhiêu", "4664124"),
        ("population haiphong after merger?", "4664124"),
    ],
)
def test_the_city_as_it_became_is_that_after_the_merger(asking: Asking, text: str, value: str) -> None:
    reply = sure(asking, text)
    assert value in reply.given
    assert reply.meanings[0].span is not None


def test_the_depth_of_a_port_is_that_of_its_terminals(asking: Asking) -> None:
    told = sure(asking, "Lạch Huyện port depth").sentence
    assert "(HICT), May 2018: 16 metres" in told
    assert "(HHIT), 2025: at least 16.8 metres" in told


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("GRDP Hải Phòng 2021 tăng bao nhiêu %", "12,38"),
        ("GRDP 2021 grew by how many per cent?", "12.38"),
        ("Năm 2021 GRDP thành phố tăng mấy phần trăm?", "12,38"),
    ],
)
def test_a_growth_in_per_cent_is_no_share(asking: Asking, text: str, rate: str) -> None:
    assert rate in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("trong cac tau container da vao HICT, tau nao lon nhat", "ONE Singapore"),
        ("What share of the city's foreign capital is Korean?", "39.6"),
        ("kcn An Dương rộng bao nhiêu ha", "196,1"),
    ],
)
def test_of_several_figures_the_one_that_there_is_is_told(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert "Nhà máy nước" not in reply.question


def test_figures_that_are_compared_are_said_to_be_unlike(asking: Asking) -> None:
    sentence = sure(asking, "Is LG bigger than Bridgestone?").sentence
    assert "of a company as a whole, the other of one project" in sentence
    assert "of different times" in sentence


@pytest.mark.parametrize(
    "text",
    [
        "How deep is the channel at Lach Huyen?",
        "Luồng Lạch Huyện sâu mấy mét",
        "How deep is the fairway to Lach Huyen port",
        "luồng vào cảng Lạch Huyện sâu bao nhiêu",
    ],
)
def test_the_channel_has_its_own_depth(asking: Asking, text: str) -> None:
    assert any(one in sure(asking, text).sentence for one in ("12.4 metres", "12,4 mét"))


def test_a_channel_has_no_depth_of_berths(asking: Asking) -> None:
    for text in ("How deep is the channel at HICT?", "luồng Lạch Huyện dài bao nhiêu"):
        assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How large is the VSIP industrial park?", "1,566 hectares"),
        ("Khu công nghiệp VSIP Hải Phòng rộng bao nhiêu?", "1.566 héc-ta"),
        ("What is the area of the economic zone VSIP?", "1,566 hectares"),
        ("How big is the Hai Phong free trade zone?", "6,292 hectares"),
        ("How big is the free trade zone in the southern coastal economic zone?", "1,000 hectares"),
        ("Area of Hai Phong Free Trade Zone, place 2", "1,077 hectares"),
        ("Has the Hai Phong free trade zone been set up, and how big is it?", "6,292 hectares"),
        ("Khu thương mại tự do Hải Phòng đã thành lập chưa, rộng bao nhiêu?", "6.292 héc-ta"),
    ],
)
def test_a_zone_is_measured_by_its_name_with_any_word_for_a_zone(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["How large is the Dinh Vu - Cat Hai free trade zone?", "Khu thương mại tự do VSIP rộng bao nhiêu?"]
)
def test_a_free_trade_zone_is_no_other_zone_by_its_name(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
