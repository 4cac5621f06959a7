"""Since when a body has its seat somewhere: told where the body itself has no time."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling
from haiphong_kg.ask.telling.replying import with_time
from haiphong_kg.entities import told
from haiphong_kg.store import SCHEME, KnowledgeGraph

_SEAT: Final = f"{SCHEME}situation-kind/seat"


def seat_since(kg: KnowledgeGraph, body: str, lang: str) -> tuple[str, str] | None:
    """What a source says of the seat of a body, or the seat with its time, and its first day; None for no dated one."""
    for seat in sorted(kg.subjects("hp:about", body)):
        start = kg.value(seat, "hp:start")
        if start and kg.value(seat, "hp:kind") == _SEAT:
            accounts = accounts_telling(kg, seat, lang, bool)[:1]
            return (accounts or [with_time(kg, seat, told(kg, seat, lang), lang)])[0], start
    return None
