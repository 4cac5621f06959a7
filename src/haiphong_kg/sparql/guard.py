"""What a query may not do: ask another host, nest deeper than an engine's parser can bear, or be read in two ways.

Engines split what is written together (`SERVICEex:a` is SERVICE and a name to Oxigraph); those of SPARQL 1.1 resolve
escapes before all else; so a query is refused where one of these readings has what is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from haiphong_kg.base import expression
from haiphong_kg.errors import Message, QueryError
from haiphong_kg.sparql.depth import CLOSING, COSTLY, LIGHT, MAX_NESTING, MAX_WEIGHT, MIDDLING, OPENING, OPERANDS, depth
from haiphong_kg.sparql.syntax import Token, code, declared, places, unescaped

_SHORT: Final = MAX_WEIGHT // COSTLY  # no text of so few letters is too heavy, for none weighs more
_LONG: Final = 20_000  # what is remembered of texts has a bound
_OPENERS: Final = "{([<"
_SERVICE: Final = expression(r"(?:(?:true|false)\.?)?service", re.IGNORECASE)
_FROM: Final = expression("(?:ask|construct)?from", re.IGNORECASE)
_BEFORE_A_GRAPH: Final = ("graph", "from", "named")
_HALF: Final = expression("[\ud800-\udfff]")
_TWO_READINGS: Final = expression(r"<(?![A-Za-z][\w+.-]*://).*['#)]")


def require_safe(text: str) -> None:
    """Refuses what would open another host, or overflow the stack of an engine's recursive parser.

    Raises:
        QueryError: the query does so, or is no text.
    """
    if not _is_plain(text):
        (_require_safe_once if len(text) < _LONG else _require_safe)(text)


def _require_safe(text: str) -> None:
    if _HALF.search(text):
        raise QueryError(Message("halfCharacter"), fix=Message("saveItUtf8"))
    for reading in _readings(text):
        said = code(reading)
        if _asks_a_host(said):
            raise QueryError(Message("asksAnotherHost"), fix=Message("loadInstead"))
        _require_one_reading(reading, said)
        nesting, weight = depth(said)
        if nesting > MAX_NESTING:
            raise QueryError(Message("tooDeep"), fix=Message("nestAtMost", n=MAX_NESTING))
        if weight > MAX_WEIGHT:
            costly, middling, light = (MAX_WEIGHT // one for one in (COSTLY, MIDDLING, LIGHT))
            raise QueryError(
                Message("tooDeep"), fix=Message("chainAtMost", costly=costly, middling=middling, light=light)
            )


# A named question is run again and again, each time with other values; what is refused is refused each time anew.
_require_safe_once: Final = lru_cache(maxsize=500)(_require_safe)


def names_graphs(text: str) -> bool:
    """Whether the query chooses its own graphs by FROM."""
    if text.isascii() and "\\" not in text and "from" not in text.lower():
        return False
    return any(_has_from(reading) for reading in _readings(text))


def _is_plain(text: str) -> bool:
    """Whether no reading of its tokens could find a fault: a look that takes a tenth of the time of reading them.

    In ASCII without escapes there is one reading, SERVICE needs its letters, and a short text has neither deep nesting
    nor long chains.
    """
    return (
        len(text) < _SHORT
        and text.isascii()
        and "\\" not in text
        and "service" not in text.lower()
        and sum(map(text.count, _OPENERS)) < MAX_NESTING
        and not _TWO_READINGS.search(text)
    )


def _readings(text: str) -> Sequence[str]:
    return tuple(dict.fromkeys((text, unescaped(text))))


def _has_from(text: str) -> bool:
    known = declared(text)
    return any(
        _FROM.match(token.text)
        for token in code(text)
        if token.kind == "word" or (token.kind == "name" and token.text.partition(":")[0] not in known)
    )


def _asks_a_host(said: Sequence[Token]) -> bool:
    """Whether SERVICE stands there, or a name before a group that an engine splits into SERVICE and a name."""
    if any(token.kind == "word" and _SERVICE.match(token.text) for token in said):
        return True
    first = next((place for place, token in enumerate(said) if token.text == "{"), len(said))
    inside = said[first:]
    return any(
        name.kind == "name" and group.text == "{" and _SERVICE.match(name.text) and not before.says(*_BEFORE_A_GRAPH)
        for before, name, group in zip(inside, inside[1:], inside[2:], strict=False)
    )


def _require_one_reading(text: str, said: Sequence[Token]) -> None:
    """Refuses a sign < that an engine may take for less-than, where this would turn code into text or text into code.

    By the terminals `?a<?b'>` is a variable and an IRI; Oxigraph compares two variables, and a string begins.
    """
    for token in _compared(said):
        if _TWO_READINGS.match(token.text):
            line, column = places(text)(token.start)
            raise QueryError(Message("twoReadings", line=line, column=column), fix=Message("spaceBehind"))


def _compared(said: Sequence[Token]) -> Iterator[Token]:
    """The IRIs that may begin with less-than: those behind an operand between parentheses, or close behind <.

    Parentheses that begin a group, or stand beside such ones, hold lists: rows of VALUES, members of a collection.
    """
    holds: list[str] = [""]
    closed = ""
    for before, token in pairwise((Token("mark", "", 0), *said)):
        if token.text in OPENING:
            listed = token.text == "(" and (before.text == "{" or (before.text == ")" and closed == "list"))
            holds.append("list" if listed else token.text)
        elif token.text in CLOSING:
            closed = holds.pop() if len(holds) > 1 else ""
        operand = holds[-1] == "(" and (before.kind in OPERANDS or before.text == ")")
        if token.kind == "iri" and (operand or (before.text == "<" and before.start + 1 == token.start)):
            yield token
