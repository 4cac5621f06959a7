"""The reply to a question that must be understood."""

from __future__ import annotations

from haiphong_kg.ask import Asking, Reply, ask


def sure(asking: Asking, text: str) -> Reply:
    """The reply, which answers; where it does not, what it says and offers is told."""
    reply = ask(asking, text)
    assert reply.kind == "answer", (text, reply.sentence, reply.offers)
    return reply
