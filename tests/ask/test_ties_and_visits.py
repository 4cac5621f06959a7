"""Ties, posts, visits, titles and networks: what each can be asked, of many things, in both languages."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


def _told(asking: Asking, text: str, *needs: str) -> str:
    reply = sure(asking, text)
    said = " ".join((reply.sentence, *reply.remarks))
    assert [one for one in needs if one not in said] == [], said
    return said


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("What does Antwerp port have to do with Hai Phong?", ("Lê Tiến Châu", "4 December 2025", "seminar")),
        ("What does Kobe have to do with Hai Phong?", ("memorandum", "2013")),
        ("what's the connection between Antwerp and DEEP C", ("4 December 2025",)),
        ("What does DEEP C have to do with Belgium?", ("Belgium", "Rent-A-Port", "Ackermans & van Haaren")),
        ("what's MSC got to do with the port of Hai Phong", ("Terminal Investment Limited", "HTIT", "49 per cent")),
        ("hateco dính dáng gì tới maersk", ("Hateco", "APM Terminals")),
        ("Kagawa thì liên quan gì đến Hải Phòng?", ("Kagawa",)),
        ("what did finland do for haiphong water", ("Finnish support for water supply", "Small Towns")),
        ("Úc có giúp gì Hải Phòng không", ("Không ghi nhận việc giúp đỡ", "Vùng lãnh thổ Bắc Úc", "Adam Giles")),
        ("Canada có giúp gì không?", ("Không ghi nhận việc giúp đỡ", "Canada")),
    ],
)
def test_what_one_has_to_do_with_another_is_all_that_ties_them(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, *needs)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Brest and Hai Phong, since when?", "2007"),
        ("Kitakyushu and Haiphong since when?", "17 April 2009"),
        ("Haiphong and Incheon, since when", "25 July 1997"),
        ("Suwon and Hai Duong, since when", "Hải Dương is twinned with Suwon since 13 July 2004"),
        ("Brest và Hải Phòng từ bao giờ?", "2007"),
        ("Suwon với Hải Dương từ khi nào?", "Hải Dương kết nghĩa với Suwon từ 13/7/2004"),
    ],
)
def test_since_when_two_are_tied_begins_with_the_oldest_tie(asking: Asking, text: str, first: str) -> None:
    assert first in sure(asking, text).sentence.partition(". ")[0]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Which Australian city works with Hai Phong?", ("No city of Australia", "Northern Territory: territory")),
        ("Does Hai Phong have any partner city in Australia?", ("No city of Australia", "Northern Territory")),
        ("Which Cambodian city works with Hai Phong?", ("No city of Cambodia", "Preah Sihanouk: province")),
        ("thành phố nào của Lào hợp tác với Hải Phòng?", ("Không ghi nhận thành phố nào của Lào", "Oudomxay")),
        (
            "What is the most recent agreement Hai Phong signed with a foreign city?",
            ("Hải Phòng is twinned with Kitakyushu", "Of all localities: ", "Kagawa"),
        ),
        ("Which is the latest agreement of the city with a foreign place?", ("Kagawa", "29 August 2024")),
    ],
)
def test_where_no_city_has_a_tie_another_locality_is_told_as_what_it_is(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, *needs)


def test_a_city_is_not_denied_where_one_has_the_tie(asking: Asking) -> None:
    assert "No city" not in _told(asking, "Which French city works with Hai Phong?", "Brest")


@pytest.mark.parametrize(
    "text",
    [
        "hải phòng với sihanoukville có ký kết gì không",
        "anything signed with Sihanoukville?",
        "Is Sihanoukville a twin of Hai Phong?",
    ],
)
def test_the_province_in_which_a_city_lies_is_told_beside_the_denial(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert "Preah Sihanouk (" in reply.sentence
    assert reply.polarity == "none"


def test_no_country_is_told_for_its_capital(asking: Asking) -> None:
    assert "Việt Nam (" not in ask(asking, "who are the sister cities of hanoi").sentence


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("với campuchia thì sao, có ký gì không", "Không ghi nhận văn bản nào được ký"),
        ("Hải Phòng có ký gì với Quý Châu không?", "Không ghi nhận văn bản nào được ký"),
        ("When did Hai Phong sign with Vientiane?", "No paper that was signed is recorded"),
    ],
)
def test_a_tie_of_no_stated_kind_is_no_paper(asking: Asking, text: str, paper: str) -> None:
    reply = ask(asking, text)
    assert reply.sentence.startswith(paper)
    assert reply.polarity == "not stated"


def test_a_tie_with_a_paper_is_told_without_such_a_limit(asking: Asking) -> None:
    assert "No paper" not in sure(asking, "When did Hai Phong sign with Brest?").sentence


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "How many foreign cities is Hai Phong twinned with, and how many of them are in China?",
            "1 recorded: Tianjin",
        ),
        ("how many sister cities, and which of them in Japan?", "Japan: 1 recorded: Kitakyushu"),
        ("Hải Phòng kết nghĩa với mấy thành phố, mấy ở Nhật?", "Có 1 được ghi nhận: Kitakyushu"),
        ("Hải Phòng có mấy thành phố kết nghĩa, trong đó ở Hàn Quốc có mấy?", "Có 1 được ghi nhận: Incheon"),
    ],
)
def test_of_those_that_are_listed_some_are_of_a_country(asking: Asking, text: str, counted: str) -> None:
    reply = sure(asking, text)
    assert counted in reply.sentence
    assert not reply.unread


@pytest.mark.parametrize(
    "text",
    [
        "ai ký cái thỏa thuận kết nghĩa với Kitakyushu vậy",
        "ai ký thỏa thuận kết nghĩa với Incheon",
        "who signed the twinning with Incheon?",
    ],
)
def test_who_signed_is_said_not_to_be_recorded(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert reply.meanings[0].asked == "person"


def test_who_signed_is_told_where_it_is_recorded(asking: Asking) -> None:
    _told(asking, "who signed with Kagawa", "Hoàng Minh Cường")


def test_foreign_leaders_of_a_year_stand_by_rank_and_none_is_of_another_year(asking: Asking) -> None:
    said = sure(asking, "Which foreign leaders came to Hai Phong in 2025?").sentence
    assert said.startswith("King Philippe")
    assert said.index("ambassador") < said.index("vice governor")
    assert not any(f"{year}" in said for year in (2018, 2022, 2023, 2024))


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Which foreign leaders visited in 2023?", ("Nanning",)),
        ("lãnh đạo nước ngoài nào đến Hải Phòng năm 2024?", ("Bounthong Chitmany",)),
        ("Vua Bỉ có đến Hải Phòng không, khi nào?", ("2/4/2025",)),
        ("Did the King of Belgium come, and when?", ("2 April 2025",)),
        ("Phó chủ tịch nước Lào có sang không, năm nào?", ("12/2024",)),
        ("Chủ tịch thành phố sang Hàn Quốc năm nào, gặp ai?", ("Nguyễn Văn Tùng", "Yoo", "2022")),
        ("Bí thư thành ủy đi Bỉ gặp ai, khi nào?", ("Antwerpen", "4-12-2025")),
    ],
)
def test_a_visit_is_told_with_when_and_with_whom(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    _told(asking, text, *needs)
    assert not ask(asking, text).unread


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("which foreign delegations came to the Red Flamboyant festival?", ("Nanning", "Kagawa", "Seven troupes")),
        ("lễ hội hoa phượng đỏ có đoàn nước ngoài nào qua ko", ("Nam Ninh", "Kagawa")),
        ("khách quốc tế dự Lễ hội Hoa Phượng Đỏ 2018", ("Kagawa",)),
    ],
)
def test_guests_of_a_festival_are_told_and_not_its_editions(asking: Asking, text: str, needs: tuple[str, ...]) -> None:
    assert "2012" not in _told(asking, text, *needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("What happened at the Kitakyushu anniversary in 2024?", "panel exhibition"),
        ("What was done for the tenth anniversary with Kitakyushu?", "panel exhibition"),
        ("kỷ niệm 10 năm kết nghĩa với Kitakyushu có gì?", "triển lãm"),
        ("kỷ niệm 5 năm kết nghĩa với Kitakyushu có hoạt động gì?", "tặng sách"),
        ("what happened for the 20th anniversary with Incheon?", "opera house"),
    ],
)
def test_an_anniversary_is_told_by_the_accounts_of_it(asking: Asking, text: str, needs: str) -> None:
    assert needs in ask(asking, text).sentence


def test_another_anniversary_is_not_told(asking: Asking) -> None:
    assert "panel exhibition" not in ask(asking, "what was done for the fifth anniversary with Kitakyushu?").sentence


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("hành lang kinh tế 5 tỉnh thành Việt Trung họp lần mấy, ở đâu", ("lần thứ mười", "Hà Nội")),
        ("How many times has the five-province corridor conference met, and where last?", ("tenth", "Hà Nội")),
        ("Tổng lãnh sự danh dự nào đặt ở Hải Phòng?", ("Hung-ga-ri",)),
        ("nước nào có lãnh sự ở Hải Phòng?", ("Hung-ga-ri",)),
        ("lãnh sự danh dự ở hải phòng có ai", ("Lương Hoàng Long",)),
        ("Hội hữu nghị nào đang hoạt động ở Hải Phòng?", ("Trung Quốc", "Hà Lan")),
        ("Which UNESCO titles does the city hold?", ("Cát Bà", "Yên Tử")),
        ("Hải Phòng là thành viên những tổ chức đô thị quốc tế nào?", ("CityNet", "TPO", "WCCD")),
        ("Hải Phòng có bạn bè bên Pháp không, thành phố nào", ("Brest",)),
        ("hải phòng có bạn bè ở hàn quốc không", ("Incheon",)),
        ("hải phòng với kitakyushu ký kết chị em năm nào thế", ("18/4/2014",)),
        ("trước đây Hải Dương kết nghĩa với ai?", ("Suwon", "Viêng Chăn")),
        ("Bí thư Thành ủy Hải Phòng trước đây là những ai?", ("Lê Văn Thành", "Nguyễn Văn Thành")),
        ("Who is the mayor of Hai Phong?", ("Lê Ngọc Châu",)),
        ("Công nghệ U-BCF là do ai chuyển giao, lắp ở nhà máy nước nào?", ("Kitakyushu", "An Dương", "Vĩnh Bảo")),
        ("where is the U-BCF technology used?", ("Kitakyushu", "An Dương", "Vĩnh Bảo")),
        ("What American companies have plants in Hai Phong?", ("Chevron", "General Electric")),
        (
            "Có chỗ nào các nguồn nói khác nhau về năm kết nghĩa với Kitakyushu không",
            ("Không ghi nhận các nguồn mâu thuẫn",),
        ),
    ],
)
def test_posts_networks_titles_and_terms_are_understood_as_they_are_said(
    asking: Asking, text: str, needs: tuple[str, ...]
) -> None:
    _told(asking, text, *needs)


@pytest.mark.parametrize(
    "text",
    [
        "Is Hai Phong a UNESCO creative city?",
        "Is Hai Phong a creative city of UNESCO?",
        "Is Hai Phong in the network of healthy cities?",
        "Hải Phòng có trong mạng lưới thành phố sáng tạo của UNESCO không?",
    ],
)
def test_a_title_that_nobody_records_is_told_with_those_that_are(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert "CityNet" in reply.sentence
    assert "Cát Bà" in reply.sentence


@pytest.mark.parametrize(
    "text",
    [
        "đại học hàng hải liên kết với trường nước nào",
        "Who are Vietnam Maritime University's foreign partners?",
        "Trường Đại học Hàng hải hợp tác với những trường nước ngoài nào?",
    ],
)
def test_of_a_school_no_tie_is_recorded(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert "Brest" in reply.sentence
