"""The words that keep a question from being read: no names that are known, and no words that tell nothing."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item

_THING: Final = "class/"
_SHAPING: Final = ("ask/", "not/", "opening/", "time/", "link/", "from/")


def unexplained(items: tuple[Item, ...], left: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the words that are `left` of a question which are to be said; others in their place where none is.

    A reading may leave pieces of a name, or of two names one, and a word that tells nothing by itself: it is an unknown
    word, or that for a thing of which nothing is recorded so, for which it does not fit.
    """
    known = {word for one in items if one.idle or one.names for word in (one.text, *one.text.split())}
    telling = tuple(one for one in left if one not in known)
    unknown = tuple(one.text for one in items if one.unknown)
    things = tuple(one.text for one in items if one.has(_THING) and not one.idle)
    return telling or unknown or things or tuple(one.text for one in items if _has_content(one)) or left


def _has_content(item: Item) -> bool:
    """Whether it tells something, and is no name, number or word that shapes the question."""
    return not (item.idle or item.named or item.number or item.has(*_SHAPING))
