"""Airports that are not held, notions that no record speaks of, the years of a figure, and what is disputed of it."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sân bay Tiên Lãng", ("không có gì tên là Sân bay Tiên Lãng", "nghiên cứu sân bay Tiên Lãng")),
        ("Who will build Tien Lang airport?", ("nothing called Tien Lang airport", "New York")),
        ("cảng Nam Đình Vũ", ("không có gì tên là cảng Nam Đình Vũ",)),
        ("sân bay Kiến An", ("sân bay Kiến An",)),
        ("Long Thanh airport", ("Long Thanh airport",)),
    ],
)
def test_works_called_after_a_park_are_not_the_park(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    assert reply.kind == "refused"
    assert all(one in " ".join((reply.sentence, *reply.remarks)) for one in said)


def test_a_word_that_is_in_the_name_of_a_zone_names_no_airport(asking: Asking) -> None:
    assert "nothing called" not in ask(asking, "Where will the new airport be built?").sentence


@pytest.mark.parametrize("text", ["KCN sân bay Tiên Lãng khởi công khi nào", "sân bay Cát Bi", "Incheon airport"])
def test_a_park_or_an_airport_that_is_held_is_told(asking: Asking, text: str) -> None:
    assert sure(asking, text).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Is there a metro in Hai Phong?",
        "Hải Phòng có cảng du thuyền không",
        "Who built the expressway to Ha Long?",
        "Does Korea give grants to Hai Phong?",
    ],
)
def test_what_no_record_speaks_of_is_said_so(asking: Asking, text: str) -> None:
    assert ask(asking, text).polarity == "none"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("FDI by year since 2018", ("2020: 1,635,000,000", "No figure is recorded of: 2019")),
        ("highest FDI ever", ("2024: nearly 5,000,000,000",)),
        ("What was the highest throughput of the port?", ("238,000,000 tonnes",)),
        ("mức tăng trưởng GRDP cao nhất", ("2019: 16,68",)),
        ("So sánh thông qua cảng năm 2021 và 2024", ("151.100.000", "190.000.000")),
        ("Do the sources disagree on the FDI figure?", ("Sources disagree (Foreign direct investment drawn in 2023)",)),
        ("Top 5 nhà đầu tư nước ngoài lớn nhất Hải Phòng", ("theo từng dự án", "LG Display")),
    ],
)
def test_figures_of_all_years(asking: Asking, text: str, said: tuple[str, ...]) -> None:
    reply = sure(asking, text)
    assert all(one in " ".join((reply.sentence, *reply.remarks)) for one in said)
