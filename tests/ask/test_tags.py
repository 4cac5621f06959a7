"""Statements that are made questions by a tag, membership by "in", and lists that are asked for by a few of them."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Incheon is a sister city of Hai Phong, right?", "yes"),
        ("Yes or no: Hai Phong is a member of CityNet", "yes"),
        ("Seattle is twinned with Hai Phong, isn't it?", "yes"),
        ("Hai Phong and Busan are sister cities, true or false?", "none"),
        ("is Kunming a twin city of Hai Phong or isn't it", "none"),
        ("Hải Phòng là thành viên của TPO, đúng hay sai?", "yes"),
        ("Is Hai Phong in ICLEI?", "none"),
        ("Is Hai Phong in WCCD?", "yes"),
    ],
)
def test_a_tag_asks_if_it_is_so(asking: Asking, text: str, polarity: str) -> None:
    assert sure(asking, text).polarity == polarity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Korean investors in Trang Due, name a few", ("Haengsung", "Heesung")),
        ("Examples of Japanese investors in VSIP?", ("Nipro", "Kyocera")),
        ("Can you list three investors from Hong Kong", ("Regina Miracle", "Flat")),
        ("kể vài doanh nghiệp Nhật đầu tư vào VSIP", ("Nipro", "Kyocera")),
        ("Give me some ships that called at HICT", ("Cape Faro", "Northern Jaguar", "Megalopolis")),
    ],
)
def test_who_wants_a_few_gets_the_list(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told)
