"""Airports and ports that are named after a place and that the graph does not hold: but parks there bear the name.

What a source tells of such a plan is told as well: "an airport at Tiên Lãng" is to be studied, and no park.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, every_fact
from haiphong_kg.ask.signals.slots import PARKS
from haiphong_kg.ask.telling.otherwise_tied import records_told
from haiphong_kg.ask.telling.replying import reply
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import expression, fold

_AIRPORT: Final = "class/airport"
_PORT: Final = "class/port"
_MOST: Final = 2
_PAIR: Final = 2


def airports_or_ports(lexicon: Lexicon, items: tuple[Item, ...], lang: str) -> list[str]:
    """The airports in a question, and the port where it says no more, that are called after a place of parks alone."""
    told = [one for one in items if not (one.idle or one.home)]
    if any(one.has(*PARKS) for one in told):
        return []
    beside = (
        (kind, name) for name, kind in pairwise(told) if name.end == kind.start
    )  # "is Trang Due a port" calls none so
    apart = pairwise(told) if lang == "vi" else beside
    found = [(kind, name) for kind, name in apart if _is_of_park(lexicon, kind, name, alone=len(told) == _PAIR)]
    whole = [one.text for one in told if _is_park_with_kind(lexicon, one, lang)]
    return [" ".join(one.text for one in sorted((kind, *_whole(told, name, lang)))) for kind, name in found] or whole


def _whole(told: list[Item], name: Item, lang: str) -> list[Item]:
    """A name with the words beside it that are of it as well: "Kiến An"."""
    place = told.index(name)
    beside = told[place + 1 :] if lang == "vi" else told[:place][::-1]
    return [name, *takewhile(lambda one: not one.named and one.text.istitle(), beside)]


def of_plans(lexicon: Lexicon, works: str, lang: str) -> tuple[str, ...]:
    """What records tell that are of no zone and have in one account the word for such works and their name."""
    kind = expression(one_of(lexicon, "works-airport", lang, bare=True)).search(works.lower())
    name = fold(works.lower().replace(kind[0], "")) if kind else ""
    kinds = {fold(one) for _, one in lexicon.vocabulary.said(f"{PATTERN}works-airport")}
    sought = expression(rf"(?:{'|'.join(sorted(kinds))})(?:at|in|o)?{name}")
    every = every_fact(lexicon.kg) if name else ()
    facts = [one for one in every if not _is_of_zone(lexicon, one) and sought.search(fold(one.text))]
    said = records_told(lexicon, facts[:_MOST], lang)[0] if facts else ""
    return (reply(lexicon, "untold-near", lang, said),) if said else ()


def _is_of_zone(lexicon: Lexicon, fact: Fact) -> bool:
    return any("Zone" in lexicon.traits(one) for one in fact.things)


def _is_of_park(lexicon: Lexicon, kind: Item, name: Item, *, alone: bool) -> bool:
    """Whether a word for an airport stands beside a name that none has: that of a park, or one that is unknown."""
    asked = kind.has(_AIRPORT) or (alone and kind.has(_PORT))
    other = name.text.istitle() and (name.unknown or _is_loose(lexicon, name, "Person"))
    small = kind < name and " " in name.text  # "tien lang" behind its kind; before it "the new" is of a name as well
    park = _is_loose(lexicon, name, "Zone") and (name.text.istitle() or small)
    return asked and not kind.named and (park or (kind.has(_AIRPORT) and other))


def _is_loose(lexicon: Lexicon, name: Item, trait: str) -> bool:
    """Whether a name is part of those of zones, or of persons, and of nothing else."""
    return bool(name.named) and not name.names and all(trait in lexicon.traits(one) for one in name.named)


def _is_park_with_kind(lexicon: Lexicon, item: Item, lang: str) -> bool:
    """Whether a phrase ends, or begins, with the word for an airport and was read as part of the name of a zone."""
    kind = one_of(lexicon, "works-airport", lang, bare=True)
    edge = rf"^{kind} \w" if lang == "vi" else rf"\w {kind}$"
    return _is_loose(lexicon, item, "Zone") and expression(edge).search(item.text.lower()) is not None
