"""Questions as they are spoken: Vietnamese of north and south, English by people whose first language it is not."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Công ty Hàn nào bỏ tiền vô Hải Phòng nhiều nhứt vậy ta?", "LG"),
        ("Ông Hàn Quốc nào đầu tư bự nhứt ở Hải Phòng?", "LG"),
        ("Hồi 2024 kiều hối gởi về Hải Phòng được nhiêu vậy?", "2016–2020"),
        ("Seattle với Hải Phòng kết nghĩa, có thiệt hông?", "Seattle"),
        ("Lũy kế FDI của Hải Phòng tính đến mùng 10 tháng 10 năm 2025 là bao nhiêu?", "50.300.000.000"),
        ("Vua Bỉ sang Phòng hôm nào ấy nhỉ?", "2/4/2025"),
        ("Chỉ tiêu thu hút vốn FDI 2026 của Phòng là bao nhiêu?", "3.800.000.000"),
        ("Năm 2024 Hải Phòng hút được nhiêu vốn FDI?", "5.000.000.000"),
        ("Thằng DEEP C là của bên nước nào?", "Bỉ"),
        ("Nomura buông khu công nghiệp rồi thì bán lại cho bên nào?", "PC1"),
        ("Vỏ xe Bridgestone làm ở khu công nghiệp nào vậy?", "DEEP C"),
        ("Mấy bến 9 tới 12 Lạch Huyện được duyệt ngày mấy?", "8-7-2025"),
        ("Cát Bà lên khu dự trữ sinh quyển thế giới hồi nào vậy?", "2004"),
        ("ICLEI thì mình có là thành viên không?", "không ghi nhận"),
        ("Hungary cử ai làm lãnh sự danh dự ở đây?", "Lương Hoàng Long"),
        ("Hải Phòng ký kết với Kobe khi nào?", "2013"),
        ("Kobe với Hải Phòng ký cái gì với nhau thế nhỉ?", "2013"),
        ("Mấy ông Nhật có nhà máy trong VSIP hông?", "Fuji Xerox"),
        ("Người Hải Phòng ở nước ngoài có bao nhiêu người ạ", "47.093"),
        ("diện tích tp sau khi nhập Hải Dương", "3.194,72"),
        ("Năm 2026 mấy thỏa thuận nào hết hạn vậy?", "Suwon"),
    ],
)
def test_vietnamese_as_it_is_spoken(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text, "vi")
    assert reply.kind in ("answer", "none")
    assert told in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("South coast economic zone, what area it has?", "20,000"),
        ("The LNG power station in Hai Phong, who is building it?", "VinEnergo"),
        ("Remittances to Hai Phong from 2016 until 2020, how much?", "1,610,000,000"),
        ("Haiphong GRDP per person for 2021?", "152,340,000"),
        ("The honorary consul of Hungary is called how?", "Lương Hoàng Long"),
        ("I must contact the Hungarian honorary consul, who is it?", "Lương Hoàng Long"),
        ("The number one investor from South Korea in this city, it's who?", "LG"),
        ("So CityNet, Haiphong entered there when?", "CityNet"),
        ("Agreements that finish in 2026, what are they?", "Suwon"),
        ("With Shiga, they put the signature at what date?", "Shiga"),
        ("Bridgestone tires come from what industrial park here?", "DEEP C"),
        ("How many people from Hai Phong live in a foreign country?", "47,093"),
        ("Deep C belongs to which country?", "Belgium"),
        ("They say Hai Phong and Seattle are sisters. It's right?", "Seattle"),
        ("How is called the biggest container ship ever seen at ports of the north?", "ONE Singapore"),
        ("Now that Nomura gave up the park, it went to which buyer?", "PC1"),
        ("Industrial parks, total number, Hai Duong included now?", "43"),
        ("Tomorrow morning I must go to Pegatron, where is it?", "Nam Đình Vũ"),
        ("After the merging, city has how many wards, communes, special zones?", "114"),
        ("Which provinces are they, the five in the economic corridor?", "Lào Cai"),
    ],
)
def test_english_by_people_whose_first_language_it_is_not(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text, "en")
    assert reply.kind in ("answer", "none")
    assert told in reply.sentence
