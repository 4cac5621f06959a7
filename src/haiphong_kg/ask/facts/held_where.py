"""Conferences and forums held in the city, or abroad, by what accounts tell of the place: their records have none."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact, in_time
from haiphong_kg.ask.facts.whose import denies, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import expression, fold
from haiphong_kg.entities import label, stem, tokens
from haiphong_kg.store import HOME, SCHEME

_CONFERENCE: Final = f"{SCHEME}event-kind/conference"
_SAID: Final = tuple(f"frame/event?kind=event-kind/{one}" for one in ("conference", "meeting"))
# Which of them it is asked for: how many, or whether one was held.
HELD: Final = "held"
HELD_COUNTED: Final = "held-counted"
HELD_SO: Final = "held-so"
# What is named is a part of a name only, and so may be another thing: "APEC" is no council of it.
HELD_NEAR: Final = "held-near"


def held_where(lexicon: Lexicon, text: str) -> Meaning | None:
    """The conferences that accounts have in the city, or abroad, where `text` asks for those and no more.

    Where none of those that it may mean is told to be here, they are told as recorded elsewhere.
    """
    items = phrases(lexicon, text)
    signals = read_signals(items)
    others = [one for one in items if one.named and not one.home and set(one.names) != {VIET_NAM}]
    left = _left(lexicon, text, items)
    away = whole_words(lexicon, "held-abroad", bare=True).search(text)
    if denies(items) or not (away or _is_of_here(lexicon, text, items)) or (away and (others or left)):
        return None
    if any(_says_where(lexicon, text, one) for one in others):
        return None
    if not (any(one.has(*_SAID) for one in items) or _names_one(lexicon, text, others, left)):
        return None
    if left and not (signals.yes_no and _may_be_told(items, left)):
        return None
    series = [one for one in _conferences(lexicon, text) if _is_of(one, others) and _is_told(one, left)]
    meant = [one for one in series if in_time(lexicon, one, signals)]
    there = [one for one in meant if (_is_abroad if away else _is_here)(lexicon, one)]
    if not (there or (series and not away)):
        return None
    asked = HELD_SO if signals.yes_no else HELD_COUNTED if "how-many" in signals.asks else HELD
    near = bool(there) and not all(one.names for one in others)
    found = of_records(HOME, (one.record for one in there or meant or series), text, HELD_NEAR if near else asked)
    return found._replace(each=bool(there) and not others and asked != HELD_SO, negated=not there, span=signals.span)


def _is_of_here(lexicon: Lexicon, text: str, items: tuple[Item, ...]) -> bool:
    """Whether it is asked about what was held in the city, or hosted."""
    here = whole_words(lexicon, "held-here", bare=True).search(text)
    return bool(here) and (any(one.home for one in items) or _hosts(lexicon, text))


def _hosts(lexicon: Lexicon, text: str) -> bool:
    return whole_words(lexicon, "host", bare=True).search(text) is not None


def _says_where(lexicon: Lexicon, text: str, named: Item) -> bool:
    """Whether a word for "in" stands right before a name, which then is where it was and not who took part."""
    before = " ".join(one.typed for one in tokens(text)[: named.start])
    return (
        expression(rf"{whole_words(lexicon, 'held-in', bare=True).pattern}$", re.IGNORECASE).search(before) is not None
    )


def _left(lexicon: Lexicon, text: str, items: tuple[Item, ...]) -> frozenset[str]:
    """The stems of words that only the account of a conference can tell: which of a series it is, and of what."""
    known = [one for one in items if one.named or one.date or one.has(*_SAID)]
    said = set(said_beside(text, known)) - words_for(lexicon, "held-beside")
    return frozenset(map(stem, said))


def _names_one(lexicon: Lexicon, text: str, others: list[Item], left: frozenset[str]) -> bool:
    """Whether it is told which was held without a word for a conference: "host the Assises", "was ABAC held"."""
    bodies = all("Organisation" in lexicon.traits(iri) for one in others for iri in one.named)
    held = any(whole_words(lexicon, one, bare=True).search(text) for one in ("host", "held-act"))
    return bool(others or left) and bodies and held


def _may_be_told(items: tuple[Item, ...], left: frozenset[str]) -> bool:
    """Whether the words that are left mean nothing but what an account tells, or a place in an order."""
    other = (one for one in items if one.senses and not one.has(*_SAID, "order/", "numeral/"))
    return left.isdisjoint(stem(fold(part)) for one in other for part in one.text.split())


def _is_of(fact: Fact, others: list[Item]) -> bool:
    """Whether all who are named take part, themselves or by somebody of theirs."""
    return all((fact.things | fact.lands) & ({*one.named} - {VIET_NAM}) for one in others)


def _is_told(fact: Fact, left: frozenset[str]) -> bool:
    """Whether words stand in an account, or in the name of the record: of a series each bears it."""
    return left <= fact.stems | {*map(stem, fact.record.rpartition("/")[2].split("-"))}


def _conferences(lexicon: Lexicon, text: str) -> list[Fact]:
    """The conferences; those on investment where it is asked for them."""
    facts = [one for one in every_fact(lexicon.kg) if _CONFERENCE in one.concepts]
    if not whole_words(lexicon, "of-investment", bare=True).search(text):
        return facts
    return [one for one in facts if _tells(lexicon, one, whole_words(lexicon, "told-investing", "en").search)]


def _is_here(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether an account has it in the city, which takes part."""
    return fact.home and _tells(lexicon, fact, whole_words(lexicon, "told-held-here", "en").search)


def _is_abroad(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether an account has it in a place abroad that takes part."""
    places = (one for one in fact.things | fact.lands if not lexicon.is_domestic(one))
    places = (one for one in places if {"AdministrativeUnit", "Country"} & lexicon.traits(one))
    names = "|".join(re.escape(label(lexicon.kg, one, "en")) for one in sorted(places))
    return bool(names) and _tells(lexicon, fact, expression(rf"\bin (?:{names})\b").search)


def _tells(lexicon: Lexicon, fact: Fact, tells: Callable[[str], object]) -> bool:
    return bool(accounts_telling(lexicon.kg, fact.record, "en", tells))
