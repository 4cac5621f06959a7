"""A second question for those of what is listed that are of a country: "and how many of them are in China"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_LISTED: Final = (Target.THINGS, Target.COUNT)
_COUNTED: Final = ("ask/how-many",)
# Beside the country: what asks, links, or says again of what kind those are that were listed.
_BESIDE: Final = ("ask/", "link/", "class/", "tied/", "time/in", "time/join", "arrive/", "frame/location")


def among_them(lexicon: Lexicon, meaning: Meaning, clause: Clause) -> Meaning | None:
    """The first question for one country only, where `clause` asks how many, or which, of those are of it."""
    if meaning.target not in _LISTED or meaning.frame not in FRAMES or meaning.asked in ("", RECORD):
        return None
    named = [one for one in clause.items if one.named and not one.idle]
    lands = _land(lexicon, named[0]) if len(named) == 1 else ()
    rest = [one for one in clause.items if one not in named]
    asks = any(one.has("ask/which", *_COUNTED) for one in rest)
    if meaning.countries or not lands or not asks or not all(one.idle or one.has(*_BESIDE) for one in rest):
        return None
    counted = any(one.has(*_COUNTED) for one in rest)
    return meaning._replace(target=Target.COUNT if counted else Target.THINGS, countries=lands)


def _land(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """The country that a phrase names."""
    return tuple(one for one in item.names if is_land(lexicon.traits(one)))
