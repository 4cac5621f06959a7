"""Who puts money into a work: of several the sum of the whole is of none alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import bare

_WORKS: Final = ("hp:project", "hp:fundedAsset")
# The roles of those who put in money.
BY: Final = ("hp:investor", "hp:funder")
_OF: Final = ("hp:partOfGroup", "hp:homeCountry")


def payers(lexicon: Lexicon, works: Iterable[str]) -> set[str]:
    """Those who are recorded to invest in works, or to fund them."""
    kg = lexicon.kg
    records = [one for iri in works for role in _WORKS for one in kg.subjects(role, iri)]
    return {bare(one) for record in records for role in BY for one in kg.objects(record, role)}


def others_paying(lexicon: Lexicon, parties: tuple[str, ...], works: Iterable[str]) -> set[str]:
    """The payers who are none of the parties, nor of their group or country."""
    return {one for one in payers(lexicon, works) if not (one in parties or _belongs(lexicon, one, parties))}


def _belongs(lexicon: Lexicon, payer: str, parties: tuple[str, ...]) -> bool:
    """Whether a payer is of a group, or a country, that is named."""
    seen: set[str] = set()
    above = {payer}
    while above := {bare(up) for one in above for role in _OF for up in lexicon.kg.objects(one, role)} - seen:
        seen |= above
    return bool(seen.intersection(parties))
