"""Zones and projects "of a country", read as what they can be: zones that its companies develop, companies that invest.

A zone or a project has no country but this one; "Belgian-linked" and "Dutch-backed" tell whose the companies are.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.said_names import names_said
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.signals.slots import THE_CITY, is_land
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import is_one_of

_ZONE: Final = "class/zone"
_PROJECT: Final = "class/project"
_ZONES: Final = (_ZONE, "class/industrial-park")
_ASKED: Final = {
    (_ZONE, "en"): "which zones are developed by companies from {}",
    (_ZONE, "vi"): "những khu nào được phát triển bởi doanh nghiệp {}",
    (_PROJECT, "en"): "which companies from {} invest in Hải Phòng",
    (_PROJECT, "vi"): "những doanh nghiệp nào của {} đầu tư vào Hải Phòng",
}
_LINKED: Final = tuple(f"frame/{one}" for one in ("agreement", "investment", "ownership", "funding", "development"))
_BESIDE: Final = ("ask/is-there", "ask/which", "link/", "kind/", *_LINKED)
_COUNTED: Final = ("ask/how-many", "ask/how-much", "ask/when", "ask/where", "ask/who")
_READ: Final = ("answer", "none")


def of_lands(lexicon: Lexicon, text: str, found: Reply, anew: One) -> Reply | None:
    """The zones, or the companies with projects, of the countries that `text` names; None where more is asked."""
    items = phrases(lexicon, text, found.lang)
    named = [one for one in items if one.names and not (one.home or one.idle)]
    lands = [iri for one in named for iri in one.names if is_land(lexicon.traits(iri)) and iri != VIET_NAM]
    zones = any(one.has(*_ZONES) for one in items)
    kind = _ZONE if zones else _PROJECT if any(one.has(_PROJECT) for one in items) else ""
    if (
        not kind
        or len(lands) != len(named)
        or not lands
        or not all(_asks_no_more(one) or is_one_of(lexicon, "of-land", one.text) for one in items)
    ):
        return None
    asked = anew(_ASKED[kind, found.lang].format(names_said(lexicon, lands, found.lang)))
    return asked if asked.kind in _READ and not asked.unread else None


def _asks_no_more(item: Item) -> bool:
    """Whether a phrase names something, tells of which kind it is, or asks if there is one."""
    if item.number or item.date or item.has(*_COUNTED):
        return False
    city = item.home or item.text.casefold() in THE_CITY
    return city or item.idle or bool(item.names) or item.has(*_ZONES, _PROJECT, *_BESIDE)
