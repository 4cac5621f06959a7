"""A name that may mean a few things: a question that is the same of each is answered of all."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ai là chủ đầu tư khu công nghiệp Nomura vậy?", ("12/1994", "PC1")),
        ("Who is the developer of DEEP C?", ("DEEP C Industrial Zones develops", "Dinh Vu Industrial Zone JSC")),
        ("Tell me about DEEP C.", ("Enterprise of Belgium", "Cluster of industrial zones")),
    ],
)
def test_each_thing_is_told_of(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    found = sure(asking, text)
    assert [one in found.sentence for one in told] == [True] * len(told)


def test_what_may_be_asked_in_several_ways_stays_open(asking: Asking) -> None:
    assert ask(asking, "Tổng cộng Nhật đã cho Hải Phòng vay bao nhiêu ODA?").kind == "several"


@pytest.mark.parametrize("text", ["Tell me about DEEP C Industrial Zones.", "Giới thiệu về DEEP C Industrial Zones"])
def test_both_that_have_one_name_are_described(asking: Asking, text: str) -> None:
    assert len(sure(asking, text).meanings) == 2
