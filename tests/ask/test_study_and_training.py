"""Who studies abroad, who is trained, what people do with people: hardly any record speaks of it, and that is said."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("students from Hai Phong studying in Japan", "No record of Japan speaks of students who go abroad"),
        ("học sinh Hải Phòng sang Nhật", "Không mục nào ghi nhận về Nhật Bản nói tới người đi du học"),
        ("How many people of Hai Phong study in Korea", "No record of Republic of Korea"),
        ("training programmes offered by Kitakyushu", "No record of Kitakyushu speaks of the training"),
        ("Kitakyushu đào tạo cán bộ cho Hải Phòng những gì", "Không mục nào ghi nhận về Kitakyushu nói tới đào tạo"),
        ("giao lưu nhân dân với Lào", "Không mục nào ghi nhận về Lào"),
    ],
)
def test_that_no_record_speaks_of_it_is_said(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert told in found.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("does Hai Phong send people for training", "Kagoshima"),
        ("thỏa thuận nào về đào tạo nhân lực", "Kagoshima"),
        ("people-to-people exchanges", "Netherlands"),
        ("how many Lao students are in Hai Phong", "117"),
    ],
)
def test_where_some_records_speak_of_it_they_are_told(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert told in found.sentence


@pytest.mark.parametrize("text", ["send me the training programmes", "viết cho tôi một bài về đào tạo"])
def test_a_task_is_refused_whatever_it_is_about(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"
