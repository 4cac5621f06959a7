"""What a program may give: a text, and as a bound how many, and how long."""

from __future__ import annotations

from typing import Final

from haiphong_kg.base.text import nfc
from haiphong_kg.errors import Message, UsageError

_SHOWN: Final = 80
# The longest time that may be given, some twelve days: beyond, clocks and sockets of the system do not count.
_LONGEST: Final = 1e6


def typed(given: object) -> str:
    """A text in the composed form; a whole number, such as a year, as people type it.

    Raises:
        UsageError: it is neither.
    """
    if isinstance(given, str):
        return nfc(given)
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    raise UsageError(Message("noText", typed=str(given)[:_SHOWN]), fix=Message("giveAText"))


def count_of(given: int | None) -> int | None:
    """A whole number from 1, or None for no bound.

    Raises:
        UsageError: it is neither.
    """
    if given is not None and (not isinstance(given, int) or isinstance(given, bool) or given < 1):
        raise UsageError(Message("noWholeNumber", typed=str(given)[:_SHOWN]))
    return given


def seconds_of(given: float | None) -> float | None:
    """A number of seconds above 0 and below a million, or None for what is usual.

    Raises:
        UsageError: it is neither.
    """
    if given is not None and (
        not isinstance(given, int | float) or isinstance(given, bool) or not 0 < given < _LONGEST
    ):
        raise UsageError(Message("noSeconds", typed=str(given)[:_SHOWN]))
    return given
