"""The few records that a question may be about by the words of their accounts alone, whatever it names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, in_time, with_what_is_there
from haiphong_kg.ask.facts.own_names import has_name, is_short_land
from haiphong_kg.ask.meaning.meaning import MONTH
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.alike import is_of_goods
from haiphong_kg.ask.words.groups import ALIKE, in_account
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import situations_of, tokens
from haiphong_kg.store import KnowledgeGraph, bare, kept, remembered, shelved

# More records than these are told of by no words that tell them apart.
_MOST: Final = 60
_ACT: Final = f"{ALIKE}decide"


def told_anywhere(lexicon: Lexicon, items: list[Item], signals: Signals) -> list[Fact]:
    """The records of the time asked for whose accounts have each word that is nothing else, or name what is named."""
    kg = lexicon.kg
    sets = [_with_words(kg, one) for place, one in enumerate(items) if one.unknown or one.told or is_act(items, place)]
    named = (one for one in items if one.named and not one.home)
    wide = any(map(is_of_goods, items))
    sets += [_of_named(lexicon, one, wide=wide) | _with_name(lexicon, one) for one in named]
    if is_of_days(signals):
        sets.append({record for record in _records(kg) if in_time(lexicon, fact_of(kg, record), signals)})
    found = set[str].intersection(*sets) if sets else set[str]()
    return [fact_of(kg, one) for one in sorted(found)] if len(found) <= _MOST else []


def is_act(items: list[Item], place: int) -> bool:
    """Whether a number is that of an act: it stands behind a word for what is decided, "Resolution 226"."""
    one = items[place]
    return one.number and not one.date and place > 0 and items[place - 1].has(_ACT)


def is_of_days(signals: Signals) -> bool:
    """Whether a question names a day or a month, or some between two."""
    span = signals.span
    return span is not None and min(len(span.first), len(span.last)) >= MONTH


def _with_words(kg: KnowledgeGraph, item: Item) -> set[str]:
    words, records = _words(kg), _records(kg)
    found = [{records[place] for place in words.get(one.stem, ())} for one in tokens(item.text)]
    return set[str].intersection(*found) if found else set()


def _with_name(lexicon: Lexicon, item: Item) -> set[str]:
    """The records in whose accounts a name stands as it is; with accents it is no word of English.

    A title is that of one who is named in the record: companies have chairmen, too.
    """
    kg, land = lexicon.kg, is_short_land(lexicon, item)
    said = [in_account(item.text, lang) for lang in LANGUAGES if lang == "vi" or item.text.isascii()]
    facts = [fact_of(kg, one) for one in _with_words(kg, item)]
    if all("Post" in lexicon.traits(iri) for iri in item.named):
        facts = [one for one in facts if any("Person" in lexicon.traits(iri) for iri in one.things)]
    return {
        one.record for one in facts if (has_name(one.own, item) if land else any(text in one.text for text in said))
    }


def _of_named(lexicon: Lexicon, item: Item, *, wide: bool) -> set[str]:
    """The records of what is named; of a country, where it is `wide`, those of its companies as well: of a maker."""
    lands = tuple(one for one in item.named if wide and is_land(lexicon.traits(one)))
    named = (*item.named, *with_what_is_there(lexicon, lands))
    return {record for iri in named for record in situations_of(lexicon.kg, iri)}


@remembered
def _records(kg: KnowledgeGraph) -> tuple[str, ...]:
    """All records of which a source tells something."""
    return tuple(kept(kg, "records-told", lambda: sorted({bare(record) for _, record in kg.pairs("hp:claims")})))


@remembered
def _words(kg: KnowledgeGraph) -> Mapping[str, list[int]]:
    """The places of the records that have a word in their account, by the stem of the word."""
    return shelved(kg, "records-by-word", lambda: _collected(kg), list[int])


def _collected(kg: KnowledgeGraph) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, record in enumerate(_records(kg)):
        for word in fact_of(kg, record).stems:
            found.setdefault(word, []).append(place)
    return found
