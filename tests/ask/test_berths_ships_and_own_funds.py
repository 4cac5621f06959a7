"""Whose berths have which numbers, which ships a terminal takes, what was paid at home beside a loan."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

TOLD = (
    # berths by their numbers, of a terminal or of one behind it
    ("Hateco bến số mấy?", ("bến 5–6", "HHIT")),
    ("HICT là bến số mấy?", ("bến 1–2",)),
    ("MSC co ben nao o Lach Huyen", ("bến 3–4", "Terminal Investment Limited")),
    ("Which berths at Lach Huyen belong to MSC?", ("berths 3–4",)),
    ("What berths does CMA CGM invest in?", ("berths 7–8", "planned")),
    ("Bến số 3 và số 4 Lạch Huyện do ai đầu tư?", ("(HTIT)", "Terminal Investment Limited")),
    ("Who runs berth 3 and berth 4 at Lach Huyen?", ("TIL Hai Phong International Port",)),
    # the ships that are taken: of a port each terminal, none left out
    ("What size of ship can HICT take?", ("14,000 TEU", "May 2018")),
    ("maximum ship size at Lach Huyen", ("HHIT", "HICT", "HTIT", "18,000 TEU")),
    ("cảng Lạch Huyện đón được tàu lớn cỡ nào", ("HHIT", "HICT", "HTIT")),
    # the epithet of a port is no question for its depth
    ("What is the deep sea terminal HICT?", ("Hải Phòng International Container Terminal (HICT). Terminal.",)),
    ("When did the deepwater terminal HTIT open?", ("13 May 2025",)),
    # what was paid at home, by the project where the works are named
    ("What was Vietnam's own share in the Lach Huyen bridge project?", ("1,800,000,000,000",)),
    ("Vốn đối ứng của Việt Nam trong dự án cầu Lạch Huyện là bao nhiêu?", ("1.800.000.000.000",)),
    ("How much did Vietnam contribute to the Hai Phong urban transport project?", ("76,460,000",)),
    ("Local contribution to the three cities sanitation project", ("No source here states",)),
)


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_the_kind_is_answered(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in said), sentence


@pytest.mark.parametrize("text", ["Which berths has VSIP?", "how much did the city itself pay for Binh bridge"])
def test_of_one_without_berths_or_works_nothing_is_told(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
