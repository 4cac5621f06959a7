"""Whether one who is named is in the city, in a zone, or in the records at all."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Is LG Display in Hải Phòng?", "LG Display screen complex"),
        ("LG Display có ở Hải Phòng không?", "Tràng Duệ"),
        ("Is LG Display in Trang Due?", "Tràng Duệ"),
        ("Is LG in Hai Phong?", "LG Innotek"),
        ("Bridgestone có mặt ở Hải Phòng không?", "lốp"),
        ("Does Hai Phong have Bridgestone?", "tyre plant"),
        ("Is Nomura Group recorded?", "Nomura holds a share"),
        ("Is Maersk in your graph?", "Maersk"),
        ("Có dữ liệu về Bridgestone không?", "Bridgestone"),
    ],
)
def test_one_who_is_there_is_told_by_what_is_recorded(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert found.polarity == "yes"
    assert told in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Is LG Display in VSIP?",
        "Is JICA in Hai Phong?",
        "Is LG Display blorptz in Hai Phong?",
        "Is Incheon in Hai Phong?",
    ],
)
def test_one_of_whom_nothing_tells_it_is_not_said_to_be_there(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.polarity != "yes"


def test_a_name_that_is_not_held_is_not_recorded(asking: Asking) -> None:
    assert ask(asking, "Is Foxconn recorded?").kind == "refused"
