"""What is typed in a hurry: short forms, words without accents, a telegram's order, nouns in place of questions."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.rewording.short_forms import written_out
from haiphong_kg.ask.rewording.turns import plain
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ds doanh nghiep KCN An Duong", "Tongwei"),
        ("ds tp ket nghia Hai Phong", "Kitakyushu"),
        ("ai ky voi kagawa hoi t8/2024 ben phia hp", "Hoàng Minh Cường"),
        ("t1/2025 co bnhiu du an han quoc o hp", "185"),
        ("Hungary hon consul Haiphong = ?", "Lương Hoàng Long"),
        ("dự án gtđt hải phòng vay world bank bao nhiêu", "175.090.000"),
        ("HP population post merger", "4,664,124"),
        ("cáp treo cát hải – phù long khai trương t mấy năm mấy", "6-2020"),
        ("cargo h1 2024 growth yoy hp port", "9.03"),
        ("hành lang kt vân nam: hp hợp tác với những địa phương nào", "Lào Cai"),
        ("HN dau tu HP ngay 15/7/2025: so giay chung nhan, tong von", "15.600.000.000"),
        ("LG Display Hải Phòng sx cái gì", "LG Display"),
        ("Nam Dinh Vu - developer co.", "Sao Do"),
        ("Name of Haiphong's ext. affairs dept director today?", "Trần Thị Quỳnh Trang"),
    ],
)
def test_short_forms_are_written_out(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("số người gốc hp định cư nước ngoài", "47.093"),
        ("In how many countries do HP folks live", "56"),
        ("people of hp origin settled overseas, number", "47,093"),
        ("nguoi hp dang song o may quoc gia", "56"),
        ("dân số HP sau sáp nhập Hải Dương", "4.664.124"),
    ],
)
def test_the_city_in_two_letters_is_part_of_any_phrase(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("giam doc so ngoai vu", "giam doc so ngoai vu"),
        ("engine of 60 hp", "engine of 60 hp"),
        ("nhà ga T2 năm nào", "nhà ga T2 năm nào"),
        ("ds hp 2024 bao nhieu", "ds Hai Phong 2024 bao nhieu"),
        ("FDI 2023 vs 2024", "FDI 2023 vs 2024"),
        ("hop tac vs hp t5/2024", "hop tac voi Hai Phong thang 5/2024"),
    ],
)
def test_what_is_no_short_form_stays_and_no_accents_are_added(text: str, whole: str) -> None:
    assert written_out(text) == whole


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("PS3 service launch month year", "May 2020"),
        ("red flamboyant fest first held year", "2012"),
        ("cat hai phu long cable car start month year", "June 2020"),
        ("remittances haiphong 2016 to 2020 sum", "1,610,000,000"),
        ("nomura haiphong IP hectares", "153"),
        ("VSIP Hai Phong: how many hectares?", "1,566"),
        ("HICT to Long Beach days", "19"),
        ("kagawa agreement duration years", "do not state"),
        ("thoa thuan Kagawa hieu luc may nam", "không nêu"),
        ("ngay ghi tren van ban ket nghia seattle", "3/5/2001"),
        ("HP economy 2025: up how many %", "11.81"),
    ],
)
def test_a_noun_at_the_end_asks(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["LG Display berth number", "MSC Makalu IMO number"])
def test_a_number_that_a_thing_bears_counts_nothing(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cat bi kunming flight still running?", "ended"),
        ("suwon hai duong 2019 agreement still valid?", "replaced"),
        ("quan hệ với Brest còn hoạt động hay ngưng rồi", "tạm lắng"),
        ("hop tac hp - brest con ko hay im roi", "tạm lắng"),
        ("haiphong fdi 2024 over $4bn true?", "Yes"),
    ],
)
def test_whether_something_is_so_in_few_words(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("KCN Trang Due thuoc cty nao", "Sài Gòn - Hải Phòng"),
        ("KCN Tràng Duệ của công ty nào", "Sài Gòn - Hải Phòng"),
        ("hict terminal owners, all four pls", "Saigon Newport"),
        ("4 co dong cang HICT la ai", "ITOCHU"),
        ("cả 3 dự án pegatron cần bnhiu lao động", "22.500"),
        ("haiphong fdi 2023 total", "3,600,000,000"),
        ("HP kieu hoi total, 2016-20?", "1.610.000.000"),
        ("vua bi den hai phong chinh xac ngay nao, gap lam", "2/4/2025"),
        ("When did USI begin making stuff in Haiphong", "July 2021"),
        ("hict - long beach tau chay bao lau", "19"),
    ],
)
def test_a_telegram_is_read_as_a_sentence(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    ["FDI from 2024-05", "the last 6 months of 2024", "kế hoạch thu hút vốn", "how many days from HICT to Long Beach"],
)
def test_what_is_a_sentence_stays(asking: Asking, text: str) -> None:
    assert plain(asking.lexicon.vocabulary, text) == text


@pytest.mark.parametrize("text", ["ps3 service haiphong carriers", "Carriers on PS3 calling HP?"])
def test_a_role_that_nothing_else_asks_for_is_asked_for(asking: Asking, text: str) -> None:
    found = sure(asking, text)
    assert {one.rpartition("/")[2] for one in map(str, found.given)} >= {"hapag-lloyd", "hmm", "yang-ming"} or (
        "Yang Ming" in found.sentence
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HP có ký thỏa thuận với Cao Hùng ko", "Cao Hùng"),
        ("ten lanh su danh du Ba Lan tai Hai Phong", "Ba Lan"),
        ("polish honorary consul haiphong who", "polish"),
    ],
)
def test_a_name_that_is_not_held_is_named(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert found.kind == "refused"
    assert name in found.sentence


def test_who_signed_for_another_side_is_not_told_by_another_agreement(asking: Asking) -> None:
    assert ask(asking, "người ký bên việt nam trong thỏa thuận incheon").kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("153 million tonnes port cargo 2020 source?", "Article of 2020"),
        ("26 foreign localities number, where's it from?", "26"),
        ("tuyến ds lào cai hà nội hp ngày khởi công + chiều dài tuyến chính", "390,9"),
        ("hp exports 2025 two different figures, which", "50,140,000,000"),
        ("xuất khẩu 2025 của hp có 2 số vênh nhau, là số nào", "35.000.000.000"),
        ("HP diaspora: how many ppl, in how many countries", "47,093"),
        ("haiphong long beach transit days before / after new service", "25"),
    ],
)
def test_sources_disagreements_and_further_wishes(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fdi 2026 hp phan dau bao nhieu", "3.800.000.000"),
        ("How much FDI does the city target, 2026", "3,800,000,000"),
        ("FDI Haiphong wants to get in 2026, amount", "3,800,000,000"),
        ("HP got 4+ bn USD foreign investment in 2024, right?", "Yes"),
        ("HP GRDP/person in 2021?", "152,340,000"),
        ("lg display hp newest capital figure", "7,000,000,000"),
        ("thuong mai hai phong voi an do nam 2022 bnhiu usd", "202.500.000"),
        ("Nửa đầu 2024 sản lượng cảng tăng mấy phần trăm so với cùng kỳ", "9,03"),
        ("lach huyen berth 9 10 11 12 total investment vnd", "24,846,000,000,000"),
        ("kcn trang due bao nhieu ha", "401"),
        ("kcn trang due bnhiu ha", "401"),
        ("Third Pegatron project, how many $ planned", "500,000,000"),
        ("Mayors for Peace - members as of June 2024?", "8,397"),
        ("tổng tiền phần lan giúp hp nước sạch", "24.000.000"),
        ("New HP: how many ward/commune/special zone units altogether?", "114"),
    ],
)
def test_figures_in_short(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ten giam doc so ngoai vu", "Trần Thị Quỳnh Trang"),
        ("Who built/owns Nam Cau Kien industrial park", "Shinec"),
        ("Đà Nẵng có ở cả CityNet lẫn TPO ko", "CityNet"),
        ("tinh nao cua lao, campuchia hop tac vs hp", "Oudomxay"),
        ("lao & cambodian provinces coperating with hp", "Preah Sihanouk"),
        ("sk haiphong project", "SK Leaveo"),
        ("Cable car Cat Hai-Phu Long running since (month/yr)?", "June 2020"),
        ("anything signed with kitakyushu before the 2014 sister city?", "17 April 2009"),
        ("Date Bridgstone opened its tire factory", "24 October 2014"),
        ("HP - Bangkok: which carrier flies it at the moment", "AirAsia"),
        ("who has factories at an duong iz, list", "Tongwei"),
        ("MOU mới nhất Hải Dương - Suwon hiệu lực tới năm mấy", "2026"),
        ("Nhà máy GE ở HP sx sản phẩm nào", "tua-bin"),
        ("ps3 ghe HP gom hang tau nao", "Yang Ming"),
    ],
)
def test_names_and_ties_in_short(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_what_else_stands_before_ten_or_is_asked_elsewhere_is_no_wish(asking: Asking) -> None:
    assert "10 largest" in ask(asking, "ten largest investors").question
    assert "do not state" in ask(asking, "How old is the tie with Seattle and is it still active?").sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nam do son port investor, cost usd", ("Vingroup", "14,300,000,000")),
        ("HICT owner, area", ("ITOCHU", "45 hectares")),
        ("hict operator, quay length, depth", ("operates", "750 metres")),
        ("HICT terminal, construction money in USD, how much?", ("321,000,000",)),
    ],
)
def test_of_a_name_each_noun_behind_it_is_told(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    found = sure(asking, text)
    assert [one in found.sentence for one in told] == [True] * len(told)
    assert "containers handled" not in found.sentence


@pytest.mark.parametrize("text", ["HICT mayor, area", "HICT owner, revenue", "VSIP tenants, rent"])
def test_where_one_noun_is_not_recorded_all_stays_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"
