"""What is added at the end of a question is answered or said not to be: it is not dropped in silence."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("Who owns the HICT terminal", "and the airport"),
        ("what share of HICT does Mitsui O.S.K. Lines hold", "and the airport"),
        ("Tân Cảng Sài Gòn giữ bao nhiêu phần trăm cảng HICT", "và sân bay"),
        ("Wikidata id of Seattle", "by ship"),
        ("Since when has Hai Phong been twinned with Incheon", "except Japan"),
        ("Is Hai Phong twinned with Incheon", "except Japan"),
    ],
)
def test_a_tail_that_was_once_dropped_makes_it_unsure(asking: Asking, text: str, tail: str) -> None:
    assert ask(asking, f"{text}?").kind == "answer"
    reply = ask(asking, f"{text} {tail}?")
    assert reply.kind != "answer" or tail.split()[-1] in " ".join(reply.remarks)
