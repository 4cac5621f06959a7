"""Words for two kinds of things, joined by "and", "or", a comma or a stroke, stand for things of either kind."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.kinds import closure
from haiphong_kg.ask.meaning.said_names import phrase
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import EITHER, Lexicon
from haiphong_kg.ask.words.things import local
from haiphong_kg.base import expression
from haiphong_kg.entities import tokens

_SIGN: Final = expression(r"\s*[,/&]\s*")
_CLASS: Final = "class/"


def either(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with each two kinds that "and" or "or" joins as one."""
    found: list[Item] = []
    for item in items:
        if len(found) > 1 and _is_link(found[-1]) and _are_kinds(lexicon, found[-2], item):
            del found[-1]
            found[-1] = _joined(found[-1], item)
        else:
            found.append(item)
    return tuple(found)


def with_links(lexicon: Lexicon, text: str, lang: str) -> str:
    """The text with a word between two kinds, or two countries, that a sign joins: "nước, tổ chức nào"."""
    items, said = phrases(lexicon, text, lang), tokens(text)
    for one, other in pairwise(items):
        lands = _is_land(lexicon, one) and _is_land(lexicon, other)
        if lands or _are_kinds(lexicon, one, other):
            words = re.escape(said[one.end - 1].typed), re.escape(said[other.start].typed)
            linked = phrase(lexicon, "or", lang, r"\1", r"\2")
            text = re.sub(rf"({words[0]}){_SIGN.pattern}({words[1]})", linked, text, count=1)
    return text


def _is_land(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase names a country, and nothing else."""
    return bool(item.names) and not item.idle and all(is_land(lexicon.traits(one)) for one in item.names)


def _is_link(item: Item) -> bool:
    return item.has("link/and", "link/or") and not item.has("ask/")


def _are_kinds(lexicon: Lexicon, one: Item, other: Item) -> bool:
    return _is_kind(one) and _is_kind(other) and not (_is_of(lexicon, one, other) or _is_of(lexicon, other, one))


def _is_of(lexicon: Lexicon, one: Item, other: Item) -> bool:
    """Whether all of the one kind are of the other as well: networks are organisations."""
    narrow, wide = (lexicon.members(item.of(_CLASS)[0]) for item in (one, other))
    return all({member, *closure(lexicon, member)} & {*wide, *map(local, wide)} for member in narrow)


def _is_kind(item: Item) -> bool:
    """Whether a phrase is a word for a kind of things, and for nothing that takes part in a record."""
    return item.has(_CLASS) and not (item.idle or item.named or item.has("role/", "family/"))


def _joined(one: Item, other: Item) -> Item:
    kinds = EITHER.join(item.of(_CLASS)[0] for item in (one, other))
    return Item(one.start, other.end, f"{one.text} {other.text}", (f"{_CLASS}{kinds}",))
