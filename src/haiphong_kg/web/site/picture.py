"""The small picture of a page: a thing in the middle, what it has ties with on both sides, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from haiphong_kg.web.site.model import Neighbour

_WIDTH: Final = 580
_ROW: Final = 46
_EDGE: Final = 208
_FEWEST: Final = 2
_MOST_LETTERS: Final = 21


class Spot(NamedTuple):
    """A neighbour where it is drawn: the end of its line, its curve, and which end of its text is there."""

    neighbour: Neighbour
    name: str
    tie: str
    x: int
    y: int
    anchor: str
    curve: str


class Picture(NamedTuple):
    """The spots, and the height and the middle of the picture. Lengths are in its own units."""

    spots: tuple[Spot, ...]
    title: str
    width: int
    height: int
    middle: int


def drawn(title: str, neighbours: Sequence[Neighbour]) -> Picture | None:
    """The picture of the neighbours of what is called `title`; None where a line of words says as much."""
    if len(neighbours) < _FEWEST:
        return None
    left, right = neighbours[1::2], neighbours[::2]
    height = _ROW * len(right) + 12
    middle = height // 2
    spots = [
        _spot(one, at, len(side), middle, sign)
        for side, sign in ((right, 1), (left, -1))
        for at, one in enumerate(side)
    ]
    return Picture(tuple(spots), shortened(title), _WIDTH, height, middle)


def shortened(text: str) -> str:
    """`text`, cut at a word where it is too long for the picture."""
    if len(text) <= _MOST_LETTERS:
        return text
    kept = text[: _MOST_LETTERS - 1].rpartition(" ")[0] or text[: _MOST_LETTERS - 1]
    return kept.rstrip(",;:– ") + "…"


def _spot(one: Neighbour, at: int, count: int, middle: int, sign: int) -> Spot:
    centre = _WIDTH // 2
    x, y = centre + sign * (centre - _EDGE), middle + round((at - (count - 1) / 2) * _ROW)
    bend = centre + sign * (centre - _EDGE) // 2
    curve = f"M{centre} {middle}C{bend} {middle} {bend} {y} {x} {y}"
    return Spot(one, shortened(one.ref.text), shortened(one.tie), x, y, "start" if sign > 0 else "end", curve)
