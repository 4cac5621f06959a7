"""Whether something is of a kind is answered by as what it is recorded, and by no list of what has to do with it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "polarity", "told"),
    [
        ("Is Lach Huyen a port?", "yes", "Lạch Huyện port: port"),
        ("Is HHIT a container terminal?", "yes", "(HHIT): terminal"),
        ("Cát Bi có phải sân bay quốc tế không?", "yes", "sân bay"),
        ("Is CityNet a network of cities?", "yes", "city network"),
        ("Nam Đình Vũ là khu công nghiệp à?", "yes", "khu công nghiệp"),
        ("Tràng Duệ có phải khu kinh tế không?", "no", "Khu công nghiệp Tràng Duệ: khu công nghiệp"),
        ("Đình Vũ có phải là cảng không?", "no", "khu kinh tế"),
        ("is Trang Due a port?", "no", "industrial park"),
        ("Is DEEP C an industrial zone?", "yes", "DEEP C Hải Phòng I"),
    ],
)
def test_as_what_it_is_recorded_is_told(asking: Asking, text: str, polarity: str, told: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == polarity
    assert told in reply.sentence


@pytest.mark.parametrize("text", ["Is Pegatron a Taiwanese company?", "Is Kitakyushu a sister city?"])
def test_what_a_company_or_a_partner_is_has_answers_of_its_own(asking: Asking, text: str) -> None:
    assert "recorded:" not in ask(asking, text).sentence
