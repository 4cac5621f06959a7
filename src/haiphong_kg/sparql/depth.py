"""How deep a query's tree is, which an engine walks by recursion: a stack that it overflows ends its process.

What nests makes it deeper, and what is chained: each operator behind another, each pattern of a group that is joined
with those before it. What only stands in a list of values or arguments does not.

Weights are of Oxigraph 0.5 on a stack of 8 MB, where it lived with 2,500 of the costly, 6,500 of the next, 8,000 of the
others, and 900 calls in one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.sparql.syntax import Token

MAX_NESTING: Final = 64
MAX_WEIGHT: Final = 12_000
COSTLY, MIDDLING, LIGHT = 6, 3, 2
OPENING: Final = ("{", "(", "[", "<<", "{|")
CLOSING: Final = ("}", ")", "]", ">>", "|}")
OPERANDS: Final = ("variable", "number", "string", "language", "iri", "name", "word")
# Of a group, where its braces are LIGHT by themselves.
_PATTERNS: Final = {"minus": COSTLY - LIGHT, "values": MIDDLING, "filter": LIGHT} | dict.fromkeys(
    ("union", "optional", "graph", "select"), MIDDLING - LIGHT
)
_TRIPLES: Final = dict.fromkeys((".", ";", ",", "/", "|", "^", "!"), LIGHT) | dict.fromkeys("*+?", MIDDLING)
_OPERATORS: Final = dict.fromkeys(("&&", "||", "!"), LIGHT) | dict.fromkeys("+-*/", MIDDLING)
_MEMBER: Final = 2 * LIGHT  # a member of a collection is two triples
_DATA, _LIST, _PARENTHESES, _QUERY = "data", "list", "(", ""
_INLINED: Final = (_LIST, "[", "<<", "{|")  # their triples are the group's


class _Level(NamedTuple):
    """An open bracket: what is chained directly in it, the heaviest in a bracket that it held, and of what came before.

    `ahead` is the bracket that the next brace is.
    """

    bracket: str
    own: int = 0
    inner: int = 0
    before: int = 0
    ahead: str = "{"

    @property
    def weight(self) -> int:
        return max(self.before, self.own + self.inner)


def depth(said: Sequence[Token]) -> tuple[int, int]:
    """How deep brackets stand in one another, and the weight of what is chained inside one another."""
    deepest = heaviest = 0
    levels = [_Level(_QUERY)]
    describes = any(token.says("describe") for token in said[:1])
    nothing = Token("mark", "", 0)
    for before, token in pairwise((nothing, *said)):
        if token.text in OPENING and token.kind == "mark":
            _open(levels, before, token)
        elif token.text in CLOSING and len(levels) > 1:
            _close(levels)
        elif token.says("as") and len(levels) > 1 and levels[-2].bracket != _QUERY:
            _add(levels, COSTLY, -2)  # each makes the group deeper, not the expression
        else:
            levels[-1] = _further(levels[-1], before, token, describes=describes)
        deepest = max(deepest, len(levels) - 1)
        heaviest = max(heaviest, levels[-1].weight)
    return deepest, heaviest


def _open(levels: list[_Level], before: Token, token: Token) -> None:
    holder = levels[-1]
    bracket = token.text
    if holder.bracket == _DATA:
        bracket = _DATA
    elif bracket == "{":
        bracket = holder.ahead
        levels[-1] = holder._replace(ahead="{")
        _add(levels, LIGHT)
    elif bracket == "(":
        bracket = _PARENTHESES if _is_expression(holder.bracket, before) else _LIST
        _add(levels, {_QUERY: COSTLY, _LIST: _MEMBER}.get(holder.bracket, 0))
    else:
        _add(levels, LIGHT)
    levels.append(_Level(bracket))


def _is_expression(holder: str, before: Token) -> bool:
    """Whether a parenthesis in `holder`, behind the token `before`, holds an expression, not members or a path."""
    if holder in (_PARENTHESES, _QUERY):
        return True
    return before.kind == "word" and before.text != "a"


def _close(levels: list[_Level]) -> None:
    closed = levels.pop()
    holder = levels[-1]
    if closed.bracket in _INLINED:
        levels[-1] = holder._replace(own=holder.own + closed.own, inner=max(holder.inner, closed.inner))
    else:
        levels[-1] = holder._replace(inner=max(holder.inner, closed.weight))


def _add(levels: list[_Level], weight: int, place: int = -1) -> None:
    levels[place] = levels[place]._replace(own=levels[place].own + weight)


def _further(level: _Level, before: Token, token: Token, *, describes: bool) -> _Level:
    """`level` with a token that opens and closes nothing."""
    if level.bracket == _DATA:
        return level
    if token.says("values"):
        level = level._replace(ahead=_DATA)
    if level.bracket == _PARENTHESES:
        if token.text == ",":
            return _Level(level.bracket, before=level.weight)
        return level._replace(own=level.own + _operator(before, token))
    if level.bracket == _QUERY:
        return level._replace(own=level.own + (COSTLY if describes and token.kind in ("iri", "name") else 0))
    if level.bracket == _LIST and token.kind in OPERANDS:
        is_of_the_last = token.kind == "language" or before.text == "^^"
        return level._replace(own=level.own + (0 if is_of_the_last else _MEMBER))
    if token.text == before.text == ";":  # as many as one likes begin nothing
        return level
    weights = _PATTERNS if token.kind == "word" else _TRIPLES if token.kind == "mark" else {}
    return level._replace(own=level.own + weights.get(token.text.lower(), 0))


def _operator(before: Token, token: Token) -> int:
    if token.kind == "number":  # in (1-1) the second number is -1
        chained = token.text[0] in "+-" and (before.kind in OPERANDS or before.text == ")")
        return MIDDLING if chained else 0
    return _OPERATORS.get(token.text, 0) if token.kind == "mark" else 0
