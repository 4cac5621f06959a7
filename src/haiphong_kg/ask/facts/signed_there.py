"""What was signed on a visit: its accounts tell it, or an agreement with the same side began within days of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, fact_of
from haiphong_kg.ask.facts.guests import is_with, tells_of
from haiphong_kg.ask.meaning.meaning import DAY
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import situations

_DAYS: Final = 7  # no journey that is recorded took longer


def tells_signing(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether accounts of a visit or an agreement tell that something was signed."""
    return bool(accounts_telling(lexicon.kg, fact.record, "en", tells_of(lexicon, "signed")))


def signed_then(lexicon: Lexicon, journeys: list[Fact], parties: tuple[tuple[str, ...], ...]) -> Iterator[Fact]:
    """The agreements of the city with those who were visited that began within days of a visit."""
    days = [day for one in journeys if (day := _day(lexicon, one.record))]
    own = {lexicon.kg.value(one.record, "hp:ofAgreement") for one in journeys}
    for record in sorted(situations(lexicon.kg)):
        fact = fact_of(lexicon.kg, record)
        if "agreement" not in fact.frames or not fact.home or record in own:
            continue
        begun = _day(lexicon, record)
        if begun and all(is_with(lexicon, fact, iris) for iris in parties):
            yield from (fact,) * any(abs((begun - day).days) <= _DAYS for day in days)


def _day(lexicon: Lexicon, record: str) -> date | None:
    """The day on which a record begins; None where but a month or a year is known."""
    start = lexicon.kg.value(record, "hp:start")
    return date.fromisoformat(start) if len(start) == DAY else None
