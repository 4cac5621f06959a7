"""What questions look up, worked out before anybody asks, so that the first question is answered as soon as others."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import Asking, asking_of
from haiphong_kg.base import Needed, know, noted
from haiphong_kg.store import KnowledgeGraph, kept, remembered

# Together they look up all that any question does: what is listed, not recorded, not held, that without accents; a sum.
_ASKED: Final = (
    "Which Japanese cities are twinned with Hải Phòng?",
    "Is Hải Phòng twinned with Brest?",
    "Is Hải Phòng twinned with Blorbville?",
    "Thanh pho nao ket nghia voi Blorbvile?",
    "Nhật Bản đầu tư bao nhiêu vào Hải Phòng?",
)


@remembered
def prepare(kg: KnowledgeGraph) -> Asking:
    """What questions are asked of: the question files and `queries/wording/`, with the names in the data."""
    if kg.home is not None:
        know(kept(kg, "needed-for-patterns", lambda: _needed(kg)))
    return asking_of(kg)


def make_ready(kg: KnowledgeGraph) -> None:
    """Works out what questions look up; it is kept where the graph is."""
    prepare(kg)


def _needed(kg: KnowledgeGraph) -> dict[str, Needed]:
    with noted() as found:
        for question in _ASKED:
            ask(asking_of(kg), question)
    return found
