"""Where a figure comes from: one that is named by its amount and unit is looked up among the values."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from haiphong_kg.ask.facts.facts import fact_of, in_time
from haiphong_kg.ask.meaning.meaning import Bound, Filled, Meaning, Target, as_asked
from haiphong_kg.ask.reading.numbers import find_value
from haiphong_kg.ask.reading.signals import read_signals
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.store import HOME

# What may stand beside the amount: that it is a figure, and that somebody has it from somewhere.
_BESIDE: Final = ("ask/", "stated/", "link/", "time/in", "class/city", "opening/opening")


def figure_sourced(lexicon: Lexicon, text: str) -> Meaning | None:
    """The figures of the amount that `text` names, where it asks for their source and for nothing else."""
    items = phrases(lexicon, text)
    amount, used = find_value(items, set())
    if amount is None or not amount.unit or not _asks_source(items):
        return None
    rest = [one for place, one in enumerate(items) if place not in used]
    wanted = [_indicators(lexicon, one) for one in rest if _indicators(lexicon, one)]
    if not all(one.idle or one.home or one.date or one.has(*_BESIDE) or _indicators(lexicon, one) for one in rest):
        return None
    signals = read_signals(items)._replace(bound=None)
    facts = [fact_of(lexicon.kg, record) for record in _of_amount(lexicon, amount)]
    found = [
        fact.record for fact in facts if all(one & fact.concepts for one in wanted) and in_time(lexicon, fact, signals)
    ]
    if not found or signals.denied is not None:
        return None
    filled = (Filled("thing", (HOME,)), Filled("wanted", ()))
    return Meaning(Target.FACTS, asked="source", filled=filled, words=(as_asked(text),), records=tuple(found))


def _asks_source(items: tuple[Item, ...]) -> bool:
    """Whether it is asked which source says something, or where something is from."""
    where = any(one.has("ask/where") for one in items) and any(one.has("stated/") for one in items)
    return where or any(one.has("ask/source", "from/where") for one in items)


def _indicators(lexicon: Lexicon, item: Item) -> frozenset[str]:
    """The indicators that a word may mean."""
    families = lexicon.vocabulary.families
    own = {one for one in item.concepts if one.startswith(INDICATOR)}
    return frozenset(own.union(*(families[one] for one in item.senses if one in families)))


def _of_amount(lexicon: Lexicon, amount: Bound) -> list[str]:
    """The figures that are this amount, those that sources state."""
    kg = lexicon.kg
    records = (one for one in kg.subjects("hp:unit", amount.unit) if any(kg.subjects("hp:claims", one)))
    return sorted(one for one in records if Decimal(kg.value(one, "hp:value") or "NaN") == amount.amount)
