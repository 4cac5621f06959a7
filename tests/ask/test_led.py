"""Who led a delegation abroad, which its record tells by who took part; who received one did not lead it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

LED = (
    "Who led the trip to China in August 2024?",
    "Who led the delegation to Incheon in June 2023?",
    "who headed the visit to Chiba",
    "ai dẫn đầu đoàn Hải Phòng sang Antwerp",
    "ai dẫn đoàn sang Thâm Quyến tháng 8/2024",
)
RECEIVED = ("Who led the Kobe delegation in 2023?", "ai dẫn đầu đoàn Nam Ninh", "Who led the delegation from Nanning?")


@pytest.mark.parametrize("text", LED)
def test_who_led_a_delegation_abroad(asking: Asking, text: str) -> None:
    assert "Lê Tiến Châu" in sure(asking, text).sentence


@pytest.mark.parametrize("text", RECEIVED)
def test_who_received_a_delegation_did_not_lead_it(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.polarity == "not stated"
    assert found.sentence.startswith(("Who led it the sources do not say", "Các nguồn không nói rõ ai dẫn đầu"))
