"""Two names and "since when", with no verb: "Brest and Hai Phong, since when" asks since when these have a tie."""

from __future__ import annotations

from re import IGNORECASE
from typing import Final

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression

_TIED: Final = {"en": "since when does {0} have an agreement with {1}", "vi": "{0} có thỏa thuận với {1} từ khi nào"}
_INVESTS: Final = {"en": "since when does {0} invest in {1}", "vi": "{0} đầu tư vào {1} từ khi nào"}
_JOINS: Final = ("link/and", "begin/", "time/since", "time/in")
_PARTIES: Final = frozenset({"AdministrativeUnit", "Organisation"})
_WITH: Final = ("với", "voi", "with")
# What asks for the beginning, and not for a day on which something was.
_SINCE: Final = expression(r"\bsince\b|\btừ\b|\btu (?:khi|nam|bao|luc|ngay|thang)\b", IGNORECASE)


def of_the_pair(lexicon: Lexicon, text: str, lang: str) -> str:
    """The question since when two have a tie, or one has invested, in place of their names alone; else `text`."""
    items = phrases(lexicon, text, lang)
    named = [one for one in items if one.names]
    rest = [one for one in items if one not in named]
    asks = any(one.has("ask/when") for one in rest)
    if len(named) != 2 or not asks or not _SINCE.search(text) or not all(map(_joins, rest)):
        return text
    first, second = sorted(named, key=lambda one: not _is_ours(lexicon, one))
    if not _is_ours(lexicon, first) or _is_ours(lexicon, second):
        return text
    if all("Enterprise" in lexicon.traits(iri) for iri in second.names) and first.home:
        return _INVESTS[lang].format(second.text, first.text)
    parties = all(_PARTIES & lexicon.traits(iri) for iri in second.names)
    return _TIED[lang].format(first.text, second.text) if parties else text


def _is_ours(lexicon: Lexicon, item: Item) -> bool:
    """Whether it is the city, or what was merged into it."""
    return item.home or not set(item.names).isdisjoint(lexicon.merged)


def _joins(item: Item) -> bool:
    """Whether a phrase only stands between two names, or asks when; one may enter a network: "HP vào từ bao giờ"."""
    if item.has("frame/membership"):
        return False
    return item.idle or item.has("ask/when", *_JOINS) or item.text.casefold() in _WITH
