"""The tokens of a pattern in a row: where a blank goes between two of them, and where a line may break."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from haiphong_kg.sparql.syntax import Token

_OPENING: Final = ("(", "[", "{")
_CLOSING: Final = (")", "]", "}")
_SIGNS: Final = ("+", "-")
_BEHIND_OPERATORS: Final = (*_OPENING, ",", "&&", "||", "=", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "!")
# Words with a blank before their bracket, unlike functions and the likes of FILTER.
_NO_FUNCTIONS: Final = ("as", "by", "distinct", "in", "reduced", "select", "values", "where")
_LISTS: Final = ("construct", "describe", "group", "order", "select", "values")


class Piece(NamedTuple):
    """A token as it is written: whether a blank goes before it, and how deep in brackets a line may break before it."""

    text: str
    apart: bool
    breaks: int | None


def pieces(said: Sequence[Token], *, triple: bool = False) -> list[Piece]:
    """The tokens of one pattern as they are written: of a triple with its property paths, or of anything else."""
    row: list[Piece] = []
    paths, signs = [triple], False
    for before, token in zip([None, *said], said, strict=False):
        if token.says(*_CLOSING) and len(paths) > 1:
            paths.pop()
        depth, in_path = len(paths) - 1, paths[-1]
        apart = before is not None and not signs and _apart(before, token, in_path=in_path)
        breaks = _breaks(said[0], before, token, depth, in_path=in_path) if before and apart else None
        row.append(Piece(token.text, apart, breaks))
        if token.says(*_OPENING):
            paths.append(not token.says("(") or (in_path and not _is_called(before)))
        signs = _is_sign(before, token, in_path=in_path)
    return row


def flat(row: Sequence[Piece]) -> str:
    """The pieces on one line."""
    return "".join(piece.text if not place or not piece.apart else f" {piece.text}" for place, piece in enumerate(row))


def wrapped(row: Sequence[Piece], indent: str, deeper: str, width: int) -> list[str]:
    """The pieces in lines of at most `width` where they can be broken; those below the first as deep as their break."""
    lines, margin = [], indent
    while len(margin + flat(row)) > width and (cut := _cut(row, width - len(margin))):
        lines.append(margin + flat(row[:cut]))
        margin = indent + deeper * max(1, row[cut].breaks or 0)
        row = row[cut:]
    return [*lines, margin + flat(row)]


def _apart(before: Token, token: Token, *, in_path: bool) -> bool:
    """Whether a blank goes between the two."""
    if token.kind == "language" or token.says(")", "^^") or before.says("(", "^^"):
        return False
    if before.says("[") and token.says("]"):
        return False
    if token.says("(") and (_is_called(before) or (not in_path and before.kind in ("name", "iri"))):
        return False
    if in_path:
        return not (token.says("/", "|", "*", "+", "?") or before.says("/", "|"))
    return not token.says(",")


def _is_called(before: Token | None) -> bool:
    """Whether a bracket behind the token holds what FILTER, BIND or a function is given."""
    return before is not None and before.kind == "word" and not before.says("a", *_NO_FUNCTIONS)


def _is_sign(before: Token | None, token: Token, *, in_path: bool) -> bool:
    """Whether the token belongs to what comes next: `!`, the `^` of a path, the sign of a number."""
    if token.says("!") or (in_path and token.says("^")):
        return True
    return not in_path and token.says(*_SIGNS) and (before is None or before.says(*_BEHIND_OPERATORS))


def _breaks(head: Token, before: Token, token: Token, depth: int, *, in_path: bool) -> int | None:
    """How deep in brackets a line may break between the two; between two objects deeper than between predicates."""
    if in_path:
        return depth if before.says(";") else depth + 1 if before.says(",") else None
    in_list = head.says(*_LISTS) and depth <= head.says("values")
    return depth if in_list or before.says(",") or token.says("&&", "||", *_SIGNS) else None


def _cut(row: Sequence[Piece], room: int) -> int:
    """Where the first line ends: at the last of the outermost places to break that fit, else at the first of all.

    0 where there is none.
    """
    places = [at for at in range(1, len(row)) if row[at].breaks is not None]
    fitting = [at for at in places if len(flat(row[:at])) <= room]
    return max(fitting, key=lambda at: (-(row[at].breaks or 0), at)) if fitting else min(places, default=0)
