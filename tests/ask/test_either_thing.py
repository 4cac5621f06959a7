"""A name that may mean a few things: a question that is the same of each is answered of all."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ai là chủ đầu tư khu công nghiệp Nomura vậy?", ("12/1994", "PC1")),
        ("kcn nomura hp cty nào làm chủ đầu tư", ("12/1994", "PC1")),
        ("Nhà máy Pegatron ở chỗ nào thế?", ("Nam Đình Vũ",)),
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


def test_a_name_is_read_in_pieces_for_no_other_thing(asking: Asking) -> None:
    assert ask(asking, "Nhà máy nước An Dương: nhà thầu Trung Quốc là ai").kind != "answer"


def test_a_slip_before_such_a_name_is_said(asking: Asking) -> None:
    found = sure(asking, "Which company is the devloper of Nomura IP in HP?")
    assert "PC1" in found.sentence
    assert "Read “devloper” as “developer”." in found.remarks
