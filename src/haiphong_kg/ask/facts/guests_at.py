"""Who came from abroad to a festival that is named: delegations and troupes, and not the editions of it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, fact_of, facts_of, in_time
from haiphong_kg.ask.facts.whose import denies, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words

GUESTS: Final = "guests"


def guests_at(lexicon: Lexicon, text: str) -> Meaning | None:
    """The events with guests from abroad at the festival that `text` names; of a year without any those of others."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    festival = named[0].named if len(named) == 1 else ()
    if not festival or denies(items) or not all("Festival" in lexicon.traits(one) for one in festival):
        return None
    said = said_beside(text, [one for one in items if one.named or one.date])
    foreign = whole_words(lexicon, "foreign-guests", bare=True).search(text)
    if not foreign or not words_for(lexicon, "guests-beside").issuperset(said):
        return None
    signals = read_signals(items)
    events = (one for one in facts_of(lexicon, festival) if "event" in one.frames)
    facts = [one for one in events if guests_told(lexicon, one.record, "en")]
    if whole_words(lexicon, "troupes", bare=True).search(text):
        troupes = whole_words(lexicon, "troupes", "en").search
        facts = [one for one in facts if accounts_telling(lexicon.kg, one.record, "en", troupes)]
    records = [one.record for one in facts if in_time(lexicon, one, signals)]
    meaning = of_records(festival[0], records or [one.record for one in facts], text, GUESTS)
    return meaning._replace(negated=not records, span=signals.span) if facts else None


def guests_told(lexicon: Lexicon, record: str, lang: str) -> list[str]:
    """The accounts of an event that tell of somebody who came from abroad."""
    abroad = whole_words(lexicon, "told-abroad", "en").search
    guests = whole_words(lexicon, "told-visitor", "en").search
    foreign = bool(fact_of(lexicon.kg, record).lands - {VIET_NAM})
    return accounts_telling(lexicon.kg, record, lang, lambda said: abroad(said) or (foreign and guests(said)))
