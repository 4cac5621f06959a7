"""What the graph holds nothing of: names it does not know, ties that nobody recorded, words that stand in no record."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Does Samsung have a factory in Hai Phong?", "Samsung"),
        ("Has the agreement with Saint Petersburg expired?", "Saint Petersburg"),
        ("Kể về quan hệ Hải Phòng – Saint Petersburg giúp tôi", "Saint Petersburg"),
        ("Vũ Hán có phải thành phố kết nghĩa không?", "Vũ Hán"),
        ("Livorno?", "Livorno"),
        ("Was there any agreement with Kaohsiung or Taichung?", "Kaohsiung and Taichung"),
    ],
)
def test_of_a_name_that_names_nothing_it_is_said_that_nothing_is_recorded(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert name in found.sentence
    assert "not prove" in found.sentence or "không chứng tỏ" in found.sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Samsung có nhà máy ở Hải Phòng không?", "Samsung"),
        ("Rostock twin town?", "Rostock"),
        ("ford hai duong von dau tu bao nhieu", "ford"),
        ("toyota have a plant in haiphong?", "toyota"),
        ("Nestlé – any presence in Hai Phong?", "Nestlé"),
        ("EDCF: has it lent anything for Haiphong?", "EDCF"),
        ("Damen's shipyard stake in Song Cam", "Damen"),
        ("is valencia twinned with haiphong", "valencia"),
        ("hp voi bremen co ky gi khong", "bremen"),
        ("lotte có ở hải phòng chưa", "lotte"),
        ("thủ tướng modi thăm hải phòng chưa", "modi"),
        ("wanna know about hyundai here", "hyundai"),
        ("swedish companies here?", "swedish"),  # countries and parts of the world
        ("any friends in Latin America?", "Latin America"),
        ("viện trợ của thụy điển cho hải phòng", "thụy điển"),
        ("nghe nói Foxconn vào Hải Phòng rồi, đúng ko", "Foxconn"),  # of what is heard it is asked if it is so
        ("nghe nói hp kết nghĩa với gdansk rồi hả", "gdansk"),
    ],
)
def test_a_name_is_told_by_its_place_where_no_capital_tells_it(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert name in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "wharfage at HICT?",  # words of the language
        "has bigdata come to haiphong",
        "Landfill from Korea in Trang Cat",
        "Seatle and haiphong twinned?",  # names of ours, typed amiss
        "is haiphong twinned with Seatle?",
        "hateko berth 5 6",
        "kitakiusyu and haiphong",
        "mạng lưới đtxd của hp",  # what is shortened
    ],
)
def test_what_is_a_word_or_typed_amiss_is_told_as_no_name(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.rows.rows) == ("unsure", ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cảng Nam Đình Vũ có mấy bến?", "Cảng Nam Đình Vũ"),
        ("how many berths does Nam Dinh Vu port have", "Nam Dinh Vu port"),
        ("Cảng Đình Vũ có bao nhiêu bến", "Cảng Đình Vũ"),
    ],
)
def test_works_named_by_their_place_are_none_of_the_place(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert name in found.sentence


@pytest.mark.parametrize("text", ["cảng Incheon có bí mật gì với mình", "cảng Lạch Huyện có bí mật gì"])
def test_what_may_stand_for_its_port_is_held(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "unsure"


@pytest.mark.parametrize(
    "text",
    ["mình đang viết bài về Gdansk, có kết nghĩa không?", "nghe nói hải phòng kết nghĩa với Gdansk, phải không ạ"],
)
def test_of_who_is_named_before_the_question_no_other_is_told(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.kind == "refused"
    assert "Incheon" not in found.sentence


def test_who_is_not_held_does_not_hide_what_is(asking: Asking) -> None:
    found = ask(asking, "Evergreen's share in HICT")
    assert "Evergreen" in found.sentence
    assert found.nearest is not None
    assert "HICT" in found.nearest.name


@pytest.mark.parametrize(
    "text",
    [
        "Kyocera factory",  # a name that is known
        "Which firms relocated to Hai Phong?",  # a word in the midst of a sentence that has capitals
        "Blimping and blomping of Kitakyushu",  # several words
    ],
)
def test_what_can_be_no_unknown_name_is_not_taken_for_one(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert not any("called so" in one for one in (found.sentence, *found.remarks))


def test_ties_that_nobody_recorded_are_said_not_to_be_recorded(asking: Asking) -> None:
    found = ask(asking, "Tell me about Niigata and Haiphong")
    assert (found.kind, found.polarity) == ("none", "none")
    assert "Niigata" in found.sentence


def test_who_has_ties_is_told_of_them(asking: Asking) -> None:
    assert ask(asking, "Tell me about Incheon and Haiphong").kind == "answer"


@pytest.mark.parametrize(
    ("text", "name"),
    [("When did the Bach Dang bridge open?", "Bach Dang"), ("Cầu Bạch Đằng thông xe khi nào?", "Bạch Đằng")],
)
def test_words_that_no_one_name_has_together_name_nothing(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert name in found.sentence


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Is there a Korean bank in Hai Phong?", ("bank",)),
        ("Is there a Dutch association in Hai Phong?", ("association",)),
        ("Hải Phòng có chợ Hà Lan không?", ("chợ",)),
    ],
)
def test_what_is_not_understood_is_no_name_that_is_known_and_no_word_that_tells_nothing(
    asking: Asking, text: str, unread: tuple[str, ...]
) -> None:
    found = ask(asking, text)
    assert (found.kind, found.unread) == ("unsure", unread)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anh có quan hệ gì với Hải Phòng?", "Vương quốc Anh"),
        ("Nước Anh có quan hệ gì với Hải Phòng?", "Vương quốc Anh"),
        ("Có công ty Anh nào ở Hải Phòng không?", "Vương quốc Anh"),
        ("Anh đã đầu tư vào Hải Phòng chưa?", "Vương quốc Anh"),
        ("Hải Phòng hợp tác với Anh từ năm nào?", "Vương quốc Anh"),
        ("Is the United Kingdom a partner of Hai Phong?", "United Kingdom"),
        ("Is there a British company in Hai Phong?", "British"),
    ],
)
def test_a_country_of_which_nothing_is_recorded_is_named(asking: Asking, text: str, name: str) -> None:
    found = ask(asking, text)
    assert (found.kind, found.refusal) == ("refused", "")
    assert name in found.sentence


def test_who_is_spoken_to_is_no_country(asking: Asking) -> None:
    found = ask(asking, "Anh có biết Hải Phòng kết nghĩa với Incheon năm nào không?")
    assert "1997" in found.sentence


def test_what_looks_like_a_name_without_its_ending_is_none(asking: Asking) -> None:
    found = ask(asking, "Which projects have a capital over NaN?")
    assert "Nanning" not in found.sentence
    assert found.kind == "unsure"


@pytest.mark.parametrize(
    "text",
    [
        "Xi-a-tơn kết nghĩa với Hải Phòng khi nào?",
        "Cô-bê có thỏa thuận với Hải Phòng không?",
        "Is Kōbe a partner of Hai Phong?",
        "仁川 twinned since when?",
    ],
)
def test_what_may_be_a_name_of_ours_in_other_letters_is_not_denied(asking: Asking, text: str) -> None:
    found = ask(asking, text)
    assert found.kind != "refused"
    assert found.polarity != "none"


@pytest.mark.parametrize("text", ["Did MV Northern Jaguar call at Lach Huyen?", "When did MV Wan Hai 805 call?"])
def test_what_is_written_before_the_name_of_a_ship_is_no_name(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "answer"


@pytest.mark.parametrize(
    ("text", "told", "unheld"),
    [
        ("Is Hai Phong twinned with Darwin or the Northern Territory?", "Northern Territory", "Darwin"),
        ("Was there any agreement with Kaohsiung or Incheon?", "since 25 July 1997", "Kaohsiung"),
        ("Kết nghĩa với Kobe hay Osaka?", "Kobe", "Osaka"),
    ],
)
def test_a_name_that_is_not_held_hides_no_other_beside_it(asking: Asking, text: str, told: str, unheld: str) -> None:
    found = ask(asking, text)
    assert found.kind in ("answer", "none")
    assert told in found.sentence
    assert any(f" {unheld}" in one for one in (*found.remarks, found.sentence.partition(".")[0]))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Is Hai Phong twinned with Bret?", "Brest"),
        ("Kết nghĩa với Bret", "Brest"),
        ("Ties with Kobr", "Kobe"),
        ("Does Hai Phong have ties with APMT?", "APM Terminals"),
        ("What did JIKA fund?", "Japan International Cooperation Agency"),
        ("What did Finnida fund?", "Finland"),
        ("is haiphong twinned with brst", "Brest"),
    ],
)
def test_a_name_of_ours_that_is_near_is_offered(asking: Asking, text: str, near: str) -> None:
    found = ask(asking, text)
    assert found.kind in ("refused", "unsure")
    assert any(near in one for one in found.offers)
    assert any(near in one for one in found.remarks)


@pytest.mark.parametrize("text", ["Does Hai Phong have ties with Osaka?", "Is Hai Phong twinned with Pest?"])
def test_no_name_is_offered_where_none_is_near(asking: Asking, text: str) -> None:
    assert not ask(asking, text).offers


def test_of_several_names_those_that_are_held_are_answered(asking: Asking) -> None:
    found = ask(asking, "Does Hai Phong have an agreement with Osaka, Kobe or Nagoya?")
    assert "Kobe since 2013" in found.sentence
    assert "The graph holds nothing called Osaka" in found.sentence
