"""What a phrase may stand for beside the others of its question, and by itself does not mean."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.records.belonging import within_networks
from haiphong_kg.ask.records.celebrating import with_guests
from haiphong_kg.ask.records.holding import with_owned, with_posts
from haiphong_kg.ask.records.investors import with_belonging, with_sponsors, with_tenants
from haiphong_kg.ask.sentences.either import either
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_FURTHER: Final = (
    either,
    with_tenants,
    with_belonging,
    with_sponsors,
    with_posts,
    with_owned,
    with_guests,
    within_networks,
)


def standing_for(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with all that each may stand for beside the others."""
    for further in _FURTHER:
        items = further(lexicon, items)
    return items
