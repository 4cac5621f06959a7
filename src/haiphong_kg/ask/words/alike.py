"""Words that say the same of an occasion: an account that has one of them answers a question in another."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.groups import ALIKE, Alike
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import spelled
from haiphong_kg.entities import Token

# What is never part of such a phrase: it narrows the question by itself.
_OWN: Final = ("not/", "except/", "refuse/")
_LONGEST: Final = 5
_GOODS: Final = "goods-"
# Words that every account may be told with: "several", "actually".
NARROWS_NOTHING: Final = f"{ALIKE}nothing"


def with_alike(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token]) -> tuple[Item, ...]:
    """The items with each phrase that has others like it as one, which bears the names of its groups."""
    found: list[Item] = []
    place = 0
    while place < len(items):
        last, groups = _longest(lexicon.alike, items, place, said)
        run = items[place : last + 1]
        found.append(_one(run, groups) if groups else run[0])
        place = last + 1
    return tuple(found)


def is_alike(lexicon: Lexicon, text: str, name: str, item: Item) -> bool:
    """Whether an account has a word or a phrase that says the same as a phrase of a question.

    Words for goods must stand in the `name` of what it tells of: an account may tell of other makers as well.
    """
    told = lexicon.alike.told
    return item.has(NARROWS_NOTHING) or any(
        one in (name if group.startswith(_GOODS) else text) for group in item.of(ALIKE) for one in told[group]
    )


def is_of_goods(item: Item) -> bool:
    """Whether a phrase is a word for goods: "drug maker"."""
    return any(one.startswith(_GOODS) for one in item.of(ALIKE))


def _one(run: tuple[Item, ...], groups: tuple[str, ...]) -> Item:
    senses = tuple(f"{ALIKE}{one}" for one in groups)
    if len(run) == 1:
        return run[0]._replace(senses=(*run[0].senses, *senses))
    return Item(run[0].start, run[-1].end, " ".join(one.text for one in run), senses)


def _longest(known: Alike, items: tuple[Item, ...], place: int, said: list[Token]) -> tuple[int, tuple[str, ...]]:
    """Where the longest phrase that begins at `place` ends, and its groups; one word alone must tell something."""
    for last in range(min(place + _LONGEST, len(items)) - 1, place - 1, -1):
        run = items[place : last + 1]
        alone = len(run) == 1
        if all(one.idle for one in run) or (not alone and any(map(_is_own, run))):
            continue
        words = said[run[0].start : run[-1].end]
        if groups := tuple(group for group, text in known.phrases.get(_key(words), ()) if _as_typed(words, text)):
            return last, tuple(dict.fromkeys(groups))
    return place, ()


def _is_own(item: Item) -> bool:
    return bool(item.names or item.number or item.has(*_OWN))


def _key(words: list[Token]) -> str:
    return "".join(one.stem for one in words)


def _as_typed(words: list[Token], text: str) -> bool:
    """Whether the accents that were typed are those of the phrase."""
    typed = " ".join(one.typed for one in words)
    bare = typed.isascii() and (text.isascii() or len(words) > 1)  # one syllable without accents may be any
    return bare or spelled(typed) == spelled(text)
