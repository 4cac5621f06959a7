"""What is said in a turn of talk, in the notation of `queries/wording/turns.ttl`, as a regular expression.

It is like JSGF, the grammar format of speech: `(a|b)` is one of several, `[a|b]` one of them or nothing. What is in
braces is kept for the meaning: a kind of `KINDS`, one of several (`{in|at}`), or what a list below `wording/slot/` has;
a number tells two of a kind apart. `^` and `$` are the ends of the question, `/` is the end of a part of it, `=An` a
word in these very letters, `!(a|b)` must not stand there, `-(a|b)` nowhere from there on, and `+(a|b)` somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from haiphong_kg.base import expression
from haiphong_kg.errors import DataError, Message, quoted

# What a slot takes: as little of the question as will do, or of a part of it; words of any kind or of some; numbers.
KINDS: Final = {
    "text": ".+?",
    "part": "[^?,]+?",
    "word": r"[\w.’'-]+?",
    "words": r"(?:[\w.’'-]+ ){0,3}?[\w.’'-]+?",
    "done": r"\w+ed",
    "name": r"(?-i:[A-ZĐ])\w*",
    "year": r"(?:19|20)\d\d",
    "number": r"\d+(?:[.,]\d+)*",
    "figure": r"[^?,]*?\d[^?,]*?",
    "digit": r"\d",
}
_WHOLE: Final = r"(?<![\w-])(?:{})(?![\w-])"
_END: Final = r"(?=\s*[?.!…]*$)"
_END_OF_PART: Final = r"(?=\s*(?:[?.!,;:…–—]|$))"
_ENDS_A_WORD: Final = "()[]{}| "
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_OPENING: Final = ("(", "{")
_BEFORE_A_BRACKET: Final = ("!", "-", "+")
_GROUP: Final = expression(r"(?<!\\)\((?!\?)")
Lists = Mapping[str, Sequence[str]]


class Said(NamedTuple):
    """What is said: an expression, of which each slot is a group.

    One of the needles, which are in small letters, is in each text that has it.
    """

    pattern: str
    needles: tuple[str, ...]
    slots: tuple[str, ...]


class _Part(NamedTuple):
    """A part of a turn: its expression and needles; whether it may be absent, takes no room, or must not be there.

    What `is_open` may be anything, and so is sooner absent where it may be.
    """

    pattern: str
    needles: tuple[str, ...] = ()
    may_lack: bool = False
    is_mark: bool = False
    is_open: bool = False
    forbidden: tuple[str, ...] | None = None


def read_said(text: str, lists: Lists) -> Said:
    """What `text` says, with the lists that its slots may name.

    Raises:
        DataError: something of it is empty, a bracket is alone, a slot is not known, or it cannot be sought; without
            file and line.
    """
    reading = _Reading(text, lists)
    found = reading.whole()
    pattern = _WHOLE.format(found.pattern)
    try:
        re.compile(pattern)
    except re.error as error:
        raise DataError(Message("turnNotSought", text=text, why=quoted(error)), fix=Message("mendLine")) from None
    return Said(pattern, found.needles, tuple(reading.slots))


class _Reading:
    """The way through the text of a turn, or of a line of one of the lists `within`: where it is, the slots so far."""

    def __init__(self, text: str, lists: Lists, within: tuple[str, ...] = ()) -> None:
        self._text, self._place, self._lists, self._within = text, 0, lists, within
        self.slots = list[str]()
        self._by_sign: dict[str, Callable[[], _Part]] = {
            "(": self._alternatives,
            "[": lambda: self._alternatives()._replace(may_lack=True),
            "{": self._slot,
            "!": self._not_there,
            "-": lambda: self._behind("?!"),
            "+": lambda: self._behind("?="),
            "=": self._as_written,
            "^": lambda: self._mark(r"^\s*"),
            "$": lambda: self._mark(_END),
            "/": lambda: self._mark(_END_OF_PART),
        }

    @property
    def _here(self) -> str:
        """The sign at which it stands; "" at the end."""
        return self._text[self._place : self._place + 1]

    def whole(self) -> _Part:
        """The whole text."""
        found = self._sequence()
        if self._here:
            raise _alone(self._text)
        return found

    def _sequence(self) -> _Part:
        """What stands between spaces up to the next bar or closing bracket."""
        parts = [self._element()]
        while self._here == " ":
            self._place += 1
            parts.append(self._element())
        return _in_a_row(parts)

    def _element(self) -> _Part:
        """What stands without a space in it."""
        parts = list[_Part]()
        while self._here and self._here not in " |)]}":
            read = self._by_sign.get(self._here) if self._is_sign(parts) else None
            parts.append(read() if read else self._word())
        if not parts:
            raise DataError(Message("turnEmpty", text=self._text), fix=Message("fillTurn"))
        return _glued(parts)

    def _is_sign(self, before: list[_Part]) -> bool:
        """Whether what is here is no letter: but for a bracket only at a beginning, and a dash may be just that."""
        if self._here in _BEFORE_A_BRACKET:
            return not before and self._text[self._place + 1 : self._place + 2] in _OPENING
        return not before or self._here in _CLOSING

    def _word(self) -> _Part:
        start = self._place
        self._place += 1
        while self._here and self._here not in _ENDS_A_WORD:
            self._place += 1
        text = self._text[start : self._place]
        return _Part(re.escape(text), (text.casefold(),))

    def _alternatives(self) -> _Part:
        """One of what stands in the brackets that begin here."""
        closing = _CLOSING[self._here]
        found = list[_Part]()
        while self._here not in ("", closing):
            self._place += 1
            found.append(self._sequence())
        if not self._here:
            raise _alone(self._text)
        self._place += 1
        return _one_of(found)

    def _slot(self) -> _Part:
        self.slots.append(self._inside())
        found = self._in_braces()
        return found._replace(pattern=f"({found.pattern})")

    def _in_braces(self) -> _Part:
        name = self._inside()
        if "|" in name:
            return self._alternatives()
        self._place += len(name) + 2
        kind = name.rstrip(" 0123456789")
        return _Part(KINDS[kind], is_open=True) if kind in KINDS else self._of_list(kind)

    def _of_list(self, name: str) -> _Part:
        """One of the lines of a list, the longest first."""
        said = self._lists.get(name)
        if not said or name in self._within:
            known = [*KINDS, *sorted(self._lists)]
            raise DataError(Message("slotUnknown", name=name), fix=Message("slotsAre", names=known))
        within = (*self._within, name)
        longest_first = sorted(said, key=lambda one: (-len(one), one))
        return _one_of([_Reading(one, self._lists, within).in_list() for one in longest_first])

    def in_list(self) -> _Part:
        """The whole text without groups of its own."""
        found = self.whole()
        return found._replace(pattern=_GROUP.sub("(?:", found.pattern))

    def _inside(self) -> str:
        """What is in the brackets that begin here."""
        text, closing, _ = self._text[self._place + 1 :].partition(_CLOSING.get(self._here, " "))
        if not closing.strip():
            raise _alone(self._text)
        return text

    def _not_there(self) -> _Part:
        self._place += 1
        inside = self._inside()
        words = self._lists.get(inside, ()) if self._here == "{" else inside.split("|")
        return _Part(self._in_brackets().pattern, forbidden=tuple(words))

    def _behind(self, how: str) -> _Part:
        """That one of what is in the brackets behind a sign is, or is not, a word from there on."""
        self._place += 1
        return _Part(rf"({how}.*\b{self._in_brackets().pattern}\b)", is_mark=True)

    def _in_brackets(self) -> _Part:
        return self._in_braces() if self._here == "{" else self._alternatives()

    def _as_written(self) -> _Part:
        self._place += 1
        found = self._word()
        return found._replace(pattern=f"(?-i:{found.pattern})")

    def _mark(self, pattern: str) -> _Part:
        self._place += 1
        return _Part(pattern, is_mark=True)


def _alone(text: str) -> DataError:
    return DataError(Message("bracketAlone", text=text), fix=Message("closeBracket"))


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
        if one.forbidden is not None:
            pattern += _forbidding(one, behind=begun)
        elif one.may_lack:
            pattern += f"(?: {one.pattern})?" if begun else f"(?:{one.pattern} )?"
            pattern += "?" if one.is_open else ""
        else:
            pattern += one.pattern if one.is_mark or not begun else f" {one.pattern}"
            begun |= not one.is_mark
    return _Part(pattern, _rarest(parts), is_open=all(one.is_open for one in parts))


def _forbidding(part: _Part, *, behind: bool) -> str:
    if behind:
        return rf"(?! {part.pattern}(?![\w-]))"
    words = [rf"\b{re.escape(one)}" for one in part.forbidden or ()] or [part.pattern]
    return "".join(f"(?<!{one} )" for one in words)


def _rarest(parts: Iterable[_Part]) -> tuple[str, ...]:
    """The needles of the part that must be there of which the shortest is the longest."""
    needles = [one.needles for one in parts if one.needles and not one.may_lack]
    return max(needles, key=lambda one: (min(map(len, one)), -len(one)), default=())
