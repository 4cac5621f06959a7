"""Several things under one wish, which of two came first, and whether two have the same: each is told of."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

EACH = (
    ("nhà máy Ohsung, Haengsung ở đâu", ("Ohsung Vina nằm ở Khu công nghiệp Tràng Duệ", "Haengsung Electronics nằm ở")),
    ("Where are Autel and USI?", ("located in An Dương Industrial Park", "located in DEEP C Hải Phòng I")),
    (
        "where are the Kyocera, Fuji Xerox and Regina Miracle plants?",
        ("Kyocera printer", "Fuji Xerox plant", "Regina Miracle garment complex is located in VSIP"),
    ),
    ("vốn của USI và Pegatron là bao nhiêu", ("200.000.000", "800.000.000")),
    ("Is Hai Phong in WeGO, CityNet and TPO?", ("Not stated: whether Hải Phòng is a member of WeGO", "member of TPO")),
    (
        "Who develops Tràng Duệ, Nam Cầu Kiền and VSIP?",
        ("develops Tràng Duệ", "develops Nam Cầu Kiền", "develops VSIP"),
    ),
    (
        "Ai phát triển An Dương và Nam Đình Vũ",
        ("hạ tầng Khu công nghiệp An Dương", "hạ tầng Khu công nghiệp Nam Đình Vũ"),
    ),
    ("Bridgestone, Kyocera: which park?", ("Bridgestone tyre plant is located", "Kyocera printer and copier plant is")),
    ("tàu nào lớn hơn, Wan Hai 805 hay ONE Singapore", ("13.932 TEU", "gần 12")),
    ("What posts do Le Tien Chau and Le Ngoc Chau hold?", ("Lê Tiến Châu holds", "Lê Ngọc Châu holds")),
    ("Which of Japan, Korea and China has most projects?", ("China is ahead", "Republic of Korea is ahead of Japan")),
    ("What do Autel and tesa make here?", ("faults in vehicles", "40 million square metres of tape")),
    (
        "Regina Miracle và Kyocera làm gì ở Hải Phòng",
        ("Tổ hợp may mặc Regina Miracle", "Nhà máy máy in và máy sao chụp Kyocera"),
    ),
    (
        "Regina Miracle và Autel là hãng nước nào",
        ("Regina Miracle International – Hồng Công", "Autel Việt Nam được tính cho Trung Quốc"),
    ),
    ("Who owns HICT and HHIT?", ("ITOCHU", "Hateco Hải Phòng International Container Terminal")),
)
LARGER = (
    (
        "Which is bigger, the Dinh Vu-Cat Hai economic zone or the Southern Coastal one?",
        "Dinh Vu-Cat Hai economic zone is larger",
        "20,000 hectares",
    ),
    ("Which is bigger, VSIP or Trang Due?", "VSIP is larger than Trang Due", "401 hectares"),
    ("Is An Duong bigger than Nam Cau Kien?", "Nam Cau Kien is larger than An Duong", "196.1 hectares"),
    ("An Dương hay Tràng Duệ rộng hơn", "Tràng Duệ rộng hơn An Dương", "196,1 héc-ta"),
)
LEFT = (
    ("nhà máy nước Vĩnh Bảo, An Dương Nhật viện trợ bao nhiêu", "Về “nhà máy nước Vĩnh Bảo”", "2.196.000.000 yên"),
    ("nhà máy Ohsung, Samsung ở đâu", "Đồ thị không có gì tên là Samsung", "Ohsung Vina nằm ở"),
    ("flights to Seoul and Bangkok", "Of “Seoul” nothing is read or recorded", "air link with Bangkok"),
    ("ties with Busan or Incheon?", "Of “Busan” nothing", "twinned with Incheon"),
    ("Which is older, the tie with Busan or with Incheon?", "Of “Busan” nothing", "twinned with Incheon"),
)
FIRST = (
    ("Is the tie with Incheon older than the one with Kitakyushu?", "yes", "Incheon came before Kitakyushu"),
    ("Was the tie with Kitakyushu signed later than that with Tianjin?", "yes", "Tianjin came before Kitakyushu"),
    ("Hải Phòng kết nghĩa với Thiên Tân hay Incheon trước?", "", "Incheon có trước Thiên Tân"),
    ("HICT hay HHIT khai trương trước", "", "HICT có trước HHIT"),
    ("Bridgestone hay Kyocera vào Hải Phòng trước", "", "Kyocera có trước Bridgestone"),
    ("Did VSIP start before Trang Due?", "no", "Trang Due came before VSIP"),
    ("which came first, LG or Bridgestone", "not stated", "Which came first does not follow"),
)
SAME = (
    ("Are HICT and HHIT run by the same company?", "no", "Not the same"),
    ("Autel và USI có ở cùng một khu không", "no", "Không giống nhau"),
    ("Do Kyocera and Fuji Xerox sit in the same park?", "yes", "The same, by what is recorded"),
    ("Kyocera và Bridgestone có cùng nước không", "yes", "Giống nhau"),
    ("Are Kyocera and Bridgestone from the same country?", "yes", "The same"),
    ("Is HHIT owned by the same company as HICT?", "not stated", "Whether it is the same does not follow"),
)


@pytest.mark.parametrize(("text", "said"), EACH)
def test_each_of_several_things_is_told(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in said)


@pytest.mark.parametrize(("text", "left", "said"), LEFT)
def test_what_is_not_told_of_one_of_them_stands_first(asking: Asking, text: str, left: str, said: str) -> None:
    sentence = sure(asking, text).sentence
    assert sentence.startswith(left)
    assert said in sentence


@pytest.mark.parametrize(("text", "polarity", "said"), FIRST)
def test_which_of_two_came_first_follows_from_both_times(asking: Asking, text: str, polarity: str, said: str) -> None:
    reply = sure(asking, text)
    assert said in reply.sentence
    assert reply.polarity == polarity
    assert len(reply.meanings) == 2


@pytest.mark.parametrize(("text", "said", "area"), LARGER)
def test_which_of_two_parks_is_larger_follows_from_both(asking: Asking, text: str, said: str, area: str) -> None:
    sentence = sure(asking, text).sentence
    assert sentence.startswith(said)
    assert area in sentence


@pytest.mark.parametrize(("text", "polarity", "said"), SAME)
def test_whether_two_have_the_same_follows_from_both(asking: Asking, text: str, polarity: str, said: str) -> None:
    reply = sure(asking, text)
    assert reply.sentence.startswith(said)
    assert reply.polarity == polarity


@pytest.mark.parametrize(
    "text",
    [
        "LG hay Samsung đầu tư nhiều hơn",
        "Is the tie with Incheon better than the one with Kitakyushu?",
        "Who was chairman before Lê Ngọc Châu, Nguyễn Văn Tùng or Lê Văn Thành?",
        "Why are Autel and USI in the same park?",
    ],
)
def test_what_is_asked_otherwise_of_two_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
