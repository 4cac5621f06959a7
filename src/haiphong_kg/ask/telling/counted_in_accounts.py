"""How many companies of a country are in a zone, where a source tells it beside the number of all tenants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import by_language, label

_TENANTS: Final = f"{INDICATOR}tenant-count"


def tenants_told(lexicon: Lexicon, zones: Iterable[str], lands: tuple[str, ...], lang: str) -> list[str]:
    """The accounts of how many tenants zones have that name all of `lands`: in Vietnamese a country has one name."""
    kg, named = lexicon.kg, set(zones)
    names = [label(kg, one, "vi") for one in lands]
    records = [one for one in kg.subjects("hp:indicator", _TENANTS) if kg.value(one, "hp:observedEntity") in named]
    accounts = (by_language(kg, claim, "hp:paraphrase") for one in records for claim in kg.subjects("hp:claims", one))
    told = (one.get(lang, "") for one in accounts if names and all(name in one.get("vi", "") for name in names))
    return [one for one in dict.fromkeys(told) if one]
