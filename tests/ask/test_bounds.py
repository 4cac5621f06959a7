"""What no question may cost, and what is said of those that are not read: too long, of too many things, no number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.doubting.unreadable import MOST_NAMED, MOST_TYPED, MOST_WORDS
from haiphong_kg.ask.facts.explaining import explains
from haiphong_kg.ask.reading.unsaid import with_unsaid
from haiphong_kg.errors import NotSureError
from haiphong_kg.library import open_graph
from haiphong_kg.sparql import Answer, run
from haiphong_kg.store import KnowledgeGraph, Term
from tests.ask.sure import sure

NAMES = ("LG", "Pegatron", "VSIP", "HICT", "Autel", "DEEP C", "Incheon", "Kobe", "Japan", "Hàn Quốc", "LG Display")
JOINTS = (" and ", ", ", " và ", ": ", " – ", "? ", " or ", " / ", " ", "; ")
WISHES = ("capital", "jobs of", "owner", "opening date", "vốn", "when was", "which", "diện tích", "projects in")
# How often a phrase is sought in a fact, and in how many ways a text is read: the most of any that was tried is half.
MOST_SOUGHT = 40_000
MOST_READ = 1_600
LONG = (
    "capital of LG and " * 40,
    "LG " * 5000,
    "(" * 2000 + "LG" + ")" * 2000,
    "L" + "\u0301" * 3000,
    "How many jobs has LG? " * 200,
    f"Which projects have more than {'9' * 5000} jobs?",
    "LG: opening date: owner: capital – jobs – area: employees: year – status: " * 10,
    "How many jobs has LG? " * 20 + "And how many jobs has Pegatron?",
)
NO_NUMBERS = (
    ("Which projects have more than -1 jobs?", "-1"),
    ("Which projects have more than −1 jobs?", "−1"),
    ("Which projects have more than ²½ jobs?", "²½"),
    ("Which projects have more than 10² jobs?", "10²"),
    ("Which projects have more than 1.2.3.4,5,6 jobs?", "1.2.3.4,5,6"),
    ("top -3 investors", "-3"),
    ("Dự án nào có hơn -1 việc làm?", "-1"),
    ("Dự án nào có hơn 1.2.3.4,5,6 việc làm?", "1.2.3.4,5,6"),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from((*NAMES, *JOINTS, *WISHES)), max_size=80), st.integers(1, 12))
def test_no_text_costs_more_than_some_work(asking: Asking, pieces: list[str], times: int) -> None:
    costs_little(asking, " ".join("".join(pieces).split()) * times)


@pytest.mark.parametrize(
    "text",
    [
        "capital of LG and " * 15,
        "projects in Deep C 2? " * 12,
        "LG: opening date: owner: capital – jobs – area: employees: year – status: " * 6,
        " and ".join(NAMES) + " jobs and capital",
    ],
)
def test_the_dearest_texts_are_not_dear(asking: Asking, text: str) -> None:
    costs_little(asking, text)


@pytest.mark.parametrize("text", [": – owner /", "; , which", "–", "? ? ?", ", and", ": vốn", "và – và", "/ , –"])
def test_signs_without_words_before_them_are_met_with_a_reply(asking: Asking, text: str) -> None:
    assert ask(asking, text).sentence


@pytest.mark.parametrize(
    "text", ["Does Kobe still cooperate with the city?", "Which cities are twinned with Hải Phòng since when?"]
)
def test_no_query_is_run_twice_for_one_question(asking: Asking, text: str) -> None:
    asked: list[str] = []

    def counted(query: str, values: Mapping[str, Term]) -> Answer:
        asked.append(query)
        return run(asking.kg, query, values)

    ask(asking, text, asker=counted)
    assert len(asked) == len(set(asked)) > 1


def costs_little(asking: Asking, text: str) -> None:
    """A text is answered or refused, and what grows with its length stays within bounds."""
    counted: Counter[str] = Counter()

    def counting(name: str, found: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*given: Any) -> Any:  # noqa: ANN401 - as it is called
            counted[name] += 1
            return found(*given)

        return instead

    with (
        patch("haiphong_kg.ask.facts.having.explains", counting("sought", explains)),
        patch("haiphong_kg.ask.reading.understanding.with_unsaid", counting("read", with_unsaid)),
    ):
        assert ask(asking, text).sentence
    assert counted["sought"] <= MOST_SOUGHT
    assert counted["read"] <= MOST_READ


@pytest.mark.parametrize("text", LONG)
def test_a_text_that_is_too_long_is_not_read_at_all(asking: Asking, text: str) -> None:
    for lang, told in (("vi", "quá dài"), ("en", "too long")):
        found = ask(asking, text, lang)
        assert (found.kind, found.refusal, found.unread, found.nearest) == ("refused", "too-long", (), None)
        assert told in found.sentence
        assert str(MOST_WORDS) in found.sentence
        assert str(MOST_TYPED) in found.sentence


def test_sixty_words_are_read_to_their_end(asking: Asking) -> None:
    talk = "Good morning, I am preparing a presentation for our partners abroad and need your help with something. " * 3
    assert "Incheon" in sure(asking, f"{talk}Since when is Hải Phòng twinned with Incheon?").sentence


def test_of_too_many_things_it_is_said_what_to_do(asking: Asking) -> None:
    text = "capital and owner of " + " and jobs of ".join(["LG", "Pegatron", "VSIP", "HICT", "Autel"] * 2)
    found = ask(asking, text)
    assert found.kind == "unsure"
    assert f"More than {MOST_NAMED} things" in found.remarks[0]
    assert f"hơn {MOST_NAMED} tên" in ask(asking, text, "vi").remarks[0]


def test_the_library_says_so_too(at_hand: KnowledgeGraph) -> None:
    assert at_hand
    with pytest.raises(NotSureError, match="too long"):
        open_graph(lang="en").ask(LONG[0])


@pytest.mark.parametrize(("text", "number"), NO_NUMBERS)
def test_what_is_no_number_is_not_understood(asking: Asking, text: str, number: str) -> None:
    found = ask(asking, text)
    assert found.kind == "unsure"
    assert number in found.unread
    assert number in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Which projects have more than 1,000 jobs?",
        "What is the area of Hải Phòng in km²?",
        "FDI 2020 -2024",
        "Which projects have more than 1.5 billion dollars?",
    ],
)
def test_other_signs_and_numbers_are_read(asking: Asking, text: str) -> None:
    assert sure(asking, text)
