"""Where a figure comes from that is named by its amount: the answer is the source that states it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

_ARTICLE = "https://w3id.org/haiphong-kg/id/source/article-2020"


@pytest.mark.parametrize(
    "text",
    [
        "con số 9,41 tỷ USD lấy từ nguồn nào?",
        "Con số 18,2 tỷ USD vốn FDI lấy ở nguồn nào?",
        "153,3 triệu tấn là theo báo nào",
        "What is the source of the 18.2 billion dollar FDI figure?",
        "Where does the figure of 9.41 billion US dollars come from?",
        "who says 153.3 million tonnes?",
    ],
)
def test_a_figure_named_by_its_amount_is_told_with_its_source(asking: Asking, text: str) -> None:
    assert _ARTICLE in sure(asking, text).given


@pytest.mark.parametrize(
    "text",
    [
        "What is the source of the 18.3 billion dollar FDI figure?",  # no figure is that
        "Con số 9,41 tỷ tấn lấy từ nguồn nào?",
        "What is the source of the 153.3 million tonnes of FDI?",  # a figure of another kind
        "What is the source of the 18.2 billion dollar figure for Quảng Ninh?",
    ],
)
def test_an_amount_of_which_there_is_no_such_figure_has_no_source(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind != "answer"
    assert _ARTICLE not in reply.given
