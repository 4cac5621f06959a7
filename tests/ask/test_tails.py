"""What is added at the end of a question is answered or said not to be: it is never dropped in silence."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from haiphong_kg.ask import Asking, Reply, ask
from tests.ask.phrasings import OLD, OPEN, SECOND, THIRD, UNSEEN, rows_of

TAILS: Final = {
    "en": (
        "and the airport",
        "by ship",
        "and the hospitals",
        "in 2015",
        "except Japan",
        "by air",
        "and the universities",
        "and in 2031",
        "and the ships",
        "without Korea",
    ),
    "vi": (
        "và sân bay",
        "bằng tàu",
        "và bệnh viện",
        "năm 2015",
        "trừ Nhật Bản",
        "bằng máy bay",
        "và trường đại học",
        "và năm 2031",
        "và các tàu",
        "ngoài Hàn Quốc",
    ),
}


def dropped(asking: Asking, reply: Reply, text: str, tail: str) -> bool:
    """Whether with the tail the same is read and told, and no remark names the tail."""
    if tail.split()[-1] in text:
        return False
    again = ask(asking, f"{text.rstrip('?. ')} {tail}?")
    told = any(tail in one for one in again.remarks)
    return again.kind in ("answer", "none") and again.question == reply.question and not told


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("Who owns the HICT terminal?", "and the airport"),
        ("Tân Cảng Sài Gòn giữ bao nhiêu phần trăm cảng HICT?", "và sân bay"),
        ("Wikidata id of Seattle", "by ship"),
        ("Since when has Hai Phong been twinned with Incheon?", "except Japan"),
    ],
)
def test_a_tail_that_was_once_dropped_makes_it_unsure(asking: Asking, text: str, tail: str) -> None:
    assert ask(asking, text).kind == "answer"
    assert ask(asking, f"{text.rstrip('?')}, {tail}?").kind != "answer"


@pytest.mark.parametrize("path", [OPEN, OLD, SECOND, THIRD, UNSEEN], ids=lambda one: one.stem)
def test_no_tail_of_a_sure_question_is_dropped_in_silence(asking: Asking, path: Path) -> None:
    """Each question with one of the ten, in turn."""
    texts = [row.get("text") or row["question"] for row in rows_of(path)]
    replies = [(text, ask(asking, text)) for text in texts]
    sure = [(text, found) for text, found in replies if found.kind == "answer"]
    tails = [TAILS[found.lang][number % 10] for number, (_, found) in enumerate(sure)]
    silent = [
        (text, tail) for (text, found), tail in zip(sure, tails, strict=True) if dropped(asking, found, text, tail)
    ]
    assert not silent
