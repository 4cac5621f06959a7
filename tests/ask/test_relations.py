"""Ties asked in everyday words: of which country, in which bodies, since and until when."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("DEEP C là của nước nào?", "Bỉ"),
        ("Pegatron is from which country?", "Taiwan"),
        ("Pegatron từ nước nào?", "Đài Loan"),
        ("Hải Phòng tham gia những tổ chức đa phương nào?", "CityNet"),
        ("Which multilateral bodies is Hai Phong a member of?", "TPO"),
        ("hai phong citynet membership year", "2 December 2014"),
        ("What is the term of the agreement with Tianjin?", "do not state until when"),
        ("Lan Hạ vào danh sách vịnh đẹp thế giới năm nào", "6/6/2020"),
        ("When was Lan Ha Bay admitted to the club of most beautiful bays?", "6 June 2020"),
        ("Lãnh sự quán nào đặt tại Hải Phòng?", "Hung-ga-ri"),
        ("Does Hai Phong have any connection with WeGO?", "cooperates with WeGO"),
        ("Which Japanese makers have plants inside VSIP Hai Phong?", "Kyocera"),
        ("whose signatures are on the memorandum with Australia's Northern Territory", "Adam Giles"),
        ("where exactly will GE Vernova put its transformer works?", "Nam Đình Vũ"),
        ("Những thỏa thuận nào sẽ hết hạn trong năm 2026?", "Suwon"),
        ("Which agreements are due to expire in 2026?", "Suwon"),
    ],
)
def test_a_tie_is_found_by_everyday_words(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which district did Hong Bang sign with in Incheon?",
        "Which district of Incheon signed with Hong Bang district?",
        "When did Hong Bang sign with Dong-gu in Incheon?",
        "Who signed with Dong-gu of Incheon?",
        "Hồng Bàng ký kết với quận nào của Incheon?",
        "Quận Hồng Bàng ký với quận nào ở Incheon?",
        "Quận nào của Hải Phòng ký với Dong-gu của Incheon?",
    ],
)
def test_the_place_in_which_a_partner_lies_is_no_second_partner(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence
    assert "Hồng Bàng" in sentence
    assert "Dong" in sentence
    assert "1997" not in sentence


def test_with_or_it_is_asked_of_both(asking: Asking) -> None:
    assert "Kobe" in sure(asking, "Who has an agreement with Kitakyushu or Incheon?").sentence


def test_what_about_is_no_why(asking: Asking) -> None:
    assert ask(asking, "Vladivostok thì sao, Hải Phòng đã ký gì với họ chưa?").polarity == "none"


@pytest.mark.parametrize("text", ["Mayors for Peace, HP vào từ bao giờ", "HP vào Mayors for Peace khi nào"])
def test_since_when_in_a_network_is_not_stated_where_membership_is_not(asking: Asking, text: str) -> None:
    assert ask(asking, text).polarity == "not stated"


def test_a_word_for_a_role_asks_for_records_that_tell_who_has_it(asking: Asking) -> None:
    said = sure(
        asking, "hang tau nao ghe cang Lach Huyen"
    ).sentence  # records of calls name no line, those of routes do
    assert all(one in said for one in ("COSCO", "HMM", "Wan Hai", "Yang Ming"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When did Bridgestone come to Hai Phong?", "since February 2012"),
        ("Bridgestone vào Hải Phòng từ năm nào", "từ 2/2012"),
        ("Bridgestone đến Hải Phòng năm nào", "từ 2/2012"),
        ("When did Pegatron come to Hai Phong?", "since 17 March 2020"),
        ("có đường bay quốc tế nào từ Hải Phòng", "Bangkok"),
        ("dự án ODA của Nhật Bản", "Cầu Tân Vũ - Lạch Huyện"),
    ],
)
def test_plain_questions_for_records_are_answered(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["When did Japan come to Hai Phong?", "Who came to Hai Phong in 2012?"])
def test_none_but_companies_come_to_invest(asking: Asking, text: str) -> None:
    assert "investment" not in [one.frame for one in ask(asking, text).meanings]


@pytest.mark.parametrize(
    "text", ["Which countries does Hai Phong cooperate with?", "What country does Haiphong cooperate with?"]
)
def test_countries_with_which_the_city_has_a_tie_are_told_by_that_tie(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "cooperate with" in found.question
    assert "record" in found.rows.columns
