"""Ties of what was merged into the city, and those that are over or of another kind, told where none is as asked."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

OF_MERGED = (
    ("Is Kagoshima a partner of Hai Phong?", "Of Hải Dương", "October 2019"),
    ("Kagoshima có phải đối tác của Hải Phòng không?", "Của Hải Dương", "10/2019"),
    ("Is Vientiane a sister city of Hai Phong?", "Hải Dương is twinned with Vientiane province", "1984"),
    ("Is Suwon a sister city of Hai Phong?", "Hải Dương is twinned with Suwon", "2004"),
    ("Suwon có phải thành phố kết nghĩa của Hải Phòng không?", "Hải Dương kết nghĩa với Suwon", "2004"),
    ("Is Montreuil a partner of Hai Phong?", "Of Hải Dương", "1999"),
    ("Is the Suwon memorandum still valid?", "Hải Dương has an agreement (memorandum of understanding)", "2026"),
    ("Montreuil có hợp tác với Hải Phòng không?", "Của Hải Dương", "1999"),
)


@pytest.mark.parametrize(("text", "whose", "since"), OF_MERGED)
def test_a_tie_of_what_was_merged_is_told_as_that(asking: Asking, text: str, whose: str, since: str) -> None:
    reply = sure(asking, text)
    assert reply.polarity == "none"
    assert "Hải Phòng" in reply.sentence.partition(". ")[0]
    assert whose in reply.sentence
    assert since in reply.sentence


def test_of_what_was_merged_it_is_told_when(asking: Asking) -> None:
    reply = ask(asking, "When did Kagoshima and Hai Phong sign?")
    assert reply.kind == "none"
    assert (
        "Hải Dương has an agreement (memorandum of understanding) with Kagoshima since October 2019" in reply.sentence
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hải Phòng còn hợp tác với Brest không?", "với Brest từ 2007 (tình trạng: tạm lắng, muộn nhất là 2019)"),
        (
            "Does Hai Phong still cooperate with Brest?",
            "with Brest since 2007 (status: dormant, so by 2019 at the latest)",
        ),
        ("Is Hai Phong still twinned with Brest?", "with Brest since 2007 (status: dormant, so by 2019 at the latest)"),
        ("Which memoranda have expired?", "Quảng Ninh"),
        ("Bản ghi nhớ nào đã hết hạn?", "Shiga"),
    ],
)
def test_what_is_over_is_told_as_that(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.polarity == "none"
    assert told in reply.sentence


def test_what_is_over_is_no_longer_so(asking: Asking) -> None:
    reply = ask(asking, "Quảng Ninh Shiga memorandum still valid?")
    assert reply.polarity == "not stated"  # nobody tells whether it went on
    assert "Its stated term has run out" in reply.sentence
    assert "until 30 October 2019 (status: expired)" in reply.sentence
