"""Questions of which all words are explained, whose nearest record is not what they ask for: another is never told."""

from __future__ import annotations

from typing import Final

import pytest

from tests.ask.conftest import Replies

# What must not be told for each question, for it is of another kind, side, stage or thing.
BESIDE: Final = {
    "What does USI make at its Haiphong plant": "USI Vietnam plant",
    "Nhà máy USI sản xuất gì?": "7-2021",
    "What does Pegatron produce in Haiphong?": "Pegatron Vietnam 1",
    "How many cars did VinFast make in 2019?": "250,000",
    "Who signed the Kagawa agreement for the Japanese side?": "Hoàng Minh Cường",
    "Ai ký với Kagawa bên phía Nhật?": "Hoàng Minh Cường",
    "How much did Haiphong invest abroad?": "50,000,000,000",
    "Hải Phòng đầu tư ra nước ngoài bao nhiêu?": "000",
    "How long is the runway at Cat Bi?": "2016",
    "Which route does ONE Singapore sail?": "Oakland",
    "How much did Pegatron invest in its first project?": "800,000,000",
    "How many UNESCO heritage sites does Haiphong have?": "2025",
    "Which product does Haiphong export most?": "Innotek",
    "Viện trợ phi chính phủ năm 2024 bao nhiêu?": "CityNet",
    "Who signs treaties for the city?": "recorded",
    "Ai ký thỏa thuận cho thành phố?": "ghi nhận",
    "Bao nhiêu giấy chứng nhận trao cho nhà đầu tư trong nước tháng 7/2025?": "32",
    "Who inaugurated HICT?": "JICA",
    "What was Mitsui's share at the start?": "records none",
    "What is the second project of LG?": "LG",
    "Which was LG Display's second capital increase?": "LG Display invests",
    "Foreign warships that called here - whose were they?": "Hải Phòng",
    "Tàu chiến nước ngoài từng ghé đây là của ai?": "Hải Phòng",
    "Tuyến Tân Vũ - Lạch Huyện thông xe ngày nào": "COSCO",
    "Which shipping lines use the HHIT terminal": "8 recorded",
    "How deep is the channel at Lach Huyen for HHIT?": "Hateco opened",
    "Where does Denmark rank among investors": "recorded",
    "bao nhiêu khu công nghiệp đang hoạt động": "Có 11",
    "who signed for Kagawa": "Hoàng Minh Cường",
    "Japan's FDI in 2024": "Mitsubishi",
    "FDI của Nhật năm 2024": "Mitsubishi",
    "When did the shipping line from HHIT begin": "April 2020",
    "Phần Lan chi bao nhiêu cho nước sạch Hải Phòng": "20.800.000",
}
# What must be told, or said to be not recorded.
INSTEAD: Final = {
    "AEON Mall Hải Phòng mở khi nào": ("answer", "mở cửa từ năm 2020"),
    "who signed the sister city deal with tianjin for our side": ("none", "Tianjin"),
    "Who signed the sister-city agreement with Kitakyushu?": ("none", "Kitakyushu"),
    "who signed the Northern Territory memorandum for the Hai Phong side": ("answer", "Dương Anh Điền"),
    "Ai ký kết nghĩa với Thiên Tân?": ("none", "Thiên Tân"),
    "Ai đã ký kết nghĩa với Kitakyushu": ("none", "Kitakyushu"),
    "Kỳ họp ABAC ở Hải Phòng diễn ra ngày nào": ("answer", "18/7/2025"),
    "How much did FDI grow in 2024?": ("answer", "A source states the change as 7 %."),
    "FDI năm 2024 tăng mấy phần trăm": ("answer", "Có nguồn nêu mức thay đổi là 7 %."),
    "Trước khi sáp nhập Hải Dương có quan hệ với những nơi nào?": ("answer", "Montreuil"),
    "Trước khi sáp nhập, Hải Dương có kết nghĩa với địa phương nào của Hàn Quốc?": ("answer", "Suwon"),
    "What was the 2008 agreement with Shenzhen about?": ("answer", "zone"),
    "How much did Pegatron invest in its first project?": ("answer", "19,000,000"),
    "Pegatron rót bao nhiêu vốn vào dự án đầu tiên?": ("answer", "19.000.000"),
    "Tuyến Tân Vũ - Lạch Huyện thông xe ngày nào": ("answer", "2-9-2017"),
    "Southern Coastal Economic Zone is how many ha": ("answer", "20,000 hectares"),
    "Who operates HHIT at Lach Huyen?": ("answer", "Hateco"),
    "which agreements are no longer in force": ("answer", "replaced"),
    "mục tiêu fdi đến 2030 của hải phòng": ("none", "Không có số liệu"),
    "Who signed for Kitakyushu in 2014?": ("none", "Kitakyushu"),
    "Which five places make up the Yunnan corridor conference": ("answer", "Quảng Ninh is a member"),
    "When did the LNG plant start generating?": ("none", "to run by late 2030"),
    "Khi nào nhà máy điện LNG phát điện?": ("none", "dự kiến vận hành cuối năm 2030"),
    "which shipping lines call at HHIT": ("none", "Hapag-Lloyd"),
    "When did PC1 buy Nomura's stake?": ("answer", "25 July 2022"),
    "Khi nào PC1 mua cổ phần của Nomura": ("answer", "25-7-2022"),
    "Kyocera ở VSIP vốn bao nhiêu": ("answer", "425.000.000"),
    "who runs berths 3 and 4 and who's behind that company?": ("answer", "Hai Phong Port JSC"),
    "FDI in the first nine months of 2025": ("answer", "No figure of all that time"),
    "thu hút FDI 9 tháng 2025": ("answer", "Không có số liệu của trọn thời gian đó"),
}


@pytest.mark.parametrize(("question", "other"), BESIDE.items())
def test_what_lies_beside_is_not_told_as_sure(replies: Replies, question: str, other: str) -> None:
    found = replies(question)
    assert found.kind in ("unsure", "several", "refused") or other not in found.sentence


@pytest.mark.parametrize(("question", "expected"), INSTEAD.items())
def test_what_is_asked_is_told(replies: Replies, question: str, expected: tuple[str, str]) -> None:
    found = replies(question)
    assert found.kind == expected[0]
    assert expected[1] in found.sentence
