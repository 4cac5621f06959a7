"""What a name says already, by its country, its zone, its post or its kind, asks for nothing more; all else does."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nhà máy Tesa của Đức bao nhiêu triệu euro?", "55.000.000"),
        ("how much did Germany's tesa invest", "55,000,000"),
        ("how much did the German company tesa invest", "55,000,000"),
        ("kyocera o vsip von bay gio bao nhieu", "425.000.000"),
        ("What did Japan's Nipro Pharma register as capital at VSIP?", "250,000,000"),
        ("In which estate will GE Vernova build its transformers?", "Nam Đình Vũ"),
        ("GE Vernova sẽ xây nhà máy ở khu nào", "Nam Đình Vũ"),
        ("ai dẫn đầu đoàn Quảng Tây sang", "Lưu Ninh"),
        ("ABAC meeting in Haiphong, when did it start", "15 July 2025"),
        ("Nomura bán lại khu công nghiệp cho đơn vị nào?", "PC1"),
        ("When did the German tape maker open its plant?", "27 October 2023"),
        ("Người đang giữ ghế chủ tịch thành phố là ai?", "Lê Ngọc Châu"),
        ("How many projects have Korean investors got in the city?", "320 projects"),
        ("How many FDI projects are still active in the city?", "1,737"),
        ("who funds the Nam Do Son port", "Vingroup"),
        ("hai bến số 7, 8 ở Lạch Huyện ai bỏ tiền ra làm đấy?", "CMA CGM"),
        ("Which company operates terminals 3 and 4 at Lach Huyen?", "TIL"),
        ("Which carrier has flights between Hai Phong and Kunming?", "Ruili"),
    ],
)
def test_what_is_said_already_asks_for_nothing_more(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "how much did tesa invest in Germany",
        "How much has Bridgestone invested in Japan",
        "how much did Japan lend to Bridgestone",
        "In which park will VinFast build its next plant?",
        "Which industrial zones will Hai Phong build?",
        "LG sẽ chuyển sang khu công nghiệp nào",
        "when did the Chinese bicycle maker open its plant?",
        "When did the German car maker open its plant?",
        "When did the Japanese tyre maker open its plant?",  # a licence is no opening
        "nhà máy giấy của Nhật khánh thành khi nào",
        "Ai dẫn đầu đoàn Hàn Quốc thăm Hải Phòng năm 2024",
        "When was the meeting with Busan",
        "which country funded the VinFast complex",
    ],
)
def test_what_is_not_said_already_stays_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
