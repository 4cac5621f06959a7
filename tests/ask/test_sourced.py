"""Where a figure comes from that is named by its amount: the answer is the source that states it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.store import ID
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
    ("text", "source"),
    [
        ("Where does that 7.1 million TEU number for 2024 come from?", "cafef-container-ports-2025"),
        ("Con số 26 địa phương nước ngoài lấy ở đâu ra thế?", "vna-local-diplomacy-2025-03"),
        ("which source says HICT has 51 percent", "hict"),
        ("Where does the $15.6 billion figure from the 2025 investment conference come from?", "portnews-investment"),
    ],
)
def test_an_amount_is_told_by_what_stands_beside_it(asking: Asking, text: str, source: str) -> None:
    assert any(source in one for one in sure(asking, text).given)


@pytest.mark.parametrize(
    "text",
    [
        "who says 26",  # that of many things
        "which source says HICT has 52 percent",
        "which source says Kobe has 51 percent",
        "Con số 26 trường học lấy ở đâu ra thế?",
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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("số liệu container 2024 lấy từ nguồn nào", "cafef-container-ports-2025"),
        ("source of the 2024 container number", "cafef-container-ports-2025"),
        ("số hàng qua cảng 2025 theo nguồn nào", "archyde-merger-2025"),
        ("Where does the figure for FDI in 2023 come from?", "hai-phong-portal-anxin-2024"),
    ],
)
def test_where_the_figure_of_a_year_comes_from(asking: Asking, text: str, source: str) -> None:
    assert f"{ID}source/{source}" in sure(asking, text).given
