"""Turns of officials and their telegraphic kin: each is answered as the plain question that it means."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.conftest import Replies
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Between Incheon and Tianjin, which became Hai Phong's sister city first?", "25 July 1997"),
        ("tianjin or incheon - which of the two twinnings came earlier", "25 July 1997"),
        ("Hải Phòng kết nghĩa với Incheon trước hay Thiên Tân trước?", "25/7/1997"),
        ("In how many months was the VinFast plant put up?", "21 months"),
        ("Thời gian xây dựng nhà máy VinFast kéo dài mấy tháng thì hoàn thành?", "21 tháng"),
        ("What are the three economic pillars of the city?", "logistics"),
        ("Kinh tế Hải Phòng dựa vào 3 trụ cột nào nhỉ?", "logistics"),
        ("Number of countries having trade relations with Hai Phong?", "126"),
        ("Goods are exchanged between Hai Phong and how many countries?", "126"),
        ("To which multilateral organisations does Hai Phong belong?", "WeGO"),
        ("What percentage of VSIP is in Sembcorp's hands?", "46.5"),
        ("What proportion of Hai Phong's exports comes from foreign-invested enterprises?", "86 per cent"),
        ("2015 versus 2020: weight of Haiphong in Vietnam's GDP?", "5.1"),
        ("hai phong grdp 2025 up by how many percent", "11.81"),
        ("Nhật Bản cho cảng Lạch Huyện vay bao nhiêu?", "110.000.000.000"),
        ("What is the yen amount of JICA's loan for the infrastructure of Lach Huyen port?", "110,000,000,000"),
        ("Could you indicate which project received the most ODA?", "Lạch Huyện"),
        ("Dự án nào dùng nhiều vốn ODA nhất?", "Lạch Huyện"),
        ("Who bought the Haiphong industrial zone from Nomura?", "PC1"),
        ("In March 2025 the Department of Foreign Affairs of the city was run by whom?", "Bích Dung"),
        ("Is Hai Phong linked in any way to WeGO?", "WeGO"),
        ("Hải Phòng có liên hệ gì với WeGO không?", "Có:"),
        ("Nam Ninh và Hải Phòng có quan hệ ở hình thức nào?", "hữu nghị"),
        ("Ông Nguyễn Văn Tùng kế nhiệm vị chủ tịch nào vậy?", "Lê Văn Thành"),
        ("From which country is the DEEP C developer?", "Belgium"),
        ("China: names of all the places the city cooperates with?", "Tianjin"),
        ("How many Japanese localities are twinned or cooperate with Hai Phong?", "6."),
        ("Số địa phương Trung Quốc có quan hệ với Hải Phòng hồi tháng 4/2023 là mấy?", "8"),
        ("On which day, month and year was the Department of Foreign Affairs founded?", "25 March 1955"),
        ("What did exports amount to in H1 2024?", "17,200,000,000"),
        ("End-2022: Korea's percentage of total FDI in Haiphong?", "39.6"),
        ("Transit time of the direct Haiphong–Tacoma service, in days?", "17 days"),
        ("Which agreement succeeded the 2019–2022 one with Suwon?", "26 February 2024"),
        ("Kitakyushu: document preceding the sister-city pact, and its year?", "2009"),
        ("Brest: are ties alive or dormant now?", "dormant"),
        ("Năm 2026 thành phố đặt mục tiêu thu hút bao nhiêu vốn FDI?", "3.800.000.000"),
        ("By March 2025, Hai Phong had put its signature to how many international agreements?", "54"),
        ("Khu TMTD rộng bao nhiêu vậy em?", "héc-ta"),
        ("Nguyen Anh Tuan - title?", "Director"),
        ("Date of issue of the investment licence for LG Display?", "15 April 2016"),
        ("Trụ sở CityNet đặt tại thành phố nào?", "Seoul"),
        ("Cơ quan ngoại vụ thành phố vào tháng 3 năm 2025 do ai đứng đầu?", "Bích Dung"),
    ],
)
def test_a_turn_is_read_as_what_it_means(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Are there German manufacturers operating in Hai Phong?", "Are there German companies in Hai Phong?"),
        ("From which countries do those remittances mainly originate?", "Which country has the largest remittances?"),
        ("Livorno thì sao em?", "Livorno?"),
    ],
)
def test_a_turn_is_answered_as_the_plain_question(replies: Replies, text: str, plain: str) -> None:
    assert replies(text).sentence == replies(plain).sentence
