"""The numbers of a question: bounds on a figure, the unit that a figure is wanted in, how many of the largest."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Final

from haiphong_kg.ask.meaning.meaning import Bound
from haiphong_kg.ask.words.items import Item
from haiphong_kg.store import ID, expand

_MOST_TOP: Final = 50
# How many of the first a plural asks for that has no number: "the largest investors".
_SEVERAL: Final = 5
_COUNTED: Final = ("class/", "role/", "foreign/", "fdi/")
_PLURAL: Final = ("những", "các", "mấy", "nhung", "cac", "may")
# Shorter words that end like a plural are verbs and the like: "has".
_LEAST: Final = 5
_OUT_OF: Final = ("of", "among", "amongst", "out", "trong", "số", "so")
# "Yen loans" are counted themselves.
_LOANS: Final = "family/aid"
# Behind a place in an order these say of what.
_AMONG: Final = ("in", "by", "for", "về", "theo", "ve")


def find_bound(items: tuple[Item, ...], used: frozenset[int]) -> tuple[Bound | None, set[int]]:
    """A bound on a figure: a word of comparison, a number, its scale and unit."""
    for place, item in enumerate(items):
        if item.number and (behind := _behind(items, place, used)):
            return behind
        if item.has("time/between", "time/since") and (between := _between(items, place + 1, used)):
            return between[0], between[1] | {place}
        compare = item.of("compare/")
        after = place + 1
        if not compare or after >= len(items) or not items[after].number or after in used:
            continue
        amount = amount_of(items[after].text)
        if amount is None:
            continue
        taken = {place, after}
        while after + 1 < len(items) and (scale := items[after + 1].of("scale/")):
            amount, after = amount.scaleb(int(scale[0])), after + 1
            taken.add(after)
        unit = ""
        if after + 1 < len(items) and (units := items[after + 1].of("unit/")):
            unit = unit_of(units[0])
            taken.add(after + 1)
        return Bound(compare[0] == "more", amount, unit), taken
    return None, set()


def find_value(items: tuple[Item, ...], used: set[int]) -> tuple[Bound | None, set[int]]:
    """What a figure is asked to be, "was it 5 billion dollars", and the places that say it; a bare number says none."""
    for place in range(len(items)):
        amount, scale, unit, after = _measured(items, place, frozenset(used))
        if amount is not None and after > place + 1:
            exact = amount.scaleb(scale)
            return Bound(more=True, amount=exact, unit=unit, upto=exact), set(range(place, after))
    return None, set()


def _behind(items: tuple[Item, ...], place: int, used: frozenset[int]) -> tuple[Bound, set[int]] | None:
    """A bound whose word stands behind the number: "500 hectares or more"."""
    amount, unit, after, taken = amount_of(items[place].text), "", place + 1, {place}
    if amount is None:
        return None
    while after < len(items) and place not in used and (items[after].of("scale/") or items[after].of("unit/")):
        amount = amount.scaleb(int(next(iter(items[after].of("scale/")), "0")))
        unit = next((unit_of(one) for one in items[after].of("unit/")), unit)
        taken.add(after)
        after += 1
    behind = items[after].of("behind/") if after < len(items) and place not in used else []
    return (Bound(behind[0] == "more", amount, unit), {*taken, after}) if behind else None


def _between(items: tuple[Item, ...], place: int, used: frozenset[int]) -> tuple[Bound, set[int]] | None:
    """A bound on both sides: "between 100 and 500 million dollars"; what is said only once is of both numbers."""
    first, scale, unit, join = _measured(items, place, used)
    if first is None or join >= len(items) or not items[join].has("time/join"):
        return None
    last, last_scale, last_unit, end = _measured(items, join + 1, used)
    if last is None:
        return None
    low, high = first.scaleb(scale or last_scale), last.scaleb(last_scale)
    return Bound(more=True, amount=low, unit=unit or last_unit, upto=high), set(range(place, end))


def _measured(items: tuple[Item, ...], place: int, used: frozenset[int]) -> tuple[Decimal | None, int, str, int]:
    """The number at a place with its scale and unit, and where they end; no number where none stands there."""
    if place >= len(items) or place in used or not items[place].number:
        return None, 0, "", place
    scale, unit, after = 0, "", place + 1
    while after < len(items) and items[after].has("scale/", "unit/"):
        scale += int(next(iter(items[after].of("scale/")), "0"))
        unit = next((unit_of(one) for one in items[after].of("unit/")), unit)
        after += 1
    return amount_of(items[place].text), scale, unit, after


def amount_of(text: str) -> Decimal | None:
    """A number as English or Vietnamese writes it: a last group of three digits is of thousands; None for no number."""
    parts = text.replace(",", ".").split(".")
    plain = "".join(parts) if len(parts) > 1 and all(len(one) == 3 for one in parts[1:]) else ".".join(parts)
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def unit_of(name: str) -> str:
    """The unit that the wording calls by a name: one of QUDT, or one of the graph."""
    return expand(f"unit:{name}") if name[:1].isupper() else f"{ID}unit/{name}"


def find_units(items: tuple[Item, ...], used: set[int]) -> frozenset[int]:
    """The places of scales and units that stand with no number: "how many million tonnes"."""
    return frozenset(
        place for place, item in enumerate(items) if place not in used and item.has("unit/", "scale/") and not item.date
    )


def asks_money(items: tuple[Item, ...], place: int) -> bool:
    """Whether a currency is that in which an amount is asked for: "how many yen", "aid in euros"."""
    before = items[place - 1] if place else None
    if (
        before is None
        or not items[place].of("unit/CCY_")
        or any(one.has(_LOANS) for one in items[place + 1 : place + 2])
    ):
        return False
    lists = any(one.has("ask/which", "ask/how-many", "ask/who") for one in items)
    return before.has("ask/how-many", "ask/how-much", "scale/") or (before.text.casefold() == "in" and not lists)


def find_top(items: tuple[Item, ...], used: set[int]) -> tuple[int, set[int]]:
    """How many of the first are wanted, "top 5" or "the three largest", and the place of the number; 0 for one."""
    for place, item in enumerate(items):
        before = items[place - 1] if place else None
        after = items[place + 1] if place + 1 < len(items) else None
        counted = item.of("numeral/") or ([item.text] if item.text.isdigit() else [])
        if place in used or not counted or not 1 < int(counted[0]) <= _MOST_TOP:
            continue
        ordered = before is not None and before.has("order/")
        if ordered or (after is not None and after.has("order/", "frame/", *_COUNTED)):
            return int(counted[0]), {place}
    named = next((int(one) for item in items for one in item.of("few/") if one.isdigit()), 0)  # "name five"
    return named or _SEVERAL * any(_is_plural(items, place) for place in range(len(items))), set()


def _is_plural(items: tuple[Item, ...], place: int) -> bool:
    """Whether several of a kind are asked for, and not one out of several: "the largest of the projects"."""
    item, near = items[place], items[max(place - 2, 0) : place]
    said, before = item.text.casefold(), " ".join(one.text for one in near).casefold().split()
    beside = any(one.has("order/") for one in near) or any(one.has("order/latest") for one in items)
    counted = item.has(*_COUNTED) or (item.has("frame/") and beside)
    if any(one in _OUT_OF for one in before) or not (counted or item.has("frame/")):
        return False
    several = any(one.endswith("s") for one in (said, said.split()[0]) if len(one) >= _LEAST)
    return (counted and several) or said.startswith(_PLURAL) or (bool(before) and before[-1] in _PLURAL)


def find_order(items: tuple[Item, ...], used: set[int]) -> tuple[str, set[int]]:
    """Which of an order is asked for, "most", "first", and where the words for it stand; "third in" is of the most."""
    pairs = [pair for place in range(len(items)) if place not in used and (pair := _pair(items, place))]
    for place, item in enumerate(items):
        if place not in used and (found := item.of("order/")):
            again = {n for n, one in enumerate(items) if n not in used and found[0] in one.of("order/")}
            return found[0], again.union(*(places for order, places in pairs if order == found[0]))
        if place in {min(places) for _, places in pairs}:
            return next(pair for pair in pairs if place in pair[1])
    counted = (n for n in range(len(items) - 1) if items[n].has("nth/") and items[n + 1].text.casefold() in _AMONG)
    return ("most", set()) if next(counted, None) is not None else ("", set())


def _pair(items: tuple[Item, ...], place: int) -> tuple[str, set[int]] | None:
    """The order that two words tell from here on: "nhiều … nhất"."""
    found = items[place].of("open/")
    close = next((n for n in range(place + 1, len(items)) if found and items[n].has("close/")), None)
    return (found[0], {place, close}) if close is not None else None
