"""Where one thing lies: a question for that may be read, by its class, as one for what is recorded of that name."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.reading.understanding import Understanding

_LOCATION: Final = "location"


def as_place(found: Understanding) -> Understanding:
    """What was understood, as where one thing lies if it is that, or else only that the thing is recorded."""
    offered = found.offered
    located = tuple(one for one in offered if one.meaning.frame == _LOCATION)
    plain = found.readings[: len(offered)] == offered and not (found.unknown or found.refused)
    if found.sure or not plain or len(located) != 1:
        return found
    if not all(one.meaning.asked == RECORD for one in offered if one not in located):
        return found
    return found._replace(readings=located, sure=True)
