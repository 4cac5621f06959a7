"""Questions as people type them: how many are answered, left open, answered wrongly, and rightly refused."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.base.words import LANGUAGES
from tests.ask.conftest import Replies
from tests.ask.phrasings import OLD, OPEN, SECOND, THIRD, rows_of
from tests.benchmarks.asking import Scored, rates, score

RIGHT = 0.9
OLD_ANSWERED = 0.6


@pytest.fixture(scope="module")
def scored(replies: Replies) -> list[Scored]:
    return [score(row, replies(row["text"])) for row in rows_of(OPEN)]


def test_nine_of_ten_are_right_and_none_is_wrong(scored: list[Scored]) -> None:
    counts = rates(scored)["all"]
    wrong = [one.row["text"] for one in scored if one.verdict == "wrong"]
    unsure = [one.row["text"] for one in scored if one.verdict == "unsure"]
    asked = sum(counts.values()) - counts["refused"]
    assert not wrong
    assert counts["right"] / asked >= RIGHT, unsure


def test_all_that_must_be_refused_is_refused(scored: list[Scored]) -> None:
    refusable = [one for one in scored if one.row["expect"] == "refuse"]
    assert len(refusable) > 20
    assert [one.row["text"] for one in refusable if one.verdict != "refused"] == []


@pytest.mark.parametrize("path", [SECOND, THIRD], ids=lambda one: one.stem)
def test_of_the_later_sets_none_is_wrong_and_all_that_must_be_is_refused(replies: Replies, path: Path) -> None:
    """The rows of the second marked `locked` were asked once before the words and rules that they called for.

    Of the third each row stands for a kind of question that was wrong, or not understood, when it was first asked.
    """
    later = [score(row, replies(row["text"])) for row in rows_of(path)]
    assert [one.row["text"] for one in later if one.verdict == "wrong"] == []
    assert {one.verdict for one in later if one.row["expect"] == "refuse"} == {"refused"}
    right = sum(one.verdict == "right" for one in later)
    assert right >= RIGHT * sum(one.row["expect"] == "answer" for one in later)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_neither_language_is_worse_by_far(scored: list[Scored], lang: str) -> None:
    own = Counter(one.verdict for one in scored if one.row["lang"] == lang)
    assert own["right"] / (own["right"] + own["unsure"] + own["wrong"]) >= RIGHT - 0.05


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_named_question_is_found_from_its_own_words(asking: Asking, replies: Replies, lang: str) -> None:
    lost = []
    for name, query in asking.queries.items():
        reply = replies(query.summary[lang])
        if reply.kind != "answer" or reply.meanings[0].name != name or reply.lang != lang:
            lost.append(name)
    assert not lost


def test_the_older_phrasings_are_answered_or_left_open_and_those_of_nothing_refused(replies: Replies) -> None:
    rows = rows_of(OLD)
    kinds = {row["text"]: replies(row["text"]) for row in rows}
    answered = [row for row in rows if row["question"] and kinds[row["text"]].kind == "answer"]
    assert len(answered) / sum(bool(row["question"]) for row in rows) >= OLD_ANSWERED
    names_alone = {"Hai Phong", "Nhật Bản"}  # which tell of the thing itself today
    guessed = [row["text"] for row in rows if not row["question"] and kinds[row["text"]].kind == "answer"]
    assert set(guessed) <= names_alone
