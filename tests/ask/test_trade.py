"""Who bought what another sold: either word finds the event that is told with the other."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    "text",
    [
        "To whom was the stake of Nomura behind the zone sold?",
        "who bought the stake of Nomura in July 2022",
        "tháng 7/2022 ai mua lại phần của Nomura",
        "ai mua lai phan cua Nomura thang 7/2022",
    ],
)
def test_who_bought_is_told_by_the_sale(asking: Asking, text: str) -> None:
    assert "PC1" in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "What did Nomura buy in July 2022?",
        "Where can I buy a VinFast car?",
        "Who will buy the Nomura park?",
        "ai mua VinFast?",
    ],
)
def test_what_was_bought_is_not_told_by_what_was_sold(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"
