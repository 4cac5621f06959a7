"""What the graph holds nothing of: names it does not know, ties that nobody recorded, words that stand in no record."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Does Samsung have a factory in Hai Phong?", "Samsung"),
        ("Has the agreement with Saint Petersburg expired?", "Saint Petersburg"),
        ("Kể về quan hệ Hải Phòng – Saint Petersburg giúp tôi", "Saint Petersburg"),
        ("Vũ Hán có phải thành phố kết nghĩa không?", "Vũ Hán"),
        ("Livorno?", "Livorno"),
        ("Was there any agreement with Kaohsiung or Taichung?", "Kaohsiung and Taichung"),
    ],
)
def test_of_a_name_that_names_nothing_it_is_said_that_nothing_is_recorded(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert name in found.sentence
    assert "not prove" in found.sentence or "không chứng tỏ" in found.sentence


@pytest.mark.parametrize(
    "text", ["Samsung có nhà máy ở Hải Phòng không?", "Rostock twin town?", "ford hai duong von dau tu bao nhieu"]
)
def test_a_word_that_may_be_a_name_is_said_to_name_nothing(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.kind == "unsure"
    assert any("called so" in one or "tên như vậy" in one for one in found.remarks)


@pytest.mark.parametrize(
    "text",
    [
        "Kyocera factory",  # a name that is known
        "Which firms relocated to Hai Phong?",  # a word in the midst of a sentence that has capitals
        "Blimping and blomping of Kitakyushu",  # several words
    ],
)
def test_what_can_be_no_unknown_name_is_not_taken_for_one(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert not any("called so" in one for one in (found.sentence, *found.remarks))


def test_ties_that_nobody_recorded_are_said_not_to_be_recorded(asking: Asking) -> None:
    found = ask(asking, "Tell me about Niigata and Haiphong")
    assert (found.kind, found.polarity) == ("none", "none")
    assert "Niigata" in found.sentence


def test_who_has_ties_is_told_of_them(asking: Asking) -> None:
    assert ask(asking, "Tell me about Incheon and Haiphong").kind == "answer"
