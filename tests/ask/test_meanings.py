"""Single meanings: what is left out, joined through a country, told of in an account, ended, bounded, or alone."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.understanding import Asking, prepare
from haiphong_kg.store.loading import KnowledgeGraph


@pytest.fixture(scope="module")
def asking(real: KnowledgeGraph) -> Asking:
    return prepare(real)


@pytest.mark.parametrize(
    ("text", "held", "lacking"),
    [
        ("Which twin cities are outside Asia?", "Seattle", "Incheon"),
        ("Ngoài Nhật Bản, Hải Phòng kết nghĩa với những nơi nào?", "Incheon", "Kitakyushu"),
        ("Which investors come from countries where Hai Phong has a twin city?", "General Electric", "Knauf"),
        ("Which cities are members of both CityNet and TPO?", "Busan", "Dalian"),
        ("Where did Nguyen Van Tung travel abroad?", "Incheon", "Egypt"),
        ("When did the King of Belgium come to Hai Phong?", "2 April 2025", "Antwerp"),
        ("Which agreements expire in 2026?", "Suwon", "Incheon"),
        ("Industrial parks of 600 hectares or more", "VSIP", "Nomura"),
    ],
)
def test_what_is_left_out_joined_or_told_of_narrows_the_answer(
    asking: Asking, text: str, held: str, lacking: str
) -> None:
    answer = ask(asking, text, "en").sentence
    assert held in answer
    assert lacking not in answer


def test_a_name_alone_is_told_of_with_what_to_ask_on(asking: Asking) -> None:
    found = ask(asking, "Kitakyushu", "en")
    assert "City in Japan. Twinning with Hải Phòng since 18 April 2014" in found.sentence
    assert len(found.offers) > 1
    assert {ask(asking, one, "en").kind for one in found.offers} == {"answer"}


def test_mistyped_accents_are_no_other_letters(asking: Asking) -> None:
    assert "Incheon" in ask(asking, "nhửng thành phố nào kết nghĩa với Hải Phòng").sentence


def test_a_bound_is_never_dropped(asking: Asking) -> None:
    assert ask(asking, "Which agreements are larger than 600 hectares?").kind == "unsure"


def test_what_the_data_cannot_know_yet_is_not_foretold(asking: Asking) -> None:
    assert "foretells nothing" in ask(asking, "GRDP of Hai Phong in 2040", "en").sentence
