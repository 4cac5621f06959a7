"""Which columns of a query hold years: to the engine YEAR gives an integer, but nobody reads 2,009 for 2009."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg.sparql.engine import Answer
from haiphong_kg.sparql.syntax import Token, code
from haiphong_kg.store import PREFIXES, Term

_AROUND: Final = ("(", ")", "min", "max", "sample", "distinct")
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
    """The variables that stand for a YEAR of something, for another such variable, or for the least or greatest."""
    named, found = list(_named(code(text))), set[str]()
    while more := {name for name, expression in named if _is_year(expression, found)} - found:
        found |= more
    return frozenset(found)


def _is_year(expression: Sequence[Token], known: Collection[str]) -> bool:
    inner = [token for token in expression if not token.says(*_AROUND)]
    if len(inner) == 1 and inner[0].kind == "variable":
        return inner[0].text[1:] in known
    return bool(inner) and inner[0].says("year") and _is_one_call(expression)


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


def _is_one_call(expression: Sequence[Token]) -> bool:
    """Whether nothing but closing brackets follows the brackets of YEAR."""
    start = next(place for place, token in enumerate(expression) if token.says("year"))
    depth = 0
    for place, token in enumerate(expression[start + 1 :], start + 1):
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0:
            return all(rest.text == ")" for rest in expression[place + 1 :])
    return False


def _year(term: Term | None) -> Term | None:
    is_number = isinstance(term, Literal) and term.datatype == _INTEGER and len(term.value.lstrip("-")) <= 4
    return Literal(f"{int(term.value):04d}", datatype=_YEAR) if is_number and isinstance(term, Literal) else term
