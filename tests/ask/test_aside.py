"""What bears on a question and is no part of its answer is told beside it: no list is taken for the whole."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which American agencies have an agreement with Hai Phong?", "twinned with Seattle"),
        ("Những thành phố nào của Nhật có thỏa thuận với Hải Phòng?", "Kagawa"),
    ],
)
def test_further_ties_of_a_country_are_told_beside_a_list(asking: Asking, text: str, told: str) -> None:
    reply = ask(asking, text)
    assert told not in reply.sentence
    assert any(told in one for one in reply.remarks)


def test_beside_what_was_not_read_the_facts_nearest_to_it_stand(asking: Asking) -> None:
    reply = ask(asking, "Who operates HICT and which blorptz share of the port market did it hold in 2024?")
    assert reply.unread
    assert "23" not in reply.sentence
    near = [one for one in reply.remarks if one.startswith("What may bear on that, of Hải Phòng International")]
    assert "23 per cent" in " ".join(near)


@pytest.mark.parametrize("text", ["Since when is Hai Phong twinned with Incheon?", "What is CityNet?"])
def test_an_answer_that_is_whole_has_nothing_beside_it(asking: Asking, text: str) -> None:
    assert not any("also records" in one for one in ask(asking, text).remarks)


def test_ties_of_others_among_themselves_are_not_told(asking: Asking) -> None:
    reply = ask(asking, "Which cities is Hai Phong twinned with in Korea?")
    assert not any("Tacoma" in one or "Vladivostok" in one for one in reply.remarks)


@pytest.mark.parametrize(
    ("text", "capital", "projects"),
    [
        ("Singapore dau tu bao nhieu tien, bao nhieu du an?", "3.100.000.000", "74 dự án"),
        ("Tổng vốn FDI lũy kế đến tháng 10/2025 là bao nhiêu, bao nhiêu dự án?", "50.300.000.000", "1.737 dự án"),
        ("How much has Japan invested and in how many projects?", "5,230,000,000", "151 projects"),
    ],
)
def test_beside_capital_a_number_of_projects_is_of_those_with_the_capital(
    asking: Asking, text: str, capital: str, projects: str
) -> None:
    reply = ask(asking, text)
    assert capital in reply.sentence
    assert projects in reply.sentence
