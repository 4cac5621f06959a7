"""A plural of an order asks for several, a time of late for the newest; what is not recorded of investors is said."""

from __future__ import annotations

import pytest

from tests.ask.conftest import Replies

FIVE = 5


@pytest.mark.parametrize(
    ("one", "several"),
    [
        (
            "Which is the largest project by registered capital?",
            "Which are the largest projects by registered capital?",
        ),
        ("What is the largest Japanese project?", "the biggest Japanese projects"),
        ("Dự án nào của Nhật lớn nhất?", "Những dự án nào của Nhật lớn nhất?"),
        ("Which is the latest agreement?", "Which are the latest agreements?"),
        ("Thỏa thuận mới nhất là gì?", "Những thỏa thuận mới nhất là gì?"),
        ("the latest delegation", "the latest delegations"),
    ],
)
def test_a_plural_asks_for_several(replies: Replies, one: str, several: str) -> None:
    first, more = replies(one), replies(several)
    assert first.kind == more.kind == "answer"
    assert first.meanings[0].order == more.meanings[0].order != ""
    told = max(more.meanings[0].top, len(more.meanings[0].records))
    assert told == FIVE
    assert first.meanings[0].top == 0
    assert len(first.meanings[0].records) <= 1


def test_one_out_of_several_is_one(replies: Replies) -> None:
    assert replies("Which is the largest of the projects by registered capital?").meanings[0].top == 0
    assert replies("the 3 latest agreements").meanings[0].top == 3


def test_the_largest_investors_are_listed_and_the_group_is_told(replies: Replies) -> None:
    for text in ("Who are the largest investors?", "Những nhà đầu tư nước ngoài nào lớn nhất ở Hải Phòng?"):
        said = " ".join((replies(text).sentence, *(one.sentence for one in replies(text).also)))
        assert "LG Display" in said, text
        assert "Bridgestone" in said, text
        assert "10" in said, text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Has the mayor of Incheon visited Hai Phong recently?", "2017"),
        ("Did the mayor of Incheon visit Hai Phong in the last few years?", "2017"),
        ("Vài năm gần đây có đoàn Incheon nào sang không?", "2017"),
    ],
)
def test_whether_something_was_of_late_is_told_with_its_day_and_that_no_today_is_known(
    replies: Replies, text: str, told: str
) -> None:
    found = replies(text)
    assert found.kind == "answer"
    assert told in found.sentence
    assert "knows no today" in found.sentence or "không biết hôm nay" in found.sentence
    assert "Suwon" not in found.sentence


@pytest.mark.parametrize(
    "text", ["Which agreements were signed in recent years?", "Which agreements were signed recently?"]
)
def test_what_was_signed_of_late_is_the_newest(replies: Replies, text: str) -> None:
    assert replies(text).meanings[0][:2] == replies("Which are the latest agreements?").meanings[0][:2]
    assert "29 August 2024" in replies(text).sentence


@pytest.mark.parametrize(
    ("text", "not_recorded", "told"),
    [
        ("Largest US investor in Hai Phong", "the largest is not recorded", "General Electric"),
        ("Who is the largest German investor in Hai Phong?", "the largest is not recorded", "tesa"),
        ("kyocera document solutions hai phong year established", "was founded is not recorded", "2011"),
        ("Pegatron Hải Phòng thành lập năm nào?", "không được ghi nhận", "17/3/2020"),
    ],
)
def test_what_is_not_recorded_of_an_investor_is_said_with_what_is(
    replies: Replies, text: str, not_recorded: str, told: str
) -> None:
    found = replies(text)
    assert found.kind == "answer"
    assert not_recorded in found.sentence
    assert told in found.sentence


@pytest.mark.parametrize(
    ("bare", "plain"),
    [
        ("FDI 2024 Hai Phong figure please", "FDI 2024 Hai Phong"),
        ("Hai Phong FDI figure 2024", "FDI 2024 Hai Phong"),
        ("Container throughput 2024 figure please", "Container throughput 2024"),
        ("Total registered FDI in Haiphong to date?", "Total FDI in Hai Phong?"),
        ("số dự án FDI lũy kế", "số dự án FDI của Hải Phòng"),
    ],
)
def test_a_figure_is_asked_for_in_any_order_of_its_words(replies: Replies, bare: str, plain: str) -> None:
    assert replies(bare).kind == "answer"
    assert replies(bare).meanings == replies(plain).meanings


