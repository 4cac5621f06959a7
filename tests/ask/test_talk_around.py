"""What people say of themselves and their work before a question and behind it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Deadline in ten minutes – when was the Kagawa agreement signed?", "when was the Kagawa agreement signed?"),
        ("Editor needs this today: how many members has CityNet", "how many members has CityNet"),
        ("How many members has CityNet, asking for my essay", "How many members has CityNet"),
        ("Mai em thi rồi, giúp em: Nomura thành lập năm nào?", "Nomura thành lập năm nào?"),
        ("Nomura thành lập năm nào, cần gấp cho báo cáo", "Nomura thành lập năm nào"),
        (
            "I am writing on Vietnamese twin cities: when did the city twin with Incheon?",
            "when did the city twin with Incheon?",
        ),
    ],
)
def test_what_is_said_of_oneself_changes_nothing(asking: Asking, text: str, plain: str) -> None:
    assert sure(asking, text).meanings == sure(asking, plain).meanings


@pytest.mark.parametrize(
    "text",
    [
        "Blorptz here: when did Kitakyushu become a twin city?",
        "How many members has CityNet, blorptz for my essay",
        "Suwon, deadline today: which agreements were signed?",
    ],
)
def test_what_else_is_said_there_counts(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind != "answer" or "Suwon" in reply.question


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How much would the Nam Do Son port cost in dollars?", "14,300,000,000"),
        ("Which partners overseas will the city give priority to in the coming years?", "Japan"),
    ],
)
def test_what_is_recorded_of_plans_is_no_forecast(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
