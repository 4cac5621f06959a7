"""Visits in both directions: who came, who led, whom they met, of which rank; the direction is never mixed."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask

ANSWERED = [
    ("Which heads of state have come to Hai Phong?", "King Philippe", "Italian president"),
    ("những nguyên thủ nào đã đến Hải Phòng", "Philippe", "2/4/2025"),
    ("Which royals have visited Hai Phong?", "King Philippe", "Frederik"),
    ("vua hay thái tử nước nào từng đến Hải Phòng", "Philippe", "Frederik"),
    ("Which ambassadors have visited Hai Phong?", "He Wei", "Oh Young-ju"),
    ("đại sứ nước nào đã đến Hải Phòng", "Hà Vĩ", "Oh Young-ju"),
    ("which mayors have visited Hai Phong", "Kitahashi", "Incheon"),
    ("trưởng đoàn Seattle năm 2000 là ai", "Jan Drago", "11/2000"),
    ("ai dẫn đầu đoàn Quảng Tây sang Hải Phòng", "Lưu Ninh", "30-8-2024"),
    ("bí thư Hải Phòng đi Nhật năm 2023 gặp ai", "Kumagai", "JICA"),
    ("Whom did the party secretary meet in Incheon in 2023?", "mayor Yoo", "14 June 2023"),
    ("Who received the Danish crown prince in Hai Phong?", "chairman Nguyễn Văn Tùng", "2 November 2022"),
    ("Where did Nguyen Van Tung meet the mayor of Incheon?", "Incheon: ", "2022"),
    ("what did the Egyptians come to Hai Phong for in 2024?", "inspection", "October 2024"),
    ("Which countries did Le Tien Chau visit?", "Antwerp", "Chiba"),
    ("Which cities did Nguyen Van Thanh visit?", "Tianjin", "2014"),
    ("đoàn nào vừa sang gần đây nhất", "Đại sứ Trung Quốc", "13/5/2025"),
    ("vua bi toi hai phong hom nao", "Philippe", "2/4/2025"),
    ("Tàu hải quân Nhật ở Hải Phòng mấy ngày", "29-2", "2-3-2024"),
    ("How long did the king of Belgium stay in Hai Phong?", "a day of their state visit", "2 April 2025"),
    ("What was signed when Hai Phong leaders visited Korea?", "LG Innotek", "SKC"),
    ("chuyến đi Thâm Quyến 2024 ký được gì", "bốn bản ghi nhớ", "2024"),
    ("lãnh đạo hải phòng đi hàn quốc gần đây nhất là khi nào", "Seoul", "24-4-2024"),
    ("đoàn Suwon sang Hải Dương đầu 2025 do ai dẫn đầu", "Kim Hyun-soo", "2025"),
    ("Where did Hai Phong meet JICA?", "Tokyo: ", "15 June 2023"),
    ("Hoàng tử Đan Mạch từng tới Hải Phòng, đó là hôm nào nhỉ?", "Frederik", "2-11-2022"),
]


@pytest.mark.parametrize(("text", "told", "further"), ANSWERED)
def test_guests_and_journeys_are_told_by_their_accounts(asking: Asking, text: str, told: str, further: str) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert told in found.sentence
    assert further in found.sentence


@pytest.mark.parametrize(
    ("text", "none", "instead"),
    [
        ("Thị trưởng Kobe thăm khi nào", "thị trưởng (Kobe)", "nghị sĩ hội đồng Kobe"),
        ("When was the mayor of Suwon in Hai Phong?", "mayor (Suwon)", "First vice mayor Kim Hyun-soo"),
        ("đã có thủ tướng nước ngoài nào thăm Hải Phòng chưa", "thủ tướng", ""),
        ("Lần gần đây nhất lãnh đạo thành phố sang thăm Hoa Kỳ", "Hoa Kỳ", "20-11-2023"),
        ("When did the US ambassador visit Hai Phong?", "ambassador (United States)", "port authority"),
        ("When was the mayor of Suwon in Hai Phong?", "mayor (Suwon)", "Yeom Tae-young"),
        ("Has a prime minister of Belgium ever visited Hai Phong?", "prime minister (Belgium)", ""),
    ],
)
def test_no_such_visit_is_said_with_what_there_is(asking: Asking, text: str, none: str, instead: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert none in found.sentence.partition(":")[2]
    assert instead in found.sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("who led the Hai Phong delegation to Japan", "Who led it the sources do not say outright"),
        ("Who led the Incheon delegation in the last visit?", "Who led it the sources do not say outright"),
        ("Last visit from Zhanjiang?", "The sources do not state when."),
        ("đoàn Trạm Giang sang thăm thành phố ngày nào", "Các nguồn không nêu thời điểm."),
    ],
)
def test_what_the_sources_leave_out_comes_first(asking: Asking, text: str, first: str) -> None:
    assert ask(asking, text).sentence.startswith(first)


def test_coming_to_the_city_is_no_visit_abroad(asking: Asking) -> None:
    assert "Antwerpen" not in ask(asking, "ai đi cùng vua Bỉ sang Hải Phòng").sentence


def test_a_rank_that_none_had_is_said_beside_the_one_that_some_had(asking: Asking) -> None:
    found = ask(asking, "have Belgian royals or ministers visited Hai Phong?")
    assert found.sentence.startswith("Yes: King Philippe")
    assert any("minister" in one for one in found.remarks)


def test_a_ship_of_a_navy_is_no_delegation(asking: Asking) -> None:
    found = ask(asking, "Which delegations came from Japan?")
    assert "Kagawa" in found.sentence
    assert "destroyer" not in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which ambassadors have not visited Hai Phong?",
        "Why did the king of Belgium come to Hai Phong?",
        "Who will visit Hai Phong next year?",
        "ai đến Hải Phòng du lịch nhiều nhất",
        "What was signed during the visit to Incheon in 2023?",
    ],
)
def test_what_changes_the_question_leaves_it_open(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind in ("unsure", "refused")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which foreign warships have called at Hai Phong?", ("Tromp", "Japan’s Maritime Self-Defence", "French navy")),
        ("tàu hải quân Pháp thăm Hải Phòng năm nào", ("Brest", "2007")),
        ("how many times did Japanese naval ships call at Hai Phong", ("A destroyer",)),
        ("Did the Belgian king or another royal visit Hai Phong?", ("Yes", "King Philippe", "Frederik")),
        ("tổng thống Ý hay tổng thống Mỹ có đến Hải Phòng không", ("Có", "tổng thống Ý")),
        ("visits by city leaders to Europe", ("Antwerp", "Genoa")),
        ("What visits has Le Tien Chau made abroad?", ("Antwerp", "Chiba", "Guangdong")),
        ("Các chuyến thăm của lãnh đạo Trung Quốc tới Hải Phòng", ("Đại sứ Trung Quốc", "Nam Ninh")),
        ("Which European leaders visited Hai Phong?", ("King Philippe", "Frederik")),
        ("chủ tịch thành phố đã tiếp những đoàn nào năm 2022", ("Frederik", "Nguyễn Văn Tùng")),
        ("Hải Dương có đoàn nào sang Suwon không", ("Hwaseong",)),
    ],
)
def test_ships_regions_alternatives_and_hosts_are_read_as_parties(
    asking: Asking, text: str, told: tuple[str, ...]
) -> None:
    found = ask(asking, text)
    said = " ".join((found.sentence, *found.remarks))
    assert found.kind == "answer"
    assert [one for one in told if one not in said] == [], said


@pytest.mark.parametrize(
    ("text", "none", "instead"),
    [
        ("Did a delegation of Hải Dương visit Laos?", "No visit of Hải Dương is recorded to: Laos", "Suwon"),
        ("Tàu hải quân Ấn Độ gần đây nhất ghé thăm Hải Phòng?", "tàu hải quân (Ấn Độ)", "Tromp"),
        ("visits by Haiphong leaders to Europe between 2015 and 2022", "Europe (between 2015 and 2022)", "Denmark"),
        ("How many delegations from South Korea came in 2022?", "Republic of Korea (in 2022)", "Incheon"),
        ("những đại sứ nào đã làm việc với lãnh đạo thành phố năm 2022?", "đại sứ (trong năm 2022)", "Đan Mạch"),
        ("Did the US or the Chinese president visit Haiphong?", "president (United States or China)", "He Wei"),
    ],
)
def test_none_is_said_of_those_who_are_asked_for(asking: Asking, text: str, none: str, instead: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert none in found.sentence
    assert instead in found.sentence


@pytest.mark.parametrize(
    ("text", "told", "kept_out"),
    [
        ("When did the prime minister visit Hai Phong?", ("Prime Minister Phúc", "Tân Trào"), "approval"),
        ("Thủ tướng Việt Nam đã dự sự kiện nào ở Hải Phòng?", ("Thủ tướng Phúc", "JICA"), "thông điệp"),
        ("Chủ tịch nước Việt Nam có thăm Hải Phòng không", ("Có: Cảng HTIT", "13-5-2025"), "Không ghi nhận"),
        ("Which ministers came to Hai Phong?", ("is recorded of: minister", "deputy foreign minister"), "Yes"),
        ("thủ tướng nước nào đã thăm Hải Phòng", ("Không ghi nhận", "thủ tướng"), "Phúc"),
    ],
)
def test_leaders_of_the_country_itself_are_told_by_occasions(
    asking: Asking, text: str, told: tuple[str, ...], kept_out: str
) -> None:
    found = ask(asking, text)
    said = " ".join((found.sentence, *found.remarks))
    assert found.kind in ("answer", "none")
    assert [one for one in told if one not in said] == [], said
    assert kept_out not in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who was mayor of Incheon when Hai Phong visited in 2023?", "mayor Yoo"),
        ("đoàn Đan Mạch đến Hải Phòng làm gì", "điện gió"),
        ("Has anyone from Hungary visited Haiphong?", "honorary consul"),
        ("Chủ tịch Hải Phòng hiện nay và trước đó là ai", "Nguyễn Văn Tùng"),
    ],
)
def test_who_was_there_why_guests_came_and_who_came_before(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how often has Hai Phong sent delegations to China", ("3 recorded", "Shenzhen", "Tianjin")),
        ("Hải Phòng đã có bao nhiêu chuyến công tác tại Hàn Quốc", ("Có 5", "Seoul", "Nguyễn Văn Thuận")),
        ("How many delegations did Hai Phong send to Japan", ("3 recorded", "Chiba", "2006")),
        ("How many ambassadors have visited Hai Phong?", ("5 recorded", "He Wei", "Trooster")),
        ("ambassadors received by the city in 2025", ("He Wei", "Jaya Ratnam")),
        ("Các đại sứ thành phố đã tiếp năm 2025", ("Hà Vĩ", "Jaya Ratnam")),
        ("did a president of a foreign country visit Hai Phong?", ("Yes", "Italian president")),
        ("who visited in 2019", ("Kitahashi", "club of bays")),
        ("list the foreign trips of city leaders in 2024", ("Shenzhen", "Seoul")),
        ("the latest visit to hai phong by a foreign leader", ("He Wei",)),
        ("when was the last delegation to Korea", ("Hải Dương", "Seoul on 24 April 2024")),
    ],
)
def test_visits_are_counted_and_told_by_their_year_alone(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert [one for one in told if one not in found.sentence] == [], found.sentence


@pytest.mark.parametrize(
    "text", ["consuls general who have been to hai phong", "các tổng lãnh sự đã đến làm việc với thành phố"]
)
def test_consuls_are_guests_and_none_of_the_own_country_is_one(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert "Primorye" not in found.sentence


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Lễ hội Hoa phượng đỏ 2025 có đoàn nước ngoài nào tham dự", "trong năm 2025"),
        ("which foreign guests came to the Red Flamboyant Festival in 2024?", "in 2024"),
    ],
)
def test_of_a_festival_without_guests_that_is_told_with_those_of_other_years(
    asking: Asking, text: str, year: str
) -> None:
    found = ask(asking, text)
    assert (found.kind, found.polarity) == ("none", "none")
    assert year in found.sentence
    assert "2018" in found.sentence


@pytest.mark.parametrize(
    ("text", "told", "left_out"),
    [
        ("which international conferences has Hai Phong hosted?", ("APEC", "2017", "2010"), ("Kunming", "Seoul")),
        ("hội nghị quốc tế tổ chức tại Hải Phòng", ("APEC", "2017", "2010"), ("Côn Minh", "Seoul")),
        ("investment conferences held abroad", ("Shenzhen", "Seoul"), ("Kunming", "2010")),
        ("which conferences took place outside Vietnam", ("Shenzhen", "Seoul", "Kunming", "Brest"), ("2010",)),
    ],
)
def test_conferences_are_told_by_where_they_were_held(
    asking: Asking, text: str, told: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    found = ask(asking, text)
    assert found.kind == "answer"
    assert [one for one in told if one not in found.sentence] == [], found.sentence
    assert [one for one in left_out if one in found.sentence] == [], found.sentence


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("when was the 20th anniversary of twinning with Incheon marked?", "answer", "18 January 2017"),
        ("kỷ niệm 10 năm kết nghĩa với Kitakyushu tổ chức khi nào", "answer", "bảy quận"),
        ("lễ kỷ niệm 25 năm kết nghĩa với Incheon diễn ra ở đâu", "none", "20 năm kết nghĩa"),
    ],
)
def test_of_an_anniversary_without_a_record_others_are_told(asking: Asking, text: str, kind: str, told: str) -> None:
    found = ask(asking, text)
    assert found.kind == kind
    assert told in found.sentence
    assert "55" not in found.sentence


@pytest.mark.parametrize(
    "text",
    ["Năm 2025 khách quốc tế đến Hải Phòng bao nhiêu lượt?", "năm 2024 có bao nhiêu khách nước ngoài đến Hải Phòng"],
)
def test_visitors_are_no_delegations(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


def test_egypt_is_no_question_word(asking: Asking) -> None:
    assert "Lào" not in ask(asking, "ai tiếp đoàn Ai Cập năm 2024").sentence
