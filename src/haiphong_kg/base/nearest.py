"""Did you mean: the names most like what was typed, by one likeness and in one wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final

from haiphong_kg.base.text import fold
from haiphong_kg.errors import Message

LIKE: Final = 0.5
# Short words that are no words of a language are alike by chance: "xlsx" is not meant for "srx".
CLOSE: Final = 0.7
_MOST: Final = 3
_MOST_WITHOUT: Final = 5


def nearest_names(typed: str, known: Iterable[str], most: int = _MOST, *, like: float = LIKE) -> list[str]:
    """Of `known` at most `most` names that are like `typed` (see `nearest_things`)."""
    return nearest_things(typed, {one: (one,) for one in known}, most, like=like)


def nearest_things(
    typed: str, named: Mapping[str, Iterable[str]], most: int = _MOST, *, like: float = LIKE
) -> list[str]:
    """At most `most` of the things that have a name like `typed`, those first whose name begins alike, then the likest.

    `named` gives the names of each. Two names are like each other when the letters and digits that they share in order,
    accents and case aside, are at least the share `like` of both: J. W. Ratcliff and D. E. Metzener, Dr. Dobb's J. 13
    (1988) 46.
    """
    key = fold(typed)
    matcher = SequenceMatcher(b=key, autojunk=False)
    found = []
    for thing, names in named.items():
        likeness, start = max((_likeness(matcher, fold(name)) for name in names), default=(0.0, ""))
        if likeness >= like:
            found.append((start != key[:1], -likeness, thing))
    return [thing for _, _, thing in sorted(found)[:most]]


def suggestion(typed: str, known: Iterable[str]) -> Message:
    """The mend for a name that is none of `known`: the names like it; where none is, a few of those that there are."""
    names = list(known)
    if near := nearest_names(typed, names):
        return Message("nearest", names=near)
    return Message("forExample", names=names[:_MOST_WITHOUT]) if names else Message("noneThere")


def _likeness(matcher: SequenceMatcher[str], name: str) -> tuple[float, str]:
    """From 0 to 1, and how the name begins; what cannot reach `LIKE` is not compared."""
    matcher.set_seq1(name)
    if not name or matcher.real_quick_ratio() < LIKE or matcher.quick_ratio() < LIKE:
        return 0.0, ""
    return matcher.ratio(), name[:1]
