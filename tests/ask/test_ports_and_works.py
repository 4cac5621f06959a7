"""Ports, shipping, flights and works: berths by terminal, whose it is, lines, routes, who built and who paid."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

TOLD = (
    # berths: of a port all terminals, those that are planned apart
    ("How many berths does Lach Huyen have?", ("6 berths are recorded as open", "berths 3–4", "6 more are planned")),
    ("Lạch Huyện giờ có mấy bến đang chạy rồi?", ("Có 6 bến được ghi nhận", "bến 5–6", "Còn 6 bến mới dự kiến")),
    ("lach huyen co may ben", ("Có 6 bến được ghi nhận",)),
    ("which berths of Lach Huyen are planned?", ("berths 7–8", "berths 9–12")),
    ("HTIT có mấy bến?", ("Có 2 bến được ghi nhận", "bến 3–4")),
    ("how many berths has HHIT?", ("2 berths are recorded as open",)),
    ("how many berths are there at berths 7 and 8?", ("2 berths are planned or licensed",)),
    # whose: by what sources say of an owner, else who develops or runs it, and that no owner is said
    ("HHIT là cảng của ai", ("Cảng HHIT thuộc tập đoàn Hateco",)),
    ("whose is HHIT?", ("belongs to the Hateco group",)),
    ("who owns Logicross", ("Mitsubishi Estate",)),
    ("who owns Nam Cau Kien park", ("Shinec develops", "the sources do not say")),
    ("khu công nghiệp Nam Cầu Kiền chủ là ai", ("Shinec phát triển hạ tầng", "các nguồn không nêu")),
    ("who owns Nam Dinh Vu port", ("not such works of that name",)),
    ("cảng Nam Đình Vũ của ai", ("không ghi nhận công trình ấy của ai",)),
    # shares, through the companies between
    ("does MSC have a share in any haiphong terminal", ("(HTIT)", "Global Terminal Limited", "Terminal Investment")),
    ("MSC có phần trong cảng nào ở Hải Phòng", ("(HTIT)", "Global Terminal Limited")),
    ("Is MSC a partner in berths 3 and 4?", ("Global Terminal Limited", "49 per cent")),
    ("Is MOL a partner in HICT?", ("Mitsui O.S.K. Lines 17.5 per cent",)),
    ("MOL có góp vốn vào cảng nào ở Hải Phòng", ("(HICT)",)),
    # lines that call here
    ("Does Maersk call at Hai Phong?", ("Yes: ", "Los Angeles")),
    ("maersk có ghé Hải Phòng không?", ("Có: ", "Los Angeles")),
    ("does MSC call here?", ("Yes: MSC Makalu III",)),
    ("do COSCO ships call in Haiphong?", ("Yes: ", "COSCO")),
    ("Does CMA CGM call at Haiphong?", ("Yes: CMA CGM Mississippi",)),
    # services to a country
    ("how many shipping lines go straight to America from Hai Phong", ("6 services a week", "one by one, 6")),
    ("từ hp có tàu đi thẳng sang Mỹ ko", ("COSCO",)),
    ("có tàu đi thẳng từ Hải Phòng sang Ấn Độ không", ("2 tuyến mỗi tuần", "Wan Hai")),
    ("từ Hải Phòng có tàu đi thẳng Canada không", ("Hapag-Lloyd",)),
    # routes by air
    ("Sân bay Cát Bi đang có đường bay quốc tế nào?", ("đang bay (2): Bangkok", "Đã ngừng", "Không rõ còn bay")),
    ("what international flights does Cat Bi have now?", ("running (2): Bangkok", "Over, as recorded (2)")),
    ("sân bay Cát Bi hiện bay đi những nước nào", ("đang bay (2): Bangkok",)),
    ("còn chuyến Hải Phòng - Bangkok không", ("Bangkok từ 7/2025",)),
    ("is there a flight from haiphong to japan", ("does not record that Hải Phòng has an air link with Japan",)),
    ("hai phong co duong bay di nhat khong", ("không ghi nhận rằng Hải Phòng có đường bay với Nhật Bản",)),
    # ports abroad
    ("cảng Hải Phòng có kết nghĩa với cảng nào nước ngoài ko", ("Cảng Hakata", "New York và New Jersey")),
    ("which foreign ports have an agreement with the port of Hai Phong?", ("Hakata Port", "New York and New Jersey")),
    ("Does the port have a deal with the port of Antwerp?", ("agreement with Antwerp", "4 December 2025")),
    ("What does Antwerp port have to do with Hai Phong?", ("chairs the port", "4 December 2025")),
    ("cảng Hải Phòng có hợp tác với cảng New York không", ("Có: ", "20/11/2023")),
    # companies of other countries, and lines, in a terminal
    ("Lach Huyen berths 3 and 4, foreign partner?", ("Terminal Investment Limited", "Mediterranean Shipping Company")),
    ("đối tác nước ngoài của bến 3 và 4 là ai", ("Terminal Investment Limited", "49 phần trăm")),
    ("who is the foreign partner of berths 5 and 6?", ("APM Terminals",)),
    ("hãng tàu nào góp vốn với cảng HHIT", ("Không nguồn nào nêu cổ phần", "APM Terminals")),
    ("which shipping line has a share in HICT?", ("Mitsui O.S.K. Lines", "Wan Hai Lines 16.5 per cent")),
    ("is APM Terminals anywhere in Hai Phong?", ("Hateco", "HHIT")),
    ("APM Terminals có mặt ở Hải Phòng không", ("Hateco",)),
    ("what's MSC got to do with the port of Hai Phong", ("49 per cent", "(HTIT)")),
    # capacity is what can be handled, not what was
    ("How many TEU can HICT handle a year?", ("about 1,100,000 TEU a year",)),
    ("HICT bốc được bao nhiêu TEU một năm", ("khoảng 1.100.000 TEU",)),
    # who paid: the own loan first, the newest sum first, what is proposed apart
    ("Nhật cho vay bao nhiêu để xây cảng Lạch Huyện?", ("từ 2011: 110.000.000.000 yên Nhật (2011–9/2017)",)),
    ("vay JICA cảng Lạch Huyện bao nhiêu yên", ("110.000.000.000 yên Nhật (2011–9/2017)",)),
    ("Ai cho vay tiền xây cảng Lạch Huyện?", ("Cơ quan Hợp tác Quốc tế Nhật Bản",)),
    ("US dollars or yen: what was the Tan Vu bridge loan in?", ("10,000,000,000,000 Vietnamese đồng", "yen loans")),
    ("How much did Japan lend for the Tan Vu bridge?", (": 10,000,000,000,000 Vietnamese đồng (2 September 2017)",)),
    ("What did the World Bank pay for in Hai Phong?", ("over 175,090,000 US dollars", "Proposed only")),
    ("Ngân hàng Thế giới tài trợ những gì ở Hải Phòng", ("Mới đề xuất", "ba thành phố")),
    ("what did finland do for haiphong water", ("Finnish support for water supply", "1980s")),
    ("what has Finland paid for here?", ("24,000,000 euros",)),
    ("any ADB money in Hai Phong?", ("212 million US dollars", "not for the city alone")),
    ("có tiền của ADB ở Hải Phòng không", ("212.000.000 đô la Mỹ", "không chỉ cho riêng thành phố")),
    ("Cầu Niệm 1 do ai tài trợ", ("Ngân hàng Thế giới",)),
    ("cầu Tân Vũ dài bao nhiêu", ("5,44 ki-lô-mét",)),
    # who built, who advised, when it begins, which way it goes
    ("nhà thầu Nhật nào thi công cầu Tân Vũ", ("Sumitomo Mitsui", "không nêu mỗi bên thuộc nước nào")),
    ("who built the Tan Vu bridge", ("Sumitomo Mitsui",)),
    ("nhà thầu nào xây cảng Lạch Huyện", ("Không nguồn nào nêu nhà thầu", "4-2013")),
    ("who was the consultant of the An Duong water plant?", ("NJS",)),
    ("đường sắt mới nối Trung Quốc bao giờ khởi công", ("19-12-2025",)),
    ("when does work on the railway to China start?", ("19 December 2025",)),
    ("When's Nam Do Son port supposed to be built?", ("Nothing is foretold here", "2027")),
    ("which cities does the Lao Cai railway pass?", ("No source lists all places", "Lạch Huyện")),
    # warehouses
    ("any foreign-owned warehouses or logistics centres near Lach Huyen?", ("How near", "Logicross", "98,000,000")),
    ("có kho bãi nước ngoài nào ở Hải Phòng", ("Logicross",)),
    ("any Japanese warehouse in Hai Phong?", ("Mitsubishi Estate",)),
)


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_a_question_of_this_kind_is_answered(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    reply = sure(asking, text)
    whole = " ".join((reply.sentence, *reply.remarks))
    assert all(one in whole for one in said), whole


UNSURE = (
    "how many berths does VSIP have",
    "how many berths will Lach Huyen have next year?",
    "does Maersk not call at Hai Phong?",
    "Is Samsung a partner in HICT?",
    "does Evergreen call here?",
    "any big warehouse in Hai Phong?",
    "bao giờ xây cầu mới",
)


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_not_read_is_not_answered(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


ABSENT = (
    ("who paid for Binh bridge", "Binh bridge"),
    ("cầu Bính do nước nào tài trợ", "cầu Bính"),
    ("cầu Kiền xây bằng tiền ai", "cầu Kiền"),
    ("who paid for the Kien bridge?", "Kien bridge"),
    ("who built the Golden Gate bridge?", "Golden Gate bridge"),
)


@pytest.mark.parametrize(("text", "name"), ABSENT)
def test_a_bridge_that_is_not_held_is_said_not_to_be(asking: Asking, text: str, name: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "refused"
    assert f" {name}:" in reply.sentence
