"""What somebody makes is told by the accounts of his works that tell it, and by no other record of them."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("What does Regina Miracle make in Haiphong?", "intimate wear"),
        ("What does tesa produce?", "tape"),
        ("Kyocera makes what?", "printers and copiers"),
        ("Kyocera sản xuất gì ở Hải Phòng", "máy in và máy sao chụp"),
        ("USI product", "circuit boards and modules"),
        ("What does USI make at its Haiphong plant?", "circuit boards"),
        ("USI sản xuất gì?", "bảng mạch"),
        ("What is made at the Nipro plant?", "medicines and medical devices"),
        ("What does LG Display make?", "OLED and LCD screens"),
        ("What products does LG Electronics make?", "televisions"),
        ("What does the Bridgestone plant manufacture?", "tyres"),
        ("Pegatron sản xuất gì?", "máy tính"),
        ("nhà máy Bridgestone sản xuất gì", "lốp"),
        ("LG Electronics sản xuất những gì ở Hải Phòng?", "ti vi"),
        ("Autel làm ra cái gì?", "thiết bị"),
        ("SK Leaveo làm ra sản phẩm gì?", "PBAT"),
        ("What does Flat make in Hai Phong, something with glass?", "glass"),
    ],
)
def test_what_is_made_is_told_by_accounts_that_tell_it(asking: Asking, text: str, made: str) -> None:
    reply = sure(asking, text)
    assert made in reply.sentence
    assert reply.rows.rows


@pytest.mark.parametrize(
    "text",
    [
        "What does Haengsung make?",  # no account tells it
        "What does MSC make?",  # an account of shares "makes TIL the holder"
        "Haengsung sản xuất gì?",
        "What does Regina Miracle make for Decathlon?",
        "What did Bridgestone make in 1990?",
        "VSIP sản xuất gì?",
        "What does Hai Phong make?",
        "Pegatron không sản xuất gì?",
    ],
)
def test_what_no_account_tells_is_not_told_as_a_product(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize("text", ["What does Kyocera make?", "LG Innotek product", "What does LG Display make?"])
def test_no_rise_of_capital_and_no_owner_of_a_plant_is_told_as_what_it_makes(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert not any(one in said for one in ("grew by", "plant for LG Innotek", "making 4.65 billion"))


@pytest.mark.parametrize("text", ["What does Fujifilm make in Hai Phong?", "Fujifilm làm sản phẩm gì?"])
def test_of_one_who_makes_nothing_it_is_told_what_the_company_makes_that_he_holds(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert said.startswith(("Fujifilm Holdings holds a share of Fuji Xerox", "Fujifilm Holdings có cổ phần trong Fuji"))
    assert "VSIP" in said
