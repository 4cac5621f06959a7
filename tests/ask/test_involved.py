"""Whether one who is named has a part in any port or zone here: told by the records of both, never by a bare yes."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Is APM Terminals involved in any Hai Phong port?", "Hateco"),
        ("Is Maersk involved in any port in Hai Phong?", "Gemini"),
        ("Maersk có liên quan gì đến cảng nào ở Hải Phòng không?", "Gemini"),
        ("Is Mitsui O.S.K. Lines involved in any Hai Phong port?", "holds a share of"),
        ("Does Bridgestone have anything to do with Hai Phong?", "tyre"),
        ("Does Rent-A-Port have a hand in any industrial zone?", "DEEP C"),
        ("Is Hapag-Lloyd involved in any terminals in Hai Phong?", "HHIT"),
    ],
)
def test_any_record_of_both_answers(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert told in found.sentence
    assert not found.sentence.startswith(("Yes", "Có:"))


@pytest.mark.parametrize(
    "text",
    [
        "Is Bridgestone involved in any Hai Phong port?",
        "Is LG involved in any school in Hai Phong?",
        "Was Bridgestone involved in a deal in 2012?",
        "Which countries are involved in Lach Huyen port?",
    ],
)
def test_what_no_record_has_both_of_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
