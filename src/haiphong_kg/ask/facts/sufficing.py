"""How many words of a question must tell which fact is meant."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.explaining import DELEGATION, FREE, LEAD, MATTER
from haiphong_kg.ask.facts.titles import titles_asked
from haiphong_kg.ask.facts.topics import Topic
from haiphong_kg.ask.facts.unnamed import is_act, is_of_days
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import THE_CITY
from haiphong_kg.ask.words.groups import ALIKE
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

# So many words must stand in an account where none has a sense of its own: one alone may stand there by chance.
_LEAST_WORDS: Final = 2
_FOUNDING: Final = "frame/founding"
_LEAST_UNNAMED: Final = 3


def sufficient(lexicon: Lexicon, topic: Topic, asked: list[Item], signals: Signals) -> bool:
    """Whether enough words tell which fact is meant; one that is like words of accounts is where one fact has it."""
    telling = sum(map(tells, asked))
    return telling >= _least(lexicon, topic, asked, signals) or is_bare(lexicon, topic, asked, signals)


def asks_holder(lexicon: Lexicon, topic: Topic, signals: Signals) -> bool:
    """Whether it is asked who held a post that is named, or who now has one in a body that is."""
    asks = any(one.has("ask/who", "ask/describe") for one in topic.rest)
    now = "now" in signals.flags and any(one.has("frame/post") for one in topic.rest)
    return asks and (now or any("Post" in lexicon.traits(iri) for iri in topic.iris))


def is_bare(lexicon: Lexicon, topic: Topic, asked: list[Item], signals: Signals) -> bool:
    """Whether but one word tells, which is like words of accounts, of a thing that is no country."""
    telling = [one for one in asked if tells(one)]
    like = len(telling) == 1 and telling[0].has(ALIKE) and not (topic.land or topic.unnamed or signals.yes_no)
    return like and len(telling) < _least(lexicon, topic, asked, signals)


def _least(lexicon: Lexicon, topic: Topic, asked: list[Item], signals: Signals) -> int:
    """How many words must tell which fact is meant: one more of a country, and where who or where may be several."""
    telling = [one for one in asked if tells(one)]
    plain = [one for one in telling if not (one.concepts or one.named or _has_sense(one))]
    several = signals.yes_no or any(one.asks_who or one.has("ask/where") for one in asked)
    named = {*topic.iris, *(iri for one in telling for iri in one.names)}
    once = any("Post" in lexicon.traits(iri) for iri in named) or any(one.has(_FOUNDING) for one in telling)
    several = several and not (once or any(one.has(LEAD) for one in asked))  # who led it was one
    if topic.unnamed:
        of_act = any(is_act(topic.rest, place) for place in range(len(topic.rest)))
        return _LEAST_UNNAMED - (is_of_days(signals) or of_act)
    if telling and (all(one.has("frame/ownership") for one in telling) or titles_asked(lexicon, topic)):
        return 1
    least = _LEAST_WORDS if several or len(plain) == len(telling) or topic.land else 1
    return least - (signals.span is not None and least > 1)


def _has_sense(item: Item) -> bool:
    """Whether a phrase has a meaning of its own, and is not only like words of accounts."""
    return any(not one.startswith(ALIKE) for one in item.senses)


def tells(item: Item) -> bool:
    """Whether a phrase tells which fact is meant: it asks for none, and is no mere link."""
    city = item.has("class/city") and item.text.casefold() in THE_CITY
    leads = item.has(LEAD) and not item.has(DELEGATION)
    return not (leads or item.has("ask/", MATTER, *FREE) or item.home or city)
