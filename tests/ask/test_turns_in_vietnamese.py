"""Turns of Vietnamese, officials' and spoken, with and without accents: each is answered as what it means."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nhà máy LG Innotek đi vào hoạt động từ khi nào?", "9-2017"),
        ("Có tàu Pháp nào từng thăm Hải Phòng không?", "Brest"),
        ("Hãng tàu nào ghé Lạch Huyện?", "Wan Hai Lines"),
        ("Bến cảng lớn nhất là bến nào?", "HICT"),
        ("nha may usi chay tu bao gio", "7-2021"),
        ("Mốc nhà máy Fuji Xerox đi vào hoạt động", "2013"),
        ("Bến 5, 6 Lạch Huyện đã khánh thành chưa, nếu rồi thì hôm nào?", "5-4-2025"),
        ("nhà máy Nipro Pharma lấy giấy phép đầu tư khi nào", "Tháng 4-2012"),
        ("Giấy phép của LG Display cấp ngày nào?", "15-4-2016"),
        ("Thành phố trao giấy chứng nhận cho nhà máy Nipro Pharma hôm nào", "Tháng 4-2012"),
        ("Ngày nhà máy tất Apex được thành phố cấp phép", "25-1-2014"),
        ("VSIP Hải Phòng đặt viên gạch đầu tiên hôm nào", "13-1-2010"),
        ("Thỏa thuận hợp tác Hải Dương – Viêng Chăn năm 2017 áp dụng tới năm nào?", "2022"),
        ("Thỏa thuận hữu nghị với Kitakyushu năm 2009 ký cho mấy năm", "2014"),
        ("Tình trạng hiện nay của quan hệ Hải Phòng – Incheon?", "25/7/1997"),
        ("quan he voi kitakyushu gio sao roi", "Kitakyushu"),
        ("Thỏa thuận Incheon giờ sống hay chết", "đang có hiệu lực"),
        ("Hải Phòng có quan hệ với những địa phương nào của Nhật Bản?", "Kobe"),
        ("Chủ khai thác bến 3 và 4 Lạch Huyện là ai?", "TIL Hải Phòng"),
        ("cảng HICT giao cho ai khai thác", "Tân Cảng Hải Phòng"),
        ("Cảng HHIT nằm dưới quyền quản lý của ai", "Hateco"),
        ("cang nam do son do ai dau tu", "Vingroup"),
        ("Ai đứng ra làm bến 7 và 8 Lạch Huyện?", "Tân Cảng Sài Gòn"),
        ("Nguồn tiền làm hệ thống nước Minh Đức từ đâu?", "Phần Lan"),
        ("jica cho cang lach huyen bao nhieu tien", "110.000.000.000"),
        ("Ngân hàng Thế giới bơm bao nhiêu tiền vào dự án giao thông đô thị", "175.090.000"),
        ("Cảng Lạch Huyện lấy của JICA bao nhiêu tiền", "110.000.000.000"),
        ("cảng Lạch Huyện là vay hay cho không?", "Có:"),
        ("Đương kim Giám đốc Sở Ngoại vụ là ai?", "Trần Thị Quỳnh Trang"),
        ("Người đứng chức Giám đốc Sở Ngoại vụ tên gì", "Trần Thị Quỳnh Trang"),
        ("Doanh nghiệp đến từ Nhật tại Hải Phòng gồm những ai?", "Bridgestone"),
        ("Doanh nghiệp Đài Loan đã vào Hải Phòng gồm ai", "Pegatron"),
        ("tesa cho ra lò những sản phẩm nào?", "băng"),
        ("Bridgestone đang làm mặt hàng nào ở đây", "lốp"),
        ("Phần vốn tăng của Kyocera tháng 9/2023 là mấy?", "237.500.000"),
        ("Quy mô nhân sự của Pegatron?", "22.500"),
        ("khu Nomura chiếm bao nhiêu héc-ta đất?", "153"),
        ("Đường Tân Vũ - Lạch Huyện đo được mấy km?", "15,63"),
        ("nhà máy Pegatron ở đâu?", "Nam Đình Vũ"),
        ("Xin cho biết thời gian vận chuyển đường biển tới Tacoma", "17 ngày"),
        ("Bao lâu thì tàu tới Long Beach", "19 ngày"),
        ("Chuyến thăm của thị trưởng Incheon tới Hải Phòng diễn ra khi nào?", "17-1-2017"),
        ("vua bi tham hai phong hom nao", "2/4/2025"),
        ("Ai là người tiếp phó thị trưởng Nam Ninh tháng 5/2023?", "Hoàng Minh Cường"),
        ("Tổng vốn đầu tư nước ngoài vào Hải Phòng năm 2021?", "3.130.000.000"),
        ("Năm 2024, các cảng Hải Phòng đón bao nhiêu tấn hàng?", "190.000.000"),
        ("Năm 2022 kinh tế thành phố tăng trưởng cỡ nào", "12,32"),
        ("Nước nào bỏ nhiều vốn nhất vô Hải Phòng", "Hàn Quốc"),
        ("Năm 2026 kỳ vọng thu hút bao nhiêu FDI?", "3.800.000.000"),
        ("54 thỏa thuận quốc tế lấy ở tài liệu nào", "Vietnam News Agency"),
        ("Có mâu thuẫn giữa các nguồn về chuyến bay đầu tiên từ Côn Minh không?", "không thống nhất"),
        ("ngay phe duyet ben 3 va 4 lach huyen cac bao co khop khong", "không thống nhất"),
        ("số đảo của quần đảo Cát Bà có nguồn nào nói khác không?", "không thống nhất"),
        ("CityNet có Hải Phòng không?", "Có:"),
        ("tpo co thanh pho viet nam nao", "Đà Nẵng"),
        ("Tiền thân của thỏa thuận kết nghĩa với Kitakyushu là văn bản nào?", "17/4/2009"),
        ("Năm 2015 Hoa Phượng Đỏ khai hội bữa nào", "9 đến 11-5-2015"),
        ("Số lượng tổ chức quốc tế của thành phố tính đến tháng 3/2025?", "45"),
        ("Những ai góp vốn lập TIL Hải Phòng", "Cảng Hải Phòng"),
        ("Hãng mô bay Seoul", "Vietjet"),
        ("Tuyến PS3 chạy từ tháng mấy, năm nào?", "Oakland"),
        ("Khu kinh tế Đình Vũ - Cát Hải đi vào hoạt động năm nào", "2008"),
        ("Xin cho biết thời gian xây dựng cảng HICT", "12-5-2016"),
        ("nm nước An Dương nâng cấp xong khi nào", "12-5-2023"),
        ("Flat Việt Nam: sản xuất gì", "kính"),
        ("Những tỉnh thành Nhật Bản nào là bạn của Hải Phòng", "Kitakyushu"),
        ("Thỏa thuận Suwon năm 2019 xài tới năm nào", "2022"),
        ("Muốn gửi công sang Long Beach thì đi hãng nào", "Wan Hai"),
        ("tháng 9/2023 Kyocera xuống thêm bao nhiêu tiền", "237.500.000"),
        ("Năm 2018 người làm Chủ tịch UBND thành phố tên gì", "Nguyễn Văn Tùng"),
        ("CityNet đóng ở nước nào", "Seoul"),
        ("CityNet bên Việt Nam có ai", "Đà Nẵng"),
        ("Ở đâu ghi 54 thỏa thuận quốc tế", "Vietnam News Agency"),
        ("Năm 2026 thành phố đề ra thu hút mấy tỷ FDI", "3.800.000.000"),
        ("Xin cho biết cơ cấu cổ đông của công ty KCN Đình Vũ", "Rent-A-Port"),
        ("Hàng từ Hải Phòng sang Long Beach đi mấy bữa", "19 ngày"),
        ("luong kieu hoi nam 2019", "409.000.000"),
        ("CityNet ra đời năm 1987 hay 1989?", "1989"),
        ("Ngân hàng Thế giới cho vay dự án giao thông đô thị bao nhiêu?", "175"),
        ("Thời gian xây dựng nhà máy VinFast kéo dài mấy tháng thì hoàn thành?", "21 tháng"),
    ],
)
def test_a_turn_of_vietnamese_is_read_as_what_it_means(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # A time is no country from which a company comes, and of what was before it is not told how it is now.
        ("Doanh nghiệp từ năm 2020 đầu tư vào Hải Phòng gồm ai?", "Bridgestone"),
        # Who licensed what is not when one was licensed; a journey elsewhere is no visit to the city.
        ("HEZA cấp phép cho dự án nào hôm nào?", "không nêu"),
        ("Chuyến thăm của thị trưởng Incheon tới Hà Nội diễn ra khi nào?", "17-1-2017"),
        # Freight by air has no days of transit by sea.
        ("Thời gian vận chuyển bằng máy bay tới Tacoma", "17 ngày"),
        ("Cảng Đà Nẵng năm 2024 đón bao nhiêu tấn hàng?", "190.000.000"),
        ("Số vốn FDI năm 2024 của Hà Nội", "5.000.000.000"),
        ("Năm 2026 dự kiến xuất khẩu bao nhiêu?", "3.800.000.000"),
    ],
)
def test_what_only_looks_like_a_turn_is_not_answered_as_one(asking: Asking, text: str, wrong: str) -> None:
    assert wrong not in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Thị trưởng Hải Phòng là ai?", "Những ai gần đây nhất giữ chức Chủ tịch Ủy ban nhân dân thành phố Hải Phòng?"),
        ("Tăng trưởng xuất khẩu 2024 bao nhiêu?", "Kim ngạch xuất khẩu của Hải Phòng thay đổi thế nào"),
        ("Ưu tiên đối ngoại là gì?", "Những đối tác nào được chú trọng"),
        ("Nhật Bản cho vay những khoản nào?", "khoản vay"),
    ],
)
def test_what_was_understood_is_said_in_plain_vietnamese(asking: Asking, text: str, said: str) -> None:
    assert said in ask(asking, text).question
