"""Two kinds of things that are asked for together: things of either kind are the answer, none of them is left out."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Which countries and organisations give Hai Phong ODA?", ("Germany", "World Bank", "Finland")),
        ("Những nước, tổ chức nào cho Hải Phòng vốn ODA?", ("Đức", "Ngân hàng Thế giới", "Phần Lan")),
        ("Which Japanese cities or prefectures have an agreement with Hai Phong?", ("Kitakyushu", "Kagawa", "Kobe")),
        ("Những tỉnh hoặc thành phố nào của Nhật có thỏa thuận với Hải Phòng?", ("Kitakyushu", "Kagawa")),
    ],
)
def test_things_of_either_kind_are_listed(asking: Asking, text: str, names: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert all(one in reply.sentence for one in names)


def test_one_kind_alone_leaves_out_the_other(asking: Asking) -> None:
    reply = ask(asking, "Which cities from Japan have an agreement with Hai Phong?")
    assert "Kitakyushu" in reply.sentence
    assert "Kagawa" not in reply.sentence


def test_an_english_word_is_no_vietnamese_one_with_an_ending(asking: Asking) -> None:
    reply = ask(asking, "Which Japanese cities have some agreement with Hai Phong?")
    assert "first" not in reply.question
    assert "Kobe" in reply.sentence
