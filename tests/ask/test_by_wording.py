"""That a word stands in the account of an event is no "yes": not that a thing exists, and not what country it is of."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    "text",
    [
        "Is there a French school in Hai Phong?",  # accords of schools with Brest
        "Is there a French institute in Hai Phong?",
        "Is there a Vietnamese school in Brest?",
        "Is there a Belgian queen in Hai Phong?",
        "Ở Hải Phòng có trường Pháp không?",  # "môi trường"
        "Ở Hải Phòng có trường Nhật không?",
        "Ở Hải Phòng có ga Pháp không?",
    ],
)
def test_a_word_of_an_account_alone_is_left_open(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "unsure"
    assert not reply.rows.rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Deadline in ten minutes - exact day the Belgian king was in Haiphong pls", "King Philippe"),
        ("Which Japanese drug maker took land in VSIP, and with what registered capital?", "Nipro Pharma"),
    ],
)
def test_what_only_stands_beside_a_country_is_not_of_it(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Did the Italian president come to Hai Phong?",
        "Tổng thống Ý đã đến Hải Phòng chưa?",
        "Has a Belgian crown prince been to Hai Phong?",
        "Has the King of the Belgians been to Hai Phong?",  # "King Philippe and Queen Mathilde of Belgium"
        "Has the Queen of Belgium visited Hai Phong?",
        "Vua Bỉ đã đến Hải Phòng chưa?",
    ],
)
def test_what_the_account_has_as_of_the_country_is_told(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("answer", "yes")
