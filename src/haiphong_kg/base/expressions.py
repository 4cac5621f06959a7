"""Regular expressions that are compiled when a text may match them: of those that a command imports few ever do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, lru_cache, partial
from typing import Any, AnyStr, Final, cast

from haiphong_kg.base.required import Needed, is_possible, required

_MOST_KEPT: Final = 1000
# What is needed for patterns, as another process read it; and where what this one reads is noted.
_known: Final[dict[str, Needed]] = {}
_notes: Final[list[dict[str, Needed]]] = []
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
    def _needed(self) -> Needed:
        can_be_told = isinstance(self.pattern, str) and not self._flags & re.VERBOSE
        return _needed_for(str(self.pattern)) if can_be_told else ()


_expression: Final = lru_cache(_MOST_KEPT)(_Expression)


def expression(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, which keeps no more of them than it does."""
    return cast("re.Pattern[AnyStr]", _expression(text, flags))


def know(needed: Mapping[str, Needed]) -> None:
    """Takes over what is needed for patterns, as `noted` has it: to read it from each anew takes a twentieth."""
    _known.update(needed)


@contextmanager
def noted() -> Iterator[dict[str, Needed]]:
    """What is read meanwhile of what texts need for patterns, in the form that JSON has."""
    notes: dict[str, Needed] = {}
    _notes.append(notes)
    try:
        yield notes
    finally:
        _notes.pop()


def _needed_for(pattern: str) -> Needed:
    if (known := _known.get(pattern)) is not None:
        return known
    found = required(pattern)
    for notes in _notes:
        notes[pattern] = [sorted(pieces) for pieces in found]
    return found
