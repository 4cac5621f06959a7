"""What was read is told for sure only where it is of the kind that is asked for; else it is offered as a question."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Who built tesa?", "Which events (completion, opening or start of works) are recorded of tesa?"),  # only when
        ("How many different LG companies have invested in Hai Phong?", "What is the registered capital of LG?"),
    ],
)
def test_what_is_not_of_the_kind_asked_for_is_offered(asking: Asking, text: str, offered: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "unsure"
    assert offered in reply.offers
    assert not reply.rows.rows


def test_of_a_park_its_own_developer_is_told_and_not_that_of_the_numbered_one(asking: Asking) -> None:
    reply = sure(asking, "Who built Trang Due?")
    assert reply.question == "Who develops Tràng Duệ Industrial Park?"
    assert "2007" in reply.sentence


@pytest.mark.parametrize("text", ["Is Bridgestone still operating?", "Does Bridgestone still operate?"])
def test_what_still_runs_is_told_by_its_works_with_the_age_of_what_is_known(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert "operating, so from April 2014" in found.sentence
    assert any("newest source for this is of 2014" in one for one in found.remarks)


def test_the_park_that_is_named_is_nobody_who_has_it(asking: Asking) -> None:
    reply = sure(asking, "Nomura industrial park của ai?")
    assert "Nomura có cổ phần trong Công ty Phát triển Khu công nghiệp Nomura - Hải Phòng" in reply.sentence
    assert "Khu công nghiệp Nomura - Hải Phòng có cổ phần" not in reply.sentence


def test_events_are_no_list_of_companies(asking: Asking) -> None:
    reply = sure(asking, "List the LG companies present in Hai Phong")
    assert all(one in reply.sentence for one in ("LG Display", "LG Electronics", "LG Innotek"))
    assert "LG Chem" in " ".join(reply.remarks)
    assert not any("events" in one for one in reply.remarks)


def test_beside_the_provinces_in_a_network_its_cities_are_told(asking: Asking) -> None:
    remarks = " ".join(sure(asking, "Hành lang kinh tế gồm những tỉnh nào?").remarks)
    assert "Hà Nội" in remarks
    assert "Hải Phòng" in remarks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who built SK Leaveo?", "SKC"),
        ("Tháng 2/2020 ai tiếp đoàn tỉnh Shiga?", "Nguyễn Đình Chuyến"),
        ("where is pegatron located", "Nam Đình Vũ"),  # a company has numbered plants, and none without a number
        ("Is HHIT still operating?", "Hateco"),
        ("Who develops Tràng Duệ 3?", "Saigon"),
        ("LG Display của ai?", "LG Display thuộc tập đoàn LG."),
    ],
)
def test_what_is_of_that_kind_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
