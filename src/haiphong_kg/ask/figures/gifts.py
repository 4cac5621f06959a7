"""Words for giving and helping, where it is asked how much a donor gave: they ask for aid."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import KnowledgeGraph

_GIVING: Final = "giving/giving"
_AID: Final = "family/aid"
_COST: Final = "family/cost"
_HOW_MUCH: Final = "ask/how-much"


def with_gifts(lexicon: Lexicon, signals: Signals) -> Signals:
    """The shape with the word for giving as one for aid: "how much did Finland give for water"."""
    items = signals.items
    place = next((n for n, item in enumerate(items) if item.has(_GIVING)), None)
    asks = any(item.has(_HOW_MUCH, _COST) for item in items) and not any(item.has(_AID) for item in items)
    if place is None or not asks or not any(_gives(lexicon.kg, item) for item in items):
        return signals
    read = tuple(one._replace(senses=(_HOW_MUCH,)) if one.has(_COST) else one for one in items)
    given = read[place]._replace(senses=(_AID, "frame/funding"), idle=False)
    return signals._replace(
        items=(*read[:place], given, *read[place + 1 :]),
        asks=signals.asks | {"how-much"},
        explained=signals.explained.union(n for n, one in enumerate(items) if one.has(_COST)) - {place},
    )


def _gives(kg: KnowledgeGraph, item: Item) -> bool:
    """Whether a name is that of a donor, or of the country of one."""
    own = [iri for name in item.named for iri in (name, *kg.subjects("hp:homeCountry", name))]
    return not item.home and any(kg.subjects("hp:funder", iri) for iri in own)
