"""Which there are of a kind whose number alone is published: that they are not recorded, and how many they are."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import every_fact
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME

# The words for such a kind, and the family of figures that has their number.
_KINDS: Final = {"counted-ngos": "family/organisations-count"}
# That they are at work narrows nothing.
_STATUS: Final = f"{SCHEME}status/"
_COUNTS: Final = ("ask/how-many", "ask/how-much", "ask/when", "ask/source")
_BESIDE: Final = (
    "ask/",
    "class/",
    "family/organisations-count",
    "foreign/",
    "few/",
    "link/",
    "frame/operation",
    "frame/investment",
    "frame/event",
    "active/",
    "time/now",
)


def on_only_counted(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That none of a kind that only figures count is recorded by name, with its number; None for other questions."""
    kind = next((one for one in _KINDS if whole_words(lexicon, one, bare=True).search(text)), "")
    items = phrases(lexicon, text, lang) if kind else ()
    listed = any(one.has("class/") for one in items) and not any(one.has("family/") for one in items)
    if not (listed or any(one.has("ask/") for one in items)) or not all(map(_asks_no_more, items)):
        return None  # the bare name of a figure, or more than which there are
    words = whole_words(lexicon, kind, bare=True)
    if any(one.has(*_COUNTS) or (one.has("family/") and not words.match(one.text)) for one in items):
        return None
    indicators = set(lexicon.vocabulary.families.get(_KINDS[kind], ()))
    every = every_fact(lexicon.kg)
    counts = [one.record for one in every if one.home and indicators & one.concepts]
    if not counts:
        return None
    found = answer_facts(lexicon, of_records(HOME, counts, text), lang, where)
    return found._replace(sentence=reply(lexicon, "only-counted", lang, found.sentence), polarity="not stated")


def _asks_no_more(item: Item) -> bool:
    """Whether a phrase names nothing but the city, and asks for no more than which there are."""
    state = bool(item.concepts) and all(one.startswith(_STATUS) for one in item.concepts)
    return item.home or item.idle or state or (item.has(*_BESIDE) and not (item.named or item.number or item.date))
