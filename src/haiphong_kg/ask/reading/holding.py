"""Who heads a body: the name of the body stands for the posts in it, where words for holding a post stand beside it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_HOLDS: Final = "frame/post"


def with_posts(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the name of a body that has posts as one for those as well, where it is said that one is held."""
    if not any(one.has(_HOLDS) for one in items):
        return items
    return tuple(one._replace(names=(*one.names, *_posts(lexicon, one))) for one in items)


def _posts(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    return tuple(dict.fromkeys(post for iri in item.names for post in lexicon.kg.subjects("org:postIn", iri)))
