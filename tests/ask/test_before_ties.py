"""What came before a tie that is named."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    "text",
    [
        "Trước khi kết nghĩa thì mình với Kitakyushu ký cái gì, năm nào vậy?",
        "truoc khi ket nghia hai phong ky gi voi kitakyushu",
        "What did Hai Phong sign with Kitakyushu before the twinning?",
        "Which agreements with Kitakyushu came before the twinning of 2014?",
    ],
)
def test_what_was_before_a_twinning_is_no_twinning(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert "2009" in reply.sentence
    assert any(one.endswith("friendship-2009") for one in reply.given)
    assert not any(one.endswith("twinning") for one in reply.given)


@pytest.mark.parametrize("text", ["What did we sign with Seattle before the twinning?"])
def test_without_a_day_of_the_twinning_nothing_is_told_as_before_it(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "none"
