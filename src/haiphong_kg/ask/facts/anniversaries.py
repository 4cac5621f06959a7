"""What was done for an anniversary of the tie with one who is named, of so many years where it is said of how many."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of, in_time
from haiphong_kg.ask.facts.whose import denies, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words

ANNIVERSARY: Final = "anniversary"
_YEARS: Final = ("5", "10", "15", "20", "25", "30")
_FRAMES: Final = ("agreement", "event")


def anniversary_asked(lexicon: Lexicon, text: str) -> Meaning | None:
    """The ties and events with the one that `text` names whose accounts tell of the anniversary it asks for.

    Where none does those of other anniversaries of the tie, as what there is besides.
    """
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not (one.home or one.idle)]
    if len(named) != 1 or denies(items) or not whole_words(lexicon, "anniversary", bare=True).search(text):
        return None
    party = tuple(one for one in named[0].names if "AdministrativeUnit" in lexicon.traits(one))
    years = [one for one in _YEARS if whole_words(lexicon, f"years-{one}", bare=True).search(text)]
    said = said_beside(text, [*named, *(one for one in items if one.home or (one.date and not years))])
    of_years = {word for one in years for word in words_for(lexicon, f"years-{one}")}
    if not party or len(years) != 1 or not (words_for(lexicon, "anniversary-beside") | of_years).issuperset(said):
        return None
    facts = [one for one in facts_of(lexicon, party) if one.home and one.frames.intersection(_FRAMES)]
    signals = read_signals(tuple(one for one in items if one not in named))
    facts = [one for one in facts if in_time(lexicon, one, signals)]
    records = [one.record for one in facts if _told(lexicon, one, years[0])]
    others = [one.record for one in facts if any(_told(lexicon, one, of) for of in _YEARS)]
    found = of_records(party[0], records or others, text, ANNIVERSARY)
    told = years if records else _YEARS
    return found._replace(filled=(*found.filled, Filled("years", tuple(told))), negated=not records) if others else None


def _told(lexicon: Lexicon, fact: Fact, years: str) -> list[str]:
    return accounts_telling(lexicon.kg, fact.record, "en", partial(_tells, lexicon, years))


def _tells(lexicon: Lexicon, years: str, said: str) -> bool:
    """Whether an English account tells of an anniversary of so many years; the fifty-fifth is no fifth."""
    marks = whole_words(lexicon, "told-anniversary", "en").search(said)
    counts = whole_words(lexicon, f"years-{years}", "en").finditer(said)
    return bool(marks) and any(not said[: one.start()].endswith("-") for one in counts)


def anniversary_teller(meaning: Meaning) -> Callable[[Lexicon, str, str], list[str]]:
    """What tells of a record what its accounts have of the anniversary that is asked for."""
    years = meaning.role("years")
    wanted = years.iris if years else ()

    def told(lexicon: Lexicon, record: str, lang: str) -> list[str]:
        every = (accounts_telling(lexicon.kg, record, lang, partial(_tells, lexicon, one)) for one in wanted)
        return list(dict.fromkeys(said for told in every for said in told))

    return told
