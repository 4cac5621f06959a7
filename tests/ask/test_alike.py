"""Words that say the same of an occasion, and questions that name no thing: the accounts of records answer them."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.words.groups import ALIKE
from haiphong_kg.base.words import LANGUAGES
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On which day was the exchange accord with Kagawa inked?", "29 August 2024"),
        ("Nhà máy vớ ở VSIP của ai?", "Apex Wealth International"),
        ("UNESCO ghi danh quần thể nào vào tháng 7/2025?", "47 COM 8B.22"),
        ("Which hosiery maker has a factory in VSIP?", "Apex Wealth International"),
    ],
)
def test_an_account_answers_a_question_in_other_words_of_one_meaning(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mấy giấy chứng nhận được trao ở hội nghị ngày 15/7/2025?", "32 giấy chứng nhận"),
        ("Đoàn nước nào sang học kinh nghiệm thu hút đầu tư ở Ban quản lý KKT tháng 5/2023?", "Cuba"),
        ("World heritage inscription of July 2025: which site was it?", "Yên Tử"),
    ],
)
def test_a_record_of_the_day_or_month_answers_where_nothing_is_named(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_whether_something_is_so_is_answered_with_what_the_record_tells(asking: Asking) -> None:
    reply = sure(asking, "is the city studying contact points of its own in markets abroad?")
    assert "studies setting up contact points" in reply.sentence
    assert not reply.sentence.startswith("Yes")


@pytest.mark.parametrize(
    "text",
    [
        "Which blorptz king came in April 2025?",
        "Who handed out certificates at the blorptz conference of 15 July 2025?",
        "Which hosiery blorptz maker has a factory in VSIP?",
        "ban thu ky CityNet truoc khi ve Seoul thi dong o dau",
    ],
)
def test_a_word_that_no_account_has_is_never_dropped(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize("text", ["một câu thôi: dân số Hải Phòng sau sáp nhập?", "gấp: dân số Hải Phòng sau sáp nhập"])
def test_words_before_a_colon_that_mean_nothing_here_are_said_not_to_be_read(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert "4.664.124" in reply.sentence
    assert any(text.partition(":")[0] in one for one in reply.remarks)


def test_i_and_y_are_one_sound(asking: Asking) -> None:
    assert "29/8/2024" in sure(asking, "Thoả thuận với Kagawa được kí kết khi nào?").sentence
    told = [sure(asking, f"{one} có bao nhiêu thành phố kết nghĩa với Hải Phòng?") for one in ("Hoa Kì", "Hoa Kỳ")]
    assert told[0].sentence == told[1].sentence


@pytest.mark.parametrize("text", ["Who is Hungary's honorary consul here?", "Hungary's consul in Hai Phong is who?"])
def test_who_holds_a_post_named_after_a_country_need_not_be_of_it(asking: Asking, text: str) -> None:
    assert "Lương Hoàng Long" in sure(asking, text).sentence


def test_the_name_of_a_country_is_no_place_that_has_it_in_parentheses(asking: Asking) -> None:
    reply = ask(asking, "Kể tên các địa phương Trung Quốc có quan hệ hợp tác với thành phố mình với.")
    assert reply.kind != "answer" or "Thiên Tân" in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which partnership with a French city lies dormant?", "Brest"),
        ("usi thuoc tap doan nao cua Dai Loan", "ASE Technology Holding"),
        ("Số thành phố thuộc Thị trưởng vì Hòa bình tháng 6/2024 là bao nhiêu?", "8.397"),
    ],
)
def test_what_a_record_is_and_what_belongs_to_a_country_tell_as_well(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("thang 4/2023 co may dia phuong trung quoc quan he voi thanh pho", "8"),
        ("How many Japanese partner localities were there as of February 2024?", "6"),
        ("How many agreements has Hai Phong signed by March 2025?", "54"),
    ],
)
def test_beside_a_count_of_ties_stands_what_sources_count(asking: Asking, text: str, told: str) -> None:
    reply = sure(asking, text)
    assert any(f": {told}" in one for one in (reply.sentence, *reply.remarks))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("quan he voi Brest con hoat dong khong?", "vi"),
        ("thang 4/2023 co may dia phuong trung quoc quan he voi thanh pho", "vi"),
        ("Which companies may he own in Korea", "en"),
    ],
)
def test_words_of_one_language_alone_tell_which_it_is(asking: Asking, text: str, lang: str) -> None:
    assert ask(asking, text).lang == lang


def test_nobody_is_asked_for_his_age(asking: Asking) -> None:
    assert ask(asking, "how old are you?").kind != "answer"
    assert sure(asking, "how old is CityNet?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Korean capital in Hai Phong: compare November 2020 with January 2025.", ("6,820,000,000", "14,100,000,000")),
        ("FDI năm 2022 với năm 2023, năm nào nhiều hơn?", ("2.500.000.000", "3.600.000.000")),
    ],
)
def test_a_figure_of_two_times_is_told_of_both(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    sentence = sure(asking, text).sentence
    assert all(one in sentence for one in told)


def test_a_sign_for_per_cent_asks_for_a_share(asking: Asking) -> None:
    sentence = sure(asking, "Các doanh nghiệp nước ngoài chiếm bao nhiêu % xuất khẩu của tp?").sentence
    assert "86 phần trăm" in sentence


@pytest.mark.parametrize(
    "text",
    [
        "khu công nghiệp nào do nhà đầu tư Bỉ làm chủ hạ tầng",
        "VinFast factory: start of building, opening, yearly capacity",
    ],
)
def test_what_other_words_of_one_meaning_do_not_answer_is_left_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many boxes did the Megalopolis handle at HICT?", "7,686"),
        ("Which day was ground broken for the AEON Mall supermarket in Le Chan?", "13 May 2018"),
        ("Đoàn Cuba sang học hỏi việc thu hút đầu tư hôm nào?", "11/5/2023"),
        ("Which performers did Nanning send to the festival of 2023?", "art troupe"),
    ],
)
def test_a_word_of_like_meaning_is_what_the_account_says(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "How many trumpets did the Megalopolis handle at HICT?",
        "Đoàn Cuba sang học hỏi việc trồng ca cao hôm nào?",
        "Which day was ground broken for the AEON Mall aquarium in Le Chan?",
    ],
)
def test_another_word_of_the_account_is_none(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_every_group_of_like_words_has_some_in_both_languages(asking: Asking) -> None:
    said = {lang: {sense for sense, own, _ in asking.lexicon.vocabulary.senses if own == lang} for lang in LANGUAGES}
    groups = {one for found in said.values() for one in found if one.startswith(ALIKE) and not one.endswith("/asked")}
    assert len(groups) > 80
    assert [one for one in sorted(groups) if not all(one in found for found in said.values())] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Where is the secretariat of the tourism organisation TPO?", "Busan"),
        ("USI plant: registered capital and start of production", "late July 2021"),
    ],
)
def test_what_a_thing_is_need_not_stand_in_its_facts(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Did Nanning send an art troupe to the festival in 2023?", "Nanning sent an art troupe"),
        ("Had the mayor of Incheon come in January 2017?", "Incheon"),
    ],
)
def test_whether_something_is_so_is_told_by_the_fact_that_has_every_word(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize("text", ["Did Nanning send an art troupe to the festival in 2019?", "VinFast: opening, wages"])
def test_of_what_no_fact_has_every_word_it_is_not_told(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


def test_whether_two_partners_are_twinned_with_one_another_is_told_of_these_two(asking: Asking) -> None:
    sentence = sure(asking, "Are Incheon and Kitakyushu twinned with one another as well?").sentence
    assert sentence == "Incheon is twinned with Kitakyushu, from 20 December 1988, in force."
