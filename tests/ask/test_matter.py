"""What an agreement is about: where one is found, what sources say of it stands beside it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("what was the SKC memorandum about", "high-tech materials"),
        ("What is the SKC memorandum for?", "high-tech materials"),
        ("Hải Phòng ký với SKC để làm gì", "công nghệ cao"),
    ],
)
def test_of_one_agreement_its_matter_is_told(asking: Asking, text: str, about: str) -> None:
    found = sure(asking, text)
    assert any(about in one for one in (found.sentence, *found.remarks))
    assert "12 June 2023" in found.sentence or "12/6/2023" in found.sentence


def test_of_several_agreements_a_list_is_enough(asking: Asking) -> None:
    found = sure(asking, "Which agreements of Hai Phong are recorded?")
    assert not any(one.startswith("Sources say") for one in found.remarks)


def test_of_a_year_it_stands_beside_what_the_year_leaves_out(asking: Asking) -> None:
    remarks = sure(asking, "Which agreements were signed in 2014?").remarks
    assert [any(one.startswith(start) for one in remarks) for start in ("Sources say", "Left out")] == [True, True]
