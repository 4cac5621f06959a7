"""What "in" says before the name of a network: that those asked for belong to it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.roles import is_of_frame
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_IN: Final = "frame/membership"
_NETWORK: Final = "hp:memberOrganisation"


def within_networks(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with a word that says no more than "in" told where it stands between partners and their network."""
    tied = False
    found = list(items)
    for place, item in enumerate(items[:-1]):
        named = items[place + 1].names
        if tied and item.idle and item.has(_IN) and any(lexicon.occurs(iri, _NETWORK) for iri in named):
            found[place] = item._replace(senses=(_IN,), idle=False)
        tied = tied or any(is_of_frame(one, "agreement") for one in item.senses)
    return tuple(found)
