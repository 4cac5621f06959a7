"""What must stand in a text for a regular expression to match it: read from the expression, without compiling it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

_SIGN: Final = r"[^\\()\[\]{}|?*+.^$]"
_ESCAPED: Final = r"\\[^a-zA-Z0-9\\]"
# Ways of nothing but signs; what was read of them is not tried again, for some have thousands.
_PLAIN: Final = rf"(?:(?:{_SIGN}|\|)++|{_ESCAPED})++"
_REPEATED: Final = ("*", "+", "?", "{")
_MAY_LACK: Final = ("*", "?", "{0", "{,")
_DENIED: Final = ("(?!", "(?<!")
# What of a text may stand there.
_CHOICES: Final[Mapping[str, Callable[[str], Iterable[str]]]] = {
    "plain": lambda said: said.replace("\\", "").split("|"),
    "one": iter,
}
# Letters that `re` takes for the other case of "i", though case folding does not.
_ODD_CASES: Final = "İı"
# Pieces of text of which one must be there.
Pieces = frozenset[str]
# What must be there: one of each, in the form that JSON has as well.
Needed = Sequence[Collection[str]]


@cache
def _token() -> re.Pattern[str]:
    """A token of an expression: signs that stand for themselves, a group of them, one of some, and what is no sign."""
    return re.compile(
        rf"(?P<signs>{_SIGN}+|\\[^a-zA-Z0-9])|\((?:\?:)?(?P<plain>{_PLAIN})\)"
        r"|\[(?P<one>[^\^\\\]-][^\\\]-]*-?)\]"
        r"|(?P<open>\((?:\?(?:[:=!]|<[=!]|P<\w+>|-i:)|(?!\?)))|(?P<close>\))|(?P<or>\|)"
        r"|(?P<else>[*+?]|\{\d*,?\d*\}|\[\^?\]?(?:\\.|[^\]\\])*\]|\\[ABDSWZbdsw1-9]|[.^$])",
        re.DOTALL,
    )


class _Group:
    """A group that is being read: what its finished ways need, and its present one so far."""

    def __init__(self, opening: str) -> None:
        self.opening = opening
        self._ways: list[list[Pieces]] = []
        self._found, self._run = list[Pieces](), ""

    def add(self, signs: str) -> None:
        self._run += signs

    def end_run(self) -> None:
        if self._run:
            self.need(Pieces([self._run.casefold()]))
            self._run = ""

    def need(self, *pieces: Pieces) -> None:
        self._found += pieces

    def end_way(self) -> None:
        self.end_run()
        self._ways.append(self._found)
        self._found = []

    def needed(self) -> list[Pieces]:
        """All that the one way needs, or of several ways one piece each."""
        self.end_way()
        if len(self._ways) == 1 or not all(self._ways):
            return self._ways[0] if len(self._ways) == 1 else []
        return [Pieces().union(*(max(one, key=_telling) for one in self._ways))]


def required(pattern: str) -> tuple[Pieces, ...]:
    """Pieces of text, case-folded, of which each text that `pattern` matches has one of each, in whatever case.

    None where that cannot be told; the most telling come first.
    """
    groups, end = [_Group("")], 0
    for token in _token().finditer(pattern):
        if token.start() != end:
            break
        kind, end = str(token.lastgroup), token.end()
        group, may_lack = groups[-1], pattern.startswith(_MAY_LACK, end)
        if kind == "signs":
            signs = token[0].removeprefix("\\")
            group.add(signs[:-1] if may_lack else signs)
            if not pattern.startswith(_REPEATED, end):
                continue
        group.end_run()
        if kind in _CHOICES and not may_lack:
            group.need(Pieces(_CHOICES[kind](token[kind].casefold())))
        elif kind == "open":
            groups.append(_Group(token[0]))
        elif kind == "or":
            group.end_way()
        elif kind == "close":
            groups.pop()
            if group.opening not in _DENIED and not may_lack:
                groups[-1].need(*group.needed())
    known = groups[0].needed() if end == len(pattern) else []
    return tuple(sorted(known, key=_telling, reverse=True))


def is_possible(needed: Needed, text: str) -> bool:
    """Whether `text` has one of each of the pieces that are needed."""
    folded = _folded(text)
    for pieces in needed:  # by `any` and `all` it takes twice the time
        for one in pieces:
            if one in folded:
                break
        else:
            return any(one in text for one in _ODD_CASES)
    return True


@lru_cache(maxsize=1)
def _folded(text: str) -> str:
    """A text, of which many expressions in a row are sought, without case."""
    return text.casefold()


def _telling(pieces: Pieces) -> tuple[int, int]:
    """How much pieces tell: the longer the shortest is, and the fewer they are, the rarer is one of them."""
    return min(map(len, pieces)), -len(pieces)
