"""Regular expressions that are compiled when a text may match them: of those that a command imports few ever do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache, partial
from typing import Any, AnyStr, Final, cast

from haiphong_kg.base.required import Pieces, is_possible, required

_MOST_KEPT: Final = 1000
# What each method gives of a text in which there is no match.
_OF_NO_MATCH: Final[Mapping[str, Callable[[str], Any]]] = {
    "search": lambda _: None,
    "match": lambda _: None,
    "fullmatch": lambda _: None,
    "findall": lambda _: [],
    "finditer": lambda _: iter(()),
    "split": lambda text: [text],
    "sub": lambda text: text,
}


class _Expression:
    """What becomes a compiled expression, method by method, as each has a text that may match.

    To look whether what must stand in a text stands there takes a twentieth of the time of compiling.
    """

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as `re` has it
        if name in _OF_NO_MATCH and self._needed:
            return partial(self._tried, name)
        return self._compiled(name)

    def _tried(self, name: str, *given: Any, **further: Any) -> Any:  # noqa: ANN401 - as `re` has it
        text = given[1 if name == "sub" else 0]
        if is_possible(self._needed, text):
            return self._compiled(name)(*given, **further)
        return _OF_NO_MATCH[name](text)

    def _compiled(self, name: str) -> Any:  # noqa: ANN401 - as `re` has it
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found

    @cached_property
    def _needed(self) -> tuple[Pieces, ...]:
        known = isinstance(self.pattern, str) and not self._flags & re.VERBOSE
        return required(str(self.pattern)) if known else ()


_expression: Final = lru_cache(_MOST_KEPT)(_Expression)


def expression(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, which keeps no more of them than it does."""
    return cast("re.Pattern[AnyStr]", _expression(text, flags))
