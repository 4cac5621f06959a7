"""Who heads a body, and who owns what a company runs: a name stands for the posts, or for the company, as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import bare

_HOLDS: Final = "frame/post"
_OWNS: Final = ("frame/ownership", "role/ownership/", "family/share")


def with_posts(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the name of a body that has posts as one for those as well, where it is said that one is held."""
    return _with_further(lexicon, items, _posts, _HOLDS)


def with_owned(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with the name of works as one for the company that runs them, where it is asked who owns them.

    Where a share in the works themselves is recorded it is that which is asked for.
    """
    return _with_further(lexicon, items, _owned_operators, *_OWNS)


def _with_further(
    lexicon: Lexicon, items: tuple[Item, ...], further: Callable[[Lexicon, Item], tuple[str, ...]], *senses: str
) -> tuple[Item, ...]:
    if not any(one.has(*senses) for one in items):
        return items
    return tuple(one._replace(names=(*one.names, *further(lexicon, one))) for one in items)


def _posts(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    return tuple(dict.fromkeys(post for iri in item.names for post in lexicon.kg.subjects("org:postIn", iri)))


def _owned_operators(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    kg = lexicon.kg
    works = (iri for iri in item.names if "InfrastructureAsset" in lexicon.traits(iri))
    records = (one for iri in works if not kg.subjects("hp:owned", iri) for one in kg.subjects("hp:about", iri))
    run = (bare(term) for one in records for term in kg.objects(one, "hp:operator"))
    return tuple(dict.fromkeys(one for one in run if kg.subjects("hp:owned", one)))
