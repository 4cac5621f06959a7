"""What questions look up, worked out before anybody asks, so that the first question is answered as soon as others."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.reading.understanding import prepare
from haiphong_kg.store import KnowledgeGraph

# Together they look up all that any question does: what is listed, not recorded, not held, and that without accents.
_ASKED: Final = (
    "Which Japanese cities are twinned with Hải Phòng?",
    "Is Hải Phòng twinned with Brest?",
    "Is Hải Phòng twinned with Blorbville?",
    "Thanh pho nao ket nghia voi Blorbvile?",
)


def make_ready(kg: KnowledgeGraph) -> None:
    """Works out what questions look up; it is kept where the graph is."""
    asking = prepare(kg)
    for question in _ASKED:
        ask(asking, question)
