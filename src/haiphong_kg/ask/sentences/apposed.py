"""The country that only says where a place is: "Kobe, Japan" names one party, and not two."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon

# What stands between a place and its country; of more names behind a sign the country may be one.
_BETWEEN: Final = r"\s*[,(]\s*"
_GOES_ON: Final = r"(?!\s*(?:[,&/]|and\b|or\b|và\b|hay\b|hoặc\b|với\b|va\b|voi\b))"


def without_lands(lexicon: Lexicon, text: str) -> str:
    """The text without each country that stands behind a place of it, as in an address; a list of names stays."""
    if "," not in text and "(" not in text:
        return text
    for place, land in pairwise(phrases(lexicon, text)):
        if _is_of(lexicon, place, land):
            before = rf"(?<=\b{re.escape(place.text)})"
            text = re.sub(rf"{before}{_BETWEEN}{re.escape(land.text)}\b\s*\)?{_GOES_ON}", "", text, count=1)
    return text


def _is_of(lexicon: Lexicon, place: Item, land: Item) -> bool:
    """Whether one phrase names a place abroad and the other the country in which that is."""
    lands = {iri for iri in land.names if is_land(lexicon.traits(iri))}
    own = {lexicon.kg.value(iri, "hp:inCountry") for iri in place.names}
    return bool(lands and own) and not place.home and own <= lands
