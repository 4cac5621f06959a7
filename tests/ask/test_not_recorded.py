"""That something is not recorded, as the answer: told of what is named or of the city, with what is near to it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told", "near"),
    [
        (
            "how long is the runway at Cat Bi",
            "No record of Cát Bi International Airport speaks of the length",
            "new runway",
        ),
        (
            "đường băng sân bay Cát Bi dài bao nhiêu",
            "Sân bay quốc tế Cát Bi nói tới chiều dài đường băng",
            "đường băng mới",
        ),
        ("rental price in Trang Due", "No record of Tràng Duệ Industrial Park speaks of a rent", ""),
        ("gia thue dat khu cong nghiep trang due", "Khu công nghiệp Tràng Duệ nói tới giá thuê", ""),
        ("LG Display lỗ lãi năm 2023", "LG Display nói tới lãi lỗ", ""),
        ("profit of LG Display?", "No record of LG Display speaks of a profit", ""),
        ("Who is the general director of LG Display Vietnam Hai Phong?", "speaks of a director", ""),
        ("Hải Phòng còn nợ vốn vay nước ngoài bao nhiêu?", "nói tới khoản còn nợ", ""),
        ("How much did imports reach last year?", "speaks of imports by themselves", "import–export turnover"),
        ("thu hai quan hai phong nam 2024", "nói tới số thu hải quan", "thu ngân sách"),
        ("mục tiêu hàng qua cảng đến 2030 là bao nhiêu", "nói tới mục tiêu hàng qua cảng", "212"),
        ("Who cleared the US mines from Haiphong harbour?", "speaks of mines", ""),
        ("What interest rate did JICA ask for the water project?", "speaks of a rate of interest", "An Dương"),
        ("Where do most Hai Phong people abroad live?", "speaks of the country where most of them live", "56"),
        ("exports to South Korea in 2023", "No record of Republic of Korea speaks of exports there", ""),
        ("How much did Hai Phong export to Japan?", "No record of Japan speaks of exports there", ""),
        ("Hải Phòng xuất khẩu sang Mỹ bao nhiêu?", "nói tới riêng lượng hàng xuất khẩu sang đó", ""),
        ("What was LG Innotek's revenue in 2023?", "speaks of revenue", ""),
        ("Has Hai Phong issued any green bonds?", "speaks of bonds or a credit rating", ""),
        ("How many Koreans live in Hai Phong?", "speaks of people from there who live here", ""),
        ("Has any Korean company left Hai Phong?", "No record of Republic of Korea speaks of a withdrawal", ""),
        ("Doanh nghiệp Nhật nào đã ngừng hoạt động tại Hải Phòng", "Nhật Bản nói tới việc đóng cửa", ""),
        ("Dự án FDI nào bị thu hồi giấy phép?", "nói tới việc thu hồi giấy phép", ""),
        ("Giá thuê đất khu công nghiệp DEEP C?", "về Tổ hợp khu công nghiệp DEEP C", ""),
        ("rent per sqm at DEEP C", "speaks of a rent", ""),  # the records of it that name Rent-A-Port tell no rent
        ("Cơ cấu FDI theo ngành của Hải Phòng", "nói tới cơ cấu vốn theo ngành", ""),
        ("What is the occupancy rate of DEEP C?", "speaks of the share of its land that is let", ""),
        ("tỷ lệ lấp đầy KCN DEEP C", "nói tới tỷ lệ lấp đầy", ""),
        ("Lương công nhân trung bình ở các nhà máy Hàn Quốc là bao nhiêu?", "Hàn Quốc nói tới tiền lương", ""),
    ],
)
def test_what_no_record_speaks_of_is_said_so_with_what_is_near(asking: Asking, text: str, told: str, near: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert told in reply.sentence
    assert near in " ".join(reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nhật bản đứng thứ mấy về đầu tư", "đứng thứ hai"),
        ("Where does Japan rank among investors?", "second after the Republic of Korea"),
        ("Hàn Quốc đứng thứ mấy về đầu tư", "hàng đầu"),
        ("interest rate of the loan for Hai Phong port", "one per cent"),
        ("who is the director of Pegatron Vietnam", "Huang Jen Chieh"),
        ("ai ký bản ghi nhớ với Northern Territory", "Adam Giles"),
        ("Which foreign investors have pulled out of Hai Phong?", "Vinalines"),
        ("Đường bay nào đã ngừng hoạt động", "Côn Minh"),
        ("how many people live in Hai Phong", "4,664,124"),
        ("Hãng tàu nào đã rút khỏi cảng Lạch Huyện", "Vinalines"),
        ("any offshore wind investors in Hai Phong?", "Denmark’s crown prince"),
        ("city revenue 2025", "196,911,318,000,000"),
        ("occupancy rate of VSIP Hai Phong", "72 per cent"),
        ("Nước nào đầu tư nhiều nhất vào Hải Phòng, Hàn Quốc hay Nhật Bản?", "Hàn Quốc hơn Nhật Bản"),
    ],
)
def test_where_a_record_speaks_of_it_that_is_told(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert told in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When was the LG Display plant licensed and what profit does it make?", ("15 April 2016", "profit or loss")),
        ("VSIP rộng bao nhiêu và giá thuê đất thế nào?", ("1.566", "giá thuê")),
        ("Người Hải Phòng ở nước ngoài có bao nhiêu, đông nhất ở nước nào?", ("47.093", "đông nhất")),
        ("Who signed the latest agreement with Kitakyushu, and when?", ("those who signed", "18 April 2014")),
    ],
)
def test_the_other_half_of_the_question_is_answered(asking: Asking, text: str, told: tuple[str, str]) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert all(one in reply.sentence for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "home phone of the LG Display director",  # a private matter
        "Bà Trang giám đốc có gia đình chưa",
        "đặt giúp mình vé máy bay đi Seoul",  # a task
        "is the tax regime fair to foreign firms?",  # an opinion
        "How much has Pegatron blorptzed?",
    ],
)
def test_what_is_refused_or_not_understood_is_not_said_to_be_unrecorded(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind in ("refused", "unsure")


@pytest.mark.parametrize(
    ("text", "told", "near"),
    [
        ("hai phong co duong bay di nhat khong", "không ghi nhận rằng Hải Phòng có đường bay với Nhật Bản", "Kagawa"),
        (
            "Is there a flight to Japan from Haiphong?",
            "does not record that Hải Phòng has an air link with Japan",
            "Kagawa",
        ),
        ("is there a flight to Taiwan", "does not record that Hải Phòng has an air link", "Bangkok"),
        ("có chuyến bay đi Singapore không", "không ghi nhận rằng Hải Phòng có đường bay với Singapore", "Bangkok"),
    ],
)
def test_a_flight_that_is_not_recorded_is_denied_with_those_that_are(
    asking: Asking, text: str, told: str, near: str
) -> None:
    reply = ask(asking, text)
    assert told in reply.sentence
    assert near in " ".join((reply.sentence, *reply.remarks))
    assert "Bangkok" in reply.sentence
    assert not any("tesa" in one or "Pegatron" in one or "VSIP" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who paid for Binh bridge", "Binh bridge"),
        ("cầu Kiền xây bằng tiền ai", "cầu Kiền"),
        ("cung văn hóa việt tiệp nước nào giúp xây", "cung văn hóa việt tiệp"),
        ("is there a confucius institute in haiphong", "confucius institute"),
        ("bệnh viện việt tiệp ai tài trợ", "bệnh viện việt tiệp"),
        ("Rao bridge built when?", "Rao bridge"),
    ],
)
def test_a_name_with_a_word_for_its_kind_that_is_not_held_is_said_so(asking: Asking, text: str, name: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.refusal) == ("refused", "")
    assert name in reply.sentence


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("cầu Kiền xây bằng tiền ai", "Khu công nghiệp Nam Cầu Kiền"),
        ("How long is the berth at HITC?", "750 metres"),
    ],
)
def test_a_name_near_to_it_is_offered(asking: Asking, text: str, near: str) -> None:
    assert near in " ".join(ask(asking, text).remarks)


@pytest.mark.parametrize(
    "text",
    [
        "cầu Tân Vũ dài bao nhiêu",  # which is called so
        "Trường đại học nào ở Hải Phòng hợp tác với nước ngoài?",  # no name stands there
        "trường đại học nào hợp tác với Brest",
        "bảo tàng Hải Phòng có hợp tác quốc tế không",
        "how long is the Tan Vu bridge",
    ],
)
def test_what_is_held_or_no_name_is_not_said_to_be_unknown(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "refused"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Bảo tồn voọc cát bà là tổ chức nước nào làm", "voọc"),
    ],
)
def test_what_others_are_said_to_have_is_told_as_theirs(asking: Asking, text: str, near: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert near in " ".join(reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("total FDI in 2024?", ("nearly 5,000,000,000",)),
        ("tổng vốn FDI năm 2024", ("gần 5.000.000.000",)),
        ("How much Chinese investment did Hai Phong get in 2024?", ("in one year alone is not recorded", "5,600")),
        ("How much Chinese investment did Hai Phong get last year?", ("in one year alone is not recorded", "12,770")),
        ("vốn Trung Quốc năm ngoái bao nhiêu", ("Không ghi nhận riêng trong một năm", "12.770")),
        ("where does the number of Korean projects come from", ("320 projects", "Thời Đại")),
    ],
)
def test_a_sum_to_date_is_none_of_a_year(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    assert reply.kind == "answer"
    assert all(one in reply.sentence for one in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hàn Quốc đứng thứ mấy về đầu tư năm 2024", "nói tới thứ hạng trong năm 2024"),
        ("How did South Korea rank in 2024 among investors?", "speaks of a rank in 2024"),
        ("Where did Japan rank in 2022 among investors", "speaks of a rank in 2022"),
    ],
)
def test_a_record_of_another_year_answers_no_question_of_a_year(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert told in reply.sentence
    assert reply.remarks  # that of the other year is near to it


def test_of_its_own_year_a_rank_is_told(asking: Asking) -> None:
    assert "320" in ask(asking, "Hàn Quốc đứng thứ mấy về đầu tư năm 2026").sentence


def test_persons_are_not_told_of_a_tie_of_both_parties(asking: Asking) -> None:
    reply = ask(asking, "Who signed the agreement of Hong Bang and Dong-gu?")
    assert (reply.kind, reply.polarity) == ("none", "none")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which was the very first foreign-invested project in Hai Phong?", "No record of the graph speaks of"),
        ("dự án FDI đầu tiên ở Hải Phòng", "Không mục nào đồ thị ghi nhận"),
    ],
)
def test_which_was_the_first_of_all_no_record_says(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert told in reply.sentence
    assert "199" in " ".join(reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ai ký cái thỏa thuận kết nghĩa với Kitakyushu vậy", "kết nghĩa với Kitakyushu"),
        ("Taiwan rank among investors", "cumulative foreign direct investment"),
        ("đại học hàng hải liên kết với trường nước nào", "Không ghi nhận"),
        ("Hải Phòng có trong mạng lưới thành phố sáng tạo của UNESCO không?", "Không ghi nhận"),
    ],
)
def test_what_is_denied_with_what_there_is_stays_so(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert told in " ".join((reply.sentence, *reply.remarks))
