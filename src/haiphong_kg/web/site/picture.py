"""The small picture of a page: a thing in the middle, what it has ties with on both sides, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from haiphong_kg.web.site.model import Neighbour

_WIDTH: Final = 484
_ROW: Final = 46
_EDGE: Final = 208
_FEWEST: Final = 2
_ROOM: Final = _EDGE - 12
_NAME_SIZE, _TIE_SIZE = 14, 12.5
# How wide a letter is, in parts of the size of its font: few fonts are wider.
_NARROW: Final = frozenset("iíìỉĩịjlItfr.,:;'’|()[]/- ")
_WIDE: Final = frozenset("mwMW–—@%&")
_NARROW_PART, _PART, _CAPITAL_PART, _WIDE_PART = 0.4, 0.6, 0.74, 0.95


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


def shortened(text: str, size: float = _NAME_SIZE) -> str:
    """`text` in a font of this size, cut at a word where it is too long for the picture."""
    widths = list(accumulate(map(_part, text)))
    if not text or widths[-1] * size <= _ROOM:
        return text
    fitting = text[: sum(width * size <= _ROOM - size for width in widths)]
    return (fitting.rpartition(" ")[0] or fitting).rstrip(",;:– ") + "…"


def _part(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_PART
    return _WIDE_PART if letter in _WIDE else _CAPITAL_PART if letter.isupper() else _PART


def _spot(one: Neighbour, at: int, count: int, middle: int, sign: int) -> Spot:
    centre = _WIDTH // 2
    x, y = centre + sign * (centre - _EDGE), middle + round((at - (count - 1) / 2) * _ROW)
    bend = centre + sign * (centre - _EDGE) // 2
    curve = f"M{centre} {middle}C{bend} {middle} {bend} {y} {x} {y}"
    return Spot(
        one, shortened(one.ref.text), shortened(one.tie, _TIE_SIZE), x, y, "start" if sign > 0 else "end", curve
    )
