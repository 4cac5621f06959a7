"""That sources disagree, told around a question: what is asked is answered, with every side of a figure."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Exports in 2025: I keep seeing 35bn and 50bn. Which is it?", ("50,140,000,000", "35,000,000,000")),
        ("Chinese capital in 2023: sources give very different totals.", ("1,100,000,000", "5,500,000,000")),
        ("Kim ngạch xuất khẩu năm 2025 sao thấy có hai con số khác nhau?", ("50.140.000.000", "35.000.000.000")),
        ("Diện tích Tràng Duệ 3 các nguồn nói khác nhau thế nào?", ("652,73", "687")),
        ("quan dao cat ba co bao nhieu dao, sao moi noi noi mot kieu", ("367", "358")),
        ("How many islands does Cat Ba have? Papers give different numbers", ("367", "358")),
        ("When was the Hai Phong FTZ established - I've seen two dates", ("13 October 2025", "16 October 2025")),
    ],
)
def test_every_side_is_told_once(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    found = sure(asking, text)
    assert [found.sentence.count(one) for one in told] == [1] * len(told)
    assert not any("introduction" in one or "lời dẫn" in one for one in found.remarks)


@pytest.mark.parametrize(
    "text",
    [
        "Why do the figures for Chinese capital differ so much?",  # a reason is asked for
        "Có báo nói Hải Phòng kết nghĩa với Paris?",
    ],
)
def test_what_tells_of_no_disagreement_is_read_as_it_stands(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_years_are_no_versions_of_a_figure(asking: Asking) -> None:
    found = ask(asking, "Thỏa thuận với Kagawa có thời hạn mấy năm?")
    assert "đến khi nào" in found.question
    assert not found.meanings[0].disputed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Có số liệu nào mâu thuẫn nhau về số dự án FDI không?", "hơn 540 dự án"),
        ("Are there conflicting figures for FDI projects?", "486 projects"),
        ("Do sources disagree on the area of An Duong park?", "196 hectares"),
        ("Is there a dispute about the capital of LG Display?", "5,650,000,000"),
    ],
)
def test_whether_sources_disagree_is_told_by_what_is_recorded_of_that(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert told in found.sentence
    assert not found.sentence.startswith(("Yes", "Có:"))


@pytest.mark.parametrize("text", ["Is the agreement with Kagawa in dispute?", "Do sources disagree on the moon?"])
def test_what_is_no_matter_of_sources_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # two accounts tell another month; no disagreement is recorded, only a note on the record
        ("Do sources disagree on when Incheon was twinned?", "two papers of Incheon give September 1997"),
        ("Có nguồn nào ghi khác về ngày kết nghĩa Incheon không?", "hai tờ báo Incheon ghi tháng 9-1997"),
        ("Các nguồn có thống nhất về năm kết nghĩa với Seattle không?", "không nêu từ khi nào"),
    ],
)
def test_that_sources_agree_is_never_said_because_no_disagreement_is_noted(
    asking: Asking, text: str, told: str
) -> None:
    sentence = sure(asking, text).sentence
    assert told in sentence
    assert not sentence.startswith(("Yes", "Có:", "No disagreement", "Không ghi nhận các nguồn mâu thuẫn"))
