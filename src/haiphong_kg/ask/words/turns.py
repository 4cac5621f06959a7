"""The turns of talk in a text that carry nothing, such as "please" and "nhé"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from haiphong_kg.base import expression

# What begins a phrase of a text, of one with a hyphen its first part.
_RUN: Final = expression(r"(?<![\w-])\w+")
_GOES_ON: Final = expression(r"[\w-]")
_STOPS: Final = (",", ".")


class Phrase(NamedTuple):
    """A phrase in lower case, with single spaces: a turn of talk, or one that may hold one and means something."""

    text: str
    is_turn: bool


class Turns(NamedTuple):
    """Turns of talk, and all phrases that may hold one and mean something: by their first word, the longest first."""

    phrases: Mapping[str, list[Phrase]]

    def left_out_of(self, text: str) -> str:
        """The text without the turns, where they are not in a longer phrase.

        One word with a capital in the midst of the text is a name, and stays.
        """
        said = " ".join(text.split())
        low, parts, end = _lowered(said), list[str](), 0
        for start in (run.start() for run in _RUN.finditer(low)):
            found = self._at(low, start) if start >= end else None
            if found:
                behind = start + len(found.text)
                stays = not found.is_turn or _is_name(said, start, found.text)
                parts += [said[end:behind]] if stays else [said[end:start], " "]
                end = behind if stays else behind + said.startswith(_STOPS, behind)
        return " ".join("".join([*parts, said[end:]]).split())

    def _at(self, low: str, start: int) -> Phrase | None:
        """The turn that stands there, or the longer phrase that holds one."""
        return next((one for one in self._begun(low, start) if one.is_turn or self._holds_one(one.text)), None)

    def _holds_one(self, phrase: str) -> bool:
        runs = (run.start() for run in _RUN.finditer(phrase))
        return any(one.is_turn for start in runs for one in self._begun(phrase, start))

    def _begun(self, low: str, start: int) -> Iterator[Phrase]:
        run = _RUN.match(low, start)
        for one in self.phrases.get(run[0], ()) if run else ():
            if low.startswith(one.text, start) and not _GOES_ON.match(low, start + len(one.text)):
                yield one


def by_first_word(turns: Iterable[str], longer: Iterable[str]) -> dict[str, list[Phrase]]:
    """Turns and the phrases that may hold one, in lower case, by their first word, the longest first."""
    known = frozenset(turns)
    found = defaultdict[str, list[Phrase]](list)
    for one in sorted(known.union(longer), key=lambda one: (-len(one), one)):
        if run := _RUN.match(one):
            found[run[0]].append(Phrase(one, one in known))
    return found


def _is_name(said: str, start: int, turn: str) -> bool:
    return start > 0 and said[start].isupper() and " " not in turn and not said.isupper()


def _lowered(text: str) -> str:
    """In lower case, each sign in its place: of some the small form is two."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
