"""Whether there are so many, "does it have 4 sister cities": asked as how many, and told against the number."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.signals.numbers import amount_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.times import find_time
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon

_HOW_MANY: Final = {"en": "how many", "vi": "bao nhiêu"}
_MOST: Final = 100_000  # what is counted is less


def tallied(lexicon: Lexicon, text: str, found: Reply, one: One) -> Reply | None:
    """The reply to how many there are, with "yes" where there are so many; None where no such number is said."""
    items = phrases(lexicon, text, found.lang)
    timed = find_time(items).used
    numbers = [place for place, item in enumerate(items) if _counts(item) and place not in timed]
    if len(numbers) != 1 or not read_signals(items).yes_no:
        return None
    asked = " ".join(_said(item, found.lang, counted=place in numbers) for place, item in enumerate(items))
    given = one(asked)
    if given.kind != "answer" or given.meanings[0].target not in (Target.COUNT, Target.VALUE) or not given.given:
        return None
    if given.given[0] != str(int(amount_of(items[numbers[0]].text) or 0)):
        return given._replace(polarity="not stated")
    yes = reply(lexicon, "is-so", given.lang)
    return given._replace(sentence=f"{yes} {given.sentence}", polarity="yes")


def _counts(item: Item) -> bool:
    """Whether a phrase is a number of things: a whole one, which "4.5" is not."""
    if item.date or not item.number:
        return False
    amount = amount_of(item.text)
    return amount is not None and amount < _MOST and amount == int(amount)


def _said(item: Item, lang: str, *, counted: bool) -> str:
    """A phrase as it stands in the question for the number: without what asks whether it is so."""
    if counted:
        return _HOW_MANY[lang]
    return "" if item.has("ask/is-there") else item.text
