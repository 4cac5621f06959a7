"""A title or a kind of institution that no record of the one who is named speaks of: none can answer."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trường đại học nào ở Hải Phòng có hợp tác với Hàn Quốc?", "trường của Hàn Quốc"),
        (
            "Has a prime minister of Belgium ever visited Hai Phong?",
            "No visit to Hải Phòng is recorded of: prime minister (Belgium)",
        ),
        (
            "Trường đại học nào ở Hải Phòng hợp tác với nước ngoài?",  # where nobody is named
            "Không ghi nhận quan hệ nào của một trường ở Hải Phòng với trường nước ngoài",
        ),
        (
            "Đại học Hàng hải Việt Nam hợp tác với các trường nước nào",  # of which no company of that name is one
            "Không ghi nhận quan hệ nào của một trường ở Hải Phòng với trường nước ngoài",
        ),
        ("Ai của thành phố đã tiếp đại sứ Hoa Kỳ?", "Không ghi nhận chuyến thăm Hải Phòng nào của: đại sứ (Hoa Kỳ)"),
    ],
)
def test_what_no_record_of_it_speaks_of_is_not_recorded(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert told in reply.sentence


@pytest.mark.parametrize(
    "text",
    [
        "How much has Pegatron blorptzed?",
    ],
)
def test_else_it_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


@pytest.mark.parametrize(
    "text",
    ["sailing days Hai Phong–Tacoma with PN2, now and before?", "which two lines use HHIT under the Gemini alliance"],
)
def test_a_name_that_accounts_have_is_never_said_to_be_unknown(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "refused"
