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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What is the agreed duration of the first agreement with Kitakyushu?", "17 April 2014"),
        ("How many years is the Hai Phong-Tianjin agreement for", "do not state"),
        ("To construct HICT, it took how many dollars?", "321,000,000"),
        ("Xây dựng HICT tốn bao nhiêu đô", "321.000.000"),
        ("How does Korean FDI stack up against Japanese FDI?", "2.9 times"),
        ("FDI by country of origin, Japan vs China, please put them side by side", "times"),
        ("FDI Nhật và FDI Hàn chênh nhau ra sao?", "2,9 lần"),
        ("By what factor did the city's exports grow from 2015 to 2020?", "2020"),
        ("So với năm 2015 thì xuất nhập khẩu của thành phố trong năm 2020 gấp bao nhiêu lần?", "34,42"),
        ("In 2019 the overseas Vietnamese sent home how much?", "409,000,000"),
        ("If we add up remittances 2016 through 2020, what is the total?", "1,610,000,000"),
        ("Riêng trong năm 2019 kiều bào gửi tiền về được bao nhiêu?", "409.000.000"),
        ("Number of firms overseas owned by the Haiphong diaspora?", "80 enterprises"),
        ("Có mấy công ty ở nước ngoài do kiều bào gốc Hải Phòng làm chủ?", "80"),
        ("How many FDI projects are located in the industrial parks?", "520"),
        ("Trong các KCN hiện có mấy dự án vốn ngoại?", "520"),
        ("CityNet and TPO at once: what Vietnam cities other than us?", "Đà Nẵng"),
        ("Ngoài Hải Phòng ra, còn địa phương nào của Việt Nam vừa trong TPO vừa trong CityNet?", "Đà Nẵng"),
        ("Explain TPO to me and tell me where its secretariat is.", "Busan"),
        ("I am looking for Pegatron, where is it?", "Nam Đình Vũ"),
        ("How much is the capital of LG Display, do you recall?", "US dollars"),
        ("There is an honorary consulate of Hungary here in the city, no?", "Hungary"),
        ("The Nomura share in the developer of the zone passed to whom?", "PC1"),
        ("Which country has a consul in Hai Phong?", "Hungary"),
        ("What equity share of HICT does MOL hold?", "17.5"),
        ("HICT ownership breakdown, per cent", "51"),
        ("Is the Kunming flight still operating or suspended?", "ended"),
        ("Nam Ninh và Hải Phòng quan hệ kiểu gì?", "hữu nghị"),
        ("who signed on Haiphong side with Kagawa", "Hoàng Minh Cường"),
        ("Who is the chair of the Hai Phong peoples committee?", "Lê Ngọc Châu"),
        ("With which partners does Hai Phong want to cooperate first?", "Japan"),
        ("the full list of members of the 5-locality corridor", "Yunnan"),
        ("Hàng qua cảng hai năm 2019 và 2024, mỗi năm mấy tấn?", "190.000.000"),
    ],
)
def test_turns_of_strangers_are_answered(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert told in " ".join((found.sentence, *found.remarks))
