"""What is requested in a statement, as officials write: the words that request it ask for nothing."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.sentences.requesting import plainly_asked
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đề nghị quý sở cho biết năm ký kết bản ghi nhớ.", "ký kết bản ghi nhớ khi nào"),
        ("Kính đề nghị cung cấp danh sách các tỉnh của Lào.", "những tỉnh của Lào."),
        ("Xin quý ban cho biết chính xác ngày, tháng, năm thành lập sở", "thành lập sở khi nào"),
        ("Khu kinh tế: quý ban vui lòng cho ngày thành lập", "Khu kinh tế: thành lập khi nào"),
        ("Đề nghị cho biết họ tên vị đang làm lãnh sự", "ai đang làm lãnh sự"),
        ("Đề nghị nêu tên doanh nghiệp làm chủ đầu tư khu này", "doanh nghiệp nào làm chủ đầu tư khu này"),
        ("Ngày khai mạc lễ hội là ngày tháng năm nào?", "khai mạc lễ hội khi nào"),
        ("Busan có kết nghĩa không, quý sở vui lòng cho biết.", "Busan có kết nghĩa không"),
        ("Khu này rộng bao nhiêu, tôi cần ghi vào tờ trình.", "Khu này rộng bao nhiêu"),
        ("I should be grateful for the amount lent.", "the amount lent."),
        ("We would appreciate the remittance figure for 2019", "the remittance figure for 2019"),
        ("Could you please confirm who signed it?", "who signed it?"),
        ("Who signed it? Kindly list them.", "Who signed it?"),
        ("MoU signatory - need the name for my file.", "MoU signatory"),
        ("For a weekly report: who received them?", "who received them?"),
        ("State the share of the owner.", "share of the owner."),
        ("The year of the memorandum is required.", "The year of the memorandum"),
        ("It would be appreciated if you could give the length of the bridge", "the length of the bridge"),
        ("I am writing to ask for the year in which it joined.", "the year in which it joined."),
    ],
)
def test_the_request_is_left_out_and_its_noun_asked_for(asking: Asking, text: str, plain: str) -> None:
    assert plainly_asked(asking.lexicon, text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2024 xuất khẩu đạt bao nhiêu?",  # a year is no noun for when
        "Anh cung cấp ODA cho dự án nào?",  # Britain, and nobody who is asked
        "Thời gian bay từ Hải Phòng đi Seoul là bao lâu?",
        "For a briefing note on remittances, how much was sent home?",
        "I need to know the area.",
        "Ngày khởi công và diện tích của khu Tràng Duệ 3",
        "Which agreements need the approval of the government?",
        "Đối tác của Anh?",
    ],
)
def test_what_is_no_request_stays(asking: Asking, text: str) -> None:
    assert plainly_asked(asking.lexicon, text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đề nghị quý sở xác nhận Busan có phải thành phố kết nghĩa với Hải Phòng hay không.", "Busan"),
        ("Đề nghị cho biết chính xác ngày, tháng, năm Sở Ngoại vụ được thành lập.", "25-3-1955"),
        ("Đề nghị cho biết họ tên vị đang làm Lãnh sự danh dự của Hungary tại Hải Phòng.", "Lương Hoàng Long"),
        ("Nhờ quý sở xác nhận năm thiết lập quan hệ hữu nghị với thành phố Nam Ninh.", "2006"),
        ("Cho biết năm ký kết Bản ghi nhớ với Lãnh thổ Bắc Úc.", "không nêu từ khi nào"),
        ("Ngày thiết lập quan hệ kết nghĩa giữa thành phố Hải Phòng và thành phố Incheon là ngày nào?", "25/7/1997"),
        ("ngay ket nghia voi Thien Tan la bao gio", "8/1/1999"),
        ("I require the date of the sister-city agreement between Hai Phong and Tianjin.", "8 January 1999"),
        ("We would appreciate the remittance figure for the period 2016 to 2020.", "1,610,000,000"),
        ("incheon sister city - date of establishment", "25 July 1997"),
        ("SKC Group MoU with Hai Phong - date of signature", "12 June 2023"),
        ("Nanning friendly relations - year established", "2006"),
    ],
)
def test_a_request_is_answered(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_a_word_of_the_request_is_no_name(asking: Asking) -> None:
    assert "Đề" not in ask(asking, "Đề nghị cho biết zxqwv của Hải Phòng.").sentence.split(":")[0]
