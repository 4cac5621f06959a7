"""Which columns of a query hold years: to the engine YEAR gives an integer, but nobody reads 2,009 for 2009."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg.sparql.engine import Answer
from haiphong_kg.sparql.syntax import Token, code
from haiphong_kg.store import PREFIXES, Term

_KEEPING: Final = ("min", "max", "sample", "coalesce", "if")
_CASTS: Final = ("xsd:integer", "xsd:int")
_INTEGER: Final = NamedNode(PREFIXES["xsd"] + "integer")
_YEAR: Final = NamedNode(PREFIXES["xsd"] + "gYear")


def with_years(answer: Answer, text: str) -> Answer:
    """`answer` to the query `text` with the numbers that come from YEAR as years."""
    found = years(text).intersection(answer.columns)
    if not found:
        return answer
    are_years = [name in found for name in answer.columns]
    rows = (
        tuple(_year(term) if is_year else term for is_year, term in zip(are_years, row, strict=True))
        for row in answer.rows
    )
    return answer._replace(rows=tuple(rows))


@lru_cache(maxsize=256)
def years(text: str) -> frozenset[str]:
    """The variables that stand for a YEAR of something, for another such variable, or for one of several."""
    named, found = list(_named(code(text))), set[str]()
    while more := {name for name, expression in named if _is_year(expression, found)} - found:
        found |= more
    return frozenset(found)


def _is_year(expression: Sequence[Token], known: Collection[str]) -> bool:
    said = _bare(expression)
    if len(said) == 1 and said[0].kind == "variable":
        return said[0].text[1:] in known
    if not (arguments := _arguments(said)):
        return False
    if said[0].says("if"):
        arguments = arguments[1:]
    return said[0].says("year") or (_keeps(said[0]) and any(_is_year(one, known) for one in arguments))


def _keeps(function: Token) -> bool:
    """Whether a function gives one of its arguments, or a number for it."""
    return function.says(*_KEEPING) or function.text in _CASTS


def _bare(expression: Sequence[Token]) -> Sequence[Token]:
    """The expression without DISTINCT before it and brackets around it."""
    said = expression[1:] if expression and expression[0].says("distinct") else expression
    return _bare(said[1:-1]) if said and said[0].text == "(" and _end(said, 0) == len(said) - 1 else said


def _arguments(said: Sequence[Token]) -> list[Sequence[Token]]:
    """The arguments of an expression that is one call of a function; none of any other."""
    if len(said) < 3 or said[1].text != "(" or _end(said, 1) != len(said) - 1:
        return []
    found, start, depth = list[Sequence[Token]](), 2, 0
    for place, token in enumerate(said[2:-1], 2):
        depth += (token.text == "(") - (token.text == ")")
        if token.text == "," and not depth:
            found.append(said[start:place])
            start = place + 1
    return [*found, said[start:-1]]


def _end(said: Sequence[Token], start: int) -> int:
    """Where the bracket at `start` is closed; behind all that is said where it is not."""
    depth = 0
    for place, token in enumerate(said[start:], start):
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0:
            return place
    return len(said)


def _named(said: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    """Each variable behind AS, and the expression before it."""
    opened: list[int] = []
    for place, token in enumerate(said):
        if token.says("as") and opened and place + 1 < len(said) and said[place + 1].kind == "variable":
            yield said[place + 1].text[1:], said[opened[-1] + 1 : place]
        elif token.text == "(":
            opened.append(place)
        elif token.text == ")" and opened:
            opened.pop()


def _year(term: Term | None) -> Term | None:
    is_number = isinstance(term, Literal) and term.datatype == _INTEGER and len(term.value.lstrip("-")) <= 4
    return Literal(f"{int(term.value):04d}", datatype=_YEAR) if is_number and isinstance(term, Literal) else term
