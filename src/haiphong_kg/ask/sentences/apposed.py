"""The country that only says where a place is, or a company: "Kobe, Japan" and "LG Việt Nam" name one, and not two."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon

# What stands between a place and its country; of more names behind a sign the country may be one.
_BETWEEN: Final = r"\s*[,(]\s*"
_GOES_ON: Final = r"(?!\s*(?:[,&/]|and\b|or\b|và\b|hay\b|hoặc\b|với\b|va\b|voi\b))"


def without_lands(lexicon: Lexicon, text: str) -> str:
    """The text without each country that stands behind a place of it, as in an address; a list of names stays.

    So it is with this country behind the name of a company abroad, whose own is here.
    """
    for named, land in pairwise(phrases(lexicon, text)):
        between = _BETWEEN if _is_of(lexicon, named, land) else r"\s+" if _is_here(lexicon, named, land) else ""
        if between:
            before = rf"(?<=\b{re.escape(named.text)})"
            text = re.sub(rf"{before}{between}{re.escape(land.text)}\b\s*\)?{_GOES_ON}", " ", text, count=1)
    return text


def _is_of(lexicon: Lexicon, place: Item, land: Item) -> bool:
    """Whether one phrase names a place abroad and the other the country in which that is."""
    lands = {iri for iri in land.names if is_land(lexicon.traits(iri))}
    own = {lexicon.kg.value(iri, "hp:inCountry") for iri in place.names}
    return bool(lands and own) and not place.home and own <= lands


def _is_here(lexicon: Lexicon, company: Item, land: Item) -> bool:
    """Whether one phrase names a company of another country and the other this one."""
    companies = [iri for iri in company.named if "Enterprise" in lexicon.traits(iri)]
    works = all({"Enterprise", "Project"} & lexicon.traits(iri) for iri in company.named)
    return bool(companies) and works and VIET_NAM in land.names and not any(map(lexicon.is_domestic, companies))
