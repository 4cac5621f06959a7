"""Whose a share is of which it is said how large it is, and who is behind a terminal."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

HOLDERS = (
    ("Who holds 51% of HICT?", "Saigon Newport"),
    ("who's got the 51 percent in HICT", "Saigon Newport"),
    ("ai nắm 51% HICT", "Tân Cảng Sài Gòn"),
    ("cổ đông 17,5% của HICT là ai", "Mitsui O.S.K. Lines"),
    ("who owns 57.8% of SK Leaveo", "SKC"),
    ("ai nắm 49% cái công ty bến 3 với 4", "Global Terminal Limited"),
    ("Ở bến 3, 4 Lạch Huyện thì bên nước ngoài nào giữ 49%?", "Global Terminal Limited"),
)
INVESTORS = (
    ("bến số 5, 6 Lạch Huyện ai đầu tư", "Hateco"),
    ("Lach Huyen berths 5-6: who is the investor", "Hateco"),
    ("Who invested in HICT?", "Saigon Newport"),
    ("Bến số 7 và 8 Lạch Huyện chủ đầu tư là ai", "Tân Cảng Sài Gòn"),
    ("Who is investing in Lach Huyen berths 7 and 8?", "Saigon Newport"),
    ("chủ đầu tư cáp treo Cát Hải - Phù Long", "Sun Group"),
)


@pytest.mark.parametrize(("text", "owner"), HOLDERS)
def test_the_holder_of_so_many_per_cent_is_told(asking: Asking, text: str, owner: str) -> None:
    assert owner in sure(asking, text).sentence


def test_a_share_that_no_source_states_has_no_holder(asking: Asking) -> None:
    assert ask(asking, "Who holds 60% of HICT?").kind == "unsure"
    assert ask(asking, "bên nước ngoài nào giữ 51% TIL Hải Phòng?").kind != "answer"


@pytest.mark.parametrize(("text", "investor"), INVESTORS)
def test_who_invests_in_a_terminal_or_a_plant(asking: Asking, text: str, investor: str) -> None:
    assert investor in sure(asking, text).sentence


def test_a_share_is_told_with_its_size(asking: Asking) -> None:
    assert any("16.5" in one for one in sure(asking, "Wan Hai shares in Haiphong terminals").remarks)


def test_the_largest_ship_of_a_berth_is_that_which_it_takes(asking: Asking) -> None:
    assert "18.000 TEU" in sure(asking, "tàu lớn nhất vào được bến 9-12").sentence


@pytest.mark.parametrize(
    "text",
    [
        "Who are the partners in HICT and what shares do they hold?",
        "HICT partners and their shares",
        "Which partners own HICT?",
        "Các đối tác trong HICT và tỷ lệ góp vốn của họ?",
        "HICT gồm các đối tác nào, mỗi bên giữ bao nhiêu?",
        "Các đối tác trong HICT giữ bao nhiêu cổ phần?",
    ],
)
def test_the_partners_in_a_company_whose_shares_are_asked_for_are_its_owners(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert all(one in found.sentence for one in ("ITOCHU", "Wan Hai Lines"))
    assert any(one in " ".join((found.sentence, *found.remarks)) for one in ("17.5", "17,5"))


def test_partners_of_no_named_company_are_those_of_the_city(asking: Asking) -> None:
    assert ask(asking, "Which partners own companies in Hai Phong?").meanings[0].frame == "agreement"


@pytest.mark.parametrize(
    "text",
    [
        "Who develops DEEP C?",
        "Who developed DEEP C?",
        "Which company develops DEEP C?",
        "Who is DEEP C developed by?",
        "DEEP C do ai làm chủ đầu tư?",
        "Ai phát triển DEEP C?",
        "Công ty nào phát triển DEEP C?",
    ],
)
def test_who_does_it_is_asked_of_what_it_is_done_to(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence
    assert "Dinh Vu Industrial Zone JSC" in sentence or "Khu công nghiệp Đình Vũ" in sentence


def test_what_a_company_develops_is_no_question_for_its_developer(asking: Asking) -> None:
    assert "DEEP C Hải Phòng III" in sure(asking, "Which zones are developed by DEEP C?").sentence


def test_works_are_not_the_park_that_has_the_name_of_their_place(asking: Asking) -> None:
    assert ask(asking, "Who develops the An Duong water plant?").kind == "unsure"
