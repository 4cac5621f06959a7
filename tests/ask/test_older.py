"""Which of two ties, or of two parks, is the older: the first of them, or when each was founded."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

TIES = (
    ("Which twinning is older, the one with Incheon or the one with Tianjin?", "Incheon since 25 July 1997"),
    ("Which came first, the twinning with Incheon or with Tianjin?", "Incheon since 25 July 1997"),
    ("Which came first, the ties with Kunming or with Tianjin?", "Tianjin since 8 January 1999"),
    ("Kết nghĩa với Incheon hay Thiên Tân lâu đời hơn?", "Incheon từ 25/7/1997"),
    ("Thỏa thuận với Kobe hay Nam Ninh ký trước?", "Nam Ninh từ 2006"),
)
PARKS = (  # and terminals
    ("Which came first, the Nomura zone or the DEEP C zone?", "December 1994", "1997"),
    ("Which industrial park is older, Nomura or DEEP C?", "December 1994", "1997"),
    ("Khu Nomura hay khu DEEP C có trước?", "12/1994", "1997"),
    ("Which is older, HICT or HHIT?", "13 May 2018", "5 April 2025"),
)


@pytest.mark.parametrize(("text", "said"), TIES)
def test_the_older_of_two_ties_is_told(asking: Asking, text: str, said: str) -> None:
    reply = sure(asking, text)
    assert said in reply.sentence
    assert len(reply.meanings) == 1


@pytest.mark.parametrize(("text", "first", "second"), PARKS)
def test_of_two_parks_it_is_told_when_each_was_founded(asking: Asking, text: str, first: str, second: str) -> None:
    sentence = sure(asking, text).sentence
    assert first in sentence
    assert second in sentence


@pytest.mark.parametrize("text", ["Which is older, Autel or the Nomura zone?", "How many older people live here?"])
def test_what_else_is_older_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
