"""Turns of officials and their telegraphic kin: each is answered as the plain question that it means."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking
from tests.ask.conftest import Replies
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which shipping lines call at Lach Huyen?", "Yang Ming"),
        ("Siêu cảng Nam Đồ Sơn ai định làm, vốn cỡ nào?", "Vingroup"),
        ("Was 2024 a better year for foreign investment than 2023?", "5,000,000,000"),
        ("FDI năm 2021 với 2022 thì năm nào hút được nhiều hơn", "3.130.000.000"),
        ("saigon newport has half of HICT, who has the rest?", "ITOCHU"),
        ("Những hãng tàu nào đã cập bến Lạch Huyện?", "Yang Ming"),
        ("how big is the new southern coastal economic zone", "20,000 hectares"),
        ("What became of the 2009 friendship pact with Kitakyushu?", "replaced"),
        ("How long does a box take from Hai Phong to Tacoma?", "17 days"),
        ("từ hải phòng đi tàu thẳng sang Long Beach mất mấy ngày", "19 ngày"),
        ("Is there an honorary consul of any country in the city?", "Hungary"),
        ("Hiện còn bao nhiêu dự án FDI có hiệu lực trên địa bàn?", "1.737"),
        ("Which partners does the city put first in its foreign relations policy?", "Japan"),
        ("Are we still partnered with Brest in France, or has that died?", "dormant"),
        ("Hải Phòng với đảo Corse hợp tác từ năm nào?", "không nêu"),
        ("has the mayor of Kitakyushu ever been over to Hai Phong?", "10 May 2019"),
        ("which shipping lines have a direct service to Long Beach or Oakland?", "COSCO"),
        ("Which lines have run a direct service from Haiphong to LA, Long Beach or Oakland?", "COSCO"),
        ("Is there a direct ship to Long Beach?", "Wan Hai"),
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
        (
            "Hải Phòng có quan hệ với những thành phố nào bên Nga, kể hết giúp tôi.",
            "Những thành phố nào của Nga có thỏa thuận với Hải Phòng?",
        ),
    ],
)
def test_a_turn_is_answered_as_the_plain_question(replies: Replies, text: str, plain: str) -> None:
    assert replies(text).sentence == replies(plain).sentence
