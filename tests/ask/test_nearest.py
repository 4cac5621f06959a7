"""A question that is not understood, on a thing that is known, is no dead end: what the graph holds of it is shown."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask, held


@pytest.mark.parametrize(
    ("text", "thing", "told"),
    [
        ("WeGO is short for which blorptz?", "id:org/wego", "World Smart Sustainable Cities Organization"),
        ("Tràng Duệ 3 xaxuquế rộng bao nhiêu?", "id:place/trang-due-3-ip", "652,73 héc-ta"),
        (
            "cáp treo cát hải đi phù long xaxuquế mở từ bao giờ",
            "id:project/cat-hai-phu-long-cable-car",
            "tháng 6-2020",
        ),
        ("When did blorptz construction of AEON Mall start?", "id:enterprise/aeon-mall", "13 May 2018"),
        ("Why did Nomura sell the park to PC1?", "id:enterprise/nomura", "Nomura"),
    ],
)
def test_the_nearest_facts_of_what_is_named_are_shown(asking: Asking, text: str, thing: str, told: str) -> None:
    reply = ask(asking, text)
    assert reply.kind in ("unsure", "refused")
    assert not reply.rows.rows
    assert reply.nearest
    assert reply.nearest.thing == thing
    assert any(told in fact.text for fact in reply.nearest.facts)
    assert thing in held(asking, reply, None)


def test_no_answer_says_so_before_it_shows_facts(asking: Asking) -> None:
    reply = ask(asking, "WeGO is short for which blorptz?")
    assert "blorptz" in reply.unread
    assert held(asking, reply, None).startswith("No answer to the question as a whole")


@pytest.mark.parametrize("text", ["Blorptz?", "Is Incheon better than Busan?", "Write a poem about Incheon"])
def test_what_no_fact_could_help_with_shows_none(asking: Asking, text: str) -> None:
    reply = ask(asking, text)
    assert reply.kind in ("unsure", "refused")
    assert reply.nearest is None
    assert held(asking, reply, None) == ""


def test_of_a_ship_its_size_its_length_and_its_call_are_told(asking: Asking) -> None:
    told = ask(asking, "Northern Jaguar").sentence
    assert all(one in told for one in ("8,814 TEU", "334 metres", "(HICT), 11 April 2019"))


def test_the_first_syllable_of_an_unknown_word_is_no_country(asking: Asking) -> None:
    found = ask(asking, "Thái tử Lào có chợ ở Hải Phòng không?")
    assert found.nearest is not None
    assert found.nearest.name == "Lào"
