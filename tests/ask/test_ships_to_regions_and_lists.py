"""Services to a part of the world, who paid and how much, whether it is signed, what a ship weighs, lists of works."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

TOLD = (
    ("Are there shipping lines to the US or Europe?", ("No shipping service to Europe", "United States (COSCO)")),
    ("shipping lines to Asia", ("Busan", "Ningbo")),
    ("nhà máy nước An Dương do nước nào viện trợ, bao nhiêu tiền", ("408.000.000.000", "An Dương")),
    ("Who paid for the An Duong water plant and how much?", ("2,196,000,000 Japanese yen",)),
    ("Has the World Bank climate loan been signed?", ("Proposed only",)),
    ("Dự án thích ứng biến đổi khí hậu vay WB đã ký chưa?", ("Mới đề xuất",)),
    ("Did the World Bank pay for Niem bridge?", ("Yes: ", "Urban Transport")),
    ("WB có tài trợ cầu Niệm 1 không?", ("Có: ", "giao thông đô thị")),
    ("Which loans were signed in 2016?", ("since 1 April 2016",)),
    ("When does construction of the railway start and what will it cost?", ("19 December 2025", "203,200,000")),
    ("tàu Wan Hai 805 trọng tải bao nhiêu", ("132.000 tấn",)),
    ("tonnage of Northern Jaguar", ("108,731",)),
    ("Công suất cảng HICT một năm", ("1.100.000 TEU",)),
    ("Cầu Niệm 2 thuộc dự án nào", ("phát triển giao thông đô thị",)),
    ("List all bridges in the data", ("4 recorded",)),
    ("danh sách các bến cảng container ở Hải Phòng", ("HICT", "HTIT")),
    ("từ Hải Phòng đi Long Beach bằng tàu mất bao nhiêu ngày", ("19 ngày",)),
)


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_what_is_asked_is_told(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in said), sentence


@pytest.mark.parametrize(
    "text", ["Who finances the Lao Cai - Hanoi - Hai Phong railway?", "ai cho vay làm đường sắt Lào Cai - Hải Phòng"]
)
def test_of_works_that_nobody_is_recorded_to_pay_for_that_is_said(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.polarity == "none"
    assert "203" in reply.sentence


@pytest.mark.parametrize(
    "text", ["When did the first direct service to Europe start?", "tuyến tàu đi châu Âu mở khi nào", "ships to Africa"]
)
def test_to_where_no_service_is_recorded_that_is_said(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
