"""Words that are not understood: what the question comes to without them is shown as a guess, and is no answer."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Does any country flibber an honorary consulate in Hai Phong?", "Hungary"),
        ("What flobbish share of the port market did HICT have in 2024?", "23"),
        ("hồi tháng 8/2024 ai blimp thành phố ký với bên Kagawa", "Hoàng Minh Cường"),
    ],
)
def test_the_likeliest_meaning_is_answered_as_a_guess(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == "unsure"
    guess = [one for one in found.remarks if one.startswith(("If it means", "Nếu hiểu"))]
    assert len(guess) == 1
    assert told in guess[0]
    assert ask(asking, found.offers[0]).kind == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "Who is the party secretary of ho chi minh city",  # a name typed small is no word to leave out
        "Is Zorblax twinned with Incheon?",  # nor is one that names nothing
        "Does any country flibber flobber flubber an honorary consulate in Hai Phong?",  # too many words
        "flibber Kitakyushu",  # nothing is asked
    ],
)
def test_another_question_is_no_guess(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert not any(one.startswith("If it means") for one in found.remarks)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Is there a direct Hai Phong – Tokyo flight?", "Tokyo"),
        ("Vốn của Shin-Etsu ở Đình Vũ là bao nhiêu?", "Shin-Etsu"),
        ("Knauf: amount invested at Dinh Vu?", "Knauf"),
        ("any official tie with Cuba?", "Cuba"),
        ("Who signed the agreement with Incheon on the Vietnamese side?", "Incheon"),
    ],
)
def test_of_what_nothing_is_recorded_nothing_narrower_is(asking: Asking, text: str, named: str) -> None:
    found = ask(asking, text)
    assert (found.kind in ("answer", "none"), found.polarity) == (True, "none")
    assert named in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Does Hải Phòng have a flobbish agreement with Cuba?",  # what narrows nothing that is known
        "Is there a former air link with Tokyo?",  # what was may be recorded where what is is not
    ],
)
def test_what_may_be_no_narrower_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "none"
