"""Whether one who is named has a part in things of a class: "is X involved in any port here"; any record of both."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.anchors import anchors, meant_by
from haiphong_kg.ask.facts.explaining import explains
from haiphong_kg.ask.facts.facts import facts_of, has_value, in_time
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import tokens

# What may stand beside the name and the class: nothing that narrows them.
_BESIDE: Final = ("ask/is-there", "ask/which", "link/", "time/in")
# Any port of the city is no name of one.
_OF_CITY: Final = expression(r"\bany (ha[iỉ] ?phong|hải phòng)(?:['’]s)? (ports?|terminals?)\b", re.IGNORECASE)


def involved_in(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records of the one that `text` names with things of a class, or with the city where it names no class."""
    said = whole_words(lexicon, "involved")
    parts = said.split(text)
    if len(parts) != 2:
        return None
    who, what = phrases(lexicon, parts[0]), phrases(lexicon, _OF_CITY.sub(r"any \2 in \1", parts[1]))
    named = anchors(lexicon, who, tokens(parts[0]))
    if len(named) != 1 or not all(one.idle or one.has(*_BESIDE) for one in named[0].beside(who)):
        return None
    own = meant_by(lexicon, named[0])
    signals = read_signals(what)
    kinds = [one for one in what if one.has("class/") and not one.home]
    if signals.denied is not None or not all(one in kinds or _is_beside(one) for one in what):
        return None
    found = (one for one in facts_of(lexicon, own) if in_time(lexicon, one, signals))
    facts = [fact for fact in found if fact.home or kinds]
    facts = [fact for fact in facts if all(explains(lexicon, fact, frozenset(own), one) for one in kinds)]
    told = [one.record for one in facts if not has_value(lexicon.kg, one)] or [one.record for one in facts]
    return of_records(named[0].iris[0], told, text, "account") if told else None


def _is_beside(item: Item) -> bool:
    return item.idle or item.home or item.date or item.has(*_BESIDE)
