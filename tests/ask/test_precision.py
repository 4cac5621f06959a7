"""Kinds of questions that were once answered for sure and wrongly: names, figures and second halves read amiss."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.store import ID
from tests.ask.sure import sure

COUNT = f"{ID}indicator/"


@pytest.mark.parametrize(
    ("text", "indicator", "figure"),
    [
        ("From how many countries and territories do investors come in Jan 2026?", "investor-country-count", "40"),
        ("How many foreign localities had ties with the city in 2015", "foreign-partner-count", "19"),
        ("thành phố có quan hệ với bao nhiêu địa phương nước ngoài", "foreign-partner-count", "26"),
        ("đã ký bao nhiêu văn kiện quốc tế", "international-agreement-count", "54"),
    ],
)
def test_what_is_published_of_how_many_there_are_is_not_counted(
    asking: Asking, text: str, indicator: str, figure: str
) -> None:
    reply = sure(asking, text)
    assert reply.meanings[0].indicators == (COUNT + indicator,)
    assert reply.given[0] == figure


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("How many foreign localities had ties with the city in 2015, and how many in 2025?", ["19", "26"]),
        (
            "Tính tới tháng 3/2025 thành phố có quan hệ với bao nhiêu địa phương nước ngoài "
            "và đã ký bao nhiêu văn kiện quốc tế?",
            ["26", "54"],
        ),
        ("Ngân hàng ADB cho vay bao nhiêu cho cấp nước, ký khi nào?", ["212000000", "2013-05-23"]),
    ],
)
def test_the_second_half_is_of_its_own_time_and_of_the_same_record(
    asking: Asking, text: str, figures: list[str]
) -> None:
    reply = sure(asking, text)
    assert [one for one in reply.given if one in figures] == figures


def test_beside_a_published_figure_nothing_is_counted_that_is_recorded_in_part(asking: Asking) -> None:
    reply = sure(asking, "FDI năm 2023 bao nhiêu và bao nhiêu dự án?")
    assert all(one.target != Target.COUNT for one in reply.meanings)


def test_of_a_country_the_stock_tells_how_its_investment_changed(asking: Asking) -> None:
    assert (
        "1,460,000,000 in 2022, over 2,000,000,000 in 2024"
        in sure(asking, "taiwanese fdi growth from 2022 to 2024").sentence
    )


def test_of_one_terminal_the_containers_are_its_throughput(asking: Asking) -> None:
    sentence = sure(asking, "HICT throughput 2020 compared with 2024?").sentence
    assert "at least 1,500,000 TEU" in sentence
    assert "2020: at least 500,000 TEU" in sentence


@pytest.mark.parametrize(
    "text", ["Nhật tài trợ nhà máy nước An Dương bao nhiêu", "Who paid for the Tan Vu - Lach Huyen bridge and road?"]
)
def test_what_a_donor_gave_is_asked_for_and_no_kind_of_it_made_up(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert reply.meanings[0].facets == ()
    assert reply.meanings[0].target != Target.COUNT


def test_a_word_without_its_accents_is_none_that_tells_nothing(asking: Asking) -> None:
    reply = ask(asking, "Vua Hà Lan sang thăm HP ngày nào?")  # the king, and not "vừa"
    assert reply.kind != "answer"


def test_common_words_are_no_part_of_a_longer_name(asking: Asking) -> None:
    reply = ask(asking, "Vợ của thị trưởng Incheon tên gì?")
    assert not any("Mayors for Peace" in one for one in reply.offers)


def test_nobody_has_two_roles_of_one_record(asking: Asking) -> None:
    assert ask(asking, "Theo ông Nguyễn Anh Tuân thì thành phố ưu tiên những đối tác nào?").polarity != "none"


def test_the_province_that_is_named_is_not_asked_for(asking: Asking) -> None:
    reply = sure(asking, "Hai Duong: which foreign agreements did the province have")
    assert reply.meanings[0].asked == "record"


def test_who_is_present_in_a_park_invests_there(asking: Asking) -> None:
    reply = sure(asking, "Các doanh nghiệp TQ đang có mặt ở KCN An Dương")
    assert reply.question == "Những công ty nào của Trung Quốc đầu tư vào Khu công nghiệp An Dương?"
    investors = ("autel-vietnam", "hmt-hai-phong", "shenyue", "shenzhen-investment-holdings", "yuekai-machinery")
    assert {one.rpartition("/")[2] for one in reply.given} == {*investors}


def test_what_something_does_not_say_is_not_what_there_is(asking: Asking) -> None:
    assert ask(asking, "Bài viết không nêu những điều gì?").kind == "unsure"


def test_a_call_whose_day_a_source_leaves_open_is_told_with_the_one_whose_day_is_known(asking: Asking) -> None:
    reply = sure(asking, "Tàu Wan Hai 805 vào Lạch Huyện ngày nào?")
    assert "(HICT) vào 7/5/2019" in reply.sentence
    assert "không nêu" in reply.sentence


def test_whether_something_still_is_asks_for_no_other(asking: Asking) -> None:
    assert not ask(asking, "Đường bay Côn Minh giờ còn ko?").meanings[0].other


@pytest.mark.parametrize("text", ["foreign population of Hai Phong", "GRDP growth abroad 2024"])
def test_a_figure_of_the_city_is_none_of_foreigners(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


def test_those_who_live_abroad_are_not_the_population(asking: Asking) -> None:
    assert "47,093" in ask(asking, "number of Haiphong people living overseas").sentence


def test_who_is_left_out_is_left_out_with_its_group(asking: Asking) -> None:
    told = ask(asking, "ngoài LG ra thì còn dn Hàn nào đầu tư ở HP").sentence
    assert "Haengsung" in told
    assert "LG Display" not in told
