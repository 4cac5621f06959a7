"""English as it is typed in a hurry: idioms, short forms, names with numbers, and the order of a telegram."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.rewording.turns import plain
from haiphong_kg.ask.words.numbered import said_otherwise
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pegatron no. 3 capital", "500,000,000"),
        ("Pegatron #2 location", "Nam Đình Vũ"),
        ("area DEEP C 2 in ha", "645 hectares"),
        ("corridor conference no. 8 - where and when", "Hải Phòng in 2017"),
        ("IHI factory - opened when?", "10 March 2015"),
        ("longest sea bridge, how long?", "5.44"),
        ("flamboyant fest first held?", "2012"),
        ("which Jap companies are in Nomura Hai Phong", "Nomura"),
    ],
)
def test_numbers_and_short_forms_of_names(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_name_with_a_number_has_others() -> None:
    names = {name for _, name in said_otherwise([("x", "DEEP C Hải Phòng II"), ("y", "MSC Makalu III")])}
    assert {"DEEP C II", "DEEP C 2", "DEEP C Hải Phòng 2", "MSC Makalu 3"} == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who put pen to paper for Kagawa, our side", "Hoàng Minh Cường"),
        ("who inked the Kagawa deal", "Hoàng Minh Cường"),
        ("Koreans in Trang Due, names?", "Haengsung Electronics"),
        ("Knauf sits in which park", "DEEP C Hải Phòng I"),
        ("where does Mayors for Peace live", "Hiroshima"),
        ("TPO, how big is that club these days", "131"),
        ("how fast did the place grow in 2025", "11.81"),
        ("How much FDI is Hai Phong aiming for in 2026?", "3,800,000,000"),
        ("what is the city gunning for in FDI in 2026", "3,800,000,000"),
        ("korea's pile in Haiphong so far", "15,400,000,000"),
        ("HICT slices, who has what", "ITOCHU"),
        ("Sun Group - what have they put money in", "Cát Bà"),
        ("is the Brest partnership dead", "dormant"),
        ("did kobe and haiphong ever put anything on paper, what year", "2013"),
        ("best year for FDI?", "2024"),
        ("Haiphong Kobe MoU year?", "2013"),
        ("NGOs working in Hai Phong, how many", ": 45"),
        ("when did the Dutch ambassador come", "Nienke Trooster"),
        ("A Danish prince came to Haiphong once, when was that?", "2 November 2022"),
        ("what's Autel making here", "vehicles"),
        ("Which ambassador of China came in 2025?", "He Wei"),
        ("Who owns DEEP C 1?", "Dinh Vu Industrial Zone JSC develops"),  # as of "DEEP C Hải Phòng I"
        ("Brest since?", "2007"),
        ("Logicross since when", "November 2024"),
        ("TPO since when", "do not state"),
        ("what's Nguyen Thi Bich Dung's job", "Director of the Department of Foreign Affairs"),
        ("who makes tyres in haiphong", "Bridgestone"),
        ("TPO total members", "131"),
        ("FTZ - when, how big", "13 October 2025"),
        ("southern coastal zone, when, how big", "4 December 2024"),
        ("Nam Cau Kien since when", "2008"),
        ("Haiphong's slice of national FDI", "per cent"),
        ("flower festival 2014 dates", "9 to 11 May 2014"),
        ("Ha Long - Cat Ba UNESCO date", "16 September 2023"),
        ("Incheon, since when", "25 July 1997"),
        ("le ngoc chau since when", "1 July 2025"),
        ("korea stock?", "15,400,000,000"),
        ("mayor of haiphong?", "Lê Ngọc Châu"),
        ("Who is the mayor of Incheon?", "mayor Yoo"),
        ("cash from abroad 2019", "409,000,000"),
        ("GRDP growth each year", "2016: 11 per cent"),
        ("brest - how far back do we go", "2007"),
        ("How deep is the channel at Lach Huyen?", "12.4"),
        ("Nomura let go of its park - to whom", "PC1"),
        ("Lan Ha Bay joined the bays club when", "6 June 2020"),
        ("foreign affairs office set up when", "25 March 1955"),
        ("grdp 2025 size", "29,400,000,000"),
        ("industrial zones in the city, how many of them", ": 43"),
        ("how many planes landed at Cat Bi in 2018", "14,000"),
        ("Y-Tec factory: which park", "VSIP"),
        ("Tien Thanh IP how large", "410 hectares"),
        ("Regina Miracle comes from where", "Hong Kong"),
        ("LG Innotek products?", "camera modules"),
        ("industrial park number 2020", ": 13"),
        ("Which Korean bodies have MoU with Haiphong side", "SKC"),
        ("list japanese investors with year", "Bridgestone (February 2012)"),
        ("Mitsui OSK's stake in the HICT terminal, in percent?", "17.5"),
    ],
)
def test_idioms_of_every_day(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("FDI in industrial parks 2024", "4,350,000,000"),
        ("FDI projects number in industrial zones", "520"),
        ("area of industrial parks 2024", "6,000 hectares"),
        ("total FDI in the industrial zones", "30,300,000,000"),
        ("có bao nhiêu dự án FDI trong các khu công nghiệp", "520"),
        ("tổng vốn FDI trong các KCN", "30.300.000.000"),
    ],
)
def test_what_is_published_of_all_parks_together(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_the_area_of_the_city_is_not_what_is_planned_there(asking: Asking) -> None:
    assert "17,000" not in ask(asking, "what was the area of the city before the merger").sentence
    assert "17,000" in sure(asking, "planned area of the city").sentence


def test_what_two_countries_have_together_is_of_neither(asking: Asking) -> None:
    assert "9,000,000,000" not in ask(asking, "Korean FDI in industrial parks").sentence
    assert "9,000,000,000" in sure(asking, "FDI in industrial parks from Japan and Korea, 2013 to 2018").sentence


def test_where_sources_disagree_is_a_question_of_its_own(asking: Asking) -> None:
    assert sure(asking, "where do the sources disagree").meanings[0].name == "disagreements"


@pytest.mark.parametrize(
    "text",
    [
        "how many companies at DEEP C",  # whose subsidiaries are others
        "who came over from Kitakyushu in 2019",  # with whom a company then signed
        "press can't agree on the first kunming plane, what days do they give",  # of which the first is one side
        "grdp area 2025",  # of two things
        "biosphere reserve date: sources?",  # which are of no figure
        "sources clash on brest?",  # which asks not what Brest is
    ],
)
def test_what_is_beside_the_question_is_not_told(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_a_word_is_not_sought_within_another(asking: Asking) -> None:
    """The chairman who was "looking for investors" is no king."""
    reply = sure(asking, "Has any king been to Haiphong?")
    assert "King Philippe" in reply.sentence
    assert "chairman" not in reply.sentence


def test_a_thing_that_is_asked_for_is_given(asking: Asking) -> None:
    given = sure(asking, "bangkok from cat bi - which airport do you land at these days").given
    assert "https://w3id.org/haiphong-kg/id/asset/don-mueang-airport" in given


def test_a_task_is_refused(asking: Asking) -> None:
    assert ask(asking, "put this in japanese for me: welcome to haiphong").kind == "refused"


def test_the_plain_order_stays(asking: Asking) -> None:
    for text in ("Which park is Knauf in?", "how many Koreans in Hai Phong", "hi folks", "is it turned over to PC1?"):
        assert plain(asking.lexicon.vocabulary, text) == text
