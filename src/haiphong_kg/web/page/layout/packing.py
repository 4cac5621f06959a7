"""Positions in a large graph: each group an island, the islands around the hub as on a map.

The picture is stable: one more node moves no other far. What each step uses is either an order that does not depend on
counts, or a sum of sizes, which grows little by little:

- an island has its direction from the hub by its place on earth, or by its name;
- two islands stand beside or above each other as these directions say, whatever their sizes (a *sequence pair* of
  VLSI floor plans), as close as the longest chain of islands allows, and are then drawn in a little;
- in an island the members stand one after another along a spiral: one more moves those after it by one place.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import count, islice
from typing import Final, NamedTuple, TypeAlias

from haiphong_kg.web.page.layout.groups import Group
from haiphong_kg.web.page.layout.spread import Plane

Spots: TypeAlias = Mapping[str, tuple[float, float]]
Place: TypeAlias = tuple[float, float]

_WIDE: Final = 1.4  # islands, and the picture, are wider than high, as screens are
_SLOT: Final = 60.0  # pixels of height from one member to the next
_OUTER: Final = 27.0
_ROOMY: Final = 60  # members; an island of more is closer set, as is one with more than so many around
_MANY_OUTER: Final = 200
_MIDDLE: Final = 1.7  # places that a head takes, and that stay free where there is none
_NO_MIDDLE: Final = 0.35
_CAPTION: Final = (1.2, 1.05)  # places to either side of a head, and below it, that stay free for its name
_LONE: Final = 34.0  # pixels around a node that stands alone
_LEAST_RIM: Final = 50.0
_BETWEEN: Final = 8.0  # pixels around an island that stay free
_SALT: Final = "73"  # of several the one that made the closest picture
_HOME: Final = 0.45  # how far out islands without a place on earth stand, and those with one
_ABROAD: Final = (0.75, 0.25)
_FAR: Final = 120.0  # degrees from the hub that count as far
_STEEP: Final = 2.0  # degrees to the north count for more: the picture has room above and below
_PULLS: Final = 20
_PULL: Final = 0.01
_SETTLING: Final = 60
_PUSH: Final = 0.6
_TOUCH: Final = 1.0


class Island(NamedTuple):
    """Where nodes stand from the middle of the island, and how far it reaches, before it is made wider."""

    places: Plane
    reach: float


def pack(found: Iterable[Group], spots: Spots, hub: str) -> Plane:
    """Where every node stands; `spots` are longitude and latitude of some heads, and of the hub."""
    islands = {group.name: _island(group) for group in found}
    reach = {name: island.reach for name, island in islands.items()}
    middles = _drawn_in(_arranged(reach, _directions(islands, spots, hub), hub), reach, hub)
    return {
        node: ((x + dx) * _WIDE, y + dy)
        for name, (x, y) in middles.items()
        for node, (dx, dy) in islands[name].places.items()
    }


def _island(group: Group) -> Island:
    """The head in the middle, the members on a spiral around it, what is told of them on a closer one outside."""
    places: Plane = {group.head: (0.0, 0.0)} if group.head else {}
    if group.head and not (group.members or group.outer):
        return Island(places, _LONE)
    slot = _closer(_SLOT, len(group.members), _ROOMY)
    *inner, after = islice(_spiral(slot, captioned=bool(group.head)), len(group.members) + 1)
    places |= dict(zip(group.members, inner, strict=True))
    rim = max(math.hypot(*after) + slot / 4, _LEAST_RIM if group.head else 0.0)
    step = _closer(_OUTER, len(group.outer), _MANY_OUTER)
    for at, node in enumerate(group.outer):
        radius = math.sqrt(rim**2 + step**2 * (at + 0.5) / math.pi)
        turn = math.tau * (radius - rim) / step
        places[node] = (radius * math.cos(turn), radius * math.sin(turn))
    return Island(places, math.sqrt(rim**2 + step**2 * len(group.outer) / math.pi) + _BETWEEN)


def _closer(step: float, nodes: int, roomy: int) -> float:
    return float(step * min(1.0, (roomy / max(nodes, 1)) ** 0.25))


def _spiral(slot: float, *, captioned: bool) -> Iterable[Place]:
    """Places at about the same distance from one another, turn after turn; under the middle its name stays free.

    It starts to the left of the name, so that the first turn is long past where the name is when it comes round.
    """
    middle = _MIDDLE if captioned else _NO_MIDDLE
    for at in count():
        radius = slot * math.sqrt((at + middle) / math.pi)
        turn = math.tau * (radius / slot - math.sqrt(middle / math.pi)) + math.pi
        x, y = radius * math.cos(turn), radius * math.sin(turn)
        if not (captioned and abs(x) < _CAPTION[0] * slot and 0 < y < _CAPTION[1] * slot):
            yield x, y


def _directions(names: Iterable[str], spots: Spots, hub: str) -> dict[str, Place]:
    """Where each island would stand if all were small, the hub at zero; by nothing but itself and the hub."""
    east, north = spots.get(hub, (0.0, 0.0))
    found: dict[str, Place] = {}
    for name in names:
        if name in spots and hub in spots:
            dx, dy = math.remainder(spots[name][0] - east, 360), (north - spots[name][1]) * _STEEP
            turn, far = math.atan2(dy, dx), _ABROAD[0] + _ABROAD[1] * min(1.0, math.hypot(dx, dy) / _FAR)
        else:
            turn, far = math.tau * _chance(name), _HOME
        found[name] = (far * math.cos(turn), far * math.sin(turn)) if name != hub else (0.0, 0.0)
    return found


def _chance(name: str) -> float:
    """A number from 0 to 1 that belongs to the name."""
    return int.from_bytes(hashlib.sha256((_SALT + name).encode()).digest()[:6], "big") / 2**48


def _arranged(reach: Mapping[str, float], to: Mapping[str, Place], hub: str) -> Plane:
    """The middles of the islands, none on another: of two, one is beside or above the other as their directions are."""
    falling = sorted(reach, key=lambda name: (to[name][0] + to[name][1], name))
    rising = {name: at for at, name in enumerate(sorted(reach, key=lambda name: (to[name][0] - to[name][1], name)))}
    sinking = {name: len(rising) - 1 - at for name, at in rising.items()}
    across, down = _in_the_midst(falling, rising, reach), _in_the_midst(falling, sinking, reach)
    return {name: (across[name] - across[hub], down[name] - down[hub]) for name in reach}


def _in_the_midst(order: Sequence[str], rank: Mapping[str, int], reach: Mapping[str, float]) -> dict[str, float]:
    """Halfway between the least and the largest place that each may have along one axis."""
    least = _chained(order, rank, reach)
    back = _chained(order[::-1], {name: len(rank) - 1 - at for name, at in rank.items()}, reach)
    end = max(least[name] + reach[name] for name in order)
    return {name: (least[name] + end - back[name]) / 2 for name in order}


def _chained(order: Sequence[str], rank: Mapping[str, int], reach: Mapping[str, float]) -> dict[str, float]:
    """The least place of each, if it must follow all that come before it in both orders.

    The furthest end among lower ranks is kept in a tree of prefixes (Fenwick 1994), so that thousands take no time.
    """
    ends = [0.0] * (len(order) + 1)
    places: dict[str, float] = {}
    for name in order:
        at, end = rank[name], 0.0
        while at > 0:
            end, at = max(end, ends[at]), at & (at - 1)
        places[name] = end + reach[name]
        at = rank[name] + 1
        while at < len(ends):
            ends[at], at = max(ends[at], places[name] + reach[name]), at + (at & -at)
    return places


def _drawn_in(middles: Plane, reach: Mapping[str, float], hub: str) -> Plane:
    """All pulled to the hub a little, step by step, and pushed apart where they would touch, the small ones more."""
    middles, drawn = dict(middles), (1 - _PULL) ** _PULLS
    close = _close(middles, reach, drawn)
    for at in range(_PULLS + _SETTLING):
        pull = 1 - _PULL if at < _PULLS else 1.0
        middles = {name: (x * pull, y * pull) for name, (x, y) in middles.items()}
        moves, deepest = _pushes(middles, reach, close)
        if at >= _PULLS and deepest < _TOUCH:
            break
        left, up = moves.get(hub, (0.0, 0.0))
        for name, (dx, dy) in moves.items():
            middles[name] = (middles[name][0] + dx, middles[name][1] + dy)
        middles = {name: (x - left, y - up) for name, (x, y) in middles.items()}
    return middles


def _close(middles: Plane, reach: Mapping[str, float], drawn: float) -> list[tuple[str, str]]:
    """Pairs of islands that may come to touch."""
    order = sorted(middles, key=lambda name: (middles[name][0], name))
    widest = max(reach.values())
    pairs: list[tuple[str, str]] = []
    for at, one in enumerate(order):
        for other in islice(order, at + 1, None):
            if (middles[other][0] - middles[one][0]) * drawn > 2 * (reach[one] + widest):
                break
            if math.dist(middles[one], middles[other]) * drawn < 2 * (reach[one] + reach[other]):
                pairs.append((one, other))
    return pairs


def _pushes(middles: Plane, reach: Mapping[str, float], close: Iterable[tuple[str, str]]) -> tuple[Plane, float]:
    """How each that touches another must go, and the deepest touch in pixels."""
    moves: Plane = {}
    deepest = 0.0
    for one, other in close:
        (x1, y1), (x2, y2) = middles[one], middles[other]
        far = math.hypot(x2 - x1, y2 - y1) or 1.0
        touch = reach[one] + reach[other] - far
        if touch <= 0:
            continue
        deepest = max(deepest, touch)
        light = reach[other] ** 2 / (reach[one] ** 2 + reach[other] ** 2)
        for name, part in ((one, -light), (other, 1 - light)):
            by, (dx, dy) = touch / far * _PUSH * part, moves.get(name, (0.0, 0.0))
            moves[name] = (dx + (x2 - x1) * by, dy + (y2 - y1) * by)
    return moves, deepest
