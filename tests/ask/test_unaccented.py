"""Questions without accents: of the words that one may be, place and language leave some."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.words.items import phrases
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bao nhieu nguoi hai phong dang o nuoc ngoai", "47.093"),  # "đang", and not "đáng"
        ("hp vo citynet nam nao", "9/9/2009"),
        ("ai xay ha tang kcn An Duong", "Thâm Việt"),
        ("truoc ong Le Ngoc Chau ai lam chu tich", "Nguyễn Văn Tùng"),
        ("hang tau nao chay sang an do", "Wan Hai"),
        ("kkt ven bien phia nam bao nhieu ha", "20.000"),  # hectares, and not "hả"
    ],
)
def test_a_question_without_accents_is_understood(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_before_a_year_nam_is_the_year(asking: Asking) -> None:
    """It owns nothing: "nắm"."""
    assert ask(asking, "nam 2025 minh ky voi ai").meanings[0].frame == "agreement"


def test_may_is_a_month_in_english_alone(asking: Asking) -> None:
    asked, named = (phrases(asking.lexicon, text)[0] for text in ("may nuoc dau tu vao hai phong", "May 2019 visits"))
    assert not asked.has("month/")
    assert named.has("month/05")
    assert not named.has("ask/how-many")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nhat dau tu bao nhieu tien", "5.230.000.000"),
        ("phap ky gi voi hai phong", "Brest"),
        ("ge mo nha may nam nao", "2010"),
        ("hai phong voi tianjin ky gi", "8/1/1999"),
        ("du an nuoc thai o hai phong", "Dự án thoát nước và vệ sinh Hải Phòng"),
    ],
)
def test_short_names_without_accents_or_capitals_are_names(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["con bay di con minh khong", "hong bang ket nghia voi quan nao o incheon"])
def test_a_name_is_not_read_in_pieces(asking: Asking, text: str) -> None:
    """As "còn mình" or "hông bằng": then what is asked of the place would be told of any."""
    assert ask(asking, text).kind == "unsure"
