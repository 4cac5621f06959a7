"""Two or three wishes of one thing: each is told, or said not to be, and none is asked of what stands beside it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.conftest import Replies
from tests.ask.sure import sure

TOLD = (
    (
        "Bridgestone factory Hai Phong, how much was invested and when?",
        ("1,220,000,000", "from February 2012", "24 October 2014"),
    ),
    ("LG Display đầu tư bao nhiêu, từ năm nào?", ("7.000.000.000", "từ 4/2016", "6-5-2016")),
    ("SK group biodegradable plastics plant Hai Phong - size and status?", ("22,389", "not recorded as running")),
    ("Nhà máy LNG Hải Phòng: chủ đầu tư, công suất, tiến độ", ("VinEnergo", "4.800", "26-9-2025")),
    ("Is there a free trade zone and when was it set up?", ("Hải Phòng Free Trade Zone", "13 October 2025")),
    ("Free trade zone: area, location, date of decision", ("6,292", "Đình Vũ – Cát Hải", "13 October 2025")),
    ("Khu thương mại tự do Hải Phòng nằm ở đâu, diện tích bao nhiêu?", ("Khu kinh tế ven biển phía Nam", "6.292")),
    ("Where is the VinFast factory and is it a foreign investment?", ("Đình Vũ – Cát Hải", "VinFast – Singapore")),
    ("how deep is the channel at Lach Huyen, and what ship size can it take?", ("12.4 metres", "18,000 TEU")),
    ("USI Vietnam - capital, sector, location", ("200,000,000", "electronics", "located in DEEP C")),
    (
        "Lao Cai - Hanoi - Hai Phong railway: length, cost, start date",
        ("390.9", "203,200,000,000,000", "19 December 2025"),
    ),
    ("LG Innotek - where is it and how many people work there?", ("Tràng Duệ", "2,600 workers")),
    ("Where is Regina Miracle's factory and how much has the company invested?", ("VSIP Hải Phòng", "500,000,000")),
    ("VSIP Hải Phòng rộng bao nhiêu và có bao nhiêu doanh nghiệp?", ("1.566", "60 doanh nghiệp")),
    ("Nhà máy GE Vernova vốn bao nhiêu, đã khởi công chưa?", ("200.000.000", "Không có ghi nhận là đã hoạt động")),
    ("the Dinh Vu - Cat Hai economic zone, how big is it and how many projects are there?", ("22,540", "3 recorded")),
)
DENIED = (
    ("Does Regina Miracle still produce in Hai Phong, how many workers?", ("since 2014", "records none")),
    ("GE wind turbine plant Nomura - opened when, how many workers?", ("15 October 2010", "records none")),
    ("Nhà máy Bridgestone khởi công khi nào, vốn bao nhiêu?", ("Không bản ghi nào", "từ 2/2012", "1.220.000.000")),
)
OTHERS = (
    ("is there an AEON mall and since when", "opened in 2020", "13 May 2018"),
    ("Bridgestone factory opening ceremony: which day?", "24 October 2014", "February 2012"),
    ("How big is DEEP C in total, and how much of it is in Hai Phong?", "not read", "capital"),
    ("how deep is the Lach Huyen channel and how long?", "not read", "2018"),
    ("chuyến bay từ Lệ Giang đầu tiên hôm nào, bao nhiêu khách", "bao nhiêu khách", "không ghi nhận: "),
    (
        "a pharma company from japan rents land at vsip, who is it and how much registered capital?",
        "250,000,000",
        "5,2",
    ),
)


@pytest.mark.parametrize(("text", "said"), [*TOLD, *DENIED])
def test_every_wish_is_told(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    found = sure(asking, text)
    assert not found.unread
    assert [one for one in said if one not in found.sentence] == []


@pytest.mark.parametrize(("text", "said", "unsaid"), OTHERS)
def test_no_wish_is_read_into_what_asks_for_something_else(asking: Asking, text: str, said: str, unsaid: str) -> None:
    sentence = ask(asking, text).sentence
    assert said in sentence
    assert unsaid not in sentence


def test_a_park_is_not_the_plant_in_it(asking: Asking) -> None:
    assert "26,000" not in sure(asking, DENIED[1][0]).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Has the TIL terminal opened yet? date?", "13 May 2025"),
        ("honorary consul here: name and country?", "Hungary"),
        ("is there a container line from hai phong to india, whose is it", "Wan Hai"),
        ("Khu kinh tế ven biển phía Nam Hải Phòng được lập theo quyết định nào, ngày nào?", "4-12-2024"),
    ],
)
def test_a_wish_that_the_reply_tells_is_not_said_to_be_left(asking: Asking, text: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert told in found.sentence
    assert not found.unread


def test_the_status_of_a_thing_is_no_title(asking: Asking) -> None:
    found = ask(asking, "What is the status and size of the free trade zone?")
    assert "6,292" in found.sentence
    assert "Cát Bà" not in found.sentence


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was the memorandum with the Northern Territory signed and by whom?", "Adam Giles"),
        ("When did the festival of 2023 take place and who came?", "Nanning (13 May 2023)"),
    ],
)
def test_who_at_the_end_is_asked_for_by_name(replies: Replies, question: str, told: str) -> None:
    assert told in replies(question).sentence


@pytest.mark.parametrize(
    "question", ["Who signed the agreement with Kitakyushu?", "Thiên Tân kết nghĩa khi nào và ai ký?"]
)
def test_who_signed_with_others_is_not_told(replies: Replies, question: str) -> None:
    assert "Adam Giles" not in str(replies(question))


def test_who_developed_a_park_and_when_is_not_told_of_its_second_phase_alone(asking: Asking) -> None:
    assert "since December 1994" in ask(asking, "Who developed the Nomura industrial zone, and when?").sentence
