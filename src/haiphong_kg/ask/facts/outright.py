"""Questions that some records answer outright, whatever else their words may mean."""

from __future__ import annotations

from haiphong_kg.ask.facts.between import of_either_kind, tie_of_two
from haiphong_kg.ask.facts.sourced import figure_sourced
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.words.lexicon import Lexicon


def outright(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records: which of two kinds a tie is, what ties two to each other, where a figure comes from."""
    return of_either_kind(lexicon, text) or tie_of_two(lexicon, text) or figure_sourced(lexicon, text)
