"""Who held a post in a year and who holds it now are two questions, wherever "now" stands."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chairman of the people's committee of Hai Phong in 2022 and now", ("Nguyễn Văn Tùng", "Lê Ngọc Châu")),
        (
            "Who was chairman of the people's committee in 2018, and who is it now?",
            ("Nguyễn Văn Tùng", "Lê Ngọc Châu"),
        ),
        ("Chủ tịch UBND thành phố năm 2018 và hiện nay là ai?", ("Nguyễn Văn Tùng", "Lê Ngọc Châu")),
    ],
)
def test_both_who_held_it_and_who_does_are_told(replies: Replies, text: str, names: tuple[str, str]) -> None:
    reply = replies(text)
    assert len(reply.meanings) == len(names)
    assert all(one in reply.sentence for one in names)


def test_the_zone_with_the_most_capital_is_not_the_widest(replies: Replies) -> None:
    reply = replies("Khu công nghiệp nào thu hút nhiều vốn nhất?")
    assert all("area" not in one for one in reply.meanings[0].indicators)
