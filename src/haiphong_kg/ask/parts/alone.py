"""What is named where a question says no more than that, and of what kind it is."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_BESIDE: Final = ("class/", "kind/")
# Works that often bear the name of a zone or a district, which is not they.
_WORKS: Final = ("class/airport", "class/port")


def named_only(items: tuple[Item, ...], beside: tuple[str, ...] = _BESIDE) -> list[Item]:
    """The names, the city apart; none where anything else is said than senses that begin with those of `beside`."""
    told = [one for one in items if not (one.idle or one.home or one.has(*beside))]
    return told if all(one.named for one in told) else []


def named_alone(items: tuple[Item, ...], beside: tuple[str, ...] = _BESIDE) -> tuple[str, ...]:
    """What the only name may mean; nothing where there are several."""
    named = named_only(items, beside)
    return named[0].named if len(named) == 1 else ()


def is_of_other_works(lexicon: Lexicon, items: tuple[Item, ...], iris: tuple[str, ...]) -> bool:
    """Whether an airport or a port is asked of, and but zones bear the name: "sân bay Tiên Lãng"."""
    asked = any(one.has(*_WORKS) and not one.named for one in items)
    return asked and bool(iris) and all("Zone" in lexicon.traits(iri) for iri in iris)
