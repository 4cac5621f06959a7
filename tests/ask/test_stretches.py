"""A question in two stretches without a comma between: each is answered by the facts that have every word of it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Khu kinh tế ven biển phía Nam được lập hôm nào với diện tích bao nhiêu?", ("4-12-2024", "20.000 héc-ta")),
        ("Khu kinh tế chuyên biệt lập tháng 2/2026 có diện tích thế nào?", ("5.300 héc-ta",)),
        ("Which share of the city's port market did HICT hold in 2024?", ("23 per cent",)),
        ("How many euros of Finnish aid went into Haiphong's water supply?", ("24,000,000 euros",)),
    ],
)
def test_each_stretch_is_answered(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert all(one in reply.sentence for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Khu kinh tế ven biển phía Nam xaxuquế hôm nào với diện tích bao nhiêu?",
        "Nomura bán lại blorptz cho ai với diện tích bao nhiêu?",
        "How many euros of Finnish aid went into Haiphong's blorptz?",
    ],
)
def test_a_word_that_no_fact_has_leaves_it_unsure(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
