"""Agreements and visits: what was signed on one, and which agreements tell of guests that no event has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact
from haiphong_kg.ask.facts.guests import is_with, of_ranks, tells_of
from haiphong_kg.ask.meaning.meaning import DAY
from haiphong_kg.ask.words.lexicon import Lexicon

_DAYS: Final = 7  # no journey that is recorded took longer


def tells_signing(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether accounts of a visit or an agreement tell that something was signed."""
    return bool(accounts_telling(lexicon.kg, fact.record, "en", tells_of(lexicon, "signed")))


def signed_then(lexicon: Lexicon, journeys: list[Fact], parties: tuple[tuple[str, ...], ...]) -> Iterator[Fact]:
    """The agreements of the city with those who were visited that began within days of a visit."""
    days = [day for one in journeys if (day := _day(lexicon, one.record))]
    own = {lexicon.kg.value(one.record, "hp:ofAgreement") for one in journeys}
    for fact in _agreements(lexicon, parties):
        begun = _day(lexicon, fact.record)
        if fact.home and begun and fact.record not in own:
            yield from (fact,) * any(abs((begun - day).days) <= _DAYS for day in days)


def ties_telling(lexicon: Lexicon, parties: tuple[tuple[str, ...], ...], ranks: tuple[str, ...]) -> Iterator[Fact]:
    """The agreements of the city, or of what it took in, whose accounts tell of guests, or of one of these ranks."""
    tells = of_ranks(lexicon, ranks) if ranks else tells_of(lexicon, "guests")
    for fact in _agreements(lexicon, parties) if parties else ():
        ours = fact.home or not fact.things.isdisjoint(lexicon.merged)
        if ours and accounts_telling(lexicon.kg, fact.record, "en", tells):
            yield fact


def _agreements(lexicon: Lexicon, parties: tuple[tuple[str, ...], ...]) -> Iterator[Fact]:
    """The agreements in which all of these take part."""
    facts = every_fact(lexicon.kg)
    yield from (
        one for one in facts if "agreement" in one.frames and all(is_with(lexicon, one, iris) for iris in parties)
    )


def _day(lexicon: Lexicon, record: str) -> date | None:
    """The day on which a record begins; None where but a month or a year is known."""
    start = lexicon.kg.value(record, "hp:start")
    return date.fromisoformat(start) if len(start) == DAY else None
