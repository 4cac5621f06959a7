"""Words that are mistyped, and what a writer says of himself: read as meant, and never in silence."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told", "remark"),
    [
        ("agrement betwen Hai Phong and Kobe", "Kobe since 2013", "Read “agrement” as “agreement”."),
        ("delagations from Japan in 2024", "Kagawa", "Read “delagations” as “delegations”."),
        ("which twin citys of Hai Phong are in Chna?", "Tianjin", "Read “Chna” as “China”."),
        ("membrs of TPO", "Busan", "Read “membrs” as “members”."),
        ("Các đoàn nước ngoài đến thăm Hải Phòg năm 2025", "Nhà vua", "Đọc “Phòg” là “Phòng”."),
    ],
)
def test_a_slip_is_read_as_the_word_that_is_meant_and_said(asking: Asking, text: str, told: str, remark: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence
    assert remark in reply.remarks


@pytest.mark.parametrize(
    "text",
    [
        "Does Tesla have a plant in Hai Phong?",
        "agreements with Lagos",
        "how many county are twinned with Hai Phong",
        "contract between Hai Phong and Kobe",
        "what protection does Hai Phong have in Japan",
        "Is Hai Phong twinned with Icheon?",
    ],
)
def test_another_word_or_name_is_not_taken_for_a_slip(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind not in ("answer", "none")


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        (
            "I'm writing a thesis on city diplomacy - when did Hai Phong and Incheon become sister cities?",
            "I'm writing",
        ),
        ("As a student of history, I'd like to know when Hai Phong and Incheon became sister cities", "As a student"),
        ("Chào bạn, mình đang làm luận văn, cho mình hỏi Hải Phòng kết nghĩa với Incheon năm nào?", "mình đang làm"),
    ],
)
def test_what_opens_a_question_is_left_out_and_said_to_be(asking: Asking, text: str, unread: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert "1997" in reply.sentence
    assert any(unread in one for one in reply.remarks)


def test_an_opening_that_names_what_the_question_does_not_is_not_left_out(asking: Asking) -> None:
    assert ask(asking, "I'm writing about Kitakyushu, when was the agreement signed?").kind != "answer"
    assert "2021" in ask(asking, "For a report on 2021, how much FDI did Hai Phong attract?").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dự án nào dùng vốn ODA của Nhật Bản?", "được tài trợ bởi Nhật Bản"),
        ("Dự án nào sử dụng vốn ODA Nhật Bản?", "được tài trợ bởi Nhật Bản"),
        ("Dự án nào dùng vốn vay Nhật Bản?", "khoản vay"),
        ("Những dự án nào sử dụng vốn vay của Nhật?", "khoản vay"),
    ],
)
def test_a_word_with_accents_is_not_read_as_one_with_others(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert told in found.question
    assert "đã kết thúc" not in found.question


@pytest.mark.parametrize(
    "text", ["When did the Bach Dang bridge open?", "When was the Tan Vu bridge opened?", "Is the Dang bridge open?"]
)
def test_a_name_in_english_is_no_word_of_vietnamese(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.refusal == ""
    assert "Tan" not in found.unread
