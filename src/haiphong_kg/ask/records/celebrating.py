"""Who comes to a festival: words for guests and delegations, and for joining in, tell there of its editions."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

GUEST: Final = "guest/"
_FESTIVAL: Final = "Festival"
_EVENT: Final = "frame/event"
_OF_GUESTS: Final = (GUEST, f"{_EVENT}?kind=event-kind/delegation-received", "frame/membership")


def with_guests(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with words for guests as words for taking part, where a festival is named."""
    if not any(_FESTIVAL in lexicon.traits(iri) for one in items for iri in one.names):
        return items
    return tuple(
        one._replace(senses=(_EVENT,)) if one.has(*_OF_GUESTS) and not (one.idle or one.named) else one for one in items
    )
