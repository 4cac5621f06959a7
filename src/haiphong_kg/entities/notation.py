"""What is said in a turn of talk, in the notation of `queries/wording/turns.ttl`, as a regular expression.

It is like JSGF, the grammar format of speech: `(a|b)` is one of several, `[a|b]` one of them or nothing. What is in
braces is kept for the meaning: a kind of `KINDS`, one of several (`{in|at}`), or a word of a list below
`wording/slot/`; a number tells two of a kind apart. `^` and `$` are the ends of the question, `=An` is a word in
these very letters, `!(a|b)` must not stand there, and `-(a|b)` nowhere from there on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from haiphong_kg.errors import DataError, Message

# What a slot takes: as little of the question as will do, or of a part of it, or some words of it.
KINDS: Final = {
    "text": ".+?",
    "part": "[^?,]+?",
    "word": r"[\w.-]+",
    "words": r"(?:[\w.-]+ ){0,3}?[\w.-]+",
    "year": r"(?:19|20)\d\d",
    "number": r"\d+",
}
_WHOLE: Final = r"(?<![\w-])(?:{})(?![\w-])"
_END: Final = r"(?=\s*[?.!]*$)"
_ENDS_A_WORD: Final = "()[]{}| "
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_NOT: Final = ("!", "-")
Lists = Mapping[str, Sequence[str]]


class Said(NamedTuple):
    """What is said: an expression, of which each slot is a group.

    One of the needles, which are in small letters, is in each text that has it.
    """

    pattern: str
    needles: tuple[str, ...]
    slots: tuple[str, ...]


class _Part(NamedTuple):
    """A part of a turn: its expression and needles; whether it may be absent, takes no room, or must not be there."""

    pattern: str
    needles: tuple[str, ...] = ()
    may_lack: bool = False
    is_mark: bool = False
    forbidden: tuple[str, ...] = ()


def read_said(text: str, lists: Lists) -> Said:
    """What `text` says, with the words of `lists`.

    Raises:
        DataError: something of it is empty, a bracket is alone, or a slot is not known; without file and line.
    """
    reading = _Reading(text, lists)
    found = reading.sequence()
    if reading.here:
        raise _alone(text)
    return Said(_WHOLE.format(found.pattern), found.needles, tuple(reading.slots))


class _Reading:
    """The way through the text of a turn: where it stands, and the slots so far."""

    def __init__(self, text: str, lists: Lists) -> None:
        self._text, self._place, self._lists = text, 0, lists
        self.slots = list[str]()
        self._by_sign: dict[str, Callable[[], _Part]] = {
            "(": self._one_of,
            "[": self._perhaps,
            "{": self._slot,
            "!": self._not_there,
            "-": self._nowhere,
            "=": self._as_written,
            "^": lambda: self._mark("^"),
            "$": lambda: self._mark(_END),
        }

    @property
    def here(self) -> str:
        """The sign at which it stands; "" at the end."""
        return self._text[self._place : self._place + 1]

    def sequence(self) -> _Part:
        """What stands between spaces up to the next bar or closing bracket."""
        parts = [self._element()]
        while self.here == " ":
            self._place += 1
            parts.append(self._element())
        return _in_a_row(parts)

    def _element(self) -> _Part:
        """What stands without a space in it."""
        parts = list[_Part]()
        while self.here and self.here not in " |)]}":
            read = self._by_sign.get(self.here) if self._is_sign(parts) else None
            parts.append(read() if read else self._word())
        if not parts:
            raise _empty(self._text)
        return _glued(parts)

    def _is_sign(self, before: list[_Part]) -> bool:
        """Whether what is here is no letter: but for a bracket only at a beginning, and a dash may be just that."""
        if self.here in _NOT:
            return not before and self._text[self._place + 1 : self._place + 2] in _CLOSING
        return not before or self.here in _CLOSING

    def _word(self) -> _Part:
        start = self._place
        self._place += 1
        while self.here and self.here not in _ENDS_A_WORD:
            self._place += 1
        return _words([self._text[start : self._place]])

    def _alternatives(self) -> _Part:
        """One of what stands in the brackets that begin here."""
        closing = _CLOSING[self.here]
        found = list[_Part]()
        while self.here not in ("", closing):
            self._place += 1
            found.append(self.sequence())
        self._close(closing)
        return _one_of(found)

    def _close(self, closing: str) -> None:
        if self.here != closing:
            raise _alone(self._text)
        self._place += 1

    def _one_of(self) -> _Part:
        return self._alternatives()

    def _perhaps(self) -> _Part:
        return self._alternatives()._replace(may_lack=True)

    def _slot(self) -> _Part:
        name = self._inside()
        self.slots.append(name)
        if "|" in name:
            found = self._alternatives()
        else:
            self._place += len(name) + 2
            found = self._of_kind(name)
        return found._replace(pattern=f"({found.pattern})")

    def _of_kind(self, name: str) -> _Part:
        kind = name.rstrip(" 0123456789")
        return _Part(KINDS[kind]) if kind in KINDS else _words(self._list(kind))

    def _list(self, name: str) -> Sequence[str]:
        if not self._lists.get(name):
            known = [*KINDS, *sorted(self._lists)]
            raise DataError(Message("slotUnknown", name=name), fix=Message("slotsAre", names=known))
        return self._lists[name]

    def _inside(self) -> str:
        """What is in the brackets that begin here."""
        text, closing, _ = self._text[self._place + 1 :].partition(_CLOSING.get(self.here, " "))
        if not closing.strip():
            raise _alone(self._text)
        return text

    def _not_there(self) -> _Part:
        return _Part("", forbidden=self._none_of())

    def _nowhere(self) -> _Part:
        return _Part(rf"(?!.*\b{_words(self._none_of()).pattern}\b)", is_mark=True)

    def _none_of(self) -> tuple[str, ...]:
        """The words in the brackets behind a sign."""
        self._place += 1
        inside = self._inside()
        words = self._list(inside) if self.here == "{" else inside.split("|")
        if not all(words):
            raise _empty(self._text)
        self._place += len(inside) + 2
        return tuple(words)

    def _as_written(self) -> _Part:
        self._place += 1
        found = self._word()
        return found._replace(pattern=f"(?-i:{found.pattern})")

    def _mark(self, pattern: str) -> _Part:
        self._place += 1
        return _Part(pattern, is_mark=True)


def _alone(text: str) -> DataError:
    return DataError(Message("bracketAlone", text=text), fix=Message("closeBracket"))


def _empty(text: str) -> DataError:
    return DataError(Message("turnEmpty", text=text), fix=Message("fillTurn"))


def _words(texts: Iterable[str]) -> _Part:
    """One of some texts as they stand, the longest that fits."""
    return _one_of(
        [_Part(re.escape(one), (one.casefold(),)) for one in sorted(texts, key=lambda one: (-len(one), one))]
    )


def _one_of(parts: Sequence[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    needles = [needle for one in parts for needle in one.needles] if all(one.needles for one in parts) else []
    return _Part(f"(?:{'|'.join(one.pattern for one in parts)})", tuple(dict.fromkeys(needles)))


def _glued(parts: Sequence[_Part]) -> _Part:
    """Parts without a space between them."""
    if len(parts) == 1:
        return parts[0]
    return _Part("".join(f"(?:{one.pattern})?" if one.may_lack else one.pattern for one in parts), _rarest(parts))


def _in_a_row(parts: Sequence[_Part]) -> _Part:
    """Parts with spaces between them; of one that lacks the space lacks too."""
    pattern, begun = "", False
    for one in parts:
        if one.forbidden:
            pattern += _forbidding(one.forbidden, behind=begun)
        elif one.may_lack:
            pattern += f"(?: {one.pattern})?" if begun else f"(?:{one.pattern} )?"
        else:
            pattern += one.pattern if one.is_mark or not begun else f" {one.pattern}"
            begun |= not one.is_mark
    return _Part(pattern, _rarest(parts))


def _forbidding(words: Iterable[str], *, behind: bool) -> str:
    escaped = [re.escape(one) for one in words]
    if behind:
        return rf"(?! (?:{'|'.join(escaped)})(?![\w-]))"
    return "".join(rf"(?<!\b{one} )" for one in escaped)


def _rarest(parts: Iterable[_Part]) -> tuple[str, ...]:
    """The needles of the part that must be there of which the shortest is the longest."""
    needles = [one.needles for one in parts if one.needles and not one.may_lack]
    return max(needles, key=lambda one: (min(map(len, one)), -len(one)), default=())
