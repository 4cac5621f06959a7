"""What an answer of records shows a reader: each row says what is recorded, and nothing is said twice."""

from __future__ import annotations

import csv
import json

import pytest

from haiphong_kg.ask import Asking, account, as_result
from haiphong_kg.ask.telling.in_lines import ITEM, lines_of
from haiphong_kg.cli import main
from tests.ask.conftest import Replies

KING = "Vua Bỉ có đến Hải Phòng không?"
ROLE = "What is Bridgestone's role in Hai Phong?"


@pytest.mark.parametrize(("text", "heading"), [(KING, "điều được ghi nhận"), (ROLE, "what is recorded")])
def test_rows_of_records_say_what_is_recorded_first_and_their_evidence_last(
    asking: Asking, replies: Replies, text: str, heading: str
) -> None:
    found = as_result(asking, replies(text))
    assert found.headings[0] == heading
    assert found.columns[-1] == "record"
    assert all(row[0] and row[-1] for row in found.cells)
    assert len({len(found.columns), *map(len, found.cells), *map(len, found.values)}) == 1


def test_a_program_gets_the_records_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", KING, "--format", "json"]) == 0
    assert next(iter(json.loads(capsys.readouterr().out)[0])) == "record"
    assert main(["ask", KING, "--format", "csv"]) == 0
    assert next(csv.reader(capsys.readouterr().out.splitlines()))[0] == "record"


@pytest.mark.parametrize(
    ("text", "once", "never"),
    [
        (ROLE, "24 October 2014", "achieved"),
        ("Bridgestone có vai trò gì ở Hải Phòng?", "24-10-2014", "24/10/2014"),
        (KING, "2/4/2025", "đã đạt"),
    ],
)
def test_a_time_that_is_said_is_not_said_again_nor_that_what_happened_has_happened(
    replies: Replies, text: str, once: str, never: str
) -> None:
    found = replies(text)
    assert found.kind == "answer"
    assert found.sentence.count(once) == 1
    assert never not in found.sentence


def test_a_time_that_is_not_sure_is_said_with_its_question_mark(replies: Replies) -> None:
    assert "2019?" in replies("Hội nghị hành lang lần thứ chín tổng kết giai đoạn nào?").sentence


@pytest.mark.parametrize("text", [ROLE, "Who owns HTIT and when was HICT opened?", "HTIT của ai?"])
def test_many_statements_stand_each_on_a_line_of_its_own_and_nothing_is_lost(
    asking: Asking, replies: Replies, text: str
) -> None:
    found = replies(text)
    lines = lines_of(found)
    assert len([line for line in lines if line.startswith(ITEM)]) > 2
    assert "".join(line.removeprefix(ITEM) for line in lines).replace(" ", "") == found.sentence.replace(" ", "")
    assert set(lines) <= set(account(asking, found).splitlines())
    assert max(map(len, account(asking, found, 60).splitlines())) <= 60


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("How many berths does Lach Huyen have?", ["6 berths are recorded as open", "6 more are planned"]),
        (
            "What did the World Bank pay for in Hai Phong?",
            ["Paid or signed", "Proposed only", "That is not for the city"],
        ),
        ("Sân bay Cát Bi đang có đường bay quốc tế nào?", ["Được ghi nhận đang bay", "Đã ngừng", "Không rõ còn bay"]),
    ],
)
def test_lists_stand_under_what_they_are_of(replies: Replies, text: str, headings: list[str]) -> None:
    lines = lines_of(replies(text))
    others = [line for line in lines if not line.startswith(ITEM)]
    assert [line.startswith(heading) for line, heading in zip(others, headings, strict=True)] == [True] * len(headings)
    assert len(lines) - len(others) == len(replies(text).items)
    assert not any(line.startswith((";", ".")) for line in lines)


def test_no_row_is_empty_where_things_stand_among_records(asking: Asking, replies: Replies) -> None:
    found = as_result(asking, replies("Who owns HTIT?"))
    assert "Hai Phong Port JSC" in [row[0] for row in found.cells]
    assert all(map(any, found.cells))


def test_two_statements_stay_in_a_row(asking: Asking, replies: Replies) -> None:
    assert ITEM not in account(asking, replies(KING))
