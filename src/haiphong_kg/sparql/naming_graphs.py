"""The graphs that a query is to read, written into its text, for stores that do not heed those of the protocol."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from haiphong_kg.sparql.engine import Graphs
from haiphong_kg.sparql.syntax import Token, body, form

_AFTER: Final = ("where", "{", "group", "having", "order", "limit", "offset", "values")


def naming(text: str, graphs: Graphs) -> str:
    """The query `text`, which names no graphs, with `graphs` as its FROM and FROM NAMED."""
    said = body(text)
    place = _place(said, form(text))
    clauses = [*(f"FROM <{one}>" for one in graphs.default), *(f"FROM NAMED <{one}>" for one in graphs.named)]
    if place == len(said):  # behind what may be a comment
        return "\n".join([text, *clauses])
    at = said[place].start
    return f"{text[:at]}{' '.join(clauses)} {text[at:]}"


def _place(said: Sequence[Token], kind: str) -> int:
    """Which token the FROM of a query goes before."""
    begin = next((place for place, token in enumerate(said) if token.says(kind)), len(said) - 1) + 1
    if kind == "construct" and said[begin : begin + 1] and said[begin].says("{"):
        return _closed(said, begin)
    depth = 0
    for place, token in enumerate(said[begin:], begin):
        depth += token.says("(") - token.says(")")
        if not depth and token.says(*_AFTER):
            return place
    return len(said)


def _closed(said: Sequence[Token], begin: int) -> int:
    """The place behind the bracket that closes the one at `begin`."""
    depth = 0
    for place, token in enumerate(said[begin:], begin):
        depth += token.says("{") - token.says("}")
        if not depth:
            return place + 1
    return len(said)
