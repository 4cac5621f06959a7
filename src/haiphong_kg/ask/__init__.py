"""A question in words becomes a named question with its parameters, or an honest "not sure"."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.ask.answering import Asking, answer, meant, prepare, sparql, sure_reading, understand
else:
    __getattr__ = opened(
        __name__,
        {
            "answering": ("Asking", "answer", "meant", "prepare", "sparql", "sure_reading", "understand"),
        },
    )

__all__ = ["Asking", "answer", "meant", "prepare", "sparql", "sure_reading", "understand"]
