"""Ties told whole: the country of each, the nearer kin beside, no third party's, and that none is recorded."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many sister cities does Hai Phong have, and in which countries?", "Japan (Kitakyushu)"),
        ("Hải Phòng có bao nhiêu thành phố kết nghĩa, ở những nước nào?", "Hoa Kỳ (Seattle)"),
        (
            "Which cities have friendship agreements, and what countries are they in?",
            "China (Nanning, Shenzhen)",
        ),
    ],
)
def test_each_that_was_told_is_told_with_its_country(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert told in reply.sentence
    assert not reply.unread


def test_of_money_the_countries_are_those_of_its_records(asking: Asking) -> None:
    reply = ask(asking, "How many foreign investors are there and from which countries?")
    assert "Việt Nam (" not in reply.sentence


def test_one_who_is_named_anew_has_its_own(asking: Asking) -> None:
    reply = ask(asking, "When did Hai Phong merge with Hai Duong, and did Hai Duong have sister cities of its own?")
    assert "1 July 2025" in reply.sentence
    assert "Suwon" in reply.sentence


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("which chinese cities have friendship agreements with haiphong", "Tianjin"),
        ("Hải Phòng có bao nhiêu thành phố hữu nghị?", "Incheon"),
    ],
)
def test_the_twins_stand_beside_the_friends(asking: Asking, text: str, twin: str) -> None:
    reply = ask(asking, text)
    friends, _, twins = reply.sentence.partition("Twinned" if reply.lang == "en" else "Kết nghĩa")
    assert twin in twins
    assert twin not in friends


@pytest.mark.parametrize(
    ("text", "told", "others"),
    [
        ("Hải Phòng có thỏa thuận gì với tỉnh Vân Nam, Trung Quốc?", "13/11/2023", "Incheon"),
        ("Hải Phòng có thỏa thuận gì với thành phố Kobe, Nhật Bản?", "2013", "Thiên Tân"),
        ("what has Hai Phong signed with Kobe (Japan)?", "2013", "Seattle"),
    ],
)
def test_a_place_with_its_country_is_one_party(asking: Asking, text: str, told: str, others: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence
    assert others not in reply.sentence


def test_a_list_of_places_and_lands_stays_a_list(asking: Asking) -> None:
    reply = ask(asking, "Does Hai Phong have ties with Tianjin, China or Japan?")
    assert len(reply.meanings) == 3


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("When did relations with Vladivostok begin?", "Primorye"),
        ("Quan hệ giữa Hải Phòng với Vladivostok bắt đầu năm nào?", "Primorye"),
        ("What was signed with Kunming?", "Yunnan"),
        ("What was signed with Busan?", "Los Angeles"),
    ],
)
def test_that_no_tie_is_recorded_is_said_with_what_is_held(asking: Asking, text: str, held: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert any(held in one for one in (reply.sentence, *reply.remarks))


def test_what_was_signed_is_told_without_the_name_of_the_city(asking: Asking) -> None:
    assert "since 2013" in ask(asking, "What was signed with Kobe?").sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xanh Pê-téc-bua với Hải Phòng có kết nghĩa không", "Xanh Pê-téc-bua"),
        ("Is Marseille twinned with Hai Phong?", "Marseille"),
    ],
)
def test_beside_a_name_that_is_not_held_the_twins_are_told(asking: Asking, text: str, name: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "refused"
    assert name in reply.sentence
    assert any("Kitakyushu" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Xi-a-tơn kết nghĩa với Hải Phòng năm nào?", "Seattle"), ("Hải Phòng kết nghĩa với Cô-bê chưa", "Kobe")],
)
def test_a_name_is_read_as_it_is_written_in_vietnamese(asking: Asking, text: str, name: str) -> None:
    assert name in ask(asking, text).question