@pytest.mark.parametrize(
    ("text", "none", "besides"),
    [
        ("Has the chairman of Hai Phong visited Japan?", "is recorded to: Japan", "Incheon"),
        ("Chủ tịch UBND thành phố đã sang Mỹ lần nào chưa?", "tới: Hoa Kỳ", "Incheon"),
        ("Did the party secretary visit Germany?", "is recorded to: Germany", "Antwerp"),
        ("Chủ tịch thành phố đi thăm nước ngoài những đâu trong năm 2024?", "trong năm 2024", "Incheon"),
        # an Italian one, in an account that tells of Germans as well
        ("Did the president of Germany visit Hai Phong?", "president (Germany)", "Italian president"),
        ("Did the Lao president come to Hai Phong?", "president (Laos)", "vice president"),
        ("tổng thống đức đã đến hải phòng chưa?", "tổng thống", "tổng thống Ý"),
        ("Thái tử Lào có thăm Hải Phòng không?", "(Lào)", "Phó chủ tịch nước Lào"),
    ],
)
def test_a_visit_that_is_not_recorded_is_told_with_those_that_are(
    replies: Replies, text: str, none: str, besides: str
) -> None:
    found = replies(text)
    assert found.kind == found.polarity == "none"
    assert none in found.sentence
    assert besides in found.sentence


def test_a_visit_is_no_flight(replies: Replies) -> None:
    found = replies("Chuyến thăm gần đây nhất của đại sứ Nhật tới Hải Phòng là khi nào?")
    assert found.kind == "answer"
    assert "2-9-2017" in found.sentence


@pytest.mark.parametrize(
    "text", ["Cooperation between Hai Phong and Brest", "How does Hai Phong cooperate with Brest?"]
)
def test_cooperation_is_told_with_the_agreements(replies: Replies, text: str) -> None:
    assert "since 2007" in replies(text).sentence
    beside = replies("What kind of cooperation does Hai Phong have with Incheon?")
    assert "2016" in beside.sentence
    assert any("25 July 1997" in one for one in beside.remarks)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Does General Electric still run a plant in Hai Phong?", "2009"),
        ("GE còn hoạt động ở Hải Phòng không?", "2010"),
        ("Is HICT still operating?", "20 September 2025"),
        ("Is Hai Phong still a member of CityNet?", "2 December 2014"),
    ],
)
def test_what_still_is_so_is_told_with_the_age_of_what_says_it(replies: Replies, text: str, said: str) -> None:
    found = replies(text)
    assert (found.kind, found.polarity) == ("answer", "yes")
    assert said in found.remarks[-1]


@pytest.mark.parametrize("text", ["Bridgestone còn hoạt động ở Hải Phòng không", "LG Display còn hoạt động không?"])
def test_who_still_runs_a_plant_is_not_denied_for_an_event_that_is_over(replies: Replies, text: str) -> None:
    assert replies(text).polarity == "yes"


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Who is the honorary consul of South Korea in Hai Phong?", "Republic of Korea"),
        ("Does Russia have a consul in Hai Phong?", "Russia"),
        ("Lãnh sự danh dự của Nhật tại Hải Phòng là ai?", "Nhật Bản"),
        ("Tổng lãnh sự Hàn Quốc là ai?", "Hàn Quốc"),
    ],
)
def test_a_consul_whom_nobody_records_is_told_with_the_one_there_is(replies: Replies, text: str, land: str) -> None:
    found = replies(text)
    assert found.kind == found.polarity == "none"
    assert land in found.sentence.partition(".")[0]
    assert "Lương Hoàng Long" in found.sentence


def test_the_consul_there_is_is_told(replies: Replies) -> None:
    assert replies("Who is the honorary consul of Hungary in Hai Phong?").polarity == ""


@pytest.mark.parametrize(
    "text", ["Does VinFast export cars from Hai Phong?", "VinFast có xuất khẩu xe từ Hải Phòng không?"]
)
def test_exports_of_a_company_of_which_no_record_speaks(replies: Replies, text: str) -> None:
    assert replies(text).polarity == "none"
    assert "VinFast" in replies(text).sentence


@pytest.mark.parametrize(
    "text", ["Has any Russian delegation come recently?", "Did any Thai delegation come recently?"]
)
def test_what_never_was_is_not_of_late_either(replies: Replies, text: str) -> None:
    assert replies(text).polarity == "none"
    assert "China" not in replies(text).sentence


