"""What is asked for by a kind of thing: told of that kind, or said not to be recorded with what is near to it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Có tổ chức phi chính phủ nào đang hoạt động ở Hải Phòng?", "45"),
        ("logistics centres with foreign money", "Logicross"),
        ("Các trung tâm logistics có vốn nước ngoài", "Logicross"),
        ("Những bến nào ở Lạch Huyện đang khai thác?", "HHIT"),
        ("Which honorary consulates exist in Hai Phong?", "Hungary"),
        ("Trung tâm thương mại nào của Nhật?", "AEON"),
        ("JICA tài trợ gì cho ngành nước?", "An Dương"),
        ("Is the new terminal of Hateco open?", "5 April 2025"),
        ("When was the new free trade zone set up?", "13 October 2025"),
        ("which water supply projects are there", "Minh Đức"),
        ("dự án cấp nước", "Minh Đức"),
        ("which transport projects are there", "Tân Vũ"),
    ],
)
def test_things_of_the_kind_are_told(asking: Asking, text: str, told: str) -> None:
    assert told in sure(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which AI cooperation does Hai Phong have?", "artificial intelligence"),
        ("hợp tác về trí tuệ nhân tạo", "trí tuệ nhân tạo"),
        ("which media partners abroad", "media"),
        ("Which foreign offices does Hai Phong host?", "representative office"),
    ],
)
def test_what_no_record_speaks_of_is_no_list_of_others(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert (reply.kind, reply.polarity) == ("none", "none")
    assert told in reply.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which hotels are foreign-owned?",
        "khách sạn nào do nước ngoài đầu tư",
        "Does Hai Phong send people for training abroad?",
        "Thành phố có cử cán bộ đi đào tạo ở nước ngoài không?",
    ],
)
def test_what_records_tell_of_it_is_told_as_not_just_this(asking: Asking, text: str) -> None:
    said = sure(asking, text).sentence
    assert said.startswith(("The graph has no record of just this", "Đồ thị không có bản ghi nào nói đúng như vậy"))


def test_what_the_city_received_is_told_beside_whom_its_chairman_did(asking: Asking) -> None:
    reply = ask(asking, "Which ambassadors did the city chairman receive in 2025?")
    assert any("He Wei" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which Belgian company builds infrastructure here", ("DEEP C", "Rent-A-Port")),
        ("Công ty Bỉ nào đang làm hạ tầng khu công nghiệp?", ("DEEP C", "Rent-A-Port")),
        ("which foreign companies develop industrial parks?", ("Shenyue", "Nomura")),
        ("Which industrial parks are operating?", ("Tràng Duệ", "Nam Cầu Kiền")),
        ("khu công nghiệp nào đang hoạt động", ("Tràng Duệ", "Nam Cầu Kiền")),
    ],
)
def test_who_develops_zones_and_which_are_at_work_is_told(asking: Asking, text: str, told: tuple[str, ...]) -> None:
    said = sure(asking, text).sentence
    assert all(one in said for one in told)


@pytest.mark.parametrize("text", ["How many Singapore companies are there?", "Có bao nhiêu công ty Singapore?"])
def test_a_country_beside_companies_is_no_part_of_a_name(asking: Asking, text: str) -> None:
    assert "74" in sure(asking, text).sentence
