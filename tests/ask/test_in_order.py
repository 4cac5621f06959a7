"""The first, the latest and the five largest of their kind: parks, projects, factories; since when a plant works."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask

TOLD = (
    ("Khu công nghiệp nào lớn nhất thành phố", "VSIP"),
    ("liệt kê 3 khu công nghiệp lớn nhất", "Xuân Cầu"),
    ("kể tên 5 nhà đầu tư lớn nhất", "Bridgestone"),
    ("nêu tên ba dự án lớn nhất của Nhật Bản", "Nipro"),
    ("first industrial park in Hai Phong", "Nomura"),
    ("Khu công nghiệp đầu tiên của Hải Phòng là khu nào", "Nomura"),
    ("khu công nghiệp mới nhất", "19/12/2025"),
    ("newest economic zone", "13 February 2026"),
    ("latest project in Hai Phong", "announced"),
    ("dự án mới nhất của Hàn Quốc", "SK Leaveo"),
    ("latest ODA project", "World Bank"),
    ("nhà máy nào mới khánh thành", "19-12-2025"),
    ("dự án nào mới khởi công", "26/9/2025"),
    ("which plant has just opened", "19 December 2025"),
    ("công ty nào mới đầu tư vào Hải Phòng", "đã công bố"),
    ("recently opened Japanese factories", "IHI"),
    ("When did LG Electronics come to Hai Phong?", "so from March 2015"),
    ("LG Innotek vào Hải Phòng năm nào", "9/2017"),
    ("Hải Dương vào Hải Phòng năm nào", "1/7/2025"),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_the_first_the_latest_and_the_largest_are_told(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence


def test_how_many_are_asked_for_is_said_once(asking: Asking) -> None:
    assert ask(asking, "5 dự án lớn nhất").question == "5 dự án nào có vốn đăng ký lớn nhất?"
