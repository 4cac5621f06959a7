"""How much a query may take, and what it is told that takes more."""

from __future__ import annotations

from typing import Final

from haiphong_kg.errors import Message, QueryError

ROWS: Final = 100_000
SECONDS: Final = 60.0
SIZE: Final = 256 * 2**20
MEMORY: Final = 4 * 2**30


def stopped(seconds: float) -> QueryError:
    """What a query that met its deadline is told."""
    return QueryError(Message("stopped", seconds=f"{seconds:g}"), fix=Message("narrowOrTimeout"))


def starved() -> QueryError:
    """What a query is told whose process ended without a word."""
    return QueryError(Message("starved"), fix=Message("narrowOrLimit"))
