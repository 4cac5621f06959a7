"""How much a query may take, and what it is told that takes more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from haiphong_kg.errors import Message, QueryError
from haiphong_kg.store import LONGEST

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


@contextmanager
def short_values() -> Iterator[None]:
    """Where an answer is read: what a parser cannot hold of it is told.

    Raises:
        QueryError: a value is longer than the buffer of the parsers.
    """
    try:
        yield
    except MemoryError:  # of the parser: who reads an answer has its bytes already
        raise QueryError(Message("valueTooLong", n=LONGEST // 2**20), fix=Message("partOfValue")) from None
