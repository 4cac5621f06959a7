from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.base.text import enumerated, fold, folded_words, nfc, printable, sort_key


@pytest.mark.parametrize(
    "typed", ["hai phong", "Hải Phòng", "HẢI PHÒNG", "Haiphong", "hai-phong", "Hải  Phòng ", "Hai\u0309 Pho\u0300ng"]
)
def test_all_ways_to_type_the_city_fold_alike(typed: str) -> None:
    assert fold(typed) == "haiphong"


def test_old_and_new_tone_placement_fold_alike() -> None:
    assert fold("hoà bình") == fold("hòa bình") == "hoabinh"


def test_d_with_stroke_is_d() -> None:
    assert folded_words("Đồ Sơn, đường") == ["do", "son", "duong"]


def test_words_are_folded_in_order() -> None:
    assert folded_words("Vịnh Lan Hạ (Cát Bà)") == ["vinh", "lan", "ha", "cat", "ba"]


def test_vietnamese_order_has_its_own_letters_and_tones() -> None:
    ordered = [
        "An",
        "Anh",
        "ăn",
        "ân",
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "chi",
        "dân",
        "Đà Nẵng",
        "em",
        "ê",
        "Ơn",
        "Uy",
        "Ưa",
    ]
    assert sorted([*ordered[9:], *ordered[:9]], key=sort_key) == ordered


def test_shorter_name_comes_before_the_longer_that_begins_with_it() -> None:
    assert sorted(["Hải Phòng cũ", "Hải Phòng", "Hải"], key=sort_key) == ["Hải", "Hải Phòng", "Hải Phòng cũ"]


@given(st.text())
def test_folding_is_idempotent_and_blind_to_normal_forms(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(nfc(text)) == fold(text)


@given(st.text())
def test_printable_leaves_nothing_that_steers_a_terminal(text: str) -> None:
    assert not any(sign in printable(text) for sign in "\x00\x07\x08\x1b\x7f\x9b\u202e\u2066\ufeff\r\n\t")


@pytest.mark.parametrize("sign", ["\u00ad", "\u061c", "\u180e", "\u206a", "\ufff9", "\U000e0041", "\ud800", "\u2028"])
def test_every_sign_that_shows_nothing_is_made_visible(sign: str) -> None:
    digits = f"u{ord(sign):04x}" if ord(sign) < 0x10000 else f"U{ord(sign):08x}"
    assert printable(f"Hải{sign} Phòng") == f"Hải\\{digits} Phòng"


@given(st.lists(st.text()))
def test_sort_key_orders_any_text(texts: list[str]) -> None:
    assert sorted(texts, key=sort_key) == sorted([*texts[3:], *texts[:3]], key=sort_key)


def test_a_name_with_a_comma_is_parted_from_the_next_by_a_semicolon() -> None:
    assert enumerated(["Busan", "Incheon"]) == "Busan, Incheon"
    assert enumerated(["Busan", "Dong-gu, Incheon", "Incheon"]) == "Busan; Dong-gu, Incheon; Incheon"
