"""Regular expressions that are compiled when they are first used: of those that a command imports it uses few."""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


class _Expression(Generic[AnyStr]):
    """What becomes a compiled expression, method by method, as each is asked for."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self._text: AnyStr = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as `re` has it
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def expression(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, for what stands in a module."""
    return cast("re.Pattern[AnyStr]", _Expression(text, flags))
