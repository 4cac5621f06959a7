"""That what came from a country in one year is not recorded, where it is asked for: a sum to date is none of a year."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, YEAR, Meaning, Target
from haiphong_kg.ask.telling.replying import reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import label
from haiphong_kg.store import bare

_STOCK: Final = f"{INDICATOR}fdi-cumulative"
_FLOW: Final = "family/fdi"


def not_of_one_year(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What is said before the sum to date of a country, where that of a year is asked for; "" for all else."""
    land = meaning.role("counterpart")
    if meaning.frame != FIGURE or meaning.target != Target.VALUE or land is None or _STOCK not in meaning.indicators:
        return ""
    span = meaning.span
    of_year = meaning.each or (span is not None and span.first == span.last and len(span.first) == YEAR)
    flows = {*lexicon.vocabulary.families.get(_FLOW, ())} - {_STOCK}
    records = (record for iri in land.iris for record in lexicon.kg.subjects("hp:counterpart", iri))
    if not of_year or any(
        bare(one) in flows for record in records for one in lexicon.kg.objects(record, "hp:indicator")
    ):
        return ""
    return reply(lexicon, "not-of-one-year", lang, label(lexicon.kg, land.iris[0], lang))
