"""How many of those that are counted are in, or from, one country or zone: "and how many of them in China"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

# What may stand beside the country: what counts, and where they are.
_BESIDE: Final = ("ask/how-many", "ask/how-much", "link/", "frame/location", "within/")
# By which role what is counted is in a zone.
_IN_ZONES: Final = {"investment": "place", "project": "zone"}
_LED: Final = r"(?P<head>.+?)\s*(?:[,;?–—-]+\s*|\s)(?:(?:and|và|va)\s+)?"
_WHICH: Final = r"(?:(?<!of )which|những nào)"
_COUNTING: Final = r"(?:how many|what number|bao nhiêu|mấy|bao nhieu|may)"

One = Callable[[str], Reply]
Told = Callable[[Meaning, str], Reply]


def part_of_them(lexicon: Lexicon, text: str, lang: str, one: One, told: Told) -> Reply | None:
    """The reply to how many there are, and how many of them are of the one country; None where that is not asked."""
    asked = _cut(lexicon, text)
    name, lands = _lands(lexicon, *asked, lang) if asked else ("", ())
    first = one(asked[0]) if asked and lands else None
    if first is None or first.kind != "answer" or first.unread or len(first.meanings) > 1:
        return None
    narrowed = _narrowed(lexicon, first.meanings[0], lands)
    second = told(narrowed, first.lang) if narrowed else None
    if second is None or (second.polarity == "none" and second.meanings[0].frame == FIGURE):
        return None
    own = reply(lexicon, "none-of", first.lang, name) if second.polarity == "none" else second.sentence
    return both(first, second._replace(sentence=reply(lexicon, "of-them", first.lang, name, own)))


def _cut(lexicon: Lexicon, text: str) -> tuple[str, str] | None:
    """What stands before the words for "how many of them", and what is said of these."""
    them = one_of(lexicon, "of-them", bare=True)
    bare = rf"[,;]\s*(?:(?:and|và|va)\s+)?{_COUNTING}\s+(?=(?:ở|o|in|của|cua|bên|ben)\b)"
    way = rf"{_LED}(?:(?:{_COUNTING}|{_WHICH})\s+{them}|{them}(?:\s+{_COUNTING})?)\b(?P<rest>.*)"
    said = text.strip().rstrip("?.! ")
    ways = (way, rf"(?P<head>.+?)\s*{bare}(?P<rest>.*)")
    tried = (expression(one, re.IGNORECASE | re.DOTALL).fullmatch(said) for one in ways)
    found = next(filter(None, tried), None)
    asks = rf"{_COUNTING}|{_WHICH}"
    if found is None or not re.search(asks, text[found.end("head") :], re.IGNORECASE):
        return None
    return found["head"], found["rest"]


def _lands(lexicon: Lexicon, head: str, said: str, lang: str) -> tuple[str, tuple[str, ...]]:
    """The one country, part of the world or zone that is named, as it is called, beside which nothing narrows more.

    Of what kind they are may be said again: localities are counted, and no ports.
    """
    kinds = {sense for one in phrases(lexicon, head, lang) for sense in one.senses if sense.startswith("class/")}
    items = phrases(lexicon, said, lang)
    named = [one for one in items if one.names or one.has("group/")]
    if len(named) != 1 or not all(one.idle or one in named or one.has(*_BESIDE, *kinds) for one in items):
        return "", ()
    zones = tuple(iri for iri in named[0].named if "Zone" in lexicon.traits(iri))
    if zones and not any(is_land(lexicon.traits(iri)) for iri in named[0].names):
        return named[0].text, with_parts(lexicon, zones)
    groups = [iri for name in named[0].of("group/") for iri in lexicon.vocabulary.members[f"group/{name}"]]
    lands = tuple(groups or (iri for iri in named[0].names if is_land(lexicon.traits(iri))))
    return named[0].text if groups else name_of(lexicon, lands[0], lang) if lands else "", lands


def _narrowed(lexicon: Lexicon, meaning: Meaning, lands: tuple[str, ...]) -> Meaning | None:
    """The same count of those of these countries, or in these zones, alone; None where that cannot be asked of it."""
    counted = meaning.target in (Target.COUNT, Target.THINGS) and bool(meaning.frame)
    if any("Zone" in lexicon.traits(one) for one in lands):
        role = _IN_ZONES.get(meaning.frame, "")
        others = tuple(one for one in meaning.filled if not (one.role == role and one.home))
        free = role and counted and not any(one.role == role for one in others)
        return meaning._replace(filled=(*others, Filled(role, lands))) if free else None
    if meaning.frame == FIGURE:
        other = meaning.target != Target.VALUE or meaning.role("counterpart")
        return None if other else meaning._replace(filled=(*meaning.filled, Filled("counterpart", lands)))
    return meaning._replace(countries=lands) if counted and not meaning.countries else None
