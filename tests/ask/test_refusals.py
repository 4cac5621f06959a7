"""Words by which a question is refused, where they ask for no work, no opinion and no forecast."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("port cargo in 2014 next to 2025", "238,000,000"),
        ("whom will Hai Phong give priority to in the coming years, which countries", "Japan"),
        ("Lan Ha Bay got into a club of beautiful bays. When?", "6 June 2020"),
        ("when did a delegation from Hai Phong call on the mayor of Genoa", "24 November 2014"),
        ("nguồn vốn ODA góp phần làm nên các công trình nào, ví dụ?", "An Dương"),
    ],
)
def test_a_word_that_asks_for_nothing_of_the_kind_refuses_nothing(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


_OF_REASONS = {"en": "{} Incheon is our twin", "vi": "{} Incheon kết nghĩa với Hải Phòng"}


def test_no_word_for_a_reason_lets_what_is_beside_it_be_answered(asking: Asking) -> None:
    said = ((lang, text) for sense, lang, text in asking.lexicon.vocabulary.senses if sense == "refuse/reason")
    texts = [_OF_REASONS[lang].format(text) for lang, text in said]
    assert texts
    assert [one for one in texts if ask(asking, one).kind != "refused"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Can you call HICT for me?",
        "Please call the mayor of Genoa",
        "Who will buy the Nomura park?",
        "Will Hai Phong give up its tie with Kobe next year?",
        "Which of the beautiful bays is best?",
        "Is Lan Ha Bay beautiful?",
        "Why did a delegation call on the mayor of Genoa?",
        "Which ships of MSC will call at HTIT?",
        "Có nên kết nghĩa với Busan không?",
        "Dịch giúp tôi biên bản với Kobe",
        "Liệu Hải Phòng có kết nghĩa với Kobe không?",
        "put this in japanese for me: welcome to haiphong",
        "how do you say twin city in japanese",
        "draw a map of the sister cities",
        "summarize the history of the tie with Brest in 3 lines",
        "vẽ bản đồ các thành phố kết nghĩa",
        "thành phố kết nghĩa tiếng nhật là gì",
        "chuyển câu này sang tiếng Hàn: thành phố kết nghĩa",
    ],
)
def test_what_is_asked_of_nobody_here_stays_refused(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "khách quốc tế đến hải phòng 2025",
        "foreign tourists 2023 haiphong",
        "số điện thoại sở ngoại vụ",
        "số tài khoản của quỹ",  # its parts are words of accounts
        "phone number of Kyocera",
        "lạm phát hải phòng 2024",
    ],
)
def test_of_figures_of_a_kind_that_is_not_held_nothing_is_recorded(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert found.nearest is None


@pytest.mark.parametrize("text", ["how are you today, my friend", "hello my friends", "how are you", "bạn khỏe không"])
def test_a_greeting_asks_for_nothing(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


def test_a_delegation_of_those_who_are_named_is_no_visit_of_the_city_to_them(asking: Asking) -> None:
    found = ask(asking, "When did a Genoa delegation visit Hai Phong?")
    assert found.kind == "none"
    assert found.sentence.startswith("No visit to Hải Phòng is recorded of: Genoa.")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Which agreements were signed on 30 February 2014?", "2014-02-30"),
        ("What has happened since 30 February 2014?", "2014-02-30"),
        ("What happened in 2014-13?", "2014-13"),
        ("Sự kiện ngày 31/4/2014", "2014-04-31"),
        ("Events on 29/2/2019", "2019-02-29"),
    ],
)
def test_of_a_day_that_no_calendar_has_nothing_is_told(asking: Asking, question: str, day: str) -> None:
    found = ask(asking, question)
    assert (found.kind, found.refusal, found.offers, found.nearest) == ("refused", "no-day", (), None)
    assert day in found.sentence
    assert "haiphong-kg show" not in found.sentence


@pytest.mark.parametrize(
    "text", ["What is Hai Phong's target for FDI in 2030?", "Mục tiêu thu hút FDI của Hải Phòng năm 2030 là bao nhiêu?"]
)
def test_a_target_is_no_prophecy(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert "2026" in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which expiring networks have the member Hai Phong in 2019?",
        "pegatron duoc cap phep du an dau tien hoi nao",
        "Who's behind VSIP Hai Phong?",
        "Is there an Italian project?",
    ],
)
def test_what_is_offered_is_read_when_it_is_asked(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    again = [ask(asking, one, found.lang) for one in found.offers]
    assert [one.sentence for one in again if one.kind in ("unsure", "refused")] == []


@pytest.mark.parametrize("text", ["Giá đất ở Đình Vũ sang năm có tăng không", "FDI Hải Phòng sang năm có tăng không"])
def test_the_year_to_come_is_foretold_by_no_name(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


def test_in_which_year_somebody_came_over_is_no_forecast(asking: Asking) -> None:
    assert "17-1-2017" in sure(asking, "Đoàn Incheon sang năm nào").sentence


@pytest.mark.parametrize("text", ["Bao giờ thì sân bay Tiên Lãng mới xong?", "sân bay Tiên Lãng bao giờ xong"])
def test_a_zone_that_bears_the_name_is_no_airport(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


def test_what_a_meeting_was_about_is_no_question_of_help(asking: Asking) -> None:
    said = sure(asking, "Đại sứ Hà Lan làm việc với thành phố về chuyện gì?").sentence
    assert said.startswith("Chủ tịch Nguyễn Văn Tùng")
