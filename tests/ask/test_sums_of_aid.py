"""How much aid there is in all, of one who gives it, of a form, or in a currency: no sums are added up."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("How much ODA has Hai Phong received since 2010?", "23 May 2013", "2004–2009"),
        ("Vốn ODA của Hải Phòng tổng cộng bao nhiêu?", "Ngân hàng Phát triển Châu Á", "Incheon"),
        ("Các khoản vay ODA của Nhật Bản là bao nhiêu?", "1.520.000.000 yên Nhật", "viện trợ không hoàn lại"),
        ("JICA cho vay bao nhiêu tiền?", "22.823.000.000 yên Nhật", "viện trợ không hoàn lại"),
        ("how much ODA did Japan give", "Japan Bank for International Cooperation", "Asian Development Bank"),
    ],
)
def test_no_total_is_made_of_loans_and_grants(asking: Asking, text: str, told: str, untold: str) -> None:
    sentence = sure(asking, text).sentence
    assert sentence.startswith(("No total is recorded", "Không ghi nhận tổng số"))
    assert told in sentence
    assert untold not in sentence


def test_who_has_lent_nothing_is_said_to_have_lent_nothing(asking: Asking) -> None:
    reply = ask(asking, "Hàn Quốc cho vay bao nhiêu?")
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert reply.sentence.startswith("Không ghi nhận khoản vay")


@pytest.mark.parametrize(
    ("text", "polarity", "told"),
    [
        ("Which loans are in euros?", "not stated", "24,000,000 euros"),
        ("Khoản vay nào tính bằng euro?", "not stated", "không nêu hình thức"),
        ("which grants were in US dollars", "", "350,000 US dollars"),
    ],
)
def test_loans_are_told_by_their_currency(asking: Asking, text: str, polarity: str, told: str) -> None:
    reply = sure(asking, text)
    assert told in reply.sentence
    assert reply.polarity == polarity


@pytest.mark.parametrize(
    ("text", "no_loan"),
    [
        ("ODA loan amount An Duong water plant", "No loan of just this is recorded"),
        ("vốn vay ODA cho nhà máy nước An Dương là bao nhiêu", "Không ghi nhận khoản vay nào đúng như vậy"),
    ],
)
def test_a_grant_is_no_loan(asking: Asking, text: str, no_loan: str) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(no_loan)
    assert reply.polarity == "not stated"


@pytest.mark.parametrize(
    "text",
    ["How much was the Japanese ODA loan for Lach Huyen port?", "Nhật cho vay ODA bao nhiêu để xây cảng Lạch Huyện?"],
)
def test_a_loan_of_one_country_for_works_is_told_as_it_was_signed(asking: Asking, text: str) -> None:
    sentence = sure(asking, text).sentence
    assert sentence.startswith(("Paid or signed", "Đã cấp hoặc đã ký"))
    assert any(one in sentence for one in ("110,000,000,000", "110.000.000.000"))
