"""An answer by facts has the whole of what is asked: the figure meant, both events, the number published."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from tests.ask.sure import sure


@pytest.mark.parametrize(
    "text", ["How many residents does Seattle have?", "dân số của Incheon là bao nhiêu?", "Population of Incheon?"]
)
def test_a_figure_that_is_not_recorded_is_not_told_by_an_event_with_people(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind != "answer"
    assert "300" not in reply.sentence


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nhà máy VinFast khởi công và khánh thành hôm nào?", ("2/9/2017", "14/6/2019")),
        ("VinFast: khởi công rồi khai trương nhà máy khi nào", ("2/9/2017", "14/6/2019")),
    ],
)
def test_of_two_events_side_by_side_both_are_told(asking: Asking, text: str, days: tuple[str, ...]) -> None:
    reply = ask(asking, text)
    said = " ".join((reply.sentence, *(one.sentence for one in reply.also)))
    assert reply.kind != "answer" or all(day in said or day.replace("/", "-") in said for day in days)


@pytest.mark.parametrize(
    "text",
    [
        "Nhật tài trợ bao nhiêu yên để nâng cấp nhà máy nước An Dương?",
        "How many yen did Japan give for the An Duong water plant upgrade?",
    ],
)
def test_a_unit_that_is_asked_for_leaves_figures_in_others_out(asking: Asking, text: str) -> None:
    reply = sure(asking, text)
    assert "196" in reply.sentence
    assert "408" not in reply.sentence


@pytest.mark.parametrize(
    "text", ["mỗi năm tesa làm ra bao nhiêu mét vuông?", "tesa, công ty Đức ấy, mỗi năm làm được bao nhiêu mét vuông"]
)
def test_a_plot_is_not_what_a_plant_makes_each_year(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind != "answer" or "40.000.000" in reply.sentence


@pytest.mark.parametrize(
    "text", ["How many cities are in Mayors for Peace?", "Bao nhiêu thành phố là thành viên Mayors for Peace?"]
)
def test_before_the_members_recorded_stands_how_many_a_network_counts(asking: Asking, text: str) -> None:
    counted, _, _ = sure(asking, text).sentence.partition("recorded:" if text.isascii() else "ghi nhận:")
    assert "8,397" in counted or "8.397" in counted


def test_what_counts_localities_is_not_told_beside_organisations(asking: Asking) -> None:
    reply = sure(asking, "How many organisations have an agreement with Hai Phong?")
    assert not any("foreign localities with ties" in one for one in reply.remarks)


@pytest.mark.parametrize(
    "text", ["How many foreign-invested projects are there now?", "How many foreign projects does the city have?"]
)
def test_before_the_projects_recorded_stands_how_many_the_city_counts(asking: Asking, text: str) -> None:
    counted, _, _ = sure(asking, text).sentence.partition("recorded:")
    assert counted.casefold().startswith("foreign-invested projects in force")
    assert "1,737 projects" in counted
