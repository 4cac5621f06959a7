"""Kinds of things that cities have and of which no record speaks: that is said, and what comes near is told."""

from __future__ import annotations

from collections import Counter

import pytest

from haiphong_kg.ask import Asking
from haiphong_kg.ask.words.senses import NOTION
from tests.ask.conftest import Replies


def test_no_phrase_asks_for_two_notions(asking: Asking) -> None:
    vocabulary = asking.lexicon.vocabulary
    notions = [one for one in vocabulary.phrases if one.startswith(NOTION) and "/" not in one.removeprefix(NOTION)]
    said = Counter(text for one in notions for text in {text for _, text in vocabulary.said(one)})
    assert [text for text, times in said.items() if times > 1] == []


@pytest.mark.parametrize(
    ("question", "notion"),
    [
        ("Is there an international school in Hai Phong?", "an international school"),
        ("Có ngân hàng nước ngoài nào ở Hải Phòng không?", "ngân hàng hoạt động tại đây"),
        ("Did Korea build a hospital in Hai Phong?", "a hospital"),
        ("Hải Phòng có nhà máy đóng tàu không?", "đóng tàu"),
        ("Is there a research centre of LG?", "a research centre"),
        ("hải phòng có đại sứ quán nào không", "đại sứ quán đặt tại thành phố"),
    ],
)
def test_what_no_record_speaks_of_is_said(replies: Replies, question: str, notion: str) -> None:
    found = replies(question)
    assert (found.kind, found.polarity) == ("none", "none")
    assert notion in found.sentence


def test_the_few_records_that_speak_of_it_are_told(replies: Replies) -> None:
    assert "117" in replies("How many foreign students are in Hai Phong?").sentence
    assert "WCCD" in replies("Is there a data centre in Hai Phong?").sentence


@pytest.mark.parametrize(
    "question",
    [
        "Có bao nhiêu sinh viên nước ngoài học ở Đại học Hàng hải Việt Nam?",
        "How many foreign students study at Vietnam Maritime University?",
    ],
)
def test_a_university_is_no_company_of_like_name(replies: Replies, question: str) -> None:
    """What is told of others is a remark, and the company's name stands nowhere."""
    found = replies(question)
    assert found.kind == "none"
    assert "117" not in found.sentence
    assert "117" in " ".join(found.remarks)
    assert not any(name in found.sentence for name in ("Tổng công ty", "Corporation"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which banks lent money to Hai Phong?", "Asian Development Bank"),
        ("Siêu thị AEON Mall Lê Chân động thổ ngày nào?", "13-5-2018"),
        ("mol chiem bao nhieu % co phan hict", "17,5"),
        ("luong lach huyen sau bao nhieu met", "12,4"),
    ],
)
def test_what_is_held_is_told_though_its_words_are_alike(replies: Replies, question: str, told: str) -> None:
    assert told in replies(question).sentence


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trường nào ở Hải Phòng hợp tác với Pháp?", "Brest"),
        ("Trường nào ở Hải Phòng hợp tác với Hàn Quốc?", "trường của Hàn Quốc"),
        ("Which university works with a school in Korea?", "of Republic of Korea"),
    ],
)
def test_of_the_ties_of_schools_those_with_a_country_are_told(replies: Replies, question: str, told: str) -> None:
    found = replies(question)
    assert found.polarity == "none"
    assert told in found.sentence
    assert ("Brest" in found.sentence) == (told == "Brest")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which development banks work with Hai Phong?", "Asian Development Bank"),
        ("Did Hai Phong strike a deal with Brest?", "2007"),
        ("How high is Korean investment in Hai Phong?", "15,400,000,000"),
        ("khu phi thuế quan Xuân Cầu", "Xuân Cầu"),
        ("Is there a wastewater plant?", "Vĩnh Niệm"),
        ("có mấy nhà máy nước?", "Vĩnh Bảo"),
        ("How many terminals does Lach Huyen have?", "HHIT"),
        ("How many Korean factories are there?", "factories there are is not recorded"),
        ("tàu Hà Lan đã thăm Hải Phòng chưa?", "Tromp"),
        ("latest ODA project", "World Bank"),
        ("tàu lớn nhất vào được bến 9-12", "(dự kiến)"),
    ],
)
def test_a_word_for_what_is_not_held_has_other_meanings(replies: Replies, question: str, told: str) -> None:
    assert told in replies(question).sentence
