"""A record is told for sure only where its own data have what is asked for; others are shown as no answer."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "record"),
    [
        # Of what lasts an account may tell that has another for its subject.
        ("Who heads Brest?", "id:agreement/hai-phong--brest--partnership-2007"),
        ("Who operates VinFast?", "id:investment/vingroup--vinfast-complex"),
        ("Ai đứng đầu cảng Lạch Huyện?", "id:event/2025-11-25-guangxi-line"),
        # A figure of one plant is none of the park in which it stands, nor of a town that had part in a project.
        ("Nam Dinh Vu có bao nhiêu lao động?", "id:obs/expected-jobs/ge-vernova-transformer-plant/2026-03-12/a"),
        ("How much did Kitakyushu pay?", ""),
        ("Brest đầu tư bao nhiêu tiền?", ""),  # how many partners it has is no sum
        # One occasion has some of those who belong to what it is about.
        ("Which cities and provinces are in the Kunming to Haiphong economic corridor?", ""),
        # Who is named beside those of a tie has no part in it.
        # Works are begun on another day than they are opened.
    ],
)
def test_a_record_that_only_tells_of_it_is_shown_and_not_told(asking: Asking, text: str, record: str) -> None:
    reply = ask(asking, text)
    assert reply.kind in ("unsure", "several")
    if record:
        assert reply.nearest
        assert reply.nearest.facts[0].record == record


def test_who_chaired_a_body_held_the_post_of_it_then(asking: Asking) -> None:
    told = sure(asking, "Who chaired the Hai Phong People's Committee in 2023?").sentence
    assert told.startswith("Nguyễn Văn Tùng holds the post of Chairman")


def test_a_second_phase_is_not_the_park_itself(asking: Asking) -> None:
    assert "December 1994" in sure(asking, "When did Nomura industrial park open?").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Which carriers operate the PS3 service out of Hai Phong?",
            "Ocean Network Express, Yang Ming",
        ),
        ("Who led our delegation to Antwerp in December 2025?", "Lê Tiến Châu"),
        ("Cat Bi năm 2018 đón đc bao nhiêu khách", "2.300.000"),
        ("Which company is building the LNG power plant?", "VinEnergo"),
        ("Which electronics maker from Taiwan has taken several plots in Nam Dinh Vu?", "Pegatron"),
    ],
)
def test_a_record_that_has_what_is_asked_for_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["Is there an industrial park of Germany?", "Which free trade zones are from Italy?"])
def test_zones_of_a_country_are_not_those_of_any(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In what month did the Cat Hai – Phu Long cable car begin running?", "June 2020"),
        ("CityNet là mạng lưới như thế nào?", "Regional Network of Local Authorities"),
        ("what kind of network is CityNet", "Regional Network of Local Authorities"),
        ("WeGO: what sort of organisation, and seated in which city?", "Seoul"),
        ("The chairman of People's Committee of city now, what is the name?", "Lê Ngọc Châu"),
        ("Which Japanese drug maker is in VSIP", "Nipro Pharma"),
        ("Name the Taiwan electronics co with multiple plots in Nam Dinh Vu IP", "Pegatron"),
        ("Vingroup dự kiến rót bao nhiêu USD vào cảng Nam Đồ Sơn?", "14.300.000.000"),
        ("How many companies overseas belong to Vietnamese expatriates from Hai Phong?", "80 enterprises"),
    ],
)
def test_what_its_own_data_have_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Name the Korean electronics co with multiple plots in Nam Dinh Vu IP",
        "Which Korean cosmetics maker is in VSIP",
        "what kind of partner is CityNet",
        "which networks is CityNet in",
        "chairman of the people's committee of Thuy Nguyen",
        "Vingroup dự kiến rót bao nhiêu euro vào cảng Nam Đồ Sơn?",
        "HICT area in dollars",
    ],
)
def test_of_another_kind_unit_or_place_it_is_not_told(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
