"""What must stand in a text for a regular expression to match it: read from the expression, without compiling it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_SIGN: Final = r"[^\\()\[\]{}|?*+.^$]"
_ESCAPED: Final = r"\\[^a-zA-Z0-9\\]"
_PLAIN: Final = rf"(?:{_SIGN}|{_ESCAPED})+"
_REPEATED: Final = ("*", "+", "?", "{")
_MAY_LACK: Final = ("*", "?", "{0", "{,")
_DENIED: Final = ("(?!", "(?<!")
# Letters that `re` takes for the other case of "i", though case folding does not.
_ODD_CASES: Final = "İı"
# Pieces of text of which one must be there; none where nothing is known.
Pieces = frozenset[str]
_NOTHING: Final = Pieces()


@cache
def _token() -> re.Pattern[str]:
    """A token of an expression: signs that stand for themselves, a group of nothing else, and what is no sign."""
    return re.compile(
        rf"(?P<signs>{_SIGN}+|\\[^a-zA-Z0-9])|\((?:\?:)?(?P<plain>{_PLAIN}(?:\|{_PLAIN})*)\)"
        r"|(?P<open>\((?:\?(?:[:=!]|<[=!]|P<\w+>|-i:)|(?!\?)))|(?P<close>\))|(?P<or>\|)"
        r"|(?P<else>[*+?]|\{\d*,?\d*\}|\[\^?\]?(?:\\.|[^\]\\])*\]|\\[ABDSWZbdsw1-9]|[.^$])",
        re.DOTALL,
    )


class _Group:
    """A group that is being read: what its finished ways need, and its present one so far."""

    def __init__(self, opening: str) -> None:
        self.opening = opening
        self._ways: list[Pieces] = []
        self._found, self._run = _NOTHING, ""

    def add(self, signs: str) -> None:
        self._run += signs

    def end_run(self) -> None:
        if self._run:
            self.need(Pieces([self._run.casefold()]))
            self._run = ""

    def need(self, pieces: Pieces) -> None:
        self._found = max(self._found, pieces, key=_telling)

    def end_way(self) -> None:
        self.end_run()
        self._ways.append(self._found)
        self._found = _NOTHING

    def needed(self) -> Pieces:
        """What all ways need, together."""
        self.end_way()
        return Pieces().union(*self._ways) if all(self._ways) else _NOTHING


def required(pattern: str) -> Pieces:
    """Pieces of text, case-folded, of which each text that `pattern` matches has one, in whatever case.

    Empty where that cannot be told.
    """
    groups, end = [_Group("")], 0
    for token in _token().finditer(pattern):
        if token.start() != end:
            break
        kind, end = token.lastgroup, token.end()
        group, may_lack = groups[-1], pattern.startswith(_MAY_LACK, end)
        if kind == "signs":
            signs = token[0].removeprefix("\\")
            group.add(signs[:-1] if may_lack else signs)
            if not pattern.startswith(_REPEATED, end):
                continue
        group.end_run()
        if kind == "plain" and not may_lack:
            group.need(Pieces(token["plain"].replace("\\", "").casefold().split("|")))
        elif kind == "open":
            groups.append(_Group(token[0]))
        elif kind == "or":
            group.end_way()
        elif kind == "close":
            groups.pop()
            if group.opening not in _DENIED and not may_lack:
                groups[-1].need(group.needed())
    return groups[0].needed() if end == len(pattern) else _NOTHING


def is_possible(pieces: Pieces, text: str) -> bool:
    """Whether `text` has one of the pieces, or there are none."""
    if not pieces or any(one in text for one in _ODD_CASES):
        return True
    folded = text.casefold()
    return any(one in folded for one in pieces)


def _telling(pieces: Pieces) -> tuple[int, int]:
    """How much pieces tell: the longer the shortest is, and the fewer they are, the rarer is one of them."""
    return min(map(len, pieces), default=0), -len(pieces)
