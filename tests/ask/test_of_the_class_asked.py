"""What is asked for by one class is not answered by another: NGOs, friendship associations, art troupes, companies."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What foreign NGOs are active in Hai Phong?", "Which they are is not recorded"),
        ("Các tổ chức phi chính phủ nào hoạt động ở Hải Phòng?", "Không ghi nhận đó là những tên nào"),
        ("ke ten cac to chuc phi chinh phu o hai phong", "Không ghi nhận đó là những tên nào"),
    ],
)
def test_of_what_is_only_counted_the_number_is_told(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.sentence.startswith(told)
    assert "45" in reply.sentence


def test_how_many_there_are_is_the_figure(asking: Asking) -> None:
    reply = ask(asking, "How many foreign NGOs are there in Hai Phong?")
    assert reply.sentence.startswith("number of")


@pytest.mark.parametrize(
    "text",
    [
        "Hội hữu nghị Việt - Nhật Hải Phòng thành lập năm nào?",
        "When was the Vietnam-Japan friendship association of Hai Phong founded?",
        "Hải Phòng có hội hữu nghị với Lào không?",
    ],
)
def test_no_association_of_another_country_answers(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind == "none"
    assert "2016" not in reply.sentence


def test_an_association_that_is_recorded_is_told(asking: Asking) -> None:
    assert ask(asking, "Is there a friendship association with China?").polarity == "yes"
    assert "26-2-2016" in ask(asking, "Hội hữu nghị Việt Nam - Hà Lan Hải Phòng thành lập năm nào?").sentence


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Lễ hội Hoa Phượng Đỏ có đoàn nghệ thuật nước nào tham gia?", "Trung Quốc"),
        ("Which countries sent art troupes to the Red Flamboyant festival?", "China"),
    ],
)
def test_who_came_without_a_troupe_is_left_out(asking: Asking, text: str, land: str) -> None:
    reply = ask(asking, text)
    assert land in reply.sentence
    assert "Nhật" not in reply.sentence
    assert "Japan" not in reply.sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bridgestone vn nam o kcn nao", "DEEP C"),
        ("kyocera việt nam ở khu nào", "VSIP"),
        ("bay tu hai phong di nhat duoc chua", "Nhật Bản"),
        ("tu hai phong bay sang han duoc ko", "Incheon"),
        ("hi can u tell me the twin cities of hp pls", "Seattle"),
        ("hey, quick q - when was hict opened? thx", "13 May 2018"),
    ],
)
def test_what_is_typed_in_a_chat_is_read(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Is there a Belgian-linked industrial zone in Hai Phong?", "DEEP C"),
        ("Có khu công nghiệp nào của Bỉ không?", "DEEP C"),
        ("Are there Korean-backed industrial parks?", "no answer"),
        ("Any Dutch or Belgian projects in Hai Phong?", "Rent-A-Port"),
        ("Có dự án nào của Hà Lan hay Bỉ không?", "C. Steinweg"),
    ],
)
def test_zones_and_projects_of_a_country_are_those_of_its_companies(asking: Asking, text: str, told: str) -> None:
    assert told in ask(asking, text).sentence


def test_an_example_that_is_not_held_is_told_beside(asking: Asking) -> None:
    reply = ask(asking, "Any Dutch or Belgian projects in Hai Phong, e.g. Damen?")
    assert "Rent-A-Port" in reply.sentence
    assert any("Damen" in one for one in reply.remarks)