@pytest.mark.parametrize("text", ["Chủ tịch nước đã đến Hải Phòng chưa?", "Thủ tướng Việt Nam đã đến Hải Phòng chưa?"])
def test_the_leaders_of_the_country_itself_are_no_guests_from_abroad(replies: Replies, text: str) -> None:
    assert replies(text).polarity == "yes"  # at an opening here, and not as a guest
    assert "Ý" not in replies(text).sentence


def test_what_was_signed_with_somebody_is_the_agreements(replies: Replies) -> None:
    assert "25 July 1997" in replies("What was signed with Incheon?").sentence
    assert replies("Is there a US friendship association in Hai Phong?").polarity == "none"


def test_territories_stand_beside_the_countries_that_invest(replies: Replies) -> None:
    assert "Taiwan" in replies("Which countries invest in Hai Phong?").remarks[0]
    ranked = replies("Which countries are the biggest investors?")
    assert "Republic of Korea" in ranked.sentence
    assert "Taiwan" in ranked.remarks[0]
    assert "2,000,000,000" in ranked.remarks[0]
    assert "Taiwan" not in "".join(replies("Which European countries invest in Hai Phong?").remarks)


def test_who_owns_the_port_is_not_who_owns_a_terminal(replies: Replies) -> None:
    assert "Vietnam Maritime Corporation" in replies("Who owns the Hai Phong port?").sentence


@pytest.mark.parametrize(
    "text",
    [
        "Hải Phòng đón bao nhiêu khách du lịch quốc tế năm 2024?",
        "How many visitors from China came to Hai Phong in 2023?",
        "How many foreign workers are in Haiphong?",
        "tuyến tàu khách Hải Phòng đi Trung Quốc còn chạy không",
    ],
)
def test_what_no_record_counts_is_said_not_to_be_recorded(replies: Replies, text: str) -> None:
    assert replies(text).polarity == "none"


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        ("Tràng Duệ có những doanh nghiệp nước ngoài nào?", "LG Innotek", "Kinh Bắc"),
        ("Bao nhiêu doanh nghiệp Nhật Bản đang hoạt động tại Hải Phòng?", "151", "sự kiện"),
        ("Direct international flights from Cat Bi airport - which cities?", "Bangkok", "not understood"),
        ("What World Bank loans has Hai Phong received?", "175,0", "Only"),
        ("What projects has JICA done on water supply in Hai Phong?", "An Dương", "understood"),
        ("Is there a rail link between Hai Phong and China (Kunming)?", "Lào Cai", "Laos"),
    ],
)
def test_these_wordings_are_read(replies: Replies, text: str, told: str, not_told: str) -> None:
    found = replies(text)
    assert found.kind == "answer"
    assert told in found.sentence
    assert not_told not in found.sentence


def test_who_is_only_known_to_have_been_there_in_a_time_stands_beside_who_began_then(replies: Replies) -> None:
    begun = replies("Which companies invested in Hai Phong in 2024?")
    assert "Mitsubishi Estate" in begun.sentence
    assert "CFL Holdings" not in begun.sentence
    assert "CFL Holdings" in begun.remarks[0]
    licensed = replies("Which projects got their investment certificate in 2024?")
    assert licensed.kind == "answer"
    assert "CFL Holdings" in licensed.sentence


def test_whether_there_is_a_zone_and_since_when_is_one_question(replies: Replies) -> None:
    found = replies("Is there a free trade zone in Hai Phong and when was it set up?")
    assert "13 October 2025" in found.sentence
    assert not found.unread


@pytest.mark.parametrize("other", ["Brest", "Kitakyushu"])
def test_who_came_later_is_not_said_to_have_nothing(replies: Replies, other: str) -> None:
    said = replies(f"Which came first, the ties with {other} or with Incheon?").sentence
    assert "25 July 1997" in said
    assert other not in said


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Which company came first to Hai Phong?", "December 1994"),
        ("Which Korean company came first?", "2013"),
        ("Which is the oldest Japanese plant?", "Kyocera"),
        ("Nhà máy Nhật nào lâu đời nhất ở Hải Phòng?", "Kyocera"),
    ],
)
def test_who_came_first_is_not_who_has_the_most(replies: Replies, text: str, first: str) -> None:
    assert first in replies(text).sentence
    assert replies(text).meanings[0].order == "first"
