"""Capital that was attracted: of a zone that of its tenants, not its developer's; of the city that of the time."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How much capital has Deep C attracted?", "5,000,000,000"),
        ("VSIP thu hút bao nhiêu vốn?", "2.500.000.000"),
        ("How much has been invested in VSIP?", "2,500,000,000"),
        ("How much investment has Trang Due attracted?", "2,100,000,000"),
        ("How much capital did Hai Phong attract in the first half of 2024?", "1,500,000,000"),
        ("Năm 2023 Hải Phòng thu hút bao nhiêu vốn?", "3.600.000.000"),
        ("KCN nào thu hút nhiều vốn nhất?", "DEEP C"),
    ],
)
def test_what_a_place_attracted_is_told_first(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence


def test_parks_of_which_only_another_measure_is_told_are_named(asking: Asking) -> None:
    remarks = " ".join(ask(asking, "Which park attracts the most capital?").remarks)
    assert "Tràng Duệ" in remarks
    assert "VSIP" not in remarks  # which is ranked
