"""Ports, shipping and flights: berths by terminal, whose a terminal is, lines and services, routes that run."""

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
    ("từ hp có tàu đi thẳng sang Mỹ ko", ("6 tuyến mỗi tuần", "COSCO")),
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
    ("Does the port have a deal with the port of Antwerp?", ("No agreement with Antwerp", "chairs the port")),
    ("What does Antwerp port have to do with Hai Phong?", ("No agreement with Antwerp", "4 December 2025")),
    ("cảng Hải Phòng có hợp tác với cảng New York không", ("Có: ", "20/11/2023")),
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
)


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_not_read_is_not_answered(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
