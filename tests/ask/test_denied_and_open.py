"""What is denied, over or unknown: a denial tells what ties those named, and what is open is said to be open."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure

# Of a terminal, a work, a route: what is recorded of it with such as are asked for, in records of another kind.
TIED = (
    ("which shipping lines call at HHIT", "Maersk and Hapag-Lloyd"),
    ("hãng tàu nào ghé cảng HHIT", "Maersk và Hapag-Lloyd"),
    ("Which shipping lines use HTIT?", "MSC Makalu III called"),
    ("who runs berths 7 and 8 at Lach Huyen", "will design, build and run"),
    ("ai khai thác bến số 7, 8 Lạch Huyện", "thiết kế, xây và khai thác"),
    ("hãng nào bay Hải Phòng - Lệ Giang", "có đường bay với Lệ Giang từ 15/6/2024"),
)


@pytest.mark.parametrize(("text", "told"), TIED)
def test_a_denial_tells_what_ties_those_named(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.polarity in ("none", "not stated")
    assert told in reply.sentence


# Nothing of whatever kind is recorded of these with such as are asked for.
NOBODY = (
    "Which ships have called at HHIT?",
    "tàu nào đã cập bến số 5 và 6 Lạch Huyện",
    "Who has invested in the free trade zone so far?",
    "những công ty nào đầu tư vào khu kinh tế chuyên biệt Hải Phòng",
)


@pytest.mark.parametrize("text", NOBODY)
def test_of_whom_no_record_tells_nobody_is_recorded(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "none"


def test_an_account_that_tells_of_some_keeps_a_denial_from_being_sure(asking: Asking) -> None:
    assert ask(asking, "Which companies are in the Đồ Sơn park?").kind != "none"


# What had a term, what had ended by a time, and what is known of a time alone.
OVER = (
    ("đường bay Hải Phòng - Lệ Giang còn không", "sau đó có tiếp tục hay không thì không rõ"),
    ("Is the Lijiang flight still running?", "whether it went on after that is not recorded"),
    ("Does Hai Phong have a flight to Lijiang?", "whether it went on after that is not recorded"),
    ("Does Hải Dương still have an agreement with Vientiane province?", "has taken it over"),
    ("Hải Dương trước sáp nhập kết nghĩa với ai bên Hàn Quốc, giờ còn không", "có tiếp nhận hay không"),
    ("Does Hai Phong still have an agreement with Suwon?", "not stated in any source"),
    ("Is there a flight to Kunming now?", "so by March 2025 at the latest"),
    ("Quan hệ với Brest bên Pháp giờ còn hoạt động không?", "muộn nhất là 2019"),
    ("Does Maersk still sail from Hai Phong?", "Whether that is still so is not recorded"),
    ("thỏa thuận hữu nghị 2009 với Kitakyushu còn hiệu lực không?", "đã được thay thế"),
)


@pytest.mark.parametrize(("text", "told"), OVER)
def test_what_ended_by_plan_by_record_or_perhaps_is_told_apart(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


NOTED = (
    ("Is the Lijiang flight still running?", "no page says"),
    ("Is the Hai Phong - Seoul flight still operating?", "Interrupted by the pandemic"),
    ("Hải Phòng kết nghĩa với Seattle từ khi nào?", "Không trang nào ghi ngày"),
)


@pytest.mark.parametrize(("text", "told"), NOTED)
def test_what_is_noted_on_a_record_stands_beside_it(asking: Asking, text: str, told: str) -> None:
    assert any(told in one for one in sure(asking, text).remarks)


OPEN = (
    ("What do you not know about the Seattle ties?", ("do not state since when", "1996"), "1957"),
    ("What don't we know about the Seattle tie?", ("do not state since when",), "1957"),
    ("về quan hệ với Seattle còn gì chưa rõ", ("không nêu từ khi nào",), "1957"),
    ("What is unclear about the air link with Lijiang?", ("no page says",), "162"),
    ("còn thông tin gì chưa rõ về bến số 7 và 8 Lạch Huyện?", ("phần của CMA CGM",), "1,9 triệu"),
    ("What information is missing on Tràng Duệ 3?", ("687",), "11 May 2025 ("),
    ("Có gì chưa rõ về WeGO?", ("Hải Phòng có là thành viên của WeGO",), "CityNet"),
)


@pytest.mark.parametrize(("text", "told", "untold"), OPEN)
def test_what_is_not_known_of_a_thing_is_told(asking: Asking, text: str, told: tuple[str, ...], untold: str) -> None:
    found = sure(asking, text)
    assert all(one in found.sentence for one in told)
    assert untold not in found.sentence


def test_what_is_unknown_of_nothing_held_is_not_told(asking: Asking) -> None:
    assert ask(asking, "What do you not know about Ulsan?").kind != "answer"
    assert ask(asking, "What do you not know?").kind != "answer"


CERTAIN = (
    ("Is the date of the twinning with Tianjin disputed?", "No disagreement of sources is noted on this"),
    ("ngày kết nghĩa với Thiên Tân có chắc không", "Không ghi nhận các nguồn mâu thuẫn"),
    ("Is the date of the twinning with Incheon certain?", "two papers of Incheon give September 1997"),
    ("ngày kết nghĩa với Incheon có nguồn nào nói khác không", "hai tờ báo Incheon ghi tháng 9-1997"),
    ("Is the date of the free trade zone decision certain?", "16 October 2025"),
    ("How sure is it that Hai Phong belongs to Mayors for Peace?", "Not stated"),
    ("Do the sources agree on how many Chinese provinces and cities have ties with Hai Phong?", "April 2023: 8"),
)


@pytest.mark.parametrize(("text", "told"), CERTAIN)
def test_how_sure_something_is_is_told_by_what_is_noted(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


def test_what_is_not_recorded_is_not_disputed(asking: Asking) -> None:
    reply = ask(asking, "Is the date of the twinning with Dalian disputed?")
    assert reply.polarity == "none"


EITHER = (
    ("Is the date of the twinning with Dalian or Tianjin disputed?", "8 January 1999", "Dalian"),
    ("Is Hai Phong twinned with Dalian or Tianjin?", "8 January 1999", "Dalian"),
    ("Hải Phòng kết nghĩa với Busan hay Incheon?", "25/7/1997", "Busan"),
)


@pytest.mark.parametrize(("text", "told", "without"), EITHER)
def test_of_two_joined_by_or_the_one_without_a_record_is_said(
    asking: Asking, text: str, told: str, without: str
) -> None:
    sentence = sure(asking, text).sentence
    assert told in sentence
    assert without in sentence


# Works, by their status, their opening and the start of works: a park whose works began does not run yet.
RUNNING = (
    ("khu Xuân Cầu đã hoạt động chưa", "not stated", "khởi công ngày 13-5-2023"),
    ("Is the Xuan Cau zone operating?", "not stated", "under construction"),
    ("khu thương mại tự do Hải Phòng đã đi vào hoạt động chưa", "not stated", "Quyết định 4068"),
    ("Is VSIP Hai Phong in operation?", "yes", "operating"),
    ("Is HHIT in operation yet?", "yes", "5 April 2025"),
    ("HTIT đã hoạt động chưa", "yes", "13-5-2025"),
    ("Are berths 7 and 8 open yet?", "not stated", "planned"),
    ("bến 7 và 8 Lạch Huyện đã chạy chưa", "not stated", "dự kiến"),
    ("Has the GE Vernova plant opened?", "not stated", "announced"),
    ("cầu Tân Vũ - Lạch Huyện xây xong chưa", "yes", "2-9-2017"),
    ("Is the Lào Cai–Hà Nội–Hải Phòng railway running?", "not stated", "19 December 2025"),
)


@pytest.mark.parametrize(("text", "polarity", "told"), RUNNING)
def test_whether_works_run_is_told_by_how_far_they_are(asking: Asking, text: str, polarity: str, told: str) -> None:
    found = sure(asking, text)
    assert found.polarity == polarity
    assert told in found.sentence


def test_of_a_link_it_is_told_whether_it_operates(asking: Asking) -> None:
    assert sure(asking, "Is the flight to Kunming operating?").polarity == "over"


PLANNED = (
    ("when will berths 7 and 8 start operating", "2028"),
    ("Bến 7-8 Lạch Huyện bao giờ mới chạy?", "2028"),
    ("cảng Nam Đồ Sơn dự kiến khởi công năm nào", "2027"),
    ("When will the GE Vernova transformer plant start production?", "2028"),
)


@pytest.mark.parametrize(("text", "told"), PLANNED)
def test_when_works_will_be_open_is_told_as_sources_plan_it(asking: Asking, text: str, told: str) -> None:
    found = sure(asking, text)
    assert told in found.sentence
    assert "foretold" in found.sentence or "không dự báo" in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "When will terminal 2 at Cat Bi airport be finished?",
        "bao giờ thì xây xong tuyến đường sắt Lào Cai Hà Nội Hải Phòng?",
        "When will LG open a new plant?",
    ],
)
def test_of_what_no_source_tells_when_it_will_be_nothing_is_said(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind == "refused"


def test_shares_that_no_page_prints_are_said_to_be_open(asking: Asking) -> None:
    found = ask(asking, "What is CMA CGM's share in berths 7 and 8?")
    assert found.polarity != "yes"
    assert any("no page prints" in one for one in (found.sentence, *found.remarks))


PARTIES = (
    ("Which shipping line is involved in Lach Huyen berths 7 and 8?", "CMA CGM and Saigon Newport Corporation"),
    ("hãng tàu nào hợp tác làm bến 7 8 lạch huyện", "CMA CGM và Tổng công ty Tân Cảng Sài Gòn"),
    ("Who is involved in the LNG power plant?", "VinEnergo and Vingroup"),
    ("công ty nào tham gia dự án Nam Đồ Sơn", "Vingroup"),
    ("doanh nghiệp nước nào ở VSIP Hải Phòng", "Nhật Bản"),
    ("hãng tàu nào chạy từ Hải Phòng sang bờ tây nước Mỹ", "COSCO"),
    ("Which carriers sail from HICT to the US west coast?", "Wan Hai Lines"),
)


@pytest.mark.parametrize(("text", "told"), PARTIES)
def test_who_has_a_part_is_told_in_whatever_role(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


OFTEN = (
    ("How often does Thai AirAsia fly to Hai Phong?", "four flights a week"),
    ("Vietjet bay Hải Phòng - Seoul mỗi tuần mấy chuyến", "bốn chuyến mỗi tuần"),
    ("how many flights a week does Vietjet have to Hai Phong", "four flights a week"),
)


@pytest.mark.parametrize(("text", "told"), OFTEN)
def test_how_often_a_link_is_served_is_told_of_its_time(asking: Asking, text: str, told: str) -> None:
    sentence = sure(asking, text).sentence
    assert told in sentence
    assert "not recorded" in sentence or "không được ghi nhận" in sentence


def test_how_often_ships_sail_where_no_account_tells_it_is_not_said(asking: Asking) -> None:
    assert ask(asking, "How often does Ruili Airlines fly to Hai Phong?").kind != "answer"


TOPICS = (
    ("Which country is interested in offshore wind in Hai Phong?", "Denmark"),
    ("điện gió ngoài khơi hải phòng nước nào muốn làm", "Đan Mạch"),
    ("What is recorded of offshore wind?", "Denmark"),
)


@pytest.mark.parametrize(("text", "told"), TOPICS)
def test_a_matter_that_accounts_alone_tell_of_is_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    ["Which country is interested in space travel in Hai Phong?", "Which countries are interested in nuclear power?"],
)
def test_of_a_matter_that_no_account_tells_of_nothing_is_said(asking: Asking, text: str) -> None:
    assert ask(asking, text).kind != "answer"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which firms are in Trang Due 3?", "Saigon – Hai Phong Industrial Park Corporation develops"),
        ("đã có nhà đầu tư nào vào khu Xuân Cầu chưa", "phát triển hạ tầng"),
    ],
)
def test_who_develops_a_park_is_not_told_as_one_of_its_tenants(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence
