"""Of the facts that answer a question those that are meant: of the city, of now, in the unit, the first, the latest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, has_value, unit_of
from haiphong_kg.ask.facts.titles import titles_asked
from haiphong_kg.ask.facts.topics import Topic
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import THE_CITY
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_INVESTMENT: Final = "frame/investment"


def of_ours(facts: list[Fact]) -> list[Fact]:
    """Of agreements those of the city, where some are: who names another asks for its tie with the city."""
    ours = [one for one in facts if one.home]
    return ours if ours and all("agreement" in one.frames for one in facts) else facts


def of_now(lexicon: Lexicon, facts: list[Fact], topic: Topic, signals: Signals) -> list[Fact]:
    """Where it is asked of now: of those who held a post the latest; else none where that may have changed since.

    Of figures the newest may be another, and who had a title when something happened may have it no more.
    """
    kg = lexicon.kg
    if "now" not in signals.flags or not facts:
        return facts
    if posts := [one for one in facts if "post" in one.frames]:
        return [max(posts, key=lambda one: kg.value(one.record, "hp:knownOn") or kg.value(one.record, "hp:start"))]
    changing = titles_asked(lexicon, topic) or any(has_value(kg, one) for one in facts)
    return [] if changing else facts


def in_unit(lexicon: Lexicon, facts: list[Fact], asked: list[Item]) -> list[Fact]:
    """Where some are figures in a unit that is asked for, those alone: "how many yen", "invests how much"."""
    units = {one for item in asked for one in item.of("unit/")}
    money = asks_for_money(asked)
    wanted = [one for one in facts if unit_of(lexicon.kg, one) in units or (money and is_of_money(lexicon, one))]
    return wanted or facts


def asks_for_money(asked: list[Item]) -> bool:
    """Whether it is asked how much somebody invests."""
    return any(one.has("ask/how-much") for one in asked) and any(one.has(_INVESTMENT) for one in asked)


def asks_for_number(asked: Iterable[Item]) -> bool:
    """Whether it is asked how many there are of a kind, which no sum of money tells; "the city" is none.

    What is counted stands behind the word that asks: "nhà máy A vốn bao nhiêu" counts no plants.
    """
    items = tuple(asked)
    first = next((place for place, one in enumerate(items) if one.has("ask/how-many")), len(items))
    pairs = zip((None, *items), items, strict=False)
    counted = (one for place, (last, one) in enumerate(pairs) if place >= first and not _is_the_city(one, last))
    return any(one.has("class/") for one in counted) and not any(one.has("ask/how-much", "unit/") for one in items)


def _is_the_city(item: Item, before: Item | None) -> bool:
    """Whether a phrase is "the city", and not what is counted: "bao nhiêu thành phố"."""
    counted = before is not None and before.has("ask/how-many", "ask/which", "numeral/")
    return item.has("class/city") and item.text.casefold() in THE_CITY and not counted


def is_of_money(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a fact is a sum of money."""
    return unit_of(lexicon.kg, fact).startswith("CCY_")


def in_order(lexicon: Lexicon, found: list[Fact], order: str) -> list[Fact]:
    """The facts; where the first or the latest is asked for and all have a day, that alone."""
    starts = [lexicon.kg.value(one.record, "hp:start") for one in found]
    if order not in ("first", "latest") or not all(starts):
        return found
    chosen = min(starts) if order == "first" else max(starts)
    return [one for one, start in zip(found, starts, strict=True) if start == chosen]
