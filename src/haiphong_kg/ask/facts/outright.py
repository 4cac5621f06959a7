"""Questions that some records answer outright, whatever else their words may mean."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.anniversaries import anniversary_asked
from haiphong_kg.ask.facts.aspects import aspect_asked
from haiphong_kg.ask.facts.between import of_either_kind, tie_of_two
from haiphong_kg.ask.facts.bonds import bonds
from haiphong_kg.ask.facts.builders import built_by
from haiphong_kg.ask.facts.construction import built_from_till
from haiphong_kg.ask.facts.first_there import first_there
from haiphong_kg.ask.facts.guests_at import guests_at
from haiphong_kg.ask.facts.held_where import held_where
from haiphong_kg.ask.facts.holding_any import holds_any
from haiphong_kg.ask.facts.holdings import holdings
from haiphong_kg.ask.facts.involved import involved_in
from haiphong_kg.ask.facts.licensing import licensed_when
from haiphong_kg.ask.facts.owning import share_held
from haiphong_kg.ask.facts.present import is_there
from haiphong_kg.ask.facts.products import of_products
from haiphong_kg.ask.facts.shares_of import share_of
from haiphong_kg.ask.facts.sourced import figure_sourced
from haiphong_kg.ask.facts.sums_of import sums_of
from haiphong_kg.ask.facts.tallies_told import tally_asked
from haiphong_kg.ask.facts.technology import technology_asked
from haiphong_kg.ask.facts.visiting import visits_asked
from haiphong_kg.ask.facts.whose import of_land, whose
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.words.lexicon import Lexicon

_WAYS: Final = (
    bonds,
    of_either_kind,
    tie_of_two,
    figure_sourced,
    share_held,
    licensed_when,
    of_products,
    technology_asked,
    tally_asked,
    sums_of,
    involved_in,
    is_there,
    first_there,
    built_by,
    built_from_till,
    guests_at,
    held_where,
    anniversary_asked,
    visits_asked,
    aspect_asked,
    share_of,
    holds_any,
    holdings,
    whose,
    of_land,
)


def outright(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records: which kind a tie is, what ties two to each other, where a figure comes from, whose a share is, when
    one was licensed, what one makes, how many plants it has and how much it puts in, what one has a part in, whether
    one is there, who built what and how long, which conferences were held here or abroad, who came or went, what
    accounts tell of an occasion, who is behind something, and all that binds two."""
    return next((found for way in _WAYS if (found := way(lexicon, text))), None)
