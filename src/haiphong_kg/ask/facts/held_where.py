"""Conferences and forums held in the city, or abroad, by what accounts tell of the place: their records have none."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact, in_time
from haiphong_kg.ask.facts.whose import denies, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import label
from haiphong_kg.store import HOME, SCHEME

_CONFERENCE: Final = f"{SCHEME}event-kind/conference"
_SAID: Final = "frame/event?kind=event-kind/conference"


def held_where(lexicon: Lexicon, text: str) -> Meaning | None:
    """The conferences that accounts have in the city, or abroad, where `text` asks for those and no more."""
    items = phrases(lexicon, text)
    others = (one for one in items if one.named and not one.home and VIET_NAM not in one.names)
    if not any(one.has(_SAID) for one in items) or any(others) or denies(items):
        return None
    here, away = (whole_words(lexicon, f"held-{one}", bare=True).search(text) for one in ("here", "abroad"))
    said = said_beside(text, [one for one in items if one.home or one.date or one.has(_SAID)])
    ours = any(one.home for one in items) or (here and whole_words(lexicon, "host", bare=True).search(text))
    if not (away or (here and ours)) or not words_for(lexicon, "held-beside").issuperset(said):
        return None
    tells = partial(_is_abroad, lexicon) if away else partial(_is_here, lexicon)
    signals = read_signals(items)
    facts = [one for one in every_fact(lexicon.kg) if _CONFERENCE in one.concepts and in_time(lexicon, one, signals)]
    facts = [one for one in facts if tells(one) and (one.home or away)]
    if whole_words(lexicon, "of-investment", bare=True).search(text):
        facts = [one for one in facts if _tells(lexicon, one, whole_words(lexicon, "told-investing", "en").search)]
    return of_records(HOME, (one.record for one in facts), text)._replace(each=True) if facts else None


def _is_here(lexicon: Lexicon, fact: Fact) -> bool:
    return _tells(lexicon, fact, whole_words(lexicon, "told-held-here", "en").search)


def _is_abroad(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether an account has it in a place abroad that takes part."""
    places = (one for one in fact.things | fact.lands if not lexicon.is_domestic(one))
    places = (one for one in places if {"AdministrativeUnit", "Country"} & lexicon.traits(one))
    names = "|".join(re.escape(label(lexicon.kg, one, "en")) for one in sorted(places))
    return bool(names) and _tells(lexicon, fact, expression(rf"\bin (?:{names})\b").search)


def _tells(lexicon: Lexicon, fact: Fact, tells: Callable[[str], object]) -> bool:
    return bool(accounts_telling(lexicon.kg, fact.record, "en", tells))
