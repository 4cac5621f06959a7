"""A question is read as a whole: readings that agree, second halves, guesses, telegrams, words that carry nothing."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies

# A half that asks no more than a thing of the records that answered the first is asked of these.
OF_ITS_RECORDS = (
    ("Chủ tịch thành phố sang Hàn Quốc năm nào, gặp ai?", ("Chủ tịch Nguyễn Văn Tùng gặp thị trưởng Incheon",)),
    ("Has the King of Belgium visited Hai Phong, and when?", ("Yes: King Philippe", "2 April 2025")),
    ("Vua Bỉ có đến Hải Phòng không, khi nào?", ("Có: Nhà vua Philippe", "2/4/2025")),
    ("When did the mayor of Incheon visit and whom did he meet?", ("met party secretary Lê Văn Thành",)),
    ("Thị trưởng Incheon đến Hải Phòng năm nào, gặp ai", ("Incheon Yoo gặp bí thư Lê Văn Thành",)),
    ("ai tiếp đoàn Nam Ninh, ở đâu", ("Hải Phòng: Phó chủ tịch Hoàng Minh Cường",)),
    ("Has the King of Belgium visited Hai Phong, and whom did he meet?", ("do not say outright",)),
)
OF_THEM = (
    (
        "How many foreign cities is Hai Phong twinned with, and how many of them are in China?",
        ("4 recorded", "Of them, China: 1 recorded: Tianjin"),
    ),
    ("how many cities is Hai Phong twinned with and how many of those are in Japan", ("Of them, Japan: 1 recorded",)),
    (
        "Hải Phòng kết nghĩa với bao nhiêu thành phố, trong đó mấy thành phố ở Trung Quốc",
        ("Có 4 được ghi nhận", "Trong đó Trung Quốc: Có 1 được ghi nhận: Thiên Tân"),
    ),
    ("Hai Phong ket nghia voi may noi, trong do may noi o Han Quoc", ("Có 4", "Trong đó Hàn Quốc: Có 1")),
    ("How many FDI projects are there and how many of them are Japanese?", ("1,737 projects", "Of them, Japan: ")),
    ("how many twin cities does Hai Phong have, how many of them in Africa", ("Of them, Africa: None is recorded",)),
)
IN_ZONES = (
    ("How many German companies are there, and how many of them in DEEP C?", ("Of them, DEEP C: 2 recorded",)),
    ("is Kyocera anywhere in VSIP?", ("Yes: Kyocera",)),
)
GUESSED = (
    ("Who runs HHIT, Hateco?", ("Yes, Hateco. Hateco Group operates",)),
    ("Who runs HICT, Maersk?", ("do not name Maersk", "Tân Cảng – Hải Phòng")),
    ("Ai vận hành HHIT, Maersk à", ("không nêu Maersk", "Tập đoàn Hateco khai thác", "Về Maersk có ghi nhận")),
    ("Who financed Lach Huyen - the World Bank?", ("do not name World Bank", "Japan International Cooperation")),
    ("Which city in Korea is a twin, Busan?", ("do not name Busan", "Incheon")),
    ("Nước nào đầu tư nhiều nhất, Nhật à", ("thì không phải Nhật", "Hàn Quốc")),
    ("Who is building the LNG plant, ExxonMobil?", ("ExxonMobil", "Vingroup builds")),
    ("Where is LG's plant, Trang Due?", ("Yes, Trang Due.",)),
)
PAIRS = (
    ("Brest and Hai Phong, since when?", ("partnership agreement) with Brest since 2007",)),
    ("Incheon and Hai Phong since when", ("twinned with Incheon since 25 July 1997",)),
    ("Hai Duong - Suwon từ khi nào", ("Hải Dương kết nghĩa với Suwon từ 13/7/2004",)),
    ("Bridgestone and Hai Phong since when", ("since February 2012",)),
    ("Kitakyushu Hai Phong tu nam nao", ("18/4/2014",)),
)
AGREED = (
    ("tp mình kết nghĩa với mấy nơi bên Trung Quốc rồi nhỉ", ("Có 1 được ghi nhận: Thiên Tân",)),
    ("hải phòng với kitakyushu ký kết chị em năm nào thế", ("18/4/2014",)),
    ("What American companies have plants in Hai Phong?", ("Chevron", "GE Vernova", "General Electric")),
    ("lãnh sự danh dự ở hải phòng có ai", ("Lương Hoàng Long giữ chức",)),
)
# What is left open of a half is said, and never answered by another measure.
OF_HALVES = (
    ("Người Hải Phòng ở nước ngoài có bao nhiêu, đông nhất ở nước nào?", ("47.093", "đông nhất")),
    (
        "When was the friendship association with the Netherlands founded and who chairs it?",
        ("“who chairs it”", "26 February 2016"),
    ),
    ("Hội hữu nghị với Hà Lan thành lập năm nào, ai làm chủ tịch", ("“ai làm chủ tịch”", "Hà Lan")),
    ("When was the Bridgestone plant licensed and what is its capacity?", ("approved by the city", "49,000")),
    ("When was the Bridgestone plant licensed and how many tyres a day does it turn out?", ("February 2012", "49,000")),
    ("AEON Mall hải phòng khai trương năm nào", ("2020",)),
    ("Who built the Tan Vu bridge, Sumitomo Mitsui?", ("Sumitomo Mitsui",)),
    ("when is Nam Do Son port supposed to be finished", ("When it is to be finished no source tells", "2027")),
    ("LNG bao giờ xong", ("2030",)),
    ("vốn Mỹ ở Hải Phòng", ("Không ghi nhận tổng vốn từ Hoa Kỳ", "General Electric")),
    ("French capital in Hai Phong", ("No total of the capital from France", "CMA CGM")),
    ("Who led the Nanning delegation, and when was it?", ("14 May 2023",)),
    ("Of what country is Knauf and where is its plant?", ("Knauf – Germany", "DEEP C Hải Phòng I")),
    ("Hải Phòng có mấy chị em bên Hàn Quốc", ("Có 1 được ghi nhận: Incheon",)),
)
# Each noun behind a name is asked, and none is lost.
NOUNS = (
    ("Autel product and capital", ("Autel makes or is to make tools", "58,000,000")),
    ("Bridgestone capital and product", ("1,220,000,000", "tyres")),
    ("Pegatron sản phẩm và vốn", ("máy tính", "Ghi nhận theo từng dự án")),
    ("tesa: country and product", ("tesa – Germany", "tape")),
    ("SK Leaveo product, capital, place", ("biodegradable", "DEEP C")),
    ("Nipro nước, sản phẩm", ("Nhật Bản",)),
)
FRAMES = (
    ("Which UNESCO titles does the city hold?", ("Cát Bà",)),
    ("any ADB money in Hai Phong?", ("Yes: Asian Development Bank funds", "not for the city alone")),
    ("any Finnish money in the water supply?", ("Yes: Government of Finland funds",)),
    ("how big is Trang Due 3 going to be", ("652.73 hectares",)),
    ("When's Nam Do Son port supposed to be built?", ("beginning of 2027",)),
    ("how many shipping lines go straight to America from Hai Phong", ("Hapag-Lloyd",)),
    ("từ hp có tàu đi thẳng sang Mỹ ko", ("Có: Hải Phòng có tuyến vận tải biển",)),
    ("Ai cho vay tiền xây cảng Lạch Huyện?", ("Cơ quan Hợp tác Quốc tế Nhật Bản",)),
    ("What does DEEP C have to do with Belgium?", ("Yes: DEEP C Industrial Zones is a company of Belgium",)),
    ("what's MSC got to do with the port of Hai Phong", ("TIL", "Terminal Investment Limited")),
    ("Kobelco có liên quan gì với nhà máy nước An Dương", ("An Dương",)),
    ("is APM Terminals anywhere in Hai Phong?", ("Hateco Group",)),
    ("ai cho vay làm cầu Tân Vũ", ("Cơ quan Hợp tác Quốc tế Nhật Bản",)),
    ("is Hateco anywhere in Lach Huyen?", ("Yes: Hateco Group operates",)),
    ("Is Pegatron in Trang Due?", ("No record tells that Pegatron is in Tràng Duệ", "Nam Đình Vũ")),
)


@pytest.mark.parametrize(
    ("question", "told"), OF_ITS_RECORDS + OF_THEM + IN_ZONES + OF_HALVES + NOUNS + GUESSED + PAIRS + AGREED + FRAMES
)
def test_is_answered_as_a_whole(replies: Replies, question: str, told: tuple[str, ...]) -> None:
    found = replies(question)
    assert found.kind == "answer", found.sentence
    said = " ".join((found.sentence, *found.remarks))
    assert all(one in said for one in told), said
    assert not found.unread or found.unread[0] in question.rpartition(",")[2]  # a guess that nothing is called


# What looks the same, and is not.
NEAR = (
    ("Hãng tàu nào chạy tuyến Hải Phòng - Ấn Độ?", "không nêu"),  # no guess: between two places there is a line
    ("Which airline flies Hai Phong - Bangkok?", "do not name"),
    ("How many partners does Hai Phong have, and how many of them are Chinese ports?", "Of them, China"),
)


@pytest.mark.parametrize(("question", "not_told"), NEAR)
def test_near_misses_are_not_read_so(replies: Replies, question: str, not_told: str) -> None:
    assert not_told not in replies(question).sentence


@pytest.mark.parametrize(
    "question", ["hold on, Hai Phong", "Is the money straight", "supposed twins of Hai Phong in Mars"]
)
def test_words_are_empty_in_their_frame_alone(replies: Replies, question: str) -> None:
    assert replies(question).kind in ("unsure", "refused", "none", "several")
