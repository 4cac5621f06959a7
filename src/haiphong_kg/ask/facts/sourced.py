"""Where a figure comes from: one that is named by its amount and unit is looked up among the values."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, in_time, means
from haiphong_kg.ask.figures.figure_parts import measures_of
from haiphong_kg.ask.meaning.meaning import Bound, Meaning, of_records
from haiphong_kg.ask.signals.numbers import amount_of, find_value
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import tokens
from haiphong_kg.store import HOME, bare

# A number of so many digits may be rounded, and is still told from others.
_ROUNDED: Final = 3
# Of fewer digits it must be told by other words of what it is.
_CUT: Final = 2
# What may stand beside the amount: that it is a figure, and that somebody has it from somewhere.
_BESIDE: Final = ("ask/", "stated/", "link/", "time/in", "class/city", "opening/opening")


def figure_sourced(lexicon: Lexicon, text: str) -> Meaning | None:
    """The figures of the amount that `text` names, where it asks for their source and for nothing else."""
    items = phrases(lexicon, text)
    amount, used = _amount(items)
    if amount is None or not _asks_source(items):
        return None
    rest = [one for place, one in enumerate(items) if place not in used and not _is_beside(one)]
    if not (amount.unit or rest):
        return None  # a bare number is that of many things
    signals = read_signals(items)._replace(bound=None)
    for is_it in (_is, _is_about) if rest else (_is,):
        facts = [fact_of(lexicon.kg, record) for record in _of_amount(lexicon, amount, is_it)]
        told = [one for one in facts if all(_tells(lexicon, one, word) for word in rest)]
        records = [one.record for one in told if in_time(lexicon, one, signals)]
        if records and signals.denied is None:
            return of_records(HOME, records, text, "source")
    return None


def _amount(items: tuple[Item, ...]) -> tuple[Bound | None, set[int]]:
    """The amount that is named, and its places: with a scale or a unit, else the one number that is no date."""
    found, used = find_value(items, set())
    numbers = [place for place, one in enumerate(items) if one.number and not one.date]
    if found is not None or len(numbers) != 1:
        return found, used
    amount = amount_of(items[numbers[0]].text)
    exact = None if amount is None else Bound(more=True, amount=amount, unit="", upto=amount)
    return exact, set(numbers)


def _is_beside(item: Item) -> bool:
    """Whether a word says no more than that there is a figure, and that somebody has it from somewhere."""
    return item.idle or item.home or item.date or item.has(*_BESIDE)


def _tells(lexicon: Lexicon, fact: Fact, item: Item) -> bool:
    """Whether a word is said of a figure: it names what it is of or its kind, or stands in its account."""
    named = bool(fact.things.intersection(item.named) or fact.concepts.intersection(measures_of(lexicon, item)))
    words = all(one.stem in fact.stems for one in tokens(item.text))
    return named or words or any(means(lexicon, fact, sense) for sense in item.senses)


def _asks_source(items: tuple[Item, ...]) -> bool:
    """Whether it is asked which source says something, or where something is from."""
    where = any(one.has("ask/where") for one in items) and any(one.has("stated/") for one in items)
    return where or any(one.has("ask/source", "from/where") for one in items)


def _of_amount(lexicon: Lexicon, amount: Bound, is_it: Callable[[Decimal, Decimal], bool]) -> list[str]:
    """The figures that are this amount, those that sources state."""
    kg = lexicon.kg
    records = (one for one, value in kg.pairs("hp:value") if is_it(Decimal(bare(value)), amount.amount))
    in_unit = (one for one in records if amount.unit in ("", kg.value(one, "hp:unit")))
    return sorted(one for one in in_unit if any(kg.subjects("hp:claims", one)))


def _is(value: Decimal, said: Decimal) -> bool:
    """Whether a value is the one that is said, which may be rounded to three digits or more: "153 million"."""
    digits, exponent = said.normalize().as_tuple()[1:]
    if value == said or not isinstance(exponent, int):
        return value == said
    return len(digits) >= _ROUNDED and exponent > 0 and value.quantize(Decimal((0, (1,), exponent))) == said


def _is_about(value: Decimal, said: Decimal) -> bool:
    """Whether a value, rounded or cut to two digits, is the one that is said: 15.4 billion is called 15 billion."""
    digits, exponent = said.normalize().as_tuple()[1:]
    if not isinstance(exponent, int) or exponent <= 0 or len(digits) < _CUT:
        return False
    digit = Decimal((0, (1,), exponent))
    return said in (value.quantize(digit), value.quantize(digit, ROUND_DOWN))
