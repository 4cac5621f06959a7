"""Whether an answer is of something that lies beside what is asked for: the projects of one who makes what is asked."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.making import asks_made, asks_product, is_of_ability
from haiphong_kg.store import ID

_HOW_LONG: Final = ("is", "was", "are", "were")
_OUTWARD: Final = frozenset(("abroad", "overseas", "ra nước ngoài", "ra nuoc ngoai", "sang nước ngoài"))
_FROM: Final = ("from", "từ", "tu")
_SIGN: Final = ("sign", "signs", "signed", "ký", "ký kết")
_FOR: Final = ("for", "for the", "cho", "thay", "thay mặt")
# Words for places, of which no event is one.
_PLACES: Final = ("class/place", "class/city", "class/locality", "class/province", "class/country")


def is_beside(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether an answer, though each word is explained, is of another kind than what is asked for."""
    checks = (
        _of_makers,
        _of_ability,
        _of_counted,
        _of_length,
        _of_inflow,
        _of_occasions,
        _of_another,
        _of_partners,
    )
    return any(one(meaning, items) for one in checks)


def _of_makers(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked what one makes, and the answer is a list of projects, investors or events."""
    return asks_product(items) and meaning.frame != FIGURE and meaning.target in (Target.THINGS, Target.DESCRIBE)


def _of_ability(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked how many were made, and the answer is how many can be, or are meant to be."""
    able = all(is_of_ability(one) for one in meaning.indicators)
    return asks_made(items) and meaning.frame == FIGURE and able


def _of_counted(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether what is counted is a word of accounts: of "how many delegates" no number of events tells."""
    pairs = pairwise(items)
    counted = any(one.has("ask/how-many") and (other.told or other.unknown) for one, other in pairs)
    return meaning.target == Target.COUNT and meaning.asked == RECORD and counted


def _of_length(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked how long something is, and the answer is when something took place."""
    length = any(
        one.text.casefold() == "how long" and other.text.casefold() in _HOW_LONG for one, other in pairwise(items)
    )
    return length and meaning.target == Target.WHEN


def _of_inflow(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked what goes abroad, and the answer is what came from there."""
    pairs = zip((None, *items), items, strict=False)
    out = any(
        one.text.casefold() in _OUTWARD and not (before and before.text.casefold() in _FROM) for before, one in pairs
    )
    return out and meaning.frame == FIGURE and any("fdi" in one.removeprefix(ID) for one in meaning.indicators)


def _of_occasions(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked which places, and the answer is a list of events."""
    said = [one for one in items if not one.has("numeral/")]
    asked = any(one.has("ask/which") and other.has(*_PLACES) for one, other in pairwise(said[:3]))
    return asked and meaning.frame == "event" and meaning.asked == RECORD and meaning.target == Target.THINGS


def is_list_without_matter(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked what one was about, where the answer is a list of several, which tells it of none."""
    about = bool(items) and items[-1].text.casefold() == "about" and meaning.frame in ("agreement", "event")
    return about and meaning.asked == RECORD and meaning.target == Target.THINGS


def _of_another(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether the first of several projects is asked about, and the answer is the first figure of all of them."""
    pairs = list(pairwise(items))
    first = any(one.has("order/first") and other.has("class/project") for one, other in pairs)
    first |= any(one.has("class/project") and other.text.casefold() == "đầu tiên" for one, other in pairs)
    return first and meaning.frame == FIGURE and meaning.target == Target.VALUE


def _of_partners(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is asked who signs for the city, and the answer is with whom it signed."""
    said = [one for one in items if one.text.casefold() != "the"]
    signs = any(one.has("ask/who") for one in items) and any(one.text.casefold() in _SIGN for one in items)
    ours = any(one.text.casefold() in _FOR and (other.home or other.has("class/city")) for one, other in pairwise(said))
    return signs and ours and meaning.frame == "agreement" and meaning.asked != "person"
