"""A question in words becomes a typed meaning, and an answer in a sentence, or an honest "not sure"."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.ask.answering import ask
    from haiphong_kg.ask.reading.understanding import Asking
    from haiphong_kg.ask.readying import make_ready, prepare
    from haiphong_kg.ask.telling.replying import Reply
    from haiphong_kg.ask.telling.results import as_result
    from haiphong_kg.ask.telling.showing import account, held, not_sure, offers, shown, sources
else:
    __getattr__ = opened(
        __name__,
        {
            "answering": ("ask",),
            "telling.replying": ("Reply",),
            "telling.results": ("as_result",),
            "telling.showing": ("account", "held", "not_sure", "offers", "shown", "sources"),
            "reading.understanding": ("Asking",),
            "readying": ("make_ready", "prepare"),
        },
    )

__all__ = [
    "Asking",
    "Reply",
    "account",
    "as_result",
    "ask",
    "held",
    "make_ready",
    "not_sure",
    "offers",
    "prepare",
    "shown",
    "sources",
]
