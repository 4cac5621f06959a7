"""Blocs of countries that are named themselves: what is recorded of their countries is asked for: "ASEAN firms"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.words.lexicon import Lexicon

# A bloc sends delegations and gives money itself, but those who give money may be of its countries.
_ITSELF: Final = ("event", "funding")
_DONOR: Final = "funder"


def with_members(lexicon: Lexicon, meaning: Meaning) -> Meaning:
    """The meaning, where a bloc narrows it with the countries of that."""
    itself = meaning.frame in _ITSELF and meaning.asked != _DONOR
    countries = meaning.countries if itself else _all(lexicon, meaning.countries)
    return meaning._replace(countries=countries, outside=_all(lexicon, meaning.outside))


def without_members(lexicon: Lexicon, lands: Iterable[str]) -> tuple[str, ...]:
    """The countries to be said: of a bloc and its countries only the bloc."""
    given = tuple(lands)
    of_blocs = {one for iri in given for one in _members(lexicon, iri)}
    return tuple(one for one in given if one not in of_blocs)


def _all(lexicon: Lexicon, lands: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for iri in lands for one in (iri, *_members(lexicon, iri))))


def _members(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    """The countries of a bloc, which the wording groups under its name."""
    return tuple(lexicon.vocabulary.members.get(f"group/{iri.rpartition('/')[2]}", ()))
