"""Which company came first to a zone: whom an account tells to be the first, else those with the earliest dates.

Who develops the zone is no tenant of it, and the largest is not the first.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of
from haiphong_kg.ask.facts.holdings import DEVELOPER
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.facts.whose import denies, of_classes, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words

FIRST_TOLD: Final = "first-told"
FIRST_DATED: Final = "first-of-dated"
_ZONES: Final = frozenset({"Zone"})
_MOST: Final = 3


def first_there(lexicon: Lexicon, text: str) -> Meaning | None:
    """The investments that may be the first in the zone that `text` names, of companies of the country it names."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    lands = [one for one in named if one.names and all(is_land(lexicon.traits(iri)) for iri in one.names)]
    sites = [of_classes(lexicon, one, _ZONES) for one in named if one not in lands]
    first = whole_words(lexicon, "first-there", bare=True).search(text)
    if not first or len(sites) != 1 or not sites[0] or denies(items):
        return None
    if not words_for(lexicon, "first-there-beside").issuperset(said_beside(text, named)):
        return None
    facts = [one for one in facts_of(lexicon, with_parts(lexicon, sites[0])) if _is_tenancy(lexicon, one)]
    facts = [one for one in facts if all(one.lands & {*land.names} for land in lands)]
    if records := [one.record for one in facts if told_as_first(lexicon, one.record, "en")]:
        return of_records(sites[0][0], records, text, FIRST_TOLD)
    dated = {one.record: start for one in facts if (start := lexicon.kg.value(one.record, "hp:start"))}
    records = sorted(dated, key=lambda one: (dated[one], one))[:_MOST]
    return of_records(sites[0][0], records, text, FIRST_DATED) if records else None


def told_as_first(lexicon: Lexicon, record: str, lang: str) -> list[str]:
    """The accounts that tell an investor to be the first."""
    return accounts_telling(lexicon.kg, record, lang, whole_words(lexicon, "told-first-there", "en").search)


def _is_tenancy(lexicon: Lexicon, fact: Fact) -> bool:
    return "investment" in fact.frames and lexicon.kg.value(fact.record, "hp:role") != DEVELOPER
