"""Factories are told where a factory is asked for; how far works and zones are; whose capital has a zone developed."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask

NO_FACTORY = (
    "Is there a French plant in Hai Phong",
    "Có nhà máy của Pháp ở Hải Phòng không",
    "Is there a Belgian factory here",
    "Bỉ có nhà máy ở Hải Phòng không",
)


@pytest.mark.parametrize("text", NO_FACTORY)
def test_a_terminal_or_a_zone_is_no_factory(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.polarity == "none"
    assert any(one in reply.sentence for one in ("CMA CGM", "berths", "Ackermans"))


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        ("Which factories were opened since 2018", "VinFast", "cable car"),
        ("Từ 2020 đến 2023 có những nhà máy nào được khánh thành?", "tesa", "Cáp treo"),
        ("list of factories in Nam Dinh Vu", "Pegatron Vietnam 1", "Logicross"),
        ("largest Vietnamese factory", "VinFast", "Vũ Yên"),
        ("Which companies from Taiwan have factories here", "Pegatron Vietnam 2", "housing"),
    ],
)
def test_other_works_are_said_to_be_left_out(asking: Asking, text: str, told: str, left: str) -> None:
    reply = ask(asking, text)
    assert told in reply.sentence
    assert left not in reply.sentence
    assert any(left in one for one in reply.remarks)


def test_projects_are_not_factories_alone(asking: Asking) -> None:
    assert "cable car" in ask(asking, "Which projects were opened since 2018").sentence


@pytest.mark.parametrize("text", ["how many factories in VSIP", "có bao nhiêu nhà máy ở VSIP"])
def test_a_zone_has_the_factories_of_its_tenants(asking: Asking, text: str) -> None:
    assert "Kyocera" in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told", "over"),
    [
        ("dự án nào đang xây dựng", "Logicross", "AEON"),
        ("nhà máy nào đang được xây", "SK Leaveo", "Bridgestone"),
        ("Hiện có những dự án nào đang xây dựng ở Hải Phòng?", "Vũ Yên", "tesa"),
        ("which factories are being built now", "SK Leaveo", "tesa"),
        ("khu công nghiệp nào đang xây dựng", "Tràng Duệ 3", "VSIP"),
        ("which industrial parks are being built", "Xuân Cầu", "VSIP"),
    ],
)
def test_what_is_being_built_is_not_what_was_opened(asking: Asking, text: str, told: str, over: str) -> None:
    sentence = ask(asking, text).sentence
    assert told in sentence
    assert over not in sentence


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("zones developed by Vietnamese companies", True),
        ("Khu công nghiệp nào do doanh nghiệp trong nước làm chủ đầu tư", True),
        ("khu công nghiệp do doanh nghiệp Việt Nam phát triển", True),
        ("zones developed by foreign companies", False),
        ("khu công nghiệp nào do công ty nước ngoài phát triển", False),
    ],
)
def test_a_zone_is_of_who_develops_it(asking: Asking, text: str, *, ours: bool) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert ("DEEP C" in reply.sentence) is not ours
    assert ("Nam Cầu Kiền" in reply.sentence) is ours
